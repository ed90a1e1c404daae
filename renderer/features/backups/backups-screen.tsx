// Local backups at work: what there is, one more now, and back to one of them.
import { useState } from "react";
import type { Backup } from "../../../shared/contract/backups.ts";
import { backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { BackupList, type Listed } from "./backup-list.tsx";
import { RestoreDialog } from "./restore-dialog.tsx";
import css from "./backups.module.css";

export function BackupsScreen() {
  const t = useT();
  const errorText = useErrorText();
  const act = useAct();
  const read = useRead("backups.list", { passphrase: null });
  const [asked, setAsked] = useState<{ backup: Backup; present: Listed["present"] } | null>(null);
  // What would go is told of this moment, not of when the list was drawn.
  const ask = (backup: Backup): Promise<unknown> =>
    act.run(async () => {
      await flushAll();
      const { present } = await service.call("backups.list", { passphrase: null });
      setAsked({ backup, present });
    });
  const make = (): Promise<unknown> =>
    act.run(async () => {
      await flushAll();
      await service.call("backups.make", {});
      toast(texts.made);
    });
  const listed = read.data;
  const problem = useRead("backups.problem", {}).data?.problem ?? null;
  return (
    <Frame crumbs={[{ text: t(frameTexts.rounds), onPress: goHome }, { text: t(texts.title) }]}>
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        <p className={css["about"]}>{t(texts.about)}</p>
        <p className={css["about"]}>{t(texts.notElsewhere)}</p>
        {problem && (
          <Note tone="warn" title={t(texts.problem)}>
            {errorText(problem)} ({problem.code})
          </Note>
        )}
        <div className={css["buttons"]}>
          <Button off={act.busy} onPress={() => void make()}>
            {t(act.busy ? texts.making : texts.makeNow)}
          </Button>
        </div>
        <Refusal error={act.error ?? read.error ?? null} />
        {listed && listed.backups.length === 0 && <p className={css["about"]}>{t(texts.none)}</p>}
        {listed && listed.backups.length > 0 && <BackupList listed={listed} onRestore={(b) => void ask(b)} />}
        {asked && <RestoreDialog {...asked} known="" onClose={() => setAsked(null)} />}
      </div>
    </Frame>
  );
}
