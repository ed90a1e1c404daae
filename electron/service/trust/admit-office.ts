// Taking in what only offices sign besides bundles: receipts and joint prioritisations.
import { AppError } from "../../../shared/lib/errors.ts";
import { receiptSchema } from "../../../shared/domain/documents.ts";
import { jointDocumentSchema } from "../../../shared/domain/joint/document.ts";
import { chainKey } from "../../../shared/domain/package.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { getPackage, replaceEnvelope } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { putReceipt } from "../store/work.ts";
import type { Admission, Note } from "./admission.ts";
import { checkAudience, checkAuthor, knownRound, whoAmI } from "./author.ts";
import { headsNow } from "./effective.ts";
import { refuseForeignOffices } from "./joint-offices.ts";
import { jointStanding, signatureCount } from "./joint-standing.ts";

export function admitReceipt(store: Store, facts: PackageFacts): Admission {
  const { predicate } = facts;
  const { id, core } = knownRound(store, predicate);
  checkAuthor(store, core, predicate, facts.digest);
  const me = whoAmI(store, id, core);
  checkAudience(predicate, me);
  const receipt = receiptSchema.parse(facts.documents["receipt.json"]?.json);
  if (receipt.person !== predicate.for || receipt.group !== predicate.author.group)
    throw new AppError("core.mismatch", { what: "person" });
  // An office acknowledges to its own people what they sent: what it said of anybody else would number his packages for him.
  if (
    me?.id !== receipt.person ||
    me.side !== receipt.group ||
    receipt.entries.some((e) => e.author !== receipt.person)
  )
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
  refuseForeignOffices(core, document.decisions);
  for (const s of facts.signatures)
    if (s.status !== "valid" || !core.offices.some((o) => o.fingerprint === s.keyid))
      throw new AppError("signature.unknown-key", { author: s.keyid.slice(0, 8) });
  return {
    notes: jointNotes(store, core, facts),
    applicationOf: new Map(),
    effects: () => upgradeEnvelope(store, facts),
  };
}

/** What the signatures mean beside what stands already: lists and papers say the same. */
function jointNotes(store: Store, core: Core, { digest, predicate, signatures }: PackageFacts): Note[] {
  const { agreed, proposals } = jointStanding(store, core);
  if (signatures.length < 2 && signatureCount(store, digest) < 2) {
    const [stands] = agreed;
    return stands
      ? [{ code: "note.agreed-stands", params: { digest: stands.digest.slice(0, 12), at: stands.predicate.createdAt } }]
      : [{ code: "note.proposal", params: {} }];
  }
  const later = agreed.find((a) => a.predicate.history.includes(digest));
  if (later) return [{ code: "note.agreed-replaced", params: { digest: later.digest.slice(0, 12) } }];
  const notes: Note[] = [{ code: "note.agreed", params: {} }];
  const newer = proposals.find((p) => p.predicate.history.includes(digest) && !predicate.history.includes(p.digest));
  if (newer) notes.push({ code: "note.newer-proposal", params: { digest: newer.digest.slice(0, 12) } });
  return notes;
}

/** The same payload with both signatures replaces the one with one. */
export function upgradeEnvelope(store: Store, facts: PackageFacts): boolean {
  if (facts.kind !== "joint-prioritisation" || !getPackage(store, facts.digest)) return false;
  if (facts.signatures.length <= signatureCount(store, facts.digest)) return false;
  replaceEnvelope(store, facts.digest, facts.envelopeBytes);
  return true;
}
