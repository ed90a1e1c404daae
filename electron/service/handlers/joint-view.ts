// Handlers: the joint prioritisation as a window shows it, what-if on copies, and the decisions on the way (shared/contract/joint.ts).
import { setImmediate as nextTurn } from "node:timers/promises";
import { jointViewContract, type JointChange } from "../../../shared/contract/joint.ts";
import { SIDES } from "../../../shared/domain/ids.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { rowIn, type Review } from "../../../shared/domain/review.ts";
import { checkApplication } from "../../../shared/domain/joint/checks.ts";
import { otherCombinations } from "../../../shared/domain/joint/compute.ts";
import { jointStanding, jointWhy, outcomesUnder, type OtherOutcomes } from "../../../shared/domain/joint/view.ts";
import { solved, whatIfOf, type WhatIfChange } from "../../../shared/domain/joint/what-if.ts";
import type { JointConsolidation } from "../../../shared/domain/joint/index.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers, OutputOf } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { jointNow } from "../jobs/joint-prepared.ts";
import { getPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { decisionsById } from "../store/work.ts";
import { documentAt } from "../trust/documents.ts";
import { decide, move, settledNow, undecide } from "./joint-decide.ts";
import { proposalView } from "./joint-proposal.ts";
import { officeDesk, type OfficeDesk } from "./office-desk.ts";

type Output<M extends keyof typeof jointViewContract> = OutputOf<typeof jointViewContract, M>;
/** What the domain gives is read-only; the same, for an answer. */
const plain = <T>(value: unknown): T => value as T;

/** Steps of a log that a window shows. */
const STEPS = 500;

/** What was given, without what was left open. */
function changeOf({ frames, committed, effects, rules }: JointChange = {}): WhatIfChange {
  const chosen = Object.fromEntries(Object.entries(rules ?? {}).filter(([, v]) => v !== undefined));
  return {
    ...(frames && frames.length > 0 ? { frames } : {}),
    ...(committed && committed.length > 0 ? { committed } : {}),
    ...(effects && effects.length > 0 ? { effects } : {}),
    ...(Object.keys(chosen).length > 0 ? { rules: chosen } : {}),
  };
}
const copyOf = (asked: {
  change?: JointChange | undefined;
  move?: WhatIfChange["move"] | undefined;
  departure?: WhatIfChange["departure"] | undefined;
}): WhatIfChange => ({
  ...changeOf(asked.change),
  ...(asked.move ? { move: asked.move } : {}),
  ...(asked.departure ? { departure: asked.departure } : {}),
});

/** From which package a group's word comes, and which reviews it counts for one application. */
function fromOf(store: Store, { digest, author, document }: JointConsolidation, { application, counted }: GroupRow) {
  // A list may rest on several packages of one expert, newest first: what counted is the complete row.
  const used = (person: string): string | null => {
    const digests = document.members.flatMap((m) =>
      m.person === person && m.status === "used" ? (m.digest ?? []) : [],
    );
    const holds = (d: string): boolean => {
      const review = documentAt<Review>(store, d, "review.json");
      return review !== null && rowIn(review, application)?.status === "complete";
    };
    return digests.find(holds) ?? digests[0] ?? null;
  };
  return {
    digest,
    author: author.id,
    createdAt: getPackage(store, digest)?.predicate.createdAt ?? null,
    external: document.origin === "external",
    sourceDocument: document.sourceDocument,
    reviews: counted.map((person) => ({ person, digest: used(person) })),
  };
}

export const jointViewHandlers = (context: ServiceContext): Handlers<typeof jointViewContract> => {
  const desk = (round: string): OfficeDesk => officeDesk(unlocked(context), round);
  return {
    "joint.list": ({ round }) => {
      const now = jointNow(desk(round));
      return plain<Output<"joint.list">>({ ...now.list(), basis: now.basis, pending: now.pending() });
    },
    "joint.standing": ({ round, ...asked }) => {
      const now = jointNow(desk(round));
      const found = now.solve(copyOf(asked));
      return { ...jointStanding(found, found.solution), basis: now.basis };
    },
    "joint.application": ({ round, application, ...asked }) => {
      const at = desk(round);
      const now = jointNow(at);
      const found = now.solve(copyOf(asked));
      const app = at.core.applications.find((a) => a.id === application);
      return plain<Output<"joint.application">>({
        why: jointWhy(found, found.solution, application),
        step: solved(found).log.findLast((s) => s.application === application) ?? null,
        check: app ? checkApplication(app, at.core.round.rate, at.core.joint.personYearPercent) : null,
        groups: SIDES.flatMap((side) =>
          now.gathered.input.consolidations.filter((c) => c.document.group === side),
        ).flatMap((c) =>
          c.document.rows
            .filter((r) => r.application === application)
            .map((row) => ({ side: c.document.group, row, from: fromOf(at.session.store, c, row) })),
        ),
      });
    },
    "joint.others": async ({ round }, { signal }) => {
      const now = jointNow(desk(round));
      const { prepared, core, solution } = now.solve();
      const others: OtherOutcomes[] = [];
      for (const rules of otherCombinations(prepared, core.joint)) {
        // Others may ask in between: of a long list each combination takes a while.
        await nextTurn();
        if (signal.aborted) throw new AppError("cancelled");
        others.push(outcomesUnder(prepared, rules, solution));
      }
      return { basis: now.basis, others };
    },
    "joint.log": ({ round, ...asked }) => {
      const { log } = solved(jointNow(desk(round)).solve(copyOf(asked)));
      return plain<Output<"joint.log">>({ steps: log.slice(0, STEPS), total: log.length });
    },
    "joint.whatIf": ({ round, ...change }) =>
      plain<Output<"joint.whatIf">>(whatIfOf(jointNow(desk(round)).decided, changeOf(change))),
    "joint.proposal": ({ round, digest }) => proposalView(desk(round), digest),
    "joint.decisions": ({ round }) => ({ decisions: decisionsById(desk(round).session.store, round) }),
    "joint.decide": ({ round, id, decision, now }) => {
      const at = desk(round);
      const settled = now ? settledNow(at, decision, context.now()) : decision;
      return { before: decide(at, id, settled, context.now()), decision: settled };
    },
    "joint.undecide": ({ round, id }) => ({ before: undecide(desk(round), id, context.now()) }),
    "joint.move": ({ round, ...asked }) => move(desk(round), asked, context.now()),
  };
};
