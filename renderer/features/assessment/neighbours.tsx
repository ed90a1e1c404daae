// Previous and next application of the list one came from (ux.md 10): in the title bar, by j/k and by Alt with an arrow.
import { ChevronDown, ChevronUp } from "lucide-react";
import { useEffect, useMemo } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { assessmentCommands as commands, assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { prefetch } from "../../api/use-read.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { afterwards, goInstead } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { useSettings } from "../../stores/settings.ts";
import { IconButton } from "../../ui/button.tsx";
import { useListOrder } from "../overview/list-order.ts";
import css from "./neighbours.module.css";

/** Drawing a document may leave no idle moment for long; a question to the service costs next to nothing. */
const PREFETCH_MS = 300;

export interface Neighbours {
  readonly place: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
  /** Everything typed is saved first. */
  readonly goTo: (application: string) => void;
}

export function useNeighbours(
  round: string,
  application: string,
  applications: readonly Application[] | undefined,
): Neighbours {
  const order = useSettings((s) => s.settings.order);
  const ids = useListOrder(round, application, applications, order, useLang());
  const neighbours = useMemo((): Neighbours => {
    const i = ids.indexOf(application);
    return {
      place: i + 1,
      count: ids.length,
      previous: i > 0 ? (ids[i - 1] ?? null) : null,
      next: i >= 0 ? (ids[i + 1] ?? null) : null,
      goTo: (id) => void afterwards(flushAll(), () => goInstead({ screen: "application", round, application: id })),
    };
  }, [ids, round, application]);
  useEffect(() => {
    // Once this one is on screen: then the next is there at the press of a key.
    const idle = requestIdleCallback(
      () => {
        for (const id of [neighbours.next, neighbours.previous])
          if (id !== null) prefetch("reviews.get", { round, application: id });
      },
      { timeout: PREFETCH_MS },
    );
    return () => cancelIdleCallback(idle);
  }, [neighbours, round]);
  return neighbours;
}

export function NeighbourButtons({ neighbours }: { neighbours: Neighbours }) {
  const t = useT();
  const f = useFormat();
  const { previous, next, place, count, goTo } = neighbours;
  useCommands(
    useMemo(
      () => [
        {
          id: "assessment.nextApplication",
          label: commands.nextApplication,
          group: commands.group,
          keys: ["j", "Alt+ArrowDown"],
          menu: "go" as const,
          enabled: next !== null,
          run: () => {
            if (next !== null) goTo(next);
          },
        },
        {
          id: "assessment.previousApplication",
          label: commands.previousApplication,
          group: commands.group,
          keys: ["k", "Alt+ArrowUp"],
          menu: "go" as const,
          enabled: previous !== null,
          run: () => {
            if (previous !== null) goTo(previous);
          },
        },
      ],
      [next, previous, goTo],
    ),
  );
  if (place === 0) return null;
  return (
    <div className={css["neighbours"]}>
      <IconButton
        compact
        name={t(texts.previous)}
        keys="k"
        icon={<ChevronUp size={16} strokeWidth={1.5} />}
        isDisabled={previous === null}
        onPress={() => previous !== null && goTo(previous)}
      />
      <IconButton
        compact
        name={t(texts.next)}
        keys="j"
        icon={<ChevronDown size={16} strokeWidth={1.5} />}
        isDisabled={next === null}
        onPress={() => next !== null && goTo(next)}
      />
      <span className={css["place"]}>{t(texts.place, { n: f.integer(place), count })}</span>
    </div>
  );
}
