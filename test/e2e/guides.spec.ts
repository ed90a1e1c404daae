// Every quick guide is one page of A4 in every language, with its pictures, fonts and tags: printed with pictures of the size the
// gallery takes, so that the page is laid out as the real one without taking them.
import path from "node:path";
import { poppler } from "../../electron/dev/paper-check.ts";
import { printGuide } from "../../electron/dev/guides/print-guide.ts";
import { HELP_PAGES } from "../../shared/i18n/ui/help/index.ts";
import { helpText } from "../../shared/i18n/ui/help/words.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { expect, test } from "./support/fixtures.ts";

/** A grey point, drawn as large as a picture of the window. */
const PICTURE = {
  address: "data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==",
  width: 1360,
  height: 850,
};

for (const lang of LANGUAGES)
  test(`quick guides in ${lang}: one page each, whole, tagged, in our fonts`, async ({ chromium, shell, work }) => {
    test.skip(shell !== "chromium", "Chromium prints them");
    const browser = await chromium();
    for (const page of HELP_PAGES.filter((p) => p.role)) {
      const file = path.join(work, `${page.id}.pdf`);
      const { facts, faults } = await printGuide(browser, page, lang, () => PICTURE, file);
      expect(faults, page.id).toEqual([]);
      expect(facts.families).toContain(lang === "zh" ? "NotoSansSC" : "IBMPlexSans");
      // In reading order: the two columns, one after the other.
      const said = poppler("pdftotext", file, "-").replaceAll(/\s+/gu, "");
      const steps = page.blocks.flatMap((b) => ("steps" in b ? b.steps : []));
      expect(steps.length).toBeGreaterThan(7);
      // Its first and last step, as far as no key stands in them.
      for (const step of [steps[0], steps.at(-1)]) {
        const [sentence = ""] = helpText(step ?? page.title, lang).split(/[.。]/u);
        expect(said).toContain(sentence.replaceAll(/\s+/gu, ""));
      }
    }
  });
