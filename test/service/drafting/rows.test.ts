// What the round holds, written out as tables and read again by the rules of intake, is what the round holds (issue 4 item 6): opening the
// applications in the window and taking them in untouched changes nothing.
import { fc } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { previewOf } from "../../../electron/service/drafting/intake-preview.ts";
import { tablesOf } from "../../../electron/service/drafting/intake-rows.ts";
import { NO_MENDS } from "../../../electron/service/drafting/intake-source.ts";
import { SIDE_OF_SOURCE, SOURCES } from "../../../shared/domain/ids.ts";
import type { Application, BudgetLine } from "../../../shared/domain/application.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";

const YEARS = [2009, 2010, 2011];
const CURRENCY = { RM: "DKK", DK: "DKK", SH: "CNY" } as const;
/** Words as they come out of a spreadsheet: composed, no blank ends, nothing unprintable. */
const words = fc
  .array(fc.constantFrom("havn", "æøå", "1,234", "2009-03-02", "上海", "=SUM", "ja", "x", "«q»", "12.5"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((w) => w.join(" "));
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((w) => w.join("\n"));
const localized = fc
  .record({ da: words, en: words, zh: words }, { requiredKeys: [] })
  .filter((t) => Object.keys(t).length > 0);
const decimal = fc
  .tuple(fc.nat(9999), fc.nat(999))
  .map(([whole, rest]) =>
    rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(3, "0").replace(/0+$/u, "")}`,
  );
const line: fc.Arbitrary<BudgetLine> = fc
  .record({ source: fc.constantFrom(...SOURCES), year: fc.constantFrom(...YEARS), amount: fc.nat(2_000_000_000) })
  .map((l) => ({ ...l, currency: CURRENCY[l.source], recipient: SIDE_OF_SOURCE[l.source] }));
const nothing = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const application = (n: number): fc.Arbitrary<Application> =>
  fc.record({
    id: fc.constant(`A-${n}`),
    journalNumber: fc.constantFrom(`${n}`, `J-${n}/09`, `1-30-72-${n}-09`, `2009.${n}`),
    version: fc.constant(1),
    title: localized,
    abstract: nothing(localized),
    theme: nothing(words),
    tags: fc.uniqueArray(words, { maxLength: 3 }),
    partners: fc.array(
      fc.record({
        name: words,
        side: fc.constantFrom("dk" as const, "cn" as const),
        type: fc.constantFrom("knowledge-institution" as const, "authority" as const, "company" as const),
        contact: nothing(words),
      }),
      { maxLength: 3 },
    ),
    period: nothing(
      fc.constantFrom({ from: "2009-03-02", to: "2010-12-31" }, { from: "2009-06-01", to: "2009-06-01" }),
    ),
    goals: fc.array(words, { maxLength: 3 }),
    personYears: nothing(fc.record({ dk: decimal, cn: decimal })),
    equalBenefit: fc.constantFrom(true, false, null),
    shanghaiActivities: nothing(lines),
    budget: fc.array(line, { maxLength: 5 }),
    attachments: fc.constant([]),
    status: fc.constantFrom("active" as const, "withdrawn" as const),
    calibration: fc.boolean(),
  });
const applications = fc
  .integer({ min: 1, max: 4 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => application(i + 1))));

const coreOf = (list: readonly Application[]): Core =>
  ({
    round: { years: YEARS, themes: ["it"], roundsThisYear: 1 },
    criteria: { approval: null },
    frames: SOURCES.map((source) => ({ source, currency: CURRENCY[source], years: [] })),
    applications: list,
  }) as unknown as Core;

test("applications written out as tables and read again are the same, in every language", () => {
  fc.assert(
    fc.property(applications, fc.constantFrom(...LANGUAGES), (list, language) => {
      const core = coreOf(list);
      const source = { tables: tablesOf(core, language), documents: [] };
      const preview = previewOf(source, NO_MENDS, core, { typed: new Map(), language });
      expect(preview.remarks.filter((r) => r.error)).toEqual([]);
      expect(preview.applications.map((a) => ({ ...a, attachments: [] }))).toEqual(list);
    }),
    { numRuns: 200 },
  );
});
