// What was made of the evaluation: its files, to be opened or shown.
import type { AppError } from "../../../shared/lib/errors.ts";
import { evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { papersTexts } from "../../../shared/i18n/ui/papers.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./evaluation.module.css";

export function PaperMade({ files, error, busy }: { files: readonly string[]; error: AppError | null; busy: boolean }) {
  const t = useT();
  const act = useAct();
  const [first] = files;
  return (
    <div className={css["madeline"]}>
      <span role="status">
        {busy ? t(papersTexts.now) : first === undefined ? "" : t(texts.made, { count: files.length })}
      </span>
      {first !== undefined && !busy && (
        <>
          {files.length === 1 && (
            <Button size="compact" onPress={() => void act.run(() => host.call("host.openPath", { path: first }))}>
              {t(papersTexts.open)}
            </Button>
          )}
          <Button size="compact" onPress={() => void act.run(() => host.call("host.reveal", { path: first }))}>
            {t(papersTexts.show)}
          </Button>
        </>
      )}
      <Refusal error={error ?? act.error} />
    </div>
  );
}
