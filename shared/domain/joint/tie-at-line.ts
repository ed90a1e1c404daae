// A real tie that does not fit as a whole (domain.md § 7.7): most projects, then most RM money; among what is
// left equal the meeting, else a lot. Neither may fund fewer projects or less RM money than another choice would.
import { sumAmounts, total, type Amounts, type Purse } from "./purse.ts";

/** More members than this go to the meeting whatever the money says. */
export const MAX_TIE_MEMBERS = 8;

export type TieChoice =
  | { by: "all-fit" | "none-fits" | "most-projects" | "most-rm-money"; funded: readonly string[] }
  /**
   * The money does not decide. `best` are the sets that fund equally many projects and equally much RM money, among which the
   * meeting or a lot chooses; null where the tie has too many members for the money to be asked at all.
   */
  | { by: "open"; best: readonly (readonly string[])[] | null };

/** Which members of a tie the rules alone fund. `years` is the number of years in the amounts. */
export function chooseWithinTie(
  ids: readonly string[],
  amountsOf: (id: string) => Amounts,
  purse: Pick<Purse, "fits">,
  years: number,
): TieChoice {
  const sumOf = (members: readonly string[]): Amounts => sumAmounts(members.map(amountsOf), years);
  if (purse.fits(sumOf(ids))) return { by: "all-fit", funded: ids };
  if (!ids.some((id) => purse.fits(amountsOf(id)))) return { by: "none-fits", funded: [] };
  if (ids.length > MAX_TIE_MEMBERS) return { by: "open", best: null };

  const feasible: { members: string[]; rm: number }[] = [];
  for (let bits = 1; bits < 2 ** ids.length; bits += 1) {
    const members = ids.filter((_, i) => (bits & (1 << i)) !== 0);
    const need = sumOf(members);
    if (purse.fits(need)) feasible.push({ members, rm: total(need.RM) });
  }
  const most = Math.max(...feasible.map((f) => f.members.length));
  const largest = feasible.filter((f) => f.members.length === most);
  if (largest.length === 1) return { by: "most-projects", funded: largest[0]?.members ?? [] };
  const money = Math.max(...largest.map((f) => f.rm));
  const richest = largest.filter((f) => f.rm === money);
  return richest.length === 1
    ? { by: "most-rm-money", funded: richest[0]?.members ?? [] }
    : { by: "open", best: richest.map((f) => f.members) };
}

/** Of equally good sets the one a decided order prefers: with its first member wherever one has it, then its second, and so on. */
export function preferredSet(best: readonly (readonly string[])[], order: readonly string[]): readonly string[] {
  let left = best;
  for (const id of order) {
    const having = left.filter((members) => members.includes(id));
    if (having.length > 0) left = having;
  }
  return order.filter((id) => left[0]?.includes(id));
}
