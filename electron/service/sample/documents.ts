// The PDFs of one application: its texts from content/IT-nn.yaml, and a budget appendix whose table is made from budget.csv.
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import type { Block, Content, SampleDocument } from "./content.ts";
import { drawFigure } from "./figures.ts";
import type { Fonts } from "./fonts.ts";
import { openPage, type Heading, type Page } from "./page.ts";
import type { Registration } from "./registrations.ts";

export interface BuiltDocument {
  readonly file: string;
  readonly bytes: Buffer;
}

const WORDS = {
  da: { applicants: "Ansøgere", period: "Projektperiode", journal: "j.nr." },
  en: { applicants: "Applicants", period: "Project period", journal: "file no." },
  zh: { applicants: "申请单位：", period: "项目周期：", journal: "申请编号" },
} as const;

const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  RM: "Region Midtjylland (puljen)",
  DK: "Andre danske (deltagerne selv, nationale midler)",
  SH: "Shanghai (kommission, universiteter, virksomheder)",
};

/** A calendar date as the language writes it. */
function dateIn(language: "da" | "en" | "zh", date: string): string {
  const locale = { da: "da-DK", en: "en-GB", zh: "zh-CN" }[language];
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}

function heading(r: Registration, language: "da" | "en" | "zh", label: string): Heading {
  const words = WORDS[language];
  const names = r.partners.map((p) => p.name);
  const period = `${dateIn(language, r.from)} – ${dateIn(language, r.to)}`;
  return {
    language,
    label,
    title: r.title[language],
    reference: `${r.id} · ${words.journal} ${r.journalNumber}`,
    facts:
      language === "zh"
        ? [`${words.applicants}${names.join("；")}`, `${words.period}${period}`]
        : [`${words.applicants}: ${names.join("; ")}`, `${words.period}: ${period}`],
  };
}

function drawBlock(page: Page, block: Block): void {
  if ("h" in block) page.heading(block.h);
  else if ("p" in block) page.paragraph(block.p);
  else if ("list" in block) page.list(block.list);
  else if ("table" in block) page.table(block.table);
  else drawFigure(page, block.figure);
}

async function textDocument(fonts: Fonts, r: Registration, d: SampleDocument): Promise<BuiltDocument> {
  const page = openPage(fonts, heading(r, d.language, d.label));
  for (const block of d.blocks) drawBlock(page, block);
  return { file: d.file, bytes: await page.finish() };
}

const kroner = new Intl.NumberFormat("da-DK");

async function budgetDocument(
  fonts: Fonts,
  r: Registration,
  budget: Content["budget"],
  years: readonly number[],
): Promise<BuiltDocument> {
  const page = openPage(fonts, heading(r, "da", "Budgetbilag"));
  const amount = (sources: readonly Source[], inYears: readonly number[]): string =>
    kroner.format(
      r.budget.filter((b) => sources.includes(b.source) && inYears.includes(b.year)).reduce((a, b) => a + b.amount, 0),
    );
  const row = (name: string, sources: readonly Source[]): string[] => [
    name,
    ...years.map((y) => amount(sources, [y])),
    amount(sources, years),
  ];
  page.heading("Finansieringsplan");
  page.paragraph(
    "Hver side betaler sine egne deltagere. Beløbene er opgjort i danske kroner; Shanghais andel er omregnet af ansøgerne på ansøgningstidspunktet.",
  );
  page.table({
    caption: "Tabel 1. Finansiering fordelt på kilde og år, kr.",
    columns: [
      { text: "Kilde", width: 3.4, align: "left" },
      ...[...years.map(String), "I alt"].map((text) => ({ text, width: 1, align: "right" as const })),
    ],
    rows: [...SOURCES.map((s) => row(SOURCE_NAMES[s], [s])), row("I alt", SOURCES)],
    total: true,
  });
  page.heading("Deltagere og årsværk");
  page.table({
    caption: "Tabel 2. Deltagere",
    columns: [
      { text: "Deltager", width: 3, align: "left" },
      { text: "Side", width: 1.4, align: "left" },
      { text: "Art", width: 1.6, align: "left" },
    ],
    rows: r.partners.map((p) => [p.name, p.side === "cn" ? "Shanghai" : "Region Midtjylland", p.type]),
    total: false,
  });
  page.table({
    caption: "Tabel 3. Årsværk i hele projektperioden",
    columns: [
      { text: "Side", width: 3, align: "left" },
      { text: "Årsværk", width: 1, align: "right" },
    ],
    rows: [
      ["Danske deltagere", r.personYears.dk],
      ["Deltagere fra Shanghai", r.personYears.cn],
    ],
    total: false,
  });
  page.paragraph(
    r.equalBenefit
      ? "Ansøgerne vurderer, at projektet har ligelig fordel og forankring i begge regioner. Årsværk er derfor det, der søges matchet."
      : "Ansøgerne gør ikke gældende, at fordelen er ligelig; årsværkene er oplyst til orientering.",
  );
  page.heading("Forudsætninger for budgettet");
  page.list(budget.notes);
  return { file: budget.file, bytes: await page.finish() };
}

/** Every PDF of an application, in the order of their file names. `years` are the round's. */
export async function buildDocuments(
  fonts: Fonts,
  registration: Registration,
  content: Content,
  years: readonly number[],
): Promise<BuiltDocument[]> {
  const texts = await Promise.all(content.documents.map((d) => textDocument(fonts, registration, d)));
  const all = [...texts, await budgetDocument(fonts, registration, content.budget, years)];
  return all.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}
