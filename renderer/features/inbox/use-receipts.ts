// Receipts for everybody in one act: a folder is chosen, one signed file for each person is written into it.
import { useCallback } from "react";
import type { AppError } from "../../../shared/lib/errors.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useSentList, type SentFile } from "../../stores/sent-lists.ts";

export interface Receipts {
  readonly round: string;
  readonly busy: boolean;
  readonly error: AppError | null;
  /** What was written; an empty list says that there is nothing to acknowledge. */
  readonly written: readonly SentFile[] | null;
  readonly make: () => void;
}

export function useReceipts(round: string): Receipts {
  const { busy, error, run } = useAct();
  const [written, setWritten] = useSentList("receipts", round);
  const make = useCallback((): void => {
    void run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "export" });
      if (folder === null) return;
      const { files } = await service.call("receipts.export", { round, folder, recipients: "default" });
      setWritten({ edition: null, files: files.map(({ person, file }) => ({ reader: person, file })) });
    });
  }, [run, round, setWritten]);
  return { round, busy, error, written: written?.files ?? null, make };
}
