// The foot of every dialog in which an office decides something: nothing counts before it is confirmed, and a second press does nothing.
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";

export interface ConfirmFootProps {
  readonly off: boolean;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}
export function ConfirmFoot({ off, onConfirm, onClose }: ConfirmFootProps) {
  const t = useT();
  return (
    <>
      <Button kind="primary" off={off} onPress={() => void onConfirm()}>
        {t(texts.confirm)}
      </Button>
      <Button onPress={onClose}>{t(texts.cancel)}</Button>
    </>
  );
}
