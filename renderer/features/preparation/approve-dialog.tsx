// The approval as it stands in the minutes of the body that gave it. From then on this version is frozen.
import { useId, useState } from "react";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { languageText } from "../../../shared/i18n/ui/builder.ts";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { typedDate } from "../../../shared/lib/typed-date.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { flushRound } from "../../stores/saving.ts";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Note } from "../../ui/note.tsx";
import { criteriaGaps } from "./criteria-gaps.ts";
import css from "./preparation.module.css";

/** Which fields are unfinished stands at the fields. */
const summary = (error: AppError | null): AppError | null =>
  error?.code === "round.unfinished" ? new AppError(error.code, error.params) : error;

export function ApproveDialog({ round, onClose }: { round: string; onClose: () => void }) {
  const t = useT();
  const f = useFormat();
  const why = useId();
  const act = useAct();
  const [body, setBody] = useState("");
  const [date, setDate] = useState("");
  const [item, setItem] = useState("");
  const [document, setDocument] = useState("");
  const [wording, setWording] = useState<"godkendt" | "forelagt" | null>(null);
  const core = useRead("draft.show", { round }).data?.core;
  const gaps = core ? criteriaGaps(core.criteria, core.round) : null;
  const day = typedDate(date);
  const list = (numbers: readonly string[]): string => numbers.join(t(controls.comma));
  const missing = [
    ...(body.trim() === "" ? [texts.body] : []),
    ...(day === null ? [texts.date] : []),
    ...(item.trim() === "" ? [texts.item] : []),
    ...(wording === null ? [texts.wording] : []),
  ];
  const ready = missing.length === 0;
  const record = async (): Promise<void> => {
    if (wording === null || day === null) return;
    const approval = {
      body: body.trim(),
      date: day,
      // "Punkt 7" is item 7: the papers put the word themselves.
      agendaItem: item.trim().replace(/^(?:pkt\.?|punkt|item|第)\s*(?=\d)/iu, ""),
      wording,
      document: document.trim() === "" ? null : document.trim(),
    };
    const done = await act.run(async () => {
      await flushRound();
      return service.call("rounds.approve", { round, approval });
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t(texts.approveTitle)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" off={!ready || act.busy} why={why} onPress={() => void record()}>
            {t(texts.record)}
          </Button>
          <Button onPress={onClose}>{t(texts.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.approveAbout)}</p>
      {gaps && gaps.left.length > 0 && (
        <Note tone="warn">{t(texts.approveLeft, { count: gaps.left.length, numbers: list(gaps.left) })}</Note>
      )}
      {gaps?.untranslated.map(({ language, numbers }) => (
        <Note key={language} tone="info">
          {t(texts.approveUntranslated, { numbers: list(numbers), language: t(languageText(language)).toLowerCase() })}
        </Note>
      ))}
      <TextField label={t(texts.body)} value={body} onChange={setBody} autoFocus />
      <TextField
        label={t(texts.date)}
        value={date}
        onChange={setDate}
        hint={day === null || day === date.trim() ? t(texts.dateHint) : f.date(day)}
        error={date.trim().length >= 8 && day === null ? t(texts.dateFault) : null}
      />
      <TextField label={t(texts.item)} value={item} onChange={setItem} />
      <Choice
        label={t(texts.wording)}
        layout="line"
        value={wording}
        onChange={setWording}
        options={[
          { value: "godkendt", label: t(texts.godkendt) },
          { value: "forelagt", label: t(texts.forelagt) },
        ]}
      />
      <TextField label={t(texts.document)} value={document} onChange={setDocument} />
      <p id={why} className={css["soft"]}>
        {ready ? "" : t(texts.approveLacks, { what: missing.map((m) => t(m)).join(t(controls.comma)) })}
      </p>
      <Refusal error={summary(act.error)} />
    </Dialog>
  );
}
