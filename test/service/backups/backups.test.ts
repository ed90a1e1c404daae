// Local backups of a real home: encrypted, whole, made beside the work; restored with nothing lost on the way, and never two versions
// from one sender afterwards.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, filesUnder, openStoreOf, passphraseOf, serveHome, type Home } from "../../support/service-home.ts";
import { SECRET, smallRound, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-01", "E-02"] });
});
afterAll(() => small.close());

const E02 = { passphrase: passphraseOf("E-02") };
async function copy(name: string): Promise<Home> {
  await small.home("E-02").service.close();
  const folder = small.folder(`copies/${name}`);
  fs.cpSync(small.home("E-02").folder, folder, { recursive: true });
  const home = serveHome("E-02", folder, small.clock);
  await home.client.call("identity.unlock", E02);
  return home;
}
const write = ({ client }: Home, text: string): Promise<unknown> =>
  client.call("reviews.change", {
    round: small.round,
    application: "A-1",
    change: { field: "assessment", text },
  });
const declare = ({ client }: Home, answer: "none" | "conflicted" = "none"): Promise<unknown> =>
  client.call("reviews.change", {
    round: small.round,
    application: "A-1",
    change:
      answer === "none"
        ? { field: "conflict", answer, kind: null, reason: "" }
        : { field: "conflict", answer, kind: "other", reason: "venskab" },
  });
const written = async ({ client }: Home): Promise<string> =>
  (await client.call("reviews.get", { round: small.round, application: "A-1" })).row.assessment;
const exported = async ({ client }: Home, folder: string) =>
  client.call("reviews.export", {
    round: small.round,
    folder: small.folder(folder),
    confirmConflicts: true,
    allowIncomplete: true,
    recipients: "default",
  });
const list = (home: Home, passphrase: string | null = null) => home.client.call("backups.list", { passphrase });
const backupsIn = (home: Home): string[] =>
  fs.readdirSync(path.join(home.folder, "backups")).filter((n) => n.endsWith(".db"));

test("a backup is encrypted, says what is in it, and shows nothing while the home is locked", async () => {
  const home = await copy("encrypted");
  await declare(home);
  await write(home, SECRET);
  const made = await home.client.call("backups.make", {});
  expect(made).toMatchObject({ kind: "manual", state: "ok", content: { rounds: [{ reviews: 1 }] } });
  const file = path.join(home.folder, "backups", `${made.id}.db`);
  const bytes = fs.readFileSync(file);
  expect([bytes.includes("svag"), bytes.subarray(0, 15).toString()]).not.toContain("SQLite format 3");
  expect(bytes.includes("svag ansøgning")).toBe(false);
  expect(filesUnder(path.join(home.folder, "backups")).map((f) => path.basename(f))).toEqual([
    `${made.id}.db`,
    "vault.json",
  ]);
  const now = await list(home);
  expect(now.present.content).toEqual(now.backups[0]?.content);
  await home.client.call("identity.lock", {});
  const locked = await list(home);
  expect(locked.backups.map((b) => [b.id, b.state, b.content])).toEqual([[made.id, "closed", null]]);
  expect(locked.present).toMatchObject({ state: "closed", content: null });
  expect(await codeOf(list(home, "en helt forkert sætning"))).toBe("vault.wrong-passphrase");
  expect((await list(home, E02.passphrase)).backups[0]?.content).toEqual(made.content);
  await home.service.close();
  expect(home.bugs).toEqual([]);
});

test("a second Skøn stays out while and after a backup is made: reading the file once let it in", async () => {
  const home = await copy("lock");
  await home.client.call("backups.make", {});
  const { spawnSync } = await import("node:child_process");
  const second = path.resolve(import.meta.dirname, "../../support/campaign/second-skoen.ts");
  const said = spawnSync(process.execPath, ["--no-warnings", second, home.folder, E02.passphrase], {
    encoding: "utf8",
  });
  expect(said.stdout.trim(), said.stderr).toBe("store.in-use");
  await home.service.close();
});

