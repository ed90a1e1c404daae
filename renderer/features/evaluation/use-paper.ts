// The evaluation as a paper: format chosen, folder picked, PDF printed from its page, and the way to what was made.
import { createElement, useCallback, useState, type ReactNode } from "react";
import type { PaperFormat } from "../papers/plan.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useLang } from "../../i18n/language.tsx";
import { PaperMade } from "./paper-made.tsx";

export interface Making {
  readonly make: (format: PaperFormat) => void;
  /** What came of it. */
  readonly view: ReactNode;
}

export function usePaper(): Making {
  const lang = useLang();
  const act = useAct();
  const { run } = act;
  const [files, setFiles] = useState<readonly string[]>([]);
  const make = useCallback(
    (format: PaperFormat): void =>
      void run(async () => {
        const { folder } = await host.call("host.pickFolder", { purpose: "papers" });
        if (folder === null) return;
        setFiles([]);
        const asked = format === "pdf" ? ("html" as const) : format;
        const { files: written } = await service.call("evaluation.write", { format: asked, language: lang, folder });
        if (format !== "pdf") return setFiles(written);
        const made: string[] = [];
        for (const file of written) made.push((await host.call("host.paperToPdf", { file, page: "remove" })).file);
        setFiles(made);
      }),
    [run, lang],
  );
  return { make, view: createElement(PaperMade, { files, error: act.error, busy: act.busy }) };
}
