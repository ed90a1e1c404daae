// The office's status board (issue 4 item 7): who lacks what, per person and per application; receipts for all, and a lost computer.
import { useMemo, useState } from "react";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { inboxTexts } from "../../../shared/i18n/ui/inbox.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { statusCommands as commands, statusTexts as texts } from "../../../shared/i18n/ui/status-board.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goHome } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Empty } from "../../ui/facts.tsx";
import { ReceiptsMade } from "../inbox/receipts-made.tsx";
import { useReceipts } from "../inbox/use-receipts.ts";
import { ApplicationsTable } from "./applications-table.tsx";
import { PeopleTable } from "./people-table.tsx";
import css from "./status.module.css";
import { personLines, sumsOf } from "./status-rows.ts";

const VIEWS = ["people", "applications"] as const;

export function StatusScreen({ round }: { round: string }) {
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  const shown = useRead("rounds.show", { round });
  const status = useRead("office.status", { round });
  const receipts = useReceipts(round);
  const [view, setView] = useState<(typeof VIEWS)[number]>("people");
  const core = shown.data?.core ?? null;
  const people = useMemo(
    () => (core ? { core, roster: shown.data?.roster ?? [], me: shown.data?.me ?? null } : null),
    [core, shown.data],
  );
  const lines = useMemo(
    () =>
      status.data && people
        ? personLines(status.data.people, people.roster, new Intl.Collator(LOCALE[lang], { numeric: true }))
        : null,
    [status.data, people, lang],
  );
  const applications = status.data?.applications ?? null;
  const sums = lines && applications ? sumsOf(lines, applications) : null;
  useCommands(
    useMemo(
      () => VIEWS.map((v) => ({ id: `status.${v}`, label: commands[v], group: commands.group, run: () => setView(v) })),
      [],
    ),
  );
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
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <div className={css["top"]}>
            <div>
              <h1>{t(texts.title)}</h1>
              {sums && applications && (
                <p className={css["soft"]}>
                  {[
                    t(texts.came, { came: f.integer(sums.came), all: f.integer(sums.reviewers) }),
                    t(texts.quorum, { met: f.integer(sums.met), all: f.integer(applications.length) }),
                    ...(sums.due > 0 ? [t(texts.due, { count: sums.due })] : []),
                  ].join(" · ")}
                </p>
              )}
            </div>
            <div className={css["ways"]}>
              <Button onPress={() => go({ screen: "journal", round })}>{t(texts.journal)}</Button>
              <Button kind="primary" onPress={receipts.make} off={receipts.busy}>
                {t(inboxTexts.receipts)}
              </Button>
            </div>
          </div>
          <ReceiptsMade receipts={receipts} />
          <Refusal error={shown.error ?? status.error ?? null} />
          <Choice
            label={t(texts.view)}
            labelHidden
            layout="segments"
            options={VIEWS.map((value) => ({ value, label: t(texts[value]) }))}
            value={view}
            onChange={setView}
          />
        </div>
        {view === "people" && people && lines && lines.length > 0 && (
          <PeopleTable round={round} people={people} lines={lines} />
        )}
        {view === "people" && lines?.length === 0 && (
          <div className={css["head"]}>
            <Empty title={t(texts.nobody)}>{t(texts.nobodyAbout)}</Empty>
          </div>
        )}
        {view === "applications" && core && applications && applications.length > 0 && (
          <ApplicationsTable core={core} rows={applications} />
        )}
        {view === "applications" && applications?.length === 0 && (
          <div className={css["head"]}>
            <Empty title={t(texts.nothing)} />
          </div>
        )}
        <p className={css["foot"]}>{t(texts.ownSide)}</p>
      </div>
    </Frame>
  );
}
