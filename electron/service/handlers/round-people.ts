// People and offices join a round by their signed cards; a lost laptop is revoked (package-format.md § 6).
import { fingerprintDigits, sameFingerprint } from "../../../shared/domain/fingerprint.ts";
import type { Card } from "../../../shared/domain/documents.ts";
import type { Core, Office, RosterEntry } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import type { ServiceContext, Session } from "../context.ts";
import { officeName } from "../drafting/names.ts";
import { getPin, putPin } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { packagesOfRound } from "../store/packages.ts";
import { deleteRosterEntry, holderOfKey, putDraft, putRosterEntry, rosterEntry } from "../store/rounds.ts";
import { needLead, needOffice } from "./round-access.ts";

/** A verified card: its key signed it, and the announced key is the signing one. */
async function readCard(context: ServiceContext, file: string, call: CallContext): Promise<Card> {
  const facts = await context.bytes.readPackage(
    file,
    { identities: context.session ? [context.session.keys.ageIdentity] : [], extraKeys: [] },
    call,
  );
  if (facts.kind !== "enrolment-card")
    throw new AppError("package.wrong-kind", { found: facts.kind, expected: "enrolment-card" });
  const card = facts.documents["card.json"]?.json as Card;
  if (card.key !== facts.predicate.author.key || card.fingerprint !== facts.predicate.author.fingerprint)
    throw new AppError("signature.unknown-key", { author: card.name });
  return card;
}

function checkDigits(card: Card, digits: string | null): void {
  if (digits !== null && !sameFingerprint(digits, card.fingerprint)) throw new AppError("trust.fingerprint-differs");
}

function refuseTakenKey(store: Session["store"], round: string, core: Core, card: Card, id: string): void {
  const holder =
    holderOfKey(store, round, card.key, id) ?? core.offices.find((o) => o.id !== id && o.key === card.key)?.id;
  if (holder !== undefined) throw new AppError("round.key-taken", { person: holder });
}

export async function addPerson(
  context: ServiceContext,
  session: Session,
  input: { round: string; card: string; id: string; roles: ("expert" | "chair" | "deputy")[]; digits: string | null },
  call: CallContext,
): Promise<{ digits: string; fingerprint: string }> {
  const { store } = session;
  needOffice(session, input.round);
  const card = await readCard(context, input.card, call);
  // As the round is now: reading took a while.
  const { core, me } = needOffice(session, input.round);
  checkDigits(card, input.digits);
  refuseTakenKey(store, input.round, core, card, input.id);
  const old = rosterEntry(store, input.round, input.id);
  // An id names one person in the whole round: rulings, members and audiences say nothing about the side.
  if (core.offices.some((o) => o.id === input.id) || (old && old.group !== me.group))
    throw new AppError("round.person-key-changed", { person: input.id });
  // A new key takes the place of a revoked one; what was accepted under the old key stays accepted.
  if (old && old.key !== card.key && !old.revoked) throw new AppError("round.person-key-changed", { person: input.id });
  const formerKeys =
    old?.revoked && old.key !== card.key
      ? [...old.formerKeys, { key: old.key, ...old.revoked }]
      : (old?.formerKeys ?? []);
  const entry: RosterEntry = {
    id: input.id,
    group: me.group,
    roles: [...new Set(input.roles)],
    name: card.name,
    organisation: card.organisation,
    email: card.email,
    languages: [...card.languages],
    key: card.key,
    fingerprint: card.fingerprint,
    recipient: card.recipient,
    assignments: old?.assignments ?? [],
    revoked: old?.key === card.key ? old.revoked : null,
    formerKeys,
  };
  store.command(() => {
    putRosterEntry(store, input.round, entry);
    appendJournal(store, {
      at: context.now(),
      round: input.round,
      actor: me.id,
      action: "round.add-person",
      subject: input.id,
      field: input.digits === null ? "not compared" : "compared",
      before: old?.fingerprint ?? null,
      after: card.fingerprint,
      reason: null,
    });
  });
  return { digits: fingerprintDigits(card.fingerprint), fingerprint: card.fingerprint };
}

