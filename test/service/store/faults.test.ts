// A disk that takes no more: said as what it is, nothing half-done, and all well again once there is room.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeFault } from "../../../electron/service/store/faults.ts";
import { putSetting, getSetting } from "../../../electron/service/store/settings.ts";
import { openStore, type Store } from "../../../electron/service/store/store.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { temporaryRoot } from "../../support/service-home.ts";

let home: string;
let store: Store;
beforeEach(() => {
  home = temporaryRoot();
  store = openStore(home, randomBytes(32));
});
afterEach(() => {
  store.close();
  fs.rmSync(home, { recursive: true, force: true });
});
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (e) {
    return e instanceof AppError ? e.code : `not a refusal: ${String(e)}`;
  }
};

test("a full disk is said to be full, and was once our own fault; what it did not take is not there, and fits once there is room", () => {
  store.command(() => putSetting(store, "a", "before"));
  const pages = store.db.pragma("page_count", { simple: true }) as number;
  store.db.pragma(`max_page_count = ${pages}`);
  const words = "Ærligt talt. ".repeat(20_000);
  const write = (): void =>
    store.command(() => {
      putSetting(store, "a", "half");
      putSetting(store, "b", words);
    });
  expect(codeOf(write)).toBe("store.full");
  expect([getSetting(store, "a"), getSetting(store, "b")]).toEqual(["before", null]);
  store.db.pragma("max_page_count = 1000000");
  expect(codeOf(write)).toBe("");
  expect([getSetting(store, "a"), getSetting(store, "b")]).toEqual(["half", words]);
});

test("a disk that is gone or may not be written is named by SQLite's own code; a fault of ours stays one", () => {
  const sqlite = (code: string): Error => Object.assign(new Error("disk"), { code });
  for (const code of ["SQLITE_IOERR_WRITE", "SQLITE_READONLY", "SQLITE_CANTOPEN"]) {
    const said = storeFault(sqlite(code));
    expect(said).toMatchObject({ code: "store.unreachable", params: { reason: code } });
  }
  // A page that is not what was written was once a disk "that does not answer", and nobody was told of the backups.
  for (const code of ["SQLITE_CORRUPT", "SQLITE_CORRUPT_VTAB", "SQLITE_NOTADB"])
    expect(storeFault(sqlite(code))).toMatchObject({ code: "store.damaged" });
  const ours = sqlite("SQLITE_CONSTRAINT_NOTNULL");
  expect(storeFault(ours)).toBe(ours);
  const refusal = new AppError("cancelled");
  expect(storeFault(refusal)).toBe(refusal);
});
