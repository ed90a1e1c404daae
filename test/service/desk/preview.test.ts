// A package is seen before it is taken in (issue 3, item 3): everything the import would say, and nothing changed.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Preview } from "../../../shared/contract/desk.ts";
import { errorTexts } from "../../../shared/i18n/errors/index.ts";
import { codeOf, createHome, type Home } from "../../support/service-home.ts";
import {
  DAYS,
  exportReview,
  mustTake,
  smallRound,
  take,
  writeIntake,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";
import { wholeHome } from "./whole-home.ts";

let small: SmallRound;
let dk: Home;
/** Has not taken his bundle in. */
let expert: Home;
/** A round of offices nobody here knows, with a document that is work for another thread. */
let other: SmallRound;
beforeAll(async () => {
  small = await smallRound({
    assignments: { "E-02": ["A-1", "A-2"] },
    take: ["E-01", "E-03", "E-09", "E-11", "E-12"],
    documents: { "j-1-09 budget.txt": "Budget" },
  });
  other = await smallRound({ take: [], documents: { "j-1-09 stor.bin": randomBytes(12 * 2 ** 20) } });
  [dk, expert] = [small.home("O-DK"), small.home("E-02")];
});
afterAll(async () => {
  await small.close();
  await other.close();
});

const preview = (home: Home, file: string): Promise<Preview> => home.client.call("packages.preview", { file });

describe("the first bundle of a round", () => {
  test("says who signed, what is in it and who one is there, and leaves no trace", async () => {
    const file = small.bundles["E-02"] ?? "";
    const before = await wholeHome(small, "E-02");
    const seen = await preview(expert, file);
    expect(await wholeHome(small, "E-02")).toBe(before);
    expect(await expert.client.call("rounds.list", {})).toEqual({ rounds: [] });
    expect(seen).toMatchObject({
      bytes: fs.statSync(file).size,
      encrypted: true,
      kind: "application-bundle",
      held: false,
      signer: { name: "Kontoret", role: "office", side: "dk", signedAt: DAYS.build, trust: "unknown" },
      round: { id: small.round, title: { da: "Lille runde", en: "Small round", zh: "小轮次" } },
      edition: 1,
      version: 1,
      heldVersion: null,
      sequence: 1,
      criteria: { version: 1, changed: false, approval: { body: "Vækstforum", agendaItem: "Punkt 7" } },
      reader: { id: "E-02", roles: ["expert"], side: "dk", applications: 2, added: 2, documents: 3, recipients: 1 },
      changes: [],
      own: { scores: 0, reasons: 0 },
      deadline: { at: "2009-04-14T10:00:00Z", timeZone: "Europe/Copenhagen" },
      refusal: null,
    });
    expect(seen.criteria?.list.map((c) => c.title?.da ?? c.title?.en)).toHaveLength(3);
    const { identity } = await dk.client.call("identity.status", {});
    expect(seen.signer?.digits).toBe(identity?.digits);
    expect(seen.notes.map((n) => n.code)).toEqual(["note.office-not-confirmed"]);
  });

  test("is then taken in as the preview said", async () => {
    const file = small.bundles["E-02"] ?? "";
    const seen = await preview(expert, file);
    const [outcome] = await take(expert, file);
    expect(outcome).toMatchObject({ outcome: "taken", digest: seen.digest, notes: seen.notes });
    expect(await preview(expert, file)).toMatchObject({ held: true, heldVersion: 1, signer: { trust: "first-seen" } });
  });

  test("for another reader is refused in the answer, not as an exception", async () => {
    const before = await wholeHome(small, "E-02");
    const seen = await preview(expert, small.bundles["E-03"] ?? "");
    expect(seen).toMatchObject({ kind: null, refusal: { code: "age.no-identity" } });
    expect(await wholeHome(small, "E-02")).toBe(before);
  });
});

describe("a new edition", () => {
  test("says what differs from the version at hand, for this reader only", async () => {
    small.clock.now = DAYS.review;
    await writeRow(expert, small.round, "A-1");
    writeIntake(small.intake, {
      titles: { "A-1": "Nyt navn", "A-3": "Også nyt" },
      status: { "A-2": "trukket" },
      documents: { "j-1-09 budget.txt": "Nyt budget", "j-1-09 tidsplan.txt": "Tidsplan" },
      criteriaVersion: 2,
    });
    const yaml = `${small.intake}/round.yaml`;
    fs.writeFileSync(yaml, fs.readFileSync(yaml, "utf8").replace('review: "2009-04-14', 'review: "2009-04-20'));
    const told = await dk.client.call("rounds.update", { round: small.round, folder: small.intake });
    await dk.client.call("rounds.assign", { round: small.round, person: "E-02", applications: ["A-1", "A-2", "A-3"] });
    const { files } = await dk.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder("second"),
      recipients: "default",
    });
    const file = files.find((f) => f.reader === "E-02")?.file ?? "";
    const before = await wholeHome(small, "E-02");
    const seen = await preview(expert, file);
    expect(await wholeHome(small, "E-02")).toBe(before);
    expect(seen).toMatchObject({
      edition: 2,
      version: 2,
      heldVersion: 1,
      criteria: { version: 2, changed: true },
      own: { scores: 3, reasons: 3 },
      reader: { applications: 2, added: 1 },
      refusal: null,
    });
    expect(seen.changes.map((c) => [c.code, c.params["application"] ?? c.params["to"] ?? c.params["version"]])).toEqual(
      [
        ["change.criteria", 2],
        ["change.deadline-review", "2009-04-20 12:00"],
        ["change.application-title", "A-1"],
        ["change.attachment-changed", "A-1"],
        ["change.attachment-added", "A-1"],
        ["change.application-withdrawn", "A-2"],
        ["change.application-title", "A-3"],
        ["change.assignment-added", "A-3"],
      ],
    );
    expect(seen.changes.find((c) => c.code === "change.attachment-changed")?.params["name"]).toBe("j-1-09 budget.txt");
    // The office saw the same of its draft, and every code has a sentence.
    expect(told.changes.map((c) => c.code)).toEqual(
      seen.changes.map((c) => c.code).filter((c) => c !== "change.assignment-added"),
    );
    for (const { code } of seen.changes) expect(errorTexts).toHaveProperty([code]);
    mustTake(await take(expert, file));
  });

  test("an older bundle than the one at hand is refused as the import refuses it", async () => {
    const file = small.bundles["E-02"] ?? "";
    // Held already: nothing would happen.
    expect(await preview(expert, file)).toMatchObject({ held: true, refusal: null });
    const third = small.home("E-03");
    await dk.client.call("rounds.assign", { round: small.round, person: "E-03", applications: ["A-1"] });
    const { files } = await dk.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder("third"),
      recipients: "default",
    });
    const newest = files.find((f) => f.reader === "E-03")?.file ?? "";
    const between = small.folder("second/" + path.basename(newest).replace(/-\d{3}\./u, "-002."));
    expect(await preview(third, newest)).toMatchObject({ version: 3, heldVersion: 1, refusal: null });
    mustTake(await take(third, newest));
    const refused = await preview(third, between);
    expect(refused).toMatchObject({ version: 2, heldVersion: 3, refusal: { code: "bundle.rollback" } });
    expect((await take(third, between))[0]?.refusal).toEqual(refused.refusal);
  });
});

