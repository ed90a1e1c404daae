// A figure of the ledger, opened: which projects and which earlier rounds it is made of, each with its amount; a project leads to its row.
import type { Application } from "../../../shared/domain/application.ts";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import type { Source } from "../../../shared/domain/ids.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import css from "./aside.module.css";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";

export interface CellAt {
  readonly source: Source;
  readonly year: number;
}
export interface CellDialogProps {
  readonly cell: CellAt;
  readonly document: JointShown;
  readonly decisions: readonly JointDecision[];
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
  /** Leads to a project's row. */
  readonly onProject: (application: string) => void;
  readonly onClose: () => void;
}

interface Entered {
  readonly key: string;
  readonly name: string;
  readonly reason: string;
  readonly minor: number;
}

const amountIn = (d: JointDecision, { source, year }: CellAt): number =>
  d.kind === "earlier-commitment" || d.kind === "freed-money"
    ? d.amounts.filter((a) => a.source === source && a.year === year).reduce((n, a) => n + a.amount, 0)
    : 0;

/** The rest is a number. */
const MOST = 200;
/** It scrolls, and may hold nothing that takes the focus. */
const SCROLL = { tabIndex: 0, role: "region" } as const;

export function CellDialog({ cell, document, decisions, applications, words, onProject, onClose }: CellDialogProps) {
  const t = useT();
  const { source, year } = cell;
  const at = document.years.indexOf(year);
  const figures = document.ledger.find((l) => l.source === source)?.years[at];
  const funded = document.joint.flatMap((r) => {
    const minor = r.amounts[source][at] ?? 0;
    return r.outcome === "funded" && minor > 0 ? [{ id: r.application, minor }] : [];
  });
  const entered = decisions.flatMap((d): Entered[] => {
    const minor = amountIn(d, cell);
    if (minor === 0) return [];
    if (d.kind === "earlier-commitment")
      return [{ key: d.round, name: t(texts.commitmentOf, { round: d.round }), reason: d.reason, minor }];
    if (d.kind !== "freed-money") return [];
    const counts = document.freed.some((x) => x.application === d.application && x.result === "applied");
    const number = applications.get(d.application)?.journalNumber ?? d.application;
    return counts ? [{ key: d.application, name: t(texts.freedBy, { number }), reason: d.reason, minor: -minor }] : [];
  });
  const listed = [...entered, ...funded].reduce((n, x) => n + x.minor, 0);
  // On a copy something is asked that nobody has entered.
  const asked = figures ? figures.used + figures.committed - listed : 0;
  const title = t(texts.add, { source: words.source(source), year });
  const money = (minor: number): string => `${minor < 0 ? "−" : ""}${words.amount(Math.abs(minor), source)}`;
  return (
    <Dialog wide title={title} onClose={onClose} buttons={<Button onPress={onClose}>{t(controls.close)}</Button>}>
      <div className={css["scroll"]} {...SCROLL} aria-label={title}>
        <table className={css["cell"]}>
          <tbody>
            {entered.map((e) => (
              <tr key={e.key}>
                <th scope="row">
                  {e.name}
                  <span className={css["soft"]}>{e.reason}</span>
                </th>
                <td>{money(e.minor)}</td>
              </tr>
            ))}
            {asked !== 0 && (
              <tr>
                <th scope="row">{t(texts.whatIf)}</th>
                <td>{money(asked)}</td>
              </tr>
            )}
            {funded.slice(0, MOST).map(({ id, minor }) => {
              const app = applications.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <button type="button" className={css["to"]} onClick={() => onProject(id)}>
                      {app?.journalNumber ?? id}
                    </button>{" "}
                    {app && <Local text={app.title} />}
                  </th>
                  <td>{money(minor)}</td>
                </tr>
              );
            })}
            {funded.length > MOST && (
              <tr>
                <th scope="row">{t(texts.moreEffects, { count: funded.length - MOST })}</th>
                <td>{money(funded.slice(MOST).reduce((n, f) => n + f.minor, 0))}</td>
              </tr>
            )}
          </tbody>
          {figures && (
            <tfoot>
              <tr>
                <th scope="row">{t(texts.taken)}</th>
                <td>{money(figures.used + figures.committed)}</td>
              </tr>
              <tr>
                <th scope="row">{t(texts.frame)}</th>
                <td>{money(figures.frame)}</td>
              </tr>
              <tr>
                <th scope="row">{t(texts.rest)}</th>
                <td>{money(figures.left)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className={css["soft"]}>{words.currency ? t(texts.millions, { currency: words.currency }) : ""}</p>
    </Dialog>
  );
}
