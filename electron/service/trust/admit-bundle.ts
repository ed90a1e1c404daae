// Taking an application bundle in: pins, editions, rollback, the reader's own place (package-format.md §§ 5, 6).
import { AppError } from "../../../shared/lib/errors.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { bundleSchema, type Bundle, type Core } from "../../../shared/domain/round.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { getIdentity, getPin, listPins, putPin, type Pin } from "../store/identity.ts";
import { packagesOfChain } from "../store/packages.ts";
import { coreOfEdition, currentCore, getRound, putCore, putRound, replaceRoster } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { putReceipt } from "../store/work.ts";
import { sha256Of } from "../context.ts";
import type { Admission, Note } from "./admission.ts";
import { officeOf, whoAmI } from "./author.ts";

/** @throws AppError trust.*, signature.*, audience.not-addressed, bundle.rollback, core.* */
export function admitBundle(store: Store, facts: PackageFacts, chain: string, at: string): Admission {
  const { predicate } = facts;
  const bundle = bundleSchema.parse(facts.documents["bundle.json"]?.json);
  const coreBytes = facts.documents["core.json"]?.bytes ?? new Uint8Array();
  const core = facts.documents["core.json"]?.json as Core;
  const coreDigest = sha256Of(coreBytes);
  const notes: Note[] = [];

  const disagree = inconsistency(bundle, core, coreDigest, facts);
  if (disagree) throw new AppError("core.mismatch", { what: disagree });
  const office = officeOf(core, predicate.author.group);
  if (predicate.author.role !== "office") throw new AppError("trust.not-an-office");
  if (!office || office.id !== predicate.author.id || office.key !== predicate.author.key)
    throw new AppError("signature.unknown-key", { author: predicate.author.id ?? "" });
  const pins = pinsAfter(store, core, predicate.author.key, at);
  if (pins.some((p) => p.side === office.group && p.origin === "first-seen"))
    notes.push({ code: "note.office-not-confirmed", params: { side: office.group } });

  const key = getIdentity(store)?.publicKey;
  const isMe =
    bundle.scope === "office"
      ? core.offices.some((o) => o.id === bundle.reader && o.key === key)
      : bundle.roster.some((e) => e.id === bundle.reader && e.key === key);
  if (
    !isMe ||
    !predicate.audience.some(
      (a) => a === `person:${bundle.reader}` || (bundle.scope === "office" && a.startsWith("office:")),
    )
  )
    throw new AppError("audience.not-addressed", { audience: predicate.audience.join(", ") });

  checkEdition(store, core, coreDigest, chain, predicate.sequence);
  if (!core.criteria.approval) notes.push({ code: "round.not-approved", params: {} });

  return {
    notes,
    applicationOf: new Map(bundle.attachments.map((a) => [`data/${a.path}`, a.application])),
    keepWhole: false,
    effects: () => {
      const { round } = core;
      putCore(store, round.id, core.edition, coreDigest, coreBytes);
      replaceRoster(store, round.id, office.group, bundle.roster);
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
  if (new Set(bundle.roster.map((e) => e.key)).size !== bundle.roster.length) return "roster keys";
  return null;
}

function checkEdition(store: Store, core: Core, coreDigest: string, chain: string, sequence: number): void {
  const same = coreOfEdition(store, core.round.id, core.edition);
  if (same && same.digest !== coreDigest) throw new AppError("core.fork", { edition: core.edition });
  const known = currentCore(store, core.round.id);
  if (known && known.edition > core.edition)
    throw new AppError("bundle.rollback", { known: known.edition, found: core.edition });
  const newest = Math.max(0, ...packagesOfChain(store, chain).map((p) => p.sequence));
  if (newest > sequence) throw new AppError("bundle.rollback", { known: newest, found: sequence });
}

/**
 * The pins this core leads to. A pinned office vouches for the other's key, and for its successor's; an unknown first
 * office is pinned as "first-seen" until a person compares the fingerprint.
 */
function pinsAfter(store: Store, core: Core, signer: string, at: string): Pin[] {
  const pins = listPins(store);
  const signerPinned = pins.find((p) => p.key === signer);
  if (pins.length > 0 && !signerPinned) {
    const office = core.offices.find((o) => o.key === signer);
    throw new AppError("trust.office-key-changed", {
      side: office?.group ?? "",
      fingerprint: office?.fingerprint.slice(0, 32) ?? "",
    });
  }
  const out: Pin[] = [];
  for (const o of core.offices) {
    const pin = getPin(store, o.group);
    if (pin?.key === o.key) out.push(pin);
    else if (pin?.origin === "own")
      throw new AppError("trust.office-key-changed", { side: o.group, fingerprint: o.fingerprint.slice(0, 32) });
    else
      out.push({
        side: o.group,
        key: o.key,
        fingerprint: o.fingerprint,
        at,
        origin: signerPinned && signerPinned.origin !== "first-seen" ? "vouched" : "first-seen",
      });
  }
  return out;
}
