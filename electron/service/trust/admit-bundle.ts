// Taking an application bundle in: pins, editions, rollback, the reader's own place (package-format.md §§ 5, 6).
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { fingerprintDigits } from "../../../shared/domain/fingerprint.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { bundleSchema, type Bundle, type Core, type Office, type RosterEntry } from "../../../shared/domain/round.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { getIdentity, getPin, listPins, putPin, type Pin } from "../store/identity.ts";
import { documentOf, packagesOfChain } from "../store/packages.ts";
import {
  coreOfEdition,
  currentCore,
  getRound,
  markPractice,
  putCore,
  putRound,
  replaceRoster,
  rosterOf,
} from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { putReceipt } from "../store/work.ts";
import { digestOf, sha256Of } from "../context.ts";
import { refuseFixed } from "./fixed-at-opening.ts";
import type { Admission, Note } from "./admission.ts";
import { officeOf, whoAmI } from "./author.ts";
import { coreProblem } from "./core-sense.ts";

/** @throws AppError trust.*, signature.*, audience.not-addressed, bundle.rollback, core.* */
export function admitBundle(store: Store, facts: PackageFacts, chain: string, at: string, practice = false): Admission {
  const { predicate } = facts;
  const bundle = bundleSchema.parse(facts.documents["bundle.json"]?.json);
  const coreBytes = facts.documents["core.json"]?.bytes ?? new Uint8Array();
  const core = facts.documents["core.json"]?.json as Core;
  const coreDigest = sha256Of(coreBytes);
  const notes: Note[] = [];

  const office = officeOf(core, predicate.author.group);
  if (predicate.author.role !== "office") throw new AppError("trust.not-an-office");
  if (!office || office.id !== predicate.author.id || office.key !== predicate.author.key)
    throw new AppError("signature.unknown-key", { author: predicate.author.id ?? "" });
  const disagree = inconsistency(bundle, core, coreDigest, facts);
  if (disagree) throw new AppError("core.mismatch", { what: disagree });
  // A practice office is trusted for its own round only: what it signs neither asks the pins nor leaves any.
  const pins = practice ? [] : pinsAfter(store, core, predicate.author.key, at);
  if (pins.some((p) => p.side === office.group && p.origin === "first-seen"))
    notes.push({
      code: "note.office-not-confirmed",
      params: { side: office.group, digits: fingerprintDigits(office.fingerprint) },
    });

  const key = getIdentity(store)?.publicKey;
  const isMe =
    bundle.scope === "office"
      ? core.offices.some((o) => o.id === bundle.reader && o.key === key)
      : bundle.roster.some((e) => e.id === bundle.reader && e.key === key);
  if (
    !isMe ||
    !predicate.audience.some(
      (a) => a === `person:${bundle.reader}` || (bundle.scope === "office" && a === `office:${officeSide(core, key)}`),
    )
  )
    throw new AppError("audience.not-addressed", { audience: predicate.audience.join(", ") });

  checkPeople(store, core, bundle);
  checkEdition(store, core, coreDigest, chain, predicate.sequence);
  notes.push(...changedFromKnown(currentCore(store, core.round.id)?.core, core));
  if (!core.criteria.approval) notes.push({ code: "round.not-approved", params: {} });

  return {
    notes,
    applicationOf: new Map(bundle.attachments.map((a) => [`data/${a.path}`, a.application])),
    effects: () => {
      const { round } = core;
      putCore(store, round.id, core.edition, coreDigest, coreBytes);
      replaceRoster(store, round.id, office.group, rosterNow(store, chain) ?? bundle.roster);
      for (const p of pins) putPin(store, p);
      const me = whoAmI(store, round.id, core);
      const role = me?.roles.includes("office")
        ? "office"
        : me?.roles.includes("chair")
          ? "chair"
          : me?.roles.includes("deputy")
            ? "deputy"
            : "expert";
      putRound(
        store,
        { id: round.id, title: pick(round.title, "da").text, state: getRound(store, round.id)?.state ?? "open", role },
        at,
      );
      if (practice) markPractice(store, round.id);
      for (const entry of bundle.receipts) putReceipt(store, round.id, office.id, entry);
    },
  };
}

function inconsistency(bundle: Bundle, core: Core, coreDigest: string, facts: PackageFacts): string | null {
  const { predicate } = facts;
  if (bundle.core !== coreDigest) return "core";
  if (bundle.edition !== core.edition) return "edition";
  if (predicate.round?.id !== core.round.id) return "round";
  if (bundle.version !== predicate.sequence) return "version";
  if (bundle.reader !== predicate.for) return "reader";
  if (bundle.group !== predicate.author.group) return "group";
  if (bundle.roster.some((e) => e.group !== bundle.group)) return "roster";
  // What the office says of anybody else's packages would number his for him (admit-office.ts).
  if (bundle.scope !== "office" && bundle.receipts.some((r) => r.author !== bundle.reader)) return "receipts";
  if (!areOfCore(bundle, core)) return "attachments";
  const { offices } = core;
  const senseless = coreProblem(core);
  if (senseless !== null) return senseless;
  // A key stands for one person in one place, or a signature would say nothing.
  const keys = [
    ...bundle.roster.flatMap((e) => [e.key, ...e.formerKeys.map((k) => k.key)]),
    ...offices.map((o) => o.key),
  ];
  if (new Set(keys).size !== keys.length) return "roster keys";
  const ids = [...bundle.roster.map((e) => e.id), ...offices.map((o) => o.id)];
  if (new Set(ids).size !== ids.length) return "roster ids";
  return null;
}

