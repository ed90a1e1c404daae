// One part of what became of packages: its heading, and as many rows as are asked for.
import { ArrowRight, Check, CircleX, CopyCheck, Split, Undo2, type LucideIcon } from "lucide-react";
import { useState, type ReactNode } from "react";
import { reportAbouts, reportHeads, reportTexts as texts } from "../../../shared/i18n/ui/import-report.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { ReportPart as PartId } from "./report-rows.ts";
import css from "./report.module.css";

const ICONS: Readonly<Record<PartId, LucideIcon>> = {
  waits: Split,
  refused: CircleX,
  superseded: Undo2,
  here: CopyCheck,
  taken: Check,
};
/** So many rows of each part at first; what waits for a person is always there in full. */
const FIRST = 5;
const MORE = 200;

export interface PartRow {
  readonly id: string | number;
  readonly file: ReactNode;
  readonly sender: string;
  readonly what: ReactNode;
  /** At the end of the line: what stands beside it, chips, and what one can do. */
  readonly end: ReactNode;
}
export interface ReportPartProps<R> {
  readonly part: PartId;
  /** Heading of the part where it is not the report's. */
  readonly head?: string;
  /** Heading of the first column where it is not a file. */
  readonly first?: string;
  readonly rows: readonly R[];
  /** Asked only of what is shown. */
  readonly line: (row: R) => PartRow;
}

const scriptOf = (text: string): { lang?: string } => (/\p{Script=Han}/u.test(text) ? { lang: "zh-Hans" } : {});

export function ReportPart<R>({ part, head, first, rows, line }: ReportPartProps<R>) {
  const t = useT();
  const [more, setMore] = useState(0);
  const Icon = ICONS[part];
  const shown = part === "waits" ? rows : rows.slice(0, FIRST + more);
  const next = Math.min(rows.length - shown.length, MORE);
  return (
    <section aria-labelledby={`report-${part}`} data-part={part} className={css["part"]}>
      <h2 id={`report-${part}`}>
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        {head ?? t(reportHeads[part])}
        <span className={css["about"]}>{t(reportAbouts[part])}</span>
      </h2>
      <table className={css["table"]}>
        <colgroup>
          <col className={css["file"]} />
          <col className={css["sender"]} />
          <col />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{first ?? t(texts.file)}</th>
            <th scope="col">{t(texts.sender)}</th>
            <th scope="col">{t(texts.what)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(line).map((r) => (
            <tr key={r.id}>
              <td>{r.file}</td>
              <td {...scriptOf(r.sender)}>{r.sender}</td>
              <td className={css["what"]}>
                <span>{r.what}</span>
                <span className={css["end"]}>{r.end}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next > 0 && (
        <div>
          <Button
            kind="quiet"
            size="compact"
            icon={<ArrowRight size={16} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => setMore((n) => n + next)}
          >
            {t(texts.showMore, { count: next })}
          </Button>
        </div>
      )}
    </section>
  );
}
