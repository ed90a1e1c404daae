// Before signing and after (issue 3, item 8): the checklist is true, the passphrase is asked for, receipts are shown.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, passphraseOf, type Home } from "../../support/service-home.ts";
import {
  DAYS,
  exportReview,
  mustTake,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
let home: Home;
beforeAll(async () => {
  small = await smallRound({ take: ["E-01", "E-02", "E-09"] });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const list = () => home.client.call("reviews.checklist", { round: small.round });
const check = async (name: string) => (await list()).items.find((i) => i.check === name);
const change = (application: string, c: Parameters<typeof home.client.call<"reviews.change">>[1]["change"]) =>
  home.client.call("reviews.change", { round: small.round, application, change: c });

describe("the checklist", () => {
  test("of an untouched review asks for declarations only", async () => {
    const { items, complete, next, last } = await list();
    expect({ complete, next, last }).toEqual({ complete: false, next: 1, last: null });
    expect(items.map((i) => i.check)).toEqual([
      "declarations",
      "scores",
      "reasons",
      "recommendations",
      "equal-benefit",
      "lengths",
      "criteria",
      "reconfirmation",
      "notes-kept",
      "deadline",
    ]);
    expect(items.filter((i) => !i.ok)).toEqual([
      {
        check: "declarations",
        ok: false,
        facts: { total: 3, done: 0, possible: 0, conflicted: 0 },
        at: ["A-1", "A-2", "A-3"].map((application) => ({ application, criterion: null })),
      },
    ]);
    expect(items.find((i) => i.check === "criteria")?.facts).toMatchObject({ version: 1, body: "Vækstforum" });
    expect(items.find((i) => i.check === "deadline")?.facts).toEqual({
      at: "2009-04-14T10:00:00Z",
      timeZone: "Europe/Copenhagen",
    });
  });

  test("names every missing thing by application and criterion", async () => {
    await change("A-1", { field: "conflict", answer: "possible", kind: null, reason: "" });
    expect((await check("declarations"))?.facts).toMatchObject({ done: 0, possible: 1 });
    expect((await check("scores"))?.facts).toEqual({ total: 0, done: 0 });
    await change("A-1", { field: "conflict", answer: "possible", kind: "other", reason: "Kender ansøgeren" });
    await change("A-1", { field: "value", criterion: "impact", value: { steps: 7 } });
    await change("A-1", { field: "note", criterion: "impact", text: "Husk at spørge" });
    await writeRow(home, small.round, "A-2", { answer: "conflicted" });
    const { items } = await list();
    const of = (name: string) => items.find((i) => i.check === name);
    expect(of("declarations")).toMatchObject({ ok: false, facts: { total: 3, done: 2, possible: 1, conflicted: 1 } });
    expect(of("scores")).toEqual({
      check: "scores",
      ok: false,
      facts: { total: 3, done: 1 },
      at: ["excellence", "implementation"].map((criterion) => ({ application: "A-1", criterion })),
    });
    expect(of("reasons")?.at).toContainEqual({ application: "A-1", criterion: "impact" });
    expect(of("recommendations")).toMatchObject({ ok: false, facts: { total: 1, done: 0 } });
    expect(of("notes-kept")).toMatchObject({ ok: true, facts: { count: 1 } });
  });

  test("is complete exactly when the export takes it as complete", async () => {
    await writeRow(home, small.round, "A-1");
    expect((await list()).complete).toBe(false);
    expect(await codeOf(exportReview(home, small.round, small.folder("early")))).toBe("review.incomplete");
    await writeRow(home, small.round, "A-3");
    const { items, complete } = await list();
    expect(complete).toBe(true);
    expect(items.filter((i) => !i.ok)).toEqual([]);
    small.clock.now = DAYS.lateReview;
    expect((await check("deadline"))?.ok).toBe(false);
    expect((await list()).complete).toBe(true);
    small.clock.now = DAYS.review;
  });

  test("promises the number, name and readers that the package then has", async () => {
    const promised = await list();
    expect(promised.recipients).toEqual([
      { id: "E-01", name: "Anna Formand", role: "chair" },
      { id: "O-DK", name: "Kontoret", role: "office" },
      { id: "E-02", name: "Bo Ekspert", role: "expert" },
    ]);
    const out = await exportReview(home, small.round, small.folder("reviews"));
    expect(path.basename(out.file)).toBe(promised.fileName);
    expect(out.sequence).toBe(promised.next);
    const readers = ["E-01", "E-02", "O-DK"] as const;
    for (const id of readers)
      expect((await small.home(id).client.call("packages.inspect", { file: out.file })).digest).toBe(out.digest);
    expect(await codeOf(small.home("E-09").client.call("packages.inspect", { file: out.file }))).toBe(
      "age.no-identity",
    );
    expect(await list()).toMatchObject({
      next: 2,
      last: { sequence: 1, digest: out.digest, at: DAYS.review, changed: false },
    });
    await change("A-3", { field: "remark", text: "Tilføjet" });
    expect((await list()).last).toMatchObject({ sequence: 1, changed: true });
    await home.client.call("reviews.undo", { round: small.round, application: "A-3" });
    expect((await list()).last).toMatchObject({ changed: false });
  });
});

describe("the passphrase at signing", () => {
  const signWith = (passphrase: string) =>
    home.client.call("reviews.export", {
      round: small.round,
      folder: small.folder("asked"),
      confirmConflicts: true,
      allowIncomplete: false,
      recipients: "default",
      passphrase,
    });

  test("a wrong one signs nothing and uses no number; the right one does", async () => {
    expect(await codeOf(signWith("en helt anden sætning"))).toBe("vault.wrong-passphrase");
    expect(fs.existsSync(small.folder("asked"))).toBe(false);
    expect((await list()).next).toBe(2);
    expect((await signWith(passphraseOf("E-02"))).sequence).toBe(2);
  });
});

describe("my exports", () => {
  const exports = async () => (await home.client.call("reviews.exports", { round: small.round })).exports;

  test("show what the office answered, by receipt and by bundle", async () => {
    await change("A-3", { field: "recommendation", value: null });
    const third = await exportReview(home, small.round, small.folder("reviews"), { allowIncomplete: true });
    const [newest, second, first] = await exports();
    expect([newest?.sequence, newest?.complete, second?.complete, first?.sequence]).toEqual([3, false, true, 1]);
    expect(newest).toEqual({ sequence: 3, digest: third.digest, at: DAYS.review, complete: false, receipts: [] });

    const office = small.home("O-DK");
    mustTake(await take(office, path.join(small.folder("reviews"), path.basename(third.file))));
    const { files } = await office.client.call("receipts.export", {
      round: small.round,
      folder: small.folder("receipts"),
      recipients: "default",
    });
    mustTake(await take(home, files.find((f) => f.person === "E-02")?.file ?? ""));
    expect((await exports())[0]?.receipts).toEqual([
      { office: "O-DK", status: "accepted", code: null, at: DAYS.review },
    ]);

    await change("A-3", { field: "recommendation", value: "recommend" });
    const fourth = await exportReview(home, small.round, small.folder("reviews"));
    small.clock.now = DAYS.lateReview;
    mustTake(await take(office, fourth.file));
    const { files: bundles } = await office.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder("with-receipts"),
      recipients: "default",
    });
    mustTake(await take(home, bundles.find((f) => f.reader === "E-02")?.file ?? ""));
    const [latest, before] = await exports();
    expect(latest).toMatchObject({ sequence: 4, complete: true, receipts: [{ status: "late" }] });
    expect(before?.receipts).toMatchObject([{ status: "superseded" }]);
  });

  test("are nobody's who reviews nothing here", async () => {
    const deputy = small.home("E-09").client;
    expect(await codeOf(deputy.call("reviews.exports", { round: small.round }))).toBe("round.role-needed");
    expect(await codeOf(deputy.call("reviews.checklist", { round: small.round }))).toBe("round.role-needed");
  });
});
