// The life of one package on screen: checked, looked at, taken in. Both long parts report progress and can be stopped.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Preview } from "../../../shared/contract/desk.ts";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { Progress } from "../../../shared/rpc/contract.ts";
import { host, service } from "../../api/client.ts";

export type Answer = "same" | "different" | "no-letter";
export type PackageState =
  | { readonly at: "checking" | "taking"; readonly progress: Progress | null }
  | { readonly at: "preview"; readonly preview: Preview; readonly outcome: ImportOutcome | null }
  | { readonly at: "failed"; readonly error: AppError };

/** Whether the person has to compare the fingerprint before the package can be taken in. */
export const needsAnswer = (p: Preview): boolean =>
  p.signer?.trust === "unknown" ||
  p.signer?.trust === "different" ||
  (p.signer?.trust === "first-seen" && p.kind === "application-bundle");

export interface PackageOnScreen {
  readonly state: PackageState;
  readonly stop: () => void;
  /** Resolves to the outcome; null when it was stopped or failed (the state says why). */
  readonly take: (preview: Preview, answer: Answer | null) => Promise<ImportOutcome | null>;
}

export function usePackage(file: string): PackageOnScreen {
  const [state, setState] = useState<PackageState>({ at: "checking", progress: null });
  const abort = useRef<AbortController | null>(null);

  const run = useCallback(
    async <R>(
      at: "checking" | "taking",
      job: (signal: AbortSignal, onProgress: (p: Progress) => void) => Promise<R>,
    ): Promise<R | null> => {
      const controller = new AbortController();
      abort.current = controller;
      setState({ at, progress: null });
      try {
        return await job(controller.signal, (progress) => {
          if (abort.current !== controller) return;
          setState({ at, progress });
          void host.call("host.setTitle", {
            title: "Skøn",
            edited: false,
            progress: progress.total > 0 ? Math.min(1, progress.done / progress.total) : null,
          });
        });
      } catch (e) {
        if (abort.current === controller)
          setState({ at: "failed", error: isAppError(e) ? e : new AppError("internal", { id: "-" }) });
        return null;
      } finally {
        if (abort.current === controller) {
          abort.current = null;
          void host.call("host.setTitle", { title: "Skøn", edited: false, progress: null });
        }
      }
    },
    [],
  );

  useEffect(() => {
    void run("checking", (signal, onProgress) =>
      service.call("packages.preview", { file }, { signal, onProgress }),
    ).then((preview) => {
      if (preview) setState({ at: "preview", preview, outcome: null });
    });
    return () => {
      const running = abort.current;
      abort.current = null;
      running?.abort();
    };
  }, [file, run]);

  const stop = useCallback(() => abort.current?.abort(), []);
  const take = useCallback(
    async (preview: Preview, answer: Answer | null) => {
      const result = await run("taking", async (signal, onProgress) => {
        const { outcomes } = await service.call("packages.import", { files: [file] }, { signal, onProgress });
        const outcome = outcomes[0];
        if (outcome && outcome.outcome !== "refused" && answer === "same" && preview.signer?.side)
          await service.call("pins.confirm", { side: preview.signer.side, digits: preview.signer.digits });
        return outcome ?? null;
      });
      if (result) setState({ at: "preview", preview, outcome: result });
      return result;
    },
    [file, run],
  );
  return { state, stop, take };
}
