// Which file was written for whom, for as long as somebody may still be sending them: file names tell nobody, so the list is looked up
// again after a look elsewhere. Ids and paths only; gone when Skøn is locked.
import { useCallback } from "react";
import { create } from "zustand";

export interface SentFile {
  /** Id of a person or office of the round. */
  readonly reader: string;
  /** Path. */
  readonly file: string;
}
export interface SentList {
  readonly files: readonly SentFile[];
  /** Of the round, for bundles. */
  readonly edition: number | null;
}
interface Lists {
  readonly lists: Readonly<Record<string, SentList>>;
}
const useLists = create<Lists>(() => ({ lists: {} }));

/** The last one written of this kind in this round, and how the next takes its place. */
export function useSentList(
  kind: "bundles" | "receipts",
  round: string,
): readonly [SentList | null, (list: SentList) => void] {
  const key = `${kind} ${round}`;
  const list = useLists((s) => s.lists[key] ?? null);
  const put = useCallback(
    (next: SentList) => useLists.setState((s) => ({ lists: { ...s.lists, [key]: next } })),
    [key],
  );
  return [list, put];
}
export const forgetSentLists = (): void => useLists.setState({ lists: {} });
