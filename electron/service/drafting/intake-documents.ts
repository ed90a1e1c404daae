// The documents that wait with the tables: every file of a folder, opened by nobody yet, and what the round holds already. Which
// application each belongs to is told by its journal number, or by a person (domain.md § 3).
import { lstat, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Core } from "../../../shared/domain/round.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { AppError, type ErrorCode } from "../../../shared/lib/errors.ts";
import { matchName } from "../intake/attachment-match.ts";
import { DEEPEST, isSystemFile, nameFault } from "../intake/attachments.ts";
import { APPLICATION_NAMES, ATTACHMENT_FOLDERS, BUDGET_NAMES, sideWords, wordKey } from "../intake/words.ts";
import { problem, type Problem } from "./field.ts";
import type { DocumentSource, Mends } from "./intake-source.ts";

/** Documents of one intake at most. */
const MOST = 100_000;

/** In a round's own folder, the documents lie below it and the tables beside them. */
async function documentsFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((e: unknown) => {
    throw new AppError("file.not-found", { file: folder }, { cause: e });
  });
  const inner = entries.filter((e) => e.isDirectory() && ATTACHMENT_FOLDERS.has(wordKey(e.name)));
  return inner.length === 1 && inner[0] ? join(folder, inner[0].name) : folder;
}

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);
const isTableFile = (name: string): boolean =>
  /\.(?:xlsx|csv|ya?ml|json)$/iu.test(name) &&
  (wordKey(stemOf(name)) === "round" ||
    APPLICATION_NAMES.has(wordKey(stemOf(name))) ||
    BUDGET_NAMES.has(wordKey(stemOf(name))));

/** Every file below `folder`, by path; links are not followed. @throws AppError file.not-found, intake.documents-too-many */
export async function listDocuments(folder: string): Promise<DocumentSource[]> {
  const root = await documentsFolder(folder);
  const out: DocumentSource[] = [];
  const walk = async (at: string, parts: readonly string[], side: Side | null): Promise<void> => {
    const entries = await readdir(at, { withFileTypes: true });
    for (const e of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isSystemFile(e.name) || (parts.length === 0 && root === folder && e.isFile() && isTableFile(e.name)))
        continue;
      const path = join(at, e.name);
      const here = [...parts, e.name];
      if (e.isDirectory() && here.length <= DEEPEST)
        await walk(path, here, side ?? (parts.length === 0 ? null : (sideWords.values.get(wordKey(e.name)) ?? null)));
      else if (e.isFile()) out.push(await document(path, here, side));
      if (out.length > MOST) throw new AppError("intake.documents-too-many", { limit: MOST });
    }
  };
  await walk(root, [], null);
  return out;
}

export async function document(path: string, parts: readonly string[], side: Side | null): Promise<DocumentSource> {
  const name = (parts.at(-1) ?? "").normalize("NFC");
  const inFolder = parts.length > 1;
  return {
    id: parts.join("/"),
    name,
    stem: inFolder ? (parts[0] ?? "") : stemOf(name),
    inFolder,
    side,
    size: (await lstat(path)).size,
    at: path,
    fault: nameFault(name),
  };
}

/** What the draft holds, as documents of the next intake. */
export const heldDocuments = (core: Core): DocumentSource[] =>
  core.applications.flatMap((a) =>
    a.attachments.map((x): DocumentSource => ({
      id: `held:${x.path}`,
      name: x.name,
      stem: a.journalNumber,
      inFolder: true,
      side: x.side,
      size: x.size,
      at: { path: x.path, sha256: x.sha256, application: a.id },
      fault: null,
    })),
  );

export interface MatchedDocument {
  readonly source: DocumentSource;
  /** Null: left out, or belonging to none yet. */
  readonly application: string | null;
  readonly side: Side | null;
  readonly how: "held" | "by-number" | "by-hand" | "left-out" | "unmatched" | "replaced";
  readonly problem: Problem | null;
}

function byNumber(
  d: DocumentSource,
  known: ReadonlyMap<string, string>,
): Pick<MatchedDocument, "application" | "problem"> {
  const match = matchName(d.stem, known, d.inFolder);
  if ("application" in match) return { application: match.application, problem: null };
  const file = d.id;
  if ("numbers" in match)
    return { application: null, ...problem("intake.attachment-several", { file, expected: match.numbers.join(", ") }) };
  const code = match.problem === "unclear" ? "intake.attachment-unclear" : "intake.attachment-unmatched";
  return { application: null, ...problem(code, { file }) };
}

/**
 * Each document with its application. A file of the same name as one the application holds takes its place.
 * @param known journal number → application id
 */
export function matchDocuments(
  documents: readonly DocumentSource[],
  known: ReadonlyMap<string, string>,
  mends: Mends,
): MatchedDocument[] {
  const composed = new Map([...known].map(([n, id]) => [n.normalize("NFC"), id]));
  const ids = new Set(known.values());
  const first = documents.map((source): MatchedDocument => {
    const hand = mends.documents[source.id];
    if (hand?.application === null)
      return { source, application: null, side: hand.side, how: "left-out", problem: null };
    const side = hand ? hand.side : source.side;
    const held = typeof source.at === "object" ? source.at.application : null;
    const wanted = hand?.application ?? held;
    if (wanted !== null && ids.has(wanted))
      return { source, application: wanted, side, how: hand ? "by-hand" : "held", problem: faultOf(source, wanted) };
    // What an application held that is no longer there goes with it.
    if (held !== null) return { source, application: null, side, how: "left-out", problem: null };
    const found = byNumber(source, composed);
    return {
      source,
      side,
      application: found.application,
      how: found.application === null ? "unmatched" : "by-number",
      problem: found.problem ?? faultOf(source, found.application ?? ""),
    };
  });
  const fresh = new Set(
    first.flatMap((d) =>
      typeof d.source.at === "string" && d.application ? [`${d.application} ${d.source.name}`] : [],
    ),
  );
  return first.map((d) =>
    typeof d.source.at === "object" && d.application && fresh.has(`${d.application} ${d.source.name}`)
      ? { ...d, application: null, how: "replaced" }
      : d,
  );
}

const faultOf = (source: DocumentSource, application: string): Problem | null =>
  source.fault === null
    ? null
    : problem(source.fault as ErrorCode, { file: source.name.slice(0, 80), application }).problem;
