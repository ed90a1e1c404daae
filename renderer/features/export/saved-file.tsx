// What was written, and the way to it: a line that announces itself.
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./saved-file.module.css";

export const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;
/** The folder a file lies in. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.length - baseName(path).length - 1));

export function RevealButton({ file }: { file: string }) {
  const t = useT();
  const act = useAct();
  return (
    <>
      <Button size="compact" onPress={() => void act.run(() => host.call("host.reveal", { path: file }))}>
        {t(exportTexts.reveal)}
      </Button>
      <Refusal error={act.error} />
    </>
  );
}

/** `file`: null = nothing written yet; the line keeps its place for the announcement. */
export function SavedFile({ file }: { file: string | null }) {
  const t = useT();
  return (
    <div className={css["saved"]} data-empty={file === null || undefined}>
      <output>{file === null ? "" : t(exportTexts.savedAs, { file: baseName(file) })}</output>
      {file !== null && <RevealButton file={file} />}
    </div>
  );
}
