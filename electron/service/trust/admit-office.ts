// Taking in what only offices sign besides bundles: receipts and joint prioritisations.
import { AppError } from "../../../shared/lib/errors.ts";
import { receiptSchema } from "../../../shared/domain/documents.ts";
import { jointDocumentSchema } from "../../../shared/domain/joint/document.ts";
import { chainKey } from "../../../shared/domain/package.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { envelopeOf, getPackage, replaceEnvelope } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { putReceipt } from "../store/work.ts";
import type { Admission, Note } from "./admission.ts";
import { checkAudience, checkAuthor, knownRound, whoAmI } from "./author.ts";
import { headsNow } from "./effective.ts";

export function admitReceipt(store: Store, facts: PackageFacts): Admission {
  const { predicate } = facts;
  const { id, core } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  checkAudience(predicate, whoAmI(store, id, core));
  const receipt = receiptSchema.parse(facts.documents["receipt.json"]?.json);
  if (receipt.person !== predicate.for || receipt.group !== predicate.author.group)
    throw new AppError("core.mismatch", { what: "person" });
  return {
    notes: [{ code: "note.receipt", params: { count: receipt.entries.length } }],
    applicationOf: new Map(),
    effects: () => {
      // An older receipt that comes after a newer one changes nothing.
      if (!headsNow(store, core, chainKey(predicate)).some((h) => h.digest === facts.digest)) return;
      for (const e of receipt.entries) putReceipt(store, id, predicate.author.id ?? "", e);
    },
  };
}

/** Every signature must belong to one of the round's offices, and to different ones. */
export function admitJoint(store: Store, facts: PackageFacts): Admission {
  const { predicate } = facts;
  const { id, core } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  const me = whoAmI(store, id, core);
  if (me?.id !== predicate.author.id) checkAudience(predicate, me);
  const document = jointDocumentSchema.parse(facts.documents["joint.json"]?.json);
  if (document.core !== predicate.answers?.core) throw new AppError("core.mismatch", { what: "core" });
  for (const s of facts.signatures)
    if (s.status !== "valid" || !core.offices.some((o) => o.fingerprint === s.keyid))
      throw new AppError("signature.unknown-key", { author: s.keyid.slice(0, 8) });
  const notes: Note[] = [{ code: facts.signatures.length > 1 ? "note.agreed" : "note.proposal", params: {} }];
  return { notes, applicationOf: new Map(), effects: () => upgradeEnvelope(store, facts) };
}

/** The same payload with both signatures replaces the one with one. */
export function upgradeEnvelope(store: Store, facts: PackageFacts): boolean {
  if (facts.kind !== "joint-prioritisation" || !getPackage(store, facts.digest)) return false;
  const held = envelopeOf(store, facts.digest);
  const signatures = held
    ? (JSON.parse(Buffer.from(held).toString("utf8")) as { signatures: unknown[] }).signatures.length
    : 0;
  if (facts.signatures.length <= signatures) return false;
  replaceEnvelope(store, facts.digest, facts.envelopeBytes);
  return true;
}
