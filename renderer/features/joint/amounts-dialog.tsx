// Amounts per source and year with a reason: what an earlier round has committed, or what a funded project gives back.
import { useState } from "react";
import { roundKey, type Amount } from "../../../shared/domain/joint/decisions.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useAct } from "../../api/use-act.ts";
import { useT, type T } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea, TextField } from "../../ui/field.tsx";
import { AmountField } from "./amount-field.tsx";
import css from "./aside.module.css";
import { ConfirmFoot } from "./confirm-foot.tsx";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";
import { isReason, LONGEST_REASON } from "./reason.ts";

export interface AmountsAsk {
  /** In the language of the window, which may change while it is asked. */
  readonly title: (t: T) => string;
  readonly about: (t: T) => string;
  /** Name of the earlier round, to be written here; null where the title says whose money it is. */
  readonly name: string | null;
  /** Names that stand already, each once. */
  readonly taken?: readonly string[];
  readonly amounts: readonly Amount[];
  readonly reason: string;
  /** @throws AppError; then the dialog stays. */
  readonly save: (given: {
    readonly name: string;
    readonly amounts: readonly Amount[];
    readonly reason: string;
  }) => Promise<void>;
}

export interface AmountsDialogProps {
  readonly ask: AmountsAsk;
  readonly document: JointShown;
  readonly words: JointWords;
  readonly onClose: () => void;
}

const keyOf = (source: string, year: number): string => `${source} ${year}`;

export function AmountsDialog({ ask, document, words, onClose }: AmountsDialogProps) {
  const t = useT();
  const act = useAct();
  const [name, setName] = useState(ask.name ?? "");
  const [reason, setReason] = useState(ask.reason);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [minors, setMinors] = useState<ReadonlyMap<string, number>>(() => {
    const sums = new Map<string, number>();
    for (const a of ask.amounts) {
      const key = keyOf(a.source, a.year);
      sums.set(key, (sums.get(key) ?? 0) + a.amount);
    }
    return sums;
  });
  // Years an entry names and the round does not have stay with it.
  const years = [...new Set([...document.years, ...ask.amounts.map((a) => a.year)])].toSorted((a, b) => a - b);
  const amounts = SOURCES.flatMap((source) =>
    years.flatMap((year): Amount[] => {
      const amount = minors.get(keyOf(source, year)) ?? 0;
      return amount === 0 ? [] : [{ source, year, amount }];
    }),
  );
  const twice = ask.taken?.some((taken) => roundKey(taken) === roundKey(name)) === true;
  const ready =
    !twice && amounts.length > 0 && wrong.size === 0 && isReason(reason) && (ask.name === null || name.trim() !== "");
  const confirm = async (): Promise<void> => {
    const done = await act.run(async () => {
      await ask.save({ name: name.trim(), amounts, reason: reason.trim() });
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      wide
      title={ask.title(t)}
      onClose={onClose}
      buttons={<ConfirmFoot off={!ready || act.busy} onConfirm={confirm} onClose={onClose} />}
    >
      <p>{ask.about(t)}</p>
      {ask.name !== null && (
        <TextField
          label={t(texts.commitmentRound)}
          value={name}
          onChange={setName}
          error={twice ? t(texts.commitmentTwice) : null}
          autoFocus
        />
      )}
      <table className={`${css["steps"] ?? ""} ${css["wide"] ?? ""}`}>
        <thead>
          <tr>
            <td>{words.currency ? t(texts.millions, { currency: words.currency }) : "\u00a0"}</td>
            {years.map((y) => (
              <th key={y} scope="col">
                {y}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SOURCES.map((source) => (
            <tr key={source}>
              <th scope="row">{words.source(source)}</th>
              {years.map((year) => {
                const key = keyOf(source, year);
                const row = document.ledger.find((l) => l.source === source);
                return (
                  <td key={year}>
                    <AmountField
                      name={t(texts.add, { source: words.source(source), year })}
                      minor={minors.get(key) ?? 0}
                      minorDigits={minorDigits(row?.currency ?? "DKK")}
                      format={(m) => words.amount(m, source)}
                      onChange={(minor) => setMinors((old) => new Map(old).set(key, minor))}
                      onWrong={(bad) =>
                        setWrong((old) => {
                          const next = new Set(old);
                          if (bad) next.add(key);
                          else next.delete(key);
                          return next;
                        })
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <TextArea
        label={t(texts.reasonRecord)}
        value={reason}
        onChange={setReason}
        rows={2}
        max={LONGEST_REASON}
        autoFocus={ask.name === null}
      />
      <Refusal error={act.error} />
    </Dialog>
  );
}
