// The documents beside the tables: attachments/<journal number>/… or attachments/<journal number> name.pdf. A sub-folder "dk" or
// "cn" limits a document to that side. Nothing is opened here; links are not followed.
import { lstat, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Side } from "../../../shared/domain/ids.ts";
import { matchName, type Match } from "./attachment-match.ts";
import { isCleanText } from "./cells.ts";
import type { Problems } from "./problems.ts";
import type { AttachmentDraft } from "./round-draft.ts";
import { sideWords, wordKey } from "./words.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".doc": "application/msword",
  ".xls": "application/vnd.ms-excel",
  ".rtf": "application/rtf",
  ".txt": "text/plain",
  ".csv": "text/csv",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".tif": "image/tiff",
  ".tiff": "image/tiff",
  ".zip": "application/zip",
};
export const DEEPEST = 6;
/** att-01 … att-999 is what a package can name. */
export const MOST_PER_APPLICATION = 999;
/** Left by operating systems and office programs; nobody put them there. */
export const isSystemFile = (name: string): boolean =>
  name.startsWith(".") || name.startsWith("~$") || /^(thumbs\.db|desktop\.ini|ehthumbs\.db)$/iu.test(name);

/** What a document of this name is, as MIME; unknown ones are bytes. */
export const mediaTypeOf = (name: string): string =>
  MEDIA_TYPES[extname(name).toLowerCase()] ?? "application/octet-stream";

/** Why a file cannot be a document by its name, or null. `name` in NFC. */
export function nameFault(name: string): "intake.attachment-name" | "intake.attachment-extension" | null {
  if (name.length > 255 || !isCleanText(name)) return "intake.attachment-name";
  return /^\.[a-z0-9]{1,8}$/u.test(extname(name).toLowerCase()) ? null : "intake.attachment-extension";
}

interface Walk {
  readonly known: ReadonlyMap<string, string>;
  readonly problems: Problems;
  readonly found: AttachmentDraft[];
}

/** @param known journal number → application id. @param folder the attachments folder, or null when there is none. */
export async function readAttachments(
  folder: string | null,
  known: ReadonlyMap<string, string>,
  problems: Problems,
): Promise<AttachmentDraft[]> {
  const walk: Walk = { known: new Map([...known].map(([n, id]) => [n.normalize("NFC"), id])), problems, found: [] };
  if (folder !== null)
    for (const entry of await list(folder)) {
      const stem =
        entry.kind === "file" ? entry.name.slice(0, entry.name.length - extname(entry.name).length) : entry.name;
      const match = matchName(stem, walk.known, entry.kind === "folder");
      if ("problem" in match) report(walk, entry, match);
      else if (entry.kind === "folder") await inside(walk, entry.path, match.application, null, 1);
      else await take(walk, entry, match.application, null);
    }
  const order = new Map([...walk.known.values()].map((id, i) => [id, i]));
  const sorted = walk.found.toSorted(
    (a, b) =>
      (order.get(a.application) ?? 0) - (order.get(b.application) ?? 0) ||
      compare(a.name, b.name) ||
      compare(a.source, b.source),
  );
  const counts = new Map<string, number>();
  for (const a of sorted) counts.set(a.application, (counts.get(a.application) ?? 0) + 1);
  for (const [application, count] of counts)
    if (count > MOST_PER_APPLICATION)
      problems.error("intake.attachments-too-many", { application, count, limit: MOST_PER_APPLICATION });
  return sorted;
}

/** By code point: the same order on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Item {
  readonly name: string;
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

async function list(folder: string): Promise<Item[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((e) => !isSystemFile(e.name))
    .map((e): Item => ({
      name: e.name,
      path: join(folder, e.name),
      kind: e.isFile() ? "file" : e.isDirectory() ? "folder" : "other",
    }))
    .toSorted((a, b) => compare(a.name, b.name));
}

function report({ problems }: Walk, entry: Item, match: Match & { problem: string }): void {
  const file = entry.name;
  if (entry.kind === "other") problems.warn("intake.warning.attachment-link", { file });
  else if ("numbers" in match)
    problems.error("intake.attachment-several", { file, expected: match.numbers.join(", ") });
  // Refused, not passed over: behind a mistyped number stands an application that would go out without its document.
  else
    problems.error(match.problem === "unclear" ? "intake.attachment-unclear" : "intake.attachment-unmatched", {
      file,
    });
}

async function inside(
  walk: Walk,
  folder: string,
  application: string,
  side: Side | null,
  depth: number,
): Promise<void> {
  for (const entry of await list(folder)) {
    if (entry.kind === "file") await take(walk, entry, application, side);
    else if (entry.kind === "other") walk.problems.warn("intake.warning.attachment-link", { file: entry.name });
    else if (depth >= DEEPEST) walk.problems.error("intake.attachment-too-deep", { file: entry.name, application });
    else
      await inside(walk, entry.path, application, side ?? sideWords.values.get(wordKey(entry.name)) ?? null, depth + 1);
  }
}

async function take(walk: Walk, entry: Item, application: string, side: Side | null): Promise<void> {
  if (entry.kind !== "file") return walk.problems.warn("intake.warning.attachment-link", { file: entry.name });
  const name = entry.name.normalize("NFC");
  const fault = nameFault(name);
  if (fault)
    return walk.problems.error(fault, {
      file: fault === "intake.attachment-name" ? name.slice(0, 80) : name,
      application,
    });
  const info = await lstat(entry.path);
  if (info.size === 0) walk.problems.warn("intake.warning.attachment-empty", { file: name, application });
  walk.found.push({
    application,
    source: entry.path,
    name,
    mediaType: mediaTypeOf(name),
    side,
  });
}