describe("other packages", () => {
  test("a member's review: its sender is vouched for by the roster, and a second one from him supersedes", async () => {
    for (const application of ["A-1", "A-3"]) await writeRow(expert, small.round, application, { steps: null });
    const [first, second] = [
      await exportReview(expert, small.round, small.folder("reviews/1"), { allowIncomplete: true }),
      await exportReview(expert, small.round, small.folder("reviews/2"), { allowIncomplete: true }),
    ];
    const before = await wholeHome(small, "O-DK");
    expect(await preview(dk, first.file)).toMatchObject({
      kind: "review",
      signer: { name: "Bo Ekspert", role: "expert", trust: "vouched" },
      edition: null,
      reader: null,
      notes: [{ code: "note.incomplete-review" }],
    });
    expect(await wholeHome(small, "O-DK")).toBe(before);
    mustTake(await take(dk, second.file));
    expect((await preview(dk, first.file)).notes.map((n) => n.code)).toContain("note.superseded");
    expect(await preview(expert, first.file)).toMatchObject({ held: true, signer: { trust: "own" } });
  });

  test("an enrolment card names its person, who is unknown", async () => {
    const stranger = await createHome("E-80", small.folder("homes/E-80"), small.clock, {
      name: "Nina Ny",
      organisation: "",
      email: null,
    });
    const { file } = await stranger.client.call("identity.writeCard", { folder: small.folder("cards/new") });
    expect(await preview(dk, file)).toMatchObject({
      kind: "enrolment-card",
      encrypted: false,
      round: null,
      signer: { name: "Nina Ny", trust: "unknown" },
      refusal: null,
    });
    await stranger.service.close();
  });

  test("another office's key under a trusted side is shown as different, with the refusal", async () => {
    const file = other.bundles["E-02"] ?? "";
    // The same person enrolled in a round of an unknown office.
    await other.home("O-DK").client.call("rounds.revoke", { round: other.round, person: "E-02", reason: "ny" });
    const card = (await expert.client.call("identity.writeCard", { folder: small.folder("cards/again") })).file;
    await other.home("O-DK").client.call("rounds.addPerson", {
      round: other.round,
      card,
      id: "E-02",
      roles: ["expert"],
      digits: null,
    });
    const { files } = await other.home("O-DK").client.call("rounds.exportBundles", {
      round: other.round,
      folder: other.folder("again"),
      recipients: "default",
    });
    const before = await wholeHome(small, "E-02");
    const seen = await preview(expert, files.find((f) => f.reader === "E-02")?.file ?? "");
    expect(seen).toMatchObject({ signer: { trust: "different" }, refusal: { code: "trust.office-key-changed" } });
    expect((await preview(expert, file)).refusal?.code).toBe("age.no-identity");
    expect(await wholeHome(small, "E-02")).toBe(before);
  });

  test("files that are no packages, or not there, are refused without a trace", async () => {
    const noise = small.folder("noise.skoen");
    fs.writeFileSync(noise, "not a package");
    const before = await wholeHome(small, "E-02");
    expect((await preview(expert, noise)).refusal?.code).toMatch(/^(package|zip)\./u);
    expect(await preview(expert, small.folder("nowhere.skoen"))).toMatchObject({
      bytes: 0,
      refusal: { code: "file.not-found", params: { file: "nowhere.skoen" } },
    });
    expect(await wholeHome(small, "E-02")).toBe(before);
  });
});

