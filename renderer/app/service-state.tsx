// Says honestly when the service is gone, and when a change is not saved. On top of everything, since it concerns everything.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { useErrorText, useT } from "../i18n/language.tsx";
import { useSaving } from "../stores/saving.ts";
import { useSession } from "../stores/session.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import css from "./service-state.module.css";

export function ServiceState() {
  const t = useT();
  const errorText = useErrorText();
  const state = useSession((s) => s.service);
  const failure = useSaving((s) => s.failure);
  if (state === "up" && !failure) return null;
  return (
    <div className={css["top"]}>
      {state === "down" && (
        <Note tone="stop" title={t(frameTexts.serviceDown)} live>
          {t(frameTexts.serviceDownAbout)}
        </Note>
      )}
      {state === "restarting" && (
        <Note tone="warn" live>
          {t(frameTexts.serviceRestarting)}
        </Note>
      )}
      {failure && state !== "down" && (
        <Note
          tone="stop"
          title={t(frameTexts.saveFailed)}
          live
          action={
            <Button size="compact" onPress={failure.retry}>
              {t(words.tryAgain)}
            </Button>
          }
        >
          {failure.error ? `${errorText(failure.error)} (${failure.error.code})` : undefined}
        </Note>
      )}
    </div>
  );
}
