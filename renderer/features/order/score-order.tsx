// The order the scores alone would give, beside the group's own. One stop for Tab, then the arrows; only the lines in view exist.
import { useMemo } from "react";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { Application } from "../../../shared/domain/application.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { Local, useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { useSameItems } from "../../ui/use-same-items.ts";
import { placesOf, type Tiers } from "./order-model.ts";
import css from "./order.module.css";

/** px, as the style sheet has it at text size 100; lines measure themselves. */
const LINE = 28;

interface ScoreLine {
  readonly id: string;
  readonly application: Application;
  readonly score: number;
  /** Undefined: without a place. */
  readonly own: number | undefined;
}
export interface ScoreOrderProps {
  readonly byScore: Tiers;
  /** The group's own. */
  readonly places: ReadonlyMap<string, number>;
  readonly applications: ReadonlyMap<string, Application>;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
}

export function ScoreOrder({ byScore, places, applications, current, onCurrent }: ScoreOrderProps) {
  const t = useT();
  const f = useFormat();
  const local = useLocal();
  const same = useSameItems<ScoreLine>();
  const lines = useMemo(() => {
    const score = placesOf(byScore);
    return same(
      byScore.flat().flatMap((id): ScoreLine[] => {
        const application = applications.get(id);
        return application ? [{ id, application, score: score.get(id) ?? 0, own: places.get(id) }] : [];
      }),
    );
  }, [byScore, places, applications, same]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: LINE }}>
      <GridList
        aria-label={t(texts.scores)}
        className={css["scores"] ?? ""}
        items={lines}
        dependencies={[t]}
        disallowTypeAhead
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={current === null ? [] : [current]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : [...keys];
          if (key !== undefined) onCurrent(String(key));
        }}
      >
        {({ id, application: a, score, own }) => (
          <GridListItem id={id} className={css["score"] ?? ""} textValue={`${score} ${local(a.title)}`}>
            <span className={css["n"]}>{f.integer(score)}</span>
            <span className={css["title"]}>
              <Local text={a.title} />
            </span>
            <span className={css["soft"]}>
              {own === undefined ? t(texts.noPlace) : own === score ? "" : t(texts.place, { place: own })}
            </span>
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
