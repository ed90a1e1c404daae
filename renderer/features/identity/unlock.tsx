// The locked home: one field. After it, everything is where it was.
import { useEffect, useState } from "react";
import { backupsTexts } from "../../../shared/i18n/ui/backups.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Frame } from "../../app/frame.tsx";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { afterUnlock, useSession } from "../../stores/session.ts";
import { useSettings } from "../../stores/settings.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { BackupsLocked } from "../backups/backups-locked.tsx";
import { BrandSide } from "../start/brand-side.tsx";
import css from "./identity.module.css";

/** What going back to a backup mends. */
const BY_BACKUP: ReadonlySet<string> = new Set(["store.damaged", "store.from-the-future", "home.database-missing"]);

export function Unlock() {
  const t = useT();
  const act = useAct();
  const [passphrase, setPassphrase] = useState("");
  const waiting = useSession((s) => s.waiting.length > 0);
  const byKeychain = useSettings((s) => s.settings.keychain);
  // At the start, and after a fault of ours. Whoever locked it, or left it, meant that others stay out.
  const shut = useSession((s) => s.shut);
  const keychain = byKeychain && !shut;
  const practice = useRead("identity.status", {}).data?.practice ?? false;
  const { run } = act;
  const backups = useSession((s) => s.backups);
  // The practice home protects nothing; and where the person chose it, the keychain holds the phrase.
  useEffect(() => {
    const open = async (): Promise<void> => {
      if (practice) await service.call("identity.resumePractice", {});
      else if (keychain) {
        const { secret } = await host.call("host.keychain.read", {});
        if (secret === null) return;
        await service.call("identity.unlock", { passphrase: secret });
      } else return;
      afterUnlock();
    };
    void run(open);
  }, [practice, keychain, run]);
  return (
    <Frame crumbs={[]} own>
      <div className={css["split"]}>
        <BrandSide />
        <div className={css["work"]}>
          {backups ? (
            <BackupsLocked typed={passphrase} onBack={() => useSession.setState({ backups: false })} />
          ) : (
            <form
              className={css["column"]}
              onSubmit={(e) => {
                e.preventDefault();
                if (passphrase === "") return;
                void run(() => service.call("identity.unlock", { passphrase })).then((opened) => {
                  if (opened) afterUnlock();
                });
              }}
            >
              <div>
                <h1 className={css["title"]}>{t(identityTexts.unlockTitle)}</h1>
                <p className={css["about"]}>{t(identityTexts.unlockAbout)}</p>
              </div>
              {waiting && (
                <Note tone="info" live>
                  {t(frameTexts.unlockFirst)}
                </Note>
              )}
              <PassphraseField
                label={t(identityTexts.passphrase)}
                value={passphrase}
                onChange={setPassphrase}
                autoFocus
                autoComplete="current-password"
              />
              <Refusal error={act.error} />
              <div className={css["buttons"]}>
                <Button kind="primary" type="submit" off={act.busy || passphrase === ""}>
                  {t(act.busy ? identityTexts.unlocking : identityTexts.unlock)}
                </Button>
                {act.error !== null && BY_BACKUP.has(act.error.code) && (
                  <Button onPress={() => useSession.setState({ backups: true })}>{t(backupsTexts.command)}</Button>
                )}
              </div>
              <details className={css["details"]}>
                <summary>{t(identityTexts.lostPassphrase)}</summary>
                <p>{t(identityTexts.lostAbout)}</p>
              </details>
            </form>
          )}
        </div>
      </div>
    </Frame>
  );
}
