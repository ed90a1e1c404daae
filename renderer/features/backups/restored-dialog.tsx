// After going back: where the present went, what was sent since, and what has to be fetched again.
import { backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import { reportKinds } from "../../../shared/i18n/ui/import-report.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Note } from "../../ui/note.tsx";
import { useRestored } from "./restored.ts";
import css from "./backups.module.css";

const close = (): void => useRestored.setState({ said: null });

export function RestoredDialog() {
  const t = useT();
  const f = useFormat();
  const said = useRestored((s) => s.said);
  if (!said) return null;
  return (
    <Dialog
      wide
      title={t(texts.restored)}
      onClose={close}
      buttons={
        <Button kind="primary" autoFocus onPress={close}>
          {t(texts.goOn)}
        </Button>
      }
    >
      {said.keptAs !== null && <p>{t(texts.keptAs)}</p>}
      {said.sentSince.length > 0 && (
        <Note tone="warn" title={t(texts.sentSince)}>
          <ul className={css["lost"]}>
            {said.sentSince.map((s) => (
              <li key={`${s.kind} ${s.round} ${s.sequence} ${s.at}`}>
                {t(reportKinds[s.kind], { sequence: s.sequence })} {s.round} ({f.dateTime(s.at)})
              </li>
            ))}
          </ul>
          <p>{t(texts.sentAbout)}</p>
        </Note>
      )}
      {said.missing.map((m) => (
        <Note key={m.round} tone="warn">
          {t(texts.missing, { title: m.title, count: m.documents })}
        </Note>
      ))}
    </Dialog>
  );
}
