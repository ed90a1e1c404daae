// The working part: the list with its line, the row that says why, moves and departures, and the money beside it.
import { ListOrdered, PenLine, ShieldCheck } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointCommands as commands, jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { Frame, type FrameProps } from "../../app/frame.tsx";
import { host } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { placeIn, rememberPlace } from "../../stores/list-memory.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { AboveLine } from "./above-line.tsx";
import { BestUse } from "./best-use.tsx";
import { useChances } from "./chances.ts";
import { Checks, OtherRules } from "./checks.tsx";
import { copyJoint } from "./copy-joint.ts";
import { DecisionDialog, type DecisionAsk } from "./decision-dialog.tsx";
import { Decisions } from "./decisions.tsx";
import { jointLines, movedOrder } from "./joint-rows.ts";
import { JointTable } from "./joint-table.tsx";
import css from "./joint-screen.module.css";
import { useJointWords } from "./joint-words.ts";
import { Ledger } from "./ledger.tsx";
import { LogDialog } from "./log-dialog.tsx";
import { Pending } from "./pending.tsx";
import { SignDialog } from "./sign.tsx";
import { Standing } from "./standing.tsx";
import { useDecide } from "./use-decide.ts";
import { useSignatures } from "./use-signatures.ts";
import { WhatIf } from "./what-if.tsx";
import { Why, type Computed, type Deviation } from "./why.tsx";

export interface JointBoardProps {
  readonly frame: Omit<FrameProps, "children">;
  readonly round: string;
  readonly core: Core;
  readonly applications: ReadonlyMap<string, Application>;
  readonly names: ReadonlyMap<string, string>;
  readonly answer: Computed;
  readonly rules: string;
}

const clock = (): Date => new Date();

