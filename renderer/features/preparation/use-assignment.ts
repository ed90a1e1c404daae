// Ticks of who reviews what: shown at once, saved one after the other, each of them however fast they come; one that is refused goes back.
import { useCallback, useEffect, useRef, useState } from "react";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { onFlush } from "../../stores/saving.ts";

export interface Assignment {
  readonly has: (person: RosterEntry, application: string) => boolean;
  readonly set: (person: RosterEntry, application: string, on: boolean) => void;
  readonly error: AppError | null;
}

const keyOf = (person: string, application: string): string => `${person} ${application}`;

/** @param people as the service has them */
export function useAssignment(round: string, people: readonly RosterEntry[]): Assignment {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  // Ticks on their way, and those that the roster does not show yet.
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => onFlush(async () => void (await queue.current)), []);
  const [seen, setSeen] = useState(people);
  if (people !== seen) {
    setSeen(people);
    const held = new Set(people.flatMap((p) => p.assignments.map((id) => keyOf(p.id, id))));
    setTicks((old) => new Map([...old].filter(([key, on]) => held.has(key) !== on)));
  }
  const set = useCallback(
    ({ id: person }: RosterEntry, application: string, on: boolean): void => {
      const key = keyOf(person, application);
      setTicks((old) => new Map(old).set(key, on));
      setError(null);
      const send = async (): Promise<void> => {
        try {
          await service.call("rounds.setAssignment", { round, person, application, assigned: on });
        } catch (e) {
          setError(isAppError(e) ? e : new AppError("internal", { id: "-" }));
          setTicks((old) => new Map([...old].filter(([k, v]) => k !== key || v !== on)));
        }
      };
      queue.current = queue.current.then(send);
    },
    [round],
  );
  const has = useCallback(
    (person: RosterEntry, application: string): boolean =>
      ticks.get(keyOf(person.id, application)) ?? person.assignments.includes(application),
    [ticks],
  );
  return { has, set, error };
}
