// Who has signed what of the joint prioritisation: the newest package, the other office's proposal, and recomputing on demand.
import { useCallback, useMemo, useState } from "react";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";

interface Verified {
  readonly digest: string;
  readonly same: boolean;
  readonly differences: readonly { readonly code: string; readonly params: Record<string, string | number> }[];
}
export interface Signatures {
  /** Both offices have signed one. */
  readonly agreed: boolean;
  /** Standing proposal of one office. */
  readonly proposal: { readonly digest: string; readonly own: boolean } | null;
  /** What `verify` recomputes: the proposal, else what is agreed. */
  readonly newest: string | null;
  readonly verified: Verified | null;
  readonly error: AppError | null;
  readonly verify: () => void;
}

export function useSignatures(round: string): Signatures {
  const packages = useRead("packages.list", { round }).data?.packages;
  const [verified, setVerified] = useState<Verified | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const joint = packages?.filter((p) => p.kind === "joint-prioritisation");
  const agreed = joint?.find((p) => p.state === "agreed");
  // The other office's waits for this one; one's own only for the other.
  const proposals = joint?.filter((p) => p.state === "proposal") ?? [];
  const proposal = proposals.find((p) => !p.own) ?? proposals[0];
  const newest = proposal?.digest ?? agreed?.digest ?? null;
  const own = proposal?.own ?? false;
  const proposed = proposal?.digest ?? null;
  const isAgreed = agreed !== undefined;
  const verify = useCallback(() => {
    if (newest === null) return;
    service.call("joint.verify", { round, digest: newest }).then(
      ({ same, differences }) => {
        setError(null);
        setVerified({ digest: newest, same, differences });
      },
      (e: unknown) => setError(isAppError(e) ? e : new AppError("internal", { id: "-" })),
    );
  }, [round, newest]);
  return useMemo(
    () => ({
      agreed: isAgreed,
      proposal: proposed === null ? null : { digest: proposed, own },
      newest,
      verified: verified?.digest === newest ? verified : null,
      error,
      verify,
    }),
    [isAgreed, proposed, own, newest, verified, error, verify],
  );
}
