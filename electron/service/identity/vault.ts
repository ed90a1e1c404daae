// The vault: the database's random key, wrapped by a passphrase, in `vault.json` (architecture.md, Storage).
//
// AES-256-GCM (Electron's BoringSSL has it) under scrypt(passphrase). The additional data is the canonical JSON of everything
// else in the file, so no parameter can be altered unnoticed.
//
// A few hundred bytes are all that opens everything, so a copy lies among the backups and takes the file's place when that is gone or
// damaged (vault-copy.ts). It is never older than the file: whoever changes a passphrase means that the old one opens nothing any more.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { asFileError } from "../packages/file-errors.ts";
import { readSmallFile, removeStaleTemporaries, writeDurably } from "./durable-file.ts";
import { acceptPassphrase, normalisePassphrase } from "./passphrase.ts";
import { differingCopy, keepCopy, mendFromCopy, readCopy, removeCopy } from "./vault-copy.ts";

const FILE = "vault.json";
const MAX_FILE_BYTES = 16_384;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
const MAX_MEMORY = 256 * 1024 * 1024;
/** N × r × p of the costliest vault that is opened: eight times the default, some seconds. */
const MAX_WORK = 2 ** 23;
/** scrypt's N for a new vault: about 128 MiB and the better part of a second. */
export const VAULT_COST = 2 ** 17;

const power2 = (n: number): boolean => Number.isInteger(Math.log2(n));
const base64Of = (bytes: number): z.ZodType<string> =>
  z
    .base64()
    .refine((t) => Buffer.from(t, "base64").length === bytes && Buffer.from(t, "base64").toString("base64") === t);

/** What a file may ask of the machine is bounded before anything is computed from it. */
const kdfSchema = z
  .strictObject({
    name: z.literal("scrypt"),
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20)
      .refine(power2),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    salt: base64Of(SALT_BYTES),
  })
  .refine(({ N, r, p }) => 128 * r * (N + p + 2) <= MAX_MEMORY && N * r * p <= MAX_WORK);
type Kdf = z.infer<typeof kdfSchema>;

const vaultSchema = z.strictObject({
  format: z.literal(1),
  kdf: kdfSchema,
  cipher: z.literal("aes-256-gcm"),
  nonce: base64Of(NONCE_BYTES),
  wrapped: base64Of(KEY_BYTES + TAG_BYTES),
});
type Vault = z.infer<typeof vaultSchema>;
const newerSchema = z.looseObject({ format: z.int().min(2) });

const fileOf = (home: string): string => join(home, FILE);

/** Whether `home` has a vault or the copy of one (sound or not). */
export const vaultExists = async (home: string): Promise<boolean> =>
  (await stat(fileOf(home)).catch(() => null)) !== null || (await readCopy(home)) !== null;

/** Removes the vault for good: what was encrypted under its key is noise from now on. */
export function removeVault(home: string): void {
  removeCopy(home);
  rmSync(fileOf(home), { force: true });
}

/**
 * Makes a vault with a new random 32-byte database key in `home`, creating the folder when needed. The caller zeroes the key when done.
 * @param cost scrypt's N, a power of two.
 * @throws AppError `passphrase.too-short`, `vault.exists`, `file.unwritable`.
 */
export async function createVault(home: string, passphrase: string, cost = VAULT_COST): Promise<{ dbKey: Buffer }> {
  const accepted = acceptPassphrase(passphrase);
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw asFileError(cause, home, "write");
  }
  if (await vaultExists(home)) throw new AppError("vault.exists", { file: FILE });
  await removeStaleTemporaries(fileOf(home));
  const dbKey = randomBytes(KEY_BYTES);
  try {
    await writeDurably(fileOf(home), await wrap(dbKey, accepted, cost), "new");
    await keepCopy(home, fileOf(home));
    return { dbKey };
  } catch (e) {
    dbKey.fill(0);
    throw isAppError(e) && e.code === "file.exists" ? new AppError("vault.exists", { file: FILE }, { cause: e }) : e;
  }
}

/** What the copy may be good for; every other error is not the file's. */
const MENDED_BY_COPY = new Set(["vault.missing", "vault.damaged", "vault.wrong-passphrase"]);

/**
 * The database key of `home`'s vault. The caller zeroes it when done. Where the file is gone or damaged and its copy opens, the copy takes
 * its place, and a damaged file is kept as `vault.damaged.json`.
 * @throws AppError `vault.missing`, `vault.wrong-passphrase`, `vault.damaged`, `vault.newer`, `file.unreadable`.
 */
