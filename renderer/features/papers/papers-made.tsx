// What came of the papers: how far it is, each one with its files, and the way to them.
import { papersTexts as texts } from "../../../shared/i18n/ui/papers.ts";
import { host } from "../../api/client.ts";
import { useAct } from "../../api/use-act.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { stopPapers, type PaperRun, type PaperStep } from "../../stores/papers.ts";
import { Button } from "../../ui/button.tsx";
import { Meter } from "../../ui/facts.tsx";
import { orderName } from "./paper-names.ts";
import css from "./papers.module.css";

const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;
/** Files named in a row; the others are in the folder. */
const NAMED = 3;

export function PapersMade({ run }: { run: PaperRun }) {
  const t = useT();
  const act = useAct();
  const { steps, running } = run;
  const files = steps.flatMap((s) => s.files);
  const over = steps.filter((s) => s.state !== "waiting" && s.state !== "working").length;
  const refused = steps.filter((s) => s.state === "refused").length;
  const now = steps.find((s) => s.state === "working");
  const [first] = files;
  const said = running
    ? now && t(texts.working, { what: orderName(t, now.order) })
    : [
        t(texts.made, { count: files.length }),
        ...(refused > 0 ? [t(texts.someRefused, { count: refused })] : []),
        ...(steps.some((s) => s.state === "stopped") ? [t(texts.stopped)] : []),
      ].join(" ");
  return (
    <section className={css["made"]}>
      <div className={css["head"]}>
        <h2>{t(texts.result)}</h2>
        <span className={css["count"]}>{t(texts.progress, { done: over, all: steps.length })}</span>
        {running ? (
          <Button size="compact" onPress={stopPapers}>
            {t(texts.stop)}
          </Button>
        ) : (
          first !== undefined && (
            <Button size="compact" onPress={() => void act.run(() => host.call("host.reveal", { path: first }))}>
              {t(texts.show)}
            </Button>
          )
        )}
      </div>
      {running && (
        <Meter label={t(texts.progress, { done: over, all: steps.length })} value={over / Math.max(1, steps.length)} />
      )}
      <p role="status">{said}</p>
      {!running && files.length > 0 && <p className={css["folder"]}>{run.folder}</p>}
      <Refusal error={act.error} />
      <ul className={css["steps"]}>
        {steps.map((step) => (
          <Step
            key={orderName(t, step.order)}
            step={step}
            open={(path) => act.run(() => host.call("host.openPath", { path }))}
          />
        ))}
      </ul>
    </section>
  );
}

function Step({ step, open }: { step: PaperStep; open: (path: string) => Promise<unknown> }) {
  const t = useT();
  const errorText = useErrorText();
  const { order, state, files, error } = step;
  // An archive is shown in its folder; the window opens documents only.
  const opens = order.paper !== "dossier";
  const named = files.length <= NAMED ? files : [];
  const outcome =
    state === "waiting"
      ? t(texts.waiting)
      : state === "working"
        ? t(texts.now)
        : state === "stopped"
          ? "–"
          : files.length === 0 && error === null
            ? t(texts.nothing)
            : named.length === 0 && files.length > 0
              ? t(texts.files, { count: files.length })
              : null;
  return (
    <li data-state={state}>
      <span className={css["name"]}>{orderName(t, order)}</span>
      <span className={css["files"]}>
        {outcome}
        {named.map((file) => (
          <span key={file} className={css["file"]}>
            <span>{baseName(file)}</span>
            {opens && (
              <Button
                size="compact"
                kind="quiet"
                aria-label={t(texts.openFile, { file: baseName(file) })}
                onPress={() => void open(file)}
              >
                {t(texts.open)}
              </Button>
            )}
          </span>
        ))}
        {error && (
          <span className={css["error"]}>
            {errorText(error)} <span className={css["count"]}>({error.code})</span>
          </span>
        )}
      </span>
    </li>
  );
}
