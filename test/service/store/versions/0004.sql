-- Database version 4. Written once, by the Skøn that had it; never changed.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE identity (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL, organisation TEXT NOT NULL, email TEXT, languages TEXT NOT NULL,
      keys BLOB NOT NULL, public_key TEXT NOT NULL, fingerprint TEXT NOT NULL, recipient TEXT NOT NULL
    ) STRICT;
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
CREATE TABLE package_part (
      digest TEXT NOT NULL REFERENCES package (digest) ON DELETE CASCADE,
      name TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (digest, name)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE package_attachment (
      digest TEXT NOT NULL REFERENCES package (digest) ON DELETE CASCADE,
      path TEXT NOT NULL, application TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, present INTEGER NOT NULL,
      PRIMARY KEY (digest, path)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE package_history (
      later TEXT NOT NULL REFERENCES package (digest) ON DELETE CASCADE, earlier TEXT NOT NULL, PRIMARY KEY (earlier, later)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE quarantine (
      id INTEGER PRIMARY KEY, at TEXT NOT NULL, file_name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT,
      code TEXT NOT NULL, params TEXT NOT NULL, blob TEXT REFERENCES blob (sha256)
    ) STRICT;
CREATE TABLE round (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, state TEXT NOT NULL, role TEXT NOT NULL, created_at TEXT NOT NULL
    , practice INTEGER NOT NULL DEFAULT 0 CHECK (practice IN (0, 1))) STRICT;
CREATE TABLE core (
      digest TEXT PRIMARY KEY, round_id TEXT NOT NULL, edition INTEGER NOT NULL, body BLOB NOT NULL,
      UNIQUE (round_id, edition)
    ) STRICT;
CREATE TABLE round_draft (round_id TEXT PRIMARY KEY, core TEXT NOT NULL) STRICT;
CREATE TABLE draft_attachment (
      round_id TEXT NOT NULL, path TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blob (sha256), PRIMARY KEY (round_id, path)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE roster (
      round_id TEXT NOT NULL, person TEXT NOT NULL, side TEXT NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (round_id, person)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE review_row (
      round_id TEXT NOT NULL, application TEXT NOT NULL, row TEXT NOT NULL, criteria_digest TEXT NOT NULL, updated_at TEXT NOT NULL,
      PRIMARY KEY (round_id, application)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE private_note (
      round_id TEXT NOT NULL, application TEXT NOT NULL, criterion TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (round_id, application, criterion)
    ) STRICT, WITHOUT ROWID;
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
    , command INTEGER) STRICT;
CREATE TABLE search_text (
      id INTEGER PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('brief', 'full', 'page')),
      -- Application, or digest of the document.
      subject TEXT NOT NULL, page INTEGER NOT NULL,
      UNIQUE (round_id, kind, subject, page)
    ) STRICT;
CREATE VIRTUAL TABLE search_word USING fts5 (text, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3');
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
CREATE TABLE desk_position (
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      application TEXT NOT NULL, position TEXT NOT NULL, turn INTEGER NOT NULL, PRIMARY KEY (round_id, application)
    ) STRICT, WITHOUT ROWID;
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
INSERT INTO setting (key, value) VALUES ('device', '"3f0c"');
INSERT INTO identity (id, name, organisation, email, languages, keys, public_key, fingerprint, recipient) VALUES (1, 'Mette Krogh', 'Østjysk Teknisk Institut', NULL, '["da","en"]', x'00ff10', 'key=', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'age1x');
INSERT INTO pin (side, key, fingerprint, origin, at) VALUES ('cn', 'key=', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'vouched', '2009-04-30T08:00:00Z');
INSERT INTO pin (side, key, fingerprint, origin, at) VALUES ('dk', 'key=', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'compared', '2009-04-30T08:00:00Z');
INSERT INTO blob (sha256, size, crc32, key) VALUES ('0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1048576, 4294967295, x'00112233');
INSERT INTO package (digest, kind, round_id, chain, author_id, author_role, author_side, author_key, sequence, predicate, envelope, whole_blob, nested_in, own, arrived_at) VALUES ('p1', 'review', 'r1', 'c1', 'E-01', 'expert', 'dk', 'key=', 1, '{"kind":"review"}', x'7b7d', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', NULL, 1, '2009-05-01T08:00:00Z');
INSERT INTO package (digest, kind, round_id, chain, author_id, author_role, author_side, author_key, sequence, predicate, envelope, whole_blob, nested_in, own, arrived_at) VALUES ('p2', 'review', 'r1', 'c1', 'E-01', 'expert', 'dk', 'key=', 2, '{"kind":"review"}', x'7b7d', NULL, 'p9', 0, '2009-05-02T08:00:00Z');
INSERT INTO package_part (digest, name, body) VALUES ('p1', 'review.json', x'7b7d');
INSERT INTO package_attachment (digest, path, application, sha256, size, present) VALUES ('p1', 'data/app/0001/att-01.pdf', 'IT-01', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1048576, 1);
INSERT INTO package_history (later, earlier) VALUES ('p2', 'p1');
INSERT INTO quarantine (id, at, file_name, size, sha256, code, params, blob) VALUES (1, '2009-05-03T08:00:00Z', 'vurdering-3fa9c1d0-007.skoen', 512, '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'signature.invalid', '{}', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');
INSERT INTO round (id, title, state, role, created_at, practice) VALUES ('r1', 'IT 2009 · 信息技术', 'open', 'chair', '2009-04-30T08:00:00Z', 1);
INSERT INTO core (digest, round_id, edition, body) VALUES ('d1', 'r1', 1, x'7b7d');
INSERT INTO core (digest, round_id, edition, body) VALUES ('d2', 'r1', 2, x'7b7d');
INSERT INTO round_draft (round_id, core) VALUES ('r1', '{"edition":3}');
INSERT INTO draft_attachment (round_id, path, sha256) VALUES ('r1', 'data/app/0001/att-01.pdf', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');
INSERT INTO roster (round_id, person, side, entry) VALUES ('r1', 'E-01', 'dk', '{"name":"Åse Bjørn","key":"key=","formerKeys":["old="]}');
INSERT INTO roster (round_id, person, side, entry) VALUES ('r1', 'E-02', 'cn', '{"name":"王伟","key":"other=","formerKeys":[]}');
INSERT INTO review_row (round_id, application, row, criteria_digest, updated_at) VALUES ('r1', 'IT-01', '{"text":"Særdeles velbegrundet"}', 'k1', '2009-05-01T08:00:00Z');
INSERT INTO private_note (round_id, application, criterion, text) VALUES ('r1', 'IT-01', 'impact', 'Spørg om budgettet');
INSERT INTO group_draft (round_id, document) VALUES ('r1', '{"group":"dk","minutes":"Referat","rows":[{"application":"IT-01","text":"Enighed"},{"application":"IT-02","text":"一致"}]}');
INSERT INTO joint_decision (round_id, id, decision) VALUES ('r1', 'walk', '{"rule":"annual_skip"}');
INSERT INTO receipt (digest, office, round_id, entry) VALUES ('p1', 'dk', 'r1', '{"status":"accepted"}');
INSERT INTO journal (seq, at, round_id, actor, action, subject, field, before, after, reason, command) VALUES (1, '2009-05-01T08:00:00Z', 'r1', 'E-01', 'score', 'IT-01', 'impact', NULL, '3.5', 'Ændret mening', NULL);
INSERT INTO journal (seq, at, round_id, actor, action, subject, field, before, after, reason, command) VALUES (2, '2009-05-02T08:00:00Z', 'r1', 'E-01', 'score', 'IT-01', 'impact', '3.5', '4', NULL, 1);
INSERT INTO search_text (id, round_id, kind, subject, page) VALUES (1, 'r1', 'page', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1);
INSERT INTO search_text (id, round_id, kind, subject, page) VALUES (2, 'r1', 'brief', 'IT-01', 0);
INSERT INTO search_word (rowid, text) VALUES (1, 'rødgrød med fløde');
INSERT INTO search_word (rowid, text) VALUES (2, '评审 标准');
INSERT INTO search_document (round_id, sha256, pages) VALUES ('r1', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1);
INSERT INTO search_facts (round_id, core) VALUES ('r1', 'd1');
INSERT INTO annotation (round_id, id, application, sha256, page, rects, text, comment, criterion, at) VALUES ('r1', 'a1', 'IT-01', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1, '[[1,2,3,4]]', 'citat', 'Bemærkning', 'impact', '2009-05-02T08:00:00Z');
INSERT INTO desk_position (round_id, application, position, turn) VALUES ('r1', 'IT-01', '{"page":7}', 3);
CREATE INDEX package_by_chain ON package (chain);
CREATE INDEX package_by_round ON package (round_id, kind);
CREATE INDEX package_attachment_by_sha ON package_attachment (sha256);
CREATE UNIQUE INDEX quarantine_once ON quarantine (sha256, code) WHERE sha256 IS NOT NULL;
CREATE INDEX journal_by_subject ON journal (round_id, subject, field);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER search_text_gone AFTER DELETE ON search_text BEGIN DELETE FROM search_word WHERE rowid = OLD.id; END;
PRAGMA user_version = 4;
