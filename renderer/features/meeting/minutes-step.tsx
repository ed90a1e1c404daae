// The last step: minutes that grow from what happened, and may be edited like any text.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { service } from "../../api/client.ts";
import { useErrorText, useLocal, useT } from "../../i18n/language.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { TEXT_DELAY } from "../assessment/row-writes.ts";
import { useMatrixTexts } from "../matrix/matrix-texts.ts";
import { useGroupDraft } from "./group-writes.ts";
import css from "./meeting.module.css";
import type { Meeting } from "./meeting-screen.tsx";
import { grownLines } from "./minutes-lines.ts";

export interface MinutesStepProps {
  readonly round: string;
  readonly meeting: Meeting;
  readonly draft: OutputOf<SkoenContract, "group.draft">;
  readonly settled: ReadonlyMap<string, GroupRow>;
  readonly onMove: (by: 1 | -1) => void;
}

export function MinutesStep({ round, meeting, draft: stored, settled, onMove }: MinutesStepProps) {
  const t = useT();
  const local = useLocal();
  const errorText = useErrorText();
  const { figure } = useMatrixTexts();
  const draft = useGroupDraft(
    `${round} minutes`,
    stored.document.minutes,
    (minutes) => service.call("group.setMinutes", { round, minutes }),
    TEXT_DELAY,
  );
  const grow = (): void => {
    const before = draft.value;
    const { agenda, applications, rows, names, core } = meeting;
    const words = { t, local, figure, name: (p: string) => names.get(p) ?? p };
    const lines = grownLines(agenda, core.criteria, applications, settled, rows, before, words);
    if (lines.length === 0) return toast(texts.nothingToGrow);
    draft.set([before.trimEnd(), ...lines].filter((x) => x !== "").join("\n\n"));
    toast(texts.grew, { count: lines.length }, () => draft.set(before));
  };
  return (
    <>
      <div className={css["page"]}>
        <h1>{t(texts.minutesStep)}</h1>
        <div className={css["acts"]}>
          <Button onPress={grow}>{t(texts.grow)}</Button>
        </div>
        <TextArea
          label={t(texts.minutesStep)}
          hint={t(texts.minutesHint)}
          value={draft.value}
          onChange={draft.set}
          onBlur={draft.flush}
          rows={16}
          error={draft.error ? t(texts.notSaved, { error: `${errorText(draft.error)} (${draft.error.code})` }) : null}
        />
      </div>
      <footer className={css["foot"]} data-short>
        <span className={css["gap"]} />
        <Button keys="PageUp" onPress={() => onMove(-1)}>
          {t(texts.previous)}
        </Button>
      </footer>
    </>
  );
}
