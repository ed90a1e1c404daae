// What the forms of a round's preparation share: the way back, undo and redo of what was done in this form, and the reason where nothing
// can be written.
import { useCallback, type ReactNode } from "react";
import type { DRAFT_AREAS } from "../../../shared/contract/drafting.ts";
import { builderTexts as texts } from "../../../shared/i18n/ui/builder.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { service } from "../../api/client.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useErrorText, useT } from "../../i18n/language.tsx";
import { go, goHome } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { Note } from "../../ui/note.tsx";
import css from "./builder.module.css";
import { StepButtons } from "./step-buttons.tsx";
import { stepped } from "./written.ts";

type Area = (typeof DRAFT_AREAS)[number];
interface Said {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

async function step(round: string, area: Area, direction: "undo" | "redo"): Promise<void> {
  await flushAll();
  await service.call("draft.step", { round, area, direction });
  stepped();
  toast(direction === "undo" ? texts.undone : texts.redone);
}

export interface DraftFrameProps {
  readonly round: string;
  readonly area: Area;
  /** Of the round. */
  readonly title: Readonly<Record<string, string | undefined>> | null;
  readonly heading: string;
  readonly lead: ReactNode;
  readonly steps: { readonly undo: boolean; readonly redo: boolean };
  readonly readOnly: Said | null;
  readonly wide?: boolean;
  readonly tools?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function DraftFrame(p: DraftFrameProps) {
  const { round, area, steps, readOnly } = p;
  const t = useT();
  const errorText = useErrorText();
  const onStep = useCallback(
    (direction: "undo" | "redo"): void => void step(round, area, direction).catch(() => undefined),
    [round, area],
  );
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        { text: p.title ? <Local text={p.title} /> : "", onPress: () => go({ screen: "preparation", round }) },
        { text: p.heading },
      ]}
      round={round}
      side
      {...(p.foot === undefined ? {} : { foot: p.foot })}
    >
      <div className={css["page"]} data-wide={p.wide || undefined}>
        <div className={css["top"]}>
          <h1>{p.heading}</h1>
          <div className={css["tools"]}>
            {p.tools}
            <StepButtons steps={steps} onStep={onStep} />
          </div>
        </div>
        <p className={css["lead"]}>{p.lead}</p>
        {readOnly && <Note tone="info">{errorText(readOnly)}</Note>}
        {p.children}
      </div>
    </Frame>
  );
}
