// A small round with everything the papers must be able to say: two groups, a tie, a conflict, a ruling, a deputy, a reserve
// project, a withdrawn one, and one that only one side prioritises. Names, projects and amounts are made up.
import { digestOf } from "../../electron/service/context.ts";
import type {
  PaperConsolidation,
  PaperPerson,
  PaperReview,
  RoundPapers,
} from "../../electron/service/reports/model.ts";
import type { Application } from "../../shared/domain/application.ts";
import type { Declaration, Ruling } from "../../shared/domain/conflict.ts";
import { consolidationSchema, type Consolidation, type GroupRow } from "../../shared/domain/group.ts";
import { jointDocumentSchema } from "../../shared/domain/joint/document.ts";
import { computeJoint } from "../../shared/domain/joint/compute.ts";
import type { JointDecision } from "../../shared/domain/joint/decisions.ts";
import { reviewSchema, type ReviewRow } from "../../shared/domain/review.ts";
import { coreSchema, type Core } from "../../shared/domain/round.ts";
import { APPLICATIONS } from "./papers-applications.ts";

const hex = (letter: string): string => letter.repeat(64).slice(0, 64);
const KEY = `${"A".repeat(43)}=`;
const RECIPIENT = `age1${"q".repeat(58)}`;

const CRITERIA = [
  ["krit-2", "2", "Nyskabende karakter og kvalitet", "Novelty and quality", "创新性与质量"],
  ["krit-4", "4", "Kommercielt potentiale", "Commercial potential", "商业潜力"],
  ["krit-5", "5", "Eksplicit effekt for regionen", "Explicit effect for the region", "对地区的明确效益"],
  [
    "krit-6",
    "6",
    "Netværk mellem virksomheder og vidensinstitutioner",
    "Networks of companies and institutions",
    "企业与科研机构的网络",
  ],
] as const;

const scale = { min: "0", max: "5", step: "0.5", best: "max" as const, anchors: [] };
const criterion = ([id, number, da, en, zh]: (typeof CRITERIA)[number]): Core["criteria"]["criteria"][number] => ({
  id,
  number,
  title: { da, en, zh },
  guidance: null,
  kind: "scored",
  scale,
  weight: id === "krit-4" ? "2" : "1",
  threshold: "2.5",
  advisory: false,
  reasons: "always",
});
const emptySlot = (number: string): Core["criteria"]["criteria"][number] => ({
  ...criterion(CRITERIA[0]),
  id: `krit-${number}`,
  number,
  title: null,
});

const frame = (
  source: "RM" | "DK" | "SH",
  effect: "hard" | "soft",
  amounts: readonly number[],
): Core["frames"][number] => ({
  source,
  currency: "DKK",
  status: source === "DK" ? "estimate" : "granted",
  effect,
  years: amounts.map((amount, i) => ({ year: 2009 + i, amount: amount * 100 })),
  containsNonProjectLines: source === "RM",
  note:
    source === "RM"
      ? {
          da: "Fordelingen på år er sekretariatets.",
          en: "The split by year is the secretariat's.",
          zh: "年度分配由秘书处作出。",
        }
      : null,
});

