// Search across applications and documents: Danish and Chinese alike, only what is open to this person, any query safe.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, filesUnder, openStoreOf, type Home } from "../../support/service-home.ts";
import { DAYS, smallRound, writeRow, type SmallRound } from "../../support/small-round.ts";

const SHARED = "Den samme aftale i to ansøgninger";
const PAGES = {
  "A-1": [
    "Vindmøller på åbent hav. Ærø har målt siden 1998, ål og laks er talt.",
    "",
    "本项目研究水处理技术与人工智能在上海市的应用。同济大学负责。",
    "Fuldtekst\u0002 med \u0003styretegn\u001F og forsk\u00ADning i ＡＩ",
  ],
  "A-2": ["En vindmølle og en solcelle. Budgettet er på 4 mio. kr.", "污水处理 dansk-kinesisk samarbejde"],
  "A-3": ["Hemmeligt: kun vindmøller her"],
} as const;
type Application = keyof typeof PAGES;
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const documentOf = (application: Application): string => sha(`Projektbeskrivelse ${application} hemmelig`);

let small: SmallRound;
let home: Home;
const index = (application: Application, who: Home = home, pages: readonly string[] = PAGES[application]) =>
  who.client.call("search.index", { round: small.round, sha256: documentOf(application), pages: [...pages] });
const query = (text: string, who: Home = home, limit = 100) =>
  who.client.call("search.query", { round: small.round, query: text, limit });
/** "A-1 p3" or "A-1" for its facts, in no order. */
const where = async (text: string, who: Home = home): Promise<string[]> =>
  (await query(text, who)).hits.map((h) => h.application + (h.page === null ? "" : ` p${h.page}`)).toSorted();
const marksOf = async (text: string, who: Home = home): Promise<string[]> =>
  (await query(text, who)).hits.flatMap((h) => h.marks.map(([s, e]) => h.snippet.slice(s, e)));

beforeAll(async () => {
  small = await smallRound({
    titles: { "A-2": "Sol og vind i 上海", "A-3": "Lukket projekt" },
    assignments: { "E-03": ["A-2"] },
    documents: { "j-1-09 aftale.txt": SHARED, "j-2-09 aftale.txt": SHARED },
  });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
  await writeRow(home, small.round, "A-1", { steps: null });
  await writeRow(home, small.round, "A-2", { answer: "possible", steps: null });
  await index("A-1");
  await index("A-2");
});
afterAll(() => small.close());

describe("finds", () => {
  test("words in any case, all of them, the last also as a beginning; æ, ø and å are letters of their own", async () => {
    expect(await where("VINDMØLLER ÅBENT")).toEqual(["A-1 p1"]);
    expect(await where("vindmøl")).toEqual(["A-1 p1", "A-2 p1"]);
    expect(await where("vindmøl solcelle")).toEqual([]);
    expect(await where("solcelle vindmøl")).toEqual(["A-2 p1"]);
    expect(await where("ærø")).toEqual(["A-1 p1"]);
    expect(await where("al ")).toEqual([]);
    expect(await where("A\u030Abent")).toEqual(["A-1 p1"]);
    expect(await where("ai")).toEqual(["A-1 p4"]);
    expect(await where("forskning")).toEqual(["A-1 p4"]);
  });

  test("Chinese words wherever they stand, also inside longer ones and next to other words", async () => {
    expect(await where("水处理")).toEqual(["A-1 p3", "A-2 p2"]);
    expect(await where("处理")).toEqual(["A-1 p3", "A-2 p2"]);
    expect(await where("上海 技术")).toEqual(["A-1 p3"]);
    expect(await where("人工智能的应用")).toEqual(["A-1 p3"]);
    expect(await where("同济大学")).toEqual(["A-1 p3"]);
    expect(await where("污水 samarbejde")).toEqual(["A-2 p2"]);
    expect(await where("能智")).toEqual([]);
  });

  test("titles, partners, numbers and the other facts of an application", async () => {
    expect(await where("上海")).toEqual(["A-1 p3", "A-2"]);
    expect(await where("j-1/09")).toEqual(["A-1"]);
    expect(await where("A-2")).toEqual(["A-2"]);
    expect(await where("Fudan sol")).toEqual(["A-2"]);
    expect(await where("afprøvning")).toEqual(["A-1", "A-2"]);
  });

  test("the text around the hit, with the places of its matches in it", async () => {
    const { hits } = await query("åbent hav");
    expect(hits).toEqual([
      {
        application: "A-1",
        sha256: documentOf("A-1"),
        name: expect.stringContaining("projekt"),
        page: 1,
        snippet: PAGES["A-1"][0],
        marks: [
          [14, 19],
          [20, 23],
        ],
      },
    ]);
    expect(await marksOf("人工智能")).toEqual(["人工智能"]);
    expect(await marksOf("dansk-kin")).toEqual(["dansk-kinesisk"]);
    expect((await query("styretegn")).hits[0]?.snippet).toBe("Fuldtekst med styretegn og forskning i AI");
  });

  test("the best first, no more than asked for, and says how many there are", async () => {
    const all = await query("vindmøl");
    expect([all.total, all.hits.length]).toEqual([2, 2]);
    const one = await query("vindmøl", home, 1);
    expect([one.total, one.hits]).toEqual([2, all.hits.slice(0, 1)]);
  });
});

