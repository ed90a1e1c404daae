// The best use beside the joint list, row by row, and the money it would take; to be copied into a spreadsheet.
import { useMemo } from "react";
import { pick } from "../../../shared/domain/ids.ts";
import { advisoryTexts as texts } from "../../../shared/i18n/ui/advisory.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as joint } from "../../../shared/i18n/ui/joint.ts";
import { tabSeparated } from "../../../shared/lib/spreadsheet-text.ts";
import { host } from "../../api/client.ts";
import { Local, useLang, useT } from "../../i18n/language.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import css from "./advisory.module.css";
import aside from "./aside.module.css";
import { useValueText, type BestAnswer, type BestUseProps } from "./best-use-words.ts";
import { Ledger } from "./ledger.tsx";

/** The rest is in what is copied. */
const MOST = 500;
/** It scrolls, and nothing in it takes the focus. */
const SCROLL = { tabIndex: 0, role: "region" } as const;

export interface BestUseDialogProps extends Omit<BestUseProps, "round"> {
  readonly best: BestAnswer;
  readonly onClose: () => void;
}

export function BestUseDialog({ best, document, applications, words, onClose }: BestUseDialogProps) {
  const t = useT();
  const lang = useLang();
  const value = useValueText();
  const head = [
    t(joint.joint),
    t(joint.application),
    t(texts.value),
    t(texts.onList),
    t(texts.inBest),
    t(texts.difference),
  ];
  const rows = useMemo(
    () =>
      best.rows.map((r) => {
        const app = applications.get(r.application);
        return {
          key: r.application,
          place: String(r.place),
          number: app?.journalNumber ?? r.application,
          title: app?.title ?? null,
          value: r.value,
          list: t(r.outcome === "funded" ? texts.yes : r.outcome === "open" ? joint.open : texts.notIn),
          best: t(r.best === null ? texts.unknown : r.best ? texts.yes : texts.notIn),
          difference: r.effect === "in" ? t(texts.comesIn) : r.effect === "out" ? t(texts.dropsOut) : "",
        };
      }),
    [best, applications, t],
  );
  const copy = (): void => {
    const text = tabSeparated([
      [head[0] ?? "", head[1] ?? "", "", ...head.slice(2)],
      ...rows.map((r) => [
        { number: r.place },
        r.number,
        r.title ? pick(r.title, lang).text : "",
        r.value === null ? "" : { number: value(r.value) },
        r.list,
        r.best,
        r.difference,
      ]),
    ]);
    void host.call("host.copy", { text, content: true }).then(() => toast(texts.copied, { count: rows.length }));
  };
  return (
    <Dialog
      wide
      title={t(texts.rowsTitle)}
      onClose={onClose}
      buttons={
        <>
          <Button kind="primary" onPress={onClose}>
            {t(controls.close)}
          </Button>
          <Button onPress={copy}>{t(texts.copy)}</Button>
        </>
      }
    >
      <p>{t(texts.bestAbout)}</p>
      <div className={css["scroll"]} {...SCROLL} aria-label={t(texts.rowsTitle)}>
        <table className={css["rows"]}>
          <thead>
            <tr>
              {head.map((h, i) => (
                <th key={h} scope="col" className={i === 0 || i === 2 ? css["end"] : undefined}>
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((r) => (
              <tr key={r.key}>
                <td className={css["end"]}>{r.place}</td>
                <th scope="row">
                  {r.title && <Local text={r.title} />} <span className={css["number"]}>{r.number}</span>
                </th>
                <td className={css["end"]}>{r.value === null ? "–" : value(r.value)}</td>
                <td className={css["short"]}>{r.list}</td>
                <td className={css["short"]}>{r.best}</td>
                <td className={`${css["short"] ?? ""} ${css["strong"] ?? ""}`}>{r.difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={aside["soft"]}>{t(texts.valueAbout)}</p>
      <Ledger
        document={{ ...document, ledger: [...best.ledger], joint: [], binds: [] }}
        applications={applications}
        words={words}
        copy
      />
    </Dialog>
  );
}
