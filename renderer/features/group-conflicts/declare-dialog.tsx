// One's own answer on one application, with what it is about: the same question and the same words as before reviewing.
import { useState } from "react";
import { CONFLICT_KINDS, type Declaration } from "../../../shared/domain/conflict.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { conflictKinds, conflictTexts } from "../../../shared/i18n/ui/conflict.ts";
import { groupConflictTexts as texts } from "../../../shared/i18n/ui/group-conflicts.ts";
import { useAct } from "../../api/use-act.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { saving } from "../../stores/saving.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { lengthOf, TextArea } from "../../ui/field.tsx";
import { Note } from "../../ui/note.tsx";
import { changeRow } from "../assessment/row-writes.ts";
import type { OwnRow } from "./conflict-rows.ts";
import css from "./group-conflicts.module.css";

/** As the schema of a declaration. */
const MOST = 4000;
const HINTS = {
  organisation: conflictTexts.hintOrganisationAbout,
  "email-domain": conflictTexts.hintDomainAbout,
  name: conflictTexts.hintNameAbout,
} as const;
const isBasis = (s: string): s is keyof typeof HINTS => Object.hasOwn(HINTS, s);

export interface DeclareDialogProps {
  readonly round: string;
  readonly row: OwnRow;
  /** Given already by a key or a press; otherwise what was declared before, or nothing. */
  readonly answer: Declaration["answer"] | null;
  readonly onClose: () => void;
}

export function DeclareDialog({ round, row, answer: start, onClose }: DeclareDialogProps) {
  const t = useT();
  const { application, view } = row;
  const [answer, setAnswer] = useState(start);
  const [kind, setKind] = useState<Declaration["kind"]>(view.own?.kind ?? null);
  const [reason, setReason] = useState(view.own?.reason ?? "");
  const [tried, setTried] = useState(false);
  const doing = useAct();
  const asks = answer === "possible" || answer === "conflicted";
  const lack =
    answer === null
      ? conflictTexts.chooseAnswer
      : !asks
        ? null
        : kind === null
          ? conflictTexts.chooseKind
          : reason.trim() === ""
            ? conflictTexts.writeReason
            : lengthOf(reason) > MOST
              ? conflictTexts.tooLong
              : null;
  const declare = async (): Promise<void> => {
    setTried(true);
    if (lack !== null || answer === null) return;
    const save = (): Promise<unknown> =>
      changeRow(
        { round, application: application.id },
        { field: "conflict", answer, kind: asks ? kind : null, reason: asks ? reason : "" },
      );
    const done = await doing.run(async () => {
      await saving(save, () => void declare());
      return true;
    });
    if (done) onClose();
  };
  return (
    <Dialog
      wide
      title={t(texts.dialogTitle, { number: application.journalNumber })}
      onClose={onClose}
      onAct={() => void declare()}
      buttons={
        <>
          <Button kind="primary" keys="$mod+Enter" off={doing.busy} why="declare-lack" onPress={() => void declare()}>
            {t(answer === "conflicted" ? conflictTexts.declareConflicted : conflictTexts.declare)}
          </Button>
          <Button onPress={onClose}>{t(words.cancel)}</Button>
        </>
      }
    >
      <div className={css["declare"]}>
        <div>
          <p className={css["title"]}>
            <Local text={application.title} />
          </p>
          <p className={css["soft"]}>{application.partners.map((p) => p.name).join(" · ")}</p>
        </div>
        {view.hints.map(({ partner, basis }) =>
          isBasis(basis) ? (
            <Note key={`${basis} ${partner}`} tone="warn">
              {t(HINTS[basis], { partner })}
            </Note>
          ) : null,
        )}
        <Choice
          label={t(conflictTexts.question)}
          value={answer}
          onChange={setAnswer}
          options={[
            { value: "none", label: t(conflictTexts.none) },
            { value: "possible", label: t(conflictTexts.possible), about: t(texts.ownPossible) },
            { value: "conflicted", label: t(conflictTexts.conflicted), about: t(texts.ownConflicted) },
          ]}
        />
        {asks && (
          <>
            <Choice
              label={t(conflictTexts.kind)}
              value={kind}
              onChange={setKind}
              layout="line"
              options={CONFLICT_KINDS.map((k) => ({ value: k, label: t(conflictKinds[k]) }))}
            />
            <TextArea
              label={t(conflictTexts.reason)}
              mark={t(words.required)}
              value={reason}
              onChange={setReason}
              rows={2}
              max={MOST}
            />
          </>
        )}
        <p id="declare-lack" className={css["lack"]} role="status">
          {tried && lack ? t(lack) : ""}
        </p>
        <Refusal error={doing.error} />
      </div>
    </Dialog>
  );
}
