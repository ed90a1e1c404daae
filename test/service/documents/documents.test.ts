// Reading documents (domain.md § 4): closed until the declaration opens them, read in ranges, copied out under a harmless name.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { safeName } from "../../../electron/service/handlers/extract.ts";
import { codeOf, openStoreOf, type Home } from "../../support/service-home.ts";
import { DAYS, mustTake, smallRound, take, writeRow, type HomeId, type SmallRound } from "../../support/small-round.ts";

/** Two and a half chunks more than a megabyte, no two ranges alike. */
const BIG = Uint8Array.from({ length: 2 ** 20 + 150_000 }, (_, i) => (i * 7 + (i >> 8) * 31 + (i >> 16)) & 0xff);
const SHARED = "Samarbejdsaftale, den samme for to ansøgninger";
const LONG = `j-3-09 ${"長".repeat(70)}.txt`;

let small: SmallRound;
let home: Home;
beforeAll(async () => {
  small = await smallRound({
    assignments: { "E-03": ["A-2"] },
    documents: {
      "j-1-09 stor.txt": BIG,
      "j-1-09 aftale.txt": SHARED,
      "j-2-09 aftale.txt": SHARED,
      "j-3-09 tom.txt": "",
      [LONG]: "langt navn",
    },
  });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const list = async (application: string, who: Home = home) =>
  (await who.client.call("documents.list", { round: small.round, application })).documents;
const find = async (application: string, word: string, who: Home = home) => {
  const found = (await list(application, who)).find((d) => d.name.includes(word));
  if (!found) throw new Error(`no ${word}`);
  return found;
};
const readRange = (sha256: string, offset = 0, length = 2 ** 20, who: Home = home) =>
  who.client.call("documents.read", { round: small.round, sha256, offset, length });
const sha = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");

describe("what opens", () => {
  test("nothing before the declaration, everything after 'none' and after 'possible', nothing when conflicted", async () => {
    const fresh = await small.copyOf("E-02", "opening");
    const own = sha("Projektbeskrivelse A-1 hemmelig");
    const at = { round: small.round, application: "A-1" };
    const copyOut = async (): Promise<string> => {
      const app = (await fresh.client.call("rounds.show", { round: small.round })).core?.applications[0];
      const which = app?.attachments[0]?.path ?? "";
      return codeOf(
        fresh.client.call("documents.saveCopy", { ...at, path: which, folder: small.folder("closed copies") }),
      );
    };
    const codes = async () => [
      await codeOf(list("A-1", fresh)),
      await codeOf(readRange(own, 0, 9, fresh)),
      await copyOut(),
    ];
    expect(await codes()).toEqual(Array.from({ length: 3 }, () => "review.not-declared"));
    expect(fs.existsSync(small.folder("closed copies"))).toBe(false);
    await writeRow(fresh, small.round, "A-1", { answer: "possible", steps: null });
    expect(await codes()).toEqual(["", "", ""]);
    await writeRow(fresh, small.round, "A-1", { answer: "none", steps: null });
    expect(await codes()).toEqual(["", "", ""]);
    await writeRow(fresh, small.round, "A-1", { answer: "conflicted" });
    expect(await codes()).toEqual(Array.from({ length: 3 }, () => "review.conflicted"));
    // Taken back before it was sent: the documents are gone until the bundle is taken in again.
    await writeRow(fresh, small.round, "A-1", { answer: "none", steps: null });
    expect((await list("A-1", fresh)).map((d) => d.present)).toEqual([false, false, false]);
    expect([await codeOf(readRange(own, 0, 9, fresh)), await copyOut()]).toEqual(
      Array.from({ length: 2 }, () => "document.not-held"),
    );
    mustTake(await take(fresh, small.bundles["E-02"] ?? ""));
    expect((await list("A-1", fresh)).map((d) => d.present)).toEqual([true, true, true]);
    expect(text((await readRange(own, 0, 100, fresh)).bytes)).toBe("Projektbeskrivelse A-1 hemmelig");
  });

  test("a file that two applications share opens when one of them is open, and stays when the other is conflicted", async () => {
    const fresh = await small.copyOf("E-02", "sharing");
    expect(await codeOf(readRange(sha(SHARED), 0, 9, fresh))).toBe("review.not-declared");
    await writeRow(fresh, small.round, "A-2", { steps: null });
    expect(text((await readRange(sha(SHARED), 0, 100, fresh)).bytes)).toBe(SHARED);
    await writeRow(fresh, small.round, "A-1", { answer: "conflicted" });
    expect(text((await readRange(sha(SHARED), 0, 100, fresh)).bytes)).toBe(SHARED);
    await writeRow(fresh, small.round, "A-2", { answer: "conflicted" });
    expect(await codeOf(readRange(sha(SHARED), 0, 9, fresh))).toBe("review.conflicted");
  });

  test("an application of somebody else, a digest of nothing and another round are refused", async () => {
    const third = small.home("E-03");
    await writeRow(third, small.round, "A-2", { steps: null });
    expect((await list("A-2", third)).every((d) => d.present)).toBe(true);
    expect(await codeOf(list("A-1", third))).toBe("review.not-assigned");
    expect(await codeOf(readRange(sha(BIG), 0, 9, third))).toBe("document.unknown");
    expect(await codeOf(readRange("0".repeat(64)))).toBe("document.unknown");
    expect(await codeOf(home.client.call("documents.list", { round: "x", application: "A-1" }))).toBe(
      "round.not-found",
    );
  });

  test("whoever leads a group declares himself first; an office reads what it gave out", async () => {
    const deputy = small.home("E-09");
    expect(await codeOf(list("A-1", deputy))).toBe("review.not-declared");
    await writeRow(deputy, small.round, "A-1", { steps: null });
    expect((await list("A-1", deputy)).map((d) => d.present)).toEqual([true, true, true]);
    for (const office of ["O-DK", "O-CN"] as const satisfies HomeId[]) {
      expect((await list("A-1", small.home(office))).every((d) => d.present)).toBe(true);
      expect(text((await readRange(sha(SHARED), 0, 100, small.home(office))).bytes)).toBe(SHARED);
    }
  });

  test("a locked home reads nothing", async () => {
    const locked = await small.copyOf("E-02", "locked");
    await locked.client.call("identity.lock", {});
    expect(await codeOf(readRange(sha(BIG), 0, 9, locked))).toBe("home.locked");
  });
});

describe("ranges", () => {
  beforeAll(() => writeRow(home, small.round, "A-1", { steps: null }));

  test("any range is the same bytes as in the file, across chunks and at the end", async () => {
    const { sha256, size } = await find("A-1", "stor");
    expect([sha256, size]).toEqual([sha(BIG), BIG.length]);
    for (const [offset, length] of [
      [0, 1],
      [65_535, 2],
      [65_536, 65_536],
      [100_000, 1_048_576],
      [BIG.length - 1, 50],
      [BIG.length, 50],
      [BIG.length + 9, 1],
    ] as const) {
      const got = await readRange(sha256, offset, length);
      expect([got.size, got.mediaType, Buffer.compare(got.bytes, BIG.subarray(offset, offset + length))]).toEqual([
        BIG.length,
        "text/plain",
        0,
      ]);
    }
  });

  test("more than a megabyte at a time is not asked for", async () => {
    await expect(readRange(sha(BIG), 0, 2 ** 20 + 1)).rejects.toThrow(/length/u);
  });

  test("a range of a damaged file is refused, a range beside the damage is read", async () => {
    const copy = await small.copyOf("E-02", "damaged");
    const file = path.join(copy.folder, "blobs", sha(BIG).slice(0, 2), sha(BIG));
    const fd = fs.openSync(file, "r+");
    fs.writeSync(fd, Uint8Array.of(1, 2, 3, 4), 0, 4, 3 * (65_536 + 16) + 5);
    fs.closeSync(fd);
    expect(await codeOf(readRange(sha(BIG), 3 * 65_536, 9, copy))).toBe("blob.damaged");
    expect((await readRange(sha(BIG), 0, 3 * 65_536, copy)).bytes.length).toBe(3 * 65_536);
  });
});

describe("a plain copy", () => {
  const save = async (application: string, word: string, folder: string, who: Home = home) => {
    const { path: which } = await find(application, word, who);
    return (await who.client.call("documents.saveCopy", { round: small.round, application, path: which, folder })).file;
  };
  beforeAll(async () => {
    await writeRow(home, small.round, "A-1", { steps: null });
    await writeRow(home, small.round, "A-3", { steps: null });
  });

  test("has its own name and all its bytes; nothing that lies there is written over", async () => {
    const folder = small.folder("copies out");
    const { name } = await find("A-1", "stor");
    const [first, second] = [await save("A-1", "stor", folder), await save("A-1", "stor", folder)];
    expect([first, second].map((f) => path.basename(f))).toEqual([name, name.replace(".txt", " (2).txt")]);
    fs.writeFileSync(first, "min egen fil");
    const third = await save("A-1", "stor", folder);
    expect(Buffer.compare(fs.readFileSync(third), BIG)).toBe(0);
    expect(fs.readFileSync(first, "utf8")).toBe("min egen fil");
    expect(fs.readFileSync(await save("A-3", "tom", folder))).toHaveLength(0);
  });

  test("a link laid under its name is not followed", async () => {
    const folder = small.folder("linked");
    fs.mkdirSync(folder, { recursive: true });
    const victim = small.folder("victim.txt");
    fs.writeFileSync(victim, "urørt");
    fs.symlinkSync(victim, path.join(folder, (await find("A-1", "aftale")).name));
    expect(path.basename(await save("A-1", "aftale", folder))).toContain("(2)");
    expect(fs.readFileSync(victim, "utf8")).toBe("urørt");
  });

  test("a name says nothing to the file system but the name of a file", () => {
    expect(
      [
        "../../etc/passwd",
        "C:\\boot.ini",
        ".bashrc",
        "CON.txt",
        "a\u202Egpj.exe",
        "ende. . ",
        "",
        "..",
        "Bilag – æøå 附件.pdf",
      ].map(safeName),
    ).toEqual([
      "_.._.._etc_passwd",
      "C__boot.ini",
      "_.bashrc",
      "_CON.txt",
      "a_gpj.exe",
      "ende",
      "_",
      "_",
      "Bilag – æøå 附件.pdf",
    ]);
  });

  test("a long name cut at a dot or a space ends in none, and a device's name stays none with a space or a small digit", () => {
    const cut = ["x".repeat(199), "y".repeat(198)].map((start) => safeName(`${start}. ${"z".repeat(100)}`));
    expect(cut).toEqual(["x".repeat(199), "y".repeat(198)]);
    expect(["CON .txt", "com¹.pdf", "LPT³", "CONIN$", "com¹x.pdf"].map(safeName)).toEqual([
      "_CON .txt",
      "_com¹.pdf",
      "_LPT³",
      "_CONIN$",
      "com¹x.pdf",
    ]);
  });

  test("a name too long for the file system is cut before its ending", async () => {
    const file = await save("A-3", "長", small.folder("long"));
    expect([path.extname(file), Buffer.byteLength(path.basename(file)) < 255]).toEqual([".txt", true]);
    expect(path.basename(file)).not.toContain("\uFFFD");
    expect(fs.readFileSync(file, "utf8")).toBe("langt navn");
  });

  test("what failed half-way leaves no file", async () => {
    const copy = await small.copyOf("E-02", "half");
    const blob = path.join(copy.folder, "blobs", sha(BIG).slice(0, 2), sha(BIG));
    const fd = fs.openSync(blob, "r+");
    fs.writeSync(fd, Uint8Array.of(1, 2, 3, 4), 0, 4, fs.statSync(blob).size - 20);
    fs.closeSync(fd);
    const folder = small.folder("half copies");
    expect(await codeOf(save("A-1", "stor", folder, copy))).toBe("blob.damaged");
    expect(fs.readdirSync(folder)).toEqual([]);
    const stop = new AbortController();
    const { path: which } = await find("A-1", "stor");
    const started = home.client.call(
      "documents.saveCopy",
      { round: small.round, application: "A-1", path: which, folder },
      { signal: stop.signal },
    );
    stop.abort();
    expect(await codeOf(started)).toBe("cancelled");
    await vi.waitFor(() => expect(fs.readdirSync(folder)).toEqual([]));
  });

  test("a folder that is a file is refused, an unknown path too", async () => {
    const file = small.folder("not-a-folder");
    fs.writeFileSync(file, "");
    expect(await codeOf(save("A-1", "stor", file))).toBe("file.exists");
    const at = { round: small.round, application: "A-1", folder: small.folder("x") };
    for (const which of ["../../skoen.db", "app/0002/att-01.txt", ""])
      expect(await codeOf(home.client.call("documents.saveCopy", { ...at, path: which }))).toBe("document.unknown");
  });

  test("is on the record, without the place it went to", async () => {
    const copy = small.folder("record");
    fs.cpSync(home.folder, copy, { recursive: true });
    const { store } = await openStoreOf("E-02", copy);
    const rows = store.sql("SELECT * FROM journal WHERE action = 'document.copy'").all();
    store.close();
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain(small.root);
    expect(JSON.stringify(rows)).toContain(sha(BIG));
  });
});
