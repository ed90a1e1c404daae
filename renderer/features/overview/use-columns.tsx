// The columns of the overview: number in reading order, who, habilitet, one's own points, state (mockup 03). No order by score.
import { Fragment, useMemo } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { scoredCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { HTML_LANG } from "../../../shared/i18n/language.ts";
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import type { Column } from "../../ui/data-grid.tsx";
import { ownTotal } from "../assessment/own-total.ts";
import css from "./application-list.module.css";
import { ScoreCell } from "./score-cell.tsx";
import { ConflictCell, StandingCell } from "./standing-cell.tsx";
import type { RowView, Standing } from "./standing.ts";

/** A row as the list shows it. */
export interface Listed {
  readonly view: RowView;
  readonly row: RowView["row"];
  readonly state: RowView["state"];
  readonly application: Application;
  readonly standing: Standing;
  /** In reading order, from 1. */
  readonly place: number;
}

const HAN = /\p{Script=Han}/u;

function Title({ application }: { application: Application }) {
  const lang = useLang();
  const title = pick(application.title, lang);
  const facts = [application.journalNumber, ...application.partners.map((p) => p.name)];
  return (
    <>
      <span className={css["title"]} lang={HTML_LANG[title.lang]} title={title.text}>
        {title.text}
      </span>
      <span className={css["facts"]} title={facts.join(" · ")}>
        {facts.map((fact, i) => (
          // Facts of one application never move.
          <Fragment key={i}>
            {i > 0 && " · "}
            {HAN.test(fact) ? <span lang={HTML_LANG.zh}>{fact}</span> : fact}
          </Fragment>
        ))}
      </span>
    </>
  );
}

function Total({ set, listed }: { set: CriteriaSet; listed: Listed }) {
  const t = useT();
  const f = useFormat();
  const total = ownTotal(set, listed.row);
  if (total.shown === null)
    return (
      <>
        {total.given > 0 && <span aria-hidden="true">–</span>}
        <span className="visually-hidden">{t(total.given > 0 ? texts.noSum : texts.noTotal)}</span>
      </>
    );
  return (
    <span className={css["total"]} data-whole={(total.complete && total.cannotJudge === 0) || undefined}>
      {f.decimal(total.shown)}
    </span>
  );
}

/** Nothing to show of a row that is closed, or not declared yet: one cell over all criteria. */
const closedTo = (l: Listed): boolean => l.standing === "out" || l.row.conflict === null;

export function useColumns(set: CriteriaSet | undefined): readonly Column<Listed>[] {
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  return useMemo(() => {
    if (!set) return [];
    const criteria = scoredCriteria(set);
    return [
      {
        id: "number",
        header: t(texts.number),
        name: t(texts.numberName),
        width: 40,
        cell: (l) => <span className={css["place"]}>{f.integer(l.place)}</span>,
      },
      {
        id: "application",
        header: t(texts.application),
        width: 190,
        grow: 1,
        cell: (l) => <Title application={l.application} />,
      },
      {
        id: "conflict",
        header: t(texts.conflict),
        name: t(texts.conflictName),
        width: 104,
        cell: (l) => <ConflictCell view={l.view} />,
      },
      ...criteria.map((c, i): Column<Listed> => ({
        id: c.id,
        header: t(texts.criterionShort, { number: c.number }),
        name: t(texts.criterionName, { number: c.number, title: c.title ? pick(c.title, lang).text : "" }),
        width: lang === "zh" ? 44 : 39,
        align: "center",
        ...(i === 0 ? { span: (l: Listed) => (closedTo(l) ? criteria.length : 1) } : {}),
        cell: (l) =>
          i === 0 && closedTo(l) ? (
            <span className={css["over"]}>
              {l.standing === "out" ? (
                t(texts.closed)
              ) : (
                <>
                  <span aria-hidden="true">–</span>
                  <span className="visually-hidden">{t(texts.notYet)}</span>
                </>
              )}
            </span>
          ) : (
            <ScoreCell criterion={c} view={l.view} />
          ),
      })),
      {
        id: "total",
        header: t(texts.total),
        width: 64,
        align: "end",
        cell: (l) => <Total set={set} listed={l} />,
      },
      {
        id: "state",
        header: t(texts.state),
        width: 130,
        cell: (l) => <StandingCell set={set} view={l.view} standing={l.standing} />,
      },
    ];
  }, [set, t, f, lang]);
}
