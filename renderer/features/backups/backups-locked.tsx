// Local backups before unlocking: when the database is damaged or gone, the way back needs nobody's help.
import { useId, useState } from "react";
import type { Backup } from "../../../shared/contract/backups.ts";
import { backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { BackupList, type Listed } from "./backup-list.tsx";
import { PassphraseForm } from "./passphrase-form.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import css from "./backups.module.css";

/** @param typed what was typed to unlock, so that it need not be typed again */
export function BackupsLocked({ typed, onBack }: { typed: string; onBack: () => void }) {
  const t = useT();
  const act = useAct();
  const form = useId();
  const closed = useRead("backups.list", { passphrase: null });
  const [opened, setOpened] = useState<Listed | null>(null);
  const [passphrase, setPassphrase] = useState(typed);
  const [asked, setAsked] = useState<Backup | null>(null);
  const listed = opened ?? closed.data;
  const look = (): Promise<unknown> =>
    act.run(async () => setOpened(await service.call("backups.list", { passphrase })));
  return (
    <div className={css["locked"]}>
      <div>
        <h1 className={css["title"]}>{t(texts.title)}</h1>
        <p className={css["about"]}>{t(texts.aboutLocked)}</p>
      </div>
      <PassphraseForm id={form} passphrase={passphrase} onChange={setPassphrase} onSubmit={() => void look()}>
        <div className={css["buttons"]}>
          <Button type="submit" off={act.busy || passphrase === ""}>
            {t(texts.look)}
          </Button>
          <Button onPress={onBack}>{t(words.back)}</Button>
        </div>
      </PassphraseForm>
      <Refusal error={act.error ?? closed.error ?? null} />
      {listed && listed.backups.length === 0 && <p className={css["about"]}>{t(texts.noneLocked)}</p>}
      {listed && listed.backups.length > 0 && <BackupList listed={listed} onRestore={setAsked} />}
      {asked && listed && (
        <RestoreDialog
          backup={listed.backups.find((b) => b.id === asked.id) ?? asked}
          present={listed.present}
          known={passphrase}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
