// Conflicts of interest as whoever leads a group may know them (domain.md § 4): his own on every application, the others' where the
// case is his to decide.
import type { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { conflictHints } from "../../../shared/domain/conflict.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { getReviewRow } from "../store/work.ts";
import { signedDeclaration } from "./group-members.ts";
import { closedTo, standingRows, type GroupTable } from "./group-table.ts";

type View = OutputOf<typeof consolidationContract, "group.conflicts">;

export function conflictsView(table: GroupTable): View {
  const { store, identity } = table.session;
  const own = table.byId.get(table.me.id);
  const active = table.core.applications.filter((a) => a.status === "active" && !a.calibration);
  const mayRead = new Set(active.filter((a) => closedTo(table, a.id) === null).map((a) => a.id));
  return {
    applications: active.map((a) => {
      const signed = own ? signedDeclaration(store, own, a.id) : null;
      const declared = standingRows(table, a.id).flatMap(({ member, row }) => {
        const { conflict } = row.row;
        if (member.entry.id === table.me.id || !member.assigned.has(a.id)) return [];
        return conflict !== null && conflict.answer !== "none"
          ? [{ person: member.entry.id, declaration: conflict }]
          : [];
      });
      return {
        application: a.id,
        closed: closedTo(table, a.id),
        own: getReviewRow(store, table.round, a.id)?.row.conflict ?? signed,
        ownFinal: signed?.answer === "conflicted",
        hints: conflictHints(identity, a),
        deferred: table.draft.deferred.includes(a.id),
        declared: mayRead.has(a.id) ? declared : [],
      };
    }),
    rulings: table.draft.rulings.filter((r) => mayRead.has(r.application)),
    mayDefer: table.scope === null,
  };
}
