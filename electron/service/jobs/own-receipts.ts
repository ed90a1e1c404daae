// What an office has accepted, with the status of today: superseded and fork are functions of the packages held, not of their order.
import { receiptEntrySchema, type Core, type ReceiptEntry } from "../../../shared/domain/round.ts";
import type { Store } from "../store/store.ts";
import { getPackage } from "../store/packages.ts";
import { listReceipts } from "../store/work.ts";
import { headsNow } from "../trust/effective.ts";
import { jointStanding, jointStateOf } from "../trust/joint-standing.ts";

/** Entries of one office for a round, by digest. */
export function ownReceipts(store: Store, core: Core, office: string): ReceiptEntry[] {
  return listReceipts(store, core.round.id)
    .filter((r) => r.office === office)
    .map((r) => receiptEntrySchema.parse({ ...r, status: statusNow(store, core, r) }));
}

function statusNow(store: Store, core: Core, entry: ReceiptEntry): ReceiptEntry["status"] {
  const held = getPackage(store, entry.digest);
  if (entry.status === "quarantined" || !held) return entry.status;
  if (held.kind === "joint-prioritisation") {
    const state = jointStateOf(jointStanding(store, core), held);
    return state === "superseded" || state === "fork" ? state : "accepted";
  }
  const heads = headsNow(store, core, held.chain);
  if (!heads.some((h) => h.digest === entry.digest)) return "superseded";
  return heads.length > 1 ? "fork" : entry.status === "late" ? "late" : "accepted";
}
