// Decisions on the way to a joint prioritisation: stored with who and why, computed again, and undone one by one, also tomorrow.
import { useMemo, useRef } from "react";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { service } from "../../api/client.ts";
import { toast } from "../../stores/toasts.ts";
import type { Move } from "./use-joint.ts";

type Without<T> = T extends unknown ? Omit<T, "who" | "at"> : never;
/** What is decided and why; by whom and when is added by the service, whose clock and order of decisions count. */
type NewDecision = Without<JointDecision>;

export interface Decide {
  /** `id`: one decision stands under it; a new one replaces it. @throws AppError */
  readonly decide: (id: string, decision: NewDecision) => Promise<void>;
  readonly undecide: (id: string) => Promise<void>;
  /** A move of the joint meeting. */
  readonly move: (move: Move, reason: string) => Promise<void>;
  /** The latest act of this window, or else the latest decision there is. Nothing left to undo is nothing to be told about. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** What stood under an id before an act and after it. */
interface Act {
  readonly id: string;
  readonly before: JointDecision | null;
  readonly after: JointDecision | null;
}

/** A place holder: with `now` the service fills in who and when. */
const NOW = { who: "-", at: "2000-01-01T00:00:00Z" } as const;

export function useDecide(round: string): Decide {
  const done = useRef<Act[]>([]);
  const undone = useRef<Act[]>([]);
  return useMemo(() => {
    const put = async (id: string, decision: JointDecision | null): Promise<JointDecision | null> =>
      decision === null
        ? (await service.call("joint.undecide", { round, id })).before
        : (await service.call("joint.decide", { round, id, decision })).before;
    const act = (one: Act): void => {
      done.current.push(one);
      undone.current = [];
    };
    const latest = async (): Promise<Act | null> => {
      const { decisions } = await service.call("joint.decisions", { round });
      const last = decisions.toSorted((a, b) => (a.decision.at < b.decision.at ? -1 : 1)).at(-1);
      return last ? { id: last.id, before: null, after: last.decision } : null;
    };
    /** Nobody has said anything else under its id since, in another window or at the command line. */
    const stands = async ({ id, after }: Act): Promise<boolean> => {
      const { decisions } = await service.call("joint.decisions", { round });
      return sameJson(decisions.find((d) => d.id === id)?.decision ?? null, after);
    };
    /** The newest act of this window that still stands; of none, the latest decision there is, where this window has done nothing. */
    const toUndo = async (): Promise<Act | null> => {
      if (done.current.length === 0) return latest();
      for (let own = done.current.pop(); own; own = done.current.pop()) if (await stands(own)) return own;
      return null;
    };
    const undo = async (): Promise<void> => {
      const one = await toUndo();
      if (!one) return;
      await put(one.id, one.before);
      undone.current.push(one);
      toast(texts.undone);
    };
    const told = (): void => toast(texts.decided, {}, () => void undo().catch(() => undefined));
    return {
      async undecide(id) {
        act({ id, before: await put(id, null), after: null });
        toast(texts.undone, {}, () => void undo().catch(() => undefined));
      },
      async decide(id, decision) {
        const asked = { ...decision, ...NOW } as JointDecision;
        const { before, decision: after } = await service.call("joint.decide", {
          round,
          id,
          decision: asked,
          now: true,
        });
        act({ id, before, after });
        told();
      },
      async move(move, reason) {
        const { id, decision } = await service.call("joint.move", { round, ...move, reason });
        act({ id, before: null, after: decision });
        told();
      },
      undo,
      async redo() {
        const one = undone.current.pop();
        if (!one) return;
        await put(one.id, one.after);
        done.current.push(one);
        toast(texts.decided);
      },
    };
  }, [round]);
}
