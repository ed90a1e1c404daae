// The working part: the list with its line, the row that says why, moves and departures, and the money beside it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { DecisionOf, JointDecision } from "../../../shared/domain/joint/decisions.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Frame, type FrameProps } from "../../app/frame.tsx";
import { setAnswer, useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { placeIn, rememberPlace } from "../../stores/list-memory.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { AmountsDialog } from "./amounts-dialog.tsx";
import { CellDialog, type CellAt } from "./cell-dialog.tsx";
import { useChances } from "./chances.ts";
import { copyJoint } from "./copy-joint.ts";
import { freedId } from "./decision-ids.ts";
import { DecisionDialog } from "./decision-dialog.tsx";
import { JointAside } from "./joint-aside.tsx";
import { JointHead } from "./joint-head.tsx";
import { jointLines, undecidedBy } from "./joint-rows.ts";
import { JointTable } from "./joint-table.tsx";
import css from "./joint-screen.module.css";
import { useJointWords } from "./joint-words.ts";
import { LogDialog } from "./log-dialog.tsx";
import { Pending } from "./pending.tsx";
import { SignDialog } from "./sign.tsx";
import { useDecide } from "./use-decide.ts";
import { useCopy, type Asked, type Joint } from "./use-joint.ts";
import { useJointActs } from "./use-joint-acts.ts";
import { useJointCommands } from "./use-joint-commands.ts";
import { useOthers } from "./use-others.ts";
import { useSignatures } from "./use-signatures.ts";
import { useWhatIf } from "./use-what-if.ts";
import { Why } from "./why.tsx";

export interface JointBoardProps {
  readonly frame: Omit<FrameProps, "children">;
  readonly round: string;
  readonly core: Core;
  readonly applications: ReadonlyMap<string, Application>;
  readonly names: ReadonlyMap<string, string>;
  readonly joint: Joint;
  /** The newest answer was a refusal: what is shown is the one before it. */
  readonly error: AppError | null;
}

/** What the offices or their meeting settled about one project. */
const about = (d: JointDecision, application: string): boolean =>
  (d.kind === "override" || d.kind === "meeting-move" || d.kind === "freed-money") && d.application === application;

export function JointBoard({ frame, round, core, applications, names, joint, error }: JointBoardProps) {
  const t = useT();
  const lang = useLang();
  const listName = `joint ${round}`;
  const [current, setCurrent] = useState<string | null>(() => placeIn(listName)?.current ?? null);
  const [open, setOpen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<"log" | "sign" | null>(null);
  const [cell, setCell] = useState<CellAt | null>(null);
  const [copyOn, setCopyOn] = useState(false);
  const grid = useRef<{ focus: () => void }>(null);
  const summary = useRead("rounds.show", { round }).data;
  const myself = core.offices.find((o) => o.id === summary?.me);
  const other = core.offices.find((o) => o.id !== summary?.me);
  const otherName = other ? pick(other.name, lang).text : "";
  const offices = useMemo<[string, string]>(() => [myself?.id ?? "", other?.id ?? ""], [myself, other]);
  const decide = useDecide(round);
  const whatIf = useWhatIf();
  const signatures = useSignatures(round);
  const others = useOthers(round, joint);
  const chances = useChances(round, joint.shown.joint.length);
  const recorded = useRead("joint.decisions", { round }).data?.decisions;
  const decisions = useMemo(() => recorded ?? [], [recorded]);

  // A move that is being decided, or a what-if: either way a copy, and nothing stored.
  const latest = useRef<(() => void) | null>(null);
  const onMoved = useCallback(() => latest.current?.(), []);
  const freed = useCallback(
    (application: string): DecisionOf<"freed-money"> | null => {
      const found = decisions.find(({ id }) => id === freedId(application))?.decision;
      return found?.kind === "freed-money" ? found : null;
    },
    [decisions],
  );
  const acts = useJointActs({ round, document: joint.shown, applications, offices, otherName, decide, freed, onMoved });
  const isCopy = copyOn && whatIf.change !== null && acts.trial === null;
  const asked = useMemo<Asked | null>(
    () => acts.trial ?? (isCopy && whatIf.change ? { change: whatIf.change } : null),
    [acts.trial, isCopy, whatIf.change],
  );
  const { copy, error: notCopied } = useCopy(round, asked);
  useEffect(() => {
    latest.current = () => {
      if (copy) setAnswer("joint.standing", { round }, copy.answer);
    };
  });
  const shown = copy?.shown ?? joint.shown;
  const words = useJointWords(shown.ledger);
  const lines = useMemo(() => jointLines(shown, applications), [shown, applications]);
  const said = useRead("joint.application", open === null ? null : { round, application: open, ...asked });
  const number = useCallback((id: string): string => applications.get(id)?.journalNumber ?? id, [applications]);
  const nameOf = (who: string): string => {
    const office = core.offices.find((o) => o.id === who);
    return office ? pick(office.name, lang).text : who;
  };
  const onCurrent = useCallback(
    (key: string) => {
      setCurrent(key);
      rememberPlace(listName, { current: key, offset: 0 });
    },
    [listName],
  );
  const copied = useCallback(() => copyJoint(lines, shown, words, { t, lang }), [lines, shown, words, t, lang]);
  const told = useCallback(() => toast(texts.copied, { count: lines.length }), [lines.length]);
  useJointCommands({
    copied,
    told,
    signatures,
    decide,
    open: setDialog,
    moveTo: () => (current !== null && !isCopy ? acts.moveTo(current) : undefined),
  });
  const toCosign = signatures.proposal !== null && !signatures.proposal.own ? signatures.proposal.digest : null;
  const close = (): void => {
    acts.close();
    setDialog(null);
    setCell(null);
  };
  // A dialog that closes gives the focus back to where it came from, which may be gone by then: the row one was at has it last.
  const dialogOpen = acts.ask !== null || acts.askAmounts !== null || dialog !== null || cell !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !dialogOpen) requestAnimationFrame(() => grid.current?.focus());
    wasOpen.current = dialogOpen;
  }, [dialogOpen]);
  const { rules } = shown;
  return (
    <Frame
      {...frame}
      keys={[
        ["Enter", t(texts.keyWhy)],
        ["Alt+ArrowUp", t(texts.keyMove)],
        ["g", t(texts.keyMoveTo)],
        ["$mod+z", t(texts.keyUndo)],
        ["$mod+c", t(texts.keyCopy)],
      ]}
      asideWide
      aside={
        <JointAside
          round={round}
          document={joint.shown}
          shown={shown}
          applications={applications}
          words={words}
          number={number}
          nameOf={nameOf}
          others={others}
          chances={chances}
          whatIf={whatIf}
          copy={isCopy}
          onCopy={setCopyOn}
          onCell={setCell}
          decide={decide}
          acts={acts}
        />
      }
    >
      <div className={css["page"]}>
        <JointHead
          document={joint.shown}
          names={names}
          words={words}
          signatures={signatures}
          toCosign={toCosign}
          onLog={() => setDialog("log")}
          onSign={() => setDialog("sign")}
          rules={[
            t(jointTexts[`order.${rules.order}`]),
            t(jointTexts[`mode.${rules.frameMode}`]),
            t(jointTexts[`walk.${rules.walk}`]),
          ].join(" · ")}
        />
        {isCopy ? (
          <div className={css["copy"]}>
            <Note
              tone="info"
              live
              title={t(texts.copyTitle)}
              action={
                <Button size="compact" onPress={() => setCopyOn(false)}>
                  {t(texts.copyHide)}
                </Button>
              }
            >
              {t(texts.copyAbout)}
            </Note>
          </div>
        ) : (
          <Pending
            pending={joint.list.pending}
            undecided={undecidedBy(joint.shown, words.undecided)}
            words={words}
            names={names}
            numbers={(ids) => ids.map(number).join(t(controls.comma))}
            decide={decide}
            onAsk={acts.setAsk}
          />
        )}
        <Refusal error={error ?? notCopied ?? null} />
        <JointTable
          handle={grid}
          lines={lines}
          rules={rules}
          words={words}
          current={current}
          onCurrent={onCurrent}
          open={open}
          onOpen={setOpen}
          onMove={isCopy ? () => undefined : acts.step}
          onDrop={isCopy ? null : acts.drop}
          onRest={acts.rest}
          others={isCopy ? null : others}
          copy={isCopy}
          onCopy={() => {
            told();
            return copied();
          }}
          why={(line) => (
            <Why
              line={line}
              document={shown}
              words={words}
              criteria={core.criteria}
              said={said}
              names={names}
              others={isCopy ? null : others}
              decisions={decisions.map((d) => d.decision).filter((d) => about(d, line.key))}
              chance={isCopy ? null : (chances.of.get(line.key) ?? null)}
              acts={isCopy ? [] : acts.entries(line)}
            />
          )}
        />
      </div>
      {acts.ask && <DecisionDialog ask={acts.ask} onClose={close} />}
      {acts.askAmounts && <AmountsDialog ask={acts.askAmounts} document={joint.shown} words={words} onClose={close} />}
      {cell && (
        <CellDialog
          cell={cell}
          document={shown}
          decisions={decisions.map((d) => d.decision)}
          applications={applications}
          words={words}
          onProject={(application) => {
            close();
            onCurrent(application);
            setOpen(application);
          }}
          onClose={close}
        />
      )}
      {dialog === "log" && (
        <LogDialog
          round={round}
          document={shown}
          asked={asked}
          applications={applications}
          words={words}
          onClose={close}
        />
      )}
      {dialog === "sign" && (
        <SignDialog
          round={round}
          document={joint.shown}
          applications={applications}
          nameOf={nameOf}
          cosign={toCosign}
          agreedStands={signatures.agreed}
          onClose={close}
        />
      )}
    </Frame>
  );
}
