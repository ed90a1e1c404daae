// One round on the start screen: ring, role and last place, progress and deadline, and the way in.
import { MoreHorizontal } from "lucide-react";
import { useEffect, useRef } from "react";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { overviewTexts } from "../../../shared/i18n/ui/overview.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useRead } from "../../api/use-read.ts";
import { useNow } from "../../app/use-now.ts";
import { Local, useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/facts.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Note } from "../../ui/note.tsx";
import { OVERALL } from "../overview/gaps.ts";
import { howFar } from "../overview/standing.ts";
import { Ring } from "../../ui/ring.tsx";
import css from "./round-row.module.css";

export type RoundSummary = OutputOf<SkoenContract, "rounds.list">["rounds"][number];

export function RoundRow({ round, first, onRemove }: { round: RoundSummary; first: boolean; onRemove: () => void }) {
  const t = useT();
  const f = useFormat();
  const local = useLocal();
  const now = useNow();
  const { progress, deadline, retainUntil } = round;
  const far = progress && howFar(progress);
  const standing = !far
    ? t(startTexts.applications, { count: round.applications })
    : far.finished && far.all === 0
      ? t(overviewTexts.allOut)
      : t(startTexts.assessed, { done: f.integer(far.done), all: f.integer(far.all) });
  const role = round.role === "office" ? t(frameTexts.secretariat) : t(frameTexts[round.role]);
  const side = round.side === null ? null : t(round.side === "dk" ? frameTexts.groupDk : frameTexts.groupCn);
  const last = useLastPlace(round);
  const expired = retainUntil !== null && retainUntil < now.toISOString().slice(0, 10);
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Enter continues: the way on has the focus unless something else was chosen.
    if (first && document.activeElement === document.body) main.current?.querySelector("button")?.focus();
  }, [first]);
  return (
    <li className={css["row"]} data-first={first || undefined}>
      <Ring size={32} value={far?.share ?? 0} state={far?.finished ? "done" : "part"} />
      <div className={css["name"]}>
        <h2>
          <Local text={round.title} /> {round.practice && <Chip>{t(startTexts.practiceRound)}</Chip>}
        </h2>
        <p>
          {[role, side].filter(Boolean).join(t(words.comma))}
          {last === null ? "" : `${t(words.stop)}${last}`}
        </p>
      </div>
      <div className={css["state"]}>
        <p>{standing}</p>
        {deadline && (
          <p className={css["soft"]}>
            {new Date(deadline.at) < now
              ? t(startTexts.passed, { date: f.date(deadline.at) })
              : t(startTexts.deadline, { relative: f.relative(deadline.at, now), date: f.date(deadline.at) })}
          </p>
        )}
        {!deadline && retainUntil !== null && (
          <p className={css["soft"]}>{t(startTexts.deleteAfter, { date: f.date(retainUntil) })}</p>
        )}
      </div>
      <div className={css["ways"]} ref={main}>
        <Button
          kind={first ? "primary" : "plain"}
          {...(first ? { keys: "Enter" } : {})}
          onPress={() => go({ screen: "overview", round: round.id })}
        >
          {t(first ? startTexts.go : startTexts.openRound)}
        </Button>
        <Menu
          name={t(startTexts.more, { round: local(round.title) })}
          button={<MoreHorizontal size={16} strokeWidth={1.5} aria-hidden="true" />}
          entries={[{ id: "remove", label: t(startTexts.remove), run: onRemove }]}
        />
      </div>
      {expired && (
        <div className={css["note"]}>
          <Note tone="warn">{t(startTexts.retention, { date: f.date(retainUntil) })}</Note>
        </div>
      )}
    </li>
  );
}

/** "Sidst ved 2009-02, kriterium 5, side 7", or null where the person has not been anywhere yet. */
function useLastPlace(round: RoundSummary): string | null {
  const t = useT();
  const last = useRead("desk.position", { round: round.id }).data?.last ?? null;
  const core = useRead("rounds.show", last === null ? null : { round: round.id }).data?.core;
  const app = core?.applications.find((a) => a.id === last?.application);
  if (!last || !core || !app) return null;
  const criterion = activeCriteria(core.criteria).find((c) => c.id === last.criterion);
  return [
    t(startTexts.lastAt, { number: app.journalNumber }),
    ...(last.criterion === OVERALL ? [t(overviewTexts.overall)] : []),
    ...(criterion ? [t(startTexts.criterion, { number: criterion.number })] : []),
    ...(last.page === null ? [] : [t(startTexts.page, { page: last.page })]),
  ].join(t(words.comma));
}
