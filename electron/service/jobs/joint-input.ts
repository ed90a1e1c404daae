// What an office computes the joint prioritisation from: both groups' effective, admitted consolidations and the decisions.
import {
  decisionsOf,
  sortDecisions,
  type JointConsolidation,
  type JointDecision,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { digestOf, type Session } from "../context.ts";
import { arrivalOf, listDecisions } from "../store/work.ts";
import { consolidationHeads, type HeldConsolidation } from "../trust/effective.ts";
import { brokenNow } from "../trust/list-now.ts";
import { settledDespiteConflict } from "../trust/unused-reviews.ts";

export interface Gathered {
  readonly input: JointInput;
  /** Chains with several unsuperseded packages and no decision: none of them counts. */
  readonly forks: readonly { side: Side; digests: readonly string[] }[];
  /** Packages after the deadline without a decision: they do not count. */
  readonly late: readonly { side: Side; digest: string }[];
  /** Lists that break a rule of criteria or keys which came after them: they do not count. */
  readonly broken: readonly { side: Side; digest: string; problem: AppError }[];
  /** The lists of `input`, with their packages. */
  readonly lists: readonly HeldConsolidation[];
}

/**
 * Takes every consolidation that is final, unsuperseded, in time or accepted; a fork counts only as decided. What does not count
 * replaces nothing: where a late list is refused, or not decided yet, the one before it speaks. Whether a list came in time is for the office of its own side to say: the other office receives it when the two exchange, after both exist.
 * `given` are those recorded here, or those a signed document itself records.
 */
export function gatherJoint(
  session: Session,
  round: string,
  core: Core,
  coreDigest: string,
  given: readonly JointDecision[] = listDecisions(session.store, round),
): Gathered {
  const { store } = session;
  // In their order of time, as the document lists them: of two about one package the later counts, here and at the other office.
  const decisions = sortDecisions(given);
  const own = core.offices.find((o) => o.key === session.identity.publicKey);
  const chosen = new Set(decisionsOf(decisions, "fork").map((d) => d.chosen));
  const refused = new Set(decisionsOf(decisions, "fork").flatMap((d) => d.refused));
  const lateDecisions = new Map(decisionsOf(decisions, "late").map((d) => [d.digest, d.accepted]));
  const consolidations: JointConsolidation[] = [];
  const lists: HeldConsolidation[] = [];
  const forks: { side: Side; digests: string[] }[] = [];

  const isRefused = (l: HeldConsolidation): boolean => lateDecisions.get(l.package.digest) === false;
  const isBroken = (l: HeldConsolidation): boolean => brokenNow(store, core, l) !== null;
  const isLate = ({ package: p }: HeldConsolidation): boolean =>
    p.side === own?.group &&
    !lateDecisions.has(p.digest) &&
    arrivalOf(store, round, own.id, p) > core.round.deadlines.consolidation.at;
  const finalHeads = (counts: (l: HeldConsolidation) => boolean): HeldConsolidation[][] =>
    consolidationHeads(store, core, counts)
      .map((heads) => heads.filter((h) => h.document.status === "final"))
      .filter((heads) => heads.length > 0);
  const named = ({ package: p }: HeldConsolidation): { side: Side; digest: string }[] =>
    p.side ? [{ side: p.side, digest: p.digest }] : [];

  const late = finalHeads((l) => !isRefused(l) && !isBroken(l)).flatMap((heads) => heads.filter(isLate).flatMap(named));
  const broken = finalHeads((l) => !isRefused(l)).flatMap((heads) =>
    heads.flatMap((l) => {
      const problem = brokenNow(store, core, l);
      return problem ? named(l).map((n) => ({ ...n, problem })) : [];
    }),
  );
  for (const finals of finalHeads((l) => !isRefused(l) && !isBroken(l) && !isLate(l))) {
    // A decision settles a fork only between those it names: one that came since is a fork again.
    const picked = finals.length > 1 ? finals.find((h) => chosen.has(h.package.digest)) : finals[0];
    const open = finals.filter((h) => h !== picked && !refused.has(h.package.digest));
    const side = finals[0]?.package.side;
    if (!side) continue;
    if (!picked || refused.has(picked.package.digest) || open.length > 0) {
      forks.push({ side, digests: finals.map((h) => h.package.digest) });
      continue;
    }
    const { digest, author, predicate } = picked.package;
    lists.push(picked);
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
    broken,
    lists,
  };
}
