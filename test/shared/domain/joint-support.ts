// Builders for tests of the joint prioritisation: small rounds with whole consolidations, typed as the engine takes them.
import fc from "fast-check";
import type { Application, BudgetLine } from "../../../shared/domain/application.ts";
import type { Consolidation, GroupRow } from "../../../shared/domain/group.ts";
import { SIDE_OF_SOURCE, SOURCES, type Side, type Source } from "../../../shared/domain/ids.ts";
import type { JointConsolidation, JointDecision, JointInput } from "../../../shared/domain/joint/index.ts";
import type { Core, Frame, JointRules } from "../../../shared/domain/round.ts";
import { ownVectors } from "../../support/vectors.ts";

export type CaseAmounts = Record<Source, number[]>;
export interface CaseBinding {
  side: Source;
  year?: number;
  through_year?: number;
  total?: true;
  short_by: number;
}
export interface CaseWalk {
  funded: string[];
  reserve_in_order: string[];
  reserve_detail: { id: string; reason: string; would_fit: boolean; binding: CaseBinding[] }[];
  used: CaseAmounts;
  left: CaseAmounts;
}
interface CaseProject {
  rank_DK: number | null;
  rank_CN: number | null;
  combined_score: number;
  budget: CaseAmounts;
  equal_share?: boolean;
  person_years?: { DK: number; CN: number };
}
export interface JointVectorCase {
  name: string;
  years: number[];
  frames: CaseAmounts;
  projects: Record<string, CaseProject>;
  joint_order: string[];
  committed_from_earlier_rounds: CaseAmounts;
  expected: Record<string, CaseWalk> & {
    eligible: string[];
    restricted_rank_DK: Record<string, number>;
    restricted_rank_CN: Record<string, number>;
    mean_rank: Record<string, number>;
    worst_rank: Record<string, number>;
    joint_order: string[];
    person_year_check: Record<string, { relative_gap: number; warning: boolean }>;
  };
}
const [one, two, three, four] = ownVectors<{ cases: JointVectorCase[] }>("joint-prioritisation").cases;
if (!one || !two || !three || !four) throw new Error("joint-prioritisation.json holds four examples");
export const examples = { one, two, three, four };

export const YEARS = [2009, 2010, 2011];
const hex = (n: number): string => n.toString(16).padStart(64, "0");
export const CRITERIA = hex(1);
const CORE = hex(2);
/** Digest of an application in its current version. */
const digestOf = (id: string): string =>
  hex(Array.from(id).reduce((n, c) => (n * 131 + (c.codePointAt(0) ?? 0)) % 2 ** 40, 7));

export function budget(
  amounts: Partial<Readonly<Record<Source, readonly number[]>>>,
  years: readonly number[] = YEARS,
): BudgetLine[] {
  return SOURCES.flatMap((source) =>
    (amounts[source] ?? []).flatMap((amount, i) => {
      const year = years[i];
      return amount === 0 || year === undefined
        ? []
        : [{ source, year, amount, currency: source === "SH" ? "CNY" : "DKK", recipient: SIDE_OF_SOURCE[source] }];
    }),
  );
}

export const application = (id: string, lines: BudgetLine[], more: Partial<Application> = {}): Application => ({
  id,
  journalNumber: `J-${id}`,
  version: 1,
  title: { da: id },
  abstract: null,
  theme: null,
  tags: [],
  partners: [],
  period: null,
  goals: [],
  personYears: null,
  equalBenefit: null,
  shanghaiActivities: "Parallel activities",
  budget: lines,
  attachments: [],
  status: "active",
  calibration: false,
  ...more,
});

export const frame = (source: Source, amounts: readonly number[], more: Partial<Frame> = {}): Frame => ({
  source,
  currency: source === "SH" ? "CNY" : "DKK",
  status: "granted",
  effect: "hard",
  years: YEARS.flatMap((year, i) => (amounts[i] === undefined ? [] : [{ year, amount: amounts[i] }])),
  containsNonProjectLines: false,
  note: null,
  ...more,
});

export const row = (id: string, place: number | null, more: Partial<GroupRow> = {}): GroupRow => ({
  application: id,
  applicationDigest: digestOf(id),
  consensus: [{ criterion: "c", value: { steps: 5 }, reasons: "" }],
  text: "",
  outcome: place === null ? "not-recommended" : "recommended",
  place,
  reasons: place === null ? "Because" : "",
  moveReason: null,
  notMaterial: [],
  minorityOpinions: [],
  counted: ["A", "B", "C"],
  ...more,
});

let serial = 100;
export function consolidation(group: Side, rows: GroupRow[], more: Partial<Consolidation> = {}): JointConsolidation {
  serial += 1;
  const document: Consolidation = {
    format: 1,
    group,
    core: CORE,
    edition: 1,
    criteriaDigest: CRITERIA,
    origin: "members",
    sourceDocument: null,
    status: "final",
    scope: null,
    deferred: [],
    members: [],
    rulings: [],
    lateAccepted: [],
    rows,
    minutes: "",
    ...more,
  };
  const role = document.origin === "external" ? "office" : document.scope ? "deputy" : "chair";
  return { digest: hex(serial), author: { id: `${role.toUpperCase()}-${group.toUpperCase()}`, role, group }, document };
}

