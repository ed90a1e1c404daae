// The right column of the overview: go on, what is missing, how long there is, and the way out of the round (mockup 03).
import { Upload } from "lucide-react";
import { useMemo } from "react";
import type { Position } from "../../../shared/contract/desk.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { words as controlWords } from "../../../shared/i18n/ui/controls.ts";
import { overviewCommands, overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useRead } from "../../api/use-read.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { DeadlineBlock } from "./deadline-block.tsx";
import { GapList } from "./gap-list.tsx";
import { OVERALL, type GapAt } from "./gaps.ts";
import type { Summary } from "./overview-head.tsx";
import css from "./round-side.module.css";
import type { RowView } from "./standing.ts";
import { TOUR, Tour } from "./tour.tsx";
import { wayOn, type ApplicationPlace } from "./way-on.ts";

export interface RoundSideProps {
  readonly summary: Summary;
  readonly core: Core;
  readonly rows: readonly RowView[];
  readonly criteria: readonly string[];
  readonly last: Position | null;
  /** Where F8 leads. */
  readonly next: GapAt | null;
  /** Step of the tour, or null where it is not shown. */
  readonly tour: number | null;
  readonly onTour: (step: number) => void;
}

export function RoundSide({ summary, core, rows, criteria, last, next, tour, onTour }: RoundSideProps) {
  const t = useT();
  const round = summary.id;
  const way = useMemo(() => wayOn(round, rows, criteria, last), [round, rows, criteria, last]);
  const complete = rows.every((r) => r.gaps.length === 0);
  const pointed = tour === null ? null : TOUR[tour]?.id;
  const words = useWayWords(core, way, last);
  useCommands(
    useMemo(
      () =>
        way
          ? [
              {
                id: "overview.continue",
                label: overviewCommands.continue,
                group: overviewCommands.group,
                keys: ["$mod+Enter"],
                run: () => go(way),
              },
            ]
          : [],
      [way],
    ),
  );
  return (
    <div className={css["side"]}>
      {way && (
        <div className={css["continue"]}>
          <Button kind={complete ? "plain" : "primary"} size="closing" wide keys="$mod+Enter" onPress={() => go(way)}>
            {t(complete ? controlWords.open : last === null ? texts.begin : texts.continue)}
          </Button>
          <p className={css["where"]}>{words}</p>
        </div>
      )}
      {tour !== null && <Tour step={tour} onStep={onTour} />}
      <GapList
        criteria={criteria}
        round={round}
        core={core}
        rows={rows}
        next={next}
        pointed={pointed === "gaps"}
        tour={tour !== null}
      />
      {summary.deadline && <DeadlineBlock deadline={summary.deadline} />}
      <div className={css["room"]} />
      <div className={css["export"]} data-pointed={pointed === "export" || undefined}>
        <Button
          wide
          kind={complete ? "primary" : "plain"}
          size={complete ? "closing" : "normal"}
          icon={<Upload size={16} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => go({ screen: "export", round })}
        >
          {t(texts.export)}
        </Button>
        <ExportState round={round} />
      </div>
    </div>
  );
}

/** What an export would be now. */
function ExportState({ round }: { round: string }) {
  const t = useT();
  const f = useFormat();
  const list = useRead("reviews.checklist", { round }).data;
  if (!list) return <p>{"\u00a0"}</p>;
  const { last, next, complete } = list;
  if (last && !last.changed)
    return <p>{t(texts.exported, { sequence: last.sequence, date: f.date(last.at.slice(0, 10)) })}</p>;
  if (last) return <p>{t(complete ? texts.exportedReady : texts.exportedDraft, { sequence: last.sequence, next })}</p>;
  return <p>{t(complete ? texts.exportReady : texts.exportDraft)}</p>;
}

/** "2009-02, kriterium 5, side 7" */
function useWayWords(core: Core, way: ApplicationPlace | null, last: Position | null): string {
  const t = useT();
  const app = core.applications.find((a) => a.id === way?.application);
  if (!way || !app) return "";
  const criterion = activeCriteria(core.criteria).find((c) => c.id === way.criterion);
  const page = last?.application === way.application ? last.page : null;
  return [
    app.journalNumber,
    ...(criterion ? [t(texts.criterion, { number: criterion.number })] : []),
    ...(way.criterion === OVERALL ? [t(texts.overall)] : []),
    ...(page === null ? [] : [t(texts.page, { page })]),
  ].join(t(controlWords.comma));
}
