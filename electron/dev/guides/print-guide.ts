// A quick guide printed and looked at as any reader of it would.
import fs from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import type { Language } from "../../../shared/i18n/language.ts";
import type { HelpPage } from "../../../shared/i18n/ui/help/page.ts";
import { paperFonts } from "../../main/paper-fonts.ts";
import { lostCharacters, pdfFacts, type PdfFacts } from "../paper-check.ts";
import { pdfInChromium } from "../paper-printers.ts";
import { guidePage, type PictureOf } from "./guide-page.ts";

const assets = path.resolve(import.meta.dirname, "../../../out/renderer/assets");

export interface PrintedGuide {
  readonly facts: PdfFacts;
  /** What is wrong with it; empty = nothing. */
  readonly faults: readonly string[];
}

/** @param file where the PDF is written. The window must be built, and poppler-utils installed. */
export async function printGuide(
  browser: Browser,
  page: HelpPage,
  lang: Language,
  pictureOf: PictureOf,
  file: string,
): Promise<PrintedGuide> {
  const words = guidePage(page, lang, pictureOf);
  fs.writeFileSync(file, await pdfInChromium(browser, guidePage(page, lang, pictureOf, paperFonts(assets, words))));
  const facts = pdfFacts(file);
  const lost = lostCharacters(words, facts.text);
  return {
    facts,
    faults: [
      ...facts.faults,
      ...(facts.pages === 1 ? [] : [`${facts.pages} pages instead of one`]),
      ...(facts.tagged ? [] : ["not tagged"]),
      ...(facts.title === page.title[lang] ? [] : [`title ${facts.title}`]),
      ...(lost.length > 0 ? [`lost ${lost.join("")}`] : []),
    ],
  };
}