describe("is safe", () => {
  test("whatever is typed", async () => {
    for (const text of [
      "",
      "   ",
      '"',
      '"""',
      "'",
      '" OR 1=1 --',
      "vind* OR *",
      "NOT",
      "AND OR NOT",
      "NEAR(vind, 3)",
      "text : vind",
      "{text} : vind",
      "^vind",
      "-vind",
      "(vind",
      "+vind",
      "\\",
      "%_",
      "vind\u0000møller",
      "\ud800",
      "𠀀",
      "🌬️",
      "a ".repeat(250),
      "中".repeat(500),
      Array.from({ length: 125 }, (_, i) => `a${String.fromCodePoint(97 + (i % 26), 97 + Math.floor(i / 26))}`).join(
        " ",
      ),
    ])
      expect([text, await codeOf(query(text.slice(0, 500)))]).toEqual([text, ""]);
    expect(home.bugs).toEqual([]);
  });

  test("and operators are words like others", async () => {
    expect(await where("solcelle OR ærø")).toEqual([]);
    expect(await where("NOT ærø")).toEqual([]);
    expect(await where('"ærø"')).toEqual(["A-1 p1"]);
    expect(await where("vindmøll* -")).toEqual(["A-1 p1", "A-2 p1"]);
  });
});

describe("shows only what is open", () => {
  test("before the declaration title and partners; nothing of others' applications", async () => {
    expect(await where("lukket")).toEqual(["A-3"]);
    expect((await query("lukket")).hits[0]?.snippet).not.toContain("Afprøvning");
    expect(await where("hemmeligt")).toEqual([]);
    const third = small.home("E-03");
    expect([await where("sol", third), await where("lukket", third), await where("afprøvning", third)]).toEqual([
      ["A-2"],
      [],
      [],
    ]);
  });

  test("text for a closed, an unknown or another's document is not taken in", async () => {
    expect(await codeOf(index("A-3"))).toBe("review.not-declared");
    const at = { round: small.round, pages: ["x"] };
    expect(await codeOf(home.client.call("search.index", { ...at, sha256: "0".repeat(64) }))).toBe("document.unknown");
    expect(await codeOf(index("A-1", small.home("E-03")))).toBe("document.unknown");
  });

  test("a conflict takes the text of the documents out of the index, and not only out of the answers", async () => {
    const copy = await small.copyOf("E-02", "conflict");
    const indexed = (): Promise<string> => rowsOf("E-02", copy, "SELECT hex(block) FROM search_word_data");
    // The index writes a word as its end after what it shares with the one before.
    const word = Buffer.from("ldtekst").toString("hex").toUpperCase();
    expect(await indexed()).toContain(word);
    await writeRow(copy, small.round, "A-1", { answer: "conflicted" });
    expect(await where("ærø", copy)).toEqual([]);
    expect(await where("vindmøl", copy)).toEqual(["A-2 p1"]);
    expect(await where("j-1/09", copy)).toEqual(["A-1"]);
    expect(await codeOf(index("A-1", copy))).toBe("review.conflicted");
    const kept = await rowsOf("E-02", copy, "SELECT text FROM search_word");
    expect(kept).not.toContain("Ærø");
    expect(kept).toContain("solcelle");
    expect(await indexed()).not.toContain(word);
    await writeRow(copy, small.round, "A-1", { steps: null });
    expect((await copy.client.call("search.pending", { round: small.round })).documents).toEqual([
      { sha256: sha(SHARED), mediaType: "text/plain", application: "A-2" },
    ]);
  });

  test("a document of two applications is found in each that is open", async () => {
    const copy = await small.copyOf("E-02", "shared");
    await copy.client.call("search.index", { round: small.round, sha256: sha(SHARED), pages: [SHARED] });
    expect(await where("aftale", copy)).toEqual(["A-1 p1", "A-2 p1"]);
    await writeRow(copy, small.round, "A-2", { answer: "conflicted" });
    expect(await where("aftale", copy)).toEqual(["A-1 p1"]);
  });

  test("nothing searchable lies readable on the disk", () => {
    for (const file of filesUnder(home.folder)) expect(fs.readFileSync(file).includes("Vindmøller")).toBe(false);
  });
});

