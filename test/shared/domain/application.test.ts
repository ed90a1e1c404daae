// Applications and money (domain.md § 3) and the programme's own finance plan (seed-finance.json).
import { describe, expect, test } from "vitest";
import {
  budgetBySource,
  checkApplication,
  isApplicationError,
  type Application,
} from "../../../shared/domain/application.ts";
import { formatMoney } from "../../../shared/domain/money.ts";
import { checkRound, type Frame } from "../../../shared/domain/round.ts";
import { computeJoint } from "../../../shared/domain/joint/index.ts";
import { percentText } from "../../../shared/domain/joint/checks.ts";
import { div, rational, toNumber } from "../../../shared/lib/rational.ts";
import { ownVectors } from "../../support/vectors.ts";
import { application, budget, core, frame, jointInput, YEARS } from "./joint-support.ts";

const partners: Application["partners"] = (["dk", "cn"] as const).map((side) => ({
  name: side,
  side,
  type: "authority",
  contact: null,
}));
const attachments: Application["attachments"] = [
  {
    path: "app/0001/att-01.pdf",
    name: "a.pdf",
    mediaType: "application/pdf",
    size: 1,
    sha256: "0".repeat(64),
    side: null,
  },
];
const sound = application("A", budget({ RM: [10, 0, 0], DK: [5, 0, 0], SH: [3, 0, 0] }), { partners, attachments });
const codes = (app: Application): string[] => checkApplication(app, YEARS).map((f) => f.code);

describe("an application", () => {
  test("that is in order has no findings", () => {
    expect(codes(sound)).toEqual([]);
  });

  test.each([
    ["partner-missing", { partners: partners.slice(0, 1) }],
    ["budget-missing", { budget: [] }],
    ["no-shanghai-money", { budget: budget({ DK: [1, 0, 0] }) }],
    ["no-danish-money", { budget: budget({ SH: [1, 0, 0] }) }],
    ["no-shanghai-activities", { shanghaiActivities: null }],
    ["year-with-rm-without-shanghai", { budget: budget({ RM: [1, 1, 0], SH: [1, 0, 0] }) }],
    ["attachment-missing", { attachments: [] }],
    ["payer-not-recipient", { budget: sound.budget.map((l) => ({ ...l, recipient: "dk" as const })) }],
    ["year-outside-round", { budget: [...sound.budget, ...budget({ DK: [1] }, [2015])] }],
    [
      "currency-mixed",
      { budget: [...sound.budget, ...budget({ DK: [0, 1] }).map((l) => ({ ...l, currency: "EUR" }))] },
    ],
  ] as const)("is told %s", (code, change) => {
    expect(
      codes({ ...sound, ...change, budget: [...("budget" in change ? change.budget : sound.budget)] } as Application),
    ).toEqual([code]);
  });

  test("errors stop a registration, warnings do not", () => {
    const errors = ["payer-not-recipient", "currency-mixed", "year-outside-round"];
    const crossed = checkApplication(
      { ...sound, budget: sound.budget.map((l) => ({ ...l, recipient: "dk" as const })) },
      YEARS,
    );
    expect(crossed.filter(isApplicationError).map((f) => f.code)).toEqual(errors.slice(0, 1));
    expect(checkApplication({ ...sound, partners: [] }, YEARS).some(isApplicationError)).toBe(false);
  });

  test("several lines of one source and year add up; other years stay out", () => {
    const lines = [...budget({ RM: [1, 2, 3] }), ...budget({ RM: [10, 0, 0] }), ...budget({ RM: [99] }, [2020])];
    expect(budgetBySource({ ...sound, budget: lines }, YEARS)).toEqual({
      RM: [11, 2, 3],
      DK: [0, 0, 0],
      SH: [0, 0, 0],
    });
  });
});

test("money is written as the reader's language writes it, whole units without decimals", () => {
  const plain = (s: string): string => s.replaceAll(/\s/gu, " ");
  expect(plain(formatMoney(250_000_000, "DKK", "da-DK"))).toBe("2.500.000 DKK");
  expect(plain(formatMoney(123_456, "DKK", "en-GB"))).toBe("DKK 1,234.56");
  expect(plain(formatMoney(1_000_000, "CNY", "zh-CN"))).toBe("CNY 10,000");
  expect(plain(formatMoney(500, "JPY", "en-GB"))).toBe("JPY 500");
});

test("percentages are rounded from the exact fraction, half up", () => {
  expect([
    percentText(rational(1, 3)),
    percentText(rational(2, 30)),
    percentText(rational(1, 8)),
    percentText(rational(1, 2000)),
  ]).toEqual(["33.3", "6.7", "12.5", "0.1"]);
});

interface Plan {
  years: number[];
  financing: { "Region Midtjylland": number[]; "Andre Dk.": number[]; Shanghai: number[] };
  rm_requests: { pool_projects: number };
  expected_projects: Record<string, [number, number]>;
  derived: { shanghai_per_dk_krone: number; rm_project_pool_by_year_if_expo_split_50_50: number[] };
}
describe("the programme's finance plan", () => {
  const plan = ownVectors<Plan>("seed-finance");
  const minor = (millions: readonly number[]): number[] => millions.map((m) => Math.round(m * 1_000_000) * 100);
  const frames: Frame[] = [
    frame("RM", minor(plan.financing["Region Midtjylland"]), { containsNonProjectLines: true }),
    frame("DK", minor(plan.financing["Andre Dk."]), { effect: "soft", status: "estimate" }),
    frame("SH", minor(plan.financing.Shanghai), { effect: "soft", status: "estimate", currency: "DKK" }),
  ];

  test("the frame with workshops and EXPO in it is warned about: RM's project pool is 6.5 of 9.0", () => {
    const d = computeJoint(jointInput(core([], frames), []));
    expect(d.warnings).toEqual([{ code: "frame.contains-non-project-lines", source: "RM" }]);
    expect(checkRound(core([], frames)).map((f) => f.code)).toEqual(["frame.contains-non-project-lines"]);
    expect(d.ledger.map((l) => l.total.left / 100_000_000)).toEqual([9, 7.5, 3]);
    const pool = plan.derived.rm_project_pool_by_year_if_expo_split_50_50.reduce((a, b) => a + b, 0);
    expect(pool).toBe(plan.rm_requests.pool_projects);
  });

  test("Shanghai's money per Danish krone", () => {
    const total = (xs: readonly number[]): number => minor(xs).reduce((a, b) => a + b, 0);
    const danish = total(plan.financing["Region Midtjylland"]) + total(plan.financing["Andre Dk."]);
    expect(toNumber(div(rational(total(plan.financing.Shanghai)), rational(danish)))).toBeCloseTo(
      plan.derived.shanghai_per_dk_krone,
      10,
    );
  });

  test("a hard frame must be granted, and every year must have its amount", () => {
    const estimate = frames.map((f) => ({
      ...f,
      effect: "hard" as const,
      years: f.years.slice(0, 2),
      containsNonProjectLines: false,
    }));
    expect(checkRound(core([], estimate)).map((f) => f.code)).toEqual([
      "frame.missing",
      "frame.hard-but-estimate",
      "frame.missing",
      "frame.hard-but-estimate",
      "frame.missing",
    ]);
  });
});
