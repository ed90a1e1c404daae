// What this office has recorded on the way, each with who and why and a way back; and the ties that wait for a lot.
import { useState } from "react";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { JointDocument } from "../../../shared/domain/joint/document.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useRead } from "../../api/use-read.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import css from "./aside.module.css";
import { LotDialog } from "./lot-dialog.tsx";
import type { Decide } from "./use-decide.ts";

export interface DecisionsProps {
  readonly round: string;
  readonly core: Core;
  readonly document: JointDocument;
  readonly number: (application: string) => string;
  readonly decide: Decide;
}

export function Decisions({ round, core, document, number, decide }: DecisionsProps) {
  const t = useT();
  const f = useFormat();
  const local = useLocal();
  const act = useAct();
  const decisions = useRead("joint.decisions", { round }).data?.decisions ?? [];
  const [lot, setLot] = useState<JointDocument["ties"][number] | null>(null);
  const open = document.ties.filter((tie) => tie.settledBy === "open");
  const about = (d: JointDecision): string => {
    if (d.kind === "override") {
      const what = { fund: texts.deviateFund, reserve: texts.deviateReserve, place: texts.deviatePlace }[d.effect];
      return `${number(d.application)}: ${t(what).replace(/\s*…$/u, "")}${d.place === null ? "" : ` ${d.place}`}`;
    }
    if (d.kind === "meeting-order") return t(texts.moveTitle);
    if (d.kind === "lot")
      return `${t(texts.lot).replace(/\s*…$/u, "")}: ${d.drawn.map(number).join(t(controls.comma))}`;
    if ("application" in d) return number(d.application);
    return t(texts.settleTitle);
  };
  // Who decided here is an office by its id; a file of decisions may say it in words.
  const nameOf = (who: string): string => {
    const office = core.offices.find((o) => o.id === who);
    return office ? local(office.name) : who;
  };
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
        {decisions.map(({ id, decision }) => (
          <li key={id}>
            <strong>{about(decision)}</strong>
            <span className={css["soft"]}>
              {nameOf(decision.who)}, {f.date(decision.at.slice(0, 10))}
            </span>
            <span>{decision.reason}</span>{" "}
            <Button size="compact" kind="quiet" onPress={() => void act.run(() => decide.undecide(id))}>
              {t(texts.undo)}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={act.error} />
      {lot && <LotDialog tie={lot} number={number} decide={decide} onClose={() => setLot(null)} />}
    </section>
  );
}
