// The tables as they would be taken in: every cell can be mended where it stands, each fault below the words it is about, and what the
// file says beside what was mended. One walks in it with the arrow keys.
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { AT, ROW, SHEET } from "../../../shared/i18n/errors/intake-places.ts";
import { intakeTexts as texts } from "../../../shared/i18n/ui/builder-intake.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { IntakeColumn } from "./intake-column.tsx";
import css from "./intake.module.css";
import type { Shown, ShownCell, ShownRow } from "./use-intake.ts";

export interface IntakeGridProps {
  readonly shown: Shown;
  readonly label: string;
  readonly onCell: (row: number, column: number, text: string) => Promise<unknown>;
  readonly onLeave: (row: number, left: boolean) => void;
}
interface Spot {
  readonly row: number;
  readonly column: number;
}
const at = (spot: Spot): string => `${spot.row} ${spot.column}`;
const isFaulty = (c: Pick<ShownCell, "remarks">): boolean => c.remarks.some((r) => r.error);

export function IntakeGrid({ shown, label, onCell, onLeave }: IntakeGridProps) {
  const t = useT();
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Spot | null>(null);
  const [editing, setEditing] = useState<{ readonly spot: Spot; readonly start: string } | null>(null);
  const header = shown.header;
  const lines: readonly { row: number; cells: readonly ShownCell[] }[] = header
    ? [{ row: header.row, cells: header.cells }, ...shown.rows]
    : shown.rows;
  const spot = current && lines.some((l) => l.row === current.row) ? current : { row: lines[1]?.row ?? 0, column: 0 };
  const focus = (to: Spot): void => {
    setCurrent(to);
    grid.current?.querySelector<HTMLElement>(`[data-at="${at(to)}"]`)?.focus();
  };
  // A row that has just been added is where one goes on.
  const seen = useRef(new Set(shown.rows.flatMap((r) => (r.added ? [r.row] : []))));
  useEffect(() => {
    const fresh = shown.rows.find((r) => r.added && !seen.current.has(r.row));
    if (!fresh) return;
    seen.current.add(fresh.row);
    focus({ row: fresh.row, column: 0 });
  });
  const width = header?.cells.length ?? 0;
  const move = (down: number, right: number): void => {
    const line = lines.findIndex((l) => l.row === spot.row);
    const row = lines[Math.max(0, Math.min(lines.length - 1, line + down))]?.row ?? spot.row;
    focus({ row, column: Math.max(0, Math.min(width - 1, spot.column + right)) });
  };
  const nextFault = (): void => {
    const whole = new Set([...(header ? [header] : []), ...shown.rows].flatMap((l) => (isFaulty(l) ? [l.row] : [])));
    // What is said of a whole row is found at its first cell.
    const all = lines.flatMap((l) =>
      l.cells.map((c, column) => ({
        row: l.row,
        column,
        faulty: isFaulty(c) || (column === 0 && whole.has(l.row)),
      })),
    );
    const here = all.findIndex((c) => c.row === spot.row && c.column === spot.column);
    const next = [...all.slice(here + 1), ...all.slice(0, here + 1)].find((c) => c.faulty);
    if (next) focus(next);
  };
  const edit = (to: Spot, start: string): void => {
    setCurrent(to);
    setEditing({ spot: to, start });
  };
  const onKey = (e: KeyboardEvent): void => {
    if (editing || !(e.target instanceof HTMLElement) || e.target.dataset["at"] === undefined) return;
    const cell = lines.find((l) => l.row === spot.row)?.cells[spot.column];
    const steps: Readonly<Record<string, () => void>> = {
      ArrowUp: () => move(-1, 0),
      ArrowDown: () => move(1, 0),
      ArrowLeft: () => move(0, -1),
      ArrowRight: () => move(0, 1),
      Home: () => move(0, -width),
      End: () => move(0, width),
      Enter: () => edit(spot, cell?.text ?? ""),
      F2: () => edit(spot, cell?.text ?? ""),
      F8: nextFault,
      Delete: () => void onCell(spot.row, spot.column, ""),
    };
    const step = steps[e.key];
    const types = Array.from(e.key).length === 1 && !e.ctrlKey && !e.metaKey && !e.altKey && e.key !== " ";
    if (!step && !types) return;
    e.preventDefault();
    e.stopPropagation();
    if (step) step();
    else edit(spot, e.key);
  };
  const done = (text: string | null, then: "stay" | "down" | "right"): void => {
    const was = editing;
    setEditing(null);
    if (was && text !== null) void onCell(was.spot.row, was.spot.column, text);
    if (!was) return;
    // After the cell is drawn again.
    requestAnimationFrame(() => {
      if (then === "stay") focus(was.spot);
      else move(then === "down" ? 1 : 0, then === "right" ? 1 : 0);
    });
  };
  const cellOf = (cell: ShownCell, here: Spot, column: string, unknown?: ReactNode): ReactNode => (
    <Cell
      key={at(here)}
      cell={cell}
      here={here}
      name={t(texts.cellName, { column, row: here.row })}
      focusable={spot.row === here.row && spot.column === here.column}
      unknown={unknown}
      added={shown.rows.some((r) => r.added && r.row === here.row)}
      editing={editing !== null && at(editing.spot) === at(here) ? editing.start : null}
      onEdit={() => edit(here, cell.text)}
      onFocus={() => setCurrent(here)}
      onDone={done}
    />
  );
  return (
    <>
      <div className={css["acts"]}>
        <Button size="compact" keys="F8" onPress={nextFault}>
          {t(texts.nextFault)}
        </Button>
        <p className={css["soft"]}>{t(texts.gridHelp)}</p>
      </div>
      <div className={css["scroll"]}>
        <table ref={grid} className={css["grid"]} {...GRID} aria-label={label} {...{ onKeyDown: onKey }}>
          {header && (
            <thead>
              <tr>
                <th scope="col" className={css["rowHead"]}>
                  {t(texts.row)}
                  <Remarks remarks={header.remarks} />
                </th>
                {header.cells.map((c, column) =>
                  cellOf(
                    c,
                    { row: header.row, column },
                    c.text,
                    c.known || c.text === "" ? undefined : (
                      <IntakeColumn
                        text={c.text}
                        choices={header.choices}
                        onChoose={(name) => void onCell(header.row, column, name)}
                      />
                    ),
                  ),
                )}
                <td>{NOTHING}</td>
              </tr>
            </thead>
          )}
          <tbody>
            {shown.rows.map((r) => (
              <tr key={r.row} data-left={r.left || undefined}>
                <RowHead row={r} />
                {r.cells.map((c, column) => cellOf(c, { row: r.row, column }, header?.cells[column]?.text ?? ""))}
                <td className={css["rowAct"]}>
                  <Button size="compact" kind="quiet" onPress={() => onLeave(r.row, !r.left)}>
                    {t(r.left ? texts.takeBack : texts.leave, { row: r.row })}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** ARIA lets a table be a grid: one moves in it from cell to cell. */
const GRID = { role: "grid" } as const;
/** Above the acts on rows. */
const NOTHING = "\u00a0";

function RowHead({ row }: { row: ShownRow }) {
  const t = useT();
  return (
    <th scope="row" className={css["rowHead"]}>
      {row.row}
      {row.added && <span className={css["soft"]}>{t(texts.added)}</span>}
      {row.left && <span className={css["soft"]}>{t(texts.left)}</span>}
      <Remarks remarks={row.remarks} named />
    </th>
  );
}

/**
 * The place stands around it already, so the sentence begins after it; `named`: but for the column, where it is about one the table
 * has not.
 */
function Remarks({ remarks, named = false }: { remarks: ShownCell["remarks"]; named?: boolean }) {
  const t = useT();
  const errorText = useErrorText();
  return (
    <>
      {remarks.map((r) => {
        const text = errorText(r.said);
        const place = [AT, ROW, SHEET].map((p) => t(p, r.said.params)).find((p) => text.startsWith(p)) ?? "";
        return (
          <span key={JSON.stringify(r)} className={css["remark"]} data-error={r.error || undefined}>
            {named && r.said.params["column"] !== undefined && `${r.said.params["column"]}: `}
            {text.slice(place.length)}
          </span>
        );
      })}
    </>
  );
}

interface CellProps {
  readonly cell: ShownCell;
  readonly here: Spot;
  readonly name: string;
  readonly focusable: boolean;
  /** Of a header nobody reads: what it may be made. */
  readonly unknown: ReactNode;
  /** Its row was added here and is in no file. */
  readonly added: boolean;
  /** What stands in the editor as it opens; null while it is closed. */
  readonly editing: string | null;
  readonly onEdit: () => void;
  readonly onFocus: () => void;
  readonly onDone: (text: string | null, then: "stay" | "down" | "right") => void;
}
function Cell({ cell, here, name, focusable, unknown, added, editing, onEdit, onFocus, onDone }: CellProps) {
  const t = useT();
  if (editing !== null)
    return (
      <td className={css["editing"]}>
        <CellEditor name={name} start={editing} onDone={onDone} />
      </td>
    );
  const faulty = isFaulty(cell);
  return (
    <td
      {...CELL}
      data-at={at(here)}
      data-faulty={faulty || undefined}
      data-mended={cell.was !== null || undefined}
      aria-invalid={faulty || undefined}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onDoubleClick={onEdit}
    >
      <span className={css["text"]}>{cell.text}</span>
      {cell.was !== null && !added && (
        <span className={css["soft"]}>{cell.was === "" ? t(texts.stoodEmpty) : t(texts.stood, { was: cell.was })}</span>
      )}
      {unknown}
      <Remarks remarks={unknown === undefined ? cell.remarks : cell.remarks.filter((r) => r.error)} />
    </td>
  );
}
const CELL = { role: "gridcell" } as const;

function CellEditor({ name, start, onDone }: { name: string; start: string; onDone: CellProps["onDone"] }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(start);
  const over = useRef(false);
  useEffect(() => {
    const el = area.current;
    el?.focus();
    el?.setSelectionRange(el.value.length, el.value.length);
  }, []);
  const finish = (value: string | null, then: "stay" | "down" | "right"): void => {
    if (over.current) return;
    over.current = true;
    onDone(value, then);
  };
  return (
    <textarea
      ref={area}
      value={text}
      rows={Math.min(8, text.split("\n").length)}
      aria-label={name}
      spellCheck={false}
      onChange={(e) => setText(e.target.value)}
      onBlur={() => finish(text, "stay")}
      onKeyDown={(e) => {
        e.stopPropagation();
        if (e.nativeEvent.isComposing) return;
        if (e.key === "Escape") finish(null, "stay");
        else if (e.key === "Enter" && !e.shiftKey && !e.altKey) {
          e.preventDefault();
          finish(text, "down");
        } else if (e.key === "Tab") {
          e.preventDefault();
          finish(text, "right");
        }
      }}
    />
  );
}
