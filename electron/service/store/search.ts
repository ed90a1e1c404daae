// The full-text index of a home (ecosystem.md, Search), inside the encrypted database. Rows of a removed round go with it by
// foreign key; a deleted row takes its words along by trigger.
import type { Application } from "../../../shared/domain/application.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { indexable, MARK_END, MARK_START } from "../../../shared/domain/search-text.ts";
import type { Store } from "./store.ts";

type Kind = "brief" | "full" | "page";

function insertText(store: Store, round: string, kind: Kind, subject: string, page: number, text: string): void {
  const words = indexable(text);
  if (words === "") return;
  const { lastInsertRowid } = store
    .sql("INSERT INTO search_text (round_id, kind, subject, page) VALUES (?, ?, ?, ?)")
    .run(round, kind, subject, page);
  store.sql("INSERT INTO search_word (rowid, text) VALUES (?, ?)").run(lastInsertRowid, words);
}

/** The text of one document by page, in place of what was there; empty pages count as pages. Call inside a command. */
export function putDocumentText(store: Store, round: string, sha256: string, pages: readonly string[]): void {
  store.sql("DELETE FROM search_text WHERE round_id = ? AND kind = 'page' AND subject = ?").run(round, sha256);
  for (const [i, text] of pages.entries()) insertText(store, round, "page", sha256, i + 1, text);
  store
    .sql(
      "INSERT INTO search_document (round_id, sha256, pages) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET pages = excluded.pages",
    )
    .run(round, sha256, pages.length);
}

/** Pages of each document whose text is in the index. */
export const indexedDocuments = (store: Store, round: string): Map<string, number> =>
  new Map(
    (
      store.sql("SELECT sha256, pages FROM search_document WHERE round_id = ?").all(round) as {
        sha256: string;
        pages: number;
      }[]
    ).map((r) => [r.sha256, r.pages]),
  );

const lines = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(" · ");

/** What a reader sees of an application before his declaration (domain.md § 4), and its number. */
const brief = (a: Application): string =>
  lines([a.journalNumber, a.id, ...Object.values(a.title), ...a.partners.map((p) => p.name)]);

const full = (a: Application): string =>
  lines([
    brief(a),
    ...a.partners.map((p) => p.contact),
    ...Object.values(a.abstract ?? {}),
    a.theme,
    ...a.tags,
    ...a.goals,
    a.shanghaiActivities,
  ]);

/**
 * Facts of the applications, taken from the core once for each of its editions; texts of documents that edition no longer has go.
 * @param digest of the core, whatever tells one from another
 */
export function putFacts(store: Store, round: string, core: Core, digest: string): void {
  const known = store.sql("SELECT core FROM search_facts WHERE round_id = ?").get(round) as
    { core: string } | undefined;
  if (known?.core === digest) return;
  store.command(() => {
    store.sql("DELETE FROM search_text WHERE round_id = ? AND kind <> 'page'").run(round);
    for (const a of core.applications) {
      insertText(store, round, "brief", a.id, 0, brief(a));
      insertText(store, round, "full", a.id, 0, full(a));
    }
    const named = new Set(core.applications.flatMap((a) => a.attachments.map((x) => x.sha256)));
    for (const sha256 of indexedDocuments(store, round).keys()) if (!named.has(sha256)) forget(store, round, sha256);
    store
      .sql("INSERT INTO search_facts (round_id, core) VALUES (?, ?) ON CONFLICT DO UPDATE SET core = excluded.core")
      .run(round, digest);
  });
}

function forget(store: Store, round: string, sha256: string): void {
  store.sql("DELETE FROM search_text WHERE round_id = ? AND kind = 'page' AND subject = ?").run(round, sha256);
  store.sql("DELETE FROM search_document WHERE round_id = ? AND sha256 = ?").run(round, sha256);
}

/** A document that left this computer takes its text along; call inside the command that removed it. */
export function forgetAbsentTexts(store: Store, round: string): void {
  const gone = store
    .sql(
      `SELECT sha256 FROM search_document WHERE round_id = @round AND sha256 NOT IN (
         SELECT a.sha256 FROM package_attachment a JOIN package p ON p.digest = a.digest
         WHERE p.round_id = @round AND a.present = 1
         UNION SELECT sha256 FROM draft_attachment WHERE round_id = @round)`,
    )
    .all({ round }) as { sha256: string }[];
  for (const { sha256 } of gone) forget(store, round, sha256);
}

export interface Match {
  readonly id: number;
  readonly kind: Kind;
  readonly subject: string;
  readonly page: number;
}

/** Everything in the round that meets the expression (`matchExpression`), best first; who may see it is not asked here. */
export const matchesOf = (store: Store, round: string, expression: string): Match[] =>
  store
    .sql(
      `SELECT t.id, t.kind, t.subject, t.page FROM search_word JOIN search_text t ON t.id = search_word.rowid
       WHERE search_word MATCH ? AND t.round_id = ? ORDER BY search_word.rank, t.kind, t.subject, t.page`,
    )
    .all(expression, round) as Match[];

/** Texts of matches with their marks (`snippetOf`). */
export const markedTexts = (store: Store, expression: string, ids: readonly number[]): Map<number, string> =>
  new Map(
    (
      store
        .sql(
          // The plus keeps the index on the words: it is asked once, and not once for each id.
          `SELECT rowid AS id, highlight(search_word, 0, ?, ?) AS text FROM search_word
           WHERE search_word MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`,
        )
        .all(MARK_START, MARK_END, expression, JSON.stringify(ids)) as { id: number; text: string }[]
    ).map((r) => [r.id, r.text]),
  );
