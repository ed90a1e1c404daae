// A lot is drawn at the meeting, never by the machine: here the order drawn is entered, with who saw it.
import { useState } from "react";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Menu } from "../../ui/menu.tsx";
import { ConfirmFoot } from "./confirm-foot.tsx";
import type { JointShown } from "./joint-shown.ts";
import type { Decide } from "./use-decide.ts";
import { isReason, LONGEST_REASON } from "./reason.ts";

export interface LotDialogProps {
  /** Under which the lot will stand. */
  readonly id: string;
  readonly tie: JointShown["ties"][number];
  readonly number: (application: string) => string;
  readonly decide: Decide;
  readonly onClose: () => void;
}

export function LotDialog({ id, tie, number, decide, onClose }: LotDialogProps) {
  const t = useT();
  const act = useAct();
  const [drawn, setDrawn] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const left = tie.ids.filter((one) => !drawn.includes(one));
  const ready = left.length === 0 && isReason(reason);
  const confirm = async (): Promise<void> => {
    const done = await act.run(async () => {
      const ids = [...tie.ids];
      await decide.decide(id, { kind: "lot", ids, drawn: [...drawn], reason: reason.trim() });
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t(texts.lotTitle, { place: tie.place })}
      onClose={onClose}
      buttons={<ConfirmFoot off={!ready || act.busy} onConfirm={confirm} onClose={onClose} />}
    >
      <p>{t(texts.lotAbout)}</p>
      <ol>
        {drawn.map((one) => (
          <li key={one}>
            {number(one)}{" "}
            <Button size="compact" kind="quiet" onPress={() => setDrawn((d) => d.filter((x) => x !== one))}>
              {t(texts.undo)}
            </Button>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Menu
          quiet={false}
          button={t(texts.lotPlace, { n: drawn.length + 1 })}
          entries={left.map((one) => ({ id: one, label: number(one), run: () => setDrawn((d) => [...d, one]) }))}
        />
      )}
      <TextArea label={t(texts.reason)} value={reason} onChange={setReason} rows={2} max={LONGEST_REASON} />
      <Refusal error={act.error} />
    </Dialog>
  );
}