export const core: Core = coreSchema.parse({
  format: 1,
  edition: 2,
  round: {
    id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11",
    title: {
      da: "Vidensbaseret erhvervssamarbejde med Shanghai, IT 2009",
      en: "Knowledge-based business co-operation with Shanghai, IT 2009",
      zh: "与上海的知识型企业合作，信息技术 2009",
    },
    years: [2009, 2010, 2011],
    themes: ["it"],
    tags: [],
    callPublished: "2009-01-15",
    deadlines: {
      application: { at: "2009-04-01T10:00:00Z", timeZone: "Europe/Copenhagen" },
      review: { at: "2009-05-10T10:00:00Z", timeZone: "Europe/Copenhagen" },
      consolidation: { at: "2009-05-24T10:00:00Z", timeZone: "Europe/Copenhagen" },
    },
    groups: {
      dk: {
        name: { da: "den danske ekspertgruppe", en: "the Danish expert group", zh: "丹麦专家组" },
        language: "da",
        body: { da: "Vækstforum", en: "the Growth Forum", zh: "增长论坛" },
      },
      cn: {
        name: { da: "den kinesiske ekspertgruppe", en: "the Chinese expert group", zh: "中国专家组" },
        language: "zh",
        body: {
          da: "Shanghais Videnskabs- og Teknologikommission",
          en: "the Science and Technology Commission of Shanghai",
          zh: "上海市科学技术委员会",
        },
      },
    },
    leadOffice: "dk",
    expectedProjects: [{ year: 2009, min: 2, max: 4 }],
    roundsThisYear: 1,
    rate: null,
    transferBasis: null,
    retainUntil: null,
  },
  criteria: {
    version: 1,
    title: { da: "Vækstforums seks kriterier" },
    sumThreshold: "12",
    sumAdvisory: false,
    criteria: [emptySlot("1"), criterion(CRITERIA[0]), emptySlot("3"), ...CRITERIA.slice(1).map(criterion)],
    approval: {
      body: "Vækstforum",
      date: "2009-03-12",
      agendaItem: "7",
      wording: "godkendt",
      document: "Bilag 2 til punkt 7",
    },
  },
  joint: { order: "mean-rank", walk: "skip", frameMode: "annual", quorum: 2, spreadPercent: 30, personYearPercent: 10 },
  frames: [
    frame("RM", "hard", [1_500_000, 2_500_000, 2_500_000]),
    frame("DK", "soft", [1_400_000, 3_000_000, 2_500_000]),
    frame("SH", "hard", [1_000_000, 1_000_000, 1_000_000]),
  ],
  offices: [
    {
      id: "O-DK",
      group: "dk",
      name: {
        da: "Region Midtjylland, Internationalt kontor",
        en: "Central Denmark Region, International office",
        zh: "中日德兰大区国际办公室",
      },
      key: KEY,
      fingerprint: hex("0a"),
      recipient: RECIPIENT,
    },
    {
      id: "O-CN",
      group: "cn",
      name: { da: "Shanghai, Internationalt kontor", en: "Shanghai, International office", zh: "上海国际办公室" },
      key: KEY,
      fingerprint: hex("0b"),
      recipient: RECIPIENT,
    },
  ],
  applications: APPLICATIONS,
});

export const people: PaperPerson[] = [
  { id: "E-01", name: "Anne Kjærgaard", organisation: "Aarhus Universitet", side: "dk", roles: ["expert", "chair"] },
  { id: "E-02", name: "Bent Østergaard", organisation: "Alexandra Instituttet", side: "dk", roles: ["expert"] },
  { id: "E-03", name: "Camilla Toft", organisation: "Nordkyst Sensor A/S", side: "dk", roles: ["expert", "deputy"] },
  { id: "E-04", name: "Dorte Møller", organisation: "Ingeniørhøjskolen", side: "dk", roles: ["expert"] },
  { id: "C-01", name: "王建国", organisation: "同济大学", side: "cn", roles: ["expert", "chair"] },
  { id: "C-02", name: "李晓梅", organisation: "上海交通大学", side: "cn", roles: ["expert"] },
  { id: "C-03", name: "陈伟", organisation: "复旦大学", side: "cn", roles: ["expert"] },
];

const NONE: Declaration = {
  answer: "none",
  kind: null,
  reason: "",
  at: "2009-04-20T08:00:00Z",
  confirmedAt: "2009-05-08T08:00:00Z",
};
const declared = (answer: "possible" | "conflicted", reason: string): Declaration => ({
  ...NONE,
  answer,
  kind: "economic",
  reason,
});

const app = (id: string): Application => {
  const found = core.applications.find((a) => a.id === id);
  if (!found) throw new Error(`no application ${id}`);
  return found;
};

/** Scores in half points; null = cannot judge. */
type Half = readonly [number | null, number | null, number | null, number | null];

