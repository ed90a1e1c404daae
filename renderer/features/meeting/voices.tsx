// What each member said on a criterion, the extremes first: they are what one talks about.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Criterion } from "../../../shared/domain/criteria.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useT } from "../../i18n/language.tsx";
import { ScoreMark } from "../../ui/score-mark.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";
import { scoreTint } from "../matrix/matrix-rows.ts";
import { NotMaterial } from "../matrix/not-material.tsx";
import { isHidden, useMatrixTexts } from "../matrix/matrix-texts.ts";
import css from "./meeting.module.css";

type Member = OutputOf<SkoenContract, "group.application">["members"][number];

const judgementOf = (m: Member, criterion: string) => m.row?.judgements.find((j) => j.criterion === criterion);

/** Distance from the middle of those who gave a number, so that the extremes come first. */
function extremesFirst(members: readonly Member[], criterion: string): Member[] {
  const steps = (m: Member): number | null => {
    const v = judgementOf(m, criterion)?.value ?? null;
    return m.standing === "counts" && v !== null && typeof v === "object" && "steps" in v ? v.steps : null;
  };
  const all = members.flatMap((m) => steps(m) ?? []);
  const middle = (Math.max(0, ...all) + Math.min(...all, Number.POSITIVE_INFINITY)) / 2;
  const far = (m: Member): number => {
    const s = steps(m);
    return s === null ? -1 : Math.abs(s - middle);
  };
  return members.toSorted((a, b) => far(b) - far(a) || (steps(b) ?? 0) - (steps(a) ?? 0));
}

export interface VoicesProps {
  readonly at: { readonly round: string; readonly application: string };
  readonly members: readonly Member[];
  /** As settled so far. */
  readonly row: GroupRow | null;
  readonly criterion: Criterion;
  readonly names: ReadonlyMap<string, string>;
  readonly short: ReadonlyMap<string, string>;
}

export function Voices({ at, members, row, criterion, names, short }: VoicesProps) {
  const t = useT();
  const scores = useScoreTexts();
  const words = useMatrixTexts();
  return (
    <ul className={css["voices"]}>
      {extremesFirst(members, criterion.id).map((m) => {
        const judgement = judgementOf(m, criterion.id);
        const value = judgement?.value ?? null;
        const steps = value !== null && typeof value === "object" && "steps" in value ? value.steps : null;
        const counts = m.standing === "counts";
        const tint = counts && steps !== null && criterion.scale ? scoreTint(criterion.scale, steps) : null;
        const hidden = isHidden(m.standing);
        return (
          <li key={m.person}>
            <ScoreMark size="large" tint={tint} look={hidden ? "hatched" : tint === null ? "dashed" : "plain"}>
              {hidden
                ? "–"
                : steps !== null && criterion.scale
                  ? words.score(criterion.scale, steps)
                  : (scores.answer(criterion, value) ?? "–")}
            </ScoreMark>
            <div>
              <p>
                <strong>{names.get(m.person) ?? m.person}</strong>
                <span className={css["soft"]}> {short.get(m.person)}</span>
                {!counts && <span className={css["warn"]}> {words.standing(m.standing)}</span>}
              </p>
              {!hidden && (
                <p className={css["said"]}>
                  {judgement && judgement.reasons.trim() !== "" ? judgement.reasons : t(texts.noReasons)}
                </p>
              )}
              <NotMaterial
                {...at}
                person={m.person}
                name={names.get(m.person) ?? m.person}
                standing={m.standing}
                row={row}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
