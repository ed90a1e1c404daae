// Restoring: the backup file, its passphrase, and the passphrase of this computer.
import { useState } from "react";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Note } from "../../ui/note.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { fileName } from "./keep-steps.tsx";
import css from "./identity.module.css";

export function RestoreIdentity({ onBack }: { onBack: () => void }) {
  const t = useT();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const [backupPassphrase, setBackupPassphrase] = useState("");
  const [same, setSame] = useState(true);
  const [passphrase, setPassphrase] = useState("");
  const choose = async (): Promise<void> => {
    const picked = await act.run(() => host.call("host.pickFiles", { purpose: "backup" }));
    const first = picked?.files[0];
    if (first !== undefined) setFile(first);
  };
  return (
    <form
      className={css["column"]}
      onSubmit={(e) => {
        e.preventDefault();
        if (file === null) void choose();
        else
          void act.run(() =>
            service.call("identity.restore", {
              file,
              backupPassphrase,
              passphrase: same ? backupPassphrase : passphrase,
            }),
          );
      }}
    >
      <div>
        <h1 className={css["title"]}>{t(identityTexts.restore)}</h1>
        <p className={css["about"]}>{t(identityTexts.restoreAbout)}</p>
      </div>
      <div className={css["line"]}>
        <Button onPress={() => void choose()} autoFocus>
          {t(identityTexts.chooseBackup)}
        </Button>
        {file !== null && <span>{fileName(file)}</span>}
      </div>
      <PassphraseField
        label={t(identityTexts.backupPassphrase)}
        value={backupPassphrase}
        onChange={setBackupPassphrase}
      />
      <Checkbox checked={same} onChange={setSame}>
        {t(identityTexts.samePassphrase)}
      </Checkbox>
      {!same && (
        <PassphraseField
          label={t(identityTexts.newPassphrase)}
          value={passphrase}
          onChange={setPassphrase}
          hint={t(identityTexts.ownHint)}
        />
      )}
      <Note tone="info">{t(identityTexts.restoreNote)}</Note>
      <Refusal error={act.error} />
      <div className={css["buttons"]}>
        <Button kind="primary" type="submit" off={act.busy || file === null || backupPassphrase === ""}>
          {t(identityTexts.restoreDo)}
        </Button>
        <Button onPress={onBack}>{t(words.back)}</Button>
      </div>
    </form>
  );
}
