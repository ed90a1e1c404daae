// Under a project: why it stands where it stands, what both groups wrote, and the ways two offices may agree to depart from it.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import type { JointFlag } from "../../../shared/domain/joint/document.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { advisoryTexts as advisory } from "../../../shared/i18n/ui/advisory.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useT } from "../../i18n/language.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useChanceText } from "./chances.ts";
import type { JointLine } from "./joint-rows.ts";
import css from "./why.module.css";
import type { JointWords } from "./joint-words.ts";

export type Computed = OutputOf<SkoenContract, "joint.compute">;
export type Deviation = "fund" | "reserve" | "place";

export interface WhyProps {
  readonly line: JointLine;
  readonly words: JointWords;
  /** Each group's row on it, where its list is here. */
  readonly groups: readonly { readonly side: "dk" | "cn"; readonly row: GroupRow }[];
  readonly names: ReadonlyMap<string, string>;
  /** Reason of an override on it. */
  readonly override: string | null;
  readonly onDeviate: (effect: Deviation) => void;
  /** How sure it is that it has room, 0…1; null where nobody has worked it out. */
  readonly chance: number | null;
}

/** Already said by the outcome itself. */
const SAID: ReadonlySet<JointFlag> = new Set(["moved"]);

export function Why({ line, words, groups, names, override, onDeviate, chance }: WhyProps) {
  const t = useT();
  const say = useChanceText();
  if (line.kind !== "project" && line.kind !== "out") return null;
  const row = line.kind === "project" ? line.row : null;
  const lead =
    row === null
      ? null
      : row.outcome === "funded"
        ? t(texts.hasRoom)
        : row.outcome === "open"
          ? t(texts.awaits)
          : t(line.kind === "project" && line.passedOver ? texts.passedOver : texts.onReserve);
  const flags = (row?.flags ?? []).filter((f) => !SAID.has(f)).map((f) => t(jointTexts[`flag.${f}`]));
  return (
    <div className={css["why"]}>
      {lead !== null && (
        <p>
          <strong>{lead}</strong> {row?.binding.map((b) => words.short(b)).join(t(controls.comma))}
          {row?.wouldFit === true && ` ${t(jointTexts.wouldFit)}`}
        </p>
      )}
      {row !== null && chance !== null && <p className={css["soft"]}>{t(advisory.line, { chance: say(chance) })}</p>}
      {override !== null && <p className={css["warn"]}>{t(texts.via, { reason: override })}</p>}
      {flags.length > 0 && <p className={css["soft"]}>{flags.join(t(controls.comma))}</p>}
      {groups.map(({ side, row: said }) => (
        <div key={side} className={css["group"]}>
          <p className={css["soft"]}>{words.side(side)}</p>
          <p className={css["text"]}>{[said.text, said.reasons].filter((x) => x.trim() !== "").join("\n")}</p>
          {said.minorityOpinions.map((m) => (
            <p key={m.person} className={css["text"]}>
              <span className={css["soft"]}>{names.get(m.person) ?? m.person}: </span>
              {m.text}
            </p>
          ))}
        </div>
      ))}
      {row !== null && (
        <Menu
          quiet={false}
          button={t(texts.deviate)}
          entries={[
            ...(row.outcome === "funded"
              ? [{ id: "reserve", label: t(texts.deviateReserve), run: () => onDeviate("reserve") }]
              : [{ id: "fund", label: t(texts.deviateFund), run: () => onDeviate("fund") }]),
            { id: "place", label: t(texts.deviatePlace), run: () => onDeviate("place") },
          ]}
        />
      )}
    </div>
  );
}
