// Ticks are shown at once and saved one after the other: none is lost to one that is still being saved, and all can be undone until the
// screen is left.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { builderTexts } from "../../../shared/i18n/ui/builder.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { createTurns } from "../../../shared/lib/turns.ts";
import { service } from "../../api/client.ts";
import { toast } from "../../stores/toasts.ts";
import { onFlush } from "../../stores/saving.ts";
import { changeOf, difference, takenBack, tick, type Given, type Step } from "./assignment-steps.ts";

export interface Assignment {
  /** As it will be when everything is saved. */
  readonly given: Given;
  readonly error: AppError | null;
  readonly steps: { readonly undo: boolean; readonly redo: boolean };
  readonly set: (person: string, application: string, on: boolean) => void;
  readonly step: (direction: "undo" | "redo") => void;
  /** Everything anew, as evenly as can be. @throws AppError round.too-few-experts */
  readonly automatic: (perApplication: number) => Promise<void>;
}

const NOTHING: Given = new Map();

export function useAssignment(round: string, experts: readonly RosterEntry[]): Assignment {
  // What is not saved yet, over what the service has said last.
  const [over, setOver] = useState<Given>(NOTHING);
  const [error, setError] = useState<AppError | null>(null);
  const [past, setPast] = useState<readonly Step[]>([]);
  const [future, setFuture] = useState<readonly Step[]>([]);
  const [turns] = useState(createTurns);
  const waiting = useRef(0);
  const given = useMemo(
    (): Given => new Map(experts.map((p) => [p.id, over.get(p.id) ?? p.assignments])),
    [experts, over],
  );
  const now = useRef(given);
  useEffect(() => onFlush(turns.idle), [turns]);
  useEffect(() => {
    now.current = given;
  }, [given]);
  // Everything is saved: what the service says is what is shown.
  useEffect(() => {
    if (waiting.current === 0) setOver((old) => (old.size === 0 ? old : NOTHING));
  }, [experts]);

  const save = useCallback(
    (to: Given): void => {
      const before = now.current;
      now.current = new Map([...before, ...to]);
      setOver((old) => new Map([...old, ...to]));
      for (const [person, applications] of to) {
        const change = changeOf(before.get(person) ?? [], applications);
        waiting.current += 1;
        void turns.run(async () => {
          try {
            if (change) await service.call("rounds.setAssignment", { round, person, ...change });
            else await service.call("rounds.assign", { round, person, applications: [...applications] });
          } catch (e) {
            setOver((old) => takenBack(old, person, change));
            setError(isAppError(e) ? e : new AppError("internal", { id: "-" }));
          } finally {
            waiting.current -= 1;
          }
        });
      }
    },
    [turns, round],
  );
  const remember = useCallback((step: Step): void => {
    setPast((old) => [...old, step]);
    setFuture([]);
  }, []);
  const set = useCallback(
    (person: string, application: string, on: boolean): void => {
      const step = tick(now.current, person, application, on);
      if (!step) return;
      setError(null);
      remember(step);
      save(step.after);
    },
    [remember, save],
  );
  const step = useCallback(
    (direction: "undo" | "redo"): void => {
      const last = (direction === "undo" ? past : future).at(-1);
      if (!last) return;
      setError(null);
      setPast((old) => (direction === "undo" ? old.slice(0, -1) : [...old, last]));
      setFuture((old) => (direction === "undo" ? [...old, last] : old.slice(0, -1)));
      save(direction === "undo" ? last.before : last.after);
      toast(direction === "undo" ? builderTexts.undone : builderTexts.redone);
    },
    [past, future, save],
  );
  const automatic = useCallback(
    async (perApplication: number): Promise<void> => {
      await turns.idle();
      const before = now.current;
      const { assignments } = await service.call("rounds.assignAutomatically", { round, perApplication });
      const after = new Map(Object.entries(assignments));
      const made = difference(before, after);
      if (!made) return;
      remember(made);
      now.current = new Map([...before, ...after]);
      setOver((old) => new Map([...old, ...after]));
    },
    [turns, round, remember],
  );
  return {
    given,
    error,
    steps: { undo: past.length > 0, redo: future.length > 0 },
    set,
    step,
    automatic,
  };
}
