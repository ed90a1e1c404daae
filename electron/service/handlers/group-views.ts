// What whoever leads a group is shown of his table (shared/contract/consolidation.ts): status, matrix, draft (domain.md §§ 4, 6).
import type { consolidationContract } from "../../../shared/contract/consolidation.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { evaluate, scoredCriteria } from "../../../shared/domain/criteria.ts";
import {
  consensusReasonDue,
  medianAsSteps,
  spreadOf,
  type GroupRow,
  type MemberRow,
} from "../../../shared/domain/group.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import { cmp, formatExact, mean, median, type Rational } from "../../../shared/lib/rational.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { gapsOf, numberedRows } from "./group-export.ts";
import { reviewAt } from "./group-members.ts";
import { agreementOf, severityOf } from "./group-statistics.ts";
import { isLate } from "./group-speaking.ts";
import {
  closedTo,
  countingRows,
  isVisible,
  requireOpen,
  rowsOf,
  standingRows,
  withheldFrom,
  type GroupTable,
  type PlacedRow,
} from "./group-table.ts";

type Answers = typeof consolidationContract;
type SpreadView = OutputOf<Answers, "group.application">["criteria"][number];

type RowCounts = Record<"draft" | "olderVersion" | "otherCriteria", number>;
const LACKING: Readonly<Partial<Record<PlacedRow["standing"], keyof RowCounts>>> = {
  draft: "draft",
  "older-version": "olderVersion",
  "other-criteria": "otherCriteria",
};

/** By member: rows that do not count as they stand. */
function lackingRows(table: GroupTable, active: readonly Application[]): Map<string, RowCounts> {
  const counts = new Map<string, RowCounts>();
  for (const a of active)
    for (const r of standingRows(table, a.id)) {
      const kind = LACKING[r.standing];
      if (!kind) continue;
      const known = counts.get(r.row.person) ?? { draft: 0, olderVersion: 0, otherCriteria: 0 };
      known[kind]++;
      counts.set(r.row.person, known);
    }
  return counts;
}

/** Who has sent what. Counts stand also for what is withheld: that three have written says nothing of what they wrote. */
export function statusView(table: GroupTable): OutputOf<Answers, "group.status"> {
  const active = table.core.applications.filter((a) => a.status === "active" && !a.calibration);
  const { store } = table.session;
  const lacking = lackingRows(table, active);
  return {
    open: table.open,
    members: table.members.map((m) => {
      const said = table.draft.members.find((x) => x.person === m.entry.id && x.digest === null);
      const accepted = table.draft.lateAccepted.find((l) => l.digest === m.head?.digest);
      return {
        person: m.entry.id,
        state: m.state,
        late: m.sources[0] !== undefined && isLate(table, m.sources[0]),
        digest: m.head?.digest ?? null,
        sequence: m.head?.sequence ?? null,
        arrivedAt: m.head?.arrivedAt ?? null,
        complete: (m.head && reviewAt(store, m.head.digest)?.rows.filter((r) => r.status === "complete").length) ?? 0,
        assigned: m.entry.assignments.length,
        rows: lacking.get(m.entry.id) ?? { draft: 0, olderVersion: 0, otherCriteria: 0 },
        superseded: Math.max(0, m.sources.length - 1),
        fork: m.fork
          .map(({ digest, sequence, arrivedAt }) => ({ digest, sequence, arrivedAt }))
          .toSorted((a, b) => (a.arrivedAt < b.arrivedAt ? 1 : -1)),
        said:
          said && said.status !== "used" && said.reason !== null ? { status: said.status, reason: said.reason } : null,
        chosen: m.head && m.chosen !== null ? { digest: m.head.digest, reason: m.chosen } : null,
        lateReason: accepted?.reason ?? null,
      };
    }),
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

const exact = (value: Rational | null | undefined): string | null => (value ? formatExact(value) : null);

/** A member's weighted total; null while a criterion has no value. */
const totalOf = (table: GroupTable, row: ReviewRow): Rational | null =>
  evaluate(
    table.core.criteria,
    new Map(row.judgements.flatMap((j) => (j.value === null ? [] : [[j.criterion, j.value] as const]))),
  ).weighted;

/** `consensus`: what may be seen of it, and decides whether it owes a reason. */
function spreadsOf(
  { core }: GroupTable,
  counting: readonly MemberRow[],
  consensus: GroupRow["consensus"],
): SpreadView[] {
  return scoredCriteria(core.criteria).map((c) => {
    const s = spreadOf(c.scale, c.id, counting);
    const current = consensus.find((x) => x.criterion === c.id)?.value ?? null;
    return {
      criterion: c.id,
      mean: exact(s.mean),
      median: exact(s.median),
      range: exact(s.range),
      medianSteps: s.median && medianAsSteps(c.scale, s.median),
      reasonDue: consensusReasonDue(c.scale, s, current, core.joint.spreadPercent),
    };
  });
}

/** @throws AppError group.own-review-first, round.application-unknown */
export function applicationView(table: GroupTable, application: string): OutputOf<Answers, "group.application"> {
  requireOpen(table);
  const rows = rowsOf(table, application);
  const closed = closedTo(table, application);
  return {
    closed,
    members: rows.map((r) => ({
      person: r.row.person,
      standing: r.standing,
      conflict: closed === null || r.row.person === table.me.id ? r.row.row.conflict : null,
      row: isVisible(r.standing) ? r.row.row : null,
    })),
    criteria: spreadsOf(
      table,
      countingRows(rows),
      closed === null ? (table.draftRows.get(application)?.consensus ?? []) : [],
    ),
    row: closed === null ? (table.draftRows.get(application) ?? null) : null,
    gaps: closed === null ? gapsOf(table, table.scope, application).map((g) => ({ ...g })) : [],
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
      const totals = new Map(
        rows.flatMap((r) => {
          const total = isVisible(r.standing) ? totalOf(table, r.row.row) : null;
          return total ? [[r.row.person, total] as const] : [];
        }),
      );
      const counted = counting.flatMap((m) => totals.get(m.person) ?? []).toSorted(cmp);
      return {
        application: a.id,
        members: rows.map((r) => ({
          person: r.row.person,
          standing: r.standing,
          values: isVisible(r.standing)
            ? Object.fromEntries(r.row.row.judgements.map((j) => [j.criterion, j.value]))
            : {},
          recommendation: isVisible(r.standing) ? r.row.row.recommendation : null,
          total: exact(totals.get(r.row.person)),
        })),
        total:
          counted.length > 0
            ? { mean: exact(mean(counted)), median: exact(median(counted)) }
            : { mean: null, median: null },
        criteria: spreadsOf(table, counting, []),
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
      rows: [...numberedRows(table, table.draft.rows.filter(mayRead))],
      rulings: table.draft.rulings.filter(mayRead),
    },
    gaps: table.open ? gapsOf(table).map((g) => ({ ...g })) : [],
    withheld: withheldFrom(table),
  };
}
