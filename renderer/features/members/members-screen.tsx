// Who has sent what (issue 4 item 1): a line per member, what needs a person first; nothing here says what anybody wrote.
import { useMemo } from "react";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { membersTexts as texts } from "../../../shared/i18n/ui/members.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { openPackages } from "../../app/app-commands.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { Tally } from "../../ui/tally.tsx";
import { countsOf, memberLines } from "./member-lines.ts";
import { MembersTable } from "./members-table.tsx";
import css from "./members.module.css";
import { RefusedPackages } from "./refused-packages.tsx";

const NOBODY: readonly RosterEntry[] = [];

export function MembersScreen({ round }: { round: string }) {
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  const shown = useRead("rounds.show", { round });
  const status = useRead("group.status", { round });
  const core = shown.data?.core ?? null;
  const me = shown.data?.roster.find((p) => p.id === shown.data?.me) ?? null;
  const lines = useMemo(
    () =>
      status.data && shown.data
        ? memberLines(
            status.data.members,
            shown.data.roster,
            shown.data.me,
            new Intl.Collator(LOCALE[lang], { numeric: true }),
          )
        : null,
    [status.data, shown.data, lang],
  );
  const counts = lines && countsOf(lines);
  const due = core?.round.deadlines.review;
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
      keys={[
        ["Enter", t(texts.keyAct)],
        ["p", t(texts.keyRemind)],
      ]}
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <div className={css["top"]}>
            <div>
              <h1>{t(texts.title)}</h1>
              {due && (
                <p className={css["soft"]}>
                  {t(texts.deadline, { date: f.weekday(due.at, due.timeZone), time: f.time(due.at, due.timeZone) })}
                </p>
              )}
            </div>
            <Button kind="primary" keys="$mod+o" onPress={() => void openPackages()}>
              {t(texts.open)}
            </Button>
          </div>
          {counts && lines.length > 0 && (
            <Tally
              label={t(texts.title)}
              total={t(texts.countAll)}
              parts={[
                { id: "taken", count: counts.taken, label: t(texts.countTaken) },
                { id: "remarks", count: counts.remarks, label: t(texts.countRemarks), tone: "warn" },
                { id: "waits", count: counts.waits, label: t(texts.countWaits), tone: "warn" },
                { id: "missing", count: counts.missing, label: t(texts.countMissing), tone: "warn" },
                { id: "out", count: counts.out, label: t(texts.countOut) },
              ]}
            />
          )}
          <Refusal error={shown.error ?? status.error ?? null} />
          <RefusedPackages round={round} core={core} roster={shown.data?.roster ?? NOBODY} />
          {status.data && !status.data.open && (
            <Note
              tone="info"
              action={
                <Button size="compact" onPress={() => go({ screen: "export", round })}>
                  {t(texts.toExport)}
                </Button>
              }
            >
              {t(texts.ownFirst)}
            </Note>
          )}
        </div>
        {lines && lines.length > 0 && core && (
          <MembersTable round={round} title={core.round.title} deadline={due ?? null} lines={lines} me={me} />
        )}
        {lines && lines.length === 0 && (
          <div className={css["head"]}>
            <Empty title={t(texts.nobody)}>{t(texts.nobodyAbout)}</Empty>
          </div>
        )}
        {lines && lines.length > 0 && <p className={css["drop"]}>{t(texts.drop)}</p>}
      </div>
    </Frame>
  );
}
