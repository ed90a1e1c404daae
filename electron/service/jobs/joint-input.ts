// What an office computes the joint prioritisation from: both groups' effective, admitted consolidations and the decisions.
import {
  decisionsOf,
  type JointConsolidation,
  type JointDecision,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { digestOf, type Session } from "../context.ts";
import { arrivalOf, listDecisions } from "../store/work.ts";
import { consolidationHeads } from "../trust/effective.ts";
import { settledDespiteConflict } from "../trust/unused-reviews.ts";

export interface Gathered {
  readonly input: JointInput;
  /** Chains with several unsuperseded packages and no decision: none of them counts. */
  readonly forks: readonly { side: Side; digests: readonly string[] }[];
  /** Packages after the deadline without a decision: they do not count. */
  readonly late: readonly { side: Side; digest: string }[];
}

/**
 * Takes every consolidation that is final, unsuperseded, in time or accepted; a fork counts only as decided. Whether a list came
 * in time is for the office of its own side to say: the other office receives it when the two exchange, after both exist.
 * `decisions` are those recorded here, or those a signed document itself records.
 */
export function gatherJoint(
  session: Session,
  round: string,
  core: Core,
  coreDigest: string,
  decisions: readonly JointDecision[] = listDecisions(session.store, round),
): Gathered {
  const { store } = session;
  const ownSide = core.offices.find((o) => o.key === session.identity.publicKey)?.group;
  const chosen = new Set(decisionsOf(decisions, "fork").map((d) => d.chosen));
  const refused = new Set(decisionsOf(decisions, "fork").flatMap((d) => d.refused));
  const lateDecisions = new Map(decisionsOf(decisions, "late").map((d) => [d.digest, d.accepted]));
  const consolidations: JointConsolidation[] = [];
  const forks: { side: Side; digests: string[] }[] = [];
  const late: { side: Side; digest: string }[] = [];

  for (const heads of consolidationHeads(store, core)) {
    const finals = heads.filter((h) => h.document.status === "final");
    const picked = finals.length > 1 ? finals.find((h) => chosen.has(h.package.digest)) : finals[0];
    const side = finals[0]?.package.side;
    if (!side) continue;
    if (!picked || refused.has(picked.package.digest)) {
      forks.push({ side, digests: finals.map((h) => h.package.digest) });
      continue;
    }
    const { digest, author, predicate } = picked.package;
    const isLate = side === ownSide && arrivalOf(store, round, picked.package) > core.round.deadlines.consolidation.at;
    if (lateDecisions.get(digest) === false || (isLate && lateDecisions.get(digest) !== true)) {
      late.push({ side, digest });
      continue;
    }
    consolidations.push({
      digest,
      author: { id: author, role: predicate.author.role, group: side },
      document: picked.document,
      // Today's word: a conflict discovered after the list was signed closes the case too.
      ownConflicts: new Set(settledDespiteConflict(store, core, author ?? "", picked.document)),
    });
  }
  const applicationDigests = new Map(core.applications.map((a) => [a.id, digestOf(a)]));
  return {
    input: { core, coreDigest, criteriaDigest: digestOf(core.criteria), applicationDigests, consolidations, decisions },
    forks,
    late,
  };
}
