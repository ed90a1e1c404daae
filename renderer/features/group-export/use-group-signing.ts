// Signing a group's package: what the person has answered, and the call.
import { useMemo } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { service } from "../../api/client.ts";
import { invalidate, setAnswer } from "../../api/use-read.ts";
import {
  START,
  useSigningSteps,
  type SigningOf,
  type SigningState,
  type SigningSteps,
} from "../export/signing-steps.ts";
import type { GroupPackage } from "./use-group-package.ts";

export type GroupSigned = OutputOf<SkoenContract, "group.export"> & { readonly draft: boolean };
/** `confirmed`: outcomes and order are the group's. */
export interface GroupSigningState extends SigningState<GroupSigned> {
  readonly which: "draft" | "final" | null;
}
export type GroupSigning = SigningOf<GroupSigned, GroupSigningState>;
const BEGIN: GroupSigningState = { ...START, which: null };

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
  const steps = useMemo((): SigningSteps<GroupSigned, GroupSigningState> | null => {
    if (!group) return null;
    const { next } = group.next;
    return {
      ready: (state) => lackingToSignGroup(state, group) === null,
      async sign(state, folder) {
        const draft = state.which === "draft";
        const signed = await service.call("group.export", {
          round,
          folder,
          draft,
          scope: null,
          recipients: state.plain ? "plain" : "default",
          ...(group.trial ? {} : { passphrase: state.passphrase }),
        });
        return { ...signed, draft };
      },
      async signedAllTheSame() {
        const now = await service.call("group.nextExport", { round }).catch(() => null);
        if (now) setAnswer("group.nextExport", { round }, now);
        if (!now?.last || now.last.sequence !== next) return null;
        invalidate("group.export");
        return { sequence: now.last.sequence, digest: now.last.digest };
      },
    };
  }, [round, group]);
  return useSigningSteps<GroupSigned, GroupSigningState>(BEGIN, steps);
}
