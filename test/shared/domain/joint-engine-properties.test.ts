// Properties of the engine that must hold for every round: same bytes in any order, no hard frame exceeded, nobody lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import {
  calcJoint,
  computeJoint,
  whatIf,
  type JointDecision,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import {
  amountsUpTo,
  application,
  budget,
  consolidation,
  core,
  frame,
  jointInput,
  MODES,
  offices,
  row,
  settled,
  YEARS,
} from "./joint-support.ts";

describe("the engine", () => {
  const theProject = fc.record({
    dk: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 8 }),
    cn: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 8 }),
    steps: fc.tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 10 })),
    budget: amountsUpTo(6),
  });
  const decisions: fc.Arbitrary<JointDecision[]> = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant("override" as const),
        application: fc.constantFrom("P0", "P1", "P2", "P3"),
        effect: fc.constantFrom("fund" as const, "reserve" as const),
        place: fc.constant(null),
        offices: fc.constant(offices),
        who: fc.constantFrom("O-DK", "O-CN"),
        at: fc.constantFrom("2009-06-10T09:00:00Z", "2009-06-11T09:00:00Z"),
        reason: fc.constant(settled.reason),
      }),
      fc.record({
        kind: fc.constant("earlier-commitment" as const),
        round: fc.constantFrom("R1", "R2"),
        amounts: fc.array(
          fc.record({
            source: fc.constantFrom(...SOURCES),
            year: fc.constantFrom(...YEARS),
            amount: fc.integer({ min: 0, max: 5 }),
          }),
        ),
        ...(Object.fromEntries(Object.entries(settled).map(([k, v]) => [k, fc.constant(v)])) as {
          who: fc.Arbitrary<string>;
          at: fc.Arbitrary<string>;
          reason: fc.Arbitrary<string>;
        }),
      }),
      fc
        .shuffledSubarray(["P0", "P1", "P2", "P3", "P4"], { minLength: 2 })
        .map((drawn): JointDecision => ({ kind: "lot", ids: drawn.toSorted(), drawn, ...settled })),
    ),
    { maxLength: 4 },
  );
  const anInput: fc.Arbitrary<JointInput> = fc
    .tuple(
      fc.array(theProject, { minLength: 1, maxLength: 7 }),
      amountsUpTo(14),
      decisions,
      fc.constantFrom("strict" as const, "skip" as const),
      fc.constantFrom(...MODES),
    )
    .map(([projects, frames, ds, walk, frameMode]) => {
      const rows = (side: "dk" | "cn"): ReturnType<typeof row>[] =>
        projects.map((p, i) =>
          row(`P${i}`, p[side], {
            consensus: [{ criterion: "c", value: { steps: p.steps[side === "dk" ? 0 : 1] }, reasons: "" }],
          }),
        );
      const apps = projects.map((p, i) => application(`P${i}`, budget(p.budget)));
      return jointInput(
        core(
          apps,
          SOURCES.map((s) => frame(s, frames[s])),
          { walk, frameMode },
        ),
        [consolidation("dk", rows("dk")), consolidation("cn", rows("cn"))],
        ds,
      );
    });

  const shuffled = (input: JointInput): fc.Arbitrary<JointInput> =>
    fc
      .tuple(
        fc.shuffledSubarray([...input.core.applications], { minLength: input.core.applications.length }),
        fc.shuffledSubarray([...input.consolidations, ...input.consolidations], {
          minLength: 2 * input.consolidations.length,
        }),
        fc.shuffledSubarray([...input.decisions], { minLength: input.decisions.length }),
      )
      .map(([applications, consolidations, ds]) => ({
        ...input,
        core: { ...input.core, applications },
        consolidations,
        decisions: [...ds, ...ds],
      }));

  test("same bytes in any order of applications, consolidations and decisions, and when imported twice", () => {
    fc.assert(
      fc.property(
        anInput.chain((input) => fc.tuple(fc.constant(input), shuffled(input))),
        ([input, other]) => {
          expect(canonicalJson(computeJoint(other))).toBe(canonicalJson(computeJoint(input)));
        },
      ),
    );
  });

  test("no hard frame is exceeded except by earlier commitments, and the ledger adds up", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const d = computeJoint(input);
        for (const l of d.ledger) {
          const cells = [...l.years, l.total];
          expect(cells.map((c) => c.frame - c.committed - c.used)).toEqual(cells.map((c) => c.left));
          const own = (i: number): number => {
            const seen = d.rules.frameMode === "cumulative" ? cells.slice(0, i + 1) : cells.slice(i, i + 1);
            return seen.reduce((t, c) => t + c.committed - c.frame, 0);
          };
          // What is overrun was overrun by the earlier rounds alone.
          l.years.forEach((c, i) => expect(c.overrun).toBeLessThanOrEqual(Math.max(0, own(i))));
          expect(l.total.overrun).toBeLessThanOrEqual(Math.max(0, l.total.committed - l.total.frame));
        }
        const used = (s: Source): number =>
          d.joint
            .filter((r) => r.outcome === "funded")
            .reduce((t, r) => t + r.amounts[s].reduce((a, b) => a + b, 0), 0);
        for (const l of d.ledger) expect(l.total.used).toBe(used(l.source));
      }),
    );
  });

  test("every application stands in exactly one list, and the reserve names what binds or would fit", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const d = computeJoint(input);
        const all = [...d.joint, ...d.excluded, ...d.notDecided].map((r) => r.application).toSorted();
        expect(all).toEqual(input.core.applications.map((a) => a.id).toSorted());
        for (const r of d.joint.filter((x) => x.outcome === "reserve" && x.wouldFit !== null))
          expect(r.wouldFit).toBe(r.binding.length === 0);
      }),
    );
  });

  test("a change of nothing has no effect", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        expect(whatIf(input, {}).rows.every((r) => r.effect === "none")).toBe(true);
      }),
    );
  });

  test("without ties at the line the engine and calc joint agree", () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const plain = { ...input, decisions: [] };
        const d = computeJoint(plain);
        const placed = (side: "dk" | "cn", id: string): number | null =>
          d.groups[side].find((r) => r.application === id)?.place ?? null;
        const projects = Object.fromEntries(
          input.core.applications.map((a) => {
            const line = (s: Source): number[] =>
              YEARS.map((y) =>
                a.budget.filter((l) => l.source === s && l.year === y).reduce((t, l) => t + l.amount, 0),
              );
            const combined = d.joint.find((r) => r.application === a.id)?.combined ?? null;
            const [num = 0, den = 1] = (combined ?? "0").split("/").map(Number);
            return [
              a.id,
              {
                rank_DK: placed("dk", a.id),
                rank_CN: placed("cn", a.id),
                combined_score: combined === null ? null : num / den,
                budget: { RM: line("RM"), DK: line("DK"), SH: line("SH") },
              },
            ];
          }),
        );
        const frames = Object.fromEntries(plain.core.frames.map((f) => [f.source, f.years.map((y) => y.amount)]));
        const r = calcJoint({ years: YEARS, frames, projects });
        expect(d.joint.map((x) => x.application)).toEqual(r.joint_order);
        fc.pre(
          d.ties.every((t) => t.settledBy === "all-fit" || t.settledBy === "none-fits" || t.settledBy === "after-stop"),
        );
        const { frameMode, walk } = plain.core.joint;
        expect(d.joint.filter((x) => x.outcome === "funded").map((x) => x.application)).toEqual(
          r[`${frameMode}_${walk}`].funded,
        );
      }),
    );
  });
});
