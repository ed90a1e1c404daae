// A backup a day of work, by itself: looked at soon after unlocking and ever again while the home is open. Nobody is asked and
// nobody waits; what went wrong is shown where the backups are, and tried again later.
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext } from "../context.ts";
import { isPractice } from "../handlers/practice-home.ts";
import type { Store } from "../store/store.ts";
import { backupDue, dropOutlived, makeBackup } from "./backups.ts";

/** After one that was refused: a full disk does not get empty by asking again and again. */
const AGAIN_MS = 15 * 60_000;

/** @param every milliseconds between two looks at whether one is due. @param told after each, made or not. @returns ends it */
export function automaticBackups(context: ServiceContext, every: number, told: () => void): () => void {
  let busy = false;
  let notBefore = 0;
  let seen: Store | null = null;
  const look = async (): Promise<void> => {
    const store = context.session?.store ?? null;
    if (store !== seen) notBefore = 0;
    seen = store;
    if (busy || !store || performance.now() < notBefore || isPractice(context.home)) return;
    busy = true;
    try {
      if (!backupDue(store, context.now())) return dropOutlived(context.home, context.now());
      await context.backups.run(() => makeBackup(store, context.now(), "automatic", context.check));
      context.backups.problem = null;
      told();
    } catch (e) {
      // Closed in the middle: the next time it is open.
      if (store.closed.aborted) return;
      notBefore = performance.now() + AGAIN_MS;
      const known = isAppError(e) ? e : new AppError("internal", { id: "-" });
      context.backups.problem = { code: known.code, params: { ...known.params } };
      told();
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return () => clearInterval(timer);
}
