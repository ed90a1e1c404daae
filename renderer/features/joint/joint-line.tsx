// One line of the joint list: a project, the funding line, a heading, or what is not considered.
import { GripVertical } from "lucide-react";
import { memo, type DragEvent, type ReactNode } from "react";
import type { JointRules } from "../../../shared/domain/round.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Local, useLocal, useT } from "../../i18n/language.tsx";
import { placeOf, type JointLine, type OutLine, type ProjectLine } from "./joint-rows.ts";
import css from "./joint-table.module.css";
import type { JointWords } from "./joint-words.ts";
import type { OtherRulesCount } from "./joint-table.tsx";

/** What a row tells the table; the same as long as the table is there, so that rows in view are not drawn again while one scrolls. */
export interface RowActs {
  readonly press: (key: string) => void;
  readonly focus: (key: string) => void;
  readonly startDrag: (key: string, e: DragEvent) => void;
  readonly endDrag: () => void;
}

export interface JointLineProps {
  readonly line: JointLine;
  readonly index: number;
  /** px in the list, and of the row without what says why. */
  readonly top: number;
  readonly height: number;
  readonly current: boolean;
  readonly rules: JointRules;
  readonly words: JointWords;
  /** Null but for the row that says why. */
  readonly why: ReactNode;
  readonly others: OtherRulesCount | null;
  readonly draggable: boolean;
  /** In the hand. */
  readonly held: boolean;
  readonly acts: RowActs;
}

const ALL = 9;

export const JointLineView = memo(function JointLineView(props: JointLineProps) {
  const { line, index, top, height, current, why, draggable, held, acts } = props;
  const walkable = line.kind === "project" || line.kind === "out";
  const row = walkable
    ? ({
        tabIndex: current ? 0 : -1,
        onClick: () => acts.press(line.key),
        onFocus: () => acts.focus(line.key),
        "aria-selected": current,
      } as const)
    : {};
  return (
    <tr
      data-index={index}
      data-kind={line.kind}
      aria-rowindex={index + 2}
      className={css["row"]}
      style={{ top, gridTemplateRows: `minmax(${height - 1}px, auto)` }}
      {...row}
      {...(draggable
        ? {
            draggable: true,
            onDragStart: (e: DragEvent) => acts.startDrag(line.key, e),
            onDragEnd: acts.endDrag,
            "data-held": held || undefined,
          }
        : {})}
    >
      {line.kind === "project" && <Project {...props} line={line} />}
      {line.kind === "out" && <Out {...props} line={line} />}
      {line.kind === "line" && <FundingLine {...props} line={line} />}
      {line.kind === "section" && <Section section={line.section} />}
      {why !== null && (
        // What is read or pressed in there is not the row.
        <td className={css["why"]} colSpan={ALL} onClick={(e) => e.stopPropagation()}>
          {why}
        </td>
      )}
    </tr>
  );
});

function Title({ application }: Pick<ProjectLine, "application">) {
  const local = useLocal();
  return (
    <th scope="row" className={css["title"]}>
      <strong title={local(application.title)}>
        <Local text={application.title} />
      </strong>
      <span className={css["number"]}>{application.journalNumber}</span>
    </th>
  );
}

function Project({ line, rules, words, others, draggable }: JointLineProps & { line: ProjectLine }) {
  const t = useT();
  const { row } = line;
  const outcome =
    row.outcome === "funded"
      ? t(texts.funded)
      : row.outcome === "open"
        ? t(texts.open)
        : t(texts.reserve, { n: line.reserve ?? "" });
  return (
    <>
      <td className={css["place"]}>
        {draggable && <GripVertical className={css["grip"]} size={14} strokeWidth={1.5} aria-hidden="true" />}
        {row.place}
        {row.flags.includes("real-tie") && (
          <span className={css["tied"]} title={t(texts.tied)}>
            <span aria-hidden="true">=</span>
            <span className={"visually-hidden"}>{t(texts.tied)}</span>
          </span>
        )}
      </td>
      <Title application={line.application} />
      <td className={css["rank"]}>{words.rank(row.rank.dk, line.sharing.dk)}</td>
      <td className={css["rank"]}>{words.rank(row.rank.cn, line.sharing.cn)}</td>
      <td className={css["mean"]}>{words.figure(rules.order === "worst-rank" ? row.worstRank : row.meanRank)}</td>
      {SOURCES.map((s) => (
        <td key={s} className={css["money"]}>
          {words.millions(line.amounts[s], s)}
        </td>
      ))}
      <td className={css["outcome"]} data-outcome={row.outcome}>
        {outcome}
        {row.flags.includes("moved") && <span aria-hidden="true"> *</span>}
        {row.lacks && (
          <span className={css["lacks"]}>
            {row.lacks.year === null
              ? words.head(row.lacks.source)
              : t(texts.add, { source: words.head(row.lacks.source), year: row.lacks.year })}
          </span>
        )}
        {others && (
          <span className={css["others"]} title={t(texts.othersColumnAbout)}>
            {t(texts.othersColumn, { n: others.funded(line.key), of: others.of })}
          </span>
        )}
      </td>
    </>
  );
}

function Out({ line, words }: JointLineProps & { line: OutLine }) {
  const t = useT();
  const place = (side: "dk" | "cn"): string | number => {
    const at = placeOf(line, side);
    return at === "open" ? "–" : (at ?? t(texts.no));
  };
  const why = line.gate === null ? line.undecided.map((u) => words.undecided(u)).join("; ") : words.gate(line.gate);
  return (
    <>
      <td className={css["place"]}>–</td>
      <Title application={line.application} />
      <td className={css["rank"]}>{place("dk")}</td>
      <td className={css["rank"]}>{place("cn")}</td>
      <td className={css["reason"]} colSpan={5}>
        {why}
      </td>
    </>
  );
}

function FundingLine({ line, words }: JointLineProps & { line: Extract<JointLine, { kind: "line" }> }) {
  const t = useT();
  const money = SOURCES.map((s) => `${words.source(s)} ${words.millions(line.amounts[s], s)}`).join(" · ");
  return (
    <td className={css["fundingLine"]} colSpan={ALL}>
      <span>
        <strong>{t(texts.line)}</strong> {t(texts.lineSum, { count: line.funded, money })}
      </span>
    </td>
  );
}

function Section({ section }: { section: "excluded" | "undecided" }) {
  const t = useT();
  return (
    <td className={css["section"]} colSpan={ALL}>
      {t(section === "excluded" ? texts.excluded : texts.undecided)}
    </td>
  );
}
