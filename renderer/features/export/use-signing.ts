// Signing one's review: what the person has answered, the call, and what came of it. The passphrase is checked by the export itself.
import { useCallback, useRef, useState } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { host, service } from "../../api/client.ts";
import { invalidate, setAnswer } from "../../api/use-read.ts";
import { flushForSigning } from "../../stores/saving.ts";
import type { OwnReview } from "./use-review.ts";

export type Signed = OutputOf<SkoenContract, "reviews.export">;
export interface SigningState {
  readonly confirmed: boolean;
  readonly passphrase: string;
  readonly plain: boolean;
  readonly busy: boolean;
  /** At the passphrase field. */
  readonly wrongPassphrase: AppError | null;
  readonly error: AppError | null;
  /** Signed, and its file written. */
  readonly signed: Signed | null;
  /** Signed, but the file could not be written: it can be saved again from the store. */
  readonly unsaved: { readonly sequence: number; readonly digest: string } | null;
}
const START: SigningState = {
  confirmed: false,
  passphrase: "",
  plain: false,
  busy: false,
  wrongPassphrase: null,
  error: null,
  signed: null,
  unsaved: null,
};

export interface Signing {
  readonly state: SigningState;
  readonly set: (change: Partial<Pick<SigningState, "confirmed" | "passphrase" | "plain" | "error">>) => void;
  readonly sign: () => Promise<void>;
  /** Back to the form, for one more. */
  readonly again: () => void;
}

/** What still keeps one from signing; null = nothing. Pure. */
export const lackingToSign = (state: SigningState, trial: boolean): "tick" | "passphrase" | null =>
  state.confirmed ? (trial || state.passphrase !== "" ? null : "passphrase") : "tick";

export function useSigning(round: string, review: OwnReview | null): Signing {
  const [state, setState] = useState(START);
  const running = useRef(false);
  /** Chosen already, where only the passphrase was wrong. */
  const chosen = useRef<string | null>(null);
  const sign = useCallback(async (): Promise<void> => {
    if (!review || running.current || lackingToSign(state, review.trial) !== null) return;
    running.current = true;
    setState((s) => ({ ...s, busy: true, wrongPassphrase: null, error: null, unsaved: null }));
    const { next, complete } = review.list;
    try {
      await flushForSigning();
      const folder = chosen.current ?? (await host.call("host.pickFolder", { purpose: "export" })).folder;
      if (folder === null) return;
      chosen.current = folder;
      const signed = await service.call("reviews.export", {
        round,
        folder,
        confirmConflicts: state.confirmed,
        allowIncomplete: !complete,
        recipients: state.plain ? "plain" : "default",
        ...(review.trial ? {} : { passphrase: state.passphrase }),
      });
      chosen.current = null;
      setState({ ...START, signed });
    } catch (e) {
      const error = isAppError(e) ? e : new AppError("internal", { id: "-" });
      if (error.code === "vault.wrong-passphrase") {
        setState((s) => ({ ...s, wrongPassphrase: error }));
        return;
      }
      chosen.current = null;
      // It is signed before it is written; a file that failed leaves a numbered package, and the lists must show it.
      const now = await service.call("reviews.checklist", { round }).catch(() => null);
      const last = now?.last?.sequence === next ? now.last : null;
      if (now) setAnswer("reviews.checklist", { round }, now);
      if (last) invalidate("reviews.export");
      setState((s) => ({
        ...s,
        ...(last ? { confirmed: false, passphrase: "" } : {}),
        error: error.code === "cancelled" ? null : error,
        unsaved: last ? { sequence: last.sequence, digest: last.digest } : null,
      }));
    } finally {
      running.current = false;
      setState((s) => ({ ...s, busy: false }));
    }
  }, [round, review, state]);
  const set = useCallback<Signing["set"]>(
    (change) =>
      setState((s) => ({
        ...s,
        ...change,
        ...(change.passphrase === undefined ? {} : { wrongPassphrase: null }),
      })),
    [],
  );
  const again = useCallback(() => setState(START), []);
  return { state, set, sign, again };
}
