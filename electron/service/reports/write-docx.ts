// The paper as a Word document: real headings, repeated table heads, "page x of y", language on every stretch of text.
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
  type Table as WordTable,
} from "docx";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { BULLETS, documentStyles, GREY, MARGIN, PAGE } from "./docx-style.ts";
import { factsTable, gap, lineWidth, para, tableOf, textRuns } from "./docx-table.ts";
import { coreProperties, withFixedTimes } from "./docx-zip.ts";
import { plainText, type Block, type Paper } from "./paper.ts";
import { printable } from "./script.ts";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export async function docxBytes(paper: Paper): Promise<Uint8Array> {
  const title = printable(plainText(paper.title));
  const doc = new Document({
    title,
    creator: paper.software,
    lastModifiedBy: paper.software,
    styles: documentStyles(paper.lang),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 284, hanging: 284 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { ...MARGIN, footer: 560 },
          },
        },
        footers: { default: footer(paper) },
        children: [...opening(paper), ...body(paper)],
      },
    ],
  });
  const core = coreProperties({
    title,
    software: printable(paper.software),
    language: LOCALE[paper.lang],
    at: paper.generatedAt,
  });
  const packed = await Packer.toBuffer(doc, undefined, [{ path: "docProps/core.xml", data: core }]);
  return withFixedTimes(packed, paper.generatedAt);
}

function opening(paper: Paper): Paragraph[] {
  const letterhead = new Paragraph({
    style: "Letterhead",
    tabStops: [{ type: TabStopType.RIGHT, position: lineWidth(paper) }],
    children: [
      ...textRuns(paper.head.left, paper.lang),
      new TextRun({ text: "\t" }),
      ...textRuns(paper.head.right, paper.lang),
    ],
  });
  const subtitle =
    plainText(paper.subtitle) === "" ? [] : [para(paper.subtitle, paper.lang, { style: "PaperSubtitle" })];
  return [letterhead, para(paper.title, paper.lang, { heading: HeadingLevel.TITLE }), ...subtitle];
}

function footer(paper: Paper): Footer {
  const [first = "", ...rest] = paper.foot.left;
  const [before = "", between = "", after = ""] = translate(reportWords.page, paper.lang, {
    page: "\u0001",
    pages: "\u0001",
  }).split("\u0001");
  const tab = new TextRun({ text: "\t" });
  const right = [{ type: TabStopType.RIGHT, position: lineWidth(paper) }];
  const runs = (text: string): TextRun[] => textRuns([{ text }], paper.lang);
  return new Footer({
    children: [
      new Paragraph({
        style: "FootLine",
        tabStops: right,
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: GREY, space: 5 } },
        children: [...runs(first), tab, ...runs(paper.foot.right)],
      }),
      new Paragraph({
        style: "FootLine",
        tabStops: right,
        children: [
          ...runs(rest.join(" ")),
          tab,
          ...runs(before),
          new TextRun({ children: [PageNumber.CURRENT] }),
          ...runs(between),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
          ...runs(after),
        ],
      }),
    ],
  });
}

function body(paper: Paper): (Paragraph | WordTable)[] {
  let number = 0;
  return paper.blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 1) number += 1;
    return blockOf(block, paper, number);
  });
}

const STYLES = { lead: "Lead", body: "BodyText", note: "Note", words: "BodyText", blank: "Blank" } as const;

function blockOf(block: Block, paper: Paper, number: number): (Paragraph | WordTable)[] {
  const { lang } = paper;
  switch (block.kind) {
    case "heading": {
      const runs = block.level === 1 ? [{ text: `${number}. ` }, ...block.runs] : block.runs;
      return [
        para(runs, lang, { heading: HEADINGS[block.level], ...(block.newPage ? { pageBreakBefore: true } : {}) }),
      ];
    }
    case "paragraph":
      return [para(block.runs, lang, { style: STYLES[block.style] })];
    case "list":
      return block.items.map((i) => para(i, lang, { style: "ListItem", numbering: { reference: BULLETS, level: 0 } }));
    case "facts":
      return [factsTable(block.rows, paper), gap()];
    case "table":
      return block.only === "data" ? [] : tableOf(block, paper);
  }
}
