// The change log as a table: the printed record for notatpligt and aktindsigt (domain.md § 5).
import { journalTexts as texts } from "../../../../shared/i18n/reports/journal.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { journalTerms } from "../../../../shared/i18n/reports/journal-terms.ts";
import { journalActions, journalFields } from "../../../../shared/i18n/reports/journal-words.ts";
import { errorSentence, isErrorLike } from "../../../../shared/i18n/translate.ts";
import { fieldLabel, fieldValue } from "../../../../shared/i18n/ui/builder-labels.ts";
import { code, paragraph, plainText, textCell, type Paper } from "../paper.ts";
import { capital, frameOf, shortDigest, type Desk } from "../round-words.ts";
import { countCell, instantCell, judgementCell } from "../words.ts";
import type { JournalEntry } from "../../store/journal.ts";
import { judgementValueSchema } from "../../../../shared/domain/criteria.ts";

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
          { head: w.t(reportWords.who), width: 20 },
          { head: w.t(texts.action), width: 18 },
          { head: w.t(texts.subject), width: 18 },
          { head: w.t(texts.field), width: 16 },
          { head: w.t(texts.before), width: 20 },
          { head: w.t(texts.after), width: 24 },
          { head: w.t(texts.reason), width: 18 },
        ],
        // Numbered within the round: the log of a home also holds what belongs to other rounds.
        rows: journal.map((e, i) => ({
          cells: [
            countCell(w, i + 1),
            instantCell(w, e.at),
            textCell(d.person(e.actor)),
            textCell(actionText(d, e.action)),
            /^[0-9a-f]{64}$/.test(e.subject) ? textCell(code(shortDigest(e.subject))) : textCell(subject(d, e.subject)),
            textCell(fieldText(d, e.field)),
            textCell(valueText(d, e, e.before)),
            textCell(valueText(d, e, e.after)),
            textCell(e.reason ?? ""),
          ],
        })),
      },
    ],
  };
}

const subject = (d: Desk, id: string): string => {
  if (id === d.papers.core.round.id) return capital(term(d, "round"));
  const app = d.app(id);
  if (app) return `${app.journalNumber} (${id})`;
  return term(d, id) === id ? d.person(id) : capital(term(d, id));
};

function actionText(d: Desk, action: string): string {
  const known = Object.hasOwn(journalActions, action) ? journalActions[action] : undefined;
  return known ? d.w.t(known) : action;
}

const isField = (name: string): name is keyof typeof journalFields => Object.hasOwn(journalFields, name);

/** "reasons:krit-4" as "reasons, criterion 4"; a field without a text as it stands. */
function fieldText(d: Desk, field: string): string {
  const [name = "", id] = field.split(":");
  const numberOf = (criterion: string): string =>
    d.papers.core.criteria.criteria.find((c) => c.id === criterion)?.number ?? criterion;
  if (!isField(name))
    return fieldLabel(field, (texts, params) => d.w.t(texts, params), numberOf) ?? fieldTerm(d, field);
  const number = d.papers.core.criteria.criteria.find((c) => c.id === id)?.number ?? id ?? "";
  return d.w.t(journalFields[name], { number });
}

const term = (d: Desk, word: string): string => {
  const known = Object.hasOwn(journalTerms, word) ? journalTerms[word] : undefined;
  return known ? d.w.t(known) : word;
};

/** "edition 2", a person's id, a known word, digests cut as everywhere on paper; anything else as it stands. */
function fieldTerm(d: Desk, field: string): string {
  if (/^[0-9a-f]{64}(?:,[0-9a-f]{64})*$/u.test(field)) return field.split(",").map(shortDigest).join(", ");
  const edition = /^edition (\d+)$/u.exec(field)?.[1];
  if (edition !== undefined) return `${term(d, "edition")} ${edition}`;
  return term(d, field) === field ? d.person(field) : term(d, field);
}

/** Structured content as a line of words: lists with commas, members with their names, digests cut as everywhere on paper. */
function readable(d: Desk, value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map((v) => readable(d, v)).join(", ");
  if (typeof value === "object" && isErrorLike(value)) return errorSentence(value, d.w.lang);
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0))
      .map(
        ([k, v]) => d.w.label(term(d, k)) + (k === "author" || k === "person" ? d.person(String(v)) : readable(d, v)),
      )
      .join(d.w.lang === "zh" ? "；" : "; ");
  const text = String(value as string | number | boolean);
  return /^[0-9a-f]{64}$/.test(text) ? shortDigest(text) : term(d, text);
}

/** What a person wrote stands word for word, also where it happens to be a term. */
const FREE_TEXT = /^(?:reasons|assessment|remark|minorityOpinion|minutes)\b/u;

/** What was typed in the draft stands as it was typed. */
const DRAFT: ReadonlySet<string> = new Set(["round.edit", "round.undoEdit", "round.redoEdit"]);

/** What a person wrote for himself alone is never printed. */
const isPrivate = (e: JournalEntry): boolean =>
  e.action.startsWith("note.") || e.field.startsWith("note:") || e.field.startsWith("mark:");

/** Points and plain texts as people read them, anything else in a readable line. */
function valueText(d: Desk, e: JournalEntry, json: string | null): string {
  if (json === null) return "";
  if (isPrivate(e)) return d.w.t(journalFields.notPrinted);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return readable(d, json);
  }
  if (value === null) return "";
  if (typeof value === "string" && DRAFT.has(e.action))
    return fieldValue(e.field, value, (texts, params) => d.w.t(texts, params));
  if (typeof value === "string") return FREE_TEXT.test(e.field) ? value : readable(d, value);
  const criterion = d.papers.core.criteria.criteria.find((c) => e.field === `value:${c.id}`);
  const points = criterion ? judgementValueSchema.safeParse(value) : null;
  if (!criterion || !points?.success) return readable(d, value);
  const cell = judgementCell(d.w, criterion, points.data);
  return cell === null
    ? readable(d, value)
    : cell.kind === "text"
      ? plainText(cell.runs)
      : "shown" in cell
        ? cell.shown
        : readable(d, value);
}
