// The first things missing, beside the list; all of them one press away.
import { Button as AriaButton } from "react-aria-components/Button";
import type { Core } from "../../../shared/domain/round.ts";
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Keys } from "../../ui/keys.tsx";
import { allGaps, type GapAt } from "./gaps.ts";
import css from "./round-side.module.css";
import { shortNumbers, type RowView } from "./standing.ts";
import { useGapWords } from "./use-gap-words.ts";
import { openGap } from "./use-gap-jump.ts";

/** Fewer beside the tour, so that the deadline stays in sight. */
const [FIRST, FIRST_BESIDE_TOUR] = [8, 4];

export interface GapListProps {
  readonly round: string;
  readonly core: Core;
  readonly rows: readonly RowView[];
  readonly criteria: readonly string[];
  /** Where F8 leads. */
  readonly next: GapAt | null;
  readonly pointed: boolean;
  readonly tour: boolean;
}

export function GapList({ round, core, rows, criteria, next, pointed, tour }: GapListProps) {
  const t = useT();
  const words = useGapWords(core.criteria);
  const first = tour ? FIRST_BESIDE_TOUR : FIRST;
  const gaps = allGaps(rows, criteria);
  const numberOf = new Map(core.applications.map((a) => [a.id, a.journalNumber]));
  const mine = rows.map((r) => numberOf.get(r.row.application) ?? r.row.application);
  const short = shortNumbers(mine);
  const byId = new Map(rows.map((r) => [r.row.application, r]));
  return (
    <section className={css["block"]} data-pointed={pointed || undefined}>
      <div className={css["line"]}>
        <h2>{gaps.length === 0 ? t(texts.noGaps) : t(texts.gaps, { count: gaps.length })}</h2>
        {gaps.length > 0 && <Keys keys="F8" />}
      </div>
      <ul className={css["gaps"]}>
        {gaps.slice(0, first).map((g) => {
          const row = byId.get(g.application);
          const number = numberOf.get(g.application) ?? g.application;
          if (!row) return null;
          const isNext = next?.application === g.application && next.kind === g.kind && next.criterion === g.criterion;
          return (
            <li key={`${g.application} ${g.kind} ${g.criterion ?? ""}`}>
              <AriaButton
                className={css["gap"] ?? ""}
                data-next={isNext || undefined}
                onPress={() => openGap(round, rows, g)}
              >
                <span className={css["number"]}>
                  <span aria-hidden="true">{short.get(number) ?? number}</span>
                  <span className="visually-hidden">{number}</span>
                </span>
                <span>{words(g, row)}</span>
              </AriaButton>
            </li>
          );
        })}
      </ul>
      {gaps.length > first && (
        <Button kind="quiet" size="compact" onPress={() => go({ screen: "gaps", round })}>
          {t(texts.allGaps, { count: gaps.length })}
        </Button>
      )}
    </section>
  );
}
