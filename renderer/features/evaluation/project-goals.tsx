// Which goals a project serves and why: ticked and written by the office, saved at once, undone and redone.
import { Redo2, Undo2 } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { FundedProject, ProgrammeGoal } from "../../../shared/domain/evaluation.ts";
import { evaluationCommands as commands, evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { createTurns } from "../../../shared/lib/turns.ts";
import { service } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { Local, useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { TextArea } from "../../ui/field.tsx";
import { TEXT_DELAY } from "../assessment/row-writes.ts";
import { useGroupDraft } from "../meeting/group-writes.ts";
import { flushAll } from "../../stores/saving.ts";
import css from "./evaluation.module.css";

export function ProjectGoals({ project, goals }: { project: FundedProject; goals: readonly ProgrammeGoal[] }) {
  const t = useT();
  const errorText = useErrorText();
  const { round, application } = project;
  const draft = useGroupDraft(
    `${round} ${application} goals`,
    project.mark,
    (mark) => service.call("evaluation.mark", { round, application, mark }),
    TEXT_DELAY,
  );
  const { value, set, flush, error } = draft;
  const { run, error: refused } = useAct();
  // Pressed twice in a row, it steps twice: the second waits for the first.
  const [turns] = useState(createTurns);
  const step = useCallback(
    (direction: "undo" | "redo"): void => {
      const one = async (): Promise<void> => {
        await flushAll();
        const { mark } = await service.call("evaluation.step", { round, application, direction });
        // The figures may say what they said before the last words were saved, and then nobody would hear of the step. Writing what
        // stands already is no change, and is not journalled.
        set(mark);
        flush();
      };
      void turns.run(() => run(one));
    },
    [turns, run, round, application, set, flush],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: "evaluation.undo",
          label: commands.undo,
          group: commands.group,
          keys: ["$mod+z"],
          notInText: true,
          run: () => step("undo"),
        },
        {
          id: "evaluation.redo",
          label: commands.redo,
          group: commands.group,
          keys: ["$mod+Shift+z", "$mod+y"],
          notInText: true,
          run: () => step("redo"),
        },
      ],
      [step],
    ),
  );
  const tick = (id: string, on: boolean): void => {
    set({ ...value, goals: goals.map((g) => g.id).filter((g) => (g === id ? on : value.goals.includes(g))) });
    flush();
  };
  return (
    <div className={css["goals"]}>
      <fieldset className={css["ticks"]}>
        <legend>{t(texts.serves)}</legend>
        {goals.map((g) => (
          <Checkbox key={g.id} checked={value.goals.includes(g.id)} onChange={(on) => tick(g.id, on)}>
            {g.id}. <Local text={g.name} />
          </Checkbox>
        ))}
      </fieldset>
      <TextArea
        label={t(texts.note)}
        hint={t(texts.noteHint)}
        rows={4}
        max={4000}
        value={value.note}
        onChange={(note) => set({ ...value, note })}
        onBlur={flush}
        error={error ? t(texts.notSaved, { error: `${errorText(error)} (${error.code})` }) : null}
      />
      <div className={css["acts"]}>
        <Button
          size="compact"
          icon={<Undo2 size={14} strokeWidth={1.5} aria-hidden="true" />}
          keys="$mod+z"
          onPress={() => step("undo")}
        >
          {t(texts.undo)}
        </Button>
        <Button
          size="compact"
          icon={<Redo2 size={14} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => step("redo")}
        >
          {t(texts.redo)}
        </Button>
      </div>
      <Refusal error={refused} />
    </div>
  );
}
