// Taking a round off a computer: drafts made by mistake, rounds received; what others hold and what was numbered stays.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAppError } from "../../../shared/lib/errors.ts";
import { TABLES_OF_A_ROUND } from "../../../electron/service/store/remove-round.ts";
import {
  codeOf,
  createHome,
  filesUnder,
  openStoreOf,
  temporaryRoot,
  unlockHome,
  type Home,
} from "../../support/service-home.ts";
import {
  DAYS,
  exportReview,
  mustTake,
  reviewAll,
  said,
  smallRound,
  take,
  writeIntake,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

const REASON = "Oprettet ved en fejl";
const office = { id: "O-DK", side: "dk" as const, name: { da: "Kontoret" } };
const blobFiles = (home: Home): string[] => filesUnder(path.join(home.folder, "blobs"));

describe("a draft that was never issued", () => {
  const root = temporaryRoot();
  const clock = { now: DAYS.build };
  let home: Home;
  beforeAll(async () => {
    home = await createHome("O-DK", path.join(root, "home"), clock, { name: "K", organisation: "R", email: null });
  });
  afterAll(async () => {
    await home.service.close();
    fs.rmSync(root, { recursive: true, force: true });
  });

  test("a folder becomes one round however it is written; a second one only when asked for", async () => {
    const folder = writeIntake(path.join(root, "intake"));
    const link = path.join(root, "link");
    fs.symlinkSync(folder, link);
    const { round } = await home.client.call("rounds.create", { folder, office });
    for (const again of [folder, `${folder}/`, path.join(folder, "..", "intake"), link]) {
      const refusal: unknown = await home.client
        .call("rounds.create", { folder: again, office })
        .catch((e: unknown) => e);
      expect(isAppError(refusal) && [refusal.code, refusal.params["round"]]).toEqual(["round.folder-used", round]);
    }
    const second = await home.client.call("rounds.create", { folder, office, again: true });
    expect((await home.client.call("rounds.list", {})).rounds.map((r) => r.id).toSorted()).toEqual(
      [round, second.round].toSorted(),
    );
  });

  test("removing one of two leaves the documents both have; removing the last one deletes them", async () => {
    const [first, second] = (await home.client.call("rounds.list", {})).rounds.map((r) => r.id);
    const before = blobFiles(home);
    expect(before.length).toBeGreaterThan(0);
    expect(await codeOf(home.client.call("rounds.remove", { round: first ?? "", reason: " " }))).toBe("input.invalid");
    expect(await home.client.call("rounds.remove", { round: first ?? "", reason: REASON })).toEqual({
      removedBlobs: 0,
    });
    expect(blobFiles(home)).toEqual(before);
    expect((await home.client.call("rounds.list", {})).rounds.map((r) => r.id)).toEqual([second]);
    expect(await home.client.call("rounds.remove", { round: second ?? "", reason: REASON })).toEqual({
      removedBlobs: before.length,
    });
    expect(blobFiles(home)).toEqual([]);
    const { entries } = await home.client.call("rounds.journal", { round: second ?? "" });
    expect(entries.at(-1)).toMatchObject({ action: "round.remove", actor: "O-DK", field: "draft", reason: REASON });
    expect(await codeOf(home.client.call("rounds.remove", { round: second ?? "", reason: REASON }))).toBe(
      "round.not-found",
    );
  });

  test("the folder of a removed round may become a round again", async () => {
    const { round } = await home.client.call("rounds.create", { folder: path.join(root, "intake"), office });
    expect(await home.client.call("rounds.show", { round })).toMatchObject({ summary: { id: round } });
  });
});

describe("a round that was received", () => {
  let small: SmallRound;
  let sent: { file: string; digest: string; sequence: number };
  const remove = (id: "E-02" | "O-DK" | "O-CN", discardUnexported = false) =>
    small.home(id).client.call("rounds.remove", { round: small.round, reason: REASON, discardUnexported });
  beforeAll(async () => {
    small = await smallRound();
    small.clock.now = DAYS.review;
    sent = await reviewAll(small, "E-02");
  });
  afterAll(() => small.close());

  test("what the lead office issued stays", async () => {
    expect(await codeOf(remove("O-DK", true))).toBe("round.issued-stays");
    expect((await small.home("O-DK").client.call("rounds.list", {})).rounds).toHaveLength(1);
  });

  test("work that exists only here stops it: a change after the export, a private note", async () => {
    const { client } = small.home("E-02");
    const at = { round: small.round, application: "A-1" };
    await client.call("reviews.change", { ...at, change: { field: "remark", text: "Ny bemærkning" } });
    await client.call("reviews.change", { ...at, change: { field: "note", criterion: "impact", text: "kun min" } });
    const before = blobFiles(small.home("E-02"));
    const refusal: unknown = await remove("E-02").catch((e: unknown) => e);
    expect(isAppError(refusal) && [refusal.code, refusal.params["count"]]).toEqual(["round.unexported-changes", 2]);
    sent = await exportReview(small.home("E-02"), small.round, small.folder("second"));
    const noteOnly: unknown = await remove("E-02").catch((e: unknown) => e);
    expect(isAppError(noteOnly) && noteOnly.params["count"]).toBe(1);
    expect(blobFiles(small.home("E-02"))).toEqual(expect.arrayContaining(before));
    expect((await client.call("reviews.get", at)).row.remark).toBe("Ny bemærkning");
  });

  test("removed with what was not exported: no row, no package, no document of it is left, the journal is", async () => {
    const home = small.home("E-02");
    const held = blobFiles(home).length;
    expect(held).toBeGreaterThan(0);
    expect(await remove("E-02", true)).toEqual({ removedBlobs: held });
    expect(blobFiles(home)).toEqual([]);
    expect((await home.client.call("packages.list", { round: null })).packages.map((p) => p.kind)).toEqual([
      "enrolment-card",
    ]);
    const copy = small.folder("looked-into");
    fs.cpSync(home.folder, copy, { recursive: true });
    const { store } = await openStoreOf("E-02", copy);
    try {
      const tables = store.sql("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
      const withRound = tables
        .map((t) => t.name)
        .filter((t) => (store.db.pragma(`table_info(${t})`) as { name: string }[]).some((c) => c.name === "round_id"));
      const goesByItself = (table: string): boolean =>
        (store.db.pragma(`foreign_key_list(${table})`) as { table: string; on_delete: string }[]).some(
          (k) => k.table === "round" && k.on_delete === "CASCADE",
        );
      const named: readonly string[] = ["journal", ...TABLES_OF_A_ROUND];
      expect(withRound.filter((t) => !named.includes(t) && !goesByItself(t))).toEqual([]);
      for (const table of withRound.filter((t) => t !== "journal"))
        expect({ table, rows: store.sql(`SELECT * FROM ${table} WHERE round_id = ?`).all(small.round) }).toEqual({
          table,
          rows: [],
        });
    } finally {
      store.close();
    }
    const { entries } = await home.client.call("rounds.journal", { round: small.round });
    expect(entries.at(-1)).toMatchObject({ action: "round.remove", actor: "E-02", field: "received", reason: REASON });
    expect(entries.some((e) => e.action === "review.change")).toBe(true);
  });

  test("taken in again it begins anew: no row, nothing to undo, and the next review continues the numbers", async () => {
    const home = small.home("E-02");
    mustTake(await take(home, small.bundles["E-02"] ?? ""));
    const at = { round: small.round, application: "A-1" };
    const { rows } = await home.client.call("reviews.list", { round: small.round });
    expect(new Set(rows.map((r) => r.state))).toEqual(new Set(["not-started"]));
    expect(await codeOf(home.client.call("reviews.undo", at))).toBe("review.nothing-to-undo");
    expect((await home.client.call("reviews.history", { ...at, field: "remark" })).entries).toEqual([]);
    for (const { row } of rows) await writeRow(home, small.round, row.application);
    const next = await exportReview(home, small.round, small.folder("after"));
    expect(next.sequence).toBe(sent.sequence + 1);
    // Whoever holds the earlier one sees a newer version, not two.
    const chair = small.home("E-01");
    mustTake(await take(chair, sent.file));
    expect(said(await take(chair, next.file))).toEqual(["taken"]);
  });

  test("a home that ended between the commit and the deletion of files loses them at its next start", async () => {
    const copy = small.folder("half-way");
    fs.cpSync(small.home("E-02").folder, copy, { recursive: true });
    const files = filesUnder(path.join(copy, "blobs"));
    const [one] = files;
    if (one === undefined) throw new Error("no documents held");
    const bytes = fs.readFileSync(one);
    const first = await unlockHome("E-02", copy, small.clock);
    await first.client.call("rounds.remove", { round: small.round, reason: REASON, discardUnexported: true });
    await first.service.close();
    fs.writeFileSync(one, bytes);
    const second = await unlockHome("E-02", copy, small.clock);
    expect(filesUnder(path.join(copy, "blobs"))).toEqual([]);
    await second.service.close();
  });

  test("an office that received the round may remove it once its own bundles have gone out", async () => {
    const home = small.home("O-CN");
    await home.client.call("rounds.assign", { round: small.round, person: "E-12", applications: ["A-2"] });
    expect(await codeOf(remove("O-CN"))).toBe("round.unexported-changes");
    await home.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder("cn"),
      recipients: "default",
    });
    await remove("O-CN");
    expect((await home.client.call("rounds.list", {})).rounds).toEqual([]);
  });
});
