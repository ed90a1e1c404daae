// Properties of `calc joint` and of the ranks that must hold for every case, not only for the worked examples.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import { calcJoint, type CalcWalk } from "../../../shared/domain/joint/index.ts";
import { orderByRank, restrictedRanks, type Entry } from "../../../shared/domain/joint/rank.ts";
import { ownVectors } from "../../support/vectors.ts";
import { amountsUpTo, MODES, YEARS, type CaseAmounts } from "./joint-support.ts";

interface Project {
  rank_DK: number | null;
  rank_CN: number | null;
  combined_score: number | null;
  budget: CaseAmounts;
}
const project: fc.Arbitrary<Project> = fc.record({
  rank_DK: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 6 }),
  rank_CN: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 6 }),
  combined_score: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 6 }),
  budget: amountsUpTo(6),
});
interface Case {
  years: number[];
  frames: CaseAmounts;
  projects: Record<string, Project>;
}
const aCase: fc.Arbitrary<Case> = fc.record({
  years: fc.constant(YEARS),
  frames: amountsUpTo(14),
  projects: fc
    .array(project, { minLength: 1, maxLength: 8 })
    .map((ps) => Object.fromEntries(ps.map((p, i) => [`P${i}`, p]))),
});
type Mode = (typeof MODES)[number];

const sums = (xs: readonly number[], mode: Mode): number[] =>
  mode === "annual"
    ? [...xs]
    : mode === "total"
      ? [xs.reduce((a, b) => a + b, 0)]
      : xs.map((_, i) => xs.slice(0, i + 1).reduce((a, b) => a + b, 0));
const windows = (a: CaseAmounts, mode: Mode): number[] => SOURCES.flatMap((s) => sums(a[s], mode));
const add = (list: readonly CaseAmounts[]): CaseAmounts => {
  const of = (s: Source): number[] => YEARS.map((_, i) => list.reduce((t, a) => t + (a[s][i] ?? 0), 0));
  return { RM: of("RM"), DK: of("DK"), SH: of("SH") };
};
/** Straight from the definition, without the purse: is this set within every window of the frames? */
const feasible = (c: Case, ids: readonly string[], mode: Mode): boolean => {
  const limit = windows(c.frames, mode);
  return windows(add(ids.flatMap((id) => c.projects[id]?.budget ?? [])), mode).every((x, i) => x <= (limit[i] ?? 0));
};

describe("calc joint", () => {
  test("hard frames are never exceeded, and used + left is the frame", () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const r = calcJoint(c);
        for (const mode of MODES)
          for (const walk of [r[`${mode}_strict`], r[`${mode}_skip`]]) {
            expect(feasible(c, walk.funded, mode)).toBe(true);
            expect(add([walk.used, walk.left])).toEqual(c.frames);
            expect([...walk.funded, ...walk.reserve_in_order].toSorted()).toEqual(r.eligible);
          }
      }),
    );
  });

  test("strict funds the longest prefix of the joint order that fits", () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const r = calcJoint(c);
        for (const mode of MODES) {
          const { funded } = r[`${mode}_strict`];
          expect(funded).toEqual(r.joint_order.slice(0, funded.length));
          const next = r.joint_order.slice(0, funded.length + 1);
          expect(next.length === funded.length || !feasible(c, next, mode)).toBe(true);
        }
      }),
    );
  });

  test("skip is the lexicographically best feasible set", () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const r = calcJoint(c);
        const n = r.joint_order.length;
        for (const mode of MODES) {
          let best = "";
          for (let bits = 0; bits < 2 ** n; bits += 1) {
            const ids = r.joint_order.filter((_, i) => (bits & (1 << i)) !== 0);
            const code = r.joint_order.map((id) => (ids.includes(id) ? "1" : "0")).join("");
            if (code > best && feasible(c, ids, mode)) best = code;
          }
          const { funded } = r[`${mode}_skip`];
          expect(r.joint_order.map((id) => (funded.includes(id) ? "1" : "0")).join("")).toBe(best);
        }
      }),
    );
  });

  test("more money never takes a strict grant away", () => {
    fc.assert(
      fc.property(aCase, amountsUpTo(8), (c, extra) => {
        const [before, after] = [calcJoint(c), calcJoint({ ...c, frames: add([c.frames, extra]) })];
        for (const mode of MODES)
          expect(after[`${mode}_strict`].funded.slice(0, before[`${mode}_strict`].funded.length)).toEqual(
            before[`${mode}_strict`].funded,
          );
      }),
    );
  });

  test("what a gate stops changes nothing for the others", () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const r = calcJoint(c);
        const kept = Object.fromEntries(r.eligible.map((id) => [id, c.projects[id]]));
        expect(calcJoint({ ...c, projects: kept })).toEqual({ ...r, excluded: {} });
      }),
    );
  });

  test("one unit of money for another changes nothing but the figures", () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 1, max: 6 }), (c, digits) => {
        const scaled = (a: CaseAmounts): CaseAmounts => {
          const of = (s: Source): number[] => a[s].map((x) => x / 10 ** digits);
          return { RM: of("RM"), DK: of("DK"), SH: of("SH") };
        };
        const projects = Object.fromEntries(
          Object.entries(c.projects).map(([id, p]) => [id, { ...p, budget: scaled(p.budget) }]),
        );
        const [whole, fine] = [calcJoint(c), calcJoint({ ...c, frames: scaled(c.frames), projects })];
        const expected = (w: CalcWalk): CalcWalk => ({ ...w, used: scaled(w.used), left: scaled(w.left) });
        for (const mode of MODES) {
          expect(fine[`${mode}_strict`]).toEqual(expected(whole[`${mode}_strict`]));
          expect(fine[`${mode}_skip`]).toEqual(expected(whole[`${mode}_skip`]));
        }
      }),
    );
  });

  test("other names in the same order give the same result under the names", () => {
    fc.assert(
      fc.property(aCase, (c) => {
        const rename = (id: string): string => `Z-${id}`;
        const projects = Object.fromEntries(
          Object.entries(c.projects)
            .map(([id, p]) => [rename(id), p])
            .toReversed(),
        );
        const [a, b] = [calcJoint(c), calcJoint({ ...c, projects })];
        expect(b.joint_order).toEqual(a.joint_order.map(rename));
        expect(b.cumulative_skip.funded).toEqual(a.cumulative_skip.funded.map(rename));
      }),
    );
  });
});

