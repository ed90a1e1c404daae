// Real NIH preliminary scores (third-party, read from beside the checkout) and the criteria they are scores of.
import { scoredCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { thirdPartyVectors } from "../vectors.ts";

interface NihFile {
  readonly meta: { readonly columns: readonly string[] };
  readonly summary: {
    readonly proposals: number;
    readonly reviews: number;
    readonly reviewers: number;
    readonly scores: number;
    readonly components: number;
    readonly mean_overall: number;
    readonly krippendorff_overall: Readonly<Record<"nominal" | "ordinal" | "interval", number>>;
    readonly best_raw_mean_first10: readonly (readonly [number, number])[];
  };
  readonly reviews: readonly (readonly (number | null)[])[];
}

export const CRITERIA = ["overall", "significance", "investigator", "innovation", "approach", "environment"] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** One reviewer's scores of one proposal, 1 (best) to 9. */
export interface NihReview {
  readonly application: string;
  readonly reviewer: string;
  readonly panel: number;
  readonly scores: Readonly<Record<CriterionId, number>>;
}

/** Everything the file holds; null where it is absent. */
export function nihScores(): { reviews: NihReview[]; summary: NihFile["summary"] } | null {
  const file = thirdPartyVectors<NihFile>("real-nih-scores");
  if (!file) return null;
  const column = (name: string): number => file.meta.columns.findIndex((c) => c.toLowerCase() === name);
  const [proposal, reviewer, panel] = [column("proposal"), column("reviewer"), column("panel_index")];
  const at = CRITERIA.map((c) => [c, column(c)] as const);
  const reviews = file.reviews.map((row): NihReview => {
    const scores = Object.fromEntries(at.map(([c, i]) => [c, Number(row[i])])) as Record<CriterionId, number>;
    return { application: `P-${row[proposal]}`, reviewer: `R-${row[reviewer]}`, panel: Number(row[panel]), scores };
  });
  return { reviews, summary: file.summary };
}

/** Whole panels in the file's numbering until they hold `atLeast` proposals: what a panel would have had before it. */
export function panelsWith(reviews: readonly NihReview[], atLeast: number): NihReview[] {
  const taken: NihReview[] = [];
  for (let panel = 0; new Set(taken.map((r) => r.application)).size < atLeast && panel < 200; panel++)
    taken.push(...reviews.filter((r) => r.panel === panel));
  return taken;
}

export const byApplication = (reviews: readonly NihReview[]): Map<string, NihReview[]> => {
  const out = new Map<string, NihReview[]>();
  for (const r of reviews) out.set(r.application, [...(out.get(r.application) ?? []), r]);
  return out;
};

/** Significance to Environment are for the members; the group ranks by the overall score, 1 = best. */
export const CRITERIA_SET: CriteriaSet = {
  version: 1,
  title: { en: "NIH R01" },
  sumThreshold: null,
  sumAdvisory: false,
  criteria: CRITERIA.map((id, i) => ({
    id,
    number: String(i + 1),
    title: { en: id },
    guidance: null,
    kind: "scored",
    scale: { min: "1", max: "9", step: "1", best: "min", anchors: [] },
    weight: id === "overall" ? "1" : "0",
    threshold: null,
    advisory: false,
    reasons: "no",
  })),
  approval: { body: "Study section", date: "2009-01-10", agendaItem: "1", wording: "godkendt", document: null },
};
export const SCALE = (() => {
  const [first] = scoredCriteria(CRITERIA_SET);
  if (!first) throw new Error("no criterion");
  return first.scale;
})();
