// The sample round must reproduce worked example 1 of the vectors by the real rules (domain.md § 7.4), and every person's
// texts in it must be complete by the product's own checks.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildSampleFolder } from "../../../electron/service/sample/build-sample.ts";
import { readRegistrations } from "../../../electron/service/sample/registrations.ts";
import { rulingSchema } from "../../../shared/domain/conflict.ts";
import { criteriaSetSchema, evaluate, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import {
  consensusSchema,
  consensusValues,
  groupRowGaps,
  groupRowSchema,
  moveGaps,
  rowStanding,
  type GroupRow,
  type MemberRow,
} from "../../../shared/domain/group.ts";
import { quoteSchema, reviewRowSchema, rowGaps, type ReviewRow } from "../../../shared/domain/review.ts";
import { add, cmp, div, eq, rational, sub, ZERO, type Rational } from "../../../shared/lib/rational.ts";

const DIGEST = "0".repeat(64);
const reviewsSchema = z.array(
  z.object({
    person: z.string(),
    rows: z.array(
      reviewRowSchema
        .omit({ applicationDigest: true, applicationVersion: true, status: true, conflict: true, judgements: true })
        .extend({
          declaration: reviewRowSchema.shape.conflict,
          judgements: z.array(
            z.object({
              criterion: z.string(),
              value: consensusSchema.shape.value,
              reasons: z.string(),
              quotes: z.array(quoteSchema.omit({ attachment: true }).extend({ file: z.string() })),
            }),
          ),
        }),
    ),
  }),
);
const consolidationsSchema = z.array(
  z.object({
    group: z.enum(["dk", "cn"]),
    author: z.string(),
    rulings: z.array(rulingSchema),
    minutes: z.string().min(1),
    rows: z.array(groupRowSchema.omit({ applicationDigest: true, notMaterial: true, counted: true })),
  }),
);
const peopleSchema = z.array(
  z.object({
    id: z.string(),
    group: z.enum(["dk", "cn"]),
    roles: z.array(z.string()),
    assignments: z.array(z.string()),
  }),
);
const vectorSchema = z.object({
  projects: z.record(
    z.string(),
    z.object({
      rank_DK: z.number().nullable(),
      rank_CN: z.number().nullable(),
      budget: z.record(z.string(), z.array(z.number())),
      equal_share: z.boolean(),
      person_years: z.object({ DK: z.number(), CN: z.number() }),
    }),
  ),
  expected: z.object({ eligible: z.array(z.string()), joint_order: z.array(z.string()) }),
});

const folder = mkdtempSync(join(tmpdir(), "sample-"));
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const resource = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
const set: CriteriaSet = criteriaSetSchema.parse(resource("resources/templates/criteria-vaekstforum.json"));
const example = vectorSchema.parse(
  z.object({ cases: z.array(z.unknown()).min(1) }).parse(resource("test/vectors/joint-prioritisation.json")).cases[0],
);

let reviews: z.infer<typeof reviewsSchema>;
let consolidations: z.infer<typeof consolidationsSchema>;
let people: z.infer<typeof peopleSchema>;

beforeAll(async () => {
  await buildSampleFolder(folder);
  reviews = reviewsSchema.parse(json("reviews.json"));
  consolidations = consolidationsSchema.parse(json("consolidations.json"));
  people = peopleSchema.parse(json("people.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const group = (side: "dk" | "cn") => {
  const found = consolidations.find((c) => c.group === side);
  if (!found) throw new Error(`no consolidation of ${side}`);
  return found;
};
const asRow = (r: z.infer<typeof reviewsSchema>[number]["rows"][number]): ReviewRow => ({
  application: r.application,
  applicationDigest: DIGEST,
  applicationVersion: 1,
  status: "complete",
  conflict: r.declaration,
  judgements: r.judgements.map((j) => ({ ...j, quotes: [] })),
  assessment: r.assessment,
  remark: r.remark,
  recommendation: r.recommendation,
  equalBenefit: r.equalBenefit,
  minorityOpinion: r.minorityOpinion,
});
const memberRows = (side: "dk" | "cn", application: string): MemberRow[] =>
  reviews
    .filter((r) => people.find((p) => p.id === r.person)?.group === side)
    .flatMap((r) =>
      r.rows
        .filter((x) => x.application === application)
        .map((x) => ({ person: r.person, digest: DIGEST, row: asRow(x) })),
    );
const current = { criteriaDigest: DIGEST, reviewCriteriaDigest: DIGEST, applicationDigest: DIGEST };
const counting = (side: "dk" | "cn", application: string): MemberRow[] =>
  memberRows(side, application).filter((m) => rowStanding(m, current, group(side).rulings, []) === "counts");
const groupRows = (side: "dk" | "cn"): GroupRow[] =>
  group(side).rows.map((r) => ({
    ...r,
    applicationDigest: DIGEST,
    notMaterial: [],
    counted: counting(side, r.application).map((m) => m.person),
  }));

describe("places and scores", () => {
  const merits = (side: "dk" | "cn"): Map<string, Rational> =>
    new Map(groupRows(side).map((r) => [r.application, evaluate(set, consensusValues(r)).merit ?? ZERO]));
  /** Mean over the groups of (T − Tmin)/(Tmax − Tmin) over the gated set. */
  const combined = (application: string): Rational => {
    const shares = (["dk", "cn"] as const).map((side) => {
      const all = merits(side);
      const gated = example.expected.eligible.map((id) => all.get(id) ?? ZERO).toSorted(cmp);
      const [min, max] = [gated[0] ?? ZERO, gated.at(-1) ?? ZERO];
      return div(sub(all.get(application) ?? ZERO, min), sub(max, min));
    });
    return div(shares.reduce(add, ZERO), rational(2));
  };

  test("each group's places are the example's ranks", () => {
    for (const [side, key] of [
      ["dk", "rank_DK"],
      ["cn", "rank_CN"],
    ] as const) {
      const places = Object.fromEntries(groupRows(side).map((r) => [r.application, r.place]));
      expect(places).toEqual(Object.fromEntries(Object.entries(example.projects).map(([id, p]) => [id, p[key]])));
    }
  });

  test("IT-01 and IT-03 are a real tie, and IT-02 comes before IT-04 only by the combined value", () => {
    expect(eq(combined("IT-01"), combined("IT-03"))).toBe(true);
    expect(cmp(combined("IT-02"), combined("IT-04"))).toBe(1);
    expect(combined("IT-01")).toEqual(rational(23, 24));
  });

  test("mean rank, worst rank and combined value give the example's joint order", () => {
    const ids = example.expected.eligible;
    const rank = (side: "dk" | "cn", id: string): number => {
      const place = (x: string): number => groupRows(side).find((r) => r.application === x)?.place ?? Infinity;
      return ids.filter((x) => place(x) <= place(id)).length;
    };
    const key = (id: string) => ({
      id,
      sum: rank("dk", id) + rank("cn", id),
      worst: Math.max(rank("dk", id), rank("cn", id)),
      value: combined(id),
    });
    const order = ids
      .map(key)
      .toSorted((a, b) => a.sum - b.sum || a.worst - b.worst || cmp(b.value, a.value) || (a.id < b.id ? -1 : 1));
    expect(order.map((k) => k.id)).toEqual(example.expected.joint_order);
  });

  test("refusals carry reasons; rows moved against their scores say why", () => {
    expect(
      groupRows("cn")
        .filter((r) => r.outcome === "not-recommended")
        .map((r) => r.application),
    ).toEqual(["IT-05"]);
    expect(
      groupRows("dk")
        .filter((r) => r.outcome === "not-recommended")
        .map((r) => r.application),
    ).toEqual(["IT-06"]);
    const moved = { dk: ["IT-05"], cn: ["IT-06"] };
    for (const side of ["dk", "cn"] as const) {
      for (const r of groupRows(side))
        expect(
          groupRowGaps(set, r, counting(side, r.application), { spreadPercent: 30 }),
          `${side} ${r.application}`,
        ).toEqual([]);
      expect(moveGaps(set, groupRows(side))).toEqual([]);
      const silent = groupRows(side).map((r) => ({ ...r, moveReason: null }));
      expect(moveGaps(set, silent).map((g) => g.application)).toEqual(moved[side]);
    }
  });
});

describe("tables", () => {
  test("budgets, person-years and equal benefit are the example's", () => {
    const registrations = readRegistrations(folder);
    expect(registrations.map((r) => r.id)).toEqual(Object.keys(example.projects));
    for (const r of registrations) {
      const p = example.projects[r.id];
      const amounts = (source: string): number[] =>
        [2009, 2010, 2011].map(
          (y) => r.budget.filter((b) => b.source === source && b.year === y).reduce((a, b) => a + b.amount, 0) / 1000,
        );
      expect({ RM: amounts("RM"), DK: amounts("DK"), SH: amounts("SH") }).toEqual(p?.budget);
      expect([r.personYears.dk, r.personYears.cn].map((x) => Number(x.replace(",", ".")))).toEqual([
        p?.person_years.DK,
        p?.person_years.CN,
      ]);
      expect(r.equalBenefit).toBe(p?.equal_share);
    }
  });
});

describe("reviews", () => {
  test("every assigned application has a complete row", () => {
    for (const p of people) {
      const rows = reviews.find((r) => r.person === p.id)?.rows ?? [];
      expect(rows.map((r) => r.application)).toEqual(p.assignments);
      for (const r of rows) expect(rowGaps(set, asRow(r)), `${p.id} ${r.application}`).toEqual([]);
    }
  });

  test("three rows count everywhere but for IT-09 in the Danish group, which shows the quorum flag", () => {
    const short = (["dk", "cn"] as const).flatMap((side) =>
      groupRows(side)
        .filter((r) => r.counted.length < 3)
        .map((r) => `${side} ${r.application} ${r.counted.length}`),
    );
    expect(short).toEqual(["dk IT-09 2"]);
  });

  test("there are conflicts, possible conflicts with rulings, unjudged criteria and a minority opinion to look at", () => {
    const rows = reviews.flatMap((r) => r.rows.map((x) => ({ ...x, person: r.person })));
    expect(
      rows.filter((r) => r.declaration?.answer === "conflicted").map((r) => `${r.person} ${r.application}`),
    ).toEqual(["E-02 IT-03", "E-02 IT-05", "E-02 IT-09"]);
    const possible = rows
      .filter((r) => r.declaration?.answer === "possible")
      .map((r) => `${r.application} ${r.person}`);
    expect(possible).toEqual(
      consolidations.flatMap((c) => c.rulings.map((r) => `${r.application} ${r.person}`)).toSorted(),
    );
    expect(rows.filter((r) => r.judgements.some((j) => j.value === "cannot-judge")).map((r) => r.application)).toEqual([
      "IT-03",
      "IT-08",
    ]);
    expect(rows.filter((r) => r.minorityOpinion !== null).map((r) => r.minorityOpinion)).toEqual(
      consolidations.flatMap((c) => c.rows.flatMap((r) => r.minorityOpinions.map((m) => m.text))),
    );
  });

  test("no two reasons are the same", () => {
    const texts = reviews.flatMap((r) => r.rows.flatMap((x) => x.judgements.map((j) => j.reasons)));
    expect(texts.length).toBeGreaterThan(200);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
