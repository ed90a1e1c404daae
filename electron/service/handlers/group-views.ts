// What whoever leads a group is shown of his table (shared/contract/consolidation.ts): status, matrix, draft (domain.md §§ 4, 6).
import type { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { scoredCriteria } from "../../../shared/domain/criteria.ts";
import { consensusReasonDue, medianAsSteps, spreadOf } from "../../../shared/domain/group.ts";
import { formatExact } from "../../../shared/lib/rational.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { gapsOf } from "./group-export.ts";
import { reviewAt } from "./group-members.ts";
import { agreementOf, severityOf } from "./group-statistics.ts";
import {
  closedTo,
  countingRows,
  isLate,
  isVisible,
  requireOpen,
  rowsOf,
  standingRows,
  withheldFrom,
  type GroupTable,
} from "./group-table.ts";

type Answers = typeof consolidationContract;

/** Who has sent what. Counts stand also for what is withheld: that three have written says nothing of what they wrote. */
export function statusView(table: GroupTable): OutputOf<Answers, "group.status"> {
  const active = table.core.applications.filter((a) => a.status === "active" && !a.calibration);
  const { store } = table.session;
  return {
    open: table.open,
    members: table.members.map((m) => ({
      person: m.entry.id,
      state: m.state,
      late: m.head !== null && isLate(table, m.head),
      digest: m.head?.digest ?? null,
      sequence: m.head?.sequence ?? null,
      complete: (m.head && reviewAt(store, m.head.digest)?.rows.filter((r) => r.status === "complete").length) ?? 0,
      assigned: m.entry.assignments.length,
    })),
    quorum: active
      .filter((a) => [null, "undeclared"].includes(closedTo(table, a.id)))
      .map((a) => {
        const counted = countingRows(standingRows(table, a.id)).length;
        return { application: a.id, counted, met: counted >= table.core.joint.quorum };
      }),
    rulingsDue: active.flatMap((a) =>
      rowsOf(table, a.id)
        .filter((r) => r.standing === "sealed")
        .map((r) => ({ application: a.id, person: r.row.person })),
    ),
    withheld: withheldFrom(table),
  };
}

/** @throws AppError group.own-review-first */
export function matrixView(table: GroupTable): OutputOf<Answers, "group.matrix"> {
  requireOpen(table);
  const { core } = table;
  return {
    rows: core.applications.map((a) => {
      const rows = rowsOf(table, a.id);
      const counting = countingRows(rows);
      const consensus = closedTo(table, a.id) === null ? (table.draftRows.get(a.id)?.consensus ?? []) : [];
      return {
        application: a.id,
        members: rows.map((r) => ({
          person: r.row.person,
          standing: r.standing,
          values: isVisible(r.standing)
            ? Object.fromEntries(r.row.row.judgements.map((j) => [j.criterion, j.value]))
            : {},
          recommendation: isVisible(r.standing) ? r.row.row.recommendation : null,
        })),
        criteria: scoredCriteria(core.criteria).map((c) => {
          const s = spreadOf(c.scale, c.id, counting);
          const current = consensus.find((x) => x.criterion === c.id)?.value ?? null;
          return {
            criterion: c.id,
            mean: s.mean && formatExact(s.mean),
            median: s.median && formatExact(s.median),
            range: s.range && formatExact(s.range),
            medianSteps: s.median && medianAsSteps(c.scale, s.median),
            reasonDue: consensusReasonDue(c.scale, s, current, core.joint.spreadPercent),
          };
        }),
      };
    }),
    agreement: agreementOf(table),
    severity: severityOf(table),
    withheld: withheldFrom(table),
  };
}

/** The draft without what is not for this person: his own cases, and what he has not declared himself on. */
export function draftView(table: GroupTable): OutputOf<Answers, "group.draft"> {
  const mayRead = ({ application }: { application: string }): boolean => {
    const closed = closedTo(table, application);
    return closed !== "own-conflict" && closed !== "undeclared";
  };
  return {
    document: {
      ...table.draft,
      rows: table.draft.rows.filter(mayRead),
      rulings: table.draft.rulings.filter(mayRead),
    },
    gaps: table.open ? gapsOf(table).map((g) => ({ ...g })) : [],
    withheld: withheldFrom(table),
  };
}
