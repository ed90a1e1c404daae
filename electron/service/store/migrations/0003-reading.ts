// Version 3: what belongs to reading – the full-text index and the marks a person makes on documents. Both go with their round.
import type { Migration } from "../migrate.ts";

export const reading: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
    -- What a row of the index is. brief: what of an application is seen before the declaration; full: all its facts; page: of a document.
    CREATE TABLE search_text (
      id INTEGER PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('brief', 'full', 'page')),
      -- Application, or digest of the document.
      subject TEXT NOT NULL, page INTEGER NOT NULL,
      UNIQUE (round_id, kind, subject, page)
    ) STRICT;
    CREATE VIRTUAL TABLE search_word USING fts5 (text, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3');
    -- Words of a removed document leave the file too, and not only the answers.
    INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER search_text_gone AFTER DELETE ON search_text BEGIN DELETE FROM search_word WHERE rowid = OLD.id; END;

    -- Documents whose text is in the index, and of which core the facts in it are.
    CREATE TABLE search_document (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE, sha256 TEXT NOT NULL, pages INTEGER NOT NULL,
      PRIMARY KEY (round_id, sha256)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE search_facts (round_id TEXT PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE, core TEXT NOT NULL) STRICT;

    CREATE TABLE annotation (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE, id TEXT NOT NULL,
      application TEXT NOT NULL, sha256 TEXT NOT NULL, page INTEGER NOT NULL,
      rects TEXT NOT NULL, text TEXT NOT NULL, comment TEXT NOT NULL, criterion TEXT, at TEXT NOT NULL,
      PRIMARY KEY (round_id, id)
    ) STRICT, WITHOUT ROWID;
  `),
};
