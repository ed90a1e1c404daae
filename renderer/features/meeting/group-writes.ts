// Writing what the group settles: shown at once, sent a moment later, kept when it could not be sent (assessment/draft.ts).
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { JudgementValue } from "../../../shared/domain/criteria.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { service } from "../../api/client.ts";
import { draftFor } from "../assessment/drafts.ts";
import { TEXT_DELAY, type At, type RowDraft } from "../assessment/row-writes.ts";

/** A field as the person sees it. `key` names it for good; `send` must depend on nothing but its argument and the key. */
export function useGroupDraft<T>(
  key: string,
  server: T,
  send: (value: T) => Promise<unknown>,
  delay: number,
): RowDraft<T> {
  const [draft] = useState(() =>
    draftFor<T>(
      `group ${key}`,
      server,
      async (value) => {
        await send(value);
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

export interface Consensus {
  readonly value: JudgementValue | null;
  readonly reasons: string;
}

export const useConsensus = (at: At, criterion: string, server: Consensus): RowDraft<Consensus> =>
  useGroupDraft(
    `${at.round} ${at.application} consensus:${criterion}`,
    server,
    (v) => service.call("group.setConsensus", { round: at.round, application: at.application, criterion, ...v }),
    TEXT_DELAY,
  );

type RowChange = Partial<Pick<GroupRow, "text" | "outcome" | "reasons" | "minorityOpinions" | "moveReason">>;

export const setRow = (at: At, row: RowChange): Promise<unknown> =>
  service.call("group.setRow", { round: at.round, application: at.application, row });

/** A text of the row: `text`, `reasons` or `moveReason`. */
export const useRowText = (at: At, field: "text" | "reasons" | "moveReason", server: string): RowDraft<string> =>
  useGroupDraft(`${at.round} ${at.application} ${field}`, server, (text) => setRow(at, { [field]: text }), TEXT_DELAY);
