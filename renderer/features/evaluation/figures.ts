// Figures of the evaluation that can be opened, and the projects behind each. Pure.
import type { Evaluation, ProjectRef } from "../../../shared/domain/evaluation.ts";
import type { Source } from "../../../shared/domain/ids.ts";

/** A figure that was chosen, by what it counts; it names its projects anew when the figures change. */
export type Figure =
  | { readonly of: "year"; readonly year: number }
  | { readonly of: "money"; readonly source: Source; readonly currency: string; readonly year: number | null }
  | { readonly of: "goal"; readonly goal: string }
  | { readonly of: "untied" };

/** The projects of a figure, with what each adds to an amount. Pure. */
export function behind(
  { evaluation }: { readonly evaluation: Evaluation },
  figure: Figure,
): { readonly ref: ProjectRef; readonly amount: number | null }[] {
  const plain = (refs: readonly ProjectRef[]) => refs.map((ref) => ({ ref, amount: null }));
  if (figure.of === "year") return plain(evaluation.projects.find((p) => p.year === figure.year)?.projects ?? []);
  if (figure.of === "goal") return plain(evaluation.goals.find((g) => g.goal === figure.goal)?.projects ?? []);
  if (figure.of === "untied") return plain(evaluation.untied);
  const row = evaluation.money.find((m) => m.source === figure.source && m.currency === figure.currency);
  const sums = new Map<string, { ref: ProjectRef; amount: number }>();
  for (const cell of row?.cells ?? [])
    if (figure.year === null || cell.year === figure.year)
      for (const { round, application, amount } of cell.projects) {
        const key = `${round} ${application}`;
        sums.set(key, { ref: { round, application }, amount: (sums.get(key)?.amount ?? 0) + amount });
      }
  return [...sums.values()];
}
