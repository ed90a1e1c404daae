// Decisions on the way to a joint prioritisation: stored with who and why, computed again, and taken back by one press.
import { useMemo } from "react";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { service } from "../../api/client.ts";
import { toast } from "../../stores/toasts.ts";

type Without<T> = T extends unknown ? Omit<T, "who" | "at"> : never;
/** What is decided and why; by whom and when is added here. */
export type NewDecision = Without<JointDecision>;

export interface Decide {
  /** `id`: one decision stands under it; a new one replaces it. @throws AppError */
  readonly decide: (id: string, decision: NewDecision) => Promise<void>;
  readonly undecide: (id: string) => Promise<void>;
}

/** @param who the office that decides, by its id. @param now the clock everything else on screen goes by */
export function useDecide(round: string, who: string, now: () => Date): Decide {
  return useMemo(() => {
    const undecide = async (id: string): Promise<void> => {
      await service.call("joint.undecide", { round, id });
      toast(texts.undone);
    };
    return {
      undecide,
      async decide(id, decision) {
        const at = `${now().toISOString().slice(0, 19)}Z`;
        await service.call("joint.decide", { round, id, decision: { ...decision, who, at } as JointDecision });
        toast(texts.decided, {}, () => void undecide(id).catch(() => undefined));
      },
    };
  }, [round, who, now]);
}
