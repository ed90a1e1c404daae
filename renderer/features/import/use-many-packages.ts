// Taking in many files: the job with its progress, then what the report needs to know – the state of everything held, and names.
import { useCallback, useEffect, useRef, useState } from "react";
import { pick } from "../../../shared/domain/ids.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import type { Progress } from "../../../shared/rpc/contract.ts";
import { host, service } from "../../api/client.ts";
import { useLang } from "../../i18n/language.tsx";
import { showWaiting, whileTaking } from "../../stores/arriving.ts";
import { languageOfPerson } from "../members/reminder.ts";
import { reportRows, type People, type ReportRow } from "./report-rows.ts";

export type ManyState =
  | { readonly step: "ready" }
  | { readonly step: "taking"; readonly progress: Progress | null }
  | { readonly step: "failed"; readonly error: AppError }
  | {
      readonly step: "done";
      /** When the last one was read. */
      readonly at: Date;
      readonly rows: readonly ReportRow[];
      /** The round of reviews among them whose group this person leads. */
      readonly leads: string | null;
      /** The round among them that this home is an office of. */
      readonly office: string | null;
    };

export interface ManyPackages {
  readonly state: ManyState;
  readonly start: () => void;
  readonly stop: () => void;
}

interface Known {
  readonly names: ReadonlyMap<string, People>;
  readonly languages: ReadonlyMap<string, Language>;
}

/** Everybody in the given rounds: by round their names, and what each of them reads. */
async function peopleOf(rounds: readonly string[], language: Language): Promise<Known> {
  const languages = new Map<string, Language>();
  const shown = await Promise.all(
    rounds.map((round) =>
      service.call("rounds.show", { round }).then(
        ({ core, roster }): [string, People] => {
          for (const p of roster) languages.set(p.id, languageOfPerson(p, language));
          return [
            round,
            new Map([
              ...(core?.offices.map((o): [string, string] => [o.id, pick(o.name, language).text]) ?? []),
              ...roster.map((p): [string, string] => [p.id, p.name]),
            ]),
          ];
        },
        // A round not known here has no names.
        (): [string, People] => [round, new Map()],
      ),
    ),
  );
  return { names: new Map(shown), languages };
}

export function useManyPackages(files: readonly string[]): ManyPackages {
  const language = useLang();
  const [state, setState] = useState<ManyState>({ step: "ready" });
  const abort = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      const running = abort.current;
      abort.current = null;
      running?.abort();
    },
    [],
  );
  const start = useCallback((): void => {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    setState({ step: "taking", progress: null });
    const tell = (progress: number | null): void =>
      void host.call("host.setTitle", { title: "Skøn", edited: false, progress });
    const onProgress = (progress: Progress): void => {
      if (abort.current !== controller) return;
      // The second look at what lacked its round goes over some of them again; the bar does not go back for it.
      setState((s) =>
        s.step === "taking" && (s.progress?.done ?? 0) <= progress.done ? { step: "taking", progress } : s,
      );
      tell(progress.total > 0 ? Math.min(1, progress.done / progress.total) : null);
    };
    const work = async (): Promise<ManyState> => {
      const { outcomes } = await service.call(
        "packages.import",
        { files: [...files] },
        { signal: controller.signal, onProgress },
      );
      const { packages } = await service.call("packages.list", { round: null });
      const digests = new Set(outcomes.map((o) => o.digest));
      const theirs = packages.filter((p) => digests.has(p.digest));
      const { rounds } = await service.call("rounds.list", {});
      const among = new Set(theirs.map((p) => p.round));
      const led = rounds.find(
        (r) =>
          (r.role === "chair" || r.role === "deputy") && theirs.some((p) => p.kind === "review" && p.round === r.id),
      );
      const offices = rounds.filter((r) => r.role === "office");
      // Who sent what was refused is said even where nothing was taken.
      const office = offices.find((r) => among.has(r.id)) ?? (theirs.length === 0 ? offices[0] : undefined);
      const asked = new Set([...among, ...offices.map((r) => r.id)]);
      const { names, languages } = await peopleOf(
        [...asked].flatMap((r) => r ?? []),
        language,
      );
      return {
        step: "done",
        at: new Date(),
        rows: reportRows(outcomes, packages, names, { languages, offices: new Set(offices.map((r) => r.id)) }),
        leads: led?.id ?? null,
        office: office?.id ?? null,
      };
    };
    void whileTaking(work())
      .catch((e: unknown): ManyState => ({
        step: "failed",
        error: isAppError(e) ? e : new AppError("internal", { id: "-" }),
      }))
      .then((next) => {
        tell(null);
        if (abort.current !== controller) {
          showWaiting();
          return;
        }
        abort.current = null;
        setState(next);
      });
  }, [files, language]);
  const stop = useCallback(() => abort.current?.abort(), []);
  return { state, start, stop };
}