/** All of a table in a home, as text. */
async function rowsOf(id: string, who: Home, sql: string): Promise<string> {
  const folder = fs.mkdtempSync(`${who.folder}-rows-`);
  fs.cpSync(who.folder, folder, { recursive: true });
  const { store } = await openStoreOf(id, folder);
  const rows = JSON.stringify(store.sql(sql).all());
  store.close();
  return rows;
}

describe("keeps up", () => {
  test("what is not searched yet is told, and the pages of what is", async () => {
    const copy = await small.copyOf("E-02", "pending");
    const pending = async (): Promise<string[]> =>
      (await copy.client.call("search.pending", { round: small.round })).documents.map((d) => d.sha256);
    expect(await pending()).toEqual([sha(SHARED)]);
    expect((await query("vind", copy)).pending).toBe(1);
    await writeRow(copy, small.round, "A-3", { steps: null });
    expect(await pending()).toEqual([sha(SHARED), documentOf("A-3")]);
    await index("A-3", copy);
    await copy.client.call("search.index", { round: small.round, sha256: sha(SHARED), pages: [] });
    expect([await pending(), (await query("vind", copy)).pending]).toEqual([[], 0]);
    const { documents } = await copy.client.call("documents.list", { round: small.round, application: "A-1" });
    expect(new Map(documents.map((d) => [d.sha256, d.pages]))).toEqual(
      new Map([
        [documentOf("A-1"), 4],
        [sha(SHARED), 0],
      ]),
    );
  });

  test("indexing again replaces what was there", async () => {
    const copy = await small.copyOf("E-02", "again");
    await index("A-1", copy, ["kun en side"]);
    expect([await where("ærø", copy), await where("side", copy)]).toEqual([[], ["A-1 p1"]]);
  });

  test("a removed round leaves nothing in the index", async () => {
    const copy = await small.copyOf("E-02", "removed");
    await copy.client.call("rounds.remove", { round: small.round, reason: "Slut", discardUnexported: true });
    for (const table of ["search_word", "search_text", "search_document", "search_facts"])
      expect(await rowsOf("E-02", copy, `SELECT * FROM ${table}`)).toBe("[]");
  });
});
