// The office's inbox (mockup 09; issue 4 item 7): what has come in, by what is to be done about it; it says the same after a restart,
// because it is read from what is kept and not from what was dropped last.
import { useMemo, useState } from "react";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { reportCounts, reportTexts } from "../../../shared/i18n/ui/import-report.ts";
import { inboxChips, inboxCommands as commands, inboxTexts as texts } from "../../../shared/i18n/ui/inbox.ts";
import { startTexts } from "../../../shared/i18n/ui/start.ts";
import { openPackages } from "../../app/app-commands.ts";
import { Frame } from "../../app/frame.tsx";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { sentences } from "../../i18n/sentences.ts";
import { useCommands } from "../../stores/commands.ts";
import { go, goHome } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { useNow } from "../../app/use-now.ts";
import { Button } from "../../ui/button.tsx";
import { Chip, Empty } from "../../ui/facts.tsx";
import { Tally } from "../../ui/tally.tsx";
import { ReportPart, type PartRow } from "../import/report-part.tsx";
import report from "../import/report.module.css";
import { senderMessage } from "../import/sender-message.ts";
import { useDecide } from "../joint/use-decide.ts";
import { languageOfPerson } from "../members/reminder.ts";
import { ForkDialog } from "./fork-dialog.tsx";
import { chipOf, inboxParts, type InboxPackage, type Refused, type Waiting } from "./inbox-rows.ts";
import css from "./inbox.module.css";
import { LateDialog } from "./late-dialog.tsx";
import { ReceiptsMade } from "./receipts-made.tsx";
import { RefusedActs } from "./refused-acts.tsx";
import { letterTo } from "./sender.ts";
import { useInboxWords } from "./use-inbox-words.ts";
import { useReceipts } from "./use-receipts.ts";
import { ForkLine } from "./waiting-line.tsx";

/** The first way of the next case that waits, going round. */
function focusNext(): void {
  const ways = [...document.querySelectorAll<HTMLElement>('[data-part="waits"] td button')];
  const at = ways.indexOf(document.activeElement as HTMLElement);
  ways[(at + 1) % ways.length]?.focus();
}

