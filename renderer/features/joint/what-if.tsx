// "If Region Midtjylland adds half a million": on a copy, answered in sentences. Nothing is stored (domain.md § 7.10).
import { Minus, Plus, RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import type { JointDocument } from "../../../shared/domain/joint/document.ts";
import type { Source } from "../../../shared/domain/ids.ts";
import type { JointRules } from "../../../shared/domain/round.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import css from "./aside.module.css";
import type { JointWords } from "./joint-words.ts";

export interface WhatIfProps {
  readonly round: string;
  readonly document: JointDocument;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
}

/** One press of + or −, millions. */
const STEP = 0.05;
/** Sentences beyond this many say no more. */
const MOST = 12;

type Rules = Partial<Pick<JointRules, "order" | "walk" | "frameMode">>;
const CHOICES = {
  order: ["mean-rank", "worst-rank"],
  frameMode: ["annual", "cumulative", "total"],
  walk: ["skip", "strict"],
} as const;

export function WhatIf({ round, document, applications, words }: WhatIfProps) {
  const t = useT();
  const [adds, setAdds] = useState<ReadonlyMap<string, number>>(new Map());
  const [rules, setRules] = useState<Rules>({});
  const changed = adds.size > 0 || Object.keys(rules).length > 0;
  const frames = useMemo(
    () =>
      [...adds].map(([key, steps]) => {
        const [source = "RM", year = "0"] = key.split(" ");
        const row = document.ledger.find((l) => l.source === source);
        const unit = 10 ** (minorDigits(row?.currency ?? "DKK") + 6);
        return { source: source as Source, year: Number(year), add: Math.round(steps * STEP * unit) };
      }),
    [adds, document.ledger],
  );
  const answer = useRead("joint.whatIf", changed ? { round, frames, rules } : null);
  const press = (key: string, by: 1 | -1): void =>
    setAdds((old) => {
      const next = new Map(old);
      const steps = (old.get(key) ?? 0) + by;
      if (steps === 0) next.delete(key);
      else next.set(key, steps);
      return next;
    });
  const ruleText = (name: keyof typeof CHOICES, value: string): string =>
    t(jointTexts[`${name === "frameMode" ? "mode" : name}.${value}` as keyof typeof jointTexts]);
  return (
    <section className={css["part"]}>
      <div className={css["head"]}>
        <h2>{t(texts.whatIf)}</h2>
        <Chip>{t(texts.whatIfCopy)}</Chip>
        <span className={css["gap"]} />
        {changed && (
          <Button
            size="compact"
            kind="quiet"
            icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => {
              setAdds(new Map());
              setRules({});
            }}
          >
            {t(texts.reset)}
          </Button>
        )}
      </div>
      <table className={css["steps"]}>
        <thead>
          <tr>
            <td>{"\u00a0"}</td>
            {document.years.map((y) => (
              <th key={y} scope="col">
                {y}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.ledger
            .filter((l) => l.effect !== "none")
            .map((l) => (
              <tr key={l.source}>
                <th scope="row">{words.head(l.source)}</th>
                {document.years.map((year) => {
                  const key = `${l.source} ${year}`;
                  const steps = adds.get(key) ?? 0;
                  const what = t(texts.add, { source: words.source(l.source), year });
                  const unit = 10 ** (minorDigits(l.currency ?? "DKK") + 6);
                  const shown = words.millions(Math.round(Math.abs(steps) * STEP * unit), l.source);
                  return (
                    <td key={year}>
                      <span className={css["stepper"]}>
                        <IconButton
                          compact
                          name={t(texts.less, { what })}
                          icon={<Minus size={14} strokeWidth={1.5} />}
                          onPress={() => press(key, -1)}
                        />
                        <output data-none={steps === 0 || undefined} aria-label={what}>
                          {steps === 0 ? "0" : `${steps > 0 ? "+" : "−"}${shown}`}
                        </output>
                        <IconButton
                          compact
                          name={t(texts.more, { what })}
                          icon={<Plus size={14} strokeWidth={1.5} />}
                          onPress={() => press(key, 1)}
                        />
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
      <div className={css["rules"]}>
        {(Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map((name) => {
          const value = rules[name] ?? document.rules[name];
          return (
            <Menu
              key={name}
              quiet={false}
              button={ruleText(name, value)}
              chosen={value}
              entries={CHOICES[name].map((v) => ({
                id: v,
                label: ruleText(name, v),
                ...(v === document.rules[name] ? { about: t(texts.asChosen) } : {}),
                run: () =>
                  setRules((old) => {
                    const rest = Object.fromEntries(Object.entries(old).filter(([k]) => k !== name)) as Rules;
                    return v === document.rules[name] ? rest : { ...rest, [name]: v };
                  }),
              }))}
            />
          );
        })}
      </div>
      <Refusal error={answer.error ?? null} />
      {changed && answer.data && (
        <Effects rows={answer.data.rows} document={document} applications={applications} words={words} />
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
}: Omit<WhatIfProps, "round"> & { readonly rows: readonly Row[] }) {
  const t = useT();
  const number = (id: string): string => applications.get(id)?.journalNumber ?? id;
  const changes = rows.flatMap((r) => (r.effect === "none" ? [] : [{ row: r, effect: r.effect }]));
  // Who still has no room, and what is in the way now: the question was asked for their sake.
  const before = new Set(document.joint.filter((r) => r.outcome === "reserve").map((r) => r.application));
  const still = rows.filter((r) => r.effect === "none" && before.has(r.application) && r.after.binding.length > 0);
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
    </ul>
  );
}
