// The joint prioritisation at an office (mockup 10, issue 4 item 8): both groups' lists become one, the line lies where the money ends, and
// every departure is said.
import { useMemo } from "react";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { goHome } from "../../stores/place.ts";
import { Empty } from "../../ui/facts.tsx";
import { JointBoard } from "./joint-board.tsx";
import css from "./joint-screen.module.css";
import { useJoint } from "./use-joint.ts";

export function JointScreen({ round }: { round: string }) {
  const t = useT();
  const shown = useRead("rounds.show", { round });
  const { joint, error: notComputed } = useJoint(round);
  const core = shown.data?.core ?? null;
  const applications = useMemo(() => new Map(core?.applications.map((a) => [a.id, a])), [core]);
  const names = useMemo(() => new Map(shown.data?.roster.map((p) => [p.id, p.name])), [shown.data]);
  const frame = {
    crumbs: [
      { text: t(startTexts.rounds), onPress: goHome },
      { text: shown.data ? <Local text={shown.data.summary.title} /> : "" },
    ],
    round,
    side: true,
    own: true,
  };
  const error = shown.error ?? notComputed;
  const nothing =
    joint !== null &&
    joint.list.consolidations.length === 0 &&
    joint.list.pending.late.length + joint.list.pending.forks.length === 0;
  if (core && joint && !nothing)
    return (
      <JointBoard
        frame={frame}
        round={round}
        core={core}
        applications={applications}
        names={names}
        joint={joint}
        error={error ?? null}
      />
    );
  return (
    <Frame {...frame}>
      <div className={css["page"]}>
        <div className={css["head"]}>
          <h1>{t(texts.title)}</h1>
        </div>
        <div className={css["notice"]}>
          <Refusal error={error ?? null} />
          {nothing && <Empty title={t(texts.none2)}>{t(texts.none2About)}</Empty>}
        </div>
      </div>
    </Frame>
  );
}
