// Leaving the trial: its home is deleted, and the first run begins.
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { service } from "../../api/client.ts";
import { forgetAnswers } from "../../api/use-read.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

export function EndPractice({ onClose }: { onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const end = async (): Promise<void> => {
    if (!(await act.run(() => service.call("identity.endPractice", {})))) return;
    goHome();
    forgetAnswers();
  };
  return (
    <Dialog
      alert
      title={t(identityTexts.endPracticeQuestion)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="danger" off={act.busy} onPress={() => void end()}>
            {t(identityTexts.endPracticeDo)}
          </Button>
          <Button autoFocus onPress={onClose}>
            {t(identityTexts.keepPractice)}
          </Button>
        </>
      }
    >
      <p>{t(identityTexts.endPracticeAbout)}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}
