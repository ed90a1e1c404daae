// What an office is told about the lists it computes from: reviews and rows they pass over, cases their authors may not decide
// (package-format.md § 6). The office shows it, the group decides.
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import type { secretariatContract } from "../../../shared/contract/secretariat.ts";
import type { JointConsolidation } from "../../../shared/domain/joint/index.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import type { Gathered } from "./joint-input.ts";
import type { Store } from "../store/store.ts";
import { reviewChain } from "../trust/author.ts";
import { headsNow } from "../trust/effective.ts";
import { countableIn, leftOut } from "../trust/consolidation-rows.ts";
import { insideHeld, sayings, withEarlier } from "../trust/said.ts";
import { unusedReviews } from "../trust/unused-reviews.ts";

interface Desk {
  readonly session: Session;
  readonly core: Core;
}
type Pending = OutputOf<typeof secretariatContract, "joint.compute">["pending"];

/** All of it, as an office is told. */
export function pendingOf({ session: { store }, core }: Desk, { input, forks, late, broken }: Gathered): Pending {
  return {
    forks: forks.map((f) => ({ side: f.side, digests: [...f.digests] })),
    late: [...late],
    broken: broken.map(({ side, digest, problem: { code, params } }) => ({
      side,
      digest,
      code,
      params: { ...params },
    })),
    ...passedOverIn(store, core, input.consolidations),
  };
}

function passedOverIn(
  store: Store,
  core: Core,
  lists: readonly JointConsolidation[],
): Pick<Pending, "outdated" | "leftOut" | "ownConflicts"> {
  const out: Pick<Pending, "outdated" | "leftOut" | "ownConflicts"> = { outdated: [], leftOut: [], ownConflicts: [] };
  // A fork that one list of a side names is not asked about once more because its deputy's list says nothing of it.
  const named = new Set(
    lists.flatMap(({ document: d }) =>
      d.members.filter((m) => m.status === "fork").map((m) => reviewChain(core.round.id, d.group, m.person)),
    ),
  );
  const isNamedFork = (chain: string): boolean => named.has(chain) && headsNow(store, core, chain).length > 1;
  for (const { author, document, ownConflicts } of lists) {
    if (document.origin === "external") continue;
    const side = document.group;
    // Where the list says why it rests on the other half of a fork, nothing is left to ask.
    for (const { person, digest, chosen } of unusedReviews(store, core, document))
      if (chosen === null && !isNamedFork(reviewChain(core.round.id, side, person)))
        out.outdated.push({ side, person, digest });
    const said = sayings(withEarlier(store, insideHeld(store, document)));
    for (const left of leftOut(document, countableIn(store, core, document, said))) out.leftOut.push({ side, ...left });
    if (ownConflicts && ownConflicts.size > 0)
      out.ownConflicts.push({ side, person: author.id ?? "", applications: [...ownConflicts] });
  }
  return out;
}
