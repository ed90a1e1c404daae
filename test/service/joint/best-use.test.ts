// The best use of the money, answered by HiGHS and checked against trying every set; and the comparison with the joint list.
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lpText, solveKnapsack } from "../../../electron/service/solver/solve-knapsack.ts";
import { createSolver } from "../../../electron/service/solver/solver.ts";
import { sourceSolverWorker } from "../../../electron/service/resources/resources.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import {
  bestUseCase,
  computeJoint,
  drawLine,
  lineCase,
  type JointInput,
  type Knapsack,
} from "../../../shared/domain/joint/index.ts";
import { prepare } from "../../../shared/domain/joint/prepare.ts";
import { solve } from "../../../shared/domain/joint/solve.ts";
import { cmp, parseExact, rational, ZERO } from "../../../shared/lib/rational.ts";
import { codeOf } from "../../support/service-home.ts";
import {
  amountsUpTo,
  application,
  budget,
  consolidation,
  core,
  exampleOneInput,
  frame,
  jointInput,
  MODES,
  row,
  settled,
} from "../../shared/domain/joint-support.ts";

const wasm = createRequire(import.meta.url).resolve("highs/runtime");
const solver = createSolver(sourceSolverWorker(), () => wasm);
const never = new AbortController().signal;

/** Every set of items, as numbers. */
const sets = (n: number): number[][] =>
  Array.from({ length: 2 ** n }, (_, bits) => Array.from({ length: n }, (__, i) => i).filter((i) => bits & (1 << i)));
const gainOf = ({ gains }: Knapsack, set: readonly number[]): number => set.reduce((t, i) => t + (gains[i] ?? 0), 0);
const keeps = ({ rows }: Knapsack, set: readonly number[]): boolean =>
  rows.every((r) => set.reduce((t, i) => t + (r.needs[i] ?? 0), 0) <= r.room);

describe("HiGHS", () => {
  const theKnapsack = fc.integer({ min: 1, max: 9 }).chain((n) => {
    const list = (max: number): fc.Arbitrary<number[]> =>
      fc.array(fc.integer({ min: 0, max }), { minLength: n, maxLength: n });
    // Small ones for ties, and amounts as large as whole øre can be, where a rounding would show.
    const large = fc.constantFrom(5, 40, 400_000_007);
    return large.chain((max) =>
      fc.record({
        gains: list(30),
        rows: fc.array(fc.record({ needs: list(max), room: fc.integer({ min: 0, max: max * 3 }) }), { maxLength: 5 }),
      }),
    );
  });
  test("finds as much as trying every set, and keeps every row exactly", async () => {
    await fc.assert(
      fc.asyncProperty(theKnapsack, async (question) => {
        const answer = await solveKnapsack(question, wasm, 20);
        const most = Math.max(
          ...sets(question.gains.length)
            .filter((s) => keeps(question, s))
            .map((s) => gainOf(question, s)),
        );
        expect(answer?.proven).toBe(true);
        expect(keeps(question, answer?.chosen ?? [])).toBe(true);
        expect(gainOf(question, answer?.chosen ?? [])).toBe(most);
        expect(answer?.bound).toBeCloseTo(most, 3);
      }),
      { numRuns: 120 },
    );
  }, 240_000);
  test("a set named as forbidden is not chosen again", async () => {
    const question = { gains: [5, 4, 3], rows: [{ needs: [2, 3, 4], room: 6 }] };
    expect((await solveKnapsack(question, wasm, 20))?.chosen).toStrictEqual([0, 1]);
    expect(lpText(question, [[0, 1]])).toContain("f0: + 1 x0 + 1 x1 <= 1");
  });
  test("runs in a thread of its own, that ends when nobody waits", async () => {
    const question = { gains: [5, 4, 3], rows: [{ needs: [2, 3, 4], room: 6 }] };
    expect(await solver.knapsack(question, never)).toStrictEqual({ chosen: [0, 1], proven: true, bound: 9 });
    const gone = new AbortController();
    const waiting = codeOf(solver.knapsack(question, gone.signal));
    gone.abort();
    expect(await waiting).toBe("cancelled");
    expect(await codeOf(createSolver(sourceSolverWorker(), () => "/nowhere.wasm").knapsack(question, never))).toBe(
      "joint.solver-failed",
    );
  });
});

