// One decision of the offices or of their meeting: what, where to, why, and with whom. Nothing is stored before it is confirmed; afterwards
// it can be taken back. While a place is chosen the list behind shows what it would give.
import { useState } from "react";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useAct } from "../../api/use-act.ts";
import { useT, type T } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { ConfirmFoot } from "./confirm-foot.tsx";
import { isReason, LONGEST_REASON } from "./reason.ts";

export interface Placed {
  readonly place: number;
  readonly tied: boolean;
}
export interface DecisionAsk {
  /** In the language of the window, which may change while it is asked. */
  readonly title: (t: T) => string;
  readonly about: (t: T) => string;
  /** A place is asked for: from 1 to this. */
  readonly places?: number;
  /** The place it begins with. */
  readonly placed?: Placed;
  /** It may share its place. */
  readonly mayTie?: boolean;
  /** Told each place that is written, null while there is none. */
  readonly onPlaced?: (placed: Placed | null) => void;
  /** The other office must have agreed: its name. */
  readonly agreedWith?: string;
  readonly decide: (given: { readonly reason: string; readonly placed: Placed | null }) => Promise<void>;
}

export function DecisionDialog({ ask, onClose }: { ask: DecisionAsk; onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const [reason, setReason] = useState("");
  const [text, setText] = useState(ask.placed ? String(ask.placed.place) : "");
  const [tied, setTied] = useState(ask.placed?.tied ?? false);
  const [agreed, setAgreed] = useState(false);
  const placedAt = (given: string, beside: boolean): Placed | null => {
    const place = /^\d+$/u.test(given.trim()) ? Number(given) : 0;
    return ask.places !== undefined && place >= 1 && place <= ask.places ? { place, tied: beside } : null;
  };
  const placed = ask.places === undefined ? null : placedAt(text, tied);
  const ready =
    isReason(reason) && (ask.places === undefined || placed !== null) && (ask.agreedWith === undefined || agreed);
  const confirm = async (): Promise<void> => {
    const done = await act.run(async () => {
      await ask.decide({ reason: reason.trim(), placed });
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={ask.title(t)}
      onClose={onClose}
      buttons={<ConfirmFoot off={!ready || act.busy} onConfirm={confirm} onClose={onClose} />}
    >
      <p>{ask.about(t)}</p>
      {ask.places !== undefined && (
        <TextField
          label={`${t(texts.place)} (1–${ask.places})`}
          value={text}
          onChange={(value) => {
            setText(value);
            ask.onPlaced?.(placedAt(value, tied));
          }}
          autoFocus={!ask.placed}
        />
      )}
      {ask.mayTie === true && (
        <Checkbox
          checked={tied}
          onChange={(value) => {
            setTied(value);
            ask.onPlaced?.(placedAt(text, value));
          }}
        >
          {t(texts.besideThere)}
        </Checkbox>
      )}
      <TextArea
        label={t(texts.reason)}
        value={reason}
        onChange={setReason}
        rows={3}
        max={LONGEST_REASON}
        autoFocus={ask.places === undefined || ask.placed !== undefined}
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
