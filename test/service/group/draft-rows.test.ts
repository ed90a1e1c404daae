// The chair's draft in the store: rows by themselves (migration 5), the same document back, and only what changed is written.
import BetterSqlite3 from "better-sqlite3";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MIGRATIONS, SCHEMA_VERSION, schemaVersion } from "../../../electron/service/store/migrate.ts";
import { openStore, type Store } from "../../../electron/service/store/store.ts";
import { getGroupDraft, putGroupDraft } from "../../../electron/service/store/work.ts";
import type { Consolidation, GroupRow } from "../../../shared/domain/group.ts";
import { temporaryRoot } from "../../support/service-home.ts";

const key = Buffer.alloc(32, 9);
let home: string;
let store: Store | null = null;
beforeEach(() => {
  home = temporaryRoot();
});
afterEach(() => {
  store?.close();
  store = null;
  fs.rmSync(home, { recursive: true, force: true });
});

const row = (application: string, text: string): GroupRow => ({
  application,
  applicationDigest: "a".repeat(64),
  consensus: [{ criterion: "impact", value: { steps: 3 }, reasons: "Enighed »i alt« 一致" }],
  text,
  outcome: "recommended",
  place: 1,
  reasons: "",
  moveReason: null,
  notMaterial: [],
  minorityOpinions: [],
  counted: ["E-01"],
});
const draft = (rows: GroupRow[]): Consolidation => ({
  format: 1,
  group: "dk",
  core: "b".repeat(64),
  edition: 1,
  criteriaDigest: "c".repeat(64),
  origin: "members",
  sourceDocument: null,
  status: "draft",
  scope: null,
  deferred: ["A-9"],
  members: [],
  rulings: [],
  lateAccepted: [],
  rows,
  minutes: "Referat",
});
const ROUND = "INSERT INTO round (id, title, state, role, created_at) VALUES ('r', 'Runde', 'open', 'chair', 't')";

test("a draft written before version 5 is the same document after it", () => {
  const db = new BetterSqlite3(path.join(home, "skoen.db"));
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.concat([Buffer.from("raw:"), key]));
  db.pragma("journal_mode = WAL");
  for (const m of MIGRATIONS.filter((x) => x.version <= 4)) m.up(db);
  db.pragma("user_version = 4");
  const document = draft([row("A-1", "første"), row("A-2", "第二")]);
  db.exec(ROUND);
  db.prepare("INSERT INTO group_draft (round_id, document) VALUES ('r', ?)").run(JSON.stringify(document));
  db.close();
  store = openStore(home, key);
  expect(schemaVersion(store.db)).toBe(SCHEMA_VERSION);
  expect(getGroupDraft(store, "r")).toEqual(document);
});

test("rows shared with what is stored are not written again; new, changed and removed ones are", () => {
  store = openStore(home, key);
  store.db.exec(ROUND);
  const [a, b, c] = [row("A-1", "a"), row("A-2", "b"), row("A-3", "c")];
  const first = draft([a, b, c]);
  putGroupDraft(store, "r", first);
  expect(getGroupDraft(store, "r")).toEqual(first);
  const changes = (): number => store?.db.prepare("SELECT total_changes() AS n").pluck().get() as number;

  const second = draft([a, { ...b, text: "b igen" }, row("A-4", "ny")]);
  const before = changes();
  putGroupDraft(store, "r", second, first);
  // The document, A-2, A-4, and A-3 that went.
  expect(changes() - before).toBe(4);
  expect(getGroupDraft(store, "r")).toEqual(second);

  // Without knowing what is stored everything is written, and nothing of before stays.
  putGroupDraft(store, "r", draft([c]));
  expect(getGroupDraft(store, "r")).toEqual(draft([c]));
  store.db.exec("DELETE FROM round WHERE id = 'r'");
  expect(store.db.prepare("SELECT count(*) FROM group_row").pluck().get()).toBe(0);
});
