// Steps 4 and 5, and the same acts on the page about oneself: backup of the key, and the enrolment card.
import { useState } from "react";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { host, service } from "../../api/client.ts";
import { mailTo } from "../../api/mail-to.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT, type T } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import css from "./identity.module.css";

/** Name of a file, whatever the system's separator. */
export const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** Asks where, then writes; null when the person cancelled. */
export async function saveBackup(passphrase: string): Promise<string | null> {
  const { file } = await host.call("host.pickSave", { purpose: "backup", suggestedName: "skoen-identity.age" });
  if (file === null) return null;
  return (await service.call("identity.backup", { file, passphrase })).file;
}

export function BackupStep({ passphrase, onDone }: { passphrase: string; onDone: () => void }) {
  const t = useT();
  const act = useAct();
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <div className={css["column"]}>
      <div>
        <h1 className={css["title"]}>{t(identityTexts.backupTitle)}</h1>
        <p className={css["about"]}>{t(identityTexts.backupAbout)}</p>
      </div>
      {saved !== null && (
        <Note tone="ok" live>
          {t(identityTexts.backupSaved, { file: fileName(saved) })}
        </Note>
      )}
      <Refusal error={act.error} />
      <div className={css["buttons"]}>
        {saved === null ? (
          <>
            <Button
              kind="primary"
              autoFocus
              off={act.busy}
              onPress={() =>
                void act
                  .run(() => saveBackup(passphrase))
                  .then((file) => {
                    if (file !== null) setSaved(file);
                  })
              }
            >
              {t(identityTexts.saveBackup)}
            </Button>
            <Button onPress={onDone}>{t(identityTexts.later)}</Button>
          </>
        ) : (
          <Button kind="primary" autoFocus onPress={onDone}>
            {t(words.next)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Writes the card into a folder the person picks, shows it there; null when cancelled. */
export async function saveCard(): Promise<string | null> {
  const { folder } = await host.call("host.pickFolder", { purpose: "card" });
  if (folder === null) return null;
  const { file } = await service.call("identity.writeCard", { folder });
  await host.call("host.reveal", { path: file });
  return file;
}

/** A mail with everything but the attachment, which only the person can add. */
function mailAbout(t: T, name: string, digits: string, file: string | null): string {
  const attached = file === null ? ".skoen" : fileName(file);
  return mailTo(t(identityTexts.mailSubject, { name }), t(identityTexts.mailBody, { name, digits, file: attached }));
}

export function CardStep({ onDone }: { onDone: () => void }) {
  const t = useT();
  const act = useAct();
  const me = useRead("identity.status", {}).data?.identity;
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <div className={css["column"]}>
      <div>
        <h1 className={css["title"]}>{t(identityTexts.cardTitle)}</h1>
        <p className={css["about"]}>{t(identityTexts.cardAbout)}</p>
      </div>
      {me && (
        <div>
          <h2 className={css["label"]}>{t(identityTexts.fingerprint)}</h2>
          <Fingerprint digits={me.digits} large />
        </div>
      )}
      {saved !== null && (
        <Note tone="ok" live>
          {t(identityTexts.cardSaved, { file: fileName(saved) })}
        </Note>
      )}
      <Refusal error={act.error} />
      <div className={css["buttons"]}>
        <Button
          kind={saved === null ? "primary" : "plain"}
          off={act.busy}
          onPress={() =>
            void act.run(saveCard).then((file) => {
              if (file !== null) setSaved(file);
            })
          }
        >
          {t(identityTexts.saveCard)}
        </Button>
        {me && saved !== null && (
          <Button
            onPress={() =>
              void act.run(() => host.call("host.openExternal", { url: mailAbout(t, me.name, me.digits, saved) }))
            }
          >
            {t(identityTexts.writeMail)}
          </Button>
        )}
        <Button kind={saved === null ? "plain" : "primary"} onPress={onDone}>
          {t(saved === null ? identityTexts.later : identityTexts.done)}
        </Button>
      </div>
    </div>
  );
}
