// The combined value (domain.md § 7.4): each group's totals brought to 0…1 inside the gated set, then the mean of the two. Exact.
import { add, cmp, div, eq, HALF, mul, sub, type Rational } from "../../lib/rational.ts";

/** p = (T − Tmin)/(Tmax − Tmin) per id; all equal gives ½; an id without T has none. */
function normalised(totals: readonly { id: string; merit: Rational | null }[]): Map<string, Rational> {
  const known = totals.flatMap(({ id, merit }) => (merit === null ? [] : [{ id, merit }]));
  const [first] = known;
  if (!first) return new Map();
  const min = known.reduce((m, { merit }) => (cmp(merit, m) < 0 ? merit : m), first.merit);
  const max = known.reduce((m, { merit }) => (cmp(merit, m) > 0 ? merit : m), first.merit);
  const span = sub(max, min);
  return new Map(known.map(({ id, merit }) => [id, eq(min, max) ? HALF : div(sub(merit, min), span)]));
}

/** Mean of both groups' values, for ids that have both. */
export function combinedValues(
  dk: readonly { id: string; merit: Rational | null }[],
  cn: readonly { id: string; merit: Rational | null }[],
): Map<string, Rational> {
  const other = normalised(cn);
  const out = new Map<string, Rational>();
  for (const [id, p] of normalised(dk)) {
    const q = other.get(id);
    if (q) out.set(id, mul(add(p, q), HALF));
  }
  return out;
}
