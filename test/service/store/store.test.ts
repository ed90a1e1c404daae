// The store of a home (architecture.md, Storage): encrypted, migrated one step at a time, all or nothing, clean after a crash.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBlobWriter, readBlobAll } from "../../../electron/service/blobs/blob-file.ts";
import { forgetBlob, getBlob, keepBlob, needBlob } from "../../../electron/service/store/blobs.ts";
import { listBackupFiles } from "../../../electron/service/backups/backup-files.ts";
import { openDatabase, type Database } from "../../../electron/service/store/database.ts";
import { appendJournal, journalOfRound } from "../../../electron/service/store/journal.ts";
import { migrate, MIGRATIONS, SCHEMA_VERSION, schemaVersion } from "../../../electron/service/store/migrate.ts";
import { putQuarantine, listQuarantine } from "../../../electron/service/store/quarantine.ts";
import { getSetting, putSetting } from "../../../electron/service/store/settings.ts";
import { storeFault } from "../../../electron/service/store/faults.ts";
import { openStore, type Store } from "../../../electron/service/store/store.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { temporaryRoot } from "../../support/service-home.ts";

let home: string;
let key: Buffer;
const open: { close(): void }[] = [];
beforeEach(() => {
  home = temporaryRoot();
  key = randomBytes(32);
});
afterEach(() => {
  for (const s of open.splice(0)) s.close();
  fs.rmSync(home, { recursive: true, force: true });
});
const store = (): Store => {
  const s = openStore(home, Buffer.from(key));
  open.push(s);
  return s;
};
const refusal = (action: () => unknown): string => {
  try {
    action();
    return "";
  } catch (e) {
    if (e instanceof AppError) return e.code;
    throw e;
  }
};
const entry = {
  at: "2026-11-24T08:00:00Z",
  round: "r",
  actor: "me",
  action: "a",
  subject: "s",
  field: "f",
  before: null,
  after: '"hemmelig journal"',
  reason: null,
};

/** A database at an older version, opened as the product opens it but without migrating. */
function raw(version: number): Database {
  const db = new BetterSqlite3(path.join(home, "skoen.db"));
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.concat([Buffer.from("raw:"), key]));
  db.pragma("journal_mode = WAL");
  for (const m of MIGRATIONS.filter((x) => x.version <= version)) m.up(db);
  db.pragma(`user_version = ${version}`);
  return db;
}

