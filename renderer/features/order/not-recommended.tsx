// Below the order: what is not recommended, with its reasons, and how much is not settled yet. Each leads to the meeting.
import type { Core } from "../../../shared/domain/round.ts";
import { evaluate } from "../../../shared/domain/criteria.ts";
import { consensusValues, type GroupRow } from "../../../shared/domain/group.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { useGrowing } from "../../ui/use-growing.tsx";
import { useMatrixTexts } from "../matrix/matrix-texts.ts";
import { OUTCOME } from "../meeting/agenda.ts";
import css from "./order.module.css";

export interface NotRecommendedProps {
  readonly round: string;
  readonly core: Core;
  readonly rows: ReadonlyMap<string, GroupRow>;
  readonly deferred: readonly string[];
  readonly compare: (a: string, b: string) => number;
}

export function NotRecommended({ round, core, rows, deferred, compare }: NotRecommendedProps) {
  const t = useT();
  const { figure } = useMatrixTexts();
  const theirs = new Set(deferred);
  const active = core.applications
    .filter((a) => a.status === "active" && !a.calibration && !theirs.has(a.id))
    .toSorted((a, b) => compare(a.id, b.id));
  const settled = (row: GroupRow | undefined): boolean =>
    row !== undefined && (row.outcome !== "not-treated" || row.reasons.trim() !== "");
  const not = active.filter((a) => {
    const row = rows.get(a.id);
    return settled(row) && row?.outcome !== "recommended";
  });
  const open = active.filter((a) => !settled(rows.get(a.id)));
  const toMeeting = (application: string): void => go({ screen: "meeting", round, application, step: OUTCOME });
  const [first] = open;
  const { shown, more } = useGrowing(not.length);
  if (not.length === 0 && !first) return null;
  return (
    <section className={css["not"]} aria-label={t(texts.not, { count: not.length })}>
      <h2>{t(texts.not, { count: not.length })}</h2>
      {first && (
        <p className={css["unsettled"]}>
          {t(texts.unsettled, { count: open.length })}{" "}
          <Button size="compact" onPress={() => toMeeting(first.id)}>
            {t(texts.toMeeting)}
          </Button>
        </p>
      )}
      <ul>
        {not.slice(0, shown).map((a) => {
          const row = rows.get(a.id);
          const total = row ? evaluate(core.criteria, consensusValues(row)).weighted : null;
          return (
            <li key={a.id}>
              <button type="button" className={css["notRow"]} onClick={() => toMeeting(a.id)}>
                <span className={css["title"]}>
                  <Local text={a.title} />
                </span>
                <span className={css["facts"]}>
                  {a.journalNumber}
                  {total && ` · ${t(texts.total, { total: figure(total) })}`}
                  {row?.outcome === "not-treated" && ` · ${t(texts.notTreated)}`}
                </span>
                <span className={css["reason"]}>{row?.reasons.trim() || t(texts.noReasons)}</span>
              </button>
            </li>
          );
        })}
        {more}
      </ul>
    </section>
  );
}
