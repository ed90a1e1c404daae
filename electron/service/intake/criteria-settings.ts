// The criteria set of a round (domain.md § 2): from a template, from a file in the folder, or written out in the settings.
// Texts may only fill slots that have none ("tekst mangler"): an approved wording is never changed on the way in.
import { basename, join } from "node:path";
import {
  criteriaProblems,
  criteriaSetSchema,
  type Approval,
  type CriteriaSet,
  type Criterion,
} from "../../../shared/domain/criteria.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { sourceResources } from "../resources/resources.ts";
import { readBytes, SETTINGS_BYTES } from "./read-bytes.ts";
import { complain, dataOf, fields, isAbsent, need, textOf, type Entry, type Settings } from "./settings-source.ts";
import { choiceOf, cleanText, dateOf, localizedOf, wholeOf, wordOf } from "./settings-values.ts";
import { decodeText } from "./text-encoding.ts";
import { approvalWords } from "./words.ts";

const CRITERIA_TEMPLATES = ["vaekstforum", "eu"] as const;
/** Where the templates stand in the sources; a bundle passes its own place. */
export const templatesFolder = (resources = sourceResources()): string => join(resources, "templates");

export interface CriteriaPlaces {
  /** The round's folder. */
  readonly folder: string;
  readonly templates: string;
}

export async function readCriteria(s: Settings, entry: Entry, places: CriteriaPlaces): Promise<CriteriaSet | null> {
  const any = fields(s, entry, null);
  if (!any.has("template") && !any.has("file")) {
    const before = s.problems.count();
    const set = checkForm(s, entry, s.file, withDecimalTexts(dataOf(entry)));
    return set && checkMeaning(s, entry, set) && s.problems.count() === before ? set : null;
  }
  const of = fields(s, entry, ["template", "file", "version", "approval", "texts"]);
  const base = await readBase(s, entry, of, places);
  if (!base) return null;
  const before = s.problems.count();
  const version = of.get("version");
  const approval = of.get("approval");
  const set: CriteriaSet = {
    ...base,
    version: (version && !isAbsent(version) ? wholeOf(s, version, 1, 1_000_000) : null) ?? base.version,
    criteria: fillTexts(s, base.criteria, of.get("texts")),
    approval: approval && !isAbsent(approval) ? readApproval(s, approval) : base.approval,
  };
  return checkMeaning(s, entry, set) && s.problems.count() === before ? set : null;
}

async function readBase(
  s: Settings,
  entry: Entry,
  of: ReadonlyMap<string, Entry>,
  places: CriteriaPlaces,
): Promise<CriteriaSet | null> {
  const [template, file] = [of.get("template"), of.get("file")];
  if (template && file) return complain(s, "intake.criteria-two-sources", entry);
  if (template) {
    const name = choiceOf(s, template, CRITERIA_TEMPLATES);
    return name && readJson(s, template, join(places.templates, `criteria-${name}.json`));
  }
  const name = file && textOf(s, file);
  if (!file || !name) return null;
  // Only a file beside round.yaml: settings from elsewhere must not read other folders.
  if (name !== basename(name) || name === ".." || /[\\/]/u.test(name))
    return complain(s, "intake.criteria-file-outside", file, { found: name });
  return readJson(s, file, join(places.folder, name));
}

async function readJson(s: Settings, entry: Entry, path: string): Promise<CriteriaSet | null> {
  const file = basename(path);
  let data: unknown;
  try {
    const text = decodeText(await readBytes(path, SETTINGS_BYTES));
    data = JSON.parse(text?.text ?? "");
  } catch (e) {
    if (e instanceof AppError) s.problems.error(e.code, e.params, e.details);
    else s.problems.error("intake.criteria-json", { file });
    return null;
  }
  return checkForm(s, entry, file, data);
}

/** YAML writes `weight: 1` as a number; documents carry decimals as text. */
function withDecimalTexts(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withDecimalTexts);
  if (typeof data !== "object" || data === null) return data;
  const decimals = new Set([
    "min",
    "max",
    "step",
    "value",
    "weight",
    "threshold",
    "sumThreshold",
    "worseThan",
    "number",
  ]);
  return Object.fromEntries(
    Object.entries(data).map(([key, v]) => [
      key,
      decimals.has(key) && typeof v === "number" ? String(v) : withDecimalTexts(v),
    ]),
  );
}

function checkForm(s: Settings, entry: Entry, file: string, data: unknown): CriteriaSet | null {
  const result = criteriaSetSchema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = issue.path.map(String).join(".") || entry.path;
    s.problems.error("intake.criteria-form", { file, line: file === s.file ? entry.line : 1, key });
  }
  return null;
}

const MEANING = {
  "duplicate-id": "intake.criteria.duplicate-id",
  "no-scale": "intake.criteria.no-scale",
  "gate-with-scale": "intake.criteria.gate-with-scale",
  "negative-weight": "intake.criteria.negative-weight",
  "no-active-criterion": "intake.criteria.no-active-criterion",
  "sum-of-mixed-directions": "intake.criteria.sum-of-mixed-directions",
  "scale-not-whole-steps": "intake.criteria.scale-not-whole-steps",
  "scale-too-fine": "intake.criteria.scale-too-fine",
  "value-off-scale": "intake.criteria.value-off-scale",
} as const;

function checkMeaning(s: Settings, entry: Entry, set: CriteriaSet): boolean {
  const wrong = criteriaProblems(set);
  for (const p of wrong) complain(s, MEANING[p.problem], entry, { criterion: p.criterion });
  for (const c of set.criteria)
    if (c.title === null) s.problems.warn("intake.warning.criterion-empty", { file: s.file, number: c.number });
  return wrong.length === 0;
}

/** `texts: {"1": {title: …, guidance: …}}`, by criterion number. */
function fillTexts(s: Settings, criteria: readonly Criterion[], entry: Entry | undefined): Criterion[] {
  const out = [...criteria];
  if (!entry || isAbsent(entry)) return out;
  for (const [number, one] of fields(s, entry, null)) {
    const index = out.findIndex((c) => c.number === number);
    const criterion = out[index];
    const of = fields(s, one, ["title", "guidance"]);
    const titleEntry = need(s, of, one, "title");
    const title = titleEntry && localizedOf(s, titleEntry);
    const guidanceEntry = of.get("guidance");
    const guidance = guidanceEntry && !isAbsent(guidanceEntry) ? localizedOf(s, guidanceEntry) : null;
    if (!criterion)
      complain(s, "intake.criterion-unknown", one, { number, expected: criteria.map((c) => c.number).join(", ") });
    else if (criterion.title !== null) complain(s, "intake.criterion-has-text", one, { number });
    else if (title) out[index] = { ...criterion, title, guidance: guidance ?? criterion.guidance };
  }
  return out;
}

function readApproval(s: Settings, entry: Entry): Approval | null {
  const of = fields(s, entry, ["body", "date", "agendaItem", "wording", "document"]);
  const needed = <T>(key: string, read: (e: Entry) => T | null): T | null => {
    const one = need(s, of, entry, key);
    return one && read(one);
  };
  const [body, date] = [needed("body", (e) => cleanText(s, e)), needed("date", (e) => dateOf(s, e))];
  const [agendaItem, wording] = [
    needed("agendaItem", (e) => cleanText(s, e)),
    needed("wording", (e) => wordOf(s, e, approvalWords)),
  ];
  const documentEntry = of.get("document");
  const document = documentEntry && !isAbsent(documentEntry) ? cleanText(s, documentEntry) : null;
  return body && date && agendaItem && wording ? { body, date, agendaItem, wording, document } : null;
}
