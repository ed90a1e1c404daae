// A row of the report in words: what the package is, what is said of it, and why it was refused. Without the words of the command line.
import { useMemo } from "react";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import { reportKinds, reportTexts as texts } from "../../../shared/i18n/ui/import-report.ts";
import type { Texts } from "../../../shared/i18n/language.ts";
import { useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { sentences } from "../../i18n/sentences.ts";
import type { ReportRow } from "./report-rows.ts";

/** Notes that have a button beside them here: shorter, and pointing at it. */
const OWN_WORDS: Readonly<Record<string, Texts>> = {
  "note.late": texts.late,
  "note.late-list": texts.lateList,
  "note.fork": texts.fork,
  "note.office-not-confirmed": texts.notCompared,
};

export interface ReportWords {
  /** Sentences, one after the other. */
  readonly row: (row: ReportRow) => string;
  /** Why it was refused, empty where it was not. */
  readonly refusal: (row: ReportRow) => string;
}

export function useReportWords(): ReportWords {
  const t = useT();
  const f = useFormat();
  const said = useErrorText();
  return useMemo(() => {
    type Said = ImportOutcome["notes"][number];
    const named = ({ params }: Said, { people }: ReportRow): Said["params"] =>
      Object.fromEntries(
        Object.entries(params).map(([k, v]) => {
          if (typeof v !== "string") return [k, v];
          return [k, k === "deadline" ? f.dateTime(v) : (people.get(v) ?? v)];
        }),
      );
    const note = (n: Said, row: ReportRow): string => {
      const own = n.code === "note.late" && row.reader === "office" ? texts.lateToChair : OWN_WORDS[n.code];
      return own ? t(own, named(n, row)) : said({ code: n.code, params: named(n, row) });
    };
    const refusal = (row: ReportRow): string => {
      const { refusal: r } = row.outcome;
      return r ? said({ code: r.code, params: named(r, row) }) : "";
    };
    return {
      refusal,
      row(row) {
        const { outcome: o, part, chip, replacedBy } = row;
        if (o.refusal) return refusal(row);
        const what = o.kind === null ? [] : [t(reportKinds[o.kind], { sequence: o.sequence ?? 1 })];
        if (part === "here") return sentences(t, [...what, t(texts.same)]);
        if (part === "superseded")
          return replacedBy === null ? t(texts.replacedNone) : t(texts.replaced, { sequence: replacedBy });
        if (chip === "fork") return sentences(t, [...what, t(texts.fork)]);
        return sentences(t, [...what, ...o.notes.map((n) => note(n, row))]);
      },
    };
  }, [t, f, said]);
}
