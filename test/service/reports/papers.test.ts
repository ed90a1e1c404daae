import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ReportName } from "../../../electron/service/reports/model.ts";
import { writeReport } from "../../../electron/service/reports/write-report.ts";
import { REPORT_FORMATS, REPORTS } from "../../../shared/contract/secretariat.ts";
import { LANGUAGES, type Language } from "../../../shared/i18n/language.ts";
import { papers } from "../../support/papers-fixture.ts";
import { SECRET } from "../../support/papers-reviews.ts";
import { temporaryFolder, written, type Order } from "../../support/papers-written.ts";

/** What must be readable in every format; figures are checked where they are figures. */
const MUST: Readonly<Record<ReportName, Readonly<Record<Language, readonly string[]>>>> = {
  applications: {
    da: [
      "Hjemmemåling ved kronisk lungesygdom",
      "2009-06",
      "trukket tilbage",
      "同济大学",
      "Der er ingen midler fra Shanghai",
    ],
    en: ["Home measurement in chronic lung disease", "withdrawn", "There is no money from Shanghai"],
    zh: ["慢性肺病的居家监测", "已撤回", "没有上海方资金"],
  },
  matrix: {
    da: [
      "deltager ikke (inhabil)",
      "lukket: afventer afgørelse om habilitet",
      "kan ikke vurderes",
      "vurderede version 1, tæller ikke",
      "kladde, tæller ikke",
      "Stor uenighed (over 30 % af skalaen): kriterium 4.",
    ],
    en: [
      "takes no part (conflict of interest)",
      "sealed: awaits the ruling",
      "cannot judge",
      "assessed version 1, does not count",
    ],
    zh: ["回避（利益冲突）", "封存：等待回避裁定", "无法评判"],
  },
  group: {
    da: [
      "godkendt af Vækstforum 12. marts 2009, punkt 7",
      "Står lige med 2009-04.",
      "Ikke beslutningsdygtig: 1 af mindst 2",
      "Afgjort af stedfortræderen.",
      "Under tærsklen: kriterium 2, 4, 5 og 6 og summen",
      "Kommercialiseringen er ikke beskrevet",
      "Markedet er mindre, end ansøger skriver.",
      "Samarbejdet er afsluttet for ni år siden.",
      "strejke i postvæsenet",
      "出差，未能提交评审。",
      "Kriterium 1 og 3: tekst mangler",
      "Alle medlemmer var til stede.",
    ],
    en: [
      "approved by Vækstforum on 12 Mar 2009, item 7",
      "Tied with 2009-04.",
      "No quorum: 1 of at least 2",
      "Below the threshold: criterion 2, 4, 5 and 6 and the sum",
    ],
    zh: ["Vækstforum于2009年3月12日批准，议程第 7 项", "与 2009-04 并列。", "未达法定人数"],
  },
  joint: {
    da: [
      "Forslag.",
      "Det indstilles,",
      "4.350.000 kr. fra Region Midtjylland",
      "Region Midtjylland 2009: mangler 0,50 kr.; Shanghai 2009: mangler 100.000 kr.",
      "Ikke prioriteret af den danske ekspertgruppe",
      "Trukket tilbage",
      "workshops og EXPO",
      "rammen er overskredet med 500.000 kr.",
      "Indstilling, ikke afgørelse",
      "Forsinkelsen var ikke ekspertens skyld.",
      "Den dårligste af de to gruppers pladser",
    ],
    en: [
      "Proposal.",
      "It is recommended",
      "DKK 4,350,000 from Central Denmark Region",
      "Shanghai 2009: DKK 100,000 short",
      "Not prioritised by the Danish expert group",
      "Recommendation, not a decision",
    ],
    zh: [
      "草案。",
      "中日德兰大区 DKK 4,350,000",
      "上海 2009 年：缺 DKK 100,000",
      "丹麦专家组未优先推荐",
      "推荐意见，非最终决定",
    ],
  },
  assessments: {
    da: [
      "Eksperterne er ikke anonyme.",
      "Anne Kjærgaard (E-01)",
      "deltog ikke i behandlingen: Camilla Toft (E-03)",
      "Frist for bemærkninger:",
      "markedet findes ikke i regionen i dag (s. 7).",
      "对 IT-01 的理由",
      "indstilles som nr. 2 i gruppens rækkefølge",
      "vejen fra afprøvning til salg",
    ],
    en: ["The experts are not anonymous.", "took no part: Camilla Toft (E-03)", "Deadline for comments:"],
    zh: ["专家不匿名。", "以下人员未参与审议：Camilla Toft (E-03)", "提交意见截止日期："],
  },
  minutes: {
    da: [
      "Referat: ",
      "har behandlet 5 ansøgninger: 4 indstilles, 1 indstilles ikke, 0 er ikke behandlet.",
      "mindst 2 færdige vurderinger tæller",
      "Alexandra Instituttet",
      "deltager ikke (inhabil)",
      "Samarbejdet er afsluttet for ni år siden.",
      "strejke i postvæsenet",
      "Alle medlemmer var til stede.",
      "Ikke beslutningsdygtig: 1 af mindst 2",
      "Gruppen satte kriterium 4 til 3,0 efter drøftelse",
      "Markedet er mindre, end ansøger skriver.",
      "出差，未能提交评审。",
    ],
    en: ["has treated 5 applications: 4 recommended, 1 not recommended, 0 not treated.", "Minority opinions"],
    zh: ["审议了 5 份申请：推荐 4 份，不推荐 1 份，未审议 0 份。", "专家组于 2009 年 5 月 21 日举行会议。"],
  },
  refusals: {
    da: [
      "Ansøgningen indstilles ikke til støtte: ikke prioriteret af den danske ekspertgruppe.",
      "Ansøgningen er prioriteret af begge ekspertgrupper, men rammen rækker ikke.",
      "Region Midtjylland 2009: mangler 0,50 kr.; Shanghai 2009: mangler 100.000 kr.",
      "Kommercialiseringen er ikke beskrevet, og kriterium 4 er under tærsklen.",
      "Det er ikke i sig selv en afgørelse",
      "Klagevejledning:",
    ],
    en: ["not prioritised by the Danish expert group.", "may be considered if money is freed", "How to appeal:"],
    zh: ["该申请不予推荐资助：丹麦专家组未优先推荐。", "列入候补名单", "申诉途径："],
  },
  journal: {
    da: ["vurdering ændret", "point, kriterium 4", "Markedet er nyt.", "Modtaget på USB-nøgle", "pakke taget ind"],
    en: ["review changed", "score, criterion 4"],
    zh: ["修改评审", "评分，标准 4"],
  },
};

