// Many files dropped at once: listed, taken in with one press, then one report. A package whose sender has to be compared is opened by
// itself from there.
import { useEffect, useMemo, useRef } from "react";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { importTexts } from "../../../shared/i18n/ui/import.ts";
import { reportTexts as texts } from "../../../shared/i18n/ui/import-report.ts";
import { Frame } from "../../app/frame.tsx";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { showWaiting, waitingFiles } from "../../stores/arriving.ts";
import { go, goBack, goHome, type Place } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { baseName } from "../export/saved-file.tsx";
import { ImportReport } from "./report.tsx";
import css from "./import-screen.module.css";
import { reportLines } from "./report-lines.ts";
import { useManyPackages, type ManyState } from "./use-many-packages.ts";
import { useReportWords } from "./use-report-words.ts";

/** What came while these were taken in is next. */
const leave = (onward: () => void): void => {
  if (!showWaiting()) onward();
};

/** Names shown before they are read. */
const LISTED = 12;

export function ManyPackages({ files, onOneByOne }: { files: readonly string[]; onOneByOne: () => void }) {
  const t = useT();
  const f = useFormat();
  const { state, start, stop } = useManyPackages(files);
  const done = state.step === "done" ? state : null;
  const words = useReportWords();
  const copying = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [state.step]);
  useCommands(
    useMemo(
      () => [
        {
          id: "import.takeAll",
          label: importTexts.takeIn,
          group: frameTexts.import,
          keys: ["$mod+Enter"],
          enabled: state.step === "ready",
          run: start,
        },
        {
          id: "import.leave",
          label: texts.done,
          group: frameTexts.import,
          keys: ["Escape"],
          hidden: true,
          run: () => (state.step === "taking" ? stop() : leave(goBack)),
        },
      ],
      [state.step, start, stop],
    ),
  );
  const copy = (): void => {
    if (!done) return;
    const text = reportLines(done.rows, words.row, t);
    void copying
      .run(() => host.call("host.copy", { text }))
      .then((copied) => {
        if (copied !== null) toast(texts.copied);
      });
  };
  const toMembers = done?.leads ?? null;
  const toInbox = toMembers === null ? (done?.office ?? null) : null;
  const onward: Place | null =
    toMembers !== null
      ? { screen: "group-members", round: toMembers }
      : toInbox !== null
        ? { screen: "inbox", round: toInbox }
        : null;
  return (
    <Frame
      crumbs={[{ text: t(frameTexts.rounds), onPress: goHome }, { text: t(texts.ready, { count: files.length }) }]}
      foot={
        <div className={css["foot"]}>
          <p className={css["why"]} />
          <div className={css["ways"]}>
            {state.step === "ready" && (
              <>
                <Button size="closing" onPress={goBack}>
                  {t(importTexts.closeUnchanged)}
                </Button>
                <Button size="closing" onPress={onOneByOne}>
                  {t(texts.oneByOne)}
                </Button>
                <Button size="closing" kind="primary" keys="$mod+Enter" onPress={start}>
                  {t(texts.takeAll, { count: files.length })}
                </Button>
              </>
            )}
            {state.step === "taking" && (
              <Button size="closing" keys="Escape" onPress={stop}>
                {t(importTexts.stop)}
              </Button>
            )}
            {(done || state.step === "failed") && (
              <Button size="closing" onPress={() => leave(goBack)}>
                {t(texts.done)}
              </Button>
            )}
            {done && (
              <Button size="closing" onPress={copy}>
                {t(texts.copy)}
              </Button>
            )}
            {onward && (
              <Button size="closing" kind="primary" onPress={() => leave(() => go(onward))}>
                {t(toMembers === null ? texts.toInbox : texts.toMembers)}
              </Button>
            )}
          </div>
        </div>
      }
    >
      <div className={css["screen"]}>
        {state.step === "ready" && (
          <>
            <h1 ref={title} tabIndex={-1}>
              {t(texts.ready, { count: files.length })}
            </h1>
            <p className={css["soft"]}>{t(texts.readyAbout)}</p>
            <ul className={css["names"]}>
              {files.slice(0, LISTED).map((file) => (
                <li key={file}>{baseName(file)}</li>
              ))}
              {files.length > LISTED && (
                <li className={css["soft"]}>{t(texts.andMore, { count: files.length - LISTED })}</li>
              )}
            </ul>
          </>
        )}
        {state.step === "taking" && <Taking state={state} total={files.length} />}
        {state.step === "failed" && (
          <>
            <h1 ref={title} tabIndex={-1}>
              {t(texts.stopped)}
            </h1>
            <Refusal error={state.error.code === "cancelled" ? null : state.error} />
            <Note tone="info">{t(texts.stoppedAbout)}</Note>
          </>
        )}
        {done && (
          <>
            <h1 ref={title} tabIndex={-1}>
              {t(texts.title, { count: done.rows.length })}
            </h1>
            {waitingFiles() > 0 && <Note tone="info">{t(texts.cameMeanwhile, { count: waitingFiles() })}</Note>}
            <p className={css["soft"]}>{t(texts.about, { date: f.dateTime(done.at) })}</p>
            <Refusal error={copying.error} />
            <div className={css["reportBody"]}>
              <ImportReport
                rows={done.rows}
                onDecide={onward && (() => go(onward))}
                onCompare={(row) => go({ screen: "import", files: [files[row.index] ?? ""] })}
              />
            </div>
          </>
        )}
      </div>
    </Frame>
  );
}

function Taking({ state, total }: { state: Extract<ManyState, { step: "taking" }>; total: number }) {
  const t = useT();
  const f = useFormat();
  const all = state.progress?.total ?? total;
  const read = Math.min(state.progress?.done ?? 0, all);
  return (
    <div className={css["working"]}>
      <h1>{t(texts.taking)}</h1>
      <div
        className={css["bar"]}
        role="progressbar"
        aria-label={t(texts.taking)}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={read}
      >
        <div style={{ width: `${all > 0 ? (100 * read) / all : 0}%` }} />
      </div>
      <p className={css["soft"]}>
        {t(texts.progress, { done: f.integer(read), total: f.integer(all) })}
        {state.progress === null ? "" : ` · ${state.progress.label}`}
      </p>
    </div>
  );
}
