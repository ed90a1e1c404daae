// What earlier rounds have committed of the frames, and what funded projects have given back: entered here, each with its reason, changed
// and taken back here, and subtracted or added before the list is walked.
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DecisionOf, JointDecision } from "../../../shared/domain/joint/decisions.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useRead } from "../../api/use-read.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import { AmountsDialog, type AmountsAsk } from "./amounts-dialog.tsx";
import css from "./aside.module.css";
import { nextId } from "./decision-ids.ts";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import type { Decide } from "./use-decide.ts";

export type MoneyDecision = DecisionOf<"earlier-commitment"> | DecisionOf<"freed-money">;
const isMoney = (d: JointDecision): d is MoneyDecision => d.kind === "earlier-commitment" || d.kind === "freed-money";

export interface CommitmentsProps {
  readonly round: string;
  readonly document: JointShown;
  readonly words: JointWords;
  readonly number: (application: string) => string;
  /** Of an office by its id; what is none says itself. */
  readonly nameOf: (who: string) => string;
  readonly decide: Decide;
  readonly onFree: (application: string, known: DecisionOf<"freed-money">) => void;
}

export function Commitments({ round, document, words, number, nameOf, decide, onFree }: CommitmentsProps) {
  const t = useT();
  const f = useFormat();
  const act = useAct();
  const [ask, setAsk] = useState<AmountsAsk | null>(null);
  const all = useRead("joint.decisions", { round }).data?.decisions ?? [];
  const entries = all.flatMap(({ id, decision }) => (isMoney(decision) ? [{ id, decision }] : []));
  const edit = (id: string, known: DecisionOf<"earlier-commitment"> | null): void =>
    setAsk({
      title: (t) => t(known ? texts.commitmentEdit : texts.commitmentNew),
      about: (t) => t(texts.commitmentAbout),
      name: known?.round ?? "",
      taken: entries.flatMap((e) =>
        e.decision.kind === "earlier-commitment" && e.id !== id ? [e.decision.round] : [],
      ),
      amounts: known?.amounts ?? [],
      reason: known?.reason ?? "",
      save: ({ name, amounts, reason }) =>
        decide.decide(id, { kind: "earlier-commitment", round: name, amounts: [...amounts], reason }),
    });
  return (
    <section className={css["part"]}>
      <div className={css["head"]}>
        <h2>{t(texts.commitments)}</h2>
        <span className={css["gap"]} />
        <Button
          size="compact"
          icon={<Plus size={14} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => edit(nextId(all, "commitment"), null)}
        >
          {t(texts.commitmentAdd)}
        </Button>
      </div>
      {entries.length === 0 && <p className={css["soft"]}>{t(texts.commitmentsNone)}</p>}
      <ul className={css["entries"]}>
        {entries.map(({ id, decision: d }) => {
          const name = d.kind === "earlier-commitment" ? d.round : number(d.application);
          const freed = document.freed.find((x) => d.kind === "freed-money" && x.application === d.application);
          return (
            <li key={id}>
              <div className={css["head"]}>
                <strong>{name}</strong>
                {d.kind === "freed-money" && <Chip>{t(texts.freedChip)}</Chip>}
                <span className={css["gap"]} />
                <IconButton
                  compact
                  name={t(texts.editEntry, { name })}
                  icon={<Pencil size={14} strokeWidth={1.5} />}
                  onPress={() => (d.kind === "earlier-commitment" ? edit(id, d) : onFree(d.application, d))}
                />
                <IconButton
                  compact
                  name={t(texts.removeEntry, { name })}
                  icon={<Trash2 size={14} strokeWidth={1.5} />}
                  onPress={() => void act.run(() => decide.undecide(id))}
                />
              </div>
              <table className={css["ledger"]}>
                <caption className="visually-hidden">{name}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.currency ? t(texts.millions, { currency: words.currency }) : ""}</th>
                    {document.years.map((y) => (
                      <th key={y} scope="col">
                        {y}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {SOURCES.filter((s) => d.amounts.some((a) => a.source === s && a.amount > 0)).map((s) => (
                    <tr key={s}>
                      <th scope="row">{words.source(s)}</th>
                      {document.years.map((y) => {
                        const sum = d.amounts
                          .filter((a) => a.source === s && a.year === y)
                          .reduce((n, a) => n + a.amount, 0);
                        return <td key={y}>{sum === 0 ? "–" : words.amount(sum, s)}</td>;
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
              <span>{d.reason}</span>
              <span className={css["soft"]}>{[nameOf(d.who), f.date(d.at.slice(0, 10))].join(t(controls.comma))}</span>
              {freed && freed.result !== "applied" && (
                <span className={css["warn"]}>
                  {t(freed.result === "not-funded" ? texts.freedNotFunded : texts.freedTooMuch)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Refusal error={act.error} />
      {ask && <AmountsDialog ask={ask} document={document} words={words} onClose={() => setAsk(null)} />}
    </section>
  );
}
