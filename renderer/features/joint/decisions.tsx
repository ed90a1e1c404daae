// What this office has recorded on the way, each with who and why and a way back; and the ties that wait for a lot.
import { useState } from "react";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useRead } from "../../api/use-read.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./aside.module.css";
import { lotId } from "./decision-ids.ts";
import { useDecisionWords } from "./decision-words.ts";
import type { JointShown } from "./joint-shown.ts";
import { LotDialog } from "./lot-dialog.tsx";
import type { Decide } from "./use-decide.ts";

export interface DecisionsProps {
  readonly round: string;
  readonly document: JointShown;
  readonly number: (application: string) => string;
  /** Of an office by its id; a file of decisions may say it in words. */
  readonly nameOf: (who: string) => string;
  readonly decide: Decide;
}

export function Decisions({ round, document, number, nameOf, decide }: DecisionsProps) {
  const t = useT();
  const f = useFormat();
  const act = useAct();
  const decisions = useRead("joint.decisions", { round }).data?.decisions ?? [];
  const [lot, setLot] = useState<JointShown["ties"][number] | null>(null);
  const open = document.ties.filter((tie) => tie.settledBy === "open");
  const about = useDecisionWords(number);
  if (decisions.length + open.length === 0) return null;
  return (
    <section className={css["part"]}>
      <h2>{t(texts.decisions)}</h2>
      {open.map((tie) => (
        <p key={tie.place}>
          {tie.ids.map(number).join(t(controls.comma))}{" "}
          <Button size="compact" onPress={() => setLot(tie)}>
            {t(texts.lot)}
          </Button>
        </p>
      ))}
      <ul>
        {decisions
          .toSorted((a, b) => (a.decision.at < b.decision.at ? 1 : -1))
          .map(({ id, decision }) => (
            <li key={id}>
              <strong>{about(decision)}</strong>
              <span className={css["soft"]}>
                {decision.kind === "override"
                  ? decision.offices.map(nameOf).join(t(controls.comma))
                  : nameOf(decision.who)}
                , {f.date(decision.at.slice(0, 10))}
              </span>
              <span>{decision.reason}</span>{" "}
              <Button size="compact" kind="quiet" onPress={() => void act.run(() => decide.undecide(id))}>
                {t(texts.undo)}
              </Button>
            </li>
          ))}
      </ul>
      <Refusal error={act.error} />
      {lot && (
        <LotDialog
          id={lotId(decisions, lot.ids)}
          tie={lot}
          number={number}
          decide={decide}
          onClose={() => setLot(null)}
        />
      )}
    </section>
  );
}
