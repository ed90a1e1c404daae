// One line of the joint list: a project, the funding line, a heading, or what is not considered.
import type { CSSProperties, ReactNode } from "react";
import type { JointRules } from "../../../shared/domain/round.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Local, useLocal, useT } from "../../i18n/language.tsx";
import type { JointLine, OutLine, ProjectLine } from "./joint-rows.ts";
import css from "./joint-table.module.css";
import type { JointWords } from "./joint-words.ts";

export interface JointLineProps {
  readonly line: JointLine;
  readonly index: number;
  readonly style: CSSProperties;
  readonly current: boolean;
  readonly rules: JointRules;
  readonly words: JointWords;
  readonly why: ReactNode;
  readonly onPress: () => void;
  readonly onFocus: () => void;
}

const ALL = 9;

export function JointLineView(props: JointLineProps) {
  const { line, index, style, current, why, onPress, onFocus } = props;
  const walkable = line.kind === "project" || line.kind === "out";
  const row = walkable
    ? ({ tabIndex: current ? 0 : -1, onClick: onPress, onFocus, "aria-selected": current } as const)
    : {};
  return (
    <tr
      data-index={index}
      data-kind={line.kind}
      aria-rowindex={index + 2}
      className={css["row"]}
      style={style}
      {...row}
    >
      {line.kind === "project" && <Project {...props} line={line} />}
      {line.kind === "out" && <Out {...props} line={line} />}
      {line.kind === "line" && <FundingLine {...props} line={line} />}
      {line.kind === "section" && <Section section={line.section} />}
      {why !== null && (
        <td className={css["why"]} colSpan={ALL}>
          {why}
        </td>
      )}
    </tr>
  );
}

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

function Project({ line, rules, words }: JointLineProps & { line: ProjectLine }) {
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
      <td className={css["place"]}>{row.place}</td>
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
      </td>
    </>
  );
}

function Out({ line, words }: JointLineProps & { line: OutLine }) {
  const t = useT();
  const why = line.gate === null ? line.undecided.map((u) => words.undecided(u)).join("; ") : words.gate(line.gate);
  return (
    <>
      <td className={css["place"]}>–</td>
      <Title application={line.application} />
      <td className={css["rank"]}>{line.place.dk ?? t(texts.no)}</td>
      <td className={css["rank"]}>{line.place.cn ?? t(texts.no)}</td>
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
