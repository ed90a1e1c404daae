// Handlers: the office builds a round, everyone lists and shows his (shared/contract/rounds.ts). Issuing is in round-issue.ts.
import fs from "node:fs";
import path from "node:path";
import { roundsContract, ROUND_STATES } from "../../../shared/contract/rounds.ts";
import { assignAutomatically } from "../../../shared/domain/assignment.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { checkRound, localizedOffice, type Core, type Office } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext, Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext, type Session } from "../context.ts";
import { writeTemplates } from "../intake/templates.ts";
import { coreChanges, readIn } from "../jobs/round-intake.ts";
import { keepBlob } from "../store/blobs.ts";
import { putPin } from "../store/identity.ts";
import { appendJournal, journalOfRound } from "../store/journal.ts";
import {
  currentCore,
  getDraft,
  getRound,
  listRounds,
  putDraft,
  putDraftAttachments,
  putRosterEntry,
  putRound,
  rosterEntry,
  rosterOf,
  setRoundState,
} from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { whoAmI } from "../trust/author.ts";
import { exportBundles } from "./round-issue.ts";
import { addOffice, addPerson, revokePerson } from "./round-people.ts";

/** @throws AppError round.not-found */
export function needRound(store: Store, id: string): { id: string; core: Core; coreDigest: string | null } {
  const issued = currentCore(store, id);
  const core = issued?.core ?? getDraft(store, id);
  if (!getRound(store, id) || !core) throw new AppError("round.not-found", { round: id });
  return { id, core, coreDigest: issued?.digest ?? null };
}

/** The office's own view: the draft of the next edition where this is the lead office. @throws AppError round.role-needed */
export function needOffice(session: Session, id: string): { core: Core; me: Office } {
  const { core } = needRound(session.store, id);
  const me = core.offices.find((o) => o.key === session.identity.publicKey);
  if (!me) throw new AppError("round.role-needed", { role: "office" });
  return { core: getDraft(session.store, id) ?? core, me };
}

/** @throws AppError round.not-lead */
export function needLead(session: Session, id: string): { core: Core; me: Office } {
  const found = needOffice(session, id);
  if (found.core.round.leadOffice !== found.me.group) throw new AppError("round.not-lead");
  return found;
}

const findings = (core: Core): { code: string; params: Record<string, string | number> }[] =>
  checkRound(core).map(({ code, ...params }) => ({ code, params }));

function summary(store: Store, id: string) {
  const round = getRound(store, id);
  const { core, coreDigest } = needRound(store, id);
  if (!round) throw new AppError("round.not-found", { round: id });
  return {
    id,
    title: core.round.title as Record<string, string>,
    state: ROUND_STATES.find((s) => s === round.state) ?? "draft",
    role: round.role,
    edition: coreDigest ? core.edition : null,
    applications: core.applications.length,
    people: rosterOf(store, id).length,
  };
}