describe("ranks", () => {
  interface PartialLists {
    rank_DK: Record<string, number>;
    rank_CN: Record<string, number>;
    expected: {
      both_prioritised: string[];
      restricted_rank_DK: Record<string, number>;
      restricted_rank_CN: Record<string, number>;
      order_restricted: string[][];
    };
  }
  test("a project the other side dropped pushes nobody down (rank-aggregation.json)", () => {
    const file = ownVectors<{ cases: ({ name: string } & PartialLists)[] }>("rank-aggregation");
    const c = file.cases.find((x) => x.name === "partial_lists_both_prioritised_gate");
    if (!c) throw new Error("vector case missing");
    const restrict = (ranks: Record<string, number>): Map<string, number> =>
      restrictedRanks(c.expected.both_prioritised.map((id) => ({ id, value: ranks[id] ?? 0 })));
    const [dk, cn] = [restrict(c.rank_DK), restrict(c.rank_CN)];
    const plain = (m: Map<string, number>): Record<string, number> =>
      Object.fromEntries([...m].map(([id, r]) => [id, r / 2]));
    expect(plain(dk)).toEqual(c.expected.restricted_rank_DK);
    expect(plain(cn)).toEqual(c.expected.restricted_rank_CN);
    const entries = [...dk].map(([id, dk2]) => ({ id, dk2, cn2: cn.get(id) ?? 0, combined: null }));
    expect(orderByRank(entries, "mean-rank").map((g) => g.ids)).toEqual(c.expected.order_restricted);
  });

  test("mid-ranks sum to n(n+1)/2 and follow the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), (values) => {
        const items = values.map((value, i) => ({ id: `${i}`, value }));
        const ranks = restrictedRanks(items);
        expect([...ranks.values()].reduce((a, b) => a + b, 0)).toBe(values.length * (values.length + 1));
        for (const a of items)
          for (const b of items)
            expect(Math.sign((ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0))).toBe(Math.sign(a.value - b.value));
      }),
    );
  });

  const entries: fc.Arbitrary<Entry[]> = fc
    .array(
      fc.record({
        dk2: fc.integer({ min: 2, max: 6 }),
        cn2: fc.integer({ min: 2, max: 6 }),
        combined: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
      { maxLength: 12 },
    )
    .map((es) => es.map((e, i) => ({ ...e, id: `P${i}` })));
  test("the joint order does not depend on the order of its input", () => {
    fc.assert(
      fc.property(
        entries.chain((es) => fc.tuple(fc.constant(es), fc.shuffledSubarray(es, { minLength: es.length }))),
        ([es, shuffled]) => {
          for (const method of ["mean-rank", "worst-rank"] as const)
            expect(orderByRank(shuffled, method)).toEqual(orderByRank(es, method));
        },
      ),
    );
  });
});