const deadline = { at: "2009-05-01T12:00:00Z", timeZone: "Europe/Copenhagen" };
export const core = (applications: Application[], frames: Frame[], rules: Partial<JointRules> = {}): Core => ({
  format: 1,
  edition: 1,
  round: {
    id: "6f1c1c1e-5f3a-4a53-9d9b-0c6c2d6a1a01",
    title: { da: "IT 2009" },
    years: YEARS,
    themes: [],
    tags: [],
    callPublished: "2009-01-15",
    deadlines: { application: deadline, review: deadline, consolidation: deadline },
    groups: {
      dk: { name: { da: "Dansk" }, language: "da", body: { da: "VF" } },
      cn: { name: { da: "Kinesisk" }, language: "zh", body: { da: "SH" } },
    },
    leadOffice: "dk",
    expectedProjects: [{ year: 2009, min: 2, max: 4 }],
    roundsThisYear: 1,
    rate: { from: "CNY", to: "DKK", num: 4, den: 5, date: "2009-06-01", source: "Nationalbanken" },
    transferBasis: null,
    retainUntil: null,
  },
  criteria: {
    version: 1,
    title: { da: "Kriterier" },
    sumThreshold: null,
    sumAdvisory: false,
    criteria: [
      {
        id: "c",
        number: "1",
        title: { da: "Kvalitet" },
        guidance: null,
        kind: "scored",
        scale: { min: "0", max: "10", step: "1", best: "max", anchors: [] },
        weight: "1",
        threshold: "2",
        advisory: false,
        reasons: "no",
      },
    ],
    approval: { body: "VF", date: "2009-01-10", agendaItem: "7", wording: "forelagt", document: null },
  },
  joint: {
    order: "mean-rank",
    walk: "skip",
    frameMode: "annual",
    quorum: 3,
    spreadPercent: 30,
    personYearPercent: 10,
    ...rules,
  },
  frames,
  offices: [],
  applications,
});

export const jointInput = (
  theCore: Core,
  consolidations: readonly JointConsolidation[],
  decisions: readonly JointDecision[] = [],
): JointInput => ({
  core: theCore,
  coreDigest: CORE,
  criteriaDigest: CRITERIA,
  applicationDigests: new Map(theCore.applications.map((a) => [a.id, digestOf(a.id)])),
  consolidations,
  decisions,
});

/** Both groups rank the applications as given: [id, dk place, cn place, lines]. */
export const simpleInput = (
  projects: readonly (readonly [string, number, number, Partial<Readonly<Record<Source, readonly number[]>>>])[],
  frames: Frame[],
  rules: Partial<JointRules> = {},
  decisions: readonly JointDecision[] = [],
): JointInput =>
  jointInput(
    core(
      projects.map(([id, , , amounts]) => application(id, budget(amounts))),
      frames,
      rules,
    ),
    [
      consolidation(
        "dk",
        projects.map(([id, dk]) => row(id, dk)),
      ),
      consolidation(
        "cn",
        projects.map(([id, , cn]) => row(id, cn)),
      ),
    ],
    decisions,
  );

/** Places and steps of the vectors' example 1, so that the combined value separates IT-02 from IT-04 as there. */
export function exampleOneInput(
  frames: CaseAmounts = examples.one.frames,
  rules: Partial<JointRules> = {},
): JointInput {
  const projects = Object.entries(examples.one.projects);
  const steps: Record<string, number> = { "IT-01": 9, "IT-03": 9, "IT-02": 7, "IT-04": 6 };
  const rows = (key: "rank_DK" | "rank_CN"): GroupRow[] =>
    projects.map(([id, p]) =>
      row(id, p[key], { consensus: [{ criterion: "c", value: { steps: steps[id] ?? 4 }, reasons: "" }] }),
    );
  const apps = projects.map(([id, p]) =>
    application(id, budget(p.budget), {
      equalBenefit: p.equal_share ?? null,
      personYears: p.person_years ? { dk: String(p.person_years.DK), cn: String(p.person_years.CN) } : null,
    }),
  );
  return jointInput(
    core(
      apps,
      SOURCES.map((s) => frame(s, frames[s])),
      rules,
    ),
    [consolidation("dk", rows("rank_DK")), consolidation("cn", rows("rank_CN"))],
  );
}

export const settled = { who: "O-DK", at: "2009-06-10T09:00:00Z", reason: "Agreed at the meeting" };
export const offices: [string, string] = ["International office, Viborg", "International office, Shanghai"];

/** Money of one project or the frames, small enough that limits are met often. */
export const amountsUpTo = (max: number): fc.Arbitrary<CaseAmounts> => {
  const list = fc.array(fc.integer({ min: 0, max }), { minLength: 3, maxLength: 3 });
  return fc.record({ RM: list, DK: list, SH: list });
};
export const MODES = ["annual", "cumulative", "total"] as const;
