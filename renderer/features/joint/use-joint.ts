// The list and its standing, asked for apart and shown together: while the one is on its way the other waits, and what is on screen stays.
import { useMemo, useState } from "react";
import type { JointChange } from "../../../shared/contract/joint.ts";
import type { DecisionOf } from "../../../shared/domain/joint/decisions.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { useRead } from "../../api/use-read.ts";
import { jointShown, type JointShown, type ListAnswer, type StandingAnswer } from "./joint-shown.ts";

export interface Move {
  readonly application: string;
  readonly place: number;
  readonly tied: boolean;
}
/** A departure of both offices from the list: into the funded set, out of it, or to a joint place. */
type Departure = Pick<DecisionOf<"override">, "application" | "effect" | "place">;
/** What is asked on a copy; nothing of it is stored. */
export interface Asked {
  readonly change?: JointChange;
  readonly move?: Move;
  readonly departure?: Departure;
}

export interface Joint {
  readonly shown: JointShown;
  readonly list: ListAnswer;
}

/** The newest of `value` that is known; null before the first. */
function useLatest<T>(value: T | null): T | null {
  const [latest, setLatest] = useState(value);
  if (value !== null && value !== latest) setLatest(value);
  return value ?? latest;
}

/** As decided. `undefined` for `error` while nothing is wrong. */
export function useJoint(round: string): { readonly joint: Joint | null; readonly error: AppError | undefined } {
  const standing = useRead("joint.standing", { round });
  const basis = standing.data?.basis ?? null;
  const list = useRead("joint.list", basis === null ? null : { round, basis });
  const joint = useMemo(
    () =>
      list.data && standing.data && list.data.basis === standing.data.basis
        ? { shown: jointShown(list.data, standing.data), list: list.data }
        : null,
    [list.data, standing.data],
  );
  return { joint: useLatest(joint), error: standing.error ?? (basis === null ? undefined : list.error) };
}

export interface JointCopy {
  readonly shown: JointShown;
  /** What the service said: once a move is decided it stands for everybody. */
  readonly answer: StandingAnswer;
}

/** The list on a copy, or null: nothing asked, or not there yet. */
export function useCopy(
  round: string,
  asked: Asked | null,
): { readonly copy: JointCopy | null; readonly error: AppError | undefined } {
  const standing = useRead("joint.standing", asked === null ? null : { round, ...asked });
  const basis = standing.data?.basis ?? null;
  const list = useRead("joint.list", basis === null ? null : { round, basis });
  const copy = useMemo(
    () =>
      list.data && standing.data && list.data.basis === standing.data.basis
        ? { shown: jointShown(list.data, standing.data), answer: standing.data }
        : null,
    [list.data, standing.data],
  );
  return asked === null ? { copy: null, error: undefined } : { copy, error: standing.error };
}
