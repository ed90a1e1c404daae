// On the first page: the day's backup could not be made. A full disk or a damaged database is better known today than when it matters.
import { backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import { useRead } from "../../api/use-read.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";

export function BackupProblem() {
  const t = useT();
  const errorText = useErrorText();
  const problem = useRead("backups.problem", {}).data?.problem ?? null;
  if (!problem) return null;
  return (
    <Note
      tone="warn"
      title={t(texts.problem)}
      live
      action={
        <Button size="compact" onPress={() => go({ screen: "backups" })}>
          {t(texts.settingsOpen)}
        </Button>
      }
    >
      {errorText(problem)} ({problem.code})
    </Note>
  );
}
