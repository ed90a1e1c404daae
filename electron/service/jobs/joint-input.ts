// What an office computes the joint prioritisation from: both groups' effective, admitted consolidations and the decisions.
import { decisionsOf, type JointConsolidation, type JointInput } from "../../../shared/domain/joint/index.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { digestOf, type Session } from "../context.ts";
import { listDecisions } from "../store/work.ts";
import { consolidationHeads } from "../trust/effective.ts";

export interface Gathered {
  readonly input: JointInput;
  /** Chains with several unsuperseded packages and no decision: none of them counts. */
  readonly forks: readonly { side: Side; digests: readonly string[] }[];
  /** Packages after the deadline without a decision: they do not count. */
  readonly late: readonly { side: Side; digest: string }[];
}

/** Takes every consolidation that is final, unsuperseded, in time or accepted; a fork counts only as decided. */
export function gatherJoint(session: Session, round: string, core: Core, coreDigest: string): Gathered {
  const { store } = session;
  const decisions = listDecisions(store, round);
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
    const { digest, author, arrivedAt, predicate } = picked.package;
    if (arrivedAt > core.round.deadlines.consolidation.at && lateDecisions.get(digest) !== true) {
      late.push({ side, digest });
      continue;
    }
    consolidations.push({
      digest,
      author: { id: author, role: predicate.author.role, group: side },
      document: picked.document,
    });
  }
  const applicationDigests = new Map(core.applications.map((a) => [a.id, digestOf(a)]));
  return {
    input: { core, coreDigest, criteriaDigest: digestOf(core.criteria), applicationDigests, consolidations, decisions },
    forks,
    late,
  };
}
