// One preview for every way a package comes in. Nothing is changed before the person takes it in.
import { useState } from "react";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { importTexts } from "../../../shared/i18n/ui/import.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { host } from "../../api/client.ts";
import { showWaiting, whileTaking } from "../../stores/arriving.ts";
import { go, goBack, goHome, usePlace } from "../../stores/place.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { ManyPackages } from "./many-packages.tsx";
import { PreviewBody } from "./preview-body.tsx";
import { needsAnswer, usePackage, type Answer, type PackageState } from "./use-package.ts";
import css from "./import-screen.module.css";

const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

export function ImportScreen({ files }: { files: readonly string[] }) {
  const [index, setIndex] = useState(0);
  const [single, setSingle] = useState(files.length === 1);
  if (!single) return <ManyPackages files={files} onOneByOne={() => setSingle(true)} />;
  const file = files[index];
  if (file === undefined) return null;
  const onNext = index + 1 < files.length ? () => setIndex(index + 1) : null;
  const rest = files.slice(index + 1);
  return <OnePackage key={file} file={file} n={index + 1} all={files.length} rest={rest} onNext={onNext} />;
}

interface OneProps {
  readonly file: string;
  readonly n: number;
  readonly all: number;
  /** Files after this one. */
  readonly rest: readonly string[];
  readonly onNext: (() => void) | null;
}

function OnePackage({ file, n, all, rest, onNext }: OneProps) {
  const t = useT();
  const local = useLocal();
  const { state, stop, take } = usePackage(file);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const preview = state.at === "preview" ? state.preview : null;
  const refused = preview?.refusal ?? (state.at === "preview" ? state.outcome?.refusal : null) ?? null;
  const due = preview !== null && needsAnswer(preview) && answer === null;
  // A bundle that came with many others is held already; its sender is still to be compared.
  const confirms = preview?.held === true && refused === null && needsAnswer(preview);
  const open = preview !== null && refused === null && (!preview.held || confirms);
  const role = useRead("rounds.list", {}).data?.rounds.find((r) => r.id === preview?.round?.id)?.role;
  const leads = role === "chair" || role === "deputy";
  const leave = (): void => {
    if (!showWaiting(rest)) (onNext ?? goBack)();
  };
  const takeIn = async (): Promise<void> => {
    if (!preview) return;
    const here = usePlace.getState().place;
    const outcome = await whileTaking(take(preview, answer));
    const left = usePlace.getState().place !== here;
    if (!outcome || outcome.outcome === "refused") {
      if (left) showWaiting();
      return;
    }
    void host.call("host.addRecent", { file });
    const round = preview.round;
    const receipt = preview.kind === "receipt";
    const name = round ? local(round.title) : "";
    toast(round ? (receipt ? importTexts.takenReceipt : importTexts.taken) : importTexts.takenOther, { round: name });
    if (showWaiting(rest) || left) return;
    if (onNext) onNext();
    // The answer stands beside the package it is about.
    else if (round && receipt) go({ screen: "export", round: round.id });
    else if (round && preview.kind === "application-bundle") go({ screen: "overview", round: round.id });
    // Others' work stands where whoever receives it sees what it means for the round.
    else if (round && role === "office") go({ screen: "inbox", round: round.id });
    else if (round && leads && preview.kind === "review") go({ screen: "group-members", round: round.id });
    else goHome();
  };
  return (
    <Frame
      crumbs={[{ text: t(frameTexts.rounds), onPress: goHome }, { text: baseName(file) }]}
      foot={
        <div className={css["foot"]}>
          <p id="import-why" className={css["why"]}>
            {open && due && preview.signer?.trust !== "different" ? t(importTexts.answerFirst) : ""}
            {answer === "no-letter" ? t(importTexts.noLetterAbout) : ""}
          </p>
          <div className={css["ways"]}>
            {(state.at === "checking" || state.at === "taking") && (
              <Button size="closing" keys="Escape" onPress={stop}>
                {t(importTexts.stop)}
              </Button>
            )}
            {state.at !== "checking" && state.at !== "taking" && (
              <Button size="closing" onPress={leave}>
                {t(onNext ? importTexts.next : importTexts.closeUnchanged)}
              </Button>
            )}
            {open && (
              <Button
                size="closing"
                kind="primary"
                off={due || answer === "different"}
                why="import-why"
                onPress={() => void takeIn()}
              >
                {t(confirms ? importTexts.confirmSender : importTexts.takeIn)}
              </Button>
            )}
          </div>
        </div>
      }
    >
      <div className={css["screen"]}>
        {all > 1 && <p className={css["many"]}>{t(importTexts.ofMany, { n, all })}</p>}
        {(state.at === "checking" || state.at === "taking") && <Working state={state} file={baseName(file)} />}
        {state.at === "failed" && (
          <>
            <h1>{baseName(file)}</h1>
            {/* What a person has stopped is no error to be told of, and nothing is said twice. */}
            <Refusal error={state.error.code === "cancelled" ? null : state.error} />
            <p>{t(importTexts.stoppedNote)}</p>
          </>
        )}
        {preview && (
          <PreviewBody
            preview={preview}
            refusal={refused}
            keptAside={state.at === "preview" && state.outcome?.outcome === "refused"}
            answer={answer}
            onAnswer={setAnswer}
          />
        )}
      </div>
    </Frame>
  );
}

function Working({ state, file }: { state: Extract<PackageState, { at: "checking" | "taking" }>; file: string }) {
  const t = useT();
  const f = useFormat();
  const { progress } = state;
  const title = t(state.at === "checking" ? importTexts.checking : importTexts.taking, { file });
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <div className={css["working"]}>
      <h1>{title}</h1>
      <div
        className={css["bar"]}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <p className={css["soft"]}>
        {progress ? t(importTexts.progress, { done: f.bytes(progress.done), total: f.bytes(progress.total) }) : " "}
      </p>
      <p className={css["soft"]}>{t(importTexts.nothingYet)}</p>
    </div>
  );
}
