// Signing one's review: what the person has answered, and the call.
import { useMemo } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { service } from "../../api/client.ts";
import { invalidate, setAnswer } from "../../api/use-read.ts";
import {
  START,
  useSigningSteps,
  type SigningOf,
  type SigningState as StateOf,
  type SigningSteps,
} from "./signing-steps.ts";
import type { OwnReview } from "./use-review.ts";

export type Signed = OutputOf<SkoenContract, "reviews.export">;
export type SigningState = StateOf<Signed>;
export type Signing = SigningOf<Signed, SigningState>;

/** What still keeps one from signing; null = nothing. Pure. */
export const lackingToSign = (state: SigningState, trial: boolean): "tick" | "passphrase" | null =>
  state.confirmed ? (trial || state.passphrase !== "" ? null : "passphrase") : "tick";

export function useSigning(round: string, review: OwnReview | null): Signing {
  const steps = useMemo((): SigningSteps<Signed, SigningState> | null => {
    if (!review) return null;
    const { next, complete } = review.list;
    return {
      ready: (state) => lackingToSign(state, review.trial) === null,
      sign: (state, folder) =>
        service.call("reviews.export", {
          round,
          folder,
          confirmConflicts: state.confirmed,
          allowIncomplete: !complete,
          recipients: state.plain ? "plain" : "default",
          ...(review.trial ? {} : { passphrase: state.passphrase }),
        }),
      async signedAllTheSame() {
        const now = await service.call("reviews.checklist", { round }).catch(() => null);
        if (now) setAnswer("reviews.checklist", { round }, now);
        if (!now?.last || now.last.sequence !== next) return null;
        invalidate("reviews.export");
        return { sequence: now.last.sequence, digest: now.last.digest };
      },
    };
  }, [round, review]);
  return useSigningSteps<Signed, SigningState>(START, steps);
}
