// Writing into one's own row from the form: one field at a time, the answer put in place at once.
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { service } from "../../api/client.ts";
import { setAnswer } from "../../api/use-read.ts";
import type { DraftState } from "./draft.ts";
import { draftFor } from "./drafts.ts";

export type RowView = OutputOf<SkoenContract, "reviews.get">;
/** The row one is in; also the input of `reviews.get`, so its two fields stand in this order. */
export interface At {
  readonly round: string;
  readonly application: string;
}

/** Texts go this long after the last key, ms. */
export const TEXT_DELAY = 150;

/** @throws AppError review.not-declared, review.conflicted, review.criterion-unknown, review.value-off-scale, round.role-needed */
export async function changeRow(at: At, change: FieldChange): Promise<RowView> {
  const view = await service.call("reviews.change", { ...at, change });
  setAnswer("reviews.get", at, view);
  return view;
}

export interface RowDraft<T> extends DraftState<T> {
  readonly set: (value: T) => void;
  readonly flush: () => void;
}
/**
 * A field of the row as the person sees it: what he set, until the service says the same. `field` names it within the row
 * and stays the same; `asChange` must depend on nothing but its argument.
 */
export function useRowDraft<T>(
  at: At,
  field: string,
  server: T,
  asChange: (value: T) => FieldChange,
  delay = 0,
): RowDraft<T> {
  // One field as long as it is on screen: pages of the form are made anew for each criterion.
  const [draft] = useState(() =>
    draftFor<T>(
      `${at.round} ${at.application} ${field}`,
      server,
      async (value) => {
        await changeRow(at, asChange(value));
      },
      delay,
    ),
  );
  useEffect(() => draft.server(server), [draft, server]);
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  return useMemo(
    () => ({ ...state, set: draft.set, flush: () => void draft.flush().catch(() => undefined) }),
    [state, draft],
  );
}
