// Signing a consolidation: members named, reviews nested byte for byte, nothing owed left open – or a draft that says so.
import {
  groupRowGaps,
  moveGaps,
  type Consolidation,
  type GroupGap,
  type GroupRow,
} from "../../../shared/domain/group.ts";
import { scoredCriteria, valueToSteps } from "../../../shared/domain/criteria.ts";
import { pick } from "../../../shared/domain/ids.ts";
import type { Role } from "../../../shared/domain/package.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { digestOf, type ServiceContext, type Session } from "../context.ts";
import { readRanking } from "../intake/ranking.ts";
import { signPackage } from "../jobs/export-package.ts";
import { needBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { putGroupDraft } from "../store/work.ts";
import { countingRows, ownConflict, requireOpen, rowsOf, type GroupTable } from "./group-table.ts";
import { writeOut } from "./packages.ts";
import { needOffice } from "./round-access.ts";

/** Applications this consolidation has to settle. */
const inScope = (table: GroupTable, scope: readonly string[] | null): string[] =>
  table.core.applications
    .filter(
      (a) =>
        a.status === "active" &&
        !a.calibration &&
        (scope ? scope.includes(a.id) : !table.draft.deferred.includes(a.id)),
    )
    .map((a) => a.id);

/** Everything the rules still demand before a final consolidation may be signed. */
export function gapsOf(table: GroupTable, scope: readonly string[] | null): GroupGap[] {
  const gaps: GroupGap[] = [];
  const settled: GroupRow[] = [];
  for (const application of inScope(table, scope)) {
    if (ownConflict(table, application)) {
      gaps.push({ kind: "own-conflict-not-deferred", application });
      continue;
    }
    const rows = rowsOf(table, application);
    for (const r of rows)
      if (r.standing === "sealed") gaps.push({ kind: "ruling-missing", application, person: r.row.person });
    const row = table.draft.rows.find((r) => r.application === application);
    if (!row) gaps.push({ kind: "row-missing", application });
    else {
      settled.push(row);
      gaps.push(...groupRowGaps(table.core.criteria, row, countingRows(rows), table.core.joint));
    }
  }
  return [...gaps, ...moveGaps(table.core.criteria, settled)];
}

/** The members list: what was used, and for everyone else why not. */
function membersOf(table: GroupTable): Consolidation["members"] {
  return table.members.map((m) => {
    const said = table.draft.members.find((x) => x.person === m.entry.id);
    if (said?.status === "excluded") return said;
    if (m.state === "effective" && m.head)
      return { person: m.entry.id, status: "used" as const, digest: m.head.digest, reason: null };
    if (m.state === "fork")
      return { person: m.entry.id, status: "fork" as const, digest: null, reason: said?.reason ?? null };
    return { person: m.entry.id, status: "missing" as const, digest: null, reason: said?.reason ?? null };
  });
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
  const app = table.core.applications.find((a) => a.id === row.application);
  return {
    ...row,
    applicationDigest: app ? digestOf(app) : row.applicationDigest,
    counted: countingRows(rows)
      .map((r) => r.person)
      .toSorted(),
    minorityOpinions: [...signed, ...added].toSorted((a, b) => (a.person < b.person ? -1 : 1)),
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
  const role: Role = me.roles.includes("chair") ? "chair" : "deputy";
  const scope = role === "deputy" ? (input.scope ?? []).toSorted() : null;
  const gaps = input.draft ? [] : gapsOf(table, scope);
  const first = gaps[0];
  if (first)
    throw new AppError("group.incomplete", { count: gaps.length, application: first.application, first: first.kind });
  const ids = new Set(inScope(table, scope));
  const members = membersOf(table);
  const document: Consolidation = {
    ...table.draft,
    scope,
    members,
    status: input.draft ? "draft" : "final",
    deferred: role === "chair" ? table.draft.deferred : [],
    rows: table.draft.rows.filter((r) => ids.has(r.application)).map((r) => finished(table, r)),
  };
  const nested = input.draft
    ? []
    : table.members.flatMap((m) => {
        const used = members.some((x) => x.person === m.entry.id && x.status === "used");
        return used && m.head?.wholeBlob
          ? [{ digest: m.head.digest, blob: needBlob(session.store, m.head.wholeBlob) }]
          : [];
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
      for: scope,
      audience: [...(input.draft ? [`group:${side}`] : []), "office:cn", "office:dk", `person:${me.id}`],
      documents: () => ({ "consolidation.json": document }),
      nested,
    },
    ({ digest, sequence }) => {
      putGroupDraft(session.store, round, table.draft);
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

/** An office signs the list of a side that does not use Skøn; criteria values are taken where they fit the scale. */
export async function exportExternal(
  context: ServiceContext,
  session: Session,
  input: {
    round: string;
    side: "dk" | "cn";
    file: string;
    sourceDocument: string;
    folder: string;
    recipients: "default" | "plain";
  },
  call: CallContext,
): Promise<{ file: string; digest: string; sequence: number }> {
  const { store } = session;
  const { core, me } = needOffice(session, input.round);
  if (me.group !== input.side) throw new AppError("consolidation.not-external");
  const issued = core.edition;
  const ranking = await readRanking(
    input.file,
    core.applications.map(({ id, journalNumber }) => ({ id, journalNumber })),
  );
  const rows = ranking.rows.map((r): GroupRow => ({
    application: r.application,
    applicationDigest: null,
    text: "",
    outcome: r.outcome,
    place: r.place,
    reasons: r.reasons,
    moveReason: null,
    notMaterial: [],
    minorityOpinions: [],
    counted: [],
    consensus: r.criteria.flatMap((x) => {
      const c = scoredCriteria(core.criteria).find((k) => k.number === x.number);
      const steps = c ? valueToSteps(c.scale, x.value) : null;
      return c && steps !== null ? [{ criterion: c.id, value: { steps }, reasons: "" }] : [];
    }),
  }));
  const coreDigest = digestOf(core);
  const document: Consolidation = {
    format: 1,
    group: input.side,
    core: coreDigest,
    edition: issued,
    criteriaDigest: null,
    origin: "external",
    sourceDocument: input.sourceDocument,
    status: "final",
    scope: null,
    deferred: [],
    members: [],
    rulings: [],
    lateAccepted: [],
    rows: rows.toSorted((a, b) => (a.application < b.application ? -1 : 1)),
    minutes: "",
  };
  const signed = await signPackage(
    context,
    session,
    {
      kind: "consolidation",
      round: { id: input.round, title: pick(core.round.title, "da").text },
      answers: { core: coreDigest, edition: issued, bundle: null },
      author: { id: me.id, role: "office", group: me.group },
      for: null,
      audience: ["office:cn", "office:dk", `person:${me.id}`],
      documents: () => ({ "consolidation.json": document }),
    },
    ({ digest, sequence }) =>
      appendJournal(store, {
        at: context.now(),
        round: input.round,
        actor: me.id,
        action: "group.external",
        subject: digest,
        field: input.sourceDocument,
        before: null,
        after: String(sequence),
        reason: null,
      }),
  );
  return { ...signed, file: await writeOut(context, session, signed.digest, input.folder, input.recipients, call) };
}
