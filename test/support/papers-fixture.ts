// A small round with everything the papers must be able to say: two groups, a tie, a conflict, a ruling, a deputy, a reserve
// project, a withdrawn one, and one that only one side prioritises. Names, projects and amounts are made up.
import { digestOf } from "../../electron/service/context.ts";
import type { PaperConsolidation, RoundPapers } from "../../electron/service/reports/model.ts";
import type { Ruling } from "../../shared/domain/conflict.ts";
import { consolidationSchema, type Consolidation, type GroupRow } from "../../shared/domain/group.ts";
import { computeJoint } from "../../shared/domain/joint/compute.ts";
import type { JointDecision } from "../../shared/domain/joint/decisions.ts";
import { jointDocumentSchema } from "../../shared/domain/joint/document.ts";
import type { Core } from "../../shared/domain/round.ts";
import { core, CRITERIA, hex } from "./papers-core.ts";
import { app, people, reviews, type Half } from "./papers-reviews.ts";

function groupRow(id: string, halves: Half, place: number | null, more: Partial<GroupRow> = {}): GroupRow {
  return {
    application: id,
    applicationDigest: digestOf(app(id)),
    consensus: CRITERIA.map(([criterionId], i) => ({
      criterion: criterionId,
      value: halves[i] === null || halves[i] === undefined ? ("cannot-judge" as const) : { steps: halves[i] },
      reasons:
        i === 1 && id === "IT-01"
          ? "Gruppen satte kriterium 4 til 3,0 efter drøftelse, da medlemmernes point lå fra 1 til 3,5."
          : "",
    })),
    text: "Gruppen finder, at projektet bruger et marked, som ikke findes i regionen, og gør virkningen målbar.",
    outcome: place === null ? "not-recommended" : "recommended",
    place,
    reasons: place === null ? "Kommercialiseringen er ikke beskrevet, og kriterium 4 er under tærsklen." : "",
    moveReason: null,
    notMaterial: [],
    minorityOpinions: [],
    counted: ["E-01", "E-02"],
    ...more,
  };
}

const RULING: Ruling = {
  application: "IT-03",
  person: "E-03",
  outcome: "cleared",
  reason: "Samarbejdet er afsluttet for ni år siden.",
  by: "E-01",
  at: "2009-05-12T09:30:00Z",
};

const base: Consolidation = {
  format: 1,
  group: "dk",
  core: digestOf(core),
  edition: 2,
  criteriaDigest: digestOf(core.criteria),
  origin: "members",
  sourceDocument: null,
  status: "final",
  scope: null,
  deferred: ["IT-04"],
  members: [
    { person: "E-01", status: "used", digest: hex("a1"), reason: null },
    { person: "E-02", status: "used", digest: hex("a2"), reason: null },
    { person: "E-03", status: "used", digest: hex("a3"), reason: null },
    { person: "E-04", status: "excluded", digest: hex("a4"), reason: "Vurderingen er ikke gjort færdig." },
  ],
  rulings: [RULING],
  lateAccepted: [{ digest: hex("a2"), reason: "Pakken var forsinket af en strejke i postvæsenet." }],
  rows: [],
  minutes: "Gruppen mødtes den 20. maj 2009.\nAlle medlemmer var til stede.",
};

