// Removing a round with its documents from this computer: what goes, what stays, and why it is done.
import { useState } from "react";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Note } from "../../ui/note.tsx";
import type { RoundSummary } from "./round-row.tsx";

export function RemoveRound({ round, onClose }: { round: RoundSummary; onClose: () => void }) {
  const t = useT();
  const local = useLocal();
  const act = useAct();
  const [reason, setReason] = useState("");
  const [discard, setDiscard] = useState(false);
  const name = local(round.title);
  const unexported = discard || act.error?.code === "round.unexported-changes";
  const remove = async (): Promise<void> => {
    const done = await act.run(() =>
      service.call("rounds.remove", {
        round: round.id,
        reason: reason.trim(),
        discardUnexported: discard || round.practice,
      }),
    );
    if (!done) return;
    onClose();
    toast(startTexts.removed, { round: name });
  };
  return (
    <Dialog
      alert
      title={t(startTexts.removeQuestion, { round: name })}
      onClose={onClose}
      buttons={
        <>
          <Button
            kind="danger"
            off={act.busy || reason.trim() === "" || (unexported && !discard)}
            onPress={() => void remove()}
          >
            {t(startTexts.removeDo)}
          </Button>
          <Button onPress={onClose}>{t(startTexts.keep)}</Button>
        </>
      }
    >
      <p>{t(startTexts.removeAbout)}</p>
      <TextField label={t(startTexts.removeReason)} value={reason} onChange={setReason} autoFocus />
      {unexported ? (
        // A word of his own, since the second half of a double click would otherwise be the answer.
        <>
          <Note tone="warn" live>
            {t(startTexts.removeUnexported)}
          </Note>
          <Checkbox checked={discard} onChange={setDiscard}>
            {t(startTexts.removeUnexportedToo)}
          </Checkbox>
        </>
      ) : (
        <Refusal error={act.error} />
      )}
    </Dialog>
  );
}
