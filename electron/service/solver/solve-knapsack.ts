// A knapsack put to HiGHS (MIT; highs on npm, compiled to WebAssembly) as a text in the LP format, and its answer tried in whole
// numbers. HiGHS reckons in floating point: a set that it takes for possible and is not is forbidden by name, and it is asked again.
import highsModule from "highs";
import type { Knapsack } from "../../../shared/domain/joint/index.ts";

/** Its types speak of the CommonJS build; what Node and the bundler load is the ES module, whose default export is the loader. */
const load = highsModule as unknown as (typeof highsModule)["default"];

export interface Solved {
  /** Items by number, ascending. Keeps every row exactly. */
  readonly chosen: readonly number[];
  /** False where the time was up: the best set found so far. */
  readonly proven: boolean;
  /** No set gains more than this, as far as HiGHS reckons; null where it knows no bound. */
  readonly bound: number | null;
}

/** Sets forbidden before one gives up: each round means that HiGHS rounded a whole unit away, which the tests have not seen once. */
const MOST_CUTS = 50;
/** The LP format allows lines of 560 characters. */
const TERMS_A_LINE = 12;

type Terms = readonly { readonly factor: number; readonly item: number }[];
const linear = (terms: Terms): string =>
  Array.from({ length: Math.ceil(terms.length / TERMS_A_LINE) }, (_, i) =>
    terms
      .slice(i * TERMS_A_LINE, (i + 1) * TERMS_A_LINE)
      .map(({ factor, item }) => `+ ${factor} x${item}`)
      .join(" "),
  ).join("\n  ");

/** The knapsack in the LP format of CPLEX. `forbidden`: sets of which not all items may be chosen. */
export function lpText({ gains, rows }: Knapsack, forbidden: readonly (readonly number[])[] = []): string {
  const terms = (factors: readonly number[]): Terms =>
    factors.flatMap((factor, item) => (factor === 0 ? [] : [{ factor, item }]));
  const constraints = [
    ...rows.map((r, i) => ` r${i}: ${linear(terms(r.needs))} <= ${r.room}`),
    ...forbidden.map((s, i) => ` f${i}: ${linear(s.map((item) => ({ factor: 1, item })))} <= ${s.length - 1}`),
  ];
  const names = gains.map((_, i) => `x${i}`);
  return [
    "Maximize",
    ` gain: ${linear(terms(gains))}`,
    "Subject To",
    ...constraints,
    "Binary",
    ...Array.from(
      { length: Math.ceil(names.length / 40) },
      (_, i) => ` ${names.slice(i * 40, (i + 1) * 40).join(" ")}`,
    ),
    "End",
  ].join("\n");
}

/** The first row the items exceed, in whole numbers. */
const exceeded = ({ rows }: Knapsack, chosen: readonly number[]): Knapsack["rows"][number] | undefined =>
  rows.find((r) => chosen.reduce((t, i) => t + BigInt(r.needs[i] ?? 0), 0n) > BigInt(r.room));

/**
 * @param wasm path of highs.wasm. @param seconds at most, over all that is asked
 * @returns the best set, or null where none was found in time
 */
export async function solveKnapsack(knapsack: Knapsack, wasm: string, seconds: number): Promise<Solved | null> {
  const { gains, rows } = knapsack;
  const all = gains.reduce((a, b) => a + b, 0);
  // Without a row that could be exceeded everything has room.
  if (rows.length === 0) return { chosen: [...gains.keys()], proven: true, bound: all };
  const highs = await load({ locateFile: () => wasm });
  const until = performance.now() + seconds * 1000;
  const forbidden: number[][] = [];
  while (forbidden.length <= MOST_CUTS) {
    const left = (until - performance.now()) / 1000;
    if (left <= 0) return null;
    const found = ask(highs, lpText(knapsack, forbidden), gains.length, left);
    if (!found) return null;
    const row = exceeded(knapsack, found.chosen);
    if (!row) return found;
    forbidden.push(found.chosen.filter((i) => (row.needs[i] ?? 0) > 0));
  }
  return null;
}

function ask(highs: Awaited<ReturnType<typeof load>>, text: string, items: number, seconds: number): Solved | null {
  return highs.withModel({ format: "lp", data: text }, (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0, time_limit: seconds });
    model.run();
    const [status, { optimal, timeLimit }] = [model.getModelStatus(), highs.constants.modelStatus];
    if (status !== optimal && status !== timeLimit) return null;
    const { colValue } = model.getSolution();
    const bound = Number(model.info.get("mip_dual_bound"));
    return {
      // Columns stand in the order in which the text first names them.
      chosen: Array.from({ length: items }, (_, i) => i).filter(
        (i) => Math.round(colValue[model.getColByName(`x${i}`)] ?? 0) === 1,
      ),
      proven: status === optimal,
      bound: Number.isFinite(bound) ? bound : null,
    };
  });
}
