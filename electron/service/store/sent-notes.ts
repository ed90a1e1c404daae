// What this home has signed, noted outside its database (package-format.md § 6: a number once given is never given twice). A database that
// is put back by a backup has forgotten the packages sent since; the notes have not, so that the next package follows them instead of
// making two versions from one sender. One sealed line each: AES-256-GCM under a key derived from the database's.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { PACKAGE_KINDS } from "../../../shared/domain/package.ts";
import { withFileErrors } from "../packages/file-errors.ts";
import type { Store } from "./store.ts";

const FILE = "sent.notes";
const [NONCE, TAG] = [12, 16];

const packageNote = z.object({
  note: z.literal("package"),
  digest: z.string(),
  chain: z.string(),
  kind: z.enum(PACKAGE_KINDS),
  round: z.string().nullable(),
  sequence: z.int(),
  /** When it was signed. */
  at: z.string(),
});
/** An edition of a round's core that this office has issued. */
const coreNote = z.object({ note: z.literal("core"), digest: z.string(), round: z.string(), edition: z.int() });
const noteSchema = z.discriminatedUnion("note", [packageNote, coreNote]);
export type PackageNote = z.infer<typeof packageNote>;
export type SentNote = z.infer<typeof noteSchema>;

const fileOf = (home: string): string => path.join(home, FILE);
const sealingKey = (key: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), "skoen sent notes", 32));

function seal(note: SentNote, key: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  const sealed = Buffer.concat([cipher.update(JSON.stringify(note), "utf8"), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([nonce, sealed]).toString("base64");
}

/** Null for a line that was cut by a death, or written under another key: the notes are a help, never a condition. */
function unseal(line: string, key: Buffer): SentNote | null {
  try {
    const bytes = Buffer.from(line, "base64");
    const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    cipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const plain = Buffer.concat([cipher.update(bytes.subarray(NONCE, bytes.length - TAG)), cipher.final()]);
    return noteSchema.parse(JSON.parse(plain.toString("utf8")));
  } catch {
    return null;
  }
}

/** In the order they were written. */
export function readNotes(store: Pick<Store, "home" | "key">): SentNote[] {
  let text: string;
  try {
    text = fs.readFileSync(fileOf(store.home), "latin1");
  } catch {
    return [];
  }
  const key = sealingKey(store.key);
  try {
    return text.split("\n").flatMap((line) => (line === "" ? [] : (unseal(line, key) ?? [])));
  } finally {
    key.fill(0);
  }
}

/**
 * Appends and flushes. Before the command that signs commits: a note without its package costs a number, a package without its note could
 * be signed twice. @throws AppError file.unwritable
 */
export function writeNotes(store: Pick<Store, "home" | "key">, notes: readonly SentNote[]): void {
  if (notes.length === 0) return;
  const key = sealingKey(store.key);
  const file = fileOf(store.home);
  withFileErrors(file, "write", () => {
    const fd = fs.openSync(file, "a", 0o600);
    try {
      // A line that a death cut ends here.
      fs.appendFileSync(fd, `\n${notes.map((n) => seal(n, key)).join("\n")}\n`);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
      key.fill(0);
    }
  });
}
