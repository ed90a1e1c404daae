// Papers being made: one run at a time, going on while the person is elsewhere, its outcome there when he comes back.
import { create } from "zustand";
import { AppError, isAppError } from "../../shared/lib/errors.ts";
import { host, service } from "../api/client.ts";
import type { PaperOrder } from "../features/papers/plan.ts";

export interface PaperStep {
  readonly order: PaperOrder;
  readonly state: "waiting" | "working" | "done" | "refused" | "stopped";
  /** Full paths. */
  readonly files: readonly string[];
  readonly error: AppError | null;
}
export interface PaperRun {
  readonly round: string;
  readonly folder: string;
  readonly steps: readonly PaperStep[];
  readonly running: boolean;
}

export const usePapers = create<{ readonly run: PaperRun | null }>(() => ({ run: null }));

let stopping = false;
/** What is being made now is finished; the rest is left. */
export function stopPapers(): void {
  stopping = true;
}

function setStep(at: number, change: Partial<PaperStep>): void {
  usePapers.setState(({ run }) => ({
    run: run && { ...run, steps: run.steps.map((s, i) => (i === at ? { ...s, ...change } : s)) },
  }));
}

const known = (e: unknown): AppError => (isAppError(e) ? e : new AppError("internal", { id: "-" }));

/** Makes every order, one after the other; one that is refused does not stop the others. `side`: whose papers of groups; null = both. */
export async function makePapers(
  round: string,
  orders: readonly PaperOrder[],
  folder: string,
  side: "dk" | "cn" | null,
): Promise<void> {
  if (usePapers.getState().run?.running === true) return;
  stopping = false;
  usePapers.setState({
    run: {
      round,
      folder,
      steps: orders.map((order) => ({ order, state: "waiting", files: [], error: null })),
      running: true,
    },
  });
  for (const [i, order] of orders.entries()) {
    if (stopping) {
      setStep(i, { state: "stopped" });
      continue;
    }
    setStep(i, { state: "working" });
    const files: string[] = [];
    try {
      if (order.paper === "dossier") files.push(await archive(round, folder, order));
      else await write(round, folder, side, order, files);
      setStep(i, { state: "done", files });
    } catch (e) {
      setStep(i, { state: "refused", files, error: known(e) });
    }
  }
  usePapers.setState(({ run }) => ({ run: run && { ...run, running: false } }));
}

async function archive(
  round: string,
  folder: string,
  { languages, withPdf }: Extract<PaperOrder, { paper: "dossier" }>,
): Promise<string> {
  const pdf = withPdf ? folder : null;
  return (await service.call("reports.dossier", { round, folder, languages: [...languages], pdf })).file;
}

/** `files` receives what is there, also when a later one is refused. */
async function write(
  round: string,
  folder: string,
  side: "dk" | "cn" | null,
  { paper, language, format }: Exclude<PaperOrder, { paper: "dossier" }>,
  files: string[],
): Promise<void> {
  const asked = { round, report: paper, language, folder, side };
  if (format !== "pdf") {
    files.push(...(await service.call("reports.write", { ...asked, format })).files);
    return;
  }
  const { files: pages } = await service.call("reports.write", { ...asked, format: "html" });
  let refused: unknown = null;
  // Every page is tried, so that none is left behind.
  for (const file of pages) {
    try {
      files.push((await host.call("host.paperToPdf", { file, page: "remove" })).file);
    } catch (e) {
      refused ??= e;
    }
  }
  if (refused !== null) throw known(refused);
}