test("restored: the words are those of the backup, the present store is kept aside and can be had back", async () => {
  const home = await copy("there-and-back");
  await declare(home);
  await write(home, "før");
  const made = await home.client.call("backups.make", {});
  await write(home, "efter");
  const before = await list(home);
  expect((before.present.content?.entries ?? 0) > (made.content?.entries ?? 0)).toBe(true);

  expect(await codeOf(home.client.call("backups.restore", { id: made.id, passphrase: "forkert" }))).toBe(
    "vault.wrong-passphrase",
  );
  expect(await written(home)).toBe("efter");
  const back = await home.client.call("backups.restore", { id: made.id, ...E02 });
  expect(back).toMatchObject({ sentSince: [], missing: [] });
  expect(await written(home)).toBe("før");
  const after = await list(home);
  expect(after.backups[0]).toMatchObject({ id: back.keptAs, kind: "restore", content: before.present.content });

  const again = await home.client.call("backups.restore", { id: back.keptAs ?? "", ...E02 });
  expect(await written(home)).toBe("efter");
  expect(again.missing).toEqual([]);
  const { documents } = await home.client.call("documents.list", { round: small.round, application: "A-1" });
  for (const { sha256 } of documents)
    await home.client.call("documents.read", { round: small.round, sha256, offset: 0, length: 10 });
  await home.service.close();
  expect(home.bugs).toEqual([]);
});

test("a review sent after the backup was made is followed, not forked: two versions from one sender once went out", async () => {
  const home = await copy("no-fork");
  await declare(home);
  await write(home, "nr. 1");
  const first = await exported(home, "fork-1");
  const made = await home.client.call("backups.make", {});
  await write(home, "nr. 2");
  const second = await exported(home, "fork-2");
  const back = await home.client.call("backups.restore", { id: made.id, ...E02 });
  expect(back.sentSince).toMatchObject([{ kind: "review", sequence: 2 }]);
  expect(back.sentSince[0]?.round).not.toBeNull();
  await write(home, "nr. 3");
  const third = await exported(home, "fork-3");
  expect([first.sequence, second.sequence, third.sequence]).toEqual([1, 2, 3]);

  // Whatever order they come in at the chair's, the last one holds.
  const chair = small.home("E-01").client;
  for (const file of [third.file, second.file, first.file]) {
    const { outcomes } = await chair.call("packages.import", { files: [file] });
    expect(["taken", "superseded"]).toContain(outcomes[0]?.outcome);
  }
  const { packages } = await chair.call("packages.list", { round: small.round });
  const mine = packages.filter((p) => p.kind === "review" && p.author === "E-02");
  expect(mine.filter((p) => p.state === "effective").map((p) => p.sequence)).toEqual([3]);
  expect(mine.some((p) => p.state === "fork")).toBe(false);
  await home.service.close();
  expect(home.bugs).toEqual([]);
});

test("an older database copied into the home by hand is followed as well", async () => {
  const home = await copy("by-hand");
  await declare(home);
  await home.service.close();
  const old = fs.readFileSync(path.join(home.folder, "skoen.db"));
  const later = serveHome("E-02", home.folder, small.clock);
  await later.client.call("identity.unlock", E02);
  const sent = await exported(later, "hand-1");
  await later.service.close();
  fs.writeFileSync(path.join(home.folder, "skoen.db"), old);
  const again = serveHome("E-02", home.folder, small.clock);
  await again.client.call("identity.unlock", E02);
  expect((await exported(again, "hand-2")).sequence).toBe(sent.sequence + 1);
  await again.service.close();
});

test("an office that goes back to before an edition issues the next one, not another of the same number", async () => {
  const { client } = small.home("O-DK");
  let letters = 0;
  const issue = async (): Promise<{ edition: number; file: string }> => {
    letters += 1;
    const { edition, files } = await client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder(`edition-${letters}`),
      recipients: "default",
      readers: ["E-02"],
    });
    return { edition, file: files[0]?.file ?? "" };
  };
  const { edition: first } = await issue();
  const made = await client.call("backups.make", {});
  await client.call("draft.write", { round: small.round, field: "title.da", text: "En anden titel" });
  const second = await issue();
  const back = await client.call("backups.restore", { id: made.id, passphrase: passphraseOf("O-DK") });
  expect(back.sentSince.map((s) => s.kind)).toEqual(["application-bundle"]);
  // Nothing is changed in the draft: still what goes out comes after what went out.
  const third = await issue();
  expect([second.edition, third.edition]).toEqual([first + 1, first + 2]);
  const reader = await copy("editions");
  for (const file of [second.file, third.file]) {
    const { outcomes } = await reader.client.call("packages.import", { files: [file] });
    expect(outcomes[0]).toMatchObject({ outcome: "taken", refusal: null });
  }
  await reader.service.close();
});