function row(id: string, halves: Half, more: Partial<ReviewRow> = {}): ReviewRow {
  return {
    application: id,
    applicationDigest: digestOf(app(id)),
    applicationVersion: app(id).version,
    status: "complete",
    conflict: NONE,
    judgements: CRITERIA.map(([criterionId, number], i) => ({
      criterion: criterionId,
      value: halves[i] === null || halves[i] === undefined ? ("cannot-judge" as const) : { steps: halves[i] },
      reasons: `Begrundelse for kriterium ${number} i ${id}: markedet findes ikke i regionen i dag (s. 7).`,
      quotes: [],
    })),
    assessment: `Projektet ${id} er gennemarbejdet, men vejen fra afprøvning til salg bør beskrives nærmere.`,
    remark: `INTERN BEMÆRKNING ${id}`,
    recommendation: "recommend",
    equalBenefit: { answer: "yes", reasons: "" },
    minorityOpinion: null,
    ...more,
  };
}

const chinese = (id: string, halves: Half, more: Partial<ReviewRow> = {}): ReviewRow => {
  const r = row(id, halves, more);
  return {
    ...r,
    judgements: r.judgements.map((j) => ({ ...j, reasons: `对 ${id} 的理由：双方数据可相互验证，市场前景明确。` })),
    assessment: "项目设计合理，建议进一步说明市场推广路径。",
  };
};

const review = (person: string, side: "dk" | "cn", letter: string, rows: ReviewRow[]): PaperReview => ({
  person,
  side,
  digest: hex(letter),
  sequence: 3,
  document: reviewSchema.parse({ format: 1, criteriaDigest: digestOf(core.criteria), rows }),
});

export const SECRET = "HEMMELIG INTERESSE";
export const reviews: PaperReview[] = [
  review("E-01", "dk", "a1", [
    row("IT-01", [8, 6, 8, 7]),
    row("IT-02", [9, 8, 8, 9]),
    row("IT-03", [6, 7, 7, 6]),
    row("IT-04", [6, 6, 6, 6]),
    row("IT-05", [4, 3, 5, 4], { recommendation: "not-recommend" }),
  ]),
  review("E-02", "dk", "a2", [
    row("IT-01", [7, 2, 7, 8]),
    row("IT-02", [8, 8, 9, 9]),
    row("IT-03", [7, 6, 7, 6]),
    row("IT-04", [6, null, 7, 6]),
    row("IT-05", [5, 3, 4, 4], { recommendation: "not-recommend" }),
  ]),
  review("E-03", "dk", "a3", [
    row("IT-01", [9, 9, 9, 9], { conflict: declared("conflicted", SECRET), assessment: SECRET }),
    row("IT-02", [9, 9, 9, 9], { conflict: declared("possible", SECRET), assessment: SECRET }),
    row("IT-03", [6, 6, 6, 7], { conflict: declared("possible", "Tidligere samarbejde") }),
    row("IT-04", [7, 6, 6, 6]),
  ]),
  review("E-04", "dk", "a4", [
    row("IT-01", [8, 7, 8, 8]),
    row("IT-02", [8, 9, 8, 8], { applicationDigest: hex("ee"), applicationVersion: 1 }),
    row("IT-03", [2, 2, 2, 2], { status: "draft" }),
  ]),
  review("C-01", "cn", "b1", [
    chinese("IT-01", [9, 9, 8, 8]),
    chinese("IT-02", [8, 7, 8, 8]),
    chinese("IT-03", [7, 7, 7, 7]),
    chinese("IT-04", [7, 7, 7, 7]),
    chinese("IT-05", [8, 8, 8, 8]),
  ]),
  review("C-02", "cn", "b2", [
    chinese("IT-01", [9, 8, 9, 8]),
    chinese("IT-02", [8, 8, 8, 7]),
    chinese("IT-03", [7, 7, 7, 7]),
    chinese("IT-04", [7, 7, 7, 7]),
    chinese("IT-05", [8, 8, 7, 8]),
  ]),
];

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
    },
  ],
  generatedAt: "2009-05-28T12:00:00Z",
  software: "Skøn 0.1.0",
};
