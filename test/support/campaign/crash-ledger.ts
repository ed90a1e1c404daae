// What a killed process had acknowledged, held against the home it left: all of that is there, and of the one call that was under
// way everything or nothing.
import fs from "node:fs";
import path from "node:path";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import { fieldOf, withField, type ReviewRow, type RowField } from "../../../shared/domain/review.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { inspectPackage } from "../../../electron/service/packages/inspect.ts";
import { journalOfSubject } from "../../../electron/service/store/journal.ts";
import { allPackages, getPackage } from "../../../electron/service/store/packages.ts";
import { listQuarantine } from "../../../electron/service/store/quarantine.ts";
import { getGroupDraft, getNote, getReviewRow } from "../../../electron/service/store/work.ts";
import { UNREAD } from "../../../electron/service/jobs/take-in.ts";
import type { Store } from "../../../electron/service/store/store.ts";
import type { Call, Line } from "./crash-protocol.ts";
import { rowContent } from "./home-check.ts";

/** What has been learnt of one home over all its crashes. */
export interface Ledger {
  readonly round: string;
  /** Where its packages are written; nothing else is put there. */
  readonly out: string;
  /** Last known row of each application. */
  readonly rows: Map<string, ReviewRow>;
  /** "chain number" → digest, of every package of its own ever seen. */
  readonly numbers: Map<string, string>;
  /** Files that are written for good. */
  readonly files: Map<string, string>;
}

export const newLedger = (round: string, out: string): Ledger => ({
  round,
  out,
  rows: new Map(),
  numbers: new Map(),
  files: new Map(),
});

interface At {
  readonly application: string;
  readonly change?: FieldChange;
}

/** Sentences about everything acknowledged that is missing; updates the ledger to what is there now. */
export async function ledgerFindings(
  ledger: Ledger,
  store: Store,
  calls: readonly Call[],
  lines: readonly Line[],
  identities: readonly string[],
): Promise<string[]> {
  const out: string[] = [];
  const draft: { minutes?: string } = {};
  const notes: Notes = new Map();
  for (const line of lines) {
    if (line.line === "refused" && line.code === "internal") out.push(`call ${line.i} was a bug`);
    if (line.line !== "done") continue;
    const call = calls[line.i];
    if (!call) continue;
    out.push(...acknowledged(ledger, store, call, line.result, draft, notes));
  }
  const ended = new Set(lines.flatMap((l) => (l.line === "done" || l.line === "refused" ? [l.i] : [])));
  const begun = lines.findLast((l) => l.line === "begin");
  const open = begun && !ended.has(begun.i) ? (calls[begun.i] ?? null) : null;
  out.push(...rowFindings(ledger, store, open));
  if (draft.minutes !== undefined && open?.method !== "group.setMinutes")
    if (getGroupDraft(store, ledger.round)?.minutes !== draft.minutes) out.push("acknowledged minutes are lost");
  for (const [key, text] of notes) {
    const [application = "", criterion = ""] = key.split(" ");
    // The call under way may write it, or close or open it with the declaration.
    const touched = open?.method.startsWith("reviews.") === true && (open.input as At).application === application;
    if (getNote(store, ledger.round, application, criterion) !== (text.closed ? "" : text.text) && !touched)
      out.push(`an acknowledged note on ${application} is lost`);
  }
  out.push(...numberFindings(ledger, store), ...(await fileFindings(ledger, store, identities)));
  return out;
}

/** By application and criterion: what was acknowledged, and whether a declared conflict has closed it. */
type Notes = Map<string, { readonly text: string; readonly closed: boolean }>;

function acknowledged(
  ledger: Ledger,
  store: Store,
  call: Call,
  result: unknown,
  draft: { minutes?: string },
  notes: Notes,
): string[] {
  const { application, change } = call.input as At;
  /** Notes close with a declared conflict and come back with its correction (domain.md § 4). */
  const follow = (row: ReviewRow): void => {
    const closed = row.conflict?.answer === "conflicted";
    for (const [key, note] of notes) if (key.startsWith(`${application} `)) notes.set(key, { ...note, closed });
    ledger.rows.set(application, row);
  };
  switch (call.method) {
    case "reviews.change":
      if (change?.field === "note")
        notes.set(`${application} ${change.criterion}`, { text: change.text, closed: false });
      follow((result as { row: ReviewRow }).row);
      return [];
    case "reviews.undo":
    case "reviews.redo":
      follow((result as { row: ReviewRow }).row);
      return [];
    case "group.setMinutes":
      draft.minutes = (call.input as { minutes: string }).minutes;
      return [];
    case "packages.import":
      return (
        result as {
          outcomes: { file: string; digest: string | null; outcome: string; refusal: { code: string } | null }[];
        }
      ).outcomes.flatMap((o) => {
        if (o.outcome !== "refused")
          return getPackage(store, o.digest ?? "") ? [] : [`${o.file} was taken in and is not here`];
        // What could not be read leaves nothing to keep.
        if (UNREAD.has(o.refusal?.code ?? "")) return [];
        const kept = listQuarantine(store).some((q) => q.code === o.refusal?.code && q.blob !== null);
        return kept ? [] : [`${o.file} was refused and is not in quarantine`];
      });
    default:
      return sentFiles(result).flatMap(({ file, digest }) => {
        ledger.files.set(file, digest);
        return getPackage(store, digest) ? [] : [`exported ${digest.slice(0, 8)} is not held`];
      });
  }
}

