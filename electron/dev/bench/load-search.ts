// Search over thousands of documents: pages of invented words, common ones and rare ones as in any language, and Chinese. Against grep
// over the same texts as plain files.
import fs from "node:fs";
import path from "node:path";
import { median, round2, time } from "./measure.ts";
import { openOffice, syntheticIntake } from "./synthetic-round.ts";

const PAGES = 10;
const WORDS_ON_A_PAGE = 300;
const VOCABULARY = 20_000;
const RUNS = 5;

/** Numbers that repeat: a linear congruential generator (Numerical Recipes). */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo sy".split(" ");
const wordOf = (n: number): string =>
  [n % 15, Math.floor(n / 15) % 15, Math.floor(n / 225) % 15, Math.floor(n / 3375) % 15]
    .map((i) => SYLLABLES[i])
    .join("");

/** A page in which word `n` comes about `1/n` as often as the first. */
function pageOf(draw: () => number): string {
  const words = Array.from({ length: WORDS_ON_A_PAGE }, () => wordOf(Math.floor(VOCABULARY ** draw()) - 1));
  return `${words.join(" ")} 患者监测项目 ${Math.floor(draw() * 9000)}`;
}

const QUERIES = {
  common: wordOf(0),
  rare: wordOf(15_123),
  several: `${wordOf(3)} ${wordOf(40)}`,
  beginning: wordOf(77).slice(0, 5),
  chinese: "监测项目",
} as const;

export interface SearchFigures {
  readonly documents: number;
  readonly pages: number;
  readonly index_ms_each: number;
  readonly database_mb: number;
  readonly ms: Readonly<Record<string, number>>;
  readonly found: Readonly<Record<string, number>>;
  readonly tool: string;
  readonly tool_ms: number;
  readonly ratio: number;
}

/** @returns milliseconds of each kind of question over `documents` documents, and of grep for the rare word */
export async function loadSearch(work: string, documents: number): Promise<SearchFigures> {
  const intake = path.join(work, "intake");
  syntheticIntake(intake, { applications: documents, perApplication: 1, bytes: 200 });
  const { client, service, round, home } = await openOffice(work, intake);
  const plain = path.join(work, "plain");
  fs.mkdirSync(plain);
  const draw = draws(documents);
  const { documents: pending } = await client.call("search.pending", { round });
  if (pending.length !== documents) throw new Error(`${pending.length} documents to index, not ${documents}`);
  const began = performance.now();
  for (const [i, { sha256 }] of pending.entries()) {
    const pages = Array.from({ length: PAGES }, () => pageOf(draw));
    fs.writeFileSync(path.join(plain, `${i}.txt`), pages.join("\n"));
    await client.call("search.index", { round, sha256, pages });
  }
  const indexed = performance.now() - began;
  await client.call("search.query", { round, query: "application", limit: 50 });
  const found: Record<string, number> = {};
  const ms: Record<string, number> = {};
  for (const [kind, query] of Object.entries(QUERIES)) {
    const runs: number[] = [];
    for (let i = 0; i < RUNS; i++) {
      const started = performance.now();
      const { total } = await client.call("search.query", { round, query, limit: 50 });
      runs.push(performance.now() - started);
      found[kind] = total;
    }
    ms[kind] = round2(median(runs));
  }
  await service.close();
  if (Object.values(found).includes(0)) throw new Error(`nothing found: ${JSON.stringify(found)}`);
  const tool = Array.from({ length: 3 }, () => time("grep", ["-rlw", QUERIES.rare, plain]));
  const database = fs.statSync(path.join(home, "skoen.db")).size;
  return {
    documents,
    pages: documents * PAGES,
    index_ms_each: round2(indexed / documents),
    database_mb: Math.round(database / 2 ** 20),
    ms,
    found,
    tool: "grep -rlw",
    tool_ms: round2(median(tool)),
    ratio: round2((ms["rare"] ?? 0) / median(tool)),
  };
}
