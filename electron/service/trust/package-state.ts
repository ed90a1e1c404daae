// What a held package is today, in one word for a list: every kind by effective.ts, a joint prioritisation by joint-standing.ts.
import type { Core } from "../../../shared/domain/round.ts";
import { packagesOfChain, type StoredPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { headsNow, stands, unsuperseded } from "./effective.ts";
import { jointStanding, jointStateOf } from "./joint-standing.ts";

export type PackageState = "effective" | "superseded" | "fork" | "revoked" | "agreed" | "proposal";

/** What a held package is today; `core` null where its round is not known here. */
export function packageState(store: Store, core: Core | null, p: StoredPackage): PackageState {
  if (core && !stands(store, core, p)) return "revoked";
  if (core && p.kind === "joint-prioritisation") return jointStateOf(jointStanding(store, core), p);
  const heads = core ? headsNow(store, core, p.chain) : unsuperseded(packagesOfChain(store, p.chain));
  if (!heads.some((h) => h.digest === p.digest)) return "superseded";
  return heads.length > 1 ? "fork" : "effective";
}
