// "Move to …": the place as a number.
import { useState } from "react";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { placeTyped } from "./place-typed.ts";

export interface MoveDialogProps {
  readonly number: string;
  readonly last: number;
  readonly onMove: (place: number) => void;
  readonly onClose: () => void;
}

export function MoveDialog({ number, last, onMove, onClose }: MoveDialogProps) {
  const t = useT();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const move = (): void => {
    const place = placeTyped(text, last) ?? null;
    if (place === null) {
      setWrong(true);
      return;
    }
    onMove(place);
    onClose();
  };
  return (
    <Dialog
      title={t(texts.moveTitle, { number })}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" keys="Enter" onPress={move}>
            {t(texts.moveAct)}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <TextField
        label={t(texts.moveField, { last })}
        value={text}
        onChange={(value) => {
          setText(value);
          setWrong(false);
        }}
        error={wrong ? t(texts.moveWrong, { last }) : null}
        autoFocus
        onKeyDown={(e) => {
          if (e.key !== "Enter" || e.nativeEvent.isComposing) return;
          e.preventDefault();
          move();
        }}
      />
    </Dialog>
  );
}