const dkChair = consolidationSchema.parse({
  ...base,
  rows: [
    groupRow("IT-02", [8, 8, 8, 9], 1),
    groupRow("IT-01", [8, 6, 8, 7], 2, {
      minorityOpinions: [{ person: "E-02", text: "Markedet er mindre, end ansøger skriver." }],
      counted: ["E-01", "E-02", "E-04"],
    }),
    groupRow("IT-03", [6, 6, 7, 6], 3, { notMaterial: [{ person: "E-04", reason: "Kun en stavefejl er rettet." }] }),
    groupRow("IT-05", [4, 3, 4, 4], null),
  ],
});
const dkDeputy = consolidationSchema.parse({
  ...base,
  scope: ["IT-04"],
  deferred: [],
  rulings: [],
  lateAccepted: [],
  minutes: "",
  rows: [groupRow("IT-04", [6, 6, 6, 6], 3, { counted: ["E-02"] })],
});
const cnChair = consolidationSchema.parse({
  ...base,
  group: "cn",
  deferred: [],
  rulings: [],
  lateAccepted: [],
  minutes: "专家组于 2009 年 5 月 21 日举行会议。",
  members: [
    { person: "C-01", status: "used", digest: hex("b1"), reason: null },
    { person: "C-02", status: "used", digest: hex("b2"), reason: null },
    { person: "C-03", status: "missing", digest: null, reason: "出差，未能提交评审。" },
  ],
  rows: (
    [
      ["IT-01", [9, 8, 9, 8], 1],
      ["IT-02", [8, 8, 8, 8], 2],
      ["IT-05", [8, 8, 8, 8], 3],
      ["IT-03", [7, 7, 7, 7], 4],
      ["IT-04", [7, 7, 7, 7], 4],
    ] as const
  ).map(([id, halves, place]) =>
    groupRow(id, halves, place, {
      text: "专家组认为该项目利用了本地区没有的市场，成效可衡量。",
      counted: ["C-01", "C-02"],
      consensus: groupRow(id, halves, place).consensus.map((c) => ({ ...c, reasons: "" })),
    }),
  ),
});

export const consolidations: PaperConsolidation[] = [
  { digest: hex("c1"), side: "dk", author: "E-01", role: "chair", document: dkChair },
  { digest: hex("c2"), side: "dk", author: "E-03", role: "deputy", document: dkDeputy },
  { digest: hex("c3"), side: "cn", author: "C-01", role: "chair", document: cnChair },
];

const decisions: JointDecision[] = [
  {
    kind: "late",
    digest: hex("a2"),
    accepted: true,
    who: "O-DK",
    at: "2009-05-26T08:15:00Z",
    reason: "Forsinkelsen var ikke ekspertens skyld.",
  },
];

export const jointOf = (given: Core, list: readonly PaperConsolidation[], made: readonly JointDecision[] = decisions) =>
  jointDocumentSchema.parse(
    computeJoint({
      core: given,
      coreDigest: digestOf(given),
      criteriaDigest: digestOf(given.criteria),
      applicationDigests: new Map(given.applications.map((a) => [a.id, digestOf(a)])),
      consolidations: list.map((c) => ({
        digest: c.digest,
        author: { id: c.author, role: c.role, group: c.side },
        document: c.document,
      })),
      decisions: made,
    }),
  );

export const papers: RoundPapers = {
  core,
  coreDigest: digestOf(core),
  criteriaDigest: digestOf(core.criteria),
  people,
  reviews,
  consolidations,
  joint: { document: jointOf(core, consolidations), digest: hex("5b1e07c49d2a6f38"), signatures: 1 },
  journal: [
    {
      seq: 1,
      at: "2009-04-20T08:00:00Z",
      round: core.round.id,
      actor: "E-01",
      action: "review.change",
      subject: "IT-01",
      field: "value:krit-4",
      before: null,
      after: '{"steps":6}',
      reason: null,
      command: null,
    },
    {
      seq: 2,
      at: "2009-04-20T08:05:00Z",
      round: core.round.id,
      actor: "E-01",
      action: "review.change",
      subject: "IT-01",
      field: "reasons:krit-4",
      before: '""',
      after: '"Markedet er nyt."',
      reason: null,
      command: null,
    },
    {
      seq: 3,
      at: "2009-05-12T09:30:00Z",
      round: core.round.id,
      actor: "O-DK",
      action: "package.import",
      subject: hex("a2"),
      field: "",
      before: null,
      after: null,
      reason: "Modtaget på USB-nøgle",
      command: null,
    },
  ],
  generatedAt: "2009-05-28T12:00:00Z",
  software: "Skøn 0.1.0",
};