describe("a large bundle", () => {
  test("is read with progress, and leaves nothing", async () => {
    const reader = other.home("E-02");
    const before = await wholeHome(other, "E-02");
    const steps: number[] = [];
    const seen = await reader.client.call(
      "packages.preview",
      { file: other.bundles["E-02"] ?? "" },
      { onProgress: ({ done, total }) => steps.push(done / total) },
    );
    expect(seen).toMatchObject({ refusal: null, reader: { documents: 4 } });
    expect(seen.reader?.documentBytes).toBeGreaterThan(12 * 2 ** 20);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(await wholeHome(other, "E-02")).toBe(before);
  });

  test("can be cancelled on the way", async () => {
    const before = await wholeHome(other, "E-02");
    const cancelled = new AbortController();
    const call = other
      .home("E-02")
      .client.call(
        "packages.preview",
        { file: other.bundles["E-02"] ?? "" },
        { signal: cancelled.signal, onProgress: () => cancelled.abort() },
      );
    expect(await codeOf(call)).toBe("cancelled");
    expect(await wholeHome(other, "E-02")).toBe(before);
  });

  test("with one changed byte is refused as the import refuses it", async () => {
    const reader = other.home("E-02");
    const bytes = fs.readFileSync(other.bundles["E-02"] ?? "");
    const at = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const damaged = other.folder("damaged.skoen");
    fs.writeFileSync(damaged, bytes);
    const { refusal } = await reader.client.call("packages.preview", { file: damaged });
    expect(refusal?.code).toBe("age.damaged");
    expect((await take(reader, damaged))[0]?.refusal).toEqual(refusal);
  });
});
