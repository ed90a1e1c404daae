// Guides name what stands on the screen: `{{ui:export.sign}}` is that text in the reader's language, `{{key:app.palette}}` that
// command's key. A mark that names nothing stays visible, and a test finds it.
import { keyCaps } from "../../../lib/key-caps.ts";
import type { Language, Texts } from "../../language.ts";
import { HELP_KEYS } from "./keys.ts";
import type { HelpBlock } from "./page.ts";
import { INTERFACE } from "./interface.ts";

/** A stretch of a guide's text. `keys` is in tinykeys notation. */
type HelpRun =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "ui"; readonly text: string }
  | { readonly kind: "keys"; readonly keys: string };

const MARK = /\{\{(ui|key):([\w.-]+)\}\}/gu;

/** The names of interface texts and commands that a text mentions, in order, as written: `ui:export.sign`. */
export const helpMarks = (text: string): string[] => [...text.matchAll(MARK)].map((m) => `${m[1]}:${m[2]}`);

/** A text of the interface as it is named in running text: a button's "…" says that a dialog follows, and is not part of its name. */
export function interfaceText(name: string, lang: Language): string | null {
  const [catalogue = "", key = ""] = name.split(".");
  const texts = (INTERFACE as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[catalogue]?.[key];
  if (typeof texts !== "object" || texts === null || !(lang in texts)) return null;
  const text = (texts as Readonly<Record<Language, unknown>>)[lang];
  return typeof text === "string" ? text.replace(/\s*…$/u, "") : null;
}

const keyOf = (command: string): string | null => (HELP_KEYS as Readonly<Record<string, string>>)[command] ?? null;

/** A guide's text with everything it names looked up. */
export function helpRuns(texts: Texts, lang: Language): HelpRun[] {
  const text = texts[lang];
  const runs: HelpRun[] = [];
  let at = 0;
  for (const mark of text.matchAll(MARK)) {
    const [whole, kind, name = ""] = mark;
    if (mark.index > at) runs.push({ kind: "words", text: text.slice(at, mark.index) });
    const named = kind === "ui" ? interfaceText(name, lang) : keyOf(name);
    if (named === null) runs.push({ kind: "words", text: whole });
    else runs.push(kind === "ui" ? { kind: "ui", text: named } : { kind: "keys", keys: named });
    at = mark.index + whole.length;
  }
  if (at < text.length) runs.push({ kind: "words", text: text.slice(at) });
  return runs;
}

/** The same as one string, for searching and for paper. */
export const helpText = (texts: Texts, lang: Language): string =>
  helpRuns(texts, lang)
    .map((run) => (run.kind === "keys" ? keyCaps(run.keys).join("+") : run.text))
    .join("");

/** Every text of a block. */
export function textsOfBlock(block: HelpBlock): readonly Texts[] {
  if ("heading" in block) return [block.heading];
  if ("text" in block) return [block.text];
  if ("steps" in block) return block.steps;
  if ("points" in block) return block.points;
  if ("terms" in block) return block.terms.flatMap((x) => [x.term, x.about]);
  if ("keys" in block) return block.keys.flatMap((g) => [g.title, ...g.list.map((k) => k.label)]);
  if ("letter" in block) return [block.letter];
  if ("picture" in block) return [block.shows];
  return [];
}
