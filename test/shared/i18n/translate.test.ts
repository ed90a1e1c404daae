import { describe, expect, test } from "vitest";
import { errorTexts } from "../../../shared/i18n/errors/index.ts";
import { applicationsTexts } from "../../../shared/i18n/reports/applications.ts";
import { groupTexts } from "../../../shared/i18n/reports/group.ts";
import { annexTexts } from "../../../shared/i18n/reports/joint-annex.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { journalActions, journalFields } from "../../../shared/i18n/reports/journal-words.ts";
import { assessmentTexts, journalTexts } from "../../../shared/i18n/reports/journal.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { catalogueProblems, errorSentence, translate } from "../../../shared/i18n/translate.ts";

const PLURAL = {
  da: { one: "{{count}} ansøgning i {{year}}", other: "{{count}} ansøgninger i {{year}}" },
  en: { one: "{{count}} application in {{year}}", other: "{{count}} applications in {{year}}" },
  zh: { other: "{{year}} 年 {{count}} 份申请" },
};

describe("translate", () => {
  test("the count chooses the form and is grouped; other numbers stay as they are", () => {
    expect(translate(PLURAL, "da", { count: 1, year: 2009 })).toBe("1 ansøgning i 2009");
    expect(translate(PLURAL, "da", { count: 1234, year: 2009 })).toBe("1.234 ansøgninger i 2009");
    expect(translate(PLURAL, "en", { count: 0, year: 2009 })).toBe("0 applications in 2009");
    expect(translate(PLURAL, "zh", { count: 1, year: 2009 })).toBe("2009 年 1 份申请");
  });

  test("what is put in is not read as a mark, a pattern or a member of every object", () => {
    const text = { da: "{{a}} og {{b}}, {{constructor}}", en: "", zh: "" };
    expect(translate(text, "da", { a: "{{b}} $& $1", b: "x" })).toBe("{{b}} $& $1 og x, {{constructor}}");
  });
});

describe("errorSentence", () => {
  test("says the error and every detail below it", () => {
    const error = { code: "file.exists", params: { file: "a.docx" }, details: [{ code: "cancelled", params: {} }] };
    expect(errorSentence(error, "en")).toBe(
      "a.docx already exists and is not overwritten. Choose another name or folder, or move the old file.\n– Cancelled. Nothing was changed.",
    );
  });

  test("an unknown code is named, also one that every object has", () => {
    expect(errorSentence({ code: "toString" }, "da")).toBe("toString");
  });
});

describe("catalogues", () => {
  test.each(
    Object.entries({
      applicationsTexts,
      groupTexts,
      annexTexts,
      jointTexts,
      journalActions,
      journalFields,
      journalTexts,
      assessmentTexts,
      reportWords,
      errorTexts,
    }),
  )("%s has every text, the same parameters and every plural form in each language", (_, catalogue) => {
    expect(catalogueProblems(catalogue)).toEqual([]);
  });

  test("a lacking text, parameter or plural form is found", () => {
    const problems = catalogueProblems({
      a: { da: "{{x}}", en: "{{y}}", zh: "{{x}}" },
      b: { da: " ", en: "b", zh: "b" },
      c: { da: { other: "c" }, en: "c", zh: { other: "c" } },
    });
    expect(problems.map((p) => p.split(":")[0])).toEqual(["a", "b da", "c da"]);
  });
});