test("documents that went after the backup are said to be missing and come back with the bundle", async () => {
  const home = await copy("missing");
  await declare(home);
  const made = await home.client.call("backups.make", {});
  await declare(home, "conflicted");
  const back = await home.client.call("backups.restore", { id: made.id, ...E02 });
  expect(back.missing).toMatchObject([{ round: small.round }]);
  expect(back.missing[0]?.documents).toBeGreaterThan(0);
  const bundle = small.bundles["E-02"] ?? "";
  const { outcomes } = await home.client.call("packages.import", { files: [bundle] });
  expect(outcomes[0]?.outcome).toBe("taken");
  const { documents } = await home.client.call("documents.list", { round: small.round, application: "A-1" });
  expect(documents.length).toBeGreaterThan(0);
  for (const { sha256 } of documents)
    await home.client.call("documents.read", { round: small.round, sha256, offset: 0, length: 10 });
  await home.service.close();
  expect(home.bugs).toEqual([]);
});

test("documents that came after the backup outlive going there and back", async () => {
  await small.home("E-03").service.close();
  const folder = small.folder("copies/later-documents");
  fs.cpSync(small.home("E-03").folder, folder, { recursive: true });
  const home = serveHome("E-03", folder, small.clock);
  const passphrase = passphraseOf("E-03");
  await home.client.call("identity.unlock", { passphrase });
  const made = await home.client.call("backups.make", {});
  await home.client.call("packages.import", { files: [small.bundles["E-03"] ?? ""] });
  const back = await home.client.call("backups.restore", { id: made.id, passphrase });
  expect((await home.client.call("rounds.list", {})).rounds).toEqual([]);
  await home.client.call("identity.lock", {});
  await home.client.call("identity.unlock", { passphrase });
  expect(await home.client.call("backups.restore", { id: back.keptAs ?? "", passphrase })).toMatchObject({
    missing: [],
  });
  expect((await home.client.call("rounds.list", {})).rounds.map((r) => r.id)).toEqual([small.round]);
  await home.service.close();
});

test("a damaged database is said to be damaged, kept, and replaced by the latest backup before anything is open", async () => {
  const home = await copy("damaged");
  await declare(home);
  await write(home, "i god behold");
  const made = await home.client.call("backups.make", {});
  await home.service.close();
  const file = path.join(home.folder, "skoen.db");
  const bytes = fs.readFileSync(file);
  bytes.fill(0x5a, 0, 4096);
  fs.writeFileSync(file, bytes);
  const again = serveHome("E-02", home.folder, small.clock);
  expect(await codeOf(again.client.call("identity.unlock", E02))).toBe("store.damaged");
  const shown = await list(again, E02.passphrase);
  expect([shown.present.state, shown.backups[0]?.state]).toEqual(["damaged", "ok"]);
  const back = await again.client.call("backups.restore", { id: made.id, ...E02 });
  expect(await written(again)).toBe("i god behold");
  expect(fs.readFileSync(path.join(home.folder, "backups", `${back.keptAs}.db`)).equals(bytes)).toBe(true);
  await again.service.close();
  expect(again.bugs).toEqual([]);
});

test("a database that is gone is put back; a damaged backup is refused and nothing changes", async () => {
  const home = await copy("gone");
  await declare(home);
  await write(home, "her");
  const [older, newer] = [await home.client.call("backups.make", {}), await home.client.call("backups.make", {})];
  const bad = path.join(home.folder, "backups", `${newer.id}.db`);
  const bytes = fs.readFileSync(bad);
  bytes.fill(0x5a, 3 * 4096, 4 * 4096);
  fs.writeFileSync(bad, bytes);
  expect(await codeOf(home.client.call("backups.restore", { id: newer.id, ...E02 }))).toBe("backup.copy-damaged");
  expect(await codeOf(home.client.call("backups.restore", { id: "0099-20090302T080000Z-manual", ...E02 }))).toBe(
    "backup.unknown",
  );
  expect(await written(home)).toBe("her");
  await home.service.close();
  for (const name of ["skoen.db", "skoen.db-wal"]) fs.rmSync(path.join(home.folder, name), { force: true });
  const again = serveHome("E-02", home.folder, small.clock);
  expect(await codeOf(again.client.call("identity.unlock", E02))).toBe("home.database-missing");
  expect((await list(again, E02.passphrase)).present.state).toBe("missing");
  expect(await again.client.call("backups.restore", { id: older.id, ...E02 })).toMatchObject({ keptAs: null });
  expect(await written(again)).toBe("her");
  await again.service.close();
});