test("when the time is up the best found is told, and how much better any other could be", async () => {
  const random = (i: number): number => 1 + ((i * 7919 + 104_729) % 9973);
  const items = Array.from({ length: 400 }, (_, i) => i);
  const rows = [3, 5, 7, 11, 13].map((k) => ({ needs: items.map((i) => random(i * k)), room: 400_000 }));
  const question = { gains: items.map((i) => 5_000 + random(i * 17)), rows };
  const answer = await solveKnapsack(question, wasm, 3);
  expect(answer).not.toBeNull();
  const gained = gainOf(question, answer?.chosen ?? []);
  expect(keeps(question, answer?.chosen ?? [])).toBe(true);
  expect(answer?.bound ?? 0).toBeGreaterThanOrEqual(gained - 0.001);
  expect((answer?.bound ?? Infinity) / gained).toBeLessThan(1.02);
});

const caseOf = (input: JointInput, frames: "hard" | "all") => {
  const p = prepare(input);
  return bestUseCase(p, solve(p, input.core.joint), input.core.joint.frameMode, frames);
};

test("draws are made in a thread of their own, as they would be here", async () => {
  const input = exampleOneInput();
  const totals = (_: string, id: string) => [1, 5, 9].map((n) => rational(n + (id.codePointAt(4) ?? 0)));
  const line = lineCase(prepare(input), input.core.joint, totals);
  const here = drawLine(line, 7);
  here.draw(300);
  expect(await solver.line(line, 7, 300, never)).toStrictEqual(here.rows());
});

