// The computation step by step, with what is left after each step: the paper's own log.
import type { Application } from "../../../shared/domain/application.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useRead } from "../../api/use-read.ts";
import { Refusal } from "../../i18n/refusal.tsx";
import type { JointShown } from "./joint-shown.ts";
import type { Asked } from "./use-joint.ts";
import css from "./log-dialog.module.css";
import type { JointWords } from "./joint-words.ts";

export interface LogProps {
  readonly round: string;
  readonly document: JointShown;
  /** What the list on screen is asked on, if it is a copy. */
  readonly asked: Asked | null;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
  readonly onClose: () => void;
}

/** It scrolls, and nothing in it takes the focus. */
const SCROLL = { tabIndex: 0, role: "region" } as const;

export function LogDialog({ round, document, asked, applications, words, onClose }: LogProps) {
  const t = useT();
  const { data, error } = useRead("joint.log", { round, ...asked });
  return (
    <Dialog
      wide
      title={t(texts.logTitle)}
      onClose={onClose}
      buttons={<Button onPress={onClose}>{t(controls.close)}</Button>}
    >
      <p>
        {t(texts.logLeft)}
        {words.currency && ` (${t(texts.millions, { currency: words.currency })})`}
      </p>
      <div className={css["scroll"]} {...SCROLL} aria-label={t(texts.logTitle)}>
        <table className={css["log"]}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t(texts.logStep)}
              </th>
              <th scope="col" rowSpan={2}>
                {t(texts.application)}
              </th>
              {SOURCES.map((s) => (
                <th key={s} scope="colgroup" colSpan={document.years.length} title={t(texts.logLeft)}>
                  {words.head(s)}
                </th>
              ))}
            </tr>
            <tr>
              {SOURCES.flatMap((s) =>
                document.years.map((y) => (
                  <th key={`${s} ${y}`} scope="col">
                    {y}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {(data?.steps ?? []).map((step, i) => {
              const app = applications.get(step.application);
              return (
                <tr key={`${i} ${step.application}`}>
                  <td>
                    {i + 1}. {t(texts[`action.${step.action}`])}
                  </td>
                  <th scope="row">
                    {app?.journalNumber}
                    {app && (
                      <span className={css["title"]}>
                        <Local text={app.title} />
                      </span>
                    )}
                  </th>
                  {SOURCES.flatMap((s) =>
                    document.years.map((y, n) => <td key={`${s} ${y}`}>{words.millions(step.left[s][n] ?? 0, s)}</td>),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
        {data && data.total > data.steps.length && <p>{t(texts.logMore, { count: data.total - data.steps.length })}</p>}
      </div>
      <Refusal error={error ?? null} />
    </Dialog>
  );
}
