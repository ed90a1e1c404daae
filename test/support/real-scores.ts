// Real review scores (third-party, see thirdPartyVectors): one row per review, as [proposal, reviewer, …] with named columns.
import type { Review } from "../../shared/statistics/severity.ts";
import { thirdPartyVectors } from "./vectors.ts";

interface RealScores {
  readonly meta: { readonly columns: readonly string[] };
  readonly reviews: readonly (readonly (string | number | null)[])[];
}

/** Overall scores of "real-aibs-scores" or "real-nih-scores"; null when they are absent. */
export function realOverallScores(name: "real-aibs-scores" | "real-nih-scores"): Review[] | null {
  const file = thirdPartyVectors<RealScores>(name);
  if (!file) return null;
  const column = (c: string): number => file.meta.columns.indexOf(c);
  const [proposal, reviewer, overall] = [column("proposal"), column("reviewer"), column("overall")];
  return file.reviews.map((row) => ({
    application: String(row[proposal]),
    reviewer: String(row[reviewer]),
    score: Number(row[overall]),
  }));
}

/** The scores of each application, in the order of first appearance. */
export function unitsOf(reviews: readonly Review[]): number[][] {
  const units = new Map<string, number[]>();
  for (const r of reviews) units.set(r.application, [...(units.get(r.application) ?? []), r.score]);
  return [...units.values()];
}
