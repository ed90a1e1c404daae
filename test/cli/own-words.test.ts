// Who sits at the window never reads a command of the command line: those stand in shared/i18n/cli alone.
import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { commands } from "../../electron/cli/commands/index.ts";
import { refusalSentence } from "../../electron/cli/refusal.ts";
import { refusalTexts } from "../../shared/i18n/cli/refusals.ts";
import { cliErrors } from "../../shared/i18n/errors/cli.ts";
import { errorTexts } from "../../shared/i18n/errors/index.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { errorSentence, formsOf, type Translatable } from "../../shared/i18n/translate.ts";

const named = commands.flatMap((c) => ("commands" in c ? c.commands.map((s) => `${c.name} ${s.name}`) : []));
const COMMAND = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${named.join("|")})(?![\p{L}\d])|(?<![\p{L}\d-])--[a-z]|(?<![\p{L}\d.])skoen (?!:)[a-z]`,
  "u",
);

/**
 * In English, "round open" or "joint order" can be words of a sentence. What is a command is said in every language, so a text is
 * faulty where Danish or Chinese says it too.
 */
const namesCommand = (texts: Translatable): boolean =>
  (["da", "zh"] as const).some((lang) => formsOf(texts, lang).some((form) => COMMAND.test(form)));

/** Every text in what a module exports, however deep. */
function textsIn(value: unknown): Translatable[] {
  if (typeof value !== "object" || value === null) return [];
  if ("da" in value && "en" in value && "zh" in value) return [value as Translatable];
  return Object.values(value).flatMap(textsIn);
}

test("the search finds commands and options", () => {
  const text = (said: string): Translatable => ({ da: said, en: said, zh: said });
  expect(named.length).toBeGreaterThan(50);
  expect(namesCommand(text("Overlad den (group defer)."))).toBe(true);
  expect(namesCommand(text("请移交（group defer）。"))).toBe(true);
  expect(namesCommand(text("Tilføj --reason."))).toBe(true);
  expect(namesCommand(text("Overlad den – til stedfortræderen."))).toBe(false);
});

test("no error names a command, but those the command line alone can meet", () => {
  const own = new Set(Object.keys(cliErrors));
  const found = Object.entries(errorTexts).filter(([code, texts]) => !own.has(code) && namesCommand(texts));
  expect(found.map(([code]) => code)).toEqual([]);
});

test("nor does a text of the window, outside the help page that is about the command line", async () => {
  const folder = new URL("../../shared/i18n/ui/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(
    files.map(async (name) => [name, (await import(new URL(name, folder).href)) as Record<string, unknown>] as const),
  );
  const found = modules.flatMap(([name, exported]) =>
    textsIn(exported)
      .filter(namesCommand)
      .map((t) => `${name}: ${formsOf(t, "da").join(" / ")}`),
  );
  expect(modules.flatMap(([, exported]) => textsIn(exported)).length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});

test("the command line's own sentences name one, or there would be no need of them", () => {
  const plain = Object.entries(refusalTexts).filter(([, texts]) => !namesCommand(texts));
  expect(plain.map(([code]) => code)).toEqual([]);
});

test("whom a package is for is said in words", () => {
  const params = { audience: "office:cn, office:dk, person:E-01" };
  expect(errorSentence({ code: "audience.not-addressed", params }, "da")).toContain(
    "kontoret (Shanghai), kontoret (Danmark), E-01",
  );
  expect(errorSentence({ code: "audience.not-addressed", params }, "zh")).toContain(
    "办公室（上海）、办公室（丹麦）、E-01",
  );
});

test("both name roles, states and times in words", () => {
  const at = "2026-11-29T12:00:00Z";
  for (const lang of LANGUAGES) {
    for (const say of [errorSentence, refusalSentence]) {
      expect(say({ code: "round.role-needed", params: { role: "deputy" } }, lang)).not.toMatch(
        lang === "en" ? /deputy\./u : /deputy/u,
      );
      const late = say({ code: "note.late", params: { deadline: at, digest: "ab12" } }, lang);
      expect(late).not.toContain(at);
      expect(late).toContain("2026");
      expect(late).not.toContain("{{");
    }
  }
  expect(errorSentence({ code: "note.late", params: { deadline: at } }, "da")).toMatch(/29\. november 2026/u);
});
