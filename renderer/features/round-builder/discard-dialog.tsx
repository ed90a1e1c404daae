// Giving up what was read and mended: asked for once, because the mends go.
import { intakeTexts as texts } from "../../../shared/i18n/ui/builder-intake.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

export function DiscardDialog({ round, onClose }: { round: string; onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const discard = async (): Promise<void> => {
    if (await act.run(() => service.call("intake.discard", { round }))) onClose();
  };
  return (
    <Dialog
      alert
      title={t(texts.discardTitle)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="danger" off={act.busy} onPress={() => void discard()}>
            {t(texts.discardDo)}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.discardAbout)}</p>
      <Refusal error={act.error} />
    </Dialog>
  );
}
