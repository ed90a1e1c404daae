// What a person sees when a whole screen cannot be shown: what happened, that nothing saved is lost, and the way on.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import type { AppError } from "../../shared/lib/errors.ts";
import { useErrorText, useT } from "../i18n/language.tsx";
import { goHome } from "../stores/place.ts";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { Frame } from "./frame.tsx";
import css from "./error-screen.module.css";

export function ErrorScreen({ error }: { error: AppError }) {
  const t = useT();
  const text = useErrorText();
  return (
    <Frame crumbs={[]}>
      <div className={css["screen"]}>
        <h1>{t(frameTexts.crashed)}</h1>
        <p>{t(frameTexts.crashedAbout)}</p>
        <Note tone="stop" live>
          {text(error)} <span className={css["code"]}>({error.code})</span>
        </Note>
        <div>
          <Button kind="primary" onPress={goHome}>
            {t(frameTexts.toRounds)}
          </Button>
        </div>
      </div>
    </Frame>
  );
}
