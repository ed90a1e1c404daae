// The facts before signing (ux.md 24), each with the way to what is missing.
import { Check as CheckIcon, TriangleAlert } from "lucide-react";
import type { Core } from "../../../shared/domain/round.ts";
import { exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Keys } from "../../ui/keys.tsx";
import { LinkButton } from "./link-button.tsx";
import { openGap } from "../overview/use-gap-jump.ts";
import type { GapAt, RowGaps } from "../overview/gaps.ts";
import { firstGap, onlyNotice, placeOfCheck, useCheckWords, type Check, type Checklist } from "./use-check-words.ts";
import css from "./checklist.module.css";

export interface ChecklistProps {
  readonly round: string;
  readonly list: Checklist;
  readonly core: Core;
  readonly rows: readonly RowGaps[];
  /** Everything missing, in the order F8 walks. */
  readonly gaps: readonly GapAt[];
  readonly onRead: () => void;
}

export function ChecklistView({ round, list, core, rows, gaps, onRead }: ChecklistProps) {
  const t = useT();
  const words = useCheckWords(core);
  const way = (item: Check) => {
    const { title } = words(item);
    if (item.check === "declarations" && item.ok)
      return (
        <LinkButton name={`${t(texts.view)}: ${title}`} onPress={onRead}>
          {t(texts.view)}
        </LinkButton>
      );
    if (item.ok) return null;
    const gap = firstGap(item, gaps);
    const place = placeOfCheck(round, item);
    if (!gap && !place) return null;
    const label = t(item.at.length > 1 ? texts.toFirst : texts.toIt);
    return (
      <>
        <LinkButton
          name={`${label}: ${title}`}
          onPress={() => {
            if (gap) openGap(round, rows, gap);
            else if (place) go(place);
          }}
        >
          {label}
        </LinkButton>
        {gap !== null && gap === gaps[0] && <Keys keys="F8" />}
      </>
    );
  };
  return (
    <ul className={css["list"]}>
      {list.items.map((item) => {
        const { title, about } = words(item);
        return (
          <li key={item.check} className={css["item"]} data-ok={item.ok || undefined} data-check={item.check}>
            {item.ok ? (
              <CheckIcon size={16} strokeWidth={1.5} aria-hidden="true" />
            ) : (
              <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
            )}
            <div className={css["words"]}>
              <h2>
                <span className="visually-hidden">
                  {`${t(item.ok ? texts.checkOk : onlyNotice(item.check) ? texts.checkLook : texts.checkOpen)}: `}
                </span>
                {title}
              </h2>
              <p>{about}</p>
            </div>
            <div className={css["way"]}>{way(item)}</div>
          </li>
        );
      })}
    </ul>
  );
}
