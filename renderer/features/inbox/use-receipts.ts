// Receipts for everybody in one act: a folder is chosen, one signed file for each person is written into it.
import { useCallback, useState } from "react";
import type { AppError } from "../../../shared/lib/errors.ts";
import { host, service } from "../../api/client.ts";
import type { SentFile } from "../export/send-list.tsx";
import { useAct } from "../../api/use-act.ts";

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
  const [written, setWritten] = useState<readonly SentFile[] | null>(null);
  const make = useCallback((): void => {
    void run(async () => {
      const { folder } = await host.call("host.pickFolder", { purpose: "export" });
      if (folder === null) return;
      const { files } = await service.call("receipts.export", { round, folder, recipients: "default" });
      setWritten(files.map(({ person, file }) => ({ reader: person, file })));
    });
  }, [run, round]);
  return { round, busy, error, written, make };
}
