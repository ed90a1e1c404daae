// A list that came after the deadline: the office says whether it counts, and why. Nothing is chosen beforehand.
import { useState } from "react";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import type { Decide } from "../joint/use-decide.ts";
import type { InboxPackage } from "./inbox-rows.ts";
import type { InboxWords } from "./use-inbox-words.ts";

export interface LateDialogProps {
  readonly package: InboxPackage;
  readonly words: InboxWords;
  readonly decide: Decide;
  readonly onClose: () => void;
}

export function LateDialog({ package: p, words, decide, onClose }: LateDialogProps) {
  const t = useT();
  const f = useFormat();
  const act = useAct();
  const [answer, setAnswer] = useState<"accept" | "refuse" | null>(null);
  const [reason, setReason] = useState("");
  const lacks = answer === null || reason.trim() === "";
  const confirm = async (): Promise<void> => {
    if (lacks) return;
    const done = await act.run(async () => {
      await decide.decide(`late:${p.digest.slice(0, 12)}`, {
        kind: "late",
        digest: p.digest,
        accepted: answer === "accept",
        reason: reason.trim(),
      });
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t(texts.lateTitle)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" off={lacks || act.busy} onPress={() => void confirm()}>
            {t(texts.chooseAct)}
          </Button>
          <Button onPress={onClose}>{t(controls.cancel)}</Button>
        </>
      }
    >
      <p>
        {t(texts.lateAbout, { sequence: p.sequence, person: words.sender(p.person), date: f.dateTime(p.arrivedAt) })}
      </p>
      <Choice
        label={t(texts.chooseAct)}
        labelHidden
        options={(["accept", "refuse"] as const).map((value) => ({ value, label: t(texts[value]) }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextArea
        label={t(texts.reason)}
        mark={t(controls.required)}
        value={reason}
        onChange={setReason}
        rows={3}
        max={4000}
      />
      <Refusal error={act.error} />
    </Dialog>
  );
}
