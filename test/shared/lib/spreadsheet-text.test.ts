import { expect, test } from "vitest";
import { tabSeparated } from "../../../shared/lib/spreadsheet-text.ts";

test("a table for the clipboard: no text becomes a formula or falls into two cells, numbers stay numbers", () => {
  expect(
    tabSeparated([
      ["=1+1", "a\tb", { number: "3,5" }],
      ["＝HYPERLINK()", 'say "so"\nthen', { number: "-1" }],
    ]),
  ).toBe(`'=1+1\t"a\tb"\t3,5\r\n'＝HYPERLINK()\t"say ""so""\nthen"\t-1`);
});
