// The head of a meeting: which item, how far, whether the group may decide, and the way out.
import type { GroupRow } from "../../../shared/domain/group.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { useSaving } from "../../stores/saving.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { Button } from "../../ui/button.tsx";
import type { MatrixRow } from "../matrix/matrix-rows.ts";
import type { StepAt } from "./agenda.ts";
import css from "./meeting.module.css";

export interface MeetingHeadProps {
  readonly agenda: readonly string[];
  readonly at: StepAt;
  readonly settled: ReadonlyMap<string, GroupRow>;
  readonly row?: MatrixRow;
  /** Reviews an application needs. */
  readonly quorum?: number;
  readonly onItem: (application: string) => void;
  readonly onLeave: () => void;
}

/** Beyond this many items a bar each is no longer a bar. */
const MOST_BARS = 40;

const isDone = (row: GroupRow | undefined): boolean =>
  row !== undefined && (row.outcome === "recommended" || row.reasons.trim() !== "");

export function MeetingHead({ agenda, at, settled, row, quorum, onItem, onLeave }: MeetingHeadProps) {
  const t = useT();
  const f = useFormat();
  const here = at.application === null ? agenda.length : agenda.indexOf(at.application);
  const met = row !== undefined && quorum !== undefined && row.counted >= quorum;
  return (
    <header className={css["head"]}>
      <span className={css["item"]}>
        {at.application === null
          ? t(texts.minutesStep)
          : t(texts.item, { n: f.integer(here + 1), all: f.integer(agenda.length) })}
      </span>
      {agenda.length <= MOST_BARS && (
        <ol className={css["bars"]}>
          {agenda.map((id, i) => {
            const state = i === here ? "now" : isDone(settled.get(id)) ? "done" : "open";
            const word = { now: texts.now, done: texts.settled, open: texts.open }[state];
            return (
              <li key={id}>
                <button
                  type="button"
                  className={css["bar"]}
                  data-state={state}
                  aria-current={i === here ? "step" : undefined}
                  aria-label={`${t(texts.item, { n: i + 1, all: agenda.length })}: ${t(word)}`}
                  onClick={() => onItem(id)}
                />
              </li>
            );
          })}
        </ol>
      )}
      <span className={css["gap"]} />
      <Saved />
      {row && quorum !== undefined && (
        <span data-warn={!met || undefined} className={css["quorum"]}>
          {t(texts.counted, { count: row.counted, quorum: t(met ? texts.quorate : texts.notQuorate) })}
        </span>
      )}
      <Button kind="quiet" keys="Escape" onPress={onLeave}>
        {t(texts.leave)}
      </Button>
    </header>
  );
}

/** The same truth as in the title bar of other screens. */
function Saved() {
  const t = useT();
  const f = useFormat();
  const { pending, savedAt, failure } = useSaving();
  const state = failure ? "failed" : pending > 0 ? "saving" : savedAt ? "saved" : "none";
  if (state === "none") return null;
  return (
    <span className={css["saved"]} data-state={state} role="status">
      {state === "failed"
        ? t(frameTexts.notSaved)
        : state === "saving"
          ? t(frameTexts.savingNow)
          : savedAt && t(frameTexts.saved, { time: f.time(savedAt) })}
    </span>
  );
}
