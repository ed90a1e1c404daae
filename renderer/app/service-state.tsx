// Says honestly when the service is gone, and when a change is not saved. Part of the frame of every screen, since it concerns
// all of them.
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
  // The row of the frame is there also while it is empty.
  return (
    <div className={css["notices"]}>
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
