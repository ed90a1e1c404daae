// What comes out of it for one application: the consensus against the thresholds, the recommendation with its reasons, the group's text
// begun from the members' own, and what a minority says.
import { useMemo, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { activeCriteria, evaluate } from "../../../shared/domain/criteria.ts";
import { consensusValues, type GroupRow } from "../../../shared/domain/group.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextArea } from "../../ui/field.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";
import type { At, RowDraft } from "../assessment/row-writes.ts";
import { useMatrixTexts } from "../matrix/matrix-texts.ts";
import { setRow, useGroupDraft, useRowText } from "./group-writes.ts";
import { comparedTexts, startingText, type MemberText } from "./members-texts.ts";
import css from "./meeting.module.css";
import { Minority } from "./minority.tsx";
import type { Meeting } from "./meeting-screen.tsx";

export interface OutcomeStepProps {
  readonly round: string;
  readonly application: Application;
  readonly meeting: Meeting;
  readonly onMove: (by: 1 | -1) => void;
  /** To one of the criteria. */
  readonly onStep: (criterion: string) => void;
}

export function OutcomeStep({ round, application, meeting, onMove, onStep }: OutcomeStepProps) {
  const t = useT();
  const at = useMemo(() => ({ round, application: application.id }), [round, application.id]);
  const answer = useRead("group.application", at);
  const { data } = answer;
  return (
    <>
      <div className={css["page"]}>
        <h1>
          {application.journalNumber} <Local text={application.title} />
        </h1>
        <Refusal error={answer.error ?? null} />
        {data && data.closed !== null && <p className={css["soft"]}>{t(texts.closed)}</p>}
        {data && data.closed === null && (
          <div className={css["outcome"]}>
            <Consensus meeting={meeting} row={data.row} onStep={onStep} />
            <Words
              at={at}
              row={data.row}
              members={data.members.flatMap((m) => (m.row ? [{ person: m.person, text: m.row.assessment }] : []))}
              names={meeting.names}
              forced={isForced(meeting, data.row)}
            />
            <Minority
              at={at}
              row={data.row}
              members={data.members.flatMap((m) =>
                m.row ? [{ person: m.person, text: m.row.minorityOpinion ?? "" }] : [],
              )}
              names={meeting.names}
            />
          </div>
        )}
      </div>
      <footer className={css["foot"]} data-short>
        <span className={css["gap"]} />
        <Button keys="PageUp" onPress={() => onMove(-1)}>
          {t(texts.previous)}
        </Button>
        <Button kind="primary" size="closing" keys="PageDown" onPress={() => onMove(1)}>
          {t(texts.next)}
        </Button>
      </footer>
    </>
  );
}

/** A binding threshold is not met, with every value given. */
function isForced(meeting: Meeting, row: GroupRow | null): boolean {
  if (!row) return false;
  const values = consensusValues(row);
  const all = activeCriteria(meeting.core.criteria).every((c) => values.has(c.id));
  return all && evaluate(meeting.core.criteria, values).binding.length > 0;
}

function Consensus({ meeting, row, onStep }: Pick<OutcomeStepProps, "meeting" | "onStep"> & { row: GroupRow | null }) {
  const t = useT();
  const f = useFormat();
  const scores = useScoreTexts();
  const words = useMatrixTexts();
  const { criteria: set } = meeting.core;
  const values = row ? consensusValues(row) : new Map<string, never>();
  const { weighted } = evaluate(set, values);
  return (
    <section>
      <h2>{t(texts.totals)}</h2>
      <table className={css["scores"]}>
        <tbody>
          {activeCriteria(set).map((c) => (
            <tr key={c.id}>
              <th scope="row">
                <button type="button" className={css["link"]} onClick={() => onStep(c.id)}>
                  {c.number} {c.title && <Local text={c.title} />}
                </button>
              </th>
              <td data-missing={!values.has(c.id) || undefined}>
                {scores.answer(c, values.get(c.id) ?? null) ?? t(texts.missing)}
              </td>
              <td className={css["soft"]}>
                {c.threshold === null ? "" : t(texts.threshold, { threshold: f.decimal(c.threshold) })}
              </td>
            </tr>
          ))}
          <tr className={css["sum"]}>
            <th scope="row">{t(texts.total)}</th>
            <td>{weighted ? words.figure(weighted) : "–"}</td>
            <td className={css["soft"]}>
              {set.sumThreshold === null ? "" : t(texts.threshold, { threshold: f.decimal(set.sumThreshold) })}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface WordsProps {
  readonly at: At;
  readonly row: GroupRow | null;
  readonly members: readonly MemberText[];
  readonly names: ReadonlyMap<string, string>;
  readonly forced: boolean;
}

function Words({ at, row, members, names, forced }: WordsProps) {
  const t = useT();
  const outcome = useGroupDraft<GroupRow["outcome"] | null>(
    `${at.round} ${at.application} outcome`,
    row?.outcome ?? null,
    async (value) => {
      if (value !== null) await setRow(at, { outcome: value });
    },
    0,
  );
  const text = useRowText(at, "text", row?.text ?? "");
  const reasons = useRowText(at, "reasons", row?.reasons ?? "");
  const [comparing, setComparing] = useState(false);
  const [answered, setAnswered] = useState(false);
  // A row begins as not treated; that is nobody's answer before somebody gave it or its reasons.
  const begun = outcome.value === "not-treated" && reasons.value.trim() === "" && !answered;
  const chosen = begun ? null : outcome.value;
  const start = useMemo(
    () => startingText(members, (person) => t(texts.author, { person: names.get(person) ?? person })),
    [members, names, t],
  );
  const begin = (): void => {
    const before = text.value;
    text.set(before.trim() === "" ? start : `${before.trimEnd()}\n\n${start}`);
    toast(texts.started, {}, () => text.set(before));
  };
  const owed = chosen !== null && chosen !== "recommended" && reasons.value.trim() === "";
  return (
    <>
      <section>
        <Choice
          label={t(texts.outcome)}
          layout="segments"
          value={chosen}
          onChange={(v) => {
            setAnswered(true);
            outcome.set(v);
          }}
          options={[
            { value: "recommended", label: t(texts.recommended) },
            { value: "not-recommended", label: t(texts.notRecommended) },
            { value: "not-treated", label: t(texts.notTreated) },
          ]}
        />
        {forced && outcome.value !== "not-recommended" && <p className={css["warn"]}>{t(texts.forced)}</p>}
      </section>
      <section>
        <Text draft={reasons} label={t(texts.rowReasons)} hint={t(texts.rowReasonsHint)} rows={3} owed={owed} />
      </section>
      <section className={css["text"]}>
        <Text draft={text} label={t(texts.text)} hint={t(texts.textHint)} rows={9} owed={false} />
        <div className={css["acts"]}>
          <Button size="compact" off={start === ""} onPress={begin}>
            {t(texts.startText)}
          </Button>
          <Button
            size="compact"
            kind="quiet"
            off={start === "" || text.value === ""}
            aria-pressed={comparing}
            onPress={() => setComparing((c) => !c)}
          >
            {t(texts.compare)}
          </Button>
        </div>
        {comparing && text.value !== "" && <Compared members={start} group={text.value} />}
      </section>
    </>
  );
}

interface TextProps {
  readonly draft: RowDraft<string>;
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
  readonly owed: boolean;
}
function Text({ draft, label, hint, rows, owed }: TextProps) {
  const t = useT();
  const errorText = useErrorText();
  return (
    <TextArea
      label={label}
      hint={hint}
      {...(owed ? { mark: t(texts.required) } : {})}
      value={draft.value}
      onChange={draft.set}
      onBlur={draft.flush}
      rows={rows}
      error={draft.error ? t(texts.notSaved, { error: `${errorText(draft.error)} (${draft.error.code})` }) : null}
    />
  );
}

/** What became of the members' words, said by strokes and not by colour alone. */
function Compared({ members, group }: { members: string; group: string }) {
  const t = useT();
  const parts = useMemo(() => comparedTexts(members, group), [members, group]);
  return (
    <div className={css["compared"]}>
      <p className={css["soft"]}>{t(texts.compareAbout)}</p>
      <p>
        {parts.map((p, i) =>
          p.kind === "kept" ? (
            <span key={i}>{p.text}</span>
          ) : p.kind === "own" ? (
            <ins key={i}>{p.text}</ins>
          ) : (
            <del key={i}>{p.text}</del>
          ),
        )}
      </p>
    </div>
  );
}
