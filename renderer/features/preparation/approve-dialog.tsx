// The approval as it stands in the minutes of the body that gave it. From then on this version is frozen.
import { useState } from "react";
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { flushRound } from "../../stores/saving.ts";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(new Date(`${text}T12:00:00Z`).getTime());

/** Which fields are unfinished stands at the fields. */
const summary = (error: AppError | null): AppError | null =>
  error?.code === "round.unfinished" ? new AppError(error.code, error.params) : error;

export function ApproveDialog({ round, onClose }: { round: string; onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const [body, setBody] = useState("");
  const [date, setDate] = useState("");
  const [item, setItem] = useState("");
  const [document, setDocument] = useState("");
  const [wording, setWording] = useState<"godkendt" | "forelagt" | null>(null);
  const ready = body.trim() !== "" && isDate(date.trim()) && item.trim() !== "" && wording !== null;
  const record = async (): Promise<void> => {
    if (wording === null) return;
    const approval = {
      body: body.trim(),
      date: date.trim(),
      agendaItem: item.trim(),
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
          <Button kind="primary" off={!ready || act.busy} onPress={() => void record()}>
            {t(texts.record)}
          </Button>
          <Button onPress={onClose}>{t(texts.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.approveAbout)}</p>
      <TextField label={t(texts.body)} value={body} onChange={setBody} autoFocus />
      <TextField
        label={t(texts.date)}
        value={date}
        onChange={setDate}
        error={date.trim().length >= 10 && !isDate(date.trim()) ? t(texts.dateFault) : null}
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
      <Refusal error={summary(act.error)} />
    </Dialog>
  );
}