describe("migrations", () => {
  test("are numbered from one without a gap", () => {
    expect(MIGRATIONS.map((m) => m.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });

  test("version 1 with rows becomes version 2: the journal keeps its lines, and a copy is among the backups", () => {
    const old = raw(1);
    old
      .prepare(
        "INSERT INTO journal (at, actor, action, subject, field, after) VALUES ('t', 'me', 'x', 'y', 'z', 'før')",
      )
      .run();
    old.close();
    const s = store();
    expect(schemaVersion(s.db)).toBe(SCHEMA_VERSION);
    expect(s.db.prepare("SELECT after, command FROM journal").all()).toEqual([{ after: "før", command: null }]);
    const [made] = listBackupFiles(home);
    expect(made).toMatchObject({ number: 1, kind: "migration" });
    const copy = made?.file ?? "";
    expect(fs.readFileSync(copy).includes("før")).toBe(false);
    const db = new BetterSqlite3(copy);
    db.pragma("cipher = 'chacha20'");
    db.key(Buffer.concat([Buffer.from("raw:"), key]));
    expect([schemaVersion(db), db.prepare("SELECT count(*) AS n FROM journal").get()]).toEqual([1, { n: 1 }]);
    db.close();
  });

  test("a new home has no copy to make; a current one is not touched", () => {
    store().close();
    open.length = 0;
    const before = fs.readdirSync(home).toSorted();
    store();
    expect(before).not.toContain("backups");
  });

  test("a database from the future is refused and left as it is", () => {
    const db = raw(SCHEMA_VERSION);
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    db.close();
    expect(refusal(() => openDatabase(home, key))).toBe("store.from-the-future");
    const again = new BetterSqlite3(path.join(home, "skoen.db"));
    again.pragma("cipher = 'chacha20'");
    again.key(Buffer.concat([Buffer.from("raw:"), key]));
    expect(schemaVersion(again)).toBe(SCHEMA_VERSION + 1);
    again.close();
  });

  test("a step that fails leaves the version before it", () => {
    const db = raw(1);
    db.exec("ALTER TABLE journal ADD COLUMN command INTEGER");
    expect(() => migrate(db, home)).toThrow(/duplicate column/u);
    expect(schemaVersion(db)).toBe(1);
    db.close();
  });
});

describe("a main file that was cut", () => {
  test("is damage also while a log lies beside it: the missing pages were once read as zeroes, without a word", () => {
    const s = store();
    const words = "Ærligt talt. ".repeat(3000);
    s.command(() => putSetting(s, "words", words));
    s.db.pragma("wal_checkpoint(TRUNCATE)");
    s.command(() => putSetting(s, "later", "x"));
    // As a death leaves it: the file with its log. Then the file loses its end.
    const [db, wal] = ["skoen.db", "skoen.db-wal"].map((n) => fs.readFileSync(path.join(home, n)));
    s.close();
    open.length = 0;
    fs.writeFileSync(path.join(home, "skoen.db"), db?.subarray(0, db.length - 4096) ?? "");
    fs.writeFileSync(path.join(home, "skoen.db-wal"), wal ?? "");
    const read = (): string => {
      const again = openStore(home, Buffer.from(key));
      open.push(again);
      try {
        return getSetting(again, "words") === words ? "the words" : "other words";
      } catch (e) {
        throw storeFault(e);
      }
    };
    expect(refusal(read)).toBe("store.damaged");
  });
});

describe("encryption and locking", () => {
  test("another key or a damaged file is store.damaged, and the file stays", () => {
    const s = store();
    s.command(() => appendJournal(s, entry));
    s.close();
    open.length = 0;
    const bytes = fs.readFileSync(path.join(home, "skoen.db"));
    expect(bytes.subarray(0, 15).toString()).not.toBe("SQLite format 3");
    expect(refusal(() => openStore(home, randomBytes(32)))).toBe("store.damaged");
    expect(fs.readFileSync(path.join(home, "skoen.db")).equals(bytes)).toBe(true);
    fs.writeFileSync(path.join(home, "skoen.db"), Buffer.concat([randomBytes(4096), bytes.subarray(4096)]));
    expect(refusal(() => openStore(home, Buffer.from(key)))).toBe("store.damaged");
  });

  test("neither database nor log shows a written word", () => {
    const s = store();
    s.command(() => appendJournal(s, entry));
    for (const name of ["skoen.db", "skoen.db-wal"])
      expect([name, fs.readFileSync(path.join(home, name)).includes("hemmelig")]).toEqual([name, false]);
  });

  test("a second process is refused and sweeps nothing; after the first has gone it opens", async () => {
    const s = store();
    const half = path.join(s.staging, "half-done");
    fs.writeFileSync(half, "import in progress");
    const script = `
      import { openStore } from ${JSON.stringify(new URL("../../../electron/service/store/store.ts", import.meta.url).pathname)};
      try { openStore(${JSON.stringify(home)}, Buffer.from(${JSON.stringify(key.toString("hex"))}, "hex")).close(); console.log("open"); }
      catch (e) { console.log(e.code); }`;
    const second = (): Promise<string> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
        let out = "";
        child.stdout.on("data", (d: Buffer) => (out += d.toString()));
        child.stderr.on("data", (d: Buffer) => (out += d.toString()));
        child.on("close", () => resolve(out.trim()));
      });
    expect(await second()).toBe("store.in-use");
    expect(fs.readFileSync(half, "utf8")).toBe("import in progress");
    s.close();
    open.length = 0;
    expect(await second()).toBe("open");
    expect(fs.existsSync(half)).toBe(false);
  });
});

