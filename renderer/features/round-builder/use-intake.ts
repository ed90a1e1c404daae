// What waits to be taken in, as the service shows it, and the acts on it.
import { useCallback, useEffect, useState } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { InputOf, OutputOf } from "../../../shared/rpc/contract.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { createTurns } from "../../../shared/lib/turns.ts";
import { service } from "../../api/client.ts";
import { onFlush, saving } from "../../stores/saving.ts";

export type Shown = NonNullable<OutputOf<SkoenContract, "intake.show">["waiting"]>;
export type ShownRow = Shown["rows"][number];
export type ShownCell = ShownRow["cells"][number];
export type ShownDocument = Shown["documents"][number];
export type Mend = InputOf<SkoenContract, "intake.mend">["mend"];
export type TableName = "applications" | "budget";

/** Saves mends one after the other, each of them; a refusal stays on the screen until the next is saved. */
export function useMend(round: string): {
  readonly mend: (mend: Mend) => Promise<unknown>;
  readonly error: AppError | null;
} {
  const [turns] = useState(createTurns);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => onFlush(turns.idle), [turns]);
  const mend = useCallback(
    (one: Mend): Promise<unknown> => {
      const send = async (): Promise<void> => {
        try {
          await saving(
            () => service.call("intake.mend", { round, mend: one }),
            () => void mend(one),
            one,
          );
          setError(null);
        } catch (e) {
          setError(isAppError(e) ? e : new AppError("internal", { id: "-" }));
        }
      };
      return turns.run(send);
    },
    [turns, round],
  );
  return { mend, error };
}
