// What the next bundles would bring that was not sent before, and to whom: shown before anything is signed (issue 4 item 6).
import type { z } from "zod";
import type { draftingContract } from "../../../shared/contract/drafting.ts";
import type { Bundle, Office, RosterEntry } from "../../../shared/domain/round.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { Session } from "../context.ts";
import { coreChanges } from "../jobs/core-changes.ts";
import { sentAlready } from "../jobs/sent-already.ts";
import { chainsOf, documentOf, packagesOfChain } from "../store/packages.ts";
import { currentCore, getDraft } from "../store/rounds.ts";
import { needOffice } from "./round-access.ts";
import { nextCore, prepareBundles, readersOf, type NextCore, type PreparedBundle } from "./round-bundle.ts";

type Changes = z.input<(typeof draftingContract)["draft.changes"]["output"]>;
type ReaderChange = Changes["readers"][number];

/** The last bundle this home signed in a chain. */
function lastBundle({ store, identity }: Session, chain: string): Bundle | null {
  const last = packagesOfChain(store, chain).findLast((p) => p.own && p.key === identity.publicKey);
  return last ? documentOf<Bundle>(store, last.digest, "bundle.json") : null;
}

function chainOf({ to }: PreparedBundle): string {
  return chainKey({ ...to, author: { ...to.author, key: "", fingerprint: "" } } as Predicate);
}

function readerChange(session: Session, prepared: PreparedBundle): ReaderChange {
  const { id } = prepared.reader;
  const last = lastBundle(session, chainOf(prepared));
  const entry = (roster: readonly RosterEntry[] | undefined): RosterEntry | undefined =>
    roster?.find((e) => e.id === id);
  const [was, is] = [entry(last?.roster), entry(prepared.reader.roster)];
  const [before, after] = [new Set(was?.assignments), new Set(is?.assignments)];
  const same = sentAlready(session, prepared.to, "bundle.json", prepared.bundle) !== null;
  return {
    id,
    state: last === null ? "first" : same ? "same" : "new",
    added: last === null ? [] : [...after].filter((a) => !before.has(a)),
    removed: [...before].filter((a) => !after.has(a)),
    roles: was !== undefined && is !== undefined && !sameJson(was.roles.toSorted(), is.roles.toSorted()),
  };
}

/** Who was sent a bundle before and is to get none now: his key is revoked. */
function goneReaders(session: Session, round: string, me: Office, now: readonly ReaderChange[]): ReaderChange[] {
  const chains = chainsOf(session.store, round, "application-bundle");
  return chains.flatMap((chain): ReaderChange[] => {
    const last = lastBundle(session, chain);
    if (!last || last.group !== me.group || now.some((r) => r.id === last.reader)) return [];
    return [{ id: last.reader, state: "gone", added: [], removed: [], roles: false }];
  });
}

function tryNext(session: Session, round: string): { next: NextCore | null; refusal: Changes["refusal"] } {
  const said = (e: AppError): { code: string; params: Record<string, string | number> } => ({
    code: e.code,
    params: { ...e.params },
  });
  try {
    return { next: nextCore(session, round), refusal: null };
  } catch (e) {
    if (!isAppError(e)) throw e;
    return { next: null, refusal: { ...said(e), details: e.details.map(said) } };
  }
}

/** @throws AppError round.role-needed, round.not-found */
export function roundChanges(session: Session, round: string): Changes {
  const { store } = session;
  const { core, me } = needOffice(session, round);
  const { next, refusal } = tryNext(session, round);
  const issued = currentCore(store, round);
  const draft = getDraft(store, round) ?? core;
  const changes = issued ? coreChanges(issued.core, { ...draft, edition: issued.edition }) : [];
  const readers = next
    ? prepareBundles(session, round, me, next, readersOf(session, round, next.core, me.group)).map((p) =>
        readerChange(session, p),
      )
    : [];
  const from = issued?.edition ?? null;
  return {
    edition: { from, to: next?.core.edition ?? (from ?? 0) + 1 },
    refusal,
    changes,
    criteria:
      issued && !sameJson(issued.core.criteria, draft.criteria)
        ? { from: issued.core.criteria, to: draft.criteria }
        : null,
    readers: [...readers, ...(next ? goneReaders(session, round, me, readers) : [])],
  };
}
