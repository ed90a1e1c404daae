// What an office computes the joint prioritisation from: both groups' effective, admitted consolidations and the decisions.
import type { Consolidation } from "../../../shared/domain/group.ts";
import { decisionsOf, type JointConsolidation, type JointInput } from "../../../shared/domain/joint/index.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { digestOf, type Session } from "../context.ts";
import { chainsOf, documentOf, packagesOfChain, type StoredPackage } from "../store/packages.ts";
import { listDecisions } from "../store/work.ts";
import { stands, unsuperseded } from "../trust/effective.ts";

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

  for (const chain of chainsOf(store, round, "consolidation")) {
    // A draft never takes a final one's place: superseding is asked among the final ones only.
    const finals = unsuperseded(
      packagesOfChain(store, chain).filter(
        (p) => document(session, p)?.status === "final" && stands(store, core, p),
      ),
    );
    const picked = finals.length > 1 ? finals.find((h) => chosen.has(h.digest)) : finals[0];
    const side = finals[0]?.side;
    if (!side) continue;
    if (!picked || refused.has(picked.digest)) {
      forks.push({ side, digests: finals.map((h) => h.digest) });
      continue;
    }
    if (picked.arrivedAt > core.round.deadlines.consolidation.at && lateDecisions.get(picked.digest) !== true) {
      late.push({ side, digest: picked.digest });
      continue;
    }
    const doc = document(session, picked);
    if (doc)
      consolidations.push({
        digest: picked.digest,
        author: { id: picked.author, role: picked.predicate.author.role, group: picked.side },
        document: doc,
      });
  }
  const applicationDigests = new Map(core.applications.map((a) => [a.id, digestOf(a)]));
  return {
    input: { core, coreDigest, criteriaDigest: digestOf(core.criteria), applicationDigests, consolidations, decisions },
    forks,
    late,
  };
}

const document = (session: Session, p: StoredPackage): Consolidation | null =>
  documentOf<Consolidation>(session.store, p.digest, "consolidation.json");
