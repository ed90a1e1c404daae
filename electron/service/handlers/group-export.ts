// Signing a consolidation: members named, reviews nested byte for byte, nothing owed left open – or a draft that says so.
import {
  groupRowGaps,
  moveGaps,
  numberedAnew,
  type Consolidation,
  type GroupGap,
  type GroupRow,
} from "../../../shared/domain/group.ts";
import { pick } from "../../../shared/domain/ids.ts";
import type { Role } from "../../../shared/domain/package.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { digestOf, type ServiceContext } from "../context.ts";
import { signPackage } from "../jobs/export-package.ts";
import { needBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { getPackage } from "../store/packages.ts";
import { listsTakenIn } from "../trust/effective.ts";
import { isLate } from "./group-speaking.ts";
import { closedTo, countingRows, ownDeclaration, requireOpen, rowsOf, type GroupTable } from "./group-table.ts";
import { refuseClosedInside } from "./pass-on.ts";
import { writeOut } from "./send.ts";

/** Applications this consolidation has to settle. */
const inScope = (table: GroupTable, scope: ReadonlySet<string> | null): string[] =>
  table.core.applications
    .filter(
      (a) =>
        a.status === "active" && !a.calibration && (scope ? scope.has(a.id) : !table.draft.deferred.includes(a.id)),
    )
    .map((a) => a.id);

/** What the rules still demand of one application before its row may be signed; of what is withheld only the declaration. */
function gapsIn(table: GroupTable, application: string): GroupGap[] {
  if (closedTo(table, application) === "own-conflict") return [{ kind: "own-conflict-not-deferred", application }];
  if (ownDeclaration(table, application) === null) return [{ kind: "own-declaration-missing", application }];
  const rows = rowsOf(table, application);
  const sealed = rows.filter((r) => r.standing === "sealed");
  const gaps: GroupGap[] = sealed.map((r) => ({ kind: "ruling-missing", application, person: r.row.person }));
  const row = table.draftRows.get(application);
  if (!row) return [...gaps, { kind: "row-missing", application }];
  const app = table.applications.get(application);
  if (app && row.applicationDigest !== digestOf(app)) gaps.push({ kind: "application-changed", application });
  return [...gaps, ...groupRowGaps(table.core.criteria, row, countingRows(rows), table.core.joint)];
}

/** Everything the rules still demand before a final consolidation may be signed. `of`: only what concerns this application. */
export function gapsOf(table: GroupTable, scope = table.scope, of: string | null = null): GroupGap[] {
  const applications = inScope(table, scope);
  const settled = applications.flatMap((id) => {
    const mine = closedTo(table, id) !== "own-conflict" && ownDeclaration(table, id) !== null;
    return (mine && table.draftRows.get(id)) || [];
  });
  const asked = of === null ? applications : applications.filter((id) => id === of);
  const moves = moveGaps(table.core.criteria, settled);
  return [
    ...asked.flatMap((id) => gapsIn(table, id)),
    ...(of === null ? moves : moves.filter((g) => g.application === of)),
  ];
}

/**
 * The members list: what was used, and for everyone else why not. A member has several entries when a complete row of an
 * earlier package counts; a late package that nobody accepted is an exclusion with the reason "late".
 */
function membersOf(table: GroupTable, applications: readonly string[]): Consolidation["members"] {
  const counted = new Map<string, Set<string>>();
  for (const { person, digest } of applications.flatMap((a) => countingRows(rowsOf(table, a))))
    counted.set(person, (counted.get(person) ?? new Set()).add(digest));
  return table.members.flatMap((m): Consolidation["members"] => {
    const person = m.entry.id;
    // What was said of the packages of a fork is not a reason for anything else.
    const said = table.draft.members.find((x) => x.person === person && x.digest === null);
    if (said?.status === "excluded") return [{ ...said, digest: null }];
    const [head] = m.sources;
    if (!head) {
      const status = m.state === "fork" ? "fork" : "missing";
      return [{ person, status, digest: null, reason: said?.reason ?? (m.state === "revoked" ? "revoked" : null) }];
    }
    const used = new Set([...(isLate(table, head) ? [] : [head.digest]), ...(counted.get(person) ?? [])]);
    if (used.size === 0) return [{ person, status: "excluded", digest: null, reason: said?.reason ?? "late" }];
    return [...used].map((digest) => ({
      person,
      status: "used",
      digest,
      reason: digest === m.head?.digest ? m.chosen : null,
    }));
  });
}

/** What a deputy signs for: all of his, or the part he names. @throws AppError group.not-in-scope */
function scopeOf(table: GroupTable, asked: readonly string[] | null): Set<string> | null {
  if (!table.scope) return null;
  const stray = asked?.find((id) => !table.scope?.has(id));
  const scope = new Set([...(asked ?? table.scope)].toSorted());
  if (stray !== undefined || scope.size === 0) throw new AppError("group.not-in-scope", { application: stray ?? "–" });
  return scope;
}

/** Rows as they leave: who counted, and the minority opinions members signed in their own reviews. */
function finished(table: GroupTable, row: GroupRow): GroupRow {
  const rows = rowsOf(table, row.application);
  const signed = rows.flatMap((r) =>
    r.standing === "counts" && r.row.row.minorityOpinion
      ? [{ person: r.row.person, text: r.row.row.minorityOpinion }]
      : [],
  );
  const added = row.minorityOpinions.filter((o) => !signed.some((s) => s.person === o.person));
  return {
    ...row,
    counted: countingRows(rows)
      .map((r) => r.person)
      .toSorted(),
    minorityOpinions: [...signed, ...added].toSorted((a, b) => (a.person < b.person ? -1 : 1)),
  };
}

/**
 * Rows as they leave. A chair who leaves nothing to a deputy has the whole order, so it is counted without gaps; otherwise a place may be
 * kept free for the deputy's, and stays as it was given.
 */
export const numberedRows = (table: GroupTable, rows: readonly GroupRow[]): readonly GroupRow[] =>
  table.scope === null && table.draft.deferred.length === 0 ? numberedAnew(rows) : rows;

/** What would be signed, and for whom. */
export interface ToSign {
  readonly role: Role;
  readonly document: Consolidation;
  /** A deputy's applications, named; null for a chair. */
  readonly named: string[] | null;
  readonly audience: string[];
}

/** @throws AppError group.not-in-scope */
export function consolidationToSign(table: GroupTable, asked: readonly string[] | null, draft: boolean): ToSign {
  const { me, side } = table;
  const role: Role = me.roles.includes("chair") ? "chair" : "deputy";
  const scope = scopeOf(table, asked);
  const ids = new Set(inScope(table, scope).filter((id) => closedTo(table, id) === null));
  const members = membersOf(table, [...ids]);
  const named = scope && [...scope];
  return {
    role,
    named,
    // A draft stays within the group and its office; the other side sees nothing early.
    audience: [...(draft ? [`group:${side}`, `office:${side}`] : ["office:cn", "office:dk"]), `person:${me.id}`],
    document: {
      ...table.draft,
      scope: named,
      // A draft says who is used, and names no package: nothing lies inside it.
      members: draft ? members.map((m) => ({ ...m, digest: null })) : members,
      status: draft ? "draft" : "final",
      deferred: role === "chair" ? table.draft.deferred : [],
      rulings: table.draft.rulings.filter((r) => ids.has(r.application)),
      rows: numberedRows(
        table,
        table.draft.rows.filter((r) => ids.has(r.application)).map((r) => finished(table, r)),
      ).slice(),
    },
  };
}

export async function exportConsolidation(
  context: ServiceContext,
  table: GroupTable,
  input: { folder: string; draft: boolean; scope: string[] | null; recipients: "default" | "plain" },
  call: CallContext,
): Promise<{ file: string; digest: string; sequence: number }> {
  requireOpen(table);
  const { session, core, round, me, side } = table;
  const { role, document, named, audience } = consolidationToSign(table, input.scope, input.draft);
  const gaps = input.draft ? [] : gapsOf(table, named && new Set(named));
  const first = gaps[0];
  if (first)
    throw new AppError("group.incomplete", { count: gaps.length, application: first.application, first: first.kind });
  if (!input.draft && input.recipients === "plain") refuseClosedInside(table, document);
  const nested = input.draft
    ? []
    : document.members.flatMap(({ digest }) => {
        const whole = digest === null ? null : getPackage(session.store, digest)?.wholeBlob;
        return digest !== null && whole ? [{ digest, blob: needBlob(session.store, whole) }] : [];
      });
  const at = context.now();
  const signed = await signPackage(
    context,
    session,
    {
      kind: "consolidation",
      round: { id: round, title: pick(core.round.title, "da").text },
      answers: { core: table.coreDigest, edition: core.edition, bundle: null },
      author: { id: me.id, role, group: side },
      for: named,
      audience,
      documents: () => ({ "consolidation.json": document }),
      nested,
      // Another scope is another chain; what the deputy says now about an application replaces what he said before.
      replaces: named ? listsTakenIn(session.store, core, { id: me.id, side }, named) : [],
    },
    ({ digest, sequence }) => {
      appendJournal(session.store, {
        at,
        round,
        actor: me.id,
        action: "group.export",
        subject: digest,
        field: document.status,
        before: null,
        after: String(sequence),
        reason: null,
      });
    },
  );
  return { ...signed, file: await writeOut(context, session, signed.digest, input.folder, input.recipients, call) };
}