export async function addOffice(
  context: ServiceContext,
  session: Session,
  input: {
    round: string;
    card: string;
    id: string;
    side: "dk" | "cn";
    name: Record<string, string>;
    digits: string | null;
  },
  call: CallContext,
): Promise<{ digits: string }> {
  const { store } = session;
  needLead(session, input.round);
  const card = await readCard(context, input.card, call);
  // As the round is now: what was decided while the card was read stays decided.
  const { core, me } = needLead(session, input.round);
  checkDigits(card, input.digits);
  refuseTakenKey(store, input.round, core, card, input.id);
  if (input.side === me.group || input.id === me.id) throw new AppError("round.key-taken", { person: me.id });
  const office: Office = {
    id: input.id,
    group: input.side,
    name: officeName(input.name),
    key: card.key,
    fingerprint: card.fingerprint,
    recipient: card.recipient,
  };
  const at = context.now();
  const known = getPin(store, input.side);
  const compared = input.digits !== null || (known?.key === card.key && known.origin === "compared");
  store.command(() => {
    putDraft(store, input.round, {
      ...core,
      offices: [...core.offices.filter((o) => o.group !== input.side), office].toSorted((a, b) =>
        a.group < b.group ? 1 : -1,
      ),
    });
    putPin(store, {
      side: input.side,
      key: card.key,
      fingerprint: card.fingerprint,
      origin: compared ? "compared" : "first-seen",
      at,
    });
    appendJournal(store, {
      at,
      round: input.round,
      actor: me.id,
      action: "round.add-office",
      subject: input.id,
      field: compared ? "compared" : "not compared",
      before: null,
      after: card.fingerprint,
      reason: null,
    });
  });
  return { digits: fingerprintDigits(card.fingerprint) };
}

type Role = RosterEntry["roles"][number];

/** Someone of this office's own group. @throws AppError round.person-unknown */
function ownPerson({ store }: Session, round: string, me: Office, person: string): RosterEntry {
  const entry = rosterEntry(store, round, person);
  if (!entry || entry.group !== me.group) throw new AppError("round.person-unknown", { person });
  return entry;
}

/** In which roles this home holds what he has signed. */
function rolesSigned({ store }: Session, round: string, entry: RosterEntry): Set<Role> {
  const theirs = packagesOfRound(store, round).filter((p) => p.author === entry.id && p.side === entry.group);
  return new Set(
    theirs.flatMap((p): Role[] =>
      p.kind === "review"
        ? ["expert"]
        : p.kind === "consolidation"
          ? entry.roles.filter((r) => r === "chair" || r === "deputy")
          : [],
    ),
  );
}

export function setRoles(
  context: ServiceContext,
  session: Session,
  input: { round: string; person: string; roles: readonly Role[] },
): void {
  const { store } = session;
  const { me } = needOffice(session, input.round);
  const entry = ownPerson(session, input.round, me, input.person);
  const roles = [...new Set(input.roles)];
  const signed = rolesSigned(session, input.round, entry);
  if (entry.roles.some((r) => signed.has(r) && !roles.includes(r)))
    throw new AppError("round.role-in-use", { person: entry.name });
  store.command(() => {
    putRosterEntry(store, input.round, {
      ...entry,
      roles,
      assignments: roles.includes("expert") ? entry.assignments : [],
    });
    appendJournal(store, {
      at: context.now(),
      round: input.round,
      actor: me.id,
      action: "round.set-roles",
      subject: entry.id,
      field: "roles",
      before: JSON.stringify(entry.roles),
      after: JSON.stringify(roles),
      reason: null,
    });
  });
}

export function removePerson(
  context: ServiceContext,
  session: Session,
  input: { round: string; person: string },
): void {
  const { store } = session;
  const { me } = needOffice(session, input.round);
  const entry = ownPerson(session, input.round, me, input.person);
  const used = packagesOfRound(store, input.round).some(
    (p) => (p.own && p.predicate.for === entry.id) || (p.author === entry.id && p.side === entry.group),
  );
  if (used || entry.revoked || entry.formerKeys.length > 0)
    throw new AppError("round.person-in-use", { person: entry.name });
  store.command(() => {
    deleteRosterEntry(store, input.round, entry.id);
    appendJournal(store, {
      at: context.now(),
      round: input.round,
      actor: me.id,
      action: "round.remove-person",
      subject: entry.id,
      field: "",
      before: entry.fingerprint,
      after: null,
      reason: null,
    });
  });
}

/** Everything under the key is refused from the next bundle on, except what this office holds now. */
export function revokePerson(
  context: ServiceContext,
  session: Session,
  input: { round: string; person: string; reason: string; accepted: string[] | null },
): { accepted: string[] } {
  const { store } = session;
  const { me } = needOffice(session, input.round);
  const entry = ownPerson(session, input.round, me, input.person);
  // A second revocation of the same key never takes more in than the first: what came after it is what it was for.
  const accepted =
    entry.revoked?.accepted ??
    packagesOfRound(store, input.round)
      .filter((p) => p.author === input.person && p.side === me.group && p.key === entry.key)
      .map((p) => p.digest)
      // What the finder of the laptop may already have sent is for a person to leave out.
      .filter((digest) => input.accepted === null || input.accepted.includes(digest))
      .toSorted();
  const at = context.now();
  store.command(() => {
    putRosterEntry(store, input.round, { ...entry, revoked: { at, reason: input.reason, accepted } });
    appendJournal(store, {
      at,
      round: input.round,
      actor: me.id,
      action: "round.revoke",
      subject: input.person,
      field: entry.fingerprint,
      before: null,
      after: JSON.stringify(accepted),
      reason: input.reason,
    });
  });
  return { accepted };
}
