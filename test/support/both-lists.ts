// Both groups' lists in both offices' hands: reviewed, consolidated, taken in by the own office and passed on to the other.
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  reviewAll,
  take,
  type GroupScript,
  type PersonId,
  type RowScript,
  type SmallRound,
} from "./small-round.ts";

export interface GroupPlan {
  readonly chair: "E-01" | "E-11";
  /** Who reviews, with the rows that are not as everybody's. The chair first. */
  readonly reviews: readonly (readonly [PersonId, Partial<Record<string, RowScript>>])[];
  readonly list: readonly GroupScript[];
}

/** One group; the clock stands at the joint prioritisation afterwards. */
export async function groupList(small: SmallRound, { chair, reviews, list }: GroupPlan): Promise<void> {
  small.clock.now = DAYS.review;
  for (const [id, rows] of reviews) {
    const review = await reviewAll(small, id, rows);
    if (id !== chair) mustTake(await take(small.home(chair), review.file));
  }
  small.clock.now = DAYS.consolidate;
  await consolidate(small.home(chair), small.round, list);
  const made = await exportGroup(small.home(chair), small.round, small.folder(`lists/${chair}`));
  const [own, other, to] =
    chair === "E-01" ? (["O-DK", "O-CN", "office:cn"] as const) : (["O-CN", "O-DK", "office:dk"] as const);
  mustTake(await take(small.home(own), made.file));
  const sent = await small.home(own).client.call("packages.send", {
    digest: made.digest,
    folder: small.folder(`passed-on/${own}`),
    recipients: [to],
  });
  mustTake(await take(small.home(other), sent.file));
  small.clock.now = DAYS.joint;
}
