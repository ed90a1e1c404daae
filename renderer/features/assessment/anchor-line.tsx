// Below the scale: what the value chosen, or pointed at, says. Its place is always there, so nothing moves.
import { useMemo } from "react";
import type { Criterion } from "../../../shared/domain/criteria.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { useLang, useLocal, useT } from "../../i18n/language.tsx";
import { anchorParts, besideThreshold, scaleCells } from "../../ui/scale-cells.ts";

/** "Godt" in the middle of a sentence; Chinese and abbreviations stay. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase("da") + name.slice(1) : name;

function Anchor({ text, inside }: { text: Localized; inside: boolean }) {
  const local = useLocal();
  const zh = useLang() === "zh";
  const { name, rest } = anchorParts(local(text));
  if (name === null) return <>{rest}</>;
  const explained = inside ? (zh ? `（${rest}）` : ` (${rest})`) : `${zh ? "：" : ": "}${rest}`;
  return (
    <>
      <strong>{inside ? inSentence(name) : name}</strong>
      {rest !== "" && explained}
    </>
  );
}

export interface AnchorLineProps {
  readonly criterion: Criterion;
  readonly steps: number | null;
  readonly cannot: boolean;
}

export function AnchorLine({ criterion, steps, cannot }: AnchorLineProps) {
  const t = useT();
  const { scale, threshold } = criterion;
  const cells = useMemo(() => (scale ? scaleCells(scale) : []), [scale]);
  const cell = steps === null ? undefined : cells[steps];
  if (cannot) return <p>{t(texts.cannotJudgeAbout)}</p>;
  if (!cell || !scale) return null;
  // The sentence is cut where the two anchors go, since they are more than text.
  const [lead, mid, tail] = t(texts.between, { below: "\u0000", above: "\u0000" }).split("\u0000");
  return (
    <p>
      {cell.anchor && <Anchor text={cell.anchor} inside={false} />}
      {cell.between && (
        <>
          {lead}
          <Anchor text={cell.between[0]} inside />
          {mid}
          <Anchor text={cell.between[1]} inside />
          {tail}
        </>
      )}
      {threshold !== null && ` ${t(texts[besideThreshold(scale, cell.steps, threshold)])}`}
    </p>
  );
}
