// Settings of this computer and where a person was (issue 3, items 2, 4, 10).
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../shared/contract/desk.ts";
import {
  codeOf,
  createHome,
  openStoreOf,
  serveHome,
  temporaryRoot,
  unlockHome,
  type Home,
} from "../../support/service-home.ts";
import { DAYS, smallRound, type SmallRound } from "../../support/small-round.ts";

describe("settings", () => {
  const root = temporaryRoot();
  const clock = { now: DAYS.build };
  const homes: Home[] = [];
  const serve = (name: string): Home => {
    const home = serveHome(name, path.join(root, name), clock);
    homes.push(home);
    return home;
  };
  afterAll(async () => {
    for (const h of homes) await h.service.close();
    fs.rmSync(root, { recursive: true, force: true });
  });
  const fileOf = (home: Home, name = "settings.json"): string => path.join(home.folder, name);

  test("hold before there is a home, and the home can still be made afterwards", async () => {
    const home = serve("early");
    expect(await home.client.call("settings.get", {})).toEqual(DEFAULT_SETTINGS);
    expect(fs.existsSync(home.folder)).toBe(false);
    const wanted = { language: "zh", textSize: 120 } as const;
    expect(await home.client.call("settings.set", wanted)).toEqual({ ...DEFAULT_SETTINGS, ...wanted });
    await home.service.close();
    const made = await createHome("early", home.folder, clock, { name: "Bo", organisation: "", email: null });
    homes.push(made);
    expect(await made.client.call("settings.get", {})).toEqual({ ...DEFAULT_SETTINGS, ...wanted });
    await made.client.call("identity.lock", {});
    expect((await made.client.call("settings.set", { theme: "dark" })).theme).toBe("dark");
  });

  test("changes made at the same time all hold", async () => {
    const home = serve("together");
    await Promise.all([
      home.client.call("settings.set", { theme: "dark" }),
      home.client.call("settings.set", { formWidth: 700 }),
      home.client.call("settings.set", { tourSeen: true }),
    ]);
    expect(await home.client.call("settings.get", {})).toEqual({
      ...DEFAULT_SETTINGS,
      theme: "dark",
      formWidth: 700,
      tourSeen: true,
    });
    expect(fs.readdirSync(home.folder)).toEqual(["settings.json"]);
  });

  test("a value that is not one of ours is refused, and nothing is written", async () => {
    const home = serve("refused");
    const nonsense = { textSize: 5000 };
    expect(await codeOf(home.client.call("settings.set", nonsense))).toBe("input.invalid");
    expect(fs.existsSync(fileOf(home))).toBe(false);
  });

  test("a broken file gives the defaults and is kept aside; one strange value falls back alone", async () => {
    const home = serve("broken");
    fs.mkdirSync(home.folder);
    fs.writeFileSync(fileOf(home), '{"theme": "dark", ');
    expect(await home.client.call("settings.get", {})).toEqual(DEFAULT_SETTINGS);
    expect(fs.readFileSync(fileOf(home, "settings.broken.json"), "utf8")).toBe('{"theme": "dark", ');
    fs.writeFileSync(fileOf(home), '{"theme": "dark", "textSize": "huge", "fromTheFuture": 1}');
    expect(await home.client.call("settings.get", {})).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
  });
});

