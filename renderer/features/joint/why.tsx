// Under a project: why it stands where it stands, what it asks for and what was left after it, what other rules would say, what both groups
// wrote and on which packages that rests, and the ways to move it or to depart from the rules.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { JointFlag } from "../../../shared/domain/joint/document.ts";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { annexTexts as annex } from "../../../shared/i18n/reports/joint-annex.ts";
import { advisoryTexts as advisory } from "../../../shared/i18n/ui/advisory.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Menu, type MenuEntry } from "../../ui/menu.tsx";
import type { Reading } from "../../api/use-read.ts";
import { useChanceText } from "./chances.ts";
import type { JointLine } from "./joint-rows.ts";
import type { JointShown } from "./joint-shown.ts";
import { useRuleName, type Others } from "./use-others.ts";
import css from "./why.module.css";
import { WhyGroup } from "./why-group.tsx";
import { WhyMoney } from "./why-money.tsx";
import type { JointWords } from "./joint-words.ts";

export type Said = OutputOf<SkoenContract, "joint.application">;

export interface WhyProps {
  readonly line: JointLine;
  readonly document: JointShown;
  readonly words: JointWords;
  readonly criteria: CriteriaSet;
  readonly said: Reading<Said>;
  readonly names: ReadonlyMap<string, string>;
  readonly others: Others | null;
  /** What the offices or their meeting settled about it, with reasons; newest last. */
  readonly decisions: readonly JointDecision[];
  /** How sure it is that it has room, 0…1; null where nobody has worked it out. */
  readonly chance: number | null;
  /** Empty where nothing may be done: on a copy. */
  readonly acts: readonly MenuEntry[];
}

/** Already said by the outcome itself, or below. */
const TOLD: ReadonlySet<JointFlag> = new Set(["moved"]);
/** More rules than these are a number. */
const MOST = 4;

export function Why({ line, document, words, criteria, said, names, others, decisions, chance, acts }: WhyProps) {
  const t = useT();
  const say = useChanceText();
  if (line.kind !== "project" && line.kind !== "out") return null;
  const { data, error } = said;
  const why = line.kind === "project" ? (data?.why ?? null) : null;
  const flags = (why?.flags ?? []).filter((f) => !TOLD.has(f)).map((f) => t(jointTexts[`flag.${f}`]));
  const check = line.kind === "project" && data?.check ? words.check(data.check) : null;
  // A departure that hard frames, gates or a later one leave without effect says so.
  const withoutEffect = (d: JointDecision): string => {
    const found =
      d.kind === "override" ? document.overrides.find((o) => o.at === d.at && o.application === d.application) : null;
    if (!found || found.result === "applied") return "";
    return ` (${t(annex[`override.${found.result}`], { binding: found.binding.map((b) => words.short(b)).join(t(controls.comma)) })})`;
  };
  return (
    <div className={css["why"]}>
      {line.kind === "project" && (
        <p>
          <strong>
            {line.row.outcome === "funded"
              ? t(texts.hasRoom)
              : line.row.outcome === "open"
                ? t(texts.awaits)
                : t(line.passedOver ? texts.passedOver : texts.onReserve)}
          </strong>{" "}
          {why?.binding.map((b) => words.short(b)).join(t(controls.comma))}
          {why?.wouldFit === true && ` ${t(jointTexts.wouldFit)}`}
        </p>
      )}
      {line.kind === "project" && chance !== null && (
        <p className={css["soft"]}>{t(advisory.line, { chance: say(chance) })}</p>
      )}
      {decisions.map((d) => (
        <p key={`${d.at} ${d.kind}`} className={css["warn"]}>
          {t(d.kind === "override" ? texts.via : d.kind === "meeting-move" ? texts.viaMeeting : texts.viaFreed, {
            reason: d.reason,
          })}
          {withoutEffect(d)}
        </p>
      ))}
      {flags.length > 0 && <p className={css["soft"]}>{flags.join(t(controls.comma))}</p>}
      {line.kind === "project" && (
        <>
          <p className={css["soft"]}>
            {t(texts.ranks, {
              dk: words.rank(line.row.rank.dk, line.sharing.dk),
              cn: words.rank(line.row.rank.cn, line.sharing.cn),
              mean: words.figure(line.row.meanRank),
              worst: words.figure(line.row.worstRank),
            })}
            {why?.combined && ` ${t(texts.combined, { value: words.figure(why.combined) })}`}
          </p>
          {others && <OtherOutcome line={line} document={document} others={others} />}
          <WhyMoney row={line.row} step={data?.step ?? null} years={document.years} words={words} />
          {check !== null && <p className={css["warn"]}>{check}</p>}
        </>
      )}
      <Refusal error={error ?? null} />
      {data?.groups.map(({ side, row, from }) => (
        <WhyGroup
          key={`${side} ${from.digest}`}
          side={side}
          row={row}
          from={from}
          criteria={criteria}
          names={names}
          words={words}
        />
      ))}
      {acts.length > 0 && <Menu quiet={false} button={t(texts.deviate)} entries={acts} />}
    </div>
  );
}

function OtherOutcome({
  line,
  document,
  others,
}: Pick<WhyProps, "document"> & { readonly line: Extract<JointLine, { kind: "project" }>; readonly others: Others }) {
  const t = useT();
  const name = useRuleName();
  const otherwise = others.otherwise(line.key);
  const funded = line.row.outcome === "funded";
  if (otherwise.length === 0)
    return <p className={css["soft"]}>{t(funded ? texts.othersAllIn : texts.othersAllOut, { count: others.of })}</p>;
  const named = otherwise.length > MOST ? null : otherwise.map((o) => name(o, document.rules)).join("; ");
  return (
    <p className={css["soft"]}>
      {t(funded ? texts.othersNotIn : texts.othersAlsoIn, { n: otherwise.length, of: others.of })}
      {named !== null && ` ${named}.`}
    </p>
  );
}
