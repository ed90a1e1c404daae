// The change log as a table: the printed record for notatpligt and aktindsigt (domain.md § 5).
import { journalTexts as texts } from "../../../../shared/i18n/reports/journal.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { code, paragraph, textCell, type Paper } from "../paper.ts";
import { frameOf, shortDigest, type Desk } from "../round-words.ts";
import { countCell, instantCell } from "../words.ts";

export function journalPaper(d: Desk): Paper {
  const { w } = d;
  const { journal, core } = d.papers;
  return {
    ...frameOf(d, "working"),
    file: w.t(texts.file),
    title: [{ text: w.t(texts.title, { round: w.local(core.round.title).text }) }],
    subtitle: [],
    landscape: true,
    blocks: [
      paragraph(w.t(texts.lead, { count: journal.length }), "lead"),
      {
        kind: "table",
        name: "journal",
        title: w.t(texts.entries),
        columns: [
          { head: w.t(texts.number), align: "end", width: 5 },
          { head: w.t(reportWords.when), width: 15 },
          { head: w.t(reportWords.who), width: 13 },
          { head: w.t(texts.action), width: 14 },
          { head: w.t(texts.subject), width: 14 },
          { head: w.t(texts.field), width: 13 },
          { head: w.t(texts.before), width: 24 },
          { head: w.t(texts.after), width: 24 },
          { head: w.t(texts.reason), width: 20 },
        ],
        rows: journal.map((e) => ({
          cells: [
            countCell(w, e.seq),
            instantCell(w, e.at),
            textCell(d.person(e.actor)),
            textCell(e.action),
            /^[0-9a-f]{64}$/.test(e.subject) ? textCell(code(shortDigest(e.subject))) : textCell(subject(d, e.subject)),
            textCell(e.field),
            textCell(valueText(e.before)),
            textCell(valueText(e.after)),
            textCell(e.reason ?? ""),
          ],
        })),
      },
    ],
  };
}

const subject = (d: Desk, id: string): string => {
  const app = d.app(id);
  return app ? `${app.journalNumber} (${id})` : d.person(id);
};

/** A plain text as itself; anything else as the JSON the log holds, so that nothing of the record is reworded. */
function valueText(json: string | null): string {
  if (json === null) return "";
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : value === null ? "" : json;
  } catch {
    return json;
  }
}
