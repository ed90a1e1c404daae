// The amounts of a what-if, per source and year: typed, or one press of + or − at a time; and how each source's frame is taken.
import { Minus, Plus } from "lucide-react";
import { minorDigits } from "../../../shared/domain/money.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import { IconButton } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { AmountField } from "./amount-field.tsx";
import css from "./aside.module.css";
import type { WhatIfProps } from "./what-if.tsx";
import type { Effect, Which } from "./use-what-if.ts";

/** One press of + or −, of a million. */
const STEPS_IN_A_MILLION = 20;
const EFFECTS = ["hard", "soft", "info"] as const satisfies readonly Effect[];

export function WhatIfTable({
  which,
  document,
  words,
  state,
}: Pick<WhatIfProps, "document" | "words" | "state"> & { readonly which: Which }) {
  const t = useT();
  return (
    <div className={css["across"]}>
      <table className={css["steps"]}>
        <thead>
          <tr>
            {document.years.map((y) => (
              <th key={y} scope="col">
                {y}
              </th>
            ))}
          </tr>
        </thead>
        {document.ledger
          .filter((l) => l.effect !== "none")
          .map((l) => {
            const digits = minorDigits(l.currency ?? "DKK");
            const step = 10 ** (digits + 6) / STEPS_IN_A_MILLION;
            const effect = state.effects.get(l.source) ?? l.effect;
            const effectText = t(texts[effect === "none" ? "noFrame" : effect]);
            return (
              <tbody key={l.source}>
                <tr className={css["of"]}>
                  <th scope="rowgroup" colSpan={document.years.length}>
                    {words.source(l.source)}
                    {which === "frames" && (
                      <Menu
                        button={effectText}
                        name={t(texts.effectOf, { source: words.source(l.source), effect: effectText })}
                        chosen={effect}
                        entries={EFFECTS.map((e) => ({
                          id: e,
                          label: t(texts[e]),
                          ...(e === l.effect ? { about: t(texts.asChosen) } : {}),
                          run: () => state.setEffect(l.source, e === l.effect ? null : e),
                        }))}
                      />
                    )}
                  </th>
                </tr>
                <tr>
                  {document.years.map((year) => {
                    const minor = state.added(which, l.source, year);
                    const what = t(texts.add, { source: words.source(l.source), year });
                    const set = (next: number): void => state.setAdded(which, l.source, year, next);
                    return (
                      <td key={year}>
                        <span className={css["stepper"]}>
                          <IconButton
                            compact
                            name={t(texts.less, { what })}
                            icon={<Minus size={14} strokeWidth={1.5} />}
                            onPress={() => set(minor - step)}
                          />
                          <AmountField
                            signed
                            name={what}
                            minor={minor}
                            minorDigits={digits}
                            format={(m) => words.amount(m, l.source)}
                            onChange={set}
                          />
                          <IconButton
                            compact
                            name={t(texts.more, { what })}
                            icon={<Plus size={14} strokeWidth={1.5} />}
                            onPress={() => set(minor + step)}
                          />
                        </span>
                      </td>
                    );
                  })}
                </tr>
              </tbody>
            );
          })}
      </table>
    </div>
  );
}
