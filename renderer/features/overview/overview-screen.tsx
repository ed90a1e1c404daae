// The round as its reviewer sees it (mockup 03): his own applications in his own order, what is missing, and the way on.
import { useMemo, useState } from "react";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { overviewCommands, overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { goHome } from "../../stores/place.ts";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import { DocumentIndexer } from "../reading/document-indexer.tsx";
import { ApplicationList, useCurrentRow } from "./application-list.tsx";
import { NoList } from "./no-list.tsx";
import { OverviewHead } from "./overview-head.tsx";
import css from "./overview.module.css";
import { RoundSide } from "./round-side.tsx";
import { TOUR } from "./tour.tsx";
import { gapFrom } from "./gaps.ts";
import { useGapJump } from "./use-gap-jump.ts";
import { useListed } from "./use-list.ts";
import { usePosition } from "./use-position.ts";

const NOTHING: readonly never[] = [];

export function OverviewScreen({ round }: { round: string }) {
  const t = useT();
  const shown = useRead("rounds.show", { round });
  // Progress and deadline from the list: it is asked again after every answer given, the round itself is not.
  const rounds = useRead("rounds.list", {});
  const summary = rounds.data?.rounds.find((r) => r.id === round);
  const core = shown.data?.core ?? undefined;
  const progress = summary?.progress ?? null;
  const list = useRead("reviews.list", progress === null ? null : { round });
  const last = usePosition(round);
  const rows = list.data?.rows ?? NOTHING;
  const criteria = useMemo(() => (core ? activeCriteria(core.criteria).map((c) => c.id) : []), [core]);
  const all = useListed(list.data?.rows, core, progress);
  const current = useCurrentRow(round) ?? last?.application ?? null;
  const next = useMemo(() => gapFrom(rows, criteria, current), [rows, criteria, current]);
  useGapJump(round, rows, criteria, current);
  const [step, setStep] = useState(0);
  const seen = useSettings((s) => s.settings.tourSeen);
  const ready = summary !== undefined && core !== undefined && last !== undefined;
  const hasList = progress !== null && progress.assigned > 0;
  const tour = summary?.practice && !seen && hasList ? step : null;
  useCommands(
    useMemo(
      () =>
        summary?.practice
          ? [
              {
                id: "overview.tour",
                label: overviewCommands.tour,
                group: overviewCommands.group,
                menu: "help" as const,
                run: () => {
                  setStep(0);
                  void changeSettings({ tourSeen: false });
                },
              },
            ]
          : [],
      [summary?.practice],
    ),
  );
  const reviews = shown.data?.roster.find((p) => p.id === shown.data?.me)?.roles.includes("expert") ?? false;
  const error = shown.error ?? rounds.error ?? list.error;
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        { text: summary ? <Local text={summary.title} /> : "" },
      ]}
      round={round}
      side
      own
      keys={
        hasList
          ? [
              ["Enter", t(texts.keyOpen)],
              ["F8", t(texts.keyGap)],
              ["j", t(texts.keyMove)],
              ["/", t(texts.keyFilter)],
            ]
          : []
      }
      {...(ready && hasList && list.data
        ? {
            aside: (
              <RoundSide
                summary={summary}
                core={core}
                rows={rows}
                criteria={criteria}
                last={last}
                next={next}
                tour={tour}
                onTour={setStep}
              />
            ),
          }
        : {})}
    >
      <div className={css["page"]}>
        {hasList && <DocumentIndexer round={round} />}
        {summary && <OverviewHead summary={summary} />}
        {error && (
          <div className={css["notice"]}>
            <Refusal error={error} />
          </div>
        )}
        {ready && !hasList && <NoList summary={summary} approved={core.criteria.approval !== null} reviews={reviews} />}
        {ready && hasList && list.data && (
          <ApplicationList
            round={round}
            set={core.criteria}
            all={all}
            start={last?.application ?? null}
            pointed={tour === null ? null : (TOUR[tour]?.id ?? null)}
          />
        )}
      </div>
    </Frame>
  );
}
