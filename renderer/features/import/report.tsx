// One report of many packages (mockup 09): counts that add up to what was dropped, what needs a person first, then the refused, then the
// quiet rest. The chair's screen and the secretariat's inbox show the same.
import { ArrowRight, Check, CircleX, CopyCheck, Split, Undo2, type LucideIcon } from "lucide-react";
import { useState } from "react";
import {
  reportAbouts,
  reportChips,
  reportCounts,
  reportHeads,
  reportTexts as texts,
} from "../../../shared/i18n/ui/import-report.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Tally } from "../../ui/tally.tsx";
import { LinkButton } from "../export/link-button.tsx";
import { countParts, REPORT_PARTS, senderOf, type ReportPart, type ReportRow } from "./report-rows.ts";
import css from "./report.module.css";
import { useReportWords } from "./use-report-words.ts";

const ICONS: Readonly<Record<ReportPart, LucideIcon>> = {
  waits: Split,
  refused: CircleX,
  superseded: Undo2,
  here: CopyCheck,
  taken: Check,
};
/** So many rows of each part at first; what waits for a person is always there in full. */
const FIRST = 5;

export interface ImportReportProps {
  readonly rows: readonly ReportRow[];
  /** Leads to where a late package or a fork is decided. */
  readonly onDecide: ((row: ReportRow) => void) | null;
  /** Opens the one package whose sender has to be compared. */
  readonly onCompare: (row: ReportRow) => void;
}

const scriptOf = (text: string): { lang?: string } => (/\p{Script=Han}/u.test(text) ? { lang: "zh-Hans" } : {});

export function ImportReport({ rows, onDecide, onCompare }: ImportReportProps) {
  const t = useT();
  const words = useReportWords();
  const act = useAct();
  const counts = countParts(rows);
  const message = (row: ReportRow): void => {
    const { file, refusal } = row.outcome;
    const text = t(texts.message, { file, reason: words.refusal(row), code: refusal?.code ?? "" });
    void act
      .run(() => host.call("host.copy", { text }))
      .then((done) => {
        if (done !== null) toast(texts.messageCopied);
      });
  };
  const way = (row: ReportRow) => {
    const { file } = row.outcome;
    if (row.way === "message")
      return (
        <LinkButton name={`${t(texts.copyMessage)}: ${file}`} onPress={() => message(row)}>
          {t(texts.copyMessage)}
        </LinkButton>
      );
    if (row.way === "compare")
      return (
        <Button size="compact" aria-label={`${t(texts.compare)} ${file}`} onPress={() => onCompare(row)}>
          {t(texts.compare)}
        </Button>
      );
    if (row.way === "decide" && onDecide && row.outcome.kind === "review")
      return (
        <Button size="compact" aria-label={`${t(texts.decide)} ${file}`} onPress={() => onDecide(row)}>
          {t(texts.decide)}
        </Button>
      );
    return null;
  };
  return (
    <div className={css["report"]}>
      <Tally
        label={t(texts.sums)}
        total={t(texts.total)}
        parts={[
          { id: "taken", count: counts.taken, label: t(reportCounts.taken) },
          { id: "superseded", count: counts.superseded, label: t(reportCounts.superseded) },
          { id: "here", count: counts.here, label: t(reportCounts.here) },
          { id: "waits", count: counts.waits, label: t(reportCounts.waits), tone: "warn" },
          { id: "refused", count: counts.refused, label: t(reportCounts.refused), tone: "stop" },
        ]}
      />
      <Refusal error={act.error} />
      {REPORT_PARTS.filter((part) => counts[part] > 0).map((part) => (
        <Part key={part} part={part} rows={rows.filter((r) => r.part === part)} say={words.row} way={way} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly part: ReportPart;
  readonly rows: readonly ReportRow[];
  readonly say: (row: ReportRow) => string;
  readonly way: (row: ReportRow) => React.ReactNode;
}

function Part({ part, rows, say, way }: PartProps) {
  const t = useT();
  const [more, setMore] = useState(0);
  const Icon = ICONS[part];
  const shown = part === "waits" ? rows : rows.slice(0, FIRST + more);
  const left = rows.length - shown.length;
  return (
    <section aria-labelledby={`report-${part}`} data-part={part} className={css["part"]}>
      <h2 id={`report-${part}`}>
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        {t(reportHeads[part])}
        <span className={css["about"]}>{t(reportAbouts[part])}</span>
      </h2>
      <table className={css["table"]}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t(texts.file)}</th>
            <th scope="col">{t(texts.sender)}</th>
            <th scope="col">{t(texts.what)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const { outcome: o } = row;
            const sender = senderOf(row) ?? t(texts.unknown);
            return (
              <tr key={row.index}>
                <td className={css["file"]}>{o.file}</td>
                <td {...scriptOf(sender)}>{sender}</td>
                <td>
                  <div className={css["what"]}>
                    <span>
                      {say(row)}
                      {o.refusal && <span className={css["soft"]}> ({o.refusal.code})</span>}
                    </span>
                    <span className={css["end"]}>
                      {row.replacedBy !== null && (
                        <span className={css["soft"]}>
                          {t(texts.sequence, { from: o.sequence ?? 1, to: row.replacedBy })}
                        </span>
                      )}
                      {row.chip && (
                        <Chip tone={row.chip === "complete" ? "ok" : "warn"}>{t(reportChips[row.chip])}</Chip>
                      )}
                      {way(row)}
                    </span>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && (
        <div>
          <Button
            kind="quiet"
            size="compact"
            icon={<ArrowRight size={16} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => setMore((n) => n + Math.min(left, 200))}
          >
            {t(texts.showMore, { count: Math.min(left, 200) })}
          </Button>
        </div>
      )}
    </section>
  );
}
