// Search over a full desk – sixty documents of thirty pages – finds what is there, whatever the words' frequency. How fast: `npm run bench -- search`.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallRound, writeRow, type SmallRound } from "../../support/small-round.ts";

const DOCUMENTS = 60;
const PAGES = 30;
const COMMON = ["og", "at", "i", "er", "det", "for", "projekt", "forskning", "samarbejde", "region"];
const CHINESE = "本项目研究可再生能源技术在上海市的应用与发展，污水处理以及人工智能在医疗领域的合作。";

/** Some 3 kB, different for each page; words are as unevenly frequent as in a language: the nth about 1/n as often as the first. */
function page(document: number, number: number): string {
  let seed = document * 7919 + number * 104_729 + 1;
  const words = Array.from({ length: 400 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    const rank = Math.floor(Math.exp((seed / 2_147_483_647) * Math.log(20_000)));
    return COMMON[rank - 1] ?? `${rank.toString(36)}ning`;
  });
  return `${words.join(" ")} side${document}x${number} ${CHINESE.slice(number % 9)}`;
}

let small: SmallRound;
beforeAll(async () => {
  const names = Array.from({ length: DOCUMENTS }, (_, i) => `j-1-09 bilag ${String(i + 1).padStart(2, "0")}.txt`);
  small = await smallRound({
    take: ["E-02"],
    documents: Object.fromEntries(names.map((name, i) => [name, `dokument ${i}`])),
  });
  const { client } = small.home("E-02");
  await writeRow(small.home("E-02"), small.round, "A-1", { steps: null });
  for (let d = 0; d < DOCUMENTS; d++)
    await client.call("search.index", {
      round: small.round,
      sha256: createHash("sha256").update(`dokument ${d}`).digest("hex"),
      pages: Array.from({ length: PAGES }, (_, n) => page(d, n + 1)),
    });
}, 120_000);
afterAll(() => small.close());

test.each([
  ["one page", "side7x21", 1],
  ["a rare word", "7psning", null],
  ["a word of nearly every page", "projekt", null],
  ["two words and a beginning", "samarbejde region pro", null],
  ["one letter", "i", null],
  ["two letters", "pr", null],
  ["the beginning of a word after another", "projekt-for", null],
  ["Chinese", "可再生能源 上海", null],
])("%s is found", async (_, query, total) => {
  const found = await small.home("E-02").client.call("search.query", { round: small.round, query });
  expect(found.total).toBeGreaterThan(0);
  expect(found.total).toBe(total ?? found.total);
  expect(found.hits.length).toBe(Math.min(100, found.total));
  expect(found.hits.every((h) => h.marks.length > 0)).toBe(true);
});
