// One's own answers for all applications on one page: 1 says no and goes on, 2 and 3 ask what it is about. Nothing is chosen beforehand.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Declaration } from "../../../shared/domain/conflict.ts";
import {
  groupConflictCommands as commands,
  groupConflictTexts as texts,
} from "../../../shared/i18n/ui/group-conflicts.ts";
import { overviewCommands } from "../../../shared/i18n/ui/overview.ts";
import { useAct } from "../../api/use-act.ts";
import { useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { saving } from "../../stores/saving.ts";
import { DataGrid, type Column, type GridHandle } from "../../ui/data-grid.tsx";
import { Chip } from "../../ui/facts.tsx";
import { changeRow } from "../assessment/row-writes.ts";
import { ApplicationCell } from "./application-cell.tsx";
import { isOwnConflict, type OwnRow } from "./conflict-rows.ts";
import { DeclareDialog } from "./declare-dialog.tsx";
import css from "./group-conflicts.module.css";

type Answer = Declaration["answer"];
const ANSWERS = ["none", "possible", "conflicted"] as const;
const ROW = 60;
const keyOf = (r: OwnRow): string => r.application.id;

export function OwnList({ round, rows }: { round: string; rows: readonly OwnRow[] }) {
  const t = useT();
  const act = useAct();
  const { run } = act;
  const grid = useRef<GridHandle>(null);
  const [current, setCurrent] = useState<string | null>(
    () => rows.find((r) => r.view.own === null)?.application.id ?? null,
  );
  const [asked, setAsked] = useState<{ readonly row: OwnRow; readonly answer: Answer | null } | null>(null);

  const give = useCallback(
    (row: OwnRow, answer: Answer, onward: boolean): void => {
      if (row.view.ownFinal || row.view.own?.answer === answer) return;
      if (answer !== "none") {
        setAsked({ row, answer });
        return;
      }
      const save = (): Promise<unknown> =>
        changeRow(
          { round, application: row.application.id },
          { field: "conflict", answer: "none", kind: null, reason: "" },
        );
      void run(() => saving(save, () => give(row, answer, false)));
      if (onward) grid.current?.move(1);
    },
    [round, run],
  );

  const columns = useMemo(
    (): readonly Column<OwnRow>[] => [
      {
        id: "application",
        header: t(texts.application),
        width: 320,
        grow: 1,
        cell: (r) => <ApplicationCell application={r.application} />,
      },
      {
        id: "answer",
        header: t(texts.answer),
        width: 268,
        cell: (r) => (
          <div
            role="radiogroup"
            className={css["answers"]}
            aria-label={t(texts.answerFor, { number: r.application.journalNumber })}
          >
            {ANSWERS.map((a) => (
              <button
                key={a}
                type="button"
                role="radio"
                // Reached from the row by its keys and by Enter, so that Tab leads out of a list of hundreds.
                tabIndex={-1}
                className={css["answer"]}
                aria-checked={r.view.own?.answer === a}
                aria-disabled={r.view.ownFinal || undefined}
                onClick={() => give(r, a, false)}
              >
                {t(texts[a])}
              </button>
            ))}
          </div>
        ),
      },
      {
        id: "state",
        header: t(texts.state),
        width: 148,
        cell: ({ view }) => {
          if (view.ownFinal && !view.deferred) return <Chip tone="warn">{t(texts.toDeputy)}</Chip>;
          if (view.deferred) return <Chip>{t(texts.deferred)}</Chip>;
          if (isOwnConflict(view)) return <Chip tone="warn">{t(texts.toDeputy)}</Chip>;
          if (view.own === null && view.hints.length > 0) return <Chip tone="warn">{t(texts.hint)}</Chip>;
          if (view.own === null) return <span className={css["soft"]}>{t(texts.notAnswered)}</span>;
          return view.closed === "not-in-scope" ? <span className={css["soft"]}>{t(texts.notYours)}</span> : null;
        },
      },
    ],
    [t, give],
  );

  useEffect(() => {
    const active = document.activeElement;
    if (active === document.body || active?.id === "main") grid.current?.focus();
  }, []);
  const latest = useRef({ rows, current, give });
  useEffect(() => {
    latest.current = { rows, current, give };
  });
  useCommands(
    useMemo(() => {
      const { group } = commands;
      const here = (): OwnRow | undefined =>
        latest.current.rows.find((r) => keyOf(r) === latest.current.current) ?? latest.current.rows[0];
      return [
        ...ANSWERS.map((a, i) => ({
          id: `groupConflicts.${a}`,
          label: commands[a],
          group,
          keys: [String(i + 1)],
          run: () => {
            const row = here();
            if (row) latest.current.give(row, a, true);
          },
        })),
        ...(["j", "k"] as const).map((key) => ({
          id: key === "j" ? "groupConflicts.down" : "groupConflicts.up",
          label: key === "j" ? overviewCommands.down : overviewCommands.up,
          group,
          keys: [key],
          hidden: true,
          run: () => grid.current?.move(key === "j" ? 1 : -1),
        })),
      ];
    }, []),
  );
  return (
    <>
      <div className={css["notice"]}>
        <Refusal error={act.error} />
      </div>
      <DataGrid
        label={t(texts.own)}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowHeight={ROW}
        current={current}
        onCurrent={setCurrent}
        onOpen={(row) => {
          if (!row.view.ownFinal) setAsked({ row, answer: row.view.own?.answer ?? null });
        }}
        handle={grid}
      />
      {asked && (
        <DeclareDialog
          key={asked.row.application.id}
          round={round}
          row={asked.row}
          answer={asked.answer}
          onClose={() => {
            setAsked(null);
            grid.current?.focus();
          }}
        />
      )}
    </>
  );
}
