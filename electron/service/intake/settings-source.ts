// round.yaml / round.json as a tree of entries that know their key and line. Plain data only: no tags, no anchors, no
// aliases, so nothing can expand; a JSON file is checked as JSON first and then read by the same parser, for its line numbers.
import { basename, extname } from "node:path";
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
} from "yaml";
import { AppError, type ErrorCode, type ErrorParams } from "../../../shared/lib/errors.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { found, type Problems } from "./problems.ts";
import { readBytes, SETTINGS_BYTES } from "./read-bytes.ts";
import { decodeText } from "./text-encoding.ts";
import { yamlFault } from "./text-faults.ts";
import { tidy } from "./table.ts";

/** One place in the settings. `node` is null where the value is left out or empty. */
export interface Entry {
  /** Dotted path, e.g. "deadlines.review". */
  readonly path: string;
  readonly line: number;
  readonly node: Node | null;
}

/** What every reader of settings needs: where the text came from, and where to complain. */
export interface Settings {
  readonly file: string;
  readonly problems: Problems;
  /** Language of plain strings where one to three languages are possible. */
  language: Language;
  lineOf(node: Node): number;
}

/** @throws AppError when the file is no YAML or JSON that can be read safely. */
export async function readSettings(path: string, problems: Problems): Promise<{ settings: Settings; root: Entry }> {
  const file = basename(path);
  const decoded = decodeText(await readBytes(path, SETTINGS_BYTES));
  if (!decoded || decoded.assumed) throw new AppError("intake.settings-not-utf8", { file });
  const json = extname(path).toLowerCase() === ".json";
  if (json) checkJson(file, decoded.text);
  const lines = new LineCounter();
  const document = parseSafely(file, decoded.text, lines);
  const lineOf = (node: Node): number => (node.range ? lines.linePos(node.range[0]).line : 1);
  refuseUnsafe(file, document, lineOf);
  const root = document.contents;
  if (!isMap(root)) throw unreadable(file, 1, new AppError("text.not-a-table"));
  return { settings: { file, problems, language: "da", lineOf }, root: { path: "", line: 1, node: root } };
}

const unreadable = (file: string, line: number, fault: AppError): AppError =>
  new AppError("intake.settings-unreadable", { file, line }, { details: [fault] });

function checkJson(file: string, text: string): void {
  try {
    JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (e) {
    // The parser does not always say where it gave up, and never the line.
    throw new AppError("intake.settings-not-json", { file }, { cause: e });
  }
}

function parseSafely(file: string, text: string, lineCounter: LineCounter): Document {
  let document: Document;
  try {
    document = parseDocument(text, {
      lineCounter,
      version: "1.2",
      schema: "core",
      uniqueKeys: true,
      prettyErrors: false,
      merge: false,
    });
  } catch (e) {
    // Nesting deeper than the stack.
    throw unreadable(file, 1, yamlFault(e));
  }
  const [first] = document.errors;
  if (first) throw unreadable(file, lineCounter.linePos(first.pos[0]).line, yamlFault(first));
  return document;
}

function refuseUnsafe(file: string, document: Document, lineOf: (node: Node) => number): void {
  const unsafe: { line: number; what: string }[] = [];
  visit(document, {
    Node(_key, node) {
      // A tag that was written out stands in `tag`; the ones the schema resolves itself do not.
      if (isAlias(node)) unsafe.push({ line: lineOf(node), what: "alias" });
      else if (node.anchor !== undefined) unsafe.push({ line: lineOf(node), what: "anchor" });
      else if (typeof node.tag === "string") unsafe.push({ line: lineOf(node), what: "tag" });
      return unsafe.length > 0 ? visit.BREAK : undefined;
    },
  });
  const [first] = unsafe;
  if (first) throw new AppError("intake.settings-unsafe", { file, line: first.line, found: first.what });
}

export function complain(s: Settings, code: ErrorCode, entry: Entry, params: ErrorParams = {}): null {
  s.problems.error(code, { file: s.file, line: entry.line, key: entry.path, ...params });
  return null;
}

const isNothing = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && (node.value === null || node.value === ""));
export const isAbsent = (entry: Entry | undefined): boolean => entry === undefined || isNothing(entry.node);

/** The fields of a mapping. Unknown keys are warned about: they are mostly misspelt ones. `known` null = any key. */
export function fields(s: Settings, entry: Entry, known: readonly string[] | null): Map<string, Entry> {
  const out = new Map<string, Entry>();
  if (isAbsent(entry)) return out;
  if (!isMap(entry.node)) {
    complain(s, "intake.setting-not-a-map", entry, { expected: known?.join(", ") ?? "…" });
    return out;
  }
  for (const pair of entry.node.items) {
    const key = isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : "?";
    const node = (pair.value ?? null) as Node | null;
    const line = isScalar(pair.key) ? s.lineOf(pair.key) : entry.line;
    const child: Entry = {
      path: entry.path === "" ? key : `${entry.path}.${key}`,
      line,
      node: isNothing(node) ? null : node,
    };
    if (known === null || known.includes(key)) out.set(key, child);
    else
      s.problems.warn("intake.warning.key-unknown", {
        file: s.file,
        line,
        key: child.path,
        expected: known.join(", "),
      });
  }
  return out;
}

/** The items of a list. */
export function items(s: Settings, entry: Entry | undefined): Entry[] {
  if (entry === undefined || isAbsent(entry)) return [];
  if (!isSeq(entry.node)) {
    complain(s, "intake.setting-not-a-list", entry);
    return [];
  }
  return entry.node.items.map((item, i) => {
    const node = item as Node | null;
    return {
      path: `${entry.path}[${i + 1}]`,
      line: node === null ? entry.line : s.lineOf(node),
      node: isNothing(node) ? null : node,
    };
  });
}

/** A required field; reported when missing. */
export function need(s: Settings, of: ReadonlyMap<string, Entry>, parent: Entry, key: string): Entry | null {
  const entry = of.get(key);
  if (entry && !isAbsent(entry)) return entry;
  return complain(
    s,
    "intake.setting-missing",
    entry ?? { path: parent.path === "" ? key : `${parent.path}.${key}`, line: parent.line, node: null },
  );
}

export const scalarOf = (entry: Entry): Scalar | null => (isScalar(entry.node) ? entry.node : null);

/** What stands at an entry, as written, shortened. */
export const shown = (entry: Entry): string => {
  const scalar = scalarOf(entry);
  return scalar ? found(scalar.source ?? String(scalar.value)) : "…";
};

/** A text; numbers are taken as written ("Punkt 7" and 7 are both texts). */
export function textOf(s: Settings, entry: Entry): string | null {
  const scalar = scalarOf(entry);
  if (!scalar || typeof scalar.value === "boolean")
    return complain(s, "intake.setting-not-a-text", entry, { found: shown(entry) });
  const text = tidy(typeof scalar.value === "string" ? scalar.value : (scalar.source ?? String(scalar.value)));
  return text === "" ? complain(s, "intake.setting-missing", entry) : text;
}

/** The plain data below an entry, for parts that a schema checks. */
export const dataOf = (entry: Entry): unknown => entry.node?.toJS(EMPTY_DOCUMENT, { maxAliasCount: 0 });
const EMPTY_DOCUMENT = parseDocument("");
