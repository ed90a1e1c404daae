// What lies around an export's target: our own leftovers of long ago go, everything else stays.
import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fsyncFolder } from "../../../electron/service/packages/fsync-folder.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { writePackage } from "../../../electron/service/packages/package-write.ts";
import { cardDraft, temporaryFolder } from "../../support/package-fixtures.ts";

test("an export removes part files older than a day, of any package, and nothing that is not ours", async () => {
  const dir = temporaryFolder();
  const longAgo = new Date(Date.now() - 25 * 3_600_000);
  const put = (name: string, old: boolean): void => {
    writeFileSync(join(dir, name), "x");
    if (old) utimesSync(join(dir, name), longAgo, longAgo);
  };
  put(".card.skoen.0123456789ab.part", true);
  put(".vurdering-12345678-002.skoen.ba9876543210.part", true);
  const staying = [
    ".card.skoen.aaaaaaaaaaaa.part",
    ".film.mkv.0123456789ab.part",
    ".card.skoen.0123.part",
    "card.skoen.0123456789ab.part",
  ];
  put(staying[0] ?? "", false);
  for (const name of staying.slice(1)) put(name, true);
  const folder = ".folder.skoen.0123456789ab.part";
  mkdirSync(join(dir, folder));
  utimesSync(join(dir, folder), longAgo, longAgo);
  await writePackage(preparePackage(cardDraft()), join(dir, "card.skoen"));
  expect(readdirSync(dir).toSorted()).toEqual([...staying, folder, "card.skoen"].toSorted());
});

test("a folder that cannot be made durable is passed over; a failing disk is not", () => {
  const dir = temporaryFolder();
  expect(() => fsyncFolder(dir)).not.toThrow();
  expect(() => fsyncFolder(join(dir, "gone"))).not.toThrow();
  symlinkSync("loop", join(dir, "loop"));
  expect(() => fsyncFolder(join(dir, "loop"))).toThrow(
    expect.objectContaining({
      code: "file.unwritable",
      params: expect.objectContaining({ reason: "ELOOP" }) as object,
    }),
  );
});