export async function openVault(home: string, passphrase: string): Promise<{ dbKey: Buffer }> {
  const accepted = normalisePassphrase(passphrase);
  try {
    const vault = await readVault(home);
    await removeStaleTemporaries(fileOf(home));
    const dbKey = await unwrap(vault, accepted);
    await keepCopy(home, fileOf(home));
    return { dbKey };
  } catch (e) {
    const copy = isAppError(e) && MENDED_BY_COPY.has(e.code) ? await differingCopy(home, fileOf(home)) : null;
    const dbKey = copy && (await unwrap(parseVault(copy), accepted).catch(() => null));
    if (!copy || !dbKey) throw e;
    await mendFromCopy(fileOf(home), copy);
    return { dbKey };
  }
}

/**
 * Wraps the same database key by another passphrase. The old vault stays valid until the new one, complete on disk, takes its name;
 * afterwards the old passphrase opens nothing here (older copies of the file elsewhere still yield to it).
 * @throws AppError as openVault, and `passphrase.too-short`, `file.unwritable`.
 */
export async function changePassphrase(home: string, old: string, next: string, cost = VAULT_COST): Promise<void> {
  const accepted = acceptPassphrase(next);
  const { dbKey } = await openVault(home, old);
  try {
    const next = await wrap(dbKey, accepted, cost);
    removeCopy(home);
    await writeDurably(fileOf(home), next, "replace");
    await keepCopy(home, fileOf(home));
  } finally {
    dbKey.fill(0);
  }
}

async function readVault(home: string): Promise<Vault> {
  try {
    return parseVault(await readSmallFile(fileOf(home), MAX_FILE_BYTES));
  } catch (e) {
    throw isAppError(e) && e.code === "file.not-found"
      ? new AppError("vault.missing", { home: basename(home) }, { cause: e })
      : e;
  }
}

/** @param bytes null when there are too many of them. @throws AppError vault.damaged, vault.newer */
function parseVault(bytes: Uint8Array | null): Vault {
  let content: unknown;
  try {
    content = JSON.parse(bytes === null ? "" : Buffer.from(bytes).toString("utf8"));
  } catch (cause) {
    throw new AppError("vault.damaged", { file: FILE }, { cause });
  }
  if (newerSchema.safeParse(content).success) throw new AppError("vault.newer", { file: FILE });
  const vault = vaultSchema.safeParse(content);
  if (!vault.success) throw new AppError("vault.damaged", { file: FILE }, { cause: vault.error });
  return vault.data;
}

/** The header alone, whether or not the rest is there (canonical JSON leaves undefined members out). */
const additionalData = (vault: Omit<Vault, "wrapped">): Buffer =>
  Buffer.from(canonicalJson({ ...vault, wrapped: undefined }), "utf8");

async function wrap(dbKey: Buffer, passphrase: string, cost: number): Promise<Buffer> {
  const kdf = kdfSchema.parse({
    name: "scrypt",
    N: cost,
    r: 8,
    p: 1,
    salt: randomBytes(SALT_BYTES).toString("base64"),
  });
  const nonce = randomBytes(NONCE_BYTES);
  const header = { format: 1, kdf, cipher: "aes-256-gcm", nonce: nonce.toString("base64") } as const;
  const key = await derive(passphrase, kdf);
  try {
    const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(additionalData(header));
    const wrapped = Buffer.concat([cipher.update(dbKey), cipher.final(), cipher.getAuthTag()]).toString("base64");
    return Buffer.from(`${canonicalJson({ ...header, wrapped })}\n`, "utf8");
  } finally {
    key.fill(0);
  }
}

async function unwrap(vault: Vault, passphrase: string): Promise<Buffer> {
  const key = await derive(passphrase, vault.kdf);
  try {
    const wrapped = Buffer.from(vault.wrapped, "base64");
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(vault.nonce, "base64"), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(additionalData(vault));
    decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
    const dbKey = decipher.update(wrapped.subarray(0, KEY_BYTES));
    try {
      decipher.final();
    } catch (cause) {
      dbKey.fill(0);
      throw new AppError("vault.wrong-passphrase", { file: FILE }, { cause });
    }
    return dbKey;
  } finally {
    key.fill(0);
  }
}

function derive(passphrase: string, { N, r, p, salt }: Kdf): Promise<Buffer> {
  const secret = Buffer.from(passphrase, "utf8");
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(secret, Buffer.from(salt, "base64"), KEY_BYTES, { N, r, p, maxmem: MAX_MEMORY }, (error, key) => {
      secret.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}
