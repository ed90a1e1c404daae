// Measures and styles of the Word papers, after the printed mockup: black on white, hairlines, two weights.
import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { LOCALE, type Language } from "../../../shared/i18n/language.ts";

/** Twips. A4; margins of the mockup. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: 1020, right: 1190, bottom: 1480, left: 1300 } as const;
export const GREY = "484C4E";
export const LINE = "9A9D9E";
export const BULLETS = "bullets";
/** What an office's Word has, in both countries; a paper to be worked on must not fall back to whatever is there. */
export const FONT = { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "Microsoft YaHei" } as const;
export const FONT_CODE = { ascii: "Consolas", hAnsi: "Consolas", cs: "Consolas", eastAsia: "Microsoft YaHei" } as const;

const paragraphStyle = (
  id: string,
  run: IParagraphStyleOptions["run"],
  paragraph: IParagraphStyleOptions["paragraph"],
): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  ...(run ? { run } : {}),
  ...(paragraph ? { paragraph } : {}),
});

/** Sizes in half points, spacing in twips. */
export function documentStyles(lang: Language): IStylesOptions {
  const black = "000000";
  const heading = (size: number, before: number, after: number, color = black) => ({
    run: { size, bold: true, color, font: FONT },
    paragraph: { spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          color: black,
          language: { value: LOCALE[lang === "zh" ? "en" : lang], eastAsia: LOCALE.zh },
        },
        paragraph: { spacing: { line: 274, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 38, bold: true, color: black, font: FONT },
        paragraph: {
          spacing: { before: 0, after: 80, line: 252, lineRule: LineRuleType.AUTO },
          alignment: AlignmentType.LEFT,
        },
      },
      heading1: heading(25, 320, 80),
      heading2: heading(22, 220, 40),
      heading3: heading(20, 140, 20, GREY),
    },
    paragraphStyles: [
      paragraphStyle(
        "Letterhead",
        { size: 19, color: GREY },
        { spacing: { after: 300 }, border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: black, space: 6 } } },
      ),
      paragraphStyle("PaperSubtitle", { size: 19, color: GREY }, { spacing: { after: 240 } }),
      paragraphStyle("Lead", { size: 22 }, { spacing: { after: 140 } }),
      paragraphStyle("BodyText", {}, { spacing: { after: 120 } }),
      paragraphStyle("ListItem", {}, { spacing: { after: 50 } }),
      paragraphStyle("Note", { size: 18, color: GREY }, { spacing: { before: 60, after: 120 } }),
      paragraphStyle(
        "Blank",
        {},
        {
          spacing: { before: 200, after: 80 },
          border: {
            bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 2 },
            between: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 2 },
          },
        },
      ),
      paragraphStyle("Cell", { size: 19 }, { spacing: { line: 250, lineRule: LineRuleType.AUTO } }),
      paragraphStyle("CellSmall", { size: 16 }, { spacing: { line: 216, lineRule: LineRuleType.AUTO } }),
      paragraphStyle("FootLine", { size: 17, color: GREY }, { spacing: { line: 240, lineRule: LineRuleType.AUTO } }),
      paragraphStyle("Gap", { size: 8 }, { spacing: { line: 120, lineRule: LineRuleType.AUTO } }),
    ],
  };
}
