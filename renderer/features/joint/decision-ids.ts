// Under which id a decision stands. What replaces an earlier one has its id; what does not has one of its own. Pure.
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";

interface Recorded {
  readonly id: string;
  readonly decision: JointDecision;
}

/** "commitment:3": the next number of a kind. */
export function nextId(recorded: readonly Recorded[], prefix: "commitment" | "lot"): string {
  const numbers = recorded.flatMap(({ id }) => Number(new RegExp(`^${prefix}:(\\d{1,9})$`, "u").exec(id)?.[1] ?? 0));
  return `${prefix}:${Math.max(0, ...numbers) + 1}`;
}

/** A lot among the same projects takes the place of the earlier one, wherever they stand now; another tie has a lot of its own. */
export function lotId(recorded: readonly Recorded[], ids: readonly string[]): string {
  const same = (d: JointDecision): boolean =>
    d.kind === "lot" && d.ids.length === ids.length && ids.every((id) => d.ids.includes(id));
  return recorded.find(({ decision }) => same(decision))?.id ?? nextId(recorded, "lot");
}

/** What a project has given back stands under one id: written again, it is the same entry. */
export const freedId = (application: string): string => `freed:${application}`;

/** In or out is one matter, the place another: neither takes the other's record. */
export const departureId = (application: string, effect: "fund" | "reserve" | "place"): string =>
  `${effect === "place" ? "place" : "override"}:${application}`;
