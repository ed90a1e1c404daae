// The guides never describe what is not there: what they name – texts of the interface, keys, pictures, pages, commands – exists.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LANGUAGES, type Language, type Texts } from "../../shared/i18n/language.ts";
import { formsOf, marksOf, type Translatable } from "../../shared/i18n/translate.ts";
import { HELP_PAGES, HELP_SECTIONS } from "../../shared/i18n/ui/help/index.ts";
import { INTERFACE } from "../../shared/i18n/ui/help/interface.ts";
import { HELP_KEYS } from "../../shared/i18n/ui/help/keys.ts";
import { ROLES } from "../../shared/i18n/ui/help/page.ts";
import { helpMarks, helpText, interfaceText, textsOfBlock } from "../../shared/i18n/ui/help/words.ts";
import { commands } from "../../electron/cli/commands/index.ts";

const root = path.resolve(import.meta.dirname, "../..");
const ids = new Set(HELP_PAGES.map((p) => p.id));
const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
const filesBelow = (folder: string, ends: RegExp): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((f) => ends.test(f))
    .map((f) => path.join(folder, f));

/** Every text of every page with where it stands. */
const texts: readonly (readonly [where: string, texts: Texts])[] = HELP_PAGES.flatMap((p) => [
  [p.id, p.title] as const,
  ...p.blocks.flatMap((b, i) => textsOfBlock(b).map((x) => [`${p.id}/${i}`, x] as const)),
]);

test("each role has one quick guide, and each guide shows pictures and leads on", () => {
  expect(HELP_PAGES.flatMap((p) => p.role ?? []).toSorted()).toEqual([...ROLES].toSorted());
  for (const page of HELP_PAGES.filter((p) => p.role)) {
    expect(page.blocks.filter((b) => "picture" in b).length, page.id).toBeGreaterThan(2);
    expect(
      page.blocks.some((b) => "see" in b),
      page.id,
    ).toBe(true);
  }
});

