// The practice round in one click (issue 3, item 2): a round to go the whole way with, and no trust left behind by it.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import { smallRound, take, type SmallRound } from "../../support/small-round.ts";
import { wholeHome } from "./whole-home.ts";

let small: SmallRound;
/** Has tried nothing and taken nothing in. */
let home: Home;
beforeAll(async () => {
  small = await smallRound({ take: [] });
  home = small.home("E-02");
});
afterAll(() => small.close());

const rounds = async () => (await home.client.call("rounds.list", {})).rounds;

describe("the practice round", () => {
  let round: string;

  test("cancelled it leaves nothing", async () => {
    const before = await wholeHome(small, "E-02");
    const cancelled = new AbortController();
    const call = home.client.call(
      "rounds.trySample",
      { language: "da" },
      { signal: cancelled.signal, onProgress: ({ done }) => done >= 1 && cancelled.abort() },
    );
    expect(await codeOf(call)).toBe("cancelled");
    expect(await wholeHome(small, "E-02")).toBe(before);
  });

  test("is here at once, with nine applications, their documents and deadlines ahead", async () => {
    const steps: number[] = [];
    round = (
      await home.client.call(
        "rounds.trySample",
        { language: "da" },
        { onProgress: ({ done, total }) => steps.push(done / total) },
      )
    ).round;
    expect(steps.length).toBeGreaterThan(9);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    const [listed] = await rounds();
    expect(listed).toMatchObject({
      id: round,
      practice: true,
      side: "dk",
      role: "expert",
      applications: 9,
      progress: { assigned: 9, notStarted: 9, complete: 0, out: 0 },
    });
    expect((listed?.deadline?.at ?? "") > small.clock.now).toBe(true);
    const { rows } = await home.client.call("reviews.list", { round });
    expect(rows).toHaveLength(9);
    const application = rows[0]?.row.application ?? "";
    await home.client.call("reviews.change", {
      round,
      application,
      change: { field: "conflict", answer: "none", kind: null, reason: "" },
    });
    const { documents } = await home.client.call("documents.list", { round, application });
    expect(documents.length).toBeGreaterThan(0);
    const { bytes } = await home.client.call("documents.read", {
      round,
      sha256: documents[0]?.sha256 ?? "",
      offset: 0,
      length: 5,
    });
    expect(Buffer.from(bytes).toString("latin1")).toBe("%PDF-");
  });

  test("clicked again it is the same round, also while another language is chosen", async () => {
    const again = await Promise.all([
      home.client.call("rounds.trySample", { language: "da" }),
      home.client.call("rounds.trySample", { language: "zh" }),
    ]);
    expect(again).toEqual([{ round }, { round }]);
    expect(await rounds()).toHaveLength(1);
  });

  test("leaves no trusted office, no card sent, no folder behind", async () => {
    expect((await home.client.call("pins.list", {})).pins).toEqual([]);
    expect(fs.readdirSync(path.join(home.folder, "staging"))).toEqual([]);
    const { packages } = await home.client.call("packages.list", { round: null });
    // The card is the one his real office got.
    expect(packages.map((p) => p.kind).toSorted()).toEqual(["application-bundle", "enrolment-card"]);
  });

  test("a review of it goes to nobody but the person himself", async () => {
    const { recipients } = await home.client.call("reviews.checklist", { round });
    expect(recipients.map((r) => [r.id, r.role])).toEqual([
      ["O-DK", "office"],
      ["E-01", "expert"],
    ]);
    const { file } = await home.client.call("reviews.export", {
      round,
      folder: small.folder("practice"),
      confirmConflicts: true,
      allowIncomplete: true,
      recipients: "default",
    });
    expect((await home.client.call("packages.preview", { file })).signer?.trust).toBe("own");
  });

  test("a real bundle after it is still compared with the office, and a different office still refused", async () => {
    const file = small.bundles["E-02"] ?? "";
    expect((await home.client.call("packages.preview", { file })).signer?.trust).toBe("unknown");
    const [taken] = await take(home, file);
    expect(taken?.notes.map((n) => n.code)).toContain("note.office-not-confirmed");
    expect((await home.client.call("pins.list", {})).pins.map((p) => [p.side, p.origin])).toContainEqual([
      "dk",
      "first-seen",
    ]);
    const listed = await rounds();
    expect(listed.filter((r) => r.practice).map((r) => r.id)).toEqual([round]);
  });

  test("the first package of both rounds goes into the same folder", async () => {
    const real = (await rounds()).find((r) => !r.practice)?.id ?? "";
    const { file, sequence } = await home.client.call("reviews.export", {
      round: real,
      folder: small.folder("practice"),
      confirmConflicts: true,
      allowIncomplete: true,
      recipients: "default",
    });
    expect(sequence).toBe(1);
    expect(path.basename(file)).toMatch(/-001 \(2\)\.skoen$/u);
    expect(fs.readdirSync(small.folder("practice")).toSorted()).toEqual(
      [path.basename(file).replace(" (2)", ""), path.basename(file)].toSorted(),
    );
  });

  test("removed, it can be made again, in Chinese on the Chinese side, without touching anybody's trust", async () => {
    const pins = await home.client.call("pins.list", {});
    await home.client.call("rounds.remove", { round, reason: "prøvet", discardUnexported: true });
    const again = (await home.client.call("rounds.trySample", { language: "zh" })).round;
    expect(again).not.toBe(round);
    expect(await home.client.call("pins.list", {})).toEqual(pins);
    expect((await rounds()).find((r) => r.id === again)).toMatchObject({
      practice: true,
      side: "cn",
      progress: { assigned: 9, notStarted: 9 },
    });
    const { core, me } = await home.client.call("rounds.show", { round: again });
    expect([me, core?.round.leadOffice, core?.offices.map((o) => o.group)]).toEqual(["E-01", "cn", ["cn"]]);
    expect(home.bugs).toEqual([]);
  });
});

test("a locked home makes none", async () => {
  const copy = await small.copyOf("E-03", "locked");
  await copy.client.call("identity.lock", {});
  expect(await codeOf(copy.client.call("rounds.trySample", { language: "en" }))).toBe("home.locked");
});
