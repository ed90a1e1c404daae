// What the forms of a round's preparation share: the way back, undo and redo of what was done in this form, and the reason where nothing
// can be written.
import { Redo2, Undo2 } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import type { DRAFT_AREAS } from "../../../shared/contract/drafting.ts";
import { builderCommands, builderTexts as texts } from "../../../shared/i18n/ui/builder.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { service } from "../../api/client.ts";
import { Frame } from "../../app/frame.tsx";
import { Local, useErrorText, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goHome } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { IconButton } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import css from "./builder.module.css";
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

function useStepCommands(round: string, area: Area, steps: { undo: boolean; redo: boolean }): void {
  const { undo, redo } = steps;
  useCommands(
    useMemo(() => {
      const { group } = builderCommands;
      const run = (direction: "undo" | "redo") => (): void => void step(round, area, direction).catch(() => undefined);
      return [
        {
          id: "draft.undo",
          label: words.undo,
          group,
          keys: ["$mod+z"],
          menu: "edit" as const,
          notInText: true,
          enabled: undo,
          run: run("undo"),
        },
        {
          id: "draft.redo",
          label: words.redo,
          group,
          keys: ["$mod+Shift+z", "$mod+y"],
          menu: "edit" as const,
          notInText: true,
          enabled: redo,
          run: run("redo"),
        },
      ];
    }, [round, area, undo, redo]),
  );
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
  useStepCommands(round, area, steps);
  const press = (direction: "undo" | "redo") => (): void => void step(round, area, direction).catch(() => undefined);
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
            <IconButton
              name={t(words.undo)}
              keys="$mod+z"
              icon={<Undo2 size={16} strokeWidth={1.5} aria-hidden="true" />}
              isDisabled={!steps.undo}
              onPress={press("undo")}
            />
            <IconButton
              name={t(words.redo)}
              keys="$mod+Shift+z"
              icon={<Redo2 size={16} strokeWidth={1.5} aria-hidden="true" />}
              isDisabled={!steps.redo}
              onPress={press("redo")}
            />
          </div>
        </div>
        <p className={css["lead"]}>{p.lead}</p>
        {readOnly && <Note tone="info">{errorText(readOnly)}</Note>}
        {p.children}
      </div>
    </Frame>
  );
}