test("every page stands in one section, and every page that is pointed to exists", () => {
  expect(ids.size).toBe(HELP_SECTIONS.flatMap((s) => s.pages).length);
  const named = [
    ...HELP_PAGES.flatMap((p) => p.blocks.flatMap((b) => ("see" in b ? b.see : []))),
    ...filesBelow("renderer", /\.tsx?$/u).flatMap((f) => [
      ...[...read(f).matchAll(/screen: "help", page: "([\w-]+)"/gu)].map((m) => m[1] ?? ""),
      ...[...read(f).matchAll(/useHelpAbout\("([\w-]+)"\)/gu)].map((m) => m[1] ?? ""),
    ]),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test("what is named by its mark exists, in every language alike", () => {
  const wrong: string[] = [];
  let marks = 0;
  for (const [where, text] of texts) {
    const named = LANGUAGES.map((l) => helpMarks(text[l]).toSorted());
    marks += named[0]?.length ?? 0;
    for (const [i, l] of LANGUAGES.entries()) {
      const own = String(named[i]);
      if (own !== String(named[0])) wrong.push(`${where} ${l}: ${own} against ${String(named[0])}`);
      if (helpText(text, l).includes("{{")) wrong.push(`${where} ${l}: ${helpText(text, l)}`);
    }
  }
  expect(marks).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("a text of the interface that asks for values cannot be named", () => {
  const named = new Set(texts.flatMap(([, t]) => helpMarks(t.da).filter((m) => m.startsWith("ui:"))));
  const asking = [...named].filter((m) =>
    LANGUAGES.some((l) => marksOf(interfaceText(m.slice(3), l) ?? "{{nothing}}").length > 0),
  );
  expect(asking).toEqual([]);
});

/** Keys by command, from the sources: `id: "x.y"` … `keys: [...]` of one object. */
function keymap(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of filesBelow("renderer", /\.tsx?$/u))
    for (const [, id = "", rest = ""] of read(file).matchAll(
      /\bid: "([a-zA-Z]+\.[\w-]+)",((?:(?!\bid: ")[\s\S])*?keys: \[[^\]]*\])/gu,
    ))
      found.set(
        id,
        [...rest.slice(rest.lastIndexOf("keys: [")).matchAll(/"([^"]+)"/gu)].map((m) => m[1] ?? ""),
      );
  return found;
}

test("every key a guide names is that command's key", () => {
  const real = keymap();
  expect(real.size).toBeGreaterThan(70);
  const wrong = Object.entries(HELP_KEYS).filter(([name, keys]) => {
    const [id = "", nth] = name.split(/-(?=2$)/u);
    return real.get(id)?.[nth === undefined ? 0 : 1] !== keys;
  });
  expect(wrong).toEqual([]);
  const used = new Set([
    ...texts.flatMap(([, t]) => helpMarks(t.en).flatMap((m) => (m.startsWith("key:") ? m.slice(4) : []))),
    ...HELP_PAGES.flatMap((p) =>
      p.blocks.flatMap((b) => ("keys" in b ? b.keys.flatMap((g) => g.list.map((k) => k.command)) : [])),
    ),
  ]);
  expect([...used].filter((name) => !Object.hasOwn(HELP_KEYS, name))).toEqual([]);
  expect(Object.keys(HELP_KEYS).filter((name) => !used.has(name))).toEqual([]);
});

test("no key and no text of the interface is written out where its mark should stand", () => {
  const bare = /\bF\d{1,2}\b|\bCtrl\b|\bShift\b|\bAlt\+|⌘/u;
  const quoted: Readonly<Record<Language, RegExp>> = { da: /»([^«]+)«/gu, en: /“([^”]+)”/gu, zh: /“([^”]+)”/gu };
  const named = (lang: Language): Set<string> =>
    new Set(
      Object.values(INTERFACE).flatMap((catalogue) =>
        Object.values(catalogue as Readonly<Record<string, Translatable>>).flatMap((t) => formsOf(t, lang)),
      ),
    );
  const wrong = texts.flatMap(([where, text]) =>
    LANGUAGES.flatMap((l) => [
      ...(bare.test(text[l].replaceAll(/\{\{[^}]*\}\}/gu, "")) ? [`${where} ${l}: ${text[l]}`] : []),
      ...[...text[l].matchAll(quoted[l])].flatMap((m) => (named(l).has(m[1] ?? "") ? [`${where} ${l}: ${m[0]}`] : [])),
    ]),
  );
  expect(wrong).toEqual([]);
});

test("every picture is a scene of the gallery", () => {
  const scenes = filesBelow("test/gallery", /\.spec\.ts$/u)
    .map(read)
    .join("\n");
  const pictures = HELP_PAGES.flatMap((p) => p.blocks.flatMap((b) => ("picture" in b ? [b.picture] : [])));
  expect(pictures.length).toBeGreaterThan(10);
  expect(pictures.filter((name) => !scenes.includes(`scene("${name}"`) && !scenes.includes(`["${name}", `))).toEqual(
    [],
  );
});

test("every command line the help shows is a command of skoen", () => {
  const names = new Set(
    commands.flatMap((c) => ("commands" in c ? c.commands.map((s) => `${c.name} ${s.name}`) : [c.name])),
  );
  const lines = HELP_PAGES.flatMap((p) => p.blocks.flatMap((b) => ("code" in b ? b.code.split("\n") : []))).flatMap(
    (line) => (line.startsWith("skoen ") ? [line.slice(6)] : []),
  );
  expect(lines.length).toBeGreaterThan(8);
  const known = (line: string): boolean => [...names].some((n) => line === n || line.startsWith(`${n} `));
  expect(lines.filter((line) => line !== "--help" && !known(line))).toEqual([]);
});

test("the glossary has each word once in each language", () => {
  const terms = HELP_PAGES.find((p) => p.id === "glossary")?.blocks.flatMap((b) => ("terms" in b ? b.terms : [])) ?? [];
  expect(terms.length).toBeGreaterThan(50);
  for (const l of LANGUAGES) expect(new Set(terms.map((t) => t.term[l])).size, l).toBe(terms.length);
});
