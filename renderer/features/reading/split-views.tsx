// One view or two of documents; the tools act on the one used last. Two can scroll together, keeping the distance they had.
import { X } from "lucide-react";
import { useCallback, useEffect, type Dispatch, type SetStateAction } from "react";
import type { Annotation, DocumentInfo } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { IconButton } from "../../ui/button.tsx";
import { ViewSlot } from "./view-slot.tsx";
import type { View } from "./view.ts";
import type { Start } from "./viewer.ts";
import css from "./document-pane.module.css";

export interface SplitState {
  readonly how: "none" | "beside" | "below";
  readonly together: boolean;
  readonly active: 0 | 1;
}
type Views = readonly [View | null, View | null];

export interface SplitViewsProps {
  readonly documents: readonly DocumentInfo[];
  readonly shown: readonly [string | null, string | null];
  readonly split: SplitState;
  readonly views: Views;
  readonly onSplit: Dispatch<SetStateAction<SplitState>>;
  readonly onViews: Dispatch<SetStateAction<Views>>;
  readonly startOf: (sha256: string) => Start;
  readonly marks: readonly Annotation[];
  readonly marking: boolean;
  readonly onKey: (e: KeyboardEvent, view: View) => void;
}

export function SplitViews(props: SplitViewsProps) {
  const { documents, shown, split, views, onSplit, onViews } = props;
  const t = useT();
  const first = useCallback((v: View | null) => onViews((s) => [v, s[1]]), [onViews]);
  const second = useCallback((v: View | null) => onViews((s) => [s[0], v]), [onViews]);
  useTogether(views, split);
  const slots: readonly (0 | 1)[] = split.how === "none" ? [0] : [0, 1];
  return (
    <div className={css["views"]} data-split={split.how}>
      {slots.map((slot) => {
        const document = documents.find((d) => d.sha256 === shown[slot]) ?? null;
        const isActive = slot === (split.how === "none" ? 0 : split.active);
        const activate = (): void => {
          if (split.how !== "none" && !isActive) onSplit((s) => ({ ...s, active: slot }));
        };
        return (
          <div
            key={slot}
            className={css["slot"]}
            data-active={isActive || undefined}
            onPointerDownCapture={activate}
            onWheelCapture={activate}
            onFocusCapture={activate}
          >
            {split.how !== "none" && (
              <div className={css["caption"]}>
                <span>{document?.name ?? ""}</span>
                <IconButton
                  compact
                  name={t(readingTexts.closeView)}
                  icon={<X size={16} strokeWidth={1.5} aria-hidden="true" />}
                  onPress={() => onSplit((s) => ({ ...s, how: "none", active: 0 }))}
                />
              </div>
            )}
            <div className={css["holder"]}>
              <ViewSlot {...props} second={slot === 1} document={document} onView={slot === 0 ? first : second} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** Place in pages from the beginning, fractions of a page included. */
const placeOf = (v: View): number => {
  const { page, top } = v.viewer.anchor();
  return page - 1 + top;
};

function useTogether(views: Views, split: SplitState): void {
  const [a, b] = views;
  const on = split.together && split.how !== "none";
  const { active } = split;
  useEffect(() => {
    if (!on || !a || !b) return;
    const [lead, follow] = active === 0 ? [a, b] : [b, a];
    const apart = placeOf(follow) - placeOf(lead);
    return lead.viewer.onScroll(() => {
      const at = Math.max(-0.05, placeOf(lead) + apart);
      const page = Math.max(0, Math.floor(at));
      follow.viewer.goTo({ page: page + 1, top: at - page });
    });
  }, [on, a, b, active]);
}
