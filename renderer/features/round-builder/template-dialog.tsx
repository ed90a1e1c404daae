// Starting again from a template takes the place of everything written: asked for once, and it can be undone.
import { criteriaEditorTexts as texts } from "../../../shared/i18n/ui/builder-criteria.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

export type TemplateName = "vaekstforum" | "eu";

export function TemplateDialog({ onReplace, onClose }: { onReplace: () => void; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog
      title={t(texts.templateAsk)}
      onClose={onClose}
      onAct={onReplace}
      buttons={
        <>
          <Button kind="primary" onPress={onReplace}>
            {t(texts.replace)}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <p>{t(texts.templateAbout)}</p>
    </Dialog>
  );
}
