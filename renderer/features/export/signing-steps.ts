// Signing one's package, whatever it is: a folder is chosen, the passphrase is checked by the export itself, and what came of it is told, also
// where the package is signed and its file could not be written. A second press while it runs does nothing.
import { useCallback, useRef, useState } from "react";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { host } from "../../api/client.ts";
import { flushForSigning } from "../../stores/saving.ts";

/** A package that is signed, though its file could not be written: it can be saved again from the store. */
interface UnsavedFile {
  readonly sequence: number;
  readonly digest: string;
}
export interface SigningState<S> {
  readonly confirmed: boolean;
  readonly passphrase: string;
  readonly plain: boolean;
  readonly busy: boolean;
  /** At the passphrase field. */
  readonly wrongPassphrase: AppError | null;
  readonly error: AppError | null;
  /** Signed, and its file written. */
  readonly signed: S | null;
  readonly unsaved: UnsavedFile | null;
}
export const START: SigningState<never> = {
  confirmed: false,
  passphrase: "",
  plain: false,
  busy: false,
  wrongPassphrase: null,
  error: null,
  signed: null,
  unsaved: null,
};

/** What differs from package to package. `T`: the state with what else the person answers. */
export interface SigningSteps<S, T> {
  /** Nothing lacks any more. */
  readonly ready: (state: T) => boolean;
  /** @throws AppError vault.wrong-passphrase, or why it could not be signed or written */
  readonly sign: (state: T, folder: string) => Promise<S>;
  /** After a refusal: what was signed all the same, and every list that shows it is asked again; null where nothing was. */
  readonly signedAllTheSame: () => Promise<UnsavedFile | null>;
}

export interface SigningOf<S, T> {
  readonly state: T;
  readonly set: (change: Partial<Omit<T, keyof SigningState<S>> & Answers>) => void;
  readonly sign: () => Promise<void>;
  /** Back to the form, for one more. */
  readonly again: () => void;
}
type Answers = Pick<SigningState<unknown>, "confirmed" | "passphrase" | "plain" | "error">;

/** @param start the same object every time. @param steps null until they are known */
export function useSigningSteps<S, T extends SigningState<S>>(
  start: T,
  steps: SigningSteps<S, T> | null,
): SigningOf<S, T> {
  const [state, setState] = useState<T>(start);
  const running = useRef(false);
  /** Chosen already, where only the passphrase was wrong. */
  const chosen = useRef<string | null>(null);
  const sign = useCallback(async (): Promise<void> => {
    if (!steps || running.current || !steps.ready(state)) return;
    running.current = true;
    setState((s) => ({ ...s, busy: true, wrongPassphrase: null, error: null, unsaved: null }));
    try {
      await flushForSigning();
      const folder = chosen.current ?? (await host.call("host.pickFolder", { purpose: "export" })).folder;
      if (folder === null) return;
      chosen.current = folder;
      const signed = await steps.sign(state, folder);
      chosen.current = null;
      setState({ ...start, signed });
    } catch (e) {
      const error = isAppError(e) ? e : new AppError("internal", { id: "-" });
      if (error.code === "vault.wrong-passphrase") {
        setState((s) => ({ ...s, wrongPassphrase: error }));
        return;
      }
      chosen.current = null;
      // It is signed before it is written; a file that failed leaves a numbered package, and the screen must show it.
      const unsaved = await steps.signedAllTheSame();
      setState((s) => ({
        ...s,
        ...(unsaved ? { confirmed: false, passphrase: "" } : {}),
        error: error.code === "cancelled" ? null : error,
        unsaved,
      }));
    } finally {
      running.current = false;
      setState((s) => ({ ...s, busy: false }));
    }
  }, [start, steps, state]);
  const set = useCallback<SigningOf<S, T>["set"]>(
    (change) => setState((s) => ({ ...s, ...change, ...("passphrase" in change ? { wrongPassphrase: null } : {}) })),
    [],
  );
  const again = useCallback(() => setState(start), [start]);
  return { state, set, sign, again };
}
