// A decision that needs its reason: the question, what follows from it, the reason, and the act by its name. Esc is the harmless way.
import { useId, useState } from "react";
import { words } from "../../shared/i18n/ui/controls.ts";
import { useAct } from "../api/use-act.ts";
import { useT } from "../i18n/language.tsx";
import { Refusal } from "../i18n/refusal.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { lengthOf, TextArea } from "../ui/field.tsx";

/** As the schemas of decisions have it. */
const MOST = 4000;

export interface ReasonDialogProps {
  readonly title: string;
  readonly about: string;
  /** Name of the field. */
  readonly label: string;
  /** Name of the act. */
  readonly act: string;
  /** Written before, to be changed. */
  readonly start?: string;
  /** The dialog closes when it has been done, and stays with the refusal when not. */
  readonly onDecide: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function ReasonDialog({ title, about, label, act, start = "", onDecide, onClose }: ReasonDialogProps) {
  const t = useT();
  const why = useId();
  const [reason, setReason] = useState(start);
  const doing = useAct();
  const lacks = reason.trim() === "" || lengthOf(reason) > MOST;
  const decide = async (): Promise<void> => {
    if (lacks) return;
    const done = await doing.run(async () => {
      await onDecide(reason.trim());
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onAct={() => void decide()}
      buttons={
        <>
          <Button kind="primary" keys="$mod+Enter" off={lacks || doing.busy} why={why} onPress={() => void decide()}>
            {act}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p id={why}>{about}</p>
      <TextArea
        label={label}
        mark={t(words.required)}
        value={reason}
        onChange={setReason}
        rows={3}
        max={MOST}
        autoFocus
      />
      <Refusal error={doing.error} />
    </Dialog>
  );
}