export function InboxScreen({ round }: { round: string }) {
  const t = useT();
  const f = useFormat();
  const language = useLang();
  const now = useNow();
  const shown = useRead("rounds.show", { round });
  const inbox = useRead("office.inbox", { round });
  const quarantine = useRead("packages.quarantine", {});
  const core = shown.data?.core ?? null;
  const roster = useMemo(() => shown.data?.roster ?? [], [shown.data]);
  const me = shown.data?.me ?? null;
  const words = useInboxWords(core, roster);
  const receipts = useReceipts(round);
  const acting = useAct();
  const decide = useDecide(round);
  const [asked, setAsked] = useState<Waiting | null>(null);
  const parts = useMemo(
    () => (inbox.data && quarantine.data ? inboxParts(inbox.data, quarantine.data.entries, round) : null),
    [inbox.data, quarantine.data, round],
  );
  const names = useMemo(() => new Map(roster.map((p) => [p.id, p.name])), [roster]);
  const { make } = receipts;
  useCommands(
    useMemo(
      () => [
        { id: "inbox.next", label: commands.next, group: commands.group, keys: ["F8"], run: focusNext },
        { id: "inbox.receipts", label: commands.receipts, group: commands.group, run: make },
      ],
      [make],
    ),
  );

  const letter = (person: string | null): string | null => {
    const to = roster.find((p) => p.id === person);
    return to && core ? letterTo({ core, roster, me }, to, "fork", { sequence: null, rows: 0, now, language }) : null;
  };
  const ask = (text: string): void =>
    void acting
      .run(() => host.call("host.copy", { text }))
      .then((done) => {
        if (done !== null) toast(texts.askCopied);
      });

  const waitingLine = (w: Waiting): PartRow => {
    const list = w.kind === "late" ? w.package : w.packages[0];
    const person = w.kind === "late" ? w.package.person : w.fork.person;
    const name = t(
      w.kind === "late" ? texts.decideLate : w.fork.kind === "review" ? texts.compare : texts.compareChoose,
    );
    return {
      id: w.kind === "late" ? w.package.digest : w.fork.digests.join(),
      file: (w.kind === "late" ? [w.package] : w.packages).map((p) => (
        <span key={p.digest} className={css["file"]}>
          {words.kind(p)}
        </span>
      )),
      sender: words.sender(person),
      what: w.kind === "late" ? words.about(w.package) : <ForkLine round={round} fork={w.fork} words={words} />,
      end: (
        <Button
          size="compact"
          aria-label={sentences(t, [name, list ? words.kind(list) : "", words.sender(person)])}
          onPress={() => setAsked(w)}
        >
          {name}
        </Button>
      ),
    };
  };
  const refusedLine = (entry: Refused): PartRow => {
    const to = roster.find((p) => p.id === entry.author);
    return {
      id: entry.id,
      file: entry.file,
      sender: words.sender(entry.author),
      what: (
        <>
          {sentences(t, [words.refusal(entry), ...(entry.kept ? [] : [t(texts.notKept)])])}
          <span className={css["soft"]}>
            {" "}
            ({entry.code}) {t(texts.refusedAt, { date: f.dateTime(entry.at) })}
          </span>
        </>
      ),
      end: (
        <RefusedActs
          entry={entry}
          message={senderMessage(entry, names, to ? languageOfPerson(to, language) : language)}
          act={acting}
        />
      ),
    };
  };
  const packageLine = (p: InboxPackage): PartRow => {
    const chip = chipOf(p);
    const out = ["superseded", "revoked", "set-aside"].includes(p.state);
    return {
      id: p.digest,
      file: words.kind(p),
      sender: words.sender(p.person),
      what: words.about(p),
      end: out
        ? p.replacedBy !== null && (
            <span className={css["soft"]}>{t(reportTexts.sequence, { from: p.sequence, to: p.replacedBy })}</span>
          )
        : chip && <Chip tone={chip === "complete" ? "ok" : "warn"}>{t(inboxChips[chip])}</Chip>,
    };
  };

  const empty = parts !== null && Object.values(parts.counts).every((n) => n === 0);
  const first = t(texts.package);
  return (
    <Frame
      crumbs={[
        { text: t(startTexts.rounds), onPress: goHome },
        {
          text: shown.data ? <Local text={shown.data.summary.title} /> : "",
          onPress: () => go({ screen: "overview", round }),
        },
        { text: t(frameTexts.inbox) },
      ]}
      round={round}
      side
      keys={parts && parts.waits.length > 0 ? [["F8", t(texts.keyNext)]] : []}
    >
      <div className={css["page"]}>
        <div className={css["top"]}>
          <div>
            <h1>{t(texts.title)}</h1>
            <p className={css["soft"]}>{t(texts.about)}</p>
          </div>
          <div className={css["ways"]}>
            <Button onPress={make} off={receipts.busy}>
              {t(texts.receipts)}
            </Button>
            <Button kind="primary" keys="$mod+o" onPress={() => void openPackages()}>
              {t(texts.open)}
            </Button>
          </div>
        </div>
        <ReceiptsMade receipts={receipts} />
        <Refusal error={shown.error ?? inbox.error ?? quarantine.error ?? acting.error ?? null} />
        {parts && !empty && (
          <Tally
            label={t(texts.title)}
            total={t(texts.total)}
            parts={[
              { id: "taken", count: parts.counts.taken, label: t(reportCounts.taken) },
              { id: "superseded", count: parts.counts.superseded, label: t(reportCounts.superseded) },
              { id: "waits", count: parts.counts.waits, label: t(texts.waits), tone: "warn" },
              { id: "refused", count: parts.counts.refused, label: t(reportCounts.refused), tone: "stop" },
            ]}
          />
        )}
        {empty && <Empty title={t(texts.none)}>{t(texts.noneAbout)}</Empty>}
        {parts && (
          <div className={report["report"]}>
            {parts.waits.length > 0 && (
              <ReportPart part="waits" head={t(texts.waitsHead)} first={first} rows={parts.waits} line={waitingLine} />
            )}
            {parts.refused.length > 0 && <ReportPart part="refused" rows={parts.refused} line={refusedLine} />}
            {parts.superseded.length > 0 && (
              <ReportPart part="superseded" first={first} rows={parts.superseded} line={packageLine} />
            )}
            {parts.taken.length > 0 && <ReportPart part="taken" first={first} rows={parts.taken} line={packageLine} />}
          </div>
        )}
      </div>
      {asked?.kind === "fork" && (
        <ForkDialog
          round={round}
          fork={asked.fork}
          words={words}
          decide={decide}
          onAsk={
            letter(asked.fork.person) === null
              ? null
              : () => {
                  ask(letter(asked.fork.person) ?? "");
                  setAsked(null);
                }
          }
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === "late" && (
        <LateDialog package={asked.package} words={words} decide={decide} onClose={() => setAsked(null)} />
      )}
    </Frame>
  );
}
