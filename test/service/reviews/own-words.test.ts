// A conflict declared late (domain.md § 4): what a person wrote for himself closes with the application – gone from the desk, kept in
// the change log, never on paper – and undo brings it back as long as the review is not sent.
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, filesUnder, openStoreOf, type Home } from "../../support/service-home.ts";
import type { Store } from "../../../electron/service/store/store.ts";
import { DAYS, exportReview, smallRound, writeRow, type SmallRound } from "../../support/small-round.ts";

const NOTE = "Spørg Carla om budgettet 私下";
const QUOTED = "Markeret sætning fra ansøgningen 标记";
const CONFLICTED = { field: "conflict", answer: "conflicted", kind: "personal", reason: "Min søster" } as const;

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02"] });
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const at = (application: string) => ({ round: small.round, application });
const mark = (application: string) => ({
  id: randomUUID(),
  application,
  sha256: createHash("sha256").update(`Projektbeskrivelse ${application} hemmelig`).digest("hex"),
  page: 1,
  rects: [{ x: 0.1, y: 0.25, w: 0.5, h: 0.02 }],
  text: QUOTED,
  comment: "Holder det?",
  criterion: "impact",
});
/** A complete row with a note and two marks. */
async function written(who: Home, application: string): Promise<void> {
  await writeRow(who, small.round, application);
  await who.client.call("reviews.change", {
    ...at(application),
    change: { field: "note", criterion: "impact", text: NOTE },
  });
  for (let n = 0; n < 2; n++)
    await who.client.call("annotations.put", { round: small.round, annotation: mark(application) });
}
const marks = async (who: Home, application: string | null) =>
  (await who.client.call("annotations.list", { round: small.round, application })).annotations;
let looks = 0;
/** The store as it lies on the disk, beside the running service. */
async function inStore<T>(who: Home, look: (store: Store) => T): Promise<T> {
  const copy = small.folder(`look-${looks++}`);
  fs.cpSync(who.folder, copy, { recursive: true });
  const { store } = await openStoreOf("E-02", copy);
  try {
    return look(store);
  } finally {
    store.close();
  }
}
const tables = (who: Home, application: string) =>
  inStore(who, (store) => {
    const count = (table: string): number =>
      (store.sql(`SELECT count(*) AS n FROM ${table} WHERE application = ?`).get(application) as { n: number }).n;
    return { notes: count("private_note"), marks: count("annotation") };
  });

test("notes and marks leave the desk with the declaration, and one undo brings all of it back", async () => {
  const who = await small.copyOf("E-02", "closing");
  await written(who, "A-1");
  await written(who, "A-2");
  const before = { view: await who.client.call("reviews.get", at("A-1")), marks: await marks(who, "A-1") };
  const closed = await who.client.call("reviews.change", { ...at("A-1"), change: CONFLICTED });
  expect(closed.notes).toEqual({});
  expect(await codeOf(marks(who, "A-1"))).toBe("review.conflicted");
  expect(await tables(who, "A-1")).toEqual({ notes: 0, marks: 0 });
  // What he wrote at another application is his still.
  expect(await tables(who, "A-2")).toEqual({ notes: 1, marks: 2 });

  const back = await who.client.call("reviews.undo", at("A-1"));
  expect(back).toMatchObject({ row: before.view.row, notes: before.view.notes });
  expect(await marks(who, "A-1")).toEqual(before.marks);
  // A mark made since the undo closes with the redo, too.
  await who.client.call("annotations.put", { round: small.round, annotation: mark("A-1") });
  await who.client.call("reviews.redo", at("A-1"));
  expect(await tables(who, "A-1")).toEqual({ notes: 0, marks: 0 });
  await who.client.call("reviews.undo", at("A-1"));
  expect(await tables(who, "A-1")).toEqual({ notes: 1, marks: 3 });
  // One taken away since the undo does not come back with the next.
  await who.client.call("annotations.remove", { round: small.round, id: before.marks[0]?.id ?? "" });
  await who.client.call("reviews.redo", at("A-1"));
  await who.client.call("reviews.undo", at("A-1"));
  expect((await marks(who, "A-1")).map((m) => m.id)).not.toContain(before.marks[0]?.id);
});

test("a correction brings back what was the person's own; undone, it is closed again", async () => {
  const who = await small.copyOf("E-02", "corrected");
  await written(who, "A-1");
  const before = { notes: (await who.client.call("reviews.get", at("A-1"))).notes, marks: await marks(who, "A-1") };
  await who.client.call("reviews.change", { ...at("A-1"), change: CONFLICTED });
  await who.client.call("reviews.change", { ...at("A-1"), change: { ...CONFLICTED, reason: "Min halvsøster" } });
  await who.client.call("reviews.change", {
    ...at("A-1"),
    change: { field: "conflict", answer: "none", kind: null, reason: "" },
  });
  expect((await who.client.call("reviews.get", at("A-1"))).notes).toEqual(before.notes);
  expect(await marks(who, "A-1")).toEqual(before.marks);
  await who.client.call("reviews.undo", at("A-1"));
  expect(await tables(who, "A-1")).toEqual({ notes: 0, marks: 0 });
  // Further back: the reason, then the declaration, with everything it closed.
  await who.client.call("reviews.undo", at("A-1"));
  expect(await tables(who, "A-1")).toEqual({ notes: 0, marks: 0 });
  const back = await who.client.call("reviews.undo", at("A-1"));
  expect([back.state, back.notes, await marks(who, "A-1")]).toEqual(["complete", before.notes, before.marks]);
});

test("the change log has every word of it, under one command; no paper has any", async () => {
  const who = await small.copyOf("E-02", "record");
  await written(who, "A-1");
  await who.client.call("reviews.change", { ...at("A-1"), change: CONFLICTED });
  const { entries } = await who.client.call("rounds.journal", { round: small.round });
  const closing = entries.filter((e) => e.action === "review.change" && /^(?:note|mark):/u.test(e.field));
  expect(closing.map((e) => [e.field.split(":")[0], e.subject])).toEqual([
    ["note", "A-1"],
    ["mark", "A-1"],
    ["mark", "A-1"],
  ]);
  expect(closing[0]?.before).toContain(NOTE);
  expect(closing[1]?.before).toContain(QUOTED);
  const commands = await inStore(who, (store) =>
    store
      .sql(
        `SELECT DISTINCT command FROM journal
         WHERE action = 'review.change' AND (field LIKE 'note:%' OR field LIKE 'mark:%')`,
      )
      .all(),
  );
  expect(commands).toHaveLength(1);

  const folder = small.folder("closed-papers");
  for (const report of ["journal", "assessments"] as const)
    await who.client.call("reports.write", {
      round: small.round,
      report,
      format: "html",
      language: "da",
      folder,
      side: null,
    });
  const papers = filesUnder(folder).map((f) => fs.readFileSync(f, "utf8"));
  expect(papers.length).toBeGreaterThanOrEqual(2);
  for (const words of [NOTE, QUOTED, "Holder det?"]) expect(papers.join("\n")).not.toContain(words);
});

test("once sent it stays closed: undo is refused, and nothing comes back", async () => {
  const who = await small.copyOf("E-02", "sent");
  await written(who, "A-1");
  await who.client.call("reviews.change", { ...at("A-1"), change: CONFLICTED });
  await exportReview(who, small.round, small.folder("closed-sent"), { allowIncomplete: true });
  expect(await codeOf(who.client.call("reviews.undo", at("A-1")))).toBe("review.declaration-closed");
  expect(await tables(who, "A-1")).toEqual({ notes: 0, marks: 0 });
});
