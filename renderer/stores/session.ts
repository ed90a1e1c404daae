// Whether the home is open, and what waits until it is. Locking saves first, then takes everything of a round out of the window.
import { create } from "zustand";
import { reconnect, service } from "../api/client.ts";
import { forgetAnswers, invalidate } from "../api/use-read.ts";
import { forgetPlaces } from "./list-memory.ts";
import { go, goHome, usePlace, type PlaceState } from "./place.ts";
import { flushAll, retryFailed, sayNothing } from "./saving.ts";
import { forgetSentLists } from "./sent-lists.ts";
import { useToasts } from "./toasts.ts";

interface Session {
  /** Packages opened from outside while locked; shown after unlocking. */
  readonly waiting: readonly string[];
  readonly service: "up" | "restarting" | "down";
  /** The service died while somebody worked: his screen stays behind the lock, with every word he had typed. */
  readonly interrupted: boolean;
  /** Locked by the person, or because nobody was there: only the passphrase opens it, not the keychain. */
  readonly shut: boolean;
  /** Locked, and looking at the local backups instead of the field. */
  readonly backups: boolean;
  /** The identity was just made; its backup and card are not dealt with yet. */
  readonly firstRun: boolean;
}
export const useSession = create<Session>(() => ({
  waiting: [],
  service: "up",
  interrupted: false,
  shut: false,
  backups: false,
  firstRun: false,
}));

/** Where one was when it was locked: ids only, no words. */
let left: PlaceState | null = null;

export async function lockNow(): Promise<void> {
  await flushAll();
  const here = usePlace.getState();
  // Before it is locked: the screen that comes then must know.
  useSession.setState({ shut: true });
  await service.call("identity.lock", {});
  left ??= here;
  goHome();
  forgetAnswers();
  forgetPlaces();
  forgetSentLists();
  useToasts.setState({ toasts: [] });
  sayNothing();
}

/** Where one was when it was interrupted; a lock over it takes the focus away. */
let focused: HTMLElement | null = null;

/** What the shell says of the service. A new one knows no passphrase: the person unlocks again, and what failed to save is tried again. */
export function serviceIs(state: Session["service"]): void {
  const before = useSession.getState();
  // Before anybody hears of the state: whoever then calls must not wait on the line of the dead.
  if (state !== "up") reconnect(state === "restarting");
  if (before.service === "up" && state !== "up") {
    focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    useSession.setState({ interrupted: true });
  }
  useSession.setState({ service: state });
  if (state === "up" && before.service !== "up") invalidate("service.restart");
}

/** The home is open and on screen again: nothing is behind a lock any more, and one goes on where one was. */
export function noLongerInterrupted(): void {
  useSession.setState({ interrupted: false });
  if (focused?.isConnected) focused.focus();
  focused = null;
}

/** Another database is open: nothing on screen is of it, and nothing leads back into what was. */
export function afterRestore(): void {
  useSession.setState({ shut: false, backups: false });
  left = null;
  // Words that could not be saved before are still in their fields, and tried again.
  if (!useSession.getState().interrupted) goHome();
  forgetPlaces();
  forgetSentLists();
  forgetAnswers();
  retryFailed();
}

/** After unlocking one goes on where one was; unsaved words are sent again; a package that was opened by double-click comes first. */
export function afterUnlock(): void {
  const { waiting } = useSession.getState();
  useSession.setState({ waiting: [], shut: false, backups: false });
  if (left !== null) usePlace.setState(left);
  left = null;
  retryFailed();
  if (waiting.length > 0) go({ screen: "import", files: waiting });
}
