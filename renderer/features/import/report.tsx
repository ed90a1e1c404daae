// One report of many packages (mockup 09): counts that add up to what was dropped, what needs a person first, then the refused, then the
// quiet rest. The chair's screen and the secretariat's inbox show the same.
import { reportChips, reportCounts, reportTexts as texts } from "../../../shared/i18n/ui/import-report.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Tally } from "../../ui/tally.tsx";
import { LinkButton } from "../export/link-button.tsx";
import { ReportPart, type PartRow } from "./report-part.tsx";
import { countParts, REPORT_PARTS, senderOf, type ReportRow } from "./report-rows.ts";
import css from "./report.module.css";
import { senderMessage } from "./sender-message.ts";
import { useReportWords } from "./use-report-words.ts";

export interface ImportReportProps {
  readonly rows: readonly ReportRow[];
  /** Leads to where a late package or a fork is decided. */
  readonly onDecide: ((row: ReportRow) => void) | null;
  /** Opens the one package whose sender has to be compared. */
  readonly onCompare: (row: ReportRow) => void;
}

export function ImportReport({ rows, onDecide, onCompare }: ImportReportProps) {
  const t = useT();
  const language = useLang();
  const words = useReportWords();
  const act = useAct();
  const counts = countParts(rows);
  const message = (row: ReportRow): void => {
    const { file, refusal } = row.outcome;
    if (!refusal) return;
    const text = senderMessage({ file, ...refusal }, row.people, row.language ?? language);
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
    if (row.way === "decide" && onDecide && (row.outcome.kind === "review" || row.reader === "office"))
      return (
        <Button size="compact" aria-label={`${t(texts.decide)} ${file}`} onPress={() => onDecide(row)}>
          {t(texts.decide)}
        </Button>
      );
    return null;
  };
  const line = (row: ReportRow): PartRow => {
    const { outcome: o } = row;
    return {
      id: row.index,
      file: o.file,
      sender: senderOf(row) ?? t(texts.unknown),
      what: (
        <>
          {words.row(row)}
          {o.refusal && <span className={css["soft"]}> ({o.refusal.code})</span>}
        </>
      ),
      end: (
        <>
          {row.replacedBy !== null && (
            <span className={css["soft"]}>{t(texts.sequence, { from: o.sequence ?? 1, to: row.replacedBy })}</span>
          )}
          {row.chip && <Chip tone={row.chip === "complete" ? "ok" : "warn"}>{t(reportChips[row.chip])}</Chip>}
          {way(row)}
        </>
      ),
    };
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
      {REPORT_PARTS.filter((part) => counts[part] > 0).map((part) => {
        const of = rows.filter((r) => r.part === part);
        return <ReportPart key={part} part={part} rows={of} line={line} />;
      })}
    </div>
  );
}