describe.each(REPORTS)("%s", (report) => {
  test.each(LANGUAGES)("says what it must in every format, in %s", async (language) => {
    for (const format of REPORT_FORMATS) {
      const text = await written({ report, format, language });
      // A foot stands in its own part of a Word document.
      const must = MUST[report][language].filter(
        (m) => format !== "docx" || !/ikke afgørelse|not a decision|非最终/.test(m),
      );
      expect({ format, lacking: must.filter((m) => !text.includes(m)) }).toEqual({ format, lacking: [] });
      expect(text, `${format}: a text lacks a value`).not.toMatch(/\{\{|undefined|NaN|\[object/);
      expect(text, `${format}: a closed review shows`).not.toContain(SECRET);
    }
  });

  test("the same papers and order give the same bytes, whatever the clock says", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    for (const format of REPORT_FORMATS) {
      const [a, b] = [temporaryFolder(), temporaryFolder()];
      vi.setSystemTime("2001-02-03T04:05:06Z");
      const first = await writeReport(papers, { report, format, language: "da", side: null }, a);
      vi.setSystemTime("2031-11-12T13:14:16Z");
      await writeReport(papers, { report, format, language: "da", side: null }, b);
      const same = (file: string): boolean => readFileSync(join(b, basename(file))).equals(readFileSync(file));
      expect(first.filter((file) => !same(file))).toEqual([]);
    }
  });
});

describe("files", () => {
  test("have names in the reader's language, one workbook, one CSV per table, one paper per application", async () => {
    const names = async (order: Order): Promise<string[]> =>
      (await writeReport(papers, { ...order, side: null }, temporaryFolder())).map((f) => basename(f));
    expect(await names({ report: "joint", format: "docx", language: "da" })).toEqual(["faelles-prioritering.docx"]);
    expect(await names({ report: "joint", format: "html", language: "zh" })).toEqual(["联合优先排序.html"]);
    expect(await names({ report: "group", format: "docx", language: "en" })).toEqual([
      "recommendation-danish-group.docx",
      "recommendation-chinese-group.docx",
    ]);
    expect(await names({ report: "assessments", format: "html", language: "da" })).toEqual(
      ["01", "02", "03", "04", "05", "06"].map((n) => `partshoering-IT-${n}.html`),
    );
    // IT-05 was turned down, IT-04 stands on the reserve list; the withdrawn one needs no reasons, the funded ones have none.
    expect(await names({ report: "refusals", format: "html", language: "da" })).toEqual([
      "begrundelse-for-afslag-IT-04.html",
      "begrundelse-for-afslag-IT-05.html",
    ]);
    expect(await names({ report: "minutes", format: "docx", language: "da" })).toEqual([
      "referat-dansk-ekspertgruppe.docx",
      "referat-kinesisk-ekspertgruppe.docx",
    ]);
    expect(await names({ report: "assessments", format: "xlsx", language: "da" })).toEqual(["partshoering.xlsx"]);
    expect(await names({ report: "matrix", format: "csv", language: "da" })).toEqual([
      "pointmatrix-tekst.csv",
      "pointmatrix-point.csv",
      "pointmatrix-spredning.csv",
    ]);
  });

  test("no two tables of a paper share a file name", async () => {
    for (const language of LANGUAGES)
      for (const report of REPORTS) {
        const folder = temporaryFolder();
        const files = await writeReport(papers, { report, format: "csv", language, side: null }, folder);
        expect(readdirSync(folder).toSorted()).toEqual(files.map((f) => basename(f)).toSorted());
      }
  });

  test("an existing file is never written over, and nothing else is written then", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "recommendation-chinese-group.docx"), "mine");
    await expect(
      writeReport(papers, { report: "group", format: "docx", language: "en", side: null }, folder),
    ).rejects.toMatchObject({
      code: "file.exists",
      params: { file: "recommendation-chinese-group.docx" },
    });
    expect(readdirSync(folder)).toEqual(["recommendation-chinese-group.docx"]);
    expect(readFileSync(join(folder, "recommendation-chinese-group.docx"), "utf8")).toBe("mine");
  });

  test("a folder that is not there is refused by name", async () => {
    await expect(
      writeReport(
        papers,
        { report: "joint", format: "html", language: "da", side: null },
        join(temporaryFolder(), "nej"),
      ),
    ).rejects.toMatchObject({ code: "file.unwritable" });
  });
});
