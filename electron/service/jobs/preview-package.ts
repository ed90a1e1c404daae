// A package looked at before it is taken in: everything the import would check, and nothing of it kept. The import itself is
// run and taken back (take-in.ts), so that a preview can never promise what the import refuses.
import path from "node:path";
import type { Preview } from "../../../shared/contract/desk.ts";
import { chainKey } from "../../../shared/domain/package.ts";
import type { Bundle, Core } from "../../../shared/domain/round.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { ServiceContext, Session } from "../context.ts";
import { statOf } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { getPackage, packagesOfChain } from "../store/packages.ts";
import { currentCore } from "../store/rounds.ts";
import { getReviewRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { coreChanges, type Change } from "./core-changes.ts";
import { lacksBytes } from "./held-blobs.ts";
import { reopenable } from "./hold-package.ts";
import { recipientsOfFile } from "./preview-recipients.ts";
import { signerOfPackage } from "./preview-signer.ts";
import { isOurs, readingKeys, rehearse } from "./take-in.ts";

const nothing = (file: string): Preview => ({
  file: path.basename(file),
  bytes: statOf(file)?.size ?? 0,
  encrypted: false,
  kind: null,
  digest: null,
  held: false,
  signer: null,
  round: null,
  edition: null,
  version: null,
  heldVersion: null,
  sequence: null,
  criteria: null,
  reader: null,
  changes: [],
  own: { scores: 0, reasons: 0 },
  deadline: null,
  notes: [],
  refusal: null,
});

const said = (e: AppError): NonNullable<Preview["refusal"]> => ({ code: e.code, params: { ...e.params } });

/** What the person already wrote in the round, counted over all its applications. */
function ownWork(session: Session, core: Core): Preview["own"] {
  const judgements = core.applications.flatMap(
    (a) => getReviewRow(session.store, core.round.id, a.id)?.row.judgements ?? [],
  );
  return {
    scores: judgements.filter((j) => j.value !== null).length,
    reasons: judgements.filter((j) => j.reasons.trim() !== "").length,
  };
}

/** What the package says of itself; true as far as its signature goes, whether or not it is then admitted. */
function statedBy(session: Session, facts: PackageFacts): Partial<Preview> {
  const { store } = session;
  const { predicate } = facts;
  const held = currentCore(store, predicate.round?.id ?? "")?.core ?? null;
  const own = held ? ownWork(session, held) : { scores: 0, reasons: 0 };
  const stated: Partial<Preview> = {
    encrypted: facts.encrypted,
    kind: facts.kind,
    digest: facts.digest,
    signer: signerOfPackage(session, facts),
    round: predicate.round && {
      id: predicate.round.id,
      title: held?.round.title ?? { da: predicate.round.title },
    },
    sequence: predicate.sequence,
    own,
  };
  if (facts.kind !== "application-bundle") return { ...stated, deadline: held?.round.deadlines.review ?? null };
  const core = facts.documents["core.json"]?.json as Core;
  const newest = Math.max(0, ...packagesOfChain(store, chainKey(predicate)).map((p) => p.sequence));
  return {
    ...stated,
    round: { id: core.round.id, title: core.round.title },
    edition: core.edition,
    version: predicate.sequence,
    heldVersion: newest === 0 ? null : newest,
    criteria: {
      version: core.criteria.version,
      approval: core.criteria.approval,
      list: core.criteria.criteria.map(({ number, title }) => ({ number, title })),
      changed: held !== null && !sameJson(held.criteria, core.criteria),
    },
    deadline: core.round.deadlines.review,
  };
}

/** The reader's place before and after the bundle: what he reviews, and for those who review nothing all that they receive. */
const concerned = (core: Core, me: Me | null): ReadonlySet<string> =>
  new Set(
    core.applications
      .filter(
        (a) => a.status === "active" && (me?.roles.includes("expert") ? me.assignments.includes(a.id) : me !== null),
      )
      .map((a) => a.id),
  );

interface Before {
  readonly core: Core | null;
  readonly me: Me | null;
}

function readerOf(facts: PackageFacts, before: Before, me: Me, file: string): NonNullable<Preview["reader"]> {
  const core = facts.documents["core.json"]?.json as Core;
  const bundle = facts.documents["bundle.json"]?.json as Bundle;
  const known = before.core ? concerned(before.core, before.me) : new Set<string>();
  const now = concerned(core, me);
  return {
    id: bundle.reader,
    roles: [...me.roles],
    side: me.side,
    applications: now.size,
    added: [...now].filter((id) => !known.has(id)).length,
    documents: bundle.attachments.length,
    documentBytes: bundle.attachments.reduce((n, a) => n + a.size, 0),
    recipients: facts.encrypted ? recipientsOfFile(file) : null,
  };
}

/** A reviewer hears of his own applications; who leads or keeps the round hears of all. */
function changesFor(before: Before, core: Core, me: Me): Change[] {
  if (!before.core) return [];
  const only = me.roles.every((r) => r === "expert")
    ? new Set([...me.assignments, ...(before.me?.assignments ?? [])])
    : null;
  const old = new Set(before.me?.assignments);
  const known = new Set(before.core.applications.map((a) => a.id));
  return [
    ...coreChanges(before.core, core, (id) => only?.has(id) ?? true),
    ...me.assignments
      .filter((id) => !old.has(id) && known.has(id))
      .map((application): Change => ({ code: "change.assignment-added", params: { application } })),
    ...[...old]
      .filter((id) => !me.assignments.includes(id))
      .map((application): Change => ({ code: "change.assignment-removed", params: { application } })),
  ];
}

/**
 * Reads and verifies the whole file as the import does, attachments streamed past their checksums and dropped. A refusal is part
 * of the answer.
 * @throws AppError cancelled, home.locked, and faults of this computer
 */
export async function previewPackage(
  context: ServiceContext,
  session: Session,
  file: string,
  call: CallContext,
): Promise<Preview> {
  const empty = nothing(file);
  const label = empty.file;
  let stated: Partial<Preview> = {};
  try {
    const facts = await context.bytes.readPackage(file, readingKeys(session), {
      signal: call.signal,
      onProgress: (done, total) => call.progress({ done, total, label }),
    });
    stated = statedBy(session, facts);
    const id = facts.predicate.round?.id ?? "";
    const core = currentCore(session.store, id)?.core ?? null;
    const before: Before = { core, me: core && whoAmI(session.store, id, core) };
    const isHeld = getPackage(session.store, facts.digest) !== null;
    const { outcome, seen: me } = rehearse(session, facts, { file: label, at: context.now() }, (store) =>
      facts.kind === "application-bundle" ? whoAmI(store, id, currentCore(store, id)?.core ?? null) : null,
    );
    const late = outcome.outcome === "superseded" ? [{ code: "note.superseded", params: {} }] : [];
    const brought = facts.documents["core.json"]?.json as Core | undefined;
    return {
      ...empty,
      ...stated,
      held:
        isHeld &&
        outcome.outcome === "already-here" &&
        reopenable(session, facts).length === 0 &&
        !lacksBytes(session.store, facts.digest),
      reader: me && readerOf(facts, before, me, file),
      changes: me && brought ? changesFor(before, brought, me).map((c) => ({ ...c })) : [],
      // What changed is told in full above.
      notes: [...outcome.notes.filter((n) => !n.code.startsWith("change.")), ...late],
    };
  } catch (e) {
    if (!isAppError(e) || isOurs(e)) throw e;
    return { ...empty, ...stated, refusal: said(e) };
  }
}