/** Files an export reported, whichever it was. */
function sentFiles(result: unknown): { file: string; digest: string }[] {
  const { file, digest, files } = result as {
    file?: string;
    digest?: string;
    files?: { file: string; digest: string }[];
  };
  if (Array.isArray(files)) return files.filter((f) => typeof f.digest === "string");
  return typeof file === "string" && typeof digest === "string" ? [{ file, digest }] : [];
}

function rowFindings(ledger: Ledger, store: Store, open: Call | null): string[] {
  const out: string[] = [];
  for (const [application, last] of ledger.rows) {
    const held = getReviewRow(store, ledger.round, application)?.row;
    if (!held) out.push(`the row of ${application} is gone`);
    else {
      const touched = open?.method.startsWith("reviews.") === true && (open.input as At).application === application;
      const allowed = touched && open ? [last, ...outcomeOf(store, ledger.round, last, open)] : [last];
      if (!allowed.some((r) => sameJson(timeless(r), timeless(held))))
        out.push(
          `the row of ${application} is neither the last acknowledged nor the one under way (${JSON.stringify(open)?.slice(0, 300)}): ${difference(last, held)}`,
        );
      ledger.rows.set(application, held);
    }
  }
  return out;
}

/** Where two rows differ, in a few words. */
function difference(a: ReviewRow, b: ReviewRow): string {
  const [left, right] = [a, b].map((r) => JSON.stringify(timeless(r)));
  const from = Array.from(left ?? "").findIndex((c, i) => c !== right?.[i]);
  return `…${left?.slice(Math.max(0, from - 80), from + 60)}… but …${right?.slice(Math.max(0, from - 80), from + 60)}…`;
}

const timeless = (row: ReviewRow): unknown => {
  const content = rowContent(row) as ReviewRow;
  return { ...content, conflict: content.conflict && { ...content.conflict, at: null } };
};

/** The row as the call under way leaves it, told by the rules of domain.md §§ 4 and 5 and not by the product. */
function outcomeOf(store: Store, round: string, row: ReviewRow, open: Call): ReviewRow[] {
  const { change, application } = open.input as At;
  if (!change) {
    const entries = journalOfSubject(store, round, application);
    const last = entries.at(-1);
    if (last?.action !== open.method.replace("reviews.", "review.")) return [];
    let next = row;
    const first = last.command ?? last.seq;
    for (const e of entries.filter((x) => x.seq === first || x.command === first)) {
      const field = e.field as RowField;
      if (!sameJson(fieldOf(next, field), JSON.parse(e.before ?? "null"))) return [];
      next = withField(next, field, JSON.parse(e.after ?? "null"));
    }
    return [next];
  }
  switch (change.field) {
    case "value":
      return [withField(row, `value:${change.criterion}`, change.value)];
    case "reasons": {
      const next = withField(row, `reasons:${change.criterion}`, change.text);
      return [change.quotes ? withField(next, `quotes:${change.criterion}`, change.quotes) : next];
    }
    case "note":
      return [];
    case "conflict": {
      const { answer, kind, reason } = change;
      const conflict = { answer, kind, reason, at: "2009-04-30T09:00:00Z", confirmedAt: null };
      if (answer !== "conflicted") return [{ ...row, conflict }];
      const judgements = row.judgements.map((j) => ({ ...j, value: null, reasons: "", quotes: [] }));
      return [{ ...row, conflict, judgements, assessment: "", remark: "", recommendation: null, equalBenefit: null }];
    }
    default:
      return [withField(row, change.field, "text" in change ? change.text : change.value)];
  }
}

function numberFindings(ledger: Ledger, store: Store): string[] {
  const out: string[] = [];
  const own = allPackages(store).filter((p) => p.own);
  for (const [number, digest] of ledger.numbers)
    if (!own.some((p) => p.digest === digest)) out.push(`${number.split("|")[1]} of an earlier run is gone`);
  for (const p of own) {
    const number = `${p.chain} ${p.sequence}`;
    if ((ledger.numbers.get(number) ?? p.digest) !== p.digest)
      out.push(`${p.kind} number ${p.sequence} was given again`);
    ledger.numbers.set(number, p.digest);
  }
  return out;
}

const PART = /^\.(?<name>.+\.skoen)\.[0-9a-f]{12}\.part$/u;

/** Under a package's name stands a whole package of ours or nothing; half-done ones are hidden and marked. */
async function fileFindings(ledger: Ledger, store: Store, identities: readonly string[]): Promise<string[]> {
  const out: string[] = [];
  const names = fs.existsSync(ledger.out) ? fs.readdirSync(ledger.out) : [];
  for (const name of names) {
    const file = path.join(ledger.out, name);
    if (PART.test(name)) continue;
    try {
      const { digest } = await inspectPackage(file, { identities });
      if (!getPackage(store, digest)) out.push(`${name} is a package this home does not hold`);
      if ((ledger.files.get(file) ?? digest) !== digest) out.push(`${name} is now another package`);
      ledger.files.set(file, digest);
    } catch (e) {
      out.push(`${name} (${fs.statSync(file).size} bytes) cannot be read: ${isAppError(e) ? e.code : String(e)}`);
    }
  }
  for (const file of ledger.files.keys())
    if (!names.includes(path.basename(file))) out.push(`${path.basename(file)} was written and is gone`);
  return out;
}

/** Half-written files that killed processes left in the target folder. */
export const partsLeft = (folder: string): number =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((n) => PART.test(n)).length : 0;
