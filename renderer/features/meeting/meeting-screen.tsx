// Meeting mode (mockup 08, issue 4 item 4): no side, no status line; one thing at a time, by keyboard, for a projector.
import { useCallback, useEffect, useMemo, useRef } from "react";
import { activeCriteria, scoredCriteria } from "../../../shared/domain/criteria.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { afterwards, go, goInstead, type Place } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { shortNames } from "../../ui/short-names.ts";
import { matrixRows, slotsOf } from "../matrix/matrix-rows.ts";
import { agendaOf, itemFrom, MINUTES, OUTCOME, stepFrom, stepsOfMeeting, type StepAt } from "./agenda.ts";
import { CriterionStep } from "./criterion-step.tsx";
import { MeetingHead } from "./meeting-head.tsx";
import css from "./meeting.module.css";
import { MinutesStep } from "./minutes-step.tsx";
import { OutcomeStep } from "./outcome-step.tsx";
import { useMeetingCommands } from "./use-meeting-commands.ts";

type MeetingPlace = Extract<Place, { screen: "meeting" }>;

/** Everything a step needs to know of the round. */
function useMeeting(round: string) {
  const lang = useLang();
  const shown = useRead("rounds.show", { round });
  const matrix = useRead("group.matrix", { round });
  const draft = useRead("group.draft", { round });
  const made = useMemo(() => {
    const core = shown.data?.core;
    if (!core || !matrix.data || !shown.data) return null;
    const { roster, me } = shown.data;
    const criteria = scoredCriteria(core.criteria);
    const people = roster.filter((p) => p.roles.includes("expert"));
    const slots = slotsOf(
      matrix.data,
      people.map((p) => p.id),
    );
    const applications = new Map(core.applications.map((a) => [a.id, a]));
    const rows = matrixRows(matrix.data, applications, criteria, slots, me);
    return {
      core,
      applications,
      rows: new Map(rows.map((r) => [r.application.id, r])),
      agenda: agendaOf(rows, new Intl.Collator(LOCALE[lang], { numeric: true })),
      names: new Map(roster.map((p) => [p.id, p.name])),
      short: shortNames(people),
    };
  }, [shown.data, matrix.data, lang]);
  const settled = useMemo(() => new Map(draft.data?.document.rows.map((r) => [r.application, r])), [draft.data]);
  return { made, draft: draft.data, settled, error: shown.error ?? matrix.error ?? draft.error };
}
export type Meeting = NonNullable<ReturnType<typeof useMeeting>["made"]>;

const leave = (round: string): void => void afterwards(flushAll(), () => go({ screen: "matrix", round }));

export function MeetingScreen({ place }: { place: MeetingPlace }) {
  const t = useT();
  const { round } = place;
  const { made, draft, settled, error } = useMeeting(round);
  const first = made?.agenda[0];
  const at: StepAt = useMemo(() => {
    const set = made?.core.criteria;
    const begin = (set && activeCriteria(set)[0]?.id) ?? OUTCOME;
    if (place.step === MINUTES) return { application: null, step: MINUTES };
    const known = place.application !== undefined && made?.agenda.includes(place.application);
    return {
      application: known ? (place.application ?? null) : (first ?? null),
      step: known ? (place.step ?? begin) : begin,
    };
  }, [place, first, made]);
  const steps = useMemo(() => (made ? stepsOfMeeting(made.agenda, made.core.criteria) : []), [made]);
  const put = useCallback(
    (to: StepAt | null) => {
      if (to === null) return;
      const { application, step } = to;
      void afterwards(flushAll(), () =>
        goInstead({ screen: "meeting", round, step, ...(application === null ? {} : { application }) }),
      );
    },
    [round],
  );
  const move = useCallback((by: 1 | -1) => put(stepFrom(steps, at, by)), [put, steps, at]);
  const item = useCallback(
    (by: 1 | -1) => made && put(itemFrom(made.agenda, made.core.criteria, at, by)),
    [put, made, at],
  );
  useMeetingCommands({ round, application: at.application, move, item, leave, put, set: made?.core.criteria });
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // Each step begins at its top, by eye and by ear, unless one is writing.
    if (document.activeElement instanceof HTMLTextAreaElement) return;
    main.current?.scrollTo(0, 0);
    main.current?.focus();
  }, [at.application, at.step]);

  const row = at.application === null ? undefined : made?.rows.get(at.application);
  const application = at.application === null ? undefined : made?.applications.get(at.application);
  const criterion = made?.core.criteria.criteria.find((c) => c.id === at.step);
  return (
    <div className={css["meeting"]}>
      <MeetingHead
        agenda={made?.agenda ?? []}
        at={at}
        settled={settled}
        {...(made ? { quorum: made.core.joint.quorum } : {})}
        {...(row ? { row } : {})}
        onItem={(id) => made && put({ application: id, step: activeCriteria(made.core.criteria)[0]?.id ?? OUTCOME })}
        onLeave={() => leave(round)}
      />
      <main id="main" tabIndex={-1} ref={main} className={css["main"]}>
        <Refusal error={error ?? null} />
        {made && made.agenda.length === 0 && at.step !== MINUTES && (
          <Empty
            title={t(texts.noItems)}
            action={
              <Button kind="primary" onPress={() => leave(round)}>
                {t(texts.toMatrix)}
              </Button>
            }
          >
            {t(texts.noItemsAbout)}
          </Empty>
        )}
        {made && draft && application && row && criterion && (
          <CriterionStep
            key={`${application.id} ${criterion.id}`}
            round={round}
            application={application}
            criterion={criterion}
            row={row}
            meeting={made}
            onMove={move}
          />
        )}
        {made && draft && application && row && at.step === OUTCOME && (
          <OutcomeStep
            key={application.id}
            round={round}
            application={application}
            meeting={made}
            onMove={move}
            onStep={(step) => put({ application: application.id, step })}
          />
        )}
        {made && draft && at.step === MINUTES && (
          <MinutesStep round={round} meeting={made} draft={draft} settled={settled} onMove={move} />
        )}
      </main>
    </div>
  );
}
