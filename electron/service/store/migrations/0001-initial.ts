// Version 1: what a person's home holds. Documents are kept as received (bytes); working copies as JSON rows.
import type { Migration } from "../migrate.ts";

export const initial: Migration = {
  version: 1,
  up: (db) =>
    db.exec(`
    CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE identity (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL, organisation TEXT NOT NULL, email TEXT, languages TEXT NOT NULL,
      keys BLOB NOT NULL, public_key TEXT NOT NULL, fingerprint TEXT NOT NULL, recipient TEXT NOT NULL
    ) STRICT;

    -- Office keys this home trusts. origin: compared by a person, vouched by a pinned office, or first seen (not confirmed).
    CREATE TABLE pin (
      side TEXT PRIMARY KEY CHECK (side IN ('dk', 'cn')),
      key TEXT NOT NULL, fingerprint TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('own', 'compared', 'vouched', 'first-seen')), at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE blob (
      sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, crc32 INTEGER NOT NULL, key BLOB NOT NULL
    ) STRICT;

    CREATE TABLE package (
      digest TEXT PRIMARY KEY,
      kind TEXT NOT NULL, round_id TEXT, chain TEXT NOT NULL,
      author_id TEXT, author_role TEXT, author_side TEXT, author_key TEXT NOT NULL,
      sequence INTEGER NOT NULL, predicate TEXT NOT NULL, envelope BLOB NOT NULL,
      whole_blob TEXT REFERENCES blob (sha256),
      nested_in TEXT, own INTEGER NOT NULL CHECK (own IN (0, 1)), arrived_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX package_by_chain ON package (chain);
    CREATE INDEX package_by_round ON package (round_id, kind);

    CREATE TABLE package_part (
      digest TEXT NOT NULL REFERENCES package (digest) ON DELETE CASCADE,
      name TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (digest, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE package_attachment (
      digest TEXT NOT NULL REFERENCES package (digest) ON DELETE CASCADE,
      path TEXT NOT NULL, application TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, present INTEGER NOT NULL,
      PRIMARY KEY (digest, path)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX package_attachment_by_sha ON package_attachment (sha256);

    -- later supersedes earlier: the signed history of each package, one row per digest it names.
    CREATE TABLE package_history (
      later TEXT NOT NULL REFERENCES package (digest) ON DELETE CASCADE, earlier TEXT NOT NULL, PRIMARY KEY (earlier, later)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quarantine (
      id INTEGER PRIMARY KEY, at TEXT NOT NULL, file_name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT,
      code TEXT NOT NULL, params TEXT NOT NULL, blob TEXT REFERENCES blob (sha256)
    ) STRICT;
    CREATE UNIQUE INDEX quarantine_once ON quarantine (sha256, code) WHERE sha256 IS NOT NULL;

    CREATE TABLE round (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL, role TEXT NOT NULL, created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE core (
      digest TEXT PRIMARY KEY, round_id TEXT NOT NULL, edition INTEGER NOT NULL, body BLOB NOT NULL,
      UNIQUE (round_id, edition)
    ) STRICT;

    -- The office's unpublished next edition and its own people; one row per round.
    CREATE TABLE round_draft (round_id TEXT PRIMARY KEY, core TEXT NOT NULL) STRICT;
    CREATE TABLE draft_attachment (
      round_id TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blob (sha256), PRIMARY KEY (round_id, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roster (
      round_id TEXT NOT NULL, person TEXT NOT NULL, side TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (round_id, person)
    ) STRICT, WITHOUT ROWID;

    -- The working copy of a person's own review; the journal says how it came about.
    CREATE TABLE review_row (
      round_id TEXT NOT NULL, application TEXT NOT NULL, row TEXT NOT NULL, criteria_digest TEXT NOT NULL, updated_at TEXT NOT NULL,
      PRIMARY KEY (round_id, application)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE private_note (
      round_id TEXT NOT NULL, application TEXT NOT NULL, criterion TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (round_id, application, criterion)
    ) STRICT, WITHOUT ROWID;

    -- The chair's working copy, one JSON document per round.
    CREATE TABLE group_draft (round_id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;

    CREATE TABLE joint_decision (
      round_id TEXT NOT NULL, id TEXT NOT NULL, decision TEXT NOT NULL, PRIMARY KEY (round_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipt (
      digest TEXT NOT NULL, office TEXT NOT NULL, round_id TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (digest, office)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY, at TEXT NOT NULL, round_id TEXT, actor TEXT NOT NULL, action TEXT NOT NULL,
      subject TEXT NOT NULL, field TEXT NOT NULL, before TEXT, after TEXT, reason TEXT
    ) STRICT;
    CREATE INDEX journal_by_subject ON journal (round_id, subject, field);
    CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  `),
};
