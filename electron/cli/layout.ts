// Text for a terminal: columns that stay aligned with double-width Chinese, and nothing a package could use to write over the screen.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const c of text) width += NO_WIDTH.test(c) ? 0 : WIDE.test(c) ? 2 : 1;
  return width;
}

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** Control and direction marks in names and titles, made visible: an escape sequence must not reach the terminal. */
export const terminalSafe = (text: string): string =>
  text.replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Rows under headings, two spaces between columns; cells are put on one line. Empty when there are no rows. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [headings, ...rows].map((r) => headings.map((_, i) => oneLine(r[i] ?? "")));
  const widths = headings.map((_, i) => Math.max(...lines.map((l) => displayWidth(l[i] ?? ""))));
  return lines
    .map((l) =>
      l
        .map((cell, i) => pad(cell, widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Names and values in two columns; entries without a value are left out. */
export function facts(entries: readonly (readonly [string, string | null])[]): string {
  const shown = entries.filter((e): e is readonly [string, string] => e[1] !== null && e[1] !== "");
  const width = Math.max(0, ...shown.map(([name]) => displayWidth(name)));
  return shown.map(([name, value]) => `${pad(name, width)}  ${oneLine(value)}`).join("\n");
}

/** Blocks with a blank line between them; empty ones are left out. */
export const blocks = (...parts: readonly string[]): string => parts.filter((p) => p !== "").join("\n\n");