describe("the best use", () => {
  const answerTo = async (input: JointInput, frames: "hard" | "all") => {
    const question = caseOf(input, frames);
    const solved = await solveKnapsack(question.knapsack, wasm, 20);
    return { question, solved, best: question.compare(solved?.chosen ?? []) };
  };

  test("worked example 1: what the list funds, what the most points would take, and the difference row by row", async () => {
    const input = exampleOneInput();
    const { question, best } = await answerTo(input, "hard");
    const list = computeJoint(input).joint;
    expect(best.rows.map((r) => [r.application, r.place, r.outcome])).toStrictEqual(
      list.map((r) => [r.application, r.place, r.outcome]),
    );
    // Tried by hand over all sets that keep every frame: none is worth more.
    const worth = (ids: readonly string[]): number =>
      ids.reduce((t, id) => {
        const value = parseExact(best.rows.find((r) => r.application === id)?.value ?? "0");
        return t + Number(value.num) / Number(value.den);
      }, 0);
    const possible = sets(question.items.length).filter((s) => question.fits(s));
    const most = Math.max(...possible.map((s) => worth(s.flatMap((i) => question.items[i] ?? []))));
    const own = parseExact(best.best.value);
    expect(Number(own.num) / Number(own.den)).toBeCloseTo(most, 9);
    expect(cmp(parseExact(best.best.value), parseExact(best.list.value))).toBeGreaterThanOrEqual(0);
    for (const r of best.rows) {
      const funded = r.outcome === "funded";
      expect(r.effect).toBe(funded ? (r.best === true ? "both" : "out") : r.best === true ? "in" : "neither");
    }
  });

  const projects = fc.array(
    fc.record({ dk: fc.integer({ min: 2, max: 10 }), cn: fc.integer({ min: 2, max: 10 }), money: amountsUpTo(6) }),
    { minLength: 1, maxLength: 7 },
  );
  const rounds = fc.record({
    projects,
    frames: amountsUpTo(14),
    mode: fc.constantFrom(...MODES),
    soft: fc.boolean(),
    committed: fc.integer({ min: 0, max: 20 }),
    blocking: fc.constantFrom("hard" as const, "all" as const),
  });
  test("no other set that the frames have room for is worth more, exactly; the ledger is that of the set", async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (r) => {
        const ids = r.projects.map((_, i) => `P${i}`);
        const list = (of: (p: (typeof r.projects)[number]) => number) =>
          r.projects.map((p, i) =>
            row(`P${i}`, i + 1, { consensus: [{ criterion: "c", value: { steps: of(p) }, reasons: "" }] }),
          );
        const input = jointInput(
          core(
            // Nobody fails the gate for want of money on a side.
            r.projects.map((p, i) =>
              application(
                `P${i}`,
                budget({ ...p.money, RM: p.money.RM.map((x) => x + 1), SH: p.money.SH.map((x) => x + 1) }),
              ),
            ),
            SOURCES.map((s) => frame(s, r.frames[s], s !== "RM" && r.soft ? { effect: "soft" } : {})),
            { frameMode: r.mode },
          ),
          [
            consolidation(
              "dk",
              list((p) => p.dk),
            ),
            consolidation(
              "cn",
              list((p) => p.cn),
            ),
          ],
          [
            {
              kind: "earlier-commitment",
              round: "Før",
              amounts: [{ source: "RM", year: 2010, amount: r.committed }],
              ...settled,
            },
          ],
        );
        const { question, solved, best } = await answerTo(input, r.blocking);
        expect(question.rounded).toBe(false);
        const fits = sets(question.items.length).filter((s) => question.fits(s));
        for (const s of fits) {
          const other = question.compare(s).best;
          expect(cmp(parseExact(best.best.value), parseExact(other.value))).toBeGreaterThanOrEqual(0);
          expect(other.value !== best.best.value || best.best.projects >= other.projects).toBe(true);
        }
        expect(fits.map(String)).toContain(String(solved?.chosen));
        const spent = best.ledger.reduce((t, l) => t + l.total.used, 0);
        const chosen = new Set(best.rows.filter((x) => x.best === true).map((x) => x.application));
        expect(spent).toBe(
          input.core.applications
            .filter((a) => chosen.has(a.id))
            .flatMap((a) => a.budget)
            .reduce((t, l) => t + l.amount, 0),
        );
        expect(ids.length).toBe(best.rows.length);
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  test("what has no combined value takes no part and is said so", async () => {
    const input = jointInput(
      core(
        ["A", "B"].map((id) => application(id, budget({ RM: [2], SH: [1] }))),
        [frame("RM", [3]), frame("SH", [9])],
      ),
      [
        consolidation("dk", [row("A", 1), row("B", 2)]),
        consolidation("cn", [row("A", 1), row("B", 2)], {
          origin: "external",
          sourceDocument: "List",
          criteriaDigest: null,
        }),
      ],
    );
    const { question, best } = await answerTo(input, "hard");
    expect(question.items).toStrictEqual([]);
    expect(best.rows.map((r) => r.effect)).toStrictEqual(["not-compared", "not-compared"]);
    expect(parseExact(best.best.value)).toStrictEqual(ZERO);
  });
  test("values on no common scale of a size are rounded for the question and summed exactly in the answer", () => {
    const input = exampleOneInput();
    const wide = input.core.criteria.criteria.map((c) => ({
      ...c,
      scale: { min: "0", max: "100000", step: "1", best: "max" as const, anchors: [] },
    }));
    const steps = [99_991, 99_989, 99_971, 99_961, 99_929];
    const list = (shift: number) =>
      input.core.applications.map((a, i) =>
        row(a.id, i + 1, {
          consensus: [
            { criterion: "c", value: { steps: (steps[(i + shift) % 5] ?? 0) - i * 10_007 * (shift + 1) }, reasons: "" },
          ],
        }),
      );
    const fine = {
      ...input,
      core: { ...input.core, criteria: { ...input.core.criteria, criteria: wide } },
      consolidations: [consolidation("dk", list(0)), consolidation("cn", list(1))],
    };
    const question = caseOf(fine, "hard");
    expect(question.rounded).toBe(true);
    expect(Math.max(...question.knapsack.gains)).toBeLessThanOrEqual(2 ** 30);
    expect(question.compare([0]).best.value).toMatch(/^\d+(\.\d+|\/\d+)?$/u);
  });
});