test("a day of work gets its backup by itself, one that changed nothing gets none, and closing in the middle leaves nothing", async () => {
  await small.home("E-02").service.close();
  const folder = small.folder("copies/automatic");
  fs.cpSync(small.home("E-02").folder, folder, { recursive: true });
  const clock = { now: "2009-04-01T08:00:00Z" };
  const home = serveHome("E-02", folder, clock, { backupsEvery: 50 });
  await home.client.call("identity.unlock", E02);
  const automatic = (): number => backupsIn(home).filter((n) => n.includes("automatic")).length;
  await expect.poll(automatic, { timeout: 20_000 }).toBe(1);
  clock.now = "2009-04-02T09:00:00Z";
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(automatic()).toBe(1);
  await declare(home);
  await expect.poll(automatic, { timeout: 20_000 }).toBe(2);
  expect(await home.client.call("backups.problem", {})).toEqual({ problem: null });
  const making = codeOf(home.client.call("backups.make", {}));
  await home.client.call("identity.lock", {});
  expect(["", "home.locked"]).toContain(await making);
  expect(filesUnder(path.join(folder, "backups")).filter((f) => f.includes("part"))).toEqual([]);
  await home.service.close();
  expect(home.bugs).toEqual([]);
}, 60_000);

test("a page that is damaged while one works is found by the day's backup, said, and put into none", async () => {
  const closed = await copy("found-by-backup");
  await closed.service.close();
  const home = serveHome("E-02", closed.folder, small.clock, { backupsEvery: 50 });
  const file = path.join(closed.folder, "skoen.db");
  await home.client.call("identity.unlock", E02);
  await expect.poll(() => backupsIn(home).length, { timeout: 20_000 }).toBe(1);
  await declare(home);
  const fd = fs.openSync(file, "r+");
  const pages = fs.fstatSync(fd).size / 4096;
  // Everything but the first pages, which are in memory: what is damaged is what nobody has looked at for long.
  for (let page = 8; page < pages; page++) fs.writeSync(fd, Buffer.alloc(64, 0x5a), 0, 64, page * 4096 + 100);
  fs.closeSync(fd);
  expect(await codeOf(home.client.call("backups.make", {}))).toBe("store.damaged");
  small.clock.now = "2009-03-12T08:00:00Z";
  await expect
    .poll(async () => (await home.client.call("backups.problem", {})).problem?.code, { timeout: 20_000 })
    .toBe("store.damaged");
  expect(backupsIn(home).length).toBe(1);
  await home.service.close().catch(() => undefined);
}, 60_000);

test("notes of what was signed before there were notes are made on opening, and read under this key only", async () => {
  const home = await copy("notes");
  await declare(home);
  await exported(home, "notes");
  await home.service.close();
  fs.rmSync(path.join(home.folder, "sent.notes"));
  const again = serveHome("E-02", home.folder, small.clock);
  await again.client.call("identity.unlock", E02);
  await again.service.close();
  const { readNotes } = await import("../../../electron/service/store/sent-notes.ts");
  const { store } = await openStoreOf("E-02", home.folder);
  const notes = readNotes(store);
  expect(notes.map((n) => n.note === "package" && n.kind)).toEqual(["enrolment-card", "review"]);
  expect(readNotes({ home: home.folder, key: Buffer.alloc(32) })).toEqual([]);
  fs.appendFileSync(path.join(home.folder, "sent.notes"), "afbrudt");
  expect(readNotes(store)).toEqual(notes);
  store.close();
  expect(store.key.every((b) => b === 0)).toBe(true);
  expect(fs.readFileSync(path.join(home.folder, "sent.notes")).includes(small.round)).toBe(false);
});