async function create(
  context: ServiceContext,
  session: Session,
  input: { folder: string; office: { id: string; side: "dk" | "cn"; name: Record<string, string> } },
  call: CallContext,
) {
  const { store, identity, keys } = session;
  const office: Office = {
    id: input.office.id,
    group: input.office.side,
    name: localizedOffice(input.office.name),
    key: keys.publicKey,
    fingerprint: keys.fingerprint,
    recipient: identity.recipient,
  };
  const staging = path.join(store.staging, context.newId());
  try {
    const { core, blobs, warnings } = await readIn(
      context,
      session,
      input.folder,
      staging,
      { roundId: context.newId(), offices: [office], edition: 1 },
      call,
    );
    if (core.round.leadOffice !== office.group) throw new AppError("round.not-lead");
    const at = context.now();
    store.command(() => {
      for (const b of blobs) keepBlob(store, b.blob);
      putRound(
        store,
        {
          id: core.round.id,
          title: pick(core.round.title, "da").text,
          state: core.criteria.approval ? "approved" : "draft",
          role: "office",
        },
        at,
      );
      putDraft(store, core.round.id, core);
      putDraftAttachments(
        store,
        core.round.id,
        blobs.map((b) => ({ path: b.path, sha256: b.blob.sha256 })),
      );
      putPin(store, { side: office.group, key: office.key, fingerprint: office.fingerprint, origin: "own", at });
      appendJournal(store, {
        at,
        round: core.round.id,
        actor: office.id,
        action: "round.create",
        subject: core.round.id,
        field: "",
        before: null,
        after: digestOf(core),
        reason: null,
      });
    });
    return { round: core.round.id, warnings: [...warnings.map(plain), ...findings(core)] };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

const plain = (w: {
  code: string;
  params: Readonly<Record<string, string | number>>;
}): { code: string; params: Record<string, string | number> } => ({ code: w.code, params: { ...w.params } });

async function update(
  context: ServiceContext,
  session: Session,
  input: { round: string; folder: string },
  call: CallContext,
) {
  const { store } = session;
  const { core: before, me } = needLead(session, input.round);
  const staging = path.join(store.staging, context.newId());
  try {
    const read = await readIn(
      context,
      session,
      input.folder,
      staging,
      { roundId: input.round, offices: before.offices, edition: before.edition },
      call,
    );
    const gone = before.applications.find((a) => !read.core.applications.some((b) => b.id === a.id));
    if (gone) throw new AppError("round.application-missing", { application: gone.id });
    const frozen = before.criteria.approval !== null && read.core.criteria.version === before.criteria.version;
    if (frozen && digestOf({ ...read.core.criteria, approval: before.criteria.approval }) !== digestOf(before.criteria))
      throw new AppError("round.approval-frozen");
    // A new version of an application is a fact of the register, not of the spreadsheet: content changed → version + 1.
    const applications = read.core.applications.map((a) => {
      const old = before.applications.find((b) => b.id === a.id);
      return old
        ? digestOf({ ...a, version: old.version }) === digestOf(old)
          ? { ...a, version: old.version }
          : { ...a, version: old.version + 1 }
        : a;
    });
    const criteria = frozen ? before.criteria : read.core.criteria;
    const core: Core = { ...read.core, criteria, applications };
    const at = context.now();
    store.command(() => {
      for (const b of read.blobs) keepBlob(store, b.blob);
      putDraft(store, input.round, core);
      putDraftAttachments(
        store,
        input.round,
        read.blobs.map((b) => ({ path: b.path, sha256: b.blob.sha256 })),
      );
      appendJournal(store, {
        at,
        round: input.round,
        actor: me.id,
        action: "round.update",
        subject: input.round,
        field: "",
        before: digestOf(before),
        after: digestOf(core),
        reason: null,
      });
    });
    return { changes: coreChanges(before, core), warnings: [...read.warnings.map(plain), ...findings(core)] };
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

export const roundsHandlers = (context: ServiceContext): Handlers<typeof roundsContract> => ({
  "rounds.list": () => {
    const { store } = unlocked(context);
    return { rounds: listRounds(store).map((r) => summary(store, r.id)) };
  },
  "rounds.show": ({ round }) => {
    const { store } = unlocked(context);
    const { core, coreDigest } = needRound(store, round);
    return {
      summary: summary(store, round),
      core,
      coreDigest,
      criteriaDigest: digestOf(core.criteria),
      roster: rosterOf(store, round),
      me: whoAmI(store, round, core)?.id ?? null,
      findings: findings(core),
    };
  },
  "rounds.create": (input, call) => create(context, unlocked(context), input, call),
  "rounds.update": (input, call) => update(context, unlocked(context), input, call),
  "rounds.approve": ({ round, approval }) => {
    const session = unlocked(context);
    const { core, me } = needLead(session, round);
    if (core.criteria.approval) throw new AppError("round.approval-frozen");
    session.store.command(() => {
      putDraft(session.store, round, { ...core, criteria: { ...core.criteria, approval } });
      setRoundState(session.store, round, "approved");
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: me.id,
        action: "round.approve",
        subject: round,
        field: "criteria",
        before: null,
        after: JSON.stringify(approval),
        reason: null,
      });
    });
    return {};
  },
  "rounds.addOffice": (input, call) => addOffice(context, unlocked(context), input, call),
  "rounds.addPerson": (input, call) => addPerson(context, unlocked(context), input, call),
  "rounds.revoke": (input) => revokePerson(context, unlocked(context), input),
  "rounds.assign": ({ round, person, applications }) => {
    const session = unlocked(context);
    const { core, me } = needOffice(session, round);
    const entry = rosterEntry(session.store, round, person);
    if (!entry || entry.group !== me.group) throw new AppError("round.person-unknown", { person });
    const unknown = applications.find((id) => !core.applications.some((a) => a.id === id));
    if (unknown !== undefined) throw new AppError("round.application-unknown", { application: unknown });
    session.store.command(() => {
      putRosterEntry(session.store, round, { ...entry, assignments: [...new Set(applications)] });
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: me.id,
        action: "round.assign",
        subject: person,
        field: "assignments",
        before: JSON.stringify(entry.assignments),
        after: JSON.stringify(applications),
        reason: null,
      });
    });
    return {};
  },
  "rounds.assignAutomatically": ({ round, perApplication }) => {
    const session = unlocked(context);
    const { core, me } = needOffice(session, round);
    const experts = rosterOf(session.store, round, me.group).filter((e) => e.roles.includes("expert") && !e.revoked);
    const { assignments, short } = assignAutomatically(experts, core.applications, perApplication);
    const lacking = short[0];
    if (lacking)
      throw new AppError("round.too-few-experts", {
        application: lacking.application,
        found: lacking.found,
        needed: perApplication,
      });
    session.store.command(() => {
      for (const e of experts) putRosterEntry(session.store, round, { ...e, assignments: assignments.get(e.id) ?? [] });
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: me.id,
        action: "round.assign",
        subject: round,
        field: "automatic",
        before: null,
        after: JSON.stringify(Object.fromEntries(assignments)),
        reason: null,
      });
    });
    return { assignments: Object.fromEntries(assignments) };
  },
  "rounds.exportBundles": (input, call) => exportBundles(context, unlocked(context), input, call),
  "rounds.writeTemplates": async ({ folder, language }) => ({ files: await writeTemplates(folder, language) }),
  "rounds.setState": ({ round, state, reason }) => {
    const session = unlocked(context);
    const { me } = needOffice(session, round);
    const before = getRound(session.store, round)?.state ?? "draft";
    const back = ROUND_STATES.indexOf(state) < ROUND_STATES.findIndex((s) => s === before);
    if (back && reason.trim() === "") throw new AppError("round.step-back-needs-reason");
    session.store.command(() => {
      setRoundState(session.store, round, state);
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: me.id,
        action: "round.state",
        subject: round,
        field: "state",
        before,
        after: state,
        reason: reason || null,
      });
    });
    return {};
  },
  "rounds.journal": ({ round }) => ({ entries: journalOfRound(unlocked(context).store, round) }),
});
