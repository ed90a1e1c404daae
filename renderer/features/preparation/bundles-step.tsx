// What has gone out, and whether it still says what the round says: a change nobody was sent is no change for them.
import { preparationTexts as texts } from "../../../shared/i18n/ui/preparation.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import css from "./preparation.module.css";
import { Step } from "./step.tsx";

export function BundlesStep({ round, edition }: { round: string; edition: number | null }) {
  const t = useT();
  const changes = useRead("draft.changes", edition === null ? null : { round }).data;
  const waiting = changes?.readers.filter((r) => r.state === "first" || r.state === "new").length ?? 0;
  const changed = changes !== undefined && (changes.edition.from !== changes.edition.to || changes.refusal !== null);
  return (
    <Step title={t(texts.bundles)} done={edition !== null && !changed && waiting === 0}>
      <p>{edition === null ? t(texts.bundlesNone) : t(texts.bundlesIssued, { edition })}</p>
      {changed && <p>{t(texts.bundlesChanged)}</p>}
      {waiting > 0 && <p>{t(texts.bundlesWaiting, { count: waiting })}</p>}
      <p className={css["soft"]}>{t(texts.bundlesAbout)}</p>
      <div className={css["acts"]}>
        <Button kind="primary" onPress={() => go({ screen: "round-issue", round })}>
          {t(texts.issue)}
        </Button>
      </div>
    </Step>
  );
}
