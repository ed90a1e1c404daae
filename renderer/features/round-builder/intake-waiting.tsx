// The preview of what waits: how it stands, its tables and documents, and the one act that takes it in.
import { INTAKE_PAGE } from "../../../shared/contract/intake.ts";
import { intakeTexts as texts } from "../../../shared/i18n/ui/builder-intake.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import type { Act } from "../../api/use-act.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Choice } from "../../ui/choice.tsx";
import { Note } from "../../ui/note.tsx";
import { IntakeDocuments } from "./intake-documents.tsx";
import { IntakeGrid } from "./intake-grid.tsx";
import css from "./intake.module.css";
import { useMend, type Shown, type TableName } from "./use-intake.ts";

export interface IntakeWaitingProps {
  readonly round: string;
  readonly shown: Shown;
  readonly tab: TableName | "documents";
  readonly only: "all" | "faulty";
  readonly from: number;
  readonly act: Act;
  readonly onTab: (tab: TableName | "documents") => void;
  readonly onOnly: (only: "all" | "faulty") => void;
  readonly onFrom: (from: number) => void;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
}

export function IntakeWaiting(p: IntakeWaitingProps) {
  const { shown, tab, only, from, act } = p;
  const t = useT();
  const errorText = useErrorText();
  const { mend, error } = useMend(p.round);
  const faulty = shown.documents.filter((d) => d.problem).length;
  const tabOf = (name: TableName | "documents"): { value: typeof name; label: string } => {
    const errors = name === "documents" ? faulty : (shown.tables.find((x) => x.table === name)?.errors ?? 0);
    const label = t(texts[name]);
    return { value: name, label: errors === 0 ? label : t(texts.tabErrors, { tab: label, count: errors }) };
  };
  const table = shown.tables.find((x) => x.table === tab);
  return (
    <>
      <Note
        tone={shown.errors > 0 ? "warn" : "ok"}
        title={shown.errors > 0 ? t(texts.errors, { count: shown.errors }) : t(texts.noErrors)}
        live
        action={
          <div className={css["acts"]}>
            <Button kind="primary" off={shown.errors > 0 || act.busy} onPress={p.onAccept}>
              {t(texts.accept)}
            </Button>
            <Button off={act.busy} onPress={p.onDiscard}>
              {t(texts.discard)}
            </Button>
          </div>
        }
      >
        {[
          t(texts.effect, { added: shown.effect.added, kept: shown.effect.kept }),
          ...(shown.warnings > 0 ? [t(texts.warnings, { count: shown.warnings })] : []),
        ].join(t(words.comma))}
        {shown.effect.gone.length > 0 && <p>{t(texts.gone, { numbers: shown.effect.gone.join(t(words.comma)) })}</p>}
      </Note>
      <Refusal error={error} />
      {shown.remarks.length > 0 && (
        <Note tone={shown.remarks.some((r) => r.error) ? "stop" : "info"}>
          <ul>
            {shown.remarks.map((r) => (
              <li key={JSON.stringify(r)}>{errorText(r.said)}</li>
            ))}
          </ul>
        </Note>
      )}
      <div className={css["acts"]}>
        <Choice
          label={t(texts.part)}
          labelHidden
          layout="segments"
          value={tab}
          onChange={p.onTab}
          options={[tabOf("applications"), tabOf("budget"), tabOf("documents")]}
        />
        {tab !== "documents" && (
          <Checkbox checked={only === "faulty"} onChange={(on) => p.onOnly(on ? "faulty" : "all")}>
            {t(texts.only)}
          </Checkbox>
        )}
        {table && table.file !== "" && <span className={css["soft"]}>{t(texts.from, table)}</span>}
      </div>
      {tab === "documents" ? (
        <IntakeDocuments shown={shown} onMend={(m) => void mend(m)} />
      ) : (
        <>
          <IntakeGrid
            key={tab}
            shown={shown}
            label={t(texts[tab])}
            onCell={(row, column, text) => mend({ act: "cell", table: tab, row, column, text })}
            onLeave={(row, left) => void mend({ act: "leave", table: tab, row, left })}
          />
          {shown.rows.length === 0 && (
            <p className={css["soft"]}>
              {t(tab === "budget" && shown.amountsInside ? texts.amountsInside : texts.noRows)}
            </p>
          )}
          <div className={css["acts"]}>
            <Button
              onPress={() =>
                void mend({ act: "add-row", table: tab }).then(() => {
                  // It stands below all the others.
                  if (only === "faulty") p.onOnly("all");
                  p.onFrom(Math.floor(shown.total / INTAKE_PAGE) * INTAKE_PAGE);
                })
              }
            >
              {t(texts.addRow)}
            </Button>
            {shown.total > INTAKE_PAGE && <Pages total={shown.total} from={from} onFrom={p.onFrom} />}
          </div>
        </>
      )}
    </>
  );
}

function Pages({ total, from, onFrom }: { total: number; from: number; onFrom: (from: number) => void }) {
  const t = useT();
  return (
    <>
      <Button off={from === 0} onPress={() => onFrom(Math.max(0, from - INTAKE_PAGE))}>
        {t(texts.previous)}
      </Button>
      <span>{t(texts.page, { from: from + 1, to: Math.min(total, from + INTAKE_PAGE), total })}</span>
      <Button off={from + INTAKE_PAGE >= total} onPress={() => onFrom(from + INTAKE_PAGE)}>
        {t(texts.next)}
      </Button>
    </>
  );
}
