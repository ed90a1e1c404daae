// Which backups are kept: days and weeks that were worked on, whatever the clock did, and never the last one.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backupId, parseBackupId, type BackupFile } from "../../../electron/service/backups/backup-files.ts";
import { isDue, makeRoom, outlived, RESERVE_BYTES } from "../../../electron/service/backups/rotation.ts";
import { BACKUP_KINDS } from "../../../shared/contract/backups.ts";

const MB = 2 ** 20;
const HOUR = 3_600_000;
const START = Date.parse("2009-03-02T08:00:00Z");
const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/u, "Z");
function backup(number: number, ms: number, kind: BackupFile["kind"] = "automatic", bytes = MB): BackupFile {
  const at = instant(ms);
  return { id: backupId(number, at, kind), number, at, kind, file: "", bytes, changed: ms };
}
const days = (count: number, kind: BackupFile["kind"] = "automatic"): BackupFile[] =>
  Array.from({ length: count }, (_, i) => backup(i + 1, START + i * 24 * HOUR, kind));

describe("names", () => {
  test("say number, time and kind, and nothing else is one", () => {
    expect(backupId(7, "2009-03-02T08:00:00Z", "manual")).toBe("0007-20090302T080000Z-manual");
    expect(parseBackupId("0007-20090302T080000Z-manual")).toEqual({
      number: 7,
      at: "2009-03-02T08:00:00Z",
      kind: "manual",
    });
    for (const odd of ["", "../x", "0007-20090302T080000Z-other", "7-20090302T080000Z-manual", "vault.json"])
      expect(parseBackupId(odd)).toBeNull();
  });
});

describe("what is kept", () => {
  test("of sixty days of work the last seven, and one of each of the last four weeks", () => {
    const all = days(60);
    const gone = new Set(outlived(all, instant(START + 59 * 24 * HOUR)));
    const kept = all.filter((b) => !gone.has(b.id)).map((b) => b.at.slice(5, 10));
    expect(kept).toEqual(["04-12", "04-19", "04-24", "04-25", "04-26", "04-27", "04-28", "04-29", "04-30"]);
  });

  test("of several on one day only the newest; those that were asked for have their own number", () => {
    const all = [...days(1), backup(2, START + HOUR), backup(3, START + 2 * HOUR), ...days(0)];
    const manual = Array.from({ length: 7 }, (_, i) => backup(10 + i, START + i * HOUR, "manual"));
    expect(outlived([...all, ...manual], instant(START)).map((id) => Number(id.slice(0, 4)))).toEqual([1, 2, 10, 11]);
  });

  test("a clock that jumped years ahead and back hides nothing: the newest by number stays", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.constantFrom(...BACKUP_KINDS)), { minLength: 1 }),
        fc.integer({ min: -4000, max: 4000 }),
        (draws, now) => {
          const all = draws.map(([day, kind], i) => backup(i + 1, START + day * 24 * HOUR, kind));
          const gone = new Set(outlived(all, instant(START + now * 24 * HOUR)));
          const newest = all.findLast((b) => b.kind !== "restore");
          expect(newest !== undefined && gone.has(newest.id)).toBe(false);
          expect(all.length - gone.size).toBeLessThanOrEqual(7 + 4 + 5 + 3 + 3);
        },
      ),
    );
  });
});

describe("how long", () => {
  test("nothing is kept for more than five weeks but the newest copy of the work: a round that was removed was once in them for ever", () => {
    const all = [...days(3), backup(4, START, "migration"), backup(5, START, "manual"), backup(6, START, "restore")];
    const gone = (day: number) => outlived(all, instant(START + day * 24 * HOUR)).map((id) => Number(id.slice(0, 4)));
    expect(gone(34)).toEqual([]);
    expect(gone(40)).toEqual([1, 2, 3, 4, 6]);
  });
});

describe("room", () => {
  test("the oldest go first, what a restore put aside and the newest never; where that is not enough there is none", () => {
    const all = [backup(1, START, "restore"), ...days(5).map((b, i) => backup(i + 2, Date.parse(b.at)))];
    expect(makeRoom(all, MB, 10 * RESERVE_BYTES)).toEqual([]);
    expect(makeRoom(all, MB, RESERVE_BYTES - MB)?.map((id) => id.slice(0, 4))).toEqual(["0002", "0003"]);
    expect(makeRoom(all, MB, RESERVE_BYTES - 100 * MB)).toBeNull();
    expect(makeRoom(all, MB, null)).toEqual([]);
  });

  test("all together stay below a quarter of what could be had", () => {
    const all = days(8).map((b) => ({ ...b, bytes: 500 * MB }));
    // 4 GB of backups, 8 GB free: 3 GB may be used.
    const gone = makeRoom(all, 500 * MB, 8000 * MB) ?? [];
    const left = all.filter((b) => !gone.includes(b.id)).length;
    expect((left + 1) * 500 * MB).toBeLessThanOrEqual((8000 * MB + 4000 * MB) / 4);
  });
});

describe("when", () => {
  test("a day after the last, where something changed; a backup of a future that never came does not count", () => {
    const one = [backup(1, START)];
    expect(isDue([], instant(START), 1)).toBe(true);
    expect(isDue(one, instant(START + 23 * HOUR), START + HOUR)).toBe(false);
    expect(isDue(one, instant(START + 25 * HOUR), START + HOUR)).toBe(true);
    expect(isDue(one, instant(START + 25 * HOUR), START)).toBe(false);
    expect(isDue([backup(1, START + 48 * HOUR)], instant(START), START + HOUR)).toBe(true);
    expect(isDue([...one, backup(2, START + 24 * HOUR, "restore")], instant(START + 25 * HOUR), START + HOUR)).toBe(
      true,
    );
  });
});
