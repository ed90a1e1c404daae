// "If Region Midtjylland adds half a million": on a copy, answered in sentences, and in the list itself where one asks for it. Nothing is
// stored (domain.md § 7.10).
import { Eye, EyeOff, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import css from "./aside.module.css";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import type { Rules, WhatIfState, Which } from "./use-what-if.ts";
import { WhatIfTable } from "./what-if-table.tsx";

export interface WhatIfProps {
  readonly round: string;
  /** The real list, whatever is shown. */
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
  readonly state: WhatIfState;
  /** Whether the list shows the copy. */
  readonly copy: boolean;
  readonly onCopy: (on: boolean) => void;
}

/** Sentences beyond this many say no more. */
const MOST = 12;

const CHOICES = {
  order: ["mean-rank", "worst-rank"],
  frameMode: ["annual", "cumulative", "total"],
  walk: ["skip", "strict"],
} as const satisfies { readonly [K in keyof Rules]-?: readonly Rules[K][] };

export function WhatIf({ round, document, applications, words, state, copy, onCopy }: WhatIfProps) {
  const t = useT();
  const [which, setWhich] = useState<Which>("frames");
  const { change, rules, setRule } = state;
  const answer = useRead("joint.whatIf", change === null ? null : { round, ...change });
  const ruleText = (name: keyof typeof CHOICES, value: string): string =>
    t(jointTexts[`${name === "frameMode" ? "mode" : name}.${value}` as keyof typeof jointTexts]);
  const many = (effect: Row["effect"]): number => answer.data?.rows.filter((r) => r.effect === effect).length ?? 0;
  return (
    <section className={css["part"]}>
      <div className={css["head"]}>
        <h2>{t(texts.whatIf)}</h2>
        <Chip>{t(texts.whatIfCopy)}</Chip>
        <span className={css["gap"]} />
        {change !== null && (
          <Button
            size="compact"
            kind="quiet"
            icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => {
              state.reset();
              onCopy(false);
            }}
          >
            {t(texts.reset)}
          </Button>
        )}
      </div>
      <div className={css["head"]}>
        <Choice
          label={t(texts.whatChanges)}
          labelHidden
          layout="segments"
          value={which}
          onChange={setWhich}
          options={[
            { value: "frames", label: t(texts.addToFrames) },
            { value: "committed", label: t(texts.addToCommitted) },
          ]}
        />
        {words.currency && <span className={css["soft"]}>{t(texts.millions, { currency: words.currency })}</span>}
        <span className={css["gap"]} />
        {/* What comes of it, beside what is changed: the effects themselves may lie below the edge of the window. */}
        {change !== null && answer.data && <strong>{t(texts.effectSum, { in: many("in"), out: many("out") })}</strong>}
      </div>
      <WhatIfTable which={which} document={document} words={words} state={state} />
      <div className={css["rules"]}>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => {
          const value = rules[name] ?? document.rules[name];
          // The meeting's order is offered where it is the round's own.
          const values: readonly string[] = [
            ...CHOICES[name],
            ...(name === "order" && document.rules.order === "meeting" ? ["meeting"] : []),
          ];
          return (
            <Menu
              key={name}
              quiet={false}
              button={ruleText(name, value)}
              chosen={value}
              entries={values.map((v) => ({
                id: v,
                label: ruleText(name, v),
                ...(v === document.rules[name] ? { about: t(texts.asChosen) } : {}),
                run: () => setRule(name, v === document.rules[name] ? null : (v as never)),
              }))}
            />
          );
        })}
      </div>
      <Refusal error={answer.error ?? null} />
      {change !== null && (
        <>
          {answer.data && (
            <Effects rows={answer.data.rows} document={document} applications={applications} words={words} />
          )}
          <div>
            <Button
              size="compact"
              icon={
                copy ? (
                  <EyeOff size={14} strokeWidth={1.5} aria-hidden="true" />
                ) : (
                  <Eye size={14} strokeWidth={1.5} aria-hidden="true" />
                )
              }
              onPress={() => onCopy(!copy)}
            >
              {t(copy ? texts.copyHide : texts.copyShow)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

type Row = NonNullable<ReturnType<typeof useRead<"joint.whatIf">>["data"]>["rows"][number];
const EFFECT = {
  in: texts.effectIn,
  out: texts.effectOut,
  opened: texts.effectOpened,
  settled: texts.effectSettled,
} as const;

function Effects({
  rows,
  document,
  applications,
  words,
}: Pick<WhatIfProps, "document" | "applications" | "words"> & { readonly rows: readonly Row[] }) {
  const t = useT();
  const number = (id: string): string => applications.get(id)?.journalNumber ?? id;
  const changes = rows.flatMap((r) => (r.effect === "none" ? [] : [{ row: r, effect: r.effect }]));
  // Who still has no room, and what is in the way now: the question was asked for their sake.
  const before = new Set(document.reserve);
  const still = rows.filter((r) => r.effect === "none" && before.has(r.application) && r.after.binding.length > 0);
  const more = Math.max(0, changes.length - MOST) + Math.max(0, still.length - MOST);
  return (
    <ul className={css["effects"]} aria-live="polite">
      {changes.slice(0, MOST).map(({ row, effect }) => (
        <li key={row.application}>
          <strong>{t(EFFECT[effect], { number: number(row.application) })}</strong>
        </li>
      ))}
      {changes.length === 0 && <li>{t(texts.noEffect)}</li>}
      {still.slice(0, MOST).map((r) => (
        <li key={r.application}>
          {t(texts.stillShort, {
            number: number(r.application),
            why: r.after.binding.map((b) => words.short(b)).join(t(controls.comma)),
          })}
        </li>
      ))}
      {more > 0 && <li>{t(texts.moreEffects, { count: more })}</li>}
    </ul>
  );
}
