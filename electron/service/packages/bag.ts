// The BagIt 1.0 layer in our exact form (package-format.md § 2): tag files built and parsed.
import { createHash } from "node:crypto";
import { AppError } from "../../../shared/lib/errors.ts";
import { MAX_BAG_INFO_BYTES, MAX_FILES, MAX_MANIFEST_BYTES } from "./limits.ts";
import { fromUtf8, toUtf8 } from "./strict-json.ts";
import { checkTree, isDataName } from "./zip-profile.ts";

export const BAGIT_TXT = toUtf8("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
export const MANIFEST = "manifest-sha256.txt";
export const TAGMANIFEST = "tagmanifest-sha256.txt";
/** Listed in the tag manifest, in this order. */
const LISTED_TAG_FILES = ["bagit.txt", "bag-info.txt", MANIFEST] as const;

export const sha256Hex = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** One file under `data/`: its path as the manifest has it ("data/review.json") and its digest. */
export interface ManifestLine {
  readonly path: string;
  readonly sha256: string;
}

/** @throws AppError bag.bagit-txt */
export function checkBagitTxt(bytes: Uint8Array): void {
  if (Buffer.compare(bytes, BAGIT_TXT) !== 0) throw new AppError("bag.bagit-txt");
}

/** For archivists: any UTF-8, never parsed. @throws AppError bag.bag-info */
export function checkBagInfo(bytes: Uint8Array): void {
  if (bytes.length > MAX_BAG_INFO_BYTES) throw new AppError("bag.bag-info");
  try {
    fromUtf8(bytes, "bag-info.txt");
  } catch (e) {
    throw new AppError("bag.bag-info", {}, { cause: e });
  }
}

const LINE = /^([0-9a-f]{64}) {2}(data\/[\x21-\x7e]+)$/;

/**
 * The payload manifest: sorted, unique, LF after each line, every name allowed by the ZIP profile.
 * @throws AppError bag.manifest, package.too-many-files, package.file-too-large, zip.name, zip.duplicate-name
 */
export function parseManifest(bytes: Uint8Array): ManifestLine[] {
  if (bytes.length > MAX_MANIFEST_BYTES)
    throw new AppError("package.file-too-large", { file: MANIFEST, size: bytes.length, limit: MAX_MANIFEST_BYTES });
  // latin1 keeps one character per byte, so the comparison of strings below is that of bytes.
  const lines = Buffer.from(bytes).toString("latin1").split("\n");
  if (lines.pop() !== "") throw new AppError("bag.manifest", { line: lines.length + 1 });
  if (lines.length > MAX_FILES) throw new AppError("package.too-many-files", { count: lines.length, limit: MAX_FILES });
  let before = "";
  const parsed = lines.map((line, i): ManifestLine => {
    const [, sha256, path] = LINE.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || path <= before)
      throw new AppError("bag.manifest", { line: i + 1 });
    if (!isDataName(`bag/${path}`)) throw new AppError("zip.name", { file: path });
    before = path;
    return { path, sha256 };
  });
  checkTree(parsed.map((l) => l.path));
  return parsed;
}

/** Lines of the payload manifest, sorted by the bytes of the path (paths are ASCII). */
export const buildManifest = (lines: readonly ManifestLine[]): Uint8Array =>
  toUtf8(lines.map((l) => `${l.sha256}  ${l.path}\n`).join(""));

/** The three tag files the chain covers, by name. */
export interface TagFiles {
  readonly bagit: Uint8Array;
  readonly bagInfo: Uint8Array;
  readonly manifest: Uint8Array;
}

export const buildTagManifest = (files: TagFiles): Uint8Array =>
  toUtf8(
    [files.bagit, files.bagInfo, files.manifest]
      .map((bytes, i) => `${sha256Hex(bytes)}  ${LISTED_TAG_FILES[i] ?? ""}\n`)
      .join(""),
  );

/** Length of the only possible form of a tag manifest. */
export const TAGMANIFEST_BYTES = buildTagManifest({ bagit: BAGIT_TXT, bagInfo: BAGIT_TXT, manifest: BAGIT_TXT }).length;

/**
 * The tag manifest must be exactly what the three files give.
 * @throws AppError bag.tagmanifest (its form), bag.digest-mismatch (a file is not the listed one)
 */
export function checkTagManifest(bytes: Uint8Array, files: TagFiles): void {
  const found = Buffer.from(bytes).toString("latin1").split("\n");
  const wanted = Buffer.from(buildTagManifest(files)).toString("latin1").split("\n");
  if (found.length !== wanted.length || found.at(-1) !== "") throw new AppError("bag.tagmanifest");
  LISTED_TAG_FILES.forEach((file, i) => {
    if (!/^[0-9a-f]{64}$/.test(found[i]?.slice(0, 64) ?? "") || found[i]?.slice(64) !== `  ${file}`)
      throw new AppError("bag.tagmanifest");
    if (found[i] !== wanted[i]) throw new AppError("bag.digest-mismatch", { file });
  });
}
