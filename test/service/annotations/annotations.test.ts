// Marks on documents: the person's own, safe at once, never in a package, never in the record, closed with their document.
import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { codeOf, filesUnder, openStoreOf, type Home } from "../../support/service-home.ts";
import { DAYS, exportReview, smallRound, writeRow, type SmallRound } from "../../support/small-round.ts";
import { keysOf, read } from "../trust/support.ts";

const WORDS = "Markeret sætning 标记";
const COMMENT = "Min egen bemærkning 我的备注";
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const documentOf = (application: string): string => sha(`Projektbeskrivelse ${application} hemmelig`);

let small: SmallRound;
let home: Home;
beforeAll(async () => {
  small = await smallRound({ documents: { "j-1-09 aa.txt": "et bilag mere" } });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
  await writeRow(home, small.round, "A-1");
  await writeRow(home, small.round, "A-2");
});
afterAll(() => small.close());

type New = Omit<Annotation, "at">;
const mark = (change: Partial<New> = {}): New => ({
  id: randomUUID(),
  application: "A-1",
  sha256: documentOf("A-1"),
  page: 1,
  rects: [{ x: 0.1, y: 0.25, w: 0.5, h: 0.02 }],
  text: WORDS,
  comment: COMMENT,
  criterion: "impact",
  ...change,
});
const put = (annotation: New, who: Home = home) =>
  who.client.call("annotations.put", { round: small.round, annotation });
const remove = (id: string, who: Home = home) => who.client.call("annotations.remove", { round: small.round, id });
const list = async (application: string | null = null, who: Home = home) =>
  (await who.client.call("annotations.list", { round: small.round, application })).annotations;

describe("a mark", () => {
  test("comes back as it was made, is replaced under its id, goes, and comes back by undo", async () => {
    const copy = await small.copyOf("E-02", "one");
    const first = mark();
    expect(await put(first, copy)).toEqual({ ...first, at: DAYS.review });
    expect(await list("A-1", copy)).toEqual([{ ...first, at: DAYS.review }]);
    await put({ ...first, comment: "Ændret", criterion: null, rects: [] }, copy);
    expect((await list(null, copy)).map((a) => [a.id, a.comment, a.criterion, a.rects])).toEqual([
      [first.id, "Ændret", null, []],
    ]);
    await remove(first.id, copy);
    await remove(first.id, copy);
    expect(await list(null, copy)).toEqual([]);
    await put(first, copy);
    expect((await list(null, copy)).map((a) => a.id)).toEqual([first.id]);
  });

  test("stands on a document of an open application and speaks to a criterion of the round", async () => {
    expect(await codeOf(put(mark({ application: "A-3", sha256: documentOf("A-3") })))).toBe("review.not-declared");
    expect(await codeOf(put(mark({ application: "A-9" })))).toBe("review.not-assigned");
    expect(await codeOf(put(mark({ sha256: documentOf("A-2") })))).toBe("document.unknown");
    expect(await codeOf(put(mark({ criterion: "charm" })))).toBe("review.criterion-unknown");
    expect(await list()).toEqual([]);
  });

  test("is there again after the computer went off the moment it was made", async () => {
    const copy = await small.copyOf("E-02", "before");
    const made = await put(mark(), copy);
    const folder = small.folder("after the cut");
    // The files as they lie while the home is still open: nothing was closed, nothing flushed.
    fs.cpSync(copy.folder, folder, { recursive: true });
    const { store } = await openStoreOf("E-02", folder);
    const rows = store.sql("SELECT id, text FROM annotation").all();
    store.close();
    expect(rows).toEqual([{ id: made.id, text: WORDS }]);
  });
});

test("the list goes by application, document, page and down the page", async () => {
  const copy = await small.copyOf("E-02", "order");
  const rect = (y: number, x = 0.1) => [{ x, y, w: 0.1, h: 0.02 }];
  const wanted = [
    mark({ sha256: sha("et bilag mere"), page: 9 }),
    mark({ page: 1, rects: [] }),
    mark({ page: 1, rects: rect(0.2, 0.5) }),
    mark({ page: 2, rects: rect(0.1) }),
    mark({ page: 10, rects: rect(0.1) }),
    mark({ application: "A-2", sha256: documentOf("A-2") }),
  ];
  for (const a of wanted.toReversed()) await put(a, copy);
  expect((await list(null, copy)).map((a) => a.id)).toEqual(wanted.map((a) => a.id));
  expect((await list("A-2", copy)).map((a) => a.id)).toEqual([wanted.at(-1)?.id]);
});

test("a conflict closes the marks with their document; taken back, they are there", async () => {
  const copy = await small.copyOf("E-02", "conflict");
  const made = await put(mark(), copy);
  await put(mark({ application: "A-2", sha256: documentOf("A-2") }), copy);
  await writeRow(copy, small.round, "A-1", { answer: "conflicted" });
  expect((await list(null, copy)).map((a) => a.application)).toEqual(["A-2"]);
  expect(await codeOf(list("A-1", copy))).toBe("review.conflicted");
  expect(await codeOf(put(mark({ id: made.id }), copy))).toBe("review.conflicted");
  await writeRow(copy, small.round, "A-1", { steps: null });
  expect((await list("A-1", copy)).map((a) => a.id)).toEqual([made.id]);
});

test("no word of it leaves the home in a package, or stands in the record or readable on the disk", async () => {
  await put(mark());
  await writeRow(home, small.round, "A-3");
  const { file } = await exportReview(home, small.round, small.folder("out"), { recipients: "plain" });
  const facts = await read(small, file, await keysOf(small, "E-02"));
  const parts = [...Object.values(facts.documents).map((d) => d.bytes), ...Object.values(facts.tagFiles)];
  // The parts are readable here: what was written as a reason is found in them.
  expect(parts.some((p) => Buffer.from(p).includes("Ærligt talt"))).toBe(true);
  for (const bytes of [...parts, fs.readFileSync(file), ...filesUnder(home.folder).map((f) => fs.readFileSync(f))])
    for (const word of [WORDS, COMMENT]) expect(Buffer.from(bytes).includes(word)).toBe(false);
  const copy = small.folder("record");
  fs.cpSync(home.folder, copy, { recursive: true });
  const { store } = await openStoreOf("E-02", copy);
  const journal = JSON.stringify(store.sql("SELECT * FROM journal").all());
  const marks = store.sql("SELECT count(*) AS n FROM annotation").get();
  store.close();
  expect(marks).toEqual({ n: 1 });
  for (const word of [WORDS, COMMENT]) expect(journal).not.toContain(word);
});

test("a removed round takes its marks along", async () => {
  const copy = await small.copyOf("E-02", "removed");
  await put(mark(), copy);
  await copy.client.call("rounds.remove", { round: small.round, reason: "Slut", discardUnexported: true });
  const folder = small.folder("removed rows");
  fs.cpSync(copy.folder, folder, { recursive: true });
  const { store } = await openStoreOf("E-02", folder);
  expect(store.sql("SELECT * FROM annotation").all()).toEqual([]);
  store.close();
});
