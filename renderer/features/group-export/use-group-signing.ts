// Signing a group's package: what the person has answered, the call, and what came of it (as features/export/use-signing.ts does for a
// review).
import { useCallback, useRef, useState } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { host, service } from "../../api/client.ts";
import { invalidate, setAnswer } from "../../api/use-read.ts";
import { flushForSigning } from "../../stores/saving.ts";
import type { GroupPackage } from "./use-group-package.ts";

export type GroupSigned = OutputOf<SkoenContract, "group.export"> & { readonly draft: boolean };
export interface GroupSigningState {
  readonly which: "draft" | "final" | null;
  /** Outcomes and order are the group's. */
  readonly confirmed: boolean;
  readonly passphrase: string;
  readonly plain: boolean;
  readonly busy: boolean;
  /** At the passphrase field. */
  readonly wrongPassphrase: AppError | null;
  readonly error: AppError | null;
  readonly signed: GroupSigned | null;
  /** Signed, but the file could not be written. */
  readonly unsaved: { readonly sequence: number; readonly digest: string } | null;
}
const START: GroupSigningState = {
  which: null,
  confirmed: false,
  passphrase: "",
  plain: false,
  busy: false,
  wrongPassphrase: null,
  error: null,
  signed: null,
  unsaved: null,
};

export interface GroupSigning {
  readonly state: GroupSigningState;
  readonly set: (change: Partial<Omit<GroupSigningState, "busy" | "signed" | "unsaved" | "wrongPassphrase">>) => void;
  readonly sign: () => Promise<void>;
  readonly again: () => void;
}

export type SigningLack = "which" | "gaps" | "tick" | "passphrase";
/** What still keeps one from signing; null = nothing. Pure. */
export function lackingToSignGroup(
  state: Pick<GroupSigningState, "which" | "confirmed" | "passphrase">,
  { lacking, trial }: Pick<GroupPackage, "lacking" | "trial">,
): SigningLack | null {
  if (state.which === null) return "which";
  if (state.which === "final" && lacking > 0) return "gaps";
  if (state.which === "final" && !state.confirmed) return "tick";
  return trial || state.passphrase !== "" ? null : "passphrase";
}

export function useGroupSigning(round: string, group: GroupPackage | null): GroupSigning {
  const [state, setState] = useState(START);
  const running = useRef(false);
  /** Chosen already, where only the passphrase was wrong. */
  const chosen = useRef<string | null>(null);
  const sign = useCallback(async (): Promise<void> => {
    if (!group || running.current || lackingToSignGroup(state, group) !== null) return;
    running.current = true;
    setState((s) => ({ ...s, busy: true, wrongPassphrase: null, error: null, unsaved: null }));
    const draft = state.which === "draft";
    const { next } = group.next;
    try {
      await flushForSigning();
      const folder = chosen.current ?? (await host.call("host.pickFolder", { purpose: "export" })).folder;
      if (folder === null) return;
      chosen.current = folder;
      const signed = await service.call("group.export", {
        round,
        folder,
        draft,
        scope: null,
        recipients: state.plain ? "plain" : "default",
        ...(group.trial ? {} : { passphrase: state.passphrase }),
      });
      chosen.current = null;
      setState({ ...START, signed: { ...signed, draft } });
    } catch (e) {
      const error = isAppError(e) ? e : new AppError("internal", { id: "-" });
      if (error.code === "vault.wrong-passphrase") {
        setState((s) => ({ ...s, wrongPassphrase: error }));
        return;
      }
      chosen.current = null;
      // It is signed before it is written; a file that failed leaves a numbered package, and the screen must show it.
      const now = await service.call("group.nextExport", { round }).catch(() => null);
      const last = now?.last?.sequence === next ? now.last : null;
      if (now) setAnswer("group.nextExport", { round }, now);
      if (last) invalidate("group.export");
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
  }, [round, group, state]);
  const set = useCallback<GroupSigning["set"]>(
    (change) =>
      setState((s) => ({ ...s, ...change, ...(change.passphrase === undefined ? {} : { wrongPassphrase: null }) })),
    [],
  );
  const again = useCallback(() => setState(START), []);
  return { state, set, sign, again };
}
