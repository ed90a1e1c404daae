// What a person wrote beside his row for himself: private notes, and marks on the documents. They quote the application, so they
// close with it (domain.md § 4) – by journal entries of the same command, since no typed word is lost and undo brings them back.
import type { Annotation } from "../../../shared/contract/documents.ts";
import { annotationsOf, getAnnotation, putAnnotation, removeAnnotation } from "../store/annotations.ts";
import { getNote, getNotes, putNote } from "../store/work.ts";
import { journalOfSubject, type JournalEntry } from "../store/journal.ts";
import type { Desk } from "./review-desk.ts";

/** Path in the journal: a note by its criterion (its text), a mark by its id (the whole of it; null where it is not). */
export type OwnField = `note:${string}` | `mark:${string}`;

const idOf = (field: OwnField): string => field.slice(field.indexOf(":") + 1);
export const isOwn = (field: string): field is OwnField => field.startsWith("note:") || field.startsWith("mark:");

export const ownWords = ({ session, round }: Desk, application: string, field: OwnField): unknown =>
  field.startsWith("note:")
    ? getNote(session.store, round, application, idOf(field))
    : getAnnotation(session.store, round, idOf(field));

/** Call inside the command that journals it. `value` is what `ownWords` once gave. */
export function putOwnWords({ session, round }: Desk, application: string, field: OwnField, value: unknown): void {
  if (field.startsWith("note:")) putNote(session.store, round, application, idOf(field), (value ?? "") as string);
  else if (value === null) removeAnnotation(session.store, round, idOf(field));
  else putAnnotation(session.store, round, value as Annotation);
}

/** Everything of an application, emptied. */
export const closingOwnWords = (
  { session, round }: Desk,
  application: string,
): { field: OwnField; value: unknown }[] => [
  ...Object.keys(getNotes(session.store, round, application)).map((criterion) => ({
    field: `note:${criterion}` as const,
    value: "",
  })),
  ...annotationsOf(session.store, round)
    .filter((a) => a.application === application)
    .map((a) => ({ field: `mark:${a.id}` as const, value: null })),
];

const answerIn = (json: string | null): string | null =>
  json === null ? null : ((JSON.parse(json) as { answer: string } | null)?.answer ?? null);
const closes = (e: JournalEntry): boolean =>
  e.field === "conflict" && answerIn(e.after) === "conflicted" && answerIn(e.before) !== "conflicted";

/** What the declaration that is now corrected or undone had emptied, as it stood. */
export function reopeningOwnWords(
  { session, round }: Desk,
  application: string,
): { field: OwnField; value: unknown }[] {
  const entries = journalOfSubject(session.store, round, application);
  const commandOf = (e: JournalEntry): number => e.command ?? e.seq;
  const closing = entries.findLast(closes);
  if (!closing) return [];
  return entries.flatMap(({ field, before, ...e }) =>
    isOwn(field) && before !== null && commandOf({ field, before, ...e }) === commandOf(closing)
      ? [{ field, value: JSON.parse(before) as unknown }]
      : [],
  );
}
