// What is wrong in a YAML or JSON text is said in the reader's language, with its line (electron/service/intake/text-faults.ts); and a
// file whose name is not UTF-8 is told apart from one that is not there.
import fs from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { readRanking } from "../../../electron/service/intake/ranking.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { errorSentence } from "../../../shared/i18n/translate.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { bareFolder, roundFolder } from "./folder.ts";

/** The refusal of a text, whether alone or the first among those of its folder. */
async function fault(action: Promise<unknown>): Promise<AppError> {
  const error: unknown = await action.then(() => null).catch((e: unknown) => e);
  if (!isAppError(error)) throw new Error("was not refused", { cause: error });
  return error.code === "intake.refused" ? (error.details[0] ?? error) : error;
}

test.each([
  ["a tab", "title: a\nx:\n\ty: 1\n", 3, "text.indentation"],
  ["a field twice", "title: a\ntitle: b\n", 2, "text.key-twice"],
  ["an open bracket", "title: [a, b\n", 2, "text.indentation"],
  ["an open quotation mark", 'title: "a\n', 2, "text.unclosed"],
  ["two documents", "title: a\n---\ntitle: b\n", 2, "text.two-documents"],
  ["deep nesting", "a: " + "[".repeat(50_000), 1, "text.too-deep"],
  ["a list at the top", "- a\n", 1, "text.not-a-table"],
])("%s", async (_, yaml, line, code) => {
  const error = await fault(readRoundFolder(await roundFolder({ "round.yaml": yaml })));
  expect([error.code, error.params["line"], error.details.map((d) => d.code)]).toEqual([
    "intake.settings-unreadable",
    line,
    [code],
  ]);
  for (const language of LANGUAGES) {
    const sentence = errorSentence(error, language);
    expect(sentence).toContain(String(line));
    expect(sentence).not.toMatch(/[A-Z]{3,}_|\{\{|text\./u);
    expect(sentence).not.toMatch(/Map keys|unique|sufficiently|expected|at line/iu);
  }
});

test("broken JSON is called that", async () => {
  const error = await fault(readRoundFolder(await roundFolder({ "round.yaml": null, "round.json": "{ x }" })));
  expect([error.code, error.params]).toEqual(["intake.settings-not-json", { file: "round.json" }]);
});

test("a name that is not UTF-8 is not said to be missing, whether file or folder", async () => {
  const folder = await bareFolder({});
  const at = (name: string): Buffer => Buffer.from(join(folder, name), "latin1");
  fs.writeFileSync(at("pr\u00F8ve.csv"), "id;place\n");
  fs.mkdirSync(at("m\u00E5l"));
  const given = (name: string): string => at(name).toString("utf8");
  for (const name of ["pr\u00F8ve.csv", "m\u00E5l/liste.csv"]) {
    const error = await fault(readRanking(given(name), []));
    expect([error.code, String(error.params["file"])]).toEqual([
      "file.name-not-utf8",
      expect.stringContaining("\uFFFD"),
    ]);
  }
  expect((await fault(readRanking(join(folder, "gone.csv"), []))).code).toBe("file.not-found");
});
