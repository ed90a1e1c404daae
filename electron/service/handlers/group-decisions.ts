// Handlers: what whoever leads a group decides about its members' packages and conflicts of interest (domain.md §§ 1, 4, 6). Each
// decision has its reason, can be taken back or made anew, and stands in the journal.
import type { consolidationContract } from "../../../shared/contract/consolidation.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { conflictsView } from "./group-conflicts.ts";
import { compareFork, forkOf } from "./group-fork.ts";
import { refuseClosed, save } from "./group-save.ts";
import { groupTable, rowsOf, type GroupTable } from "./group-table.ts";

const saidOf = (table: GroupTable, person: string): string | null =>
  table.draft.members.find((m) => m.person === person)?.status ?? null;

type Decisions = Pick<
  Handlers<typeof consolidationContract>,
  | "group.conflicts"
  | "group.rule"
  | "group.setMember"
  | "group.compareFork"
  | "group.chooseFork"
  | "group.unsetMember"
  | "group.defer"
  | "group.acceptLate"
  | "group.unacceptLate"
>;

export const groupDecisions = (context: ServiceContext): Decisions => ({
  "group.conflicts": ({ round }) => conflictsView(groupTable(unlocked(context), round)),
  "group.rule": ({ round, application, person, outcome, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (person === table.me.id) throw new AppError("group.own-ruling");
    refuseClosed(table, application);
    const declared = rowsOf(table, application).find((r) => r.row.person === person)?.row.row.conflict;
    if (declared?.answer !== "possible") throw new AppError("group.no-declaration", { person, application });
    const ruling = { application, person, outcome, reason, by: table.me.id, at: context.now() };
    save(
      context,
      table,
      { ...table.draft, rulings: [...table.draft.rulings, ruling] },
      { action: "group.ruling", subject: application, field: person, before: null, after: outcome, reason },
    );
    return {};
  },
  "group.setMember": ({ round, person, status, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (!table.byId.has(person)) throw new AppError("group.member-unknown", { person });
    const members = [
      ...table.draft.members.filter((m) => m.person !== person),
      { person, status, digest: null, reason },
    ];
    save(
      context,
      table,
      { ...table.draft, members },
      {
        action: "group.member",
        subject: person,
        field: "status",
        before: saidOf(table, person),
        after: status,
        reason,
      },
    );
    return {};
  },
  "group.compareFork": ({ round, person }) => compareFork(groupTable(unlocked(context), round), person),
  "group.chooseFork": ({ round, person, digest, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (person === table.me.id) throw new AppError("group.own-fork");
    const { fork } = forkOf(table, person);
    if (!fork.some((p) => p.digest === digest)) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
    const members = [
      ...table.draft.members.filter((m) => m.person !== person),
      ...fork
        .toSorted((a, b) => Number(b.digest === digest) - Number(a.digest === digest))
        .map((p) => ({
          person,
          status: p.digest === digest ? ("used" as const) : ("fork" as const),
          digest: p.digest,
          reason,
        })),
    ];
    save(
      context,
      table,
      { ...table.draft, members },
      {
        action: "group.member",
        subject: person,
        field: "status",
        before: saidOf(table, person),
        after: "used",
        reason,
      },
    );
    return {};
  },
  "group.unsetMember": ({ round, person }) => {
    const table = groupTable(unlocked(context), round);
    if (!table.byId.has(person)) throw new AppError("group.member-unknown", { person });
    const members = table.draft.members.filter((m) => m.person !== person);
    if (members.length === table.draft.members.length) return {};
    save(
      context,
      table,
      { ...table.draft, members },
      { action: "group.member", subject: person, field: "status", before: saidOf(table, person), after: null },
    );
    return {};
  },
  "group.defer": ({ round, applications }) => {
    const table = groupTable(unlocked(context), round);
    // What is the deputy's follows from the chair's word and the chair's conflicts; nobody takes a case for himself.
    if (table.scope) throw new AppError("round.role-needed", { role: "chair" });
    const unknown = applications.find((id) => !table.applications.has(id));
    if (unknown !== undefined) throw new AppError("round.application-unknown", { application: unknown });
    const deferred = [...new Set(applications)].toSorted();
    save(
      context,
      table,
      { ...table.draft, deferred },
      { action: "group.defer", subject: round, field: "deferred", before: table.draft.deferred, after: deferred },
    );
    return {};
  },
  "group.acceptLate": ({ round, digest, reason }) => {
    const table = groupTable(unlocked(context), round);
    if (!table.members.some((m) => m.sources.some((p) => p.digest === digest)))
      throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
    const lateAccepted = [...table.draft.lateAccepted.filter((l) => l.digest !== digest), { digest, reason }];
    save(
      context,
      table,
      { ...table.draft, lateAccepted },
      { action: "group.late", subject: digest, field: "accepted", before: null, after: true, reason },
    );
    return {};
  },
  "group.unacceptLate": ({ round, digest }) => {
    const table = groupTable(unlocked(context), round);
    const lateAccepted = table.draft.lateAccepted.filter((l) => l.digest !== digest);
    if (lateAccepted.length === table.draft.lateAccepted.length)
      throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
    save(
      context,
      table,
      { ...table.draft, lateAccepted },
      { action: "group.late", subject: digest, field: "accepted", before: true, after: false },
    );
    return {};
  },
});