describe("where a person was", () => {
  let small: SmallRound;
  beforeAll(async () => {
    small = await smallRound({ take: ["E-02"] });
  });
  afterAll(() => small.close());
  const DOCUMENT = createHash("sha256").update("Projektbeskrivelse A-1 hemmelig").digest("hex");
  const at = (application: string, page: number) => ({
    application,
    criterion: "impact",
    field: "reasons" as const,
    caret: 12,
    sha256: "a".repeat(64),
    page,
    top: 0.25,
    zoom: "width" as const,
  });
  const kept = (application: string, page: number) => ({
    ...at(application, page),
    documents: { ["a".repeat(64)]: { page, top: 0.25, zoom: "width" } },
  });

  test("is kept per application, the last one first, also after a restart", async () => {
    const { client } = small.home("E-02");
    const { round } = small;
    expect(await client.call("desk.position", { round })).toEqual({ last: null, byApplication: {} });
    for (const position of [at("A-1", 1), at("A-2", 2), at("A-1", 3)])
      await client.call("desk.setPosition", { round, position });
    const expected = { last: kept("A-1", 3), byApplication: { "A-1": kept("A-1", 3), "A-2": kept("A-2", 2) } };
    expect(await client.call("desk.position", { round })).toEqual(expected);
    const again = await small.copyOf("E-02", "restart");
    expect(await again.client.call("desk.position", { round })).toEqual(expected);
  });

  test("form and documents tell their own part; each document keeps its place, one only named is where it was left", async () => {
    const { client } = await small.copyOf("E-02", "parts");
    const { round } = small;
    const tell = (part: object) =>
      client.call("desk.setPosition", { round, position: { application: "A-1", ...part } });
    const place = { page: 7, top: 0.5, zoom: 1.5 };
    await tell({ criterion: "overall", field: "remark", caret: 3 });
    await tell({ sha256: DOCUMENT, ...place });
    await tell({ sha256: "b".repeat(64), page: 2, top: 0, zoom: "page" });
    await tell({ sha256: DOCUMENT, page: null, top: null, zoom: null });
    const { last } = await client.call("desk.position", { round });
    expect(last).toMatchObject({ criterion: "overall", field: "remark", caret: 3, sha256: DOCUMENT, ...place });
    // What is none of the application's documents is forgotten with the next move.
    expect(last?.documents).toEqual({ [DOCUMENT]: place });
    await tell({ criterion: "impact", field: null, caret: null });
    expect((await client.call("desk.position", { round })).last).toMatchObject({
      field: null,
      sha256: DOCUMENT,
      page: 7,
    });
  });

  test("what an older Skøn wrote is read: the parts it did not know are unknown", async () => {
    const copy = await small.copyOf("E-02", "older");
    await copy.service.close();
    const { store } = await openStoreOf("E-02", copy.folder);
    const old = { application: "A-2", criterion: "impact", sha256: DOCUMENT, page: 4, top: 0.1, zoom: "width" };
    store.command(() =>
      store
        .sql("INSERT OR REPLACE INTO desk_position (round_id, application, position, turn) VALUES (?, 'A-2', ?, 99)")
        .run(small.round, JSON.stringify(old)),
    );
    store.close();
    const reopened = await unlockHome("E-02", copy.folder, small.clock);
    const { last } = await reopened.client.call("desk.position", { round: small.round });
    const documents = { [DOCUMENT]: { page: 4, top: 0.1, zoom: "width" } };
    expect(last).toEqual({ ...old, field: null, caret: null, documents });
    await reopened.service.close();
  });

  test("is not journalled, belongs to the round, and goes with it", async () => {
    const copy = await small.copyOf("E-02", "removed");
    const { round } = small;
    const before = (await copy.client.call("rounds.journal", { round })).entries.length;
    await copy.client.call("desk.setPosition", { round, position: at("A-3", 1) });
    expect((await copy.client.call("rounds.journal", { round })).entries).toHaveLength(before);
    expect(await codeOf(copy.client.call("desk.setPosition", { round, position: at("A-9", 1) }))).toBe(
      "round.application-unknown",
    );
    await copy.client.call("rounds.remove", { round, reason: "færdig", discardUnexported: true });
    expect(await codeOf(copy.client.call("desk.position", { round }))).toBe("round.not-found");
    await copy.service.close();
    const reopened = await unlockHome("E-02", copy.folder, small.clock);
    await reopened.client.call("packages.import", { files: [small.bundles["E-02"] ?? ""] });
    expect(await reopened.client.call("desk.position", { round })).toEqual({ last: null, byApplication: {} });
    await reopened.service.close();
  });
});
