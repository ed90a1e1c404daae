// One decision of the offices: what, why, and with whom. Nothing is stored before it is confirmed; afterwards it can be taken back.
import { useState } from "react";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";

export interface DecisionAsk {
  readonly title: string;
  readonly about: string;
  /** A place is asked for: from 1 to this. */
  readonly places?: number;
  /** The other office must have agreed: its name. */
  readonly agreedWith?: string;
  readonly decide: (given: { readonly reason: string; readonly place: number | null }) => Promise<void>;
}

export function DecisionDialog({ ask, onClose }: { ask: DecisionAsk; onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const [reason, setReason] = useState("");
  const [place, setPlace] = useState("");
  const [agreed, setAgreed] = useState(false);
  const number = /^\d+$/u.test(place.trim()) ? Number(place) : null;
  const placed = ask.places === undefined || (number !== null && number >= 1 && number <= ask.places);
  const ready = reason.trim() !== "" && placed && (ask.agreedWith === undefined || agreed);
  const confirm = async (): Promise<void> => {
    const done = await act.run(async () => {
      await ask.decide({ reason: reason.trim(), place: ask.places === undefined ? null : number });
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={ask.title}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" off={!ready} onPress={() => void confirm()}>
            {t(texts.confirm)}
          </Button>
          <Button onPress={onClose}>{t(texts.cancel)}</Button>
        </>
      }
    >
      <p>{ask.about}</p>
      {ask.places !== undefined && (
        <TextField label={`${t(texts.place)} (1–${ask.places})`} value={place} onChange={setPlace} autoFocus />
      )}
      <TextArea
        label={t(texts.reason)}
        value={reason}
        onChange={setReason}
        rows={3}
        autoFocus={ask.places === undefined}
      />
      {ask.agreedWith !== undefined && (
        <Checkbox checked={agreed} onChange={setAgreed}>
          {t(texts.agreedWith, { office: ask.agreedWith })}
        </Checkbox>
      )}
      <Refusal error={act.error} />
    </Dialog>
  );
}
