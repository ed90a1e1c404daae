// Before going back to a backup: what would go, that it can be taken back, and the passphrase.
import { useId, useState } from "react";
import type { Backup } from "../../../shared/contract/backups.ts";
import { backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { flushAll } from "../../stores/saving.ts";
import { afterRestore } from "../../stores/session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { RoundWords, type Listed } from "./backup-list.tsx";
import { lossOf } from "./loss.ts";
import { PassphraseForm } from "./passphrase-form.tsx";
import { useRestored } from "./restored.ts";
import css from "./backups.module.css";

export interface RestoreDialogProps {
  readonly backup: Backup;
  readonly present: Listed["present"];
  /** Typed already, to look into the backups; "" when it is to be asked. */
  readonly known: string;
  readonly onClose: () => void;
}

export function RestoreDialog({ backup, present, known, onClose }: RestoreDialogProps) {
  const t = useT();
  const f = useFormat();
  const act = useAct();
  const form = useId();
  const [passphrase, setPassphrase] = useState(known);
  const restore = async (): Promise<void> => {
    const said = await act.run(async () => {
      // What is on its way is kept with the rest.
      await flushAll();
      return service.call("backups.restore", { id: backup.id, passphrase });
    });
    if (said === null) return;
    useRestored.setState({ said });
    onClose();
    afterRestore();
  };
  return (
    <Dialog
      alert
      wide
      title={t(texts.question, { at: f.dateTime(backup.at) })}
      onClose={onClose}
      buttons={
        <>
          <Button kind="danger" type="submit" form={form} off={act.busy || passphrase === ""}>
            {t(act.busy ? texts.doing : texts.do)}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <LossWords backup={backup} present={present} />
      <p>{t(texts.undoable)}</p>
      <PassphraseForm id={form} passphrase={passphrase} onChange={setPassphrase} onSubmit={() => void restore()} />
      <Refusal error={act.error} />
    </Dialog>
  );
}

function LossWords({ backup, present }: Pick<RestoreDialogProps, "backup" | "present">) {
  const t = useT();
  const f = useFormat();
  if (present.state === "missing") return null;
  if (!backup.content || !present.content) return <p>{t(texts.lostUnknown)}</p>;
  const { changes, rounds } = lossOf(present.content, backup.content);
  if (changes === 0) return <p>{t(texts.lostNothing)}</p>;
  const at = present.content.lastChange;
  return (
    <>
      <p>{t(texts.lost, { count: changes, at: at === null ? "" : f.dateTime(at) })}</p>
      <ul className={css["lost"]}>
        {rounds.map((r) => (
          <li key={r.title}>{r.whole ? t(texts.lostRound, { title: r.title }) : <RoundWords {...r} />}</li>
        ))}
      </ul>
    </>
  );
}
