// Undo and redo of a form, as buttons and as commands with their keys.
import { Redo2, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { builderCommands } from "../../../shared/i18n/ui/builder.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { IconButton } from "../../ui/button.tsx";

export interface StepButtonsProps {
  readonly steps: { readonly undo: boolean; readonly redo: boolean };
  readonly onStep: (direction: "undo" | "redo") => void;
}

export function StepButtons({ steps, onStep }: StepButtonsProps) {
  const t = useT();
  const { undo, redo } = steps;
  useCommands(
    useMemo(() => {
      const { group } = builderCommands;
      return [
        {
          id: "draft.undo",
          label: words.undo,
          group,
          keys: ["$mod+z"],
          menu: "edit" as const,
          notInText: true,
          enabled: undo,
          run: () => onStep("undo"),
        },
        {
          id: "draft.redo",
          label: words.redo,
          group,
          keys: ["$mod+Shift+z", "$mod+y"],
          menu: "edit" as const,
          notInText: true,
          enabled: redo,
          run: () => onStep("redo"),
        },
      ];
    }, [undo, redo, onStep]),
  );
  return (
    <>
      <IconButton
        name={t(words.undo)}
        keys="$mod+z"
        icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden="true" />}
        isDisabled={!undo}
        onPress={() => onStep("undo")}
      />
      <IconButton
        name={t(words.redo)}
        keys="$mod+Shift+z"
        icon={<Redo2 size={16} strokeWidth={1.5} aria-hidden="true" />}
        isDisabled={!redo}
        onPress={() => onStep("redo")}
      />
    </>
  );
}
