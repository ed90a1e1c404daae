// Conflicts of interest of a group (domain.md § 4): one's own answers first, since everything else opens on them; then rulings; then who is
// left.
import { useMemo, useState } from "react";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { groupConflictTexts as texts } from "../../../shared/i18n/ui/group-conflicts.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { Choice } from "../../ui/choice.tsx";
import { ownRows, rulingsOf } from "./conflict-rows.ts";
import css from "./group-conflicts.module.css";
import { OwnList } from "./own-list.tsx";
import { QuorumList } from "./quorum-list.tsx";
import { RulingList } from "./ruling-list.tsx";
import { ToDeputy } from "./to-deputy.tsx";

type Part = "own" | "rulings" | "quorum";

export function ConflictsScreen({ round }: { round: string }) {
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  const shown = useRead("rounds.show", { round });
  const answer = useRead("group.conflicts", { round });
  const status = useRead("group.status", { round });
  const core = shown.data?.core ?? null;
  const [chosen, setPart] = useState<Part | null>(null);
  const lists = useMemo(() => {
    if (!core || !answer.data) return null;
    const applications = new Map(core.applications.map((a) => [a.id, a]));
    const collator = new Intl.Collator(LOCALE[lang], { numeric: true });
    return {
      own: ownRows(answer.data, applications, collator),
      rulings: rulingsOf(answer.data, applications, collator),
    };
  }, [core, answer.data, lang]);
  const names = useMemo(() => new Map(shown.data?.roster.map((p) => [p.id, p.name])), [shown.data]);
  const done = lists?.own.filter((r) => r.view.own !== null).length ?? 0;
  const all = lists?.own.length ?? 0;
  const due = lists?.rulings.due.length ?? 0;
  // It opens where there is something to do, and stays where one is when that is done.
  const part = chosen ?? (done < all || due === 0 ? "own" : "rulings");
  if (chosen === null && lists) setPart(part);
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        {
          text: shown.data ? <Local text={shown.data.summary.title} /> : "",
          onPress: () => go({ screen: "overview", round }),
        },
        { text: t(texts.title) },
      ]}
      round={round}
      side
      own
      keys={
        part === "own"
          ? [
              ["1", t(texts.keyNone)],
              ["2", t(texts.keyMore)],
              ["Enter", t(texts.keyOpen)],
            ]
          : []
      }
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <h1>{t(texts.title)}</h1>
          <Refusal error={shown.error ?? answer.error ?? status.error ?? null} />
          {lists && (
            <Choice
              label={t(texts.parts)}
              labelHidden
              layout="segments"
              value={part}
              onChange={setPart}
              options={[
                { value: "own", label: t(texts.ownCount, { done: f.integer(done), all: f.integer(all) }) },
                { value: "rulings", label: t(texts.rulings, { due: f.integer(due) }) },
                { value: "quorum", label: t(texts.quorum) },
              ]}
            />
          )}
        </div>
        {lists && answer.data && shown.data && part === "own" && (
          <>
            <div className={css["about"]}>
              <p className={css["prose"]}>{t(texts.ownAbout)}</p>
              <ToDeputy round={round} answer={answer.data} roster={shown.data.roster} members={status.data?.members} />
            </div>
            <OwnList round={round} rows={lists.own} />
          </>
        )}
        {lists && part === "rulings" && (
          <RulingList round={round} rulings={lists.rulings} names={names} hidden={status.data?.withheld.length ?? 0} />
        )}
        {lists && core && status.data && part === "quorum" && (
          <QuorumList rows={lists.own} quorum={core.joint.quorum} counted={status.data.quorum} />
        )}
      </div>
    </Frame>
  );
}
