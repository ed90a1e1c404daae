// What a decision about criteria would freeze unmeant, and days as they are typed.
import { expect, test } from "vitest";
import { criteriaGaps } from "../../renderer/features/preparation/criteria-gaps.ts";
import { difference, tick } from "../../renderer/features/preparation/assignment-steps.ts";
import type { CriteriaSet } from "../../shared/domain/criteria.ts";
import type { Core } from "../../shared/domain/round.ts";
import { typedDate } from "../../shared/lib/typed-date.ts";

test("criteria without words, and those a group cannot read in its language", () => {
  const criteria = [
    { number: "1", title: null },
    { number: "2", title: { da: "Nyhed", zh: "新颖" } },
    { number: "3", title: { da: "Virkning" } },
    { number: "4", title: { zh: "影响" } },
  ];
  const groups = { dk: { language: "da" }, cn: { language: "zh" } };
  expect(criteriaGaps({ criteria } as unknown as CriteriaSet, { groups } as unknown as Core["round"])).toEqual({
    left: ["1"],
    untranslated: [
      { language: "da", numbers: ["4"] },
      { language: "zh", numbers: ["3"] },
    ],
  });
});

test.each(["10.12.2008", "10-12-2008", "2008-12-10", "2008年12月10日", " 10. 12. 2008 "])("%s is a day", (text) =>
  expect(typedDate(text)).toBe("2008-12-10"),
);
test.each(["", "31.2.2008", "10/12/2008", "10.12.08", "i går"])("%j is none", (text) =>
  expect(typedDate(text)).toBeNull(),
);

test("a tick changes one person, and nothing where it stands already", () => {
  const given = new Map([["E-01", ["a", "b"]]]);
  expect(tick(given, "E-01", "a", true)).toBeNull();
  expect(tick(given, "E-01", "a", false)?.after.get("E-01")).toEqual(["b"]);
  expect(tick(given, "E-02", "a", true)).toEqual({
    before: new Map([["E-02", []]]),
    after: new Map([["E-02", ["a"]]]),
  });
  expect(difference(given, new Map([["E-01", ["b", "a"]]]))).toBeNull();
  expect(difference(given, new Map([["E-02", ["b"]]]))?.before.get("E-02")).toEqual([]);
});
