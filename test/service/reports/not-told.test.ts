// What no paper may tell, and what the log must not turn into other words.
import { describe, expect, test } from "vitest";
import { dataSheets } from "../../../electron/service/reports/data-sheets.ts";
import { papersOf } from "../../../electron/service/reports/write-report.ts";
import { REPORT_FORMATS } from "../../../shared/contract/secretariat.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { papers } from "../../support/papers-fixture.ts";
import { SECRET } from "../../support/papers-reviews.ts";
import { written } from "../../support/papers-written.ts";

describe("what must not be told", () => {
  test("a closed row has no value in any table of the matrix", () => {
    const [set] = papersOf(papers, { report: "matrix", format: "xlsx", language: "da", side: "dk" });
    const sheet = dataSheets(set?.papers ?? []).find((s) => s.title === "Point");
    const closed = (sheet?.rows ?? []).filter((r) =>
      r.some((c) => c?.kind === "text" && /inhabil|lukket/.test(c.text)),
    );
    expect(closed).toHaveLength(2);
    for (const row of closed) expect(row.filter((c) => c?.kind === "number")).toEqual([]);
    expect((sheet?.rows ?? []).length).toBe(17);
  });

  test("remarks to the group are not in the applicant's paper, nor reviews that do not count", async () => {
    const text = await written({ report: "assessments", format: "html", language: "da" });
    expect(text).not.toContain("INTERN BEMÆRKNING");
    const two = text.slice(
      text.indexOf("Vurdering af ansøgning 2009-02"),
      text.indexOf("Vurdering af ansøgning 2009-03"),
    );
    expect(two).toContain("Dorte Møller (E-04), vurderede version 1, tæller ikke");
    expect(two).not.toContain("Dorte Møller (E-04), Ingeniørhøjskolen");
    expect(two).toContain("endnu ikke taget stilling til habiliteten hos: Camilla Toft (E-03)");
  });

  test("a refusal and the minutes tell what the group wrote, never what an expert wrote to the group or in a closed review", async () => {
    for (const report of ["refusals", "minutes"] as const)
      for (const language of LANGUAGES) {
        const text = await written({ report, format: "html", language });
        expect(text).not.toContain("INTERN BEMÆRKNING");
        expect(text).not.toContain(SECRET);
      }
  });

  test("the log says packages, outcomes and people in the reader's words, and what a person wrote word for word", async () => {
    const entry = { seq: 9, at: "2009-05-01T08:00:00Z", round: null, before: null, reason: null, command: null };
    const taken = { outcome: "taken", author: "E-01", sequence: 2, notes: [] };
    const journal = [
      {
        ...entry,
        actor: "O-DK",
        action: "package.import",
        subject: "ab".repeat(32),
        field: "review",
        after: JSON.stringify(taken),
      },
      { ...entry, actor: "E-01", action: "review.change", subject: "IT-01", field: "remark", after: '"open"' },
    ];
    const order = { report: "journal", format: "html" } as const;
    const danish = await written({ ...order, language: "da" }, { ...papers, journal });
    expect(danish).toContain("vurderingspakke");
    expect(danish).toContain("udfald: taget ind; afsender: Anne Kjærgaard (E-01); løbenr.: 2");
    expect(danish).toContain("bemærkning til gruppenopen");
    expect(await written({ ...order, language: "zh" }, { ...papers, journal })).toContain("结果：已接收；发送者：");
  });

  test("a private note is in no printed log", async () => {
    const entry = {
      ...papers.journal[0],
      seq: 9,
      at: "2009-05-01T08:00:00Z",
      round: null,
      actor: "E-01",
      subject: "IT-01",
      reason: null,
      command: null,
    };
    const journal = ["note.change", "review.undo"].map((action) => ({
      ...entry,
      action,
      field: "note:krit-4",
      before: '""',
      after: `"${SECRET}"`,
    }));
    for (const format of REPORT_FORMATS) {
      const text = await written({ report: "journal", format, language: "da" }, { ...papers, journal });
      expect(text).toContain("privat note");
      expect(text).not.toContain(SECRET);
    }
  });
});