export function JointBoard({ frame, round, core, applications, names, answer, rules }: JointBoardProps) {
  const t = useT();
  const lang = useLang();
  const { document, pending } = answer;
  const words = useJointWords(document.ledger);
  const listName = `joint ${round}`;
  const lines = useMemo(() => jointLines(document, applications), [document, applications]);
  const [current, setCurrent] = useState<string | null>(() => placeIn(listName)?.current ?? null);
  const [open, setOpen] = useState<string | null>(null);
  const [ask, setAsk] = useState<DecisionAsk | null>(null);
  const [dialog, setDialog] = useState<"log" | "sign" | null>(null);
  const grid = useRef<{ focus: () => void }>(null);
  const said = useRead("joint.application", open === null ? null : { round, application: open });
  const shown = useRead("rounds.show", { round }).data;
  const myself = core.offices.find((o) => o.id === shown?.me);
  const other = core.offices.find((o) => o.id !== shown?.me);
  const otherName = other ? pick(other.name, lang).text : "";
  const offices = useMemo<[string, string]>(() => [myself?.id ?? "", other?.id ?? ""], [myself, other]);
  const decide = useDecide(round, offices[0], clock);
  const signatures = useSignatures(round);
  const chances = useChances(round, document.joint.length);
  const number = useCallback((id: string): string => applications.get(id)?.journalNumber ?? id, [applications]);
  const onCurrent = useCallback(
    (key: string) => {
      setCurrent(key);
      rememberPlace(listName, { current: key, offset: 0 });
    },
    [listName],
  );
  const deviate = useCallback(
    (application: string, effect: Deviation): void => {
      setAsk({
        title: t(texts.deviateTitle, { number: number(application) }),
        about: t(texts.deviateAbout),
        agreedWith: otherName,
        ...(effect === "place" ? { places: document.joint.length } : {}),
        decide: ({ reason, place }) =>
          decide.decide(`override:${application}`, {
            kind: "override",
            application,
            effect,
            place,
            offices,
            reason,
          }),
      });
    },
    [t, number, document, decide, offices, otherName],
  );
  const onMove = useCallback(
    (application: string, by: 1 | -1): void => {
      const from = document.joint.find((r) => r.application === application);
      if (!from) return;
      if (document.rules.order !== "meeting") return deviate(application, "place");
      const order = movedOrder(document, application, by);
      if (!order) return;
      const at = order.findIndex((g) => g.includes(application));
      const place = order.slice(0, at).reduce((n, g) => n + g.length, 1);
      setAsk({
        title: t(texts.moveTitle),
        about: t(texts.moveAbout, { number: number(application), place }),
        decide: ({ reason }) => decide.decide("meeting-order", { kind: "meeting-order", order, reason }),
      });
    },
    [document, decide, deviate, number, t],
  );
  const copied = useCallback(() => copyJoint(lines, document, words, { t, lang }), [lines, document, words, t, lang]);
  const told = useCallback(() => toast(texts.copied, { count: lines.length }), [lines.length]);
  useCommands(
    useMemo(
      () => [
        { id: "joint.log", label: commands.log, group: commands.group, keys: ["t"], run: () => setDialog("log") },
        {
          id: "joint.copy",
          label: commands.copy,
          group: commands.group,
          run: () => void host.call("host.copy", { text: copied() }).then(told),
        },
        { id: "joint.sign", label: commands.sign, group: commands.group, run: () => setDialog("sign") },
        {
          id: "joint.verify",
          label: commands.verify,
          group: commands.group,
          enabled: signatures.newest !== null,
          run: signatures.verify,
        },
      ],
      [copied, told, signatures],
    ),
  );
  const toCosign = signatures.proposal !== null && !signatures.proposal.own ? signatures.proposal.digest : null;
  const close = (): void => {
    setAsk(null);
    setDialog(null);
    grid.current?.focus();
  };
  return (
    <Frame
      {...frame}
      keys={[
        ["Enter", t(texts.keyWhy)],
        ["Alt+ArrowUp", t(texts.keyMove)],
        ["$mod+c", t(texts.keyCopy)],
      ]}
      asideWide
      aside={
        <div className={css["aside"]}>
          <Ledger document={document} applications={applications} words={words} />
          <WhatIf round={round} document={document} applications={applications} words={words} />
          <OtherRules document={document} applications={applications} words={words} />
          <BestUse round={round} document={document} applications={applications} words={words} />
          <AboveLine document={document} applications={applications} words={words} chances={chances} />
          <Decisions round={round} core={core} number={number} decide={decide} document={document} />
          <Checks document={document} applications={applications} words={words} />
        </div>
      }
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <div className={css["top"]}>
            <h1>{t(texts.title)}</h1>
            <div className={css["acts"]}>
              <Button
                icon={<ListOrdered size={16} strokeWidth={1.5} aria-hidden="true" />}
                keys="t"
                onPress={() => setDialog("log")}
              >
                {t(texts.log)}
              </Button>
              {signatures.newest !== null && (
                <Button
                  icon={<ShieldCheck size={16} strokeWidth={1.5} aria-hidden="true" />}
                  onPress={signatures.verify}
                >
                  {t(texts.verify)}
                </Button>
              )}
              <Button
                kind="primary"
                icon={<PenLine size={16} strokeWidth={1.5} aria-hidden="true" />}
                onPress={() => setDialog("sign")}
              >
                {t(toCosign === null ? texts.sign : texts.cosign)}
              </Button>
            </div>
          </div>
          <Standing document={document} names={names} words={words} signatures={signatures} />
          <p className={css["rules"]}>{rules}</p>
        </div>
        <Pending
          pending={pending}
          words={words}
          names={names}
          numbers={(ids) => ids.map(number).join(t(controls.comma))}
          decide={decide}
          onAsk={setAsk}
        />
        <JointTable
          handle={grid}
          lines={lines}
          rules={document.rules}
          words={words}
          current={current}
          onCurrent={onCurrent}
          open={open}
          onOpen={setOpen}
          onMove={onMove}
          onCopy={() => {
            told();
            return copied();
          }}
          why={(line) => (
            <Why
              line={line}
              words={words}
              names={names}
              groups={said.data?.groups ?? []}
              override={
                document.overrides.findLast((o) => o.application === line.key && o.result === "applied")?.reason ?? null
              }
              onDeviate={(effect) => deviate(line.key, effect)}
              chance={chances.of.get(line.key) ?? null}
            />
          )}
        />
      </div>
      {ask && <DecisionDialog ask={ask} onClose={close} />}
      {dialog === "log" && <LogDialog document={document} applications={applications} words={words} onClose={close} />}
      {dialog === "sign" && (
        <SignDialog
          round={round}
          document={document}
          applications={applications}
          cosign={toCosign}
          agreedStands={signatures.agreed}
          onClose={close}
        />
      )}
    </Frame>
  );
}
