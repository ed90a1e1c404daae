// State of one application: ring and words, the words first (mockups, 4).
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { overviewTexts as texts, standingTexts } from "../../../shared/i18n/ui/overview.ts";
import { declarationComplete } from "../../../shared/domain/conflict.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Ring } from "../../ui/ring.tsx";
import { answered, type RowView, type Standing } from "./standing.ts";
import css from "./application-list.module.css";

export function StandingCell({ set, view, standing }: { set: CriteriaSet; view: RowView; standing: Standing }) {
  const t = useT();
  const f = useFormat();
  const { done, of } = answered(set, view);
  const begun = standing === "in-progress" && view.row.conflict !== null;
  return (
    <span className={css["standing"]} data-standing={standing}>
      <Ring
        value={of === 0 ? 0 : done / of}
        state={standing === "complete" ? "done" : standing === "out" || standing === "waiting" ? "not-mine" : "part"}
      />
      <span className={css["lines"]}>
        <span>{t(standingTexts[standing])}</span>
        {begun && (
          <span className={css["soft"]}>{t(standingTexts.part, { done: f.integer(done), of: f.integer(of) })}</span>
        )}
      </span>
    </span>
  );
}

export function ConflictCell({ view }: { view: RowView }) {
  const t = useT();
  const { conflict } = view.row;
  if (!conflict) return <span className={css["warn"]}>{t(texts.undeclared)}</span>;
  if (!declarationComplete(conflict)) return <span className={css["warn"]}>{t(texts.unfinished)}</span>;
  if (conflict.answer === "none") return <span className={css["calm"]}>{t(texts.none)}</span>;
  return conflict.answer === "possible" ? (
    <span className={css["warn"]}>{t(texts.possible)}</span>
  ) : (
    <span>{t(texts.conflicted)}</span>
  );
}
