// Where the data lies, how a round goes, and the report for whoever helps.
import { useState } from "react";
import type { HostInfo } from "../../../shared/contract/host.ts";
import { backupsTexts } from "../../../shared/i18n/ui/backups.ts";
import { settingsTexts as texts } from "../../../shared/i18n/ui/settings.ts";
import { host, service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { SavedFile } from "../export/saved-file.tsx";
import css from "./settings.module.css";

export function DataSection({ info }: { info: HostInfo | null }) {
  const t = useT();
  const shown = useAct();
  const report = useAct();
  const [file, setFile] = useState<string | null>(null);
  const home = info?.home ?? "";
  const practice = useRead("identity.status", {}).data?.practice ?? false;
  const write = (): Promise<unknown> =>
    report.run(async () => {
      setFile(null);
      const suggestedName = t(texts.diagnosticsName);
      const picked = await host.call("host.pickSave", { purpose: "diagnostics", suggestedName });
      if (picked.file === null) return;
      setFile((await service.call("diagnostics.write", { file: picked.file })).file);
    });
  return (
    <section className={css["section"]}>
      <h2>{t(texts.data)}</h2>
      <div className={css["block"]}>
        <h3>{t(texts.folder)}</h3>
        <p className={css["path"]}>{home}</p>
        <div className={css["buttons"]}>
          <Button onPress={() => void shown.run(() => host.call("host.reveal", { path: home }))}>
            {t(texts.reveal)}
          </Button>
          <Button
            kind="quiet"
            onPress={() =>
              void shown
                .run(() => host.call("host.copy", { text: home }))
                .then((done) => {
                  if (done) toast(texts.pathCopied);
                })
            }
          >
            {t(texts.copyPath)}
          </Button>
        </div>
        <Refusal error={shown.error} />
        <p className={css["about"]}>{t(texts.folderAbout)}</p>
        <p className={css["about"]}>{t(texts.rounds)}</p>
        <div>
          <Button kind="quiet" onPress={() => go({ screen: "help", page: "privacy" })}>
            {t(texts.help)}
          </Button>
        </div>
      </div>
      {!practice && (
        <div className={css["block"]}>
          <h3>{t(backupsTexts.title)}</h3>
          <p className={css["about"]}>{t(backupsTexts.settingsAbout)}</p>
          <div>
            <Button onPress={() => go({ screen: "backups" })}>{t(backupsTexts.settingsOpen)}</Button>
          </div>
        </div>
      )}
      <div className={css["block"]}>
        <h3>{t(texts.diagnostics)}</h3>
        <p className={css["about"]}>{t(texts.diagnosticsAbout)}</p>
        <div>
          <Button off={report.busy} onPress={() => void write()}>
            {t(texts.saveDiagnostics)}
          </Button>
        </div>
        <SavedFile file={file} />
        <Refusal error={report.error} />
      </div>
    </section>
  );
}
