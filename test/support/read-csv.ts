// RFC 4180 read character by character: the tests' own reader, so that a writer's fault is not a reader's too.

/** Rows of fields. @throws for a quotation mark that is never closed or stands inside a bare field. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error("quotation mark never closed");
        if (text[at] !== '"') field += text[at] ?? "";
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else
      for (; at < text.length && text[at] !== delimiter && text[at] !== "\r"; at += 1) {
        if (text[at] === '"' || text[at] === "\n") throw new Error(`bare ${JSON.stringify(text[at])}`);
        field += text[at] ?? "";
      }
    row.push(field);
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push("");
    } else {
      if (text.slice(at, at + 2) !== "\r\n") throw new Error("line does not end in CRLF");
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
