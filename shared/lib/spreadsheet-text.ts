// Text on its way into a spreadsheet, as a file or over the clipboard: it can never run as a formula, nor fall into two cells.

/**
 * Starts that a spreadsheet reads as a formula; the full-width and small forms count in East Asian settings. What cannot be seen before
 * them (format and control characters) hides them from people, and some programs drop it.
 */
const FORMULA_START = /^(?:[\t\r\n\0]|[\s"\p{Cc}\p{Cf}]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;

/** A separator and what cannot be seen behind it; each run is looked at once, however long it is. */
const SEPARATED = /[;,\t\r\n][\s"\p{Cc}\p{Cf}]*/gu;
const SIGN = /[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/u;

/** Text from people, with an apostrophe wherever it would otherwise start a formula. */
export const harmless = (text: string): string => {
  // The same after a separator: a spreadsheet set to another country splits there, whatever separator the file has.
  const inside = text.replaceAll(SEPARATED, (run, at: number) =>
    SIGN.test(text.charAt(at + run.length)) ? `${run}'` : run,
  );
  return FORMULA_START.test(inside) ? `'${inside}` : inside;
};

/** Quoted wherever any country's separator, a quotation mark or a line break stands, so that no setting sees more cells than we do. */
export const spreadsheetField = (text: string): string =>
  /[;,\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll(/\r(?!\n)/g, "\n")}"` : text;

/** Rows for the clipboard, as Excel takes them: tabs between cells. Numbers are given as they are written in the reader's language. */
export const tabSeparated = (rows: readonly (readonly (string | { readonly number: string })[])[]): string =>
  rows
    .map((row) => row.map((c) => (typeof c === "string" ? spreadsheetField(harmless(c)) : c.number)).join("\t"))
    .join("\r\n");
