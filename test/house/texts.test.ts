import { expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { errorTexts } from "../../shared/i18n/errors/index.ts";

test("every error code has a text in every language", () => {
  for (const [code, texts] of Object.entries(errorTexts))
    for (const lang of LANGUAGES) expect(texts[lang], `${code} ${lang}`).toMatch(/\S/);
});