describe("commands", () => {
  test("one command is one transaction, also around another one", () => {
    const s = store();
    expect(() =>
      s.command(() => {
        appendJournal(s, entry);
        s.command(() => appendJournal(s, entry));
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(journalOfRound(s, "r")).toEqual([]);
    s.command(() => appendJournal(s, entry));
    expect(journalOfRound(s, "r")).toHaveLength(1);
  });

  test("the journal only grows", () => {
    const s = store();
    s.command(() => appendJournal(s, entry));
    for (const sql of ["UPDATE journal SET after = 'x'", "DELETE FROM journal"])
      expect(() => s.db.prepare(sql).run()).toThrow(/append-only/u);
    // Not even by replacing a line under its number.
    expect(() =>
      s.db
        .prepare(
          "INSERT OR REPLACE INTO journal (seq, at, actor, action, subject, field) VALUES (1, 't', 'a', 'b', 'c', 'd')",
        )
        .run(),
    ).toThrow(/append-only/u);
    expect(journalOfRound(s, "r")).toMatchObject([{ seq: 1, after: '"hemmelig journal"' }]);
  });
});

describe("blobs", () => {
  const staged = (s: Store, text: string) => {
    const w = createBlobWriter(s.staging);
    w.write(Buffer.from(text));
    return w.finish();
  };
  const quarantined = (s: Store, text: string): string => {
    const blob = staged(s, text);
    s.command(() => {
      keepBlob(s, blob);
      putQuarantine(s, {
        at: "t",
        file: "f",
        size: 1,
        sha256: blob.sha256,
        code: "c",
        params: {},
        blob: blob.sha256,
        package: null,
        round: null,
        author: null,
      });
    });
    return blob.sha256;
  };
  const onDisk = (): string[] =>
    fs
      .readdirSync(path.join(home, "blobs"), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => e.name)
      .toSorted();

  test("a command that fails leaves a file that the next start removes, with everything half-done", () => {
    const s = store();
    const kept = quarantined(s, "kept");
    const lost = staged(s, "lost");
    expect(() =>
      s.command(() => {
        keepBlob(s, lost);
        throw new Error("crash");
      }),
    ).toThrow("crash");
    fs.mkdirSync(path.join(s.staging, "open"));
    fs.writeFileSync(path.join(home, "blobs", "a-person's-note.txt"), "not ours");
    expect(onDisk()).toContain(lost.sha256);
    s.close();
    open.length = 0;
    const again = store();
    expect(onDisk()).toEqual([kept, "a-person's-note.txt"].toSorted());
    expect(fs.readdirSync(again.staging)).toEqual([]);
    expect(Buffer.from(readBlobAll(needBlob(again, kept))).toString()).toBe("kept");
  });

  test("a row that nothing refers to loses its key at the next start", () => {
    const s = store();
    const blob = staged(s, "draft of a round that was read again");
    s.command(() => keepBlob(s, blob));
    s.close();
    open.length = 0;
    const again = store();
    expect([getBlob(again, blob.sha256), onDisk()]).toEqual([null, []]);
  });

  test("a blob is forgotten only when nothing uses it", () => {
    const s = store();
    const sha = quarantined(s, "used");
    expect(s.command(() => forgetBlob(s, sha))).toBeNull();
    s.command(() => s.db.prepare("DELETE FROM quarantine").run());
    const file = s.command(() => forgetBlob(s, sha));
    expect([file?.endsWith(sha), getBlob(s, sha)]).toEqual([true, null]);
    expect(refusal(() => needBlob(s, sha))).toBe("blob.missing");
  });

  test("the same bytes are kept once, the same refusal is recorded once", () => {
    const s = store();
    quarantined(s, "twice");
    quarantined(s, "twice");
    expect([onDisk().length, listQuarantine(s).length, fs.readdirSync(s.staging)]).toEqual([1, 1, []]);
  });
});