/**
 * Whether each document of the bundle is the core's, under its own application and once: whoever is conflicted in one application
 * would else keep its document as another's.
 */
function areOfCore(bundle: Bundle, core: Core): boolean {
  const known = new Map(
    core.applications.flatMap((a) => a.attachments.map((x) => [x.path, { application: a.id, ...x }])),
  );
  return (
    new Set(bundle.attachments.map((a) => a.path)).size === bundle.attachments.length &&
    bundle.attachments.every((a) => {
      const own = known.get(a.path);
      return own?.application === a.application && own.size === a.size && own.sha256 === a.sha256;
    })
  );
}

const officeSide = (core: Core, key: string | undefined): string =>
  core.offices.find((o) => o.key === key)?.group ?? "";

/** Neither an id nor a key may belong to somebody of the other side: one office cannot take the other's people over. */
function checkPeople(store: Store, core: Core, bundle: Bundle): void {
  const others = rosterOf(store, core.round.id).filter((e) => e.group !== bundle.group);
  if (others.some((o) => bundle.roster.some((e) => e.id === o.id || e.key === o.key)))
    throw new AppError("core.mismatch", { what: "roster ids" });
}

/**
 * The roster that the bundles held of one chain give, whatever order they came in: the newest version's. Two bundles of one
 * version (an office working from a restored backup) are a fork: neither is applied, the version before them stays; where
 * there is none, the smaller digest stands in so that the reader has a round at all. The office's next bundle settles it.
 */
function rosterNow(store: Store, chain: string): RosterEntry[] | null {
  const held = packagesOfChain(store, chain).toSorted((a, b) => b.sequence - a.sequence);
  const alone = held.find((p) => held.filter((q) => q.sequence === p.sequence).length === 1) ?? held[0];
  return alone ? (documentOf<Bundle>(store, alone.digest, "bundle.json")?.roster ?? null) : null;
}

/** Criteria may only change under a new number, and not without a word to whoever takes the bundle in. */
const changedFromKnown = (known: Core | undefined, core: Core): Note[] =>
  known && !sameJson(known.criteria, core.criteria)
    ? [{ code: "change.criteria", params: { version: core.criteria.version } }]
    : [];

function checkEdition(store: Store, core: Core, coreDigest: string, chain: string, sequence: number): void {
  const same = coreOfEdition(store, core.round.id, core.edition);
  if (same && same.digest !== coreDigest) throw new AppError("core.fork", { edition: core.edition });
  const known = currentCore(store, core.round.id);
  if (known && known.edition > core.edition)
    throw new AppError("bundle.rollback", { known: known.edition, found: core.edition });
  // Cores come from the lead office: it never learns of an edition from somebody else.
  const key = getIdentity(store)?.publicKey;
  if (known && !same && officeOf(known.core, known.core.round.leadOffice)?.key === key)
    throw new AppError("core.fork", { edition: core.edition });
  if (
    known &&
    known.core.criteria.version >= core.criteria.version &&
    digestOf(known.core.criteria) !== digestOf(core.criteria)
  )
    throw new AppError("core.mismatch", { what: "criteria" });
  if (known) refuseFixed(known.core, core);
  const newest = Math.max(0, ...packagesOfChain(store, chain).map((p) => p.sequence));
  if (newest > sequence) throw new AppError("bundle.rollback", { known: newest, found: sequence });
}

/**
 * The pins this core leads to. A pinned office vouches for the other's key, and for its successor's; an unknown first
 * office is pinned as "first-seen" until a person compares the fingerprint. An office nobody has compared vouches for
 * nobody: it may introduce a key where there was none, never replace one.
 */
function pinsAfter(store: Store, core: Core, signer: string, at: string): Pin[] {
  const own = getIdentity(store)?.publicKey;
  const pins = listPins(store);
  const signerPin = pins.find((p) => p.key === signer);
  if (pins.length > 0 && !signerPin) throw keyChanged(core.offices.find((o) => o.key === signer));
  const vouches = signerPin !== undefined && signerPin.origin !== "first-seen";
  return core.offices.map((o): Pin => {
    const pin = getPin(store, o.group);
    if (o.key === own) return pin?.key === o.key ? pin : { ...pinOf(o, at), origin: "own" };
    if (pin?.key === o.key) return pin.origin === "first-seen" && vouches ? { ...pin, origin: "vouched", at } : pin;
    if (pin && (pin.origin === "own" || !vouches)) throw keyChanged(o);
    return { ...pinOf(o, at), origin: vouches ? "vouched" : "first-seen" };
  });
}

const pinOf = (o: Office, at: string) => ({ side: o.group, key: o.key, fingerprint: o.fingerprint, at });

/** The whole key travels with the refusal, so that a person who compares the fingerprint can accept it (pins.confirm). */
const keyChanged = (o: Office | undefined): AppError =>
  new AppError("trust.office-key-changed", {
    side: o?.group ?? "",
    fingerprint: fingerprintDigits(o?.fingerprint ?? "0".repeat(64)),
    key: o?.key ?? "",
    full: o?.fingerprint ?? "",
  });
