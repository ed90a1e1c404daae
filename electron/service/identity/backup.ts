// The identity's backup: a plain age file under a passphrase, so that `age -d` opens it without Skøn (package-format.md § 7).
// Restored in another data home it makes a second device of the same person; a device id is the home's own and not in it.
import { basename } from "node:path";
import { Decrypter, Encrypter } from "age-encryption";
import { z } from "zod";
import { instantSchema } from "../../../shared/domain/ids.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { PassphraseStanzaError, passphraseIdentity, passphraseRecipient, WORK_FACTOR } from "./age-passphrase.ts";
import { profileSchema, tidyProfile, type Profile } from "./card.ts";
import { readSmallFile, writeDurably } from "./durable-file.ts";
import { keyMaterial, keyMaterialSchema, keysFrom, type KeySet } from "./keys.ts";
import { acceptPassphrase, normalisePassphrase } from "./passphrase.ts";

const KIND = "skoen-identity-backup";
const MAX_FILE_BYTES = 65_536;
const MAGIC = "age-encryption.org/";
const MAGIC_V1 = "age-encryption.org/v1\n";

const backupSchema = z.object({
  format: z.literal(1),
  kind: z.literal(KIND),
  createdAt: instantSchema,
  ...profileSchema.shape,
  ...keyMaterialSchema.shape,
});
const anyBackupSchema = z.looseObject({ kind: z.literal(KIND), format: z.int() });

/** A person's identity as a backup holds it. `createdAt` is RFC 3339 in UTC, whole seconds. */
export interface IdentityBackup {
  readonly createdAt: string;
  readonly profile: Profile;
  readonly keys: KeySet;
}

/** One doubling above the vault's cost, within what a backup may cost: the usual vault (2^17) gives age's own 18. */
export const workFactorFor = (vaultCost: number): number =>
  Math.min(WORK_FACTOR, Math.max(14, Math.ceil(Math.log2(vaultCost)) + 1));

/**
 * Writes `backup` to a new file, encrypted by `passphrase` (which may differ from the vault's).
 * @param workFactor log2 of scrypt's N, 14 to 18.
 * @throws AppError `passphrase.too-short`, `file.exists`, `file.unwritable`, and as tidyProfile.
 */
export async function writeBackup(
  path: string,
  backup: IdentityBackup,
  passphrase: string,
  workFactor = WORK_FACTOR,
): Promise<void> {
  const accepted = acceptPassphrase(passphrase);
  const content = backupSchema.parse({
    format: 1,
    kind: KIND,
    createdAt: backup.createdAt,
    ...tidyProfile(backup.profile),
    ...keyMaterial(backup.keys),
  });
  const plain = Buffer.from(canonicalJson(content), "utf8");
  try {
    const encrypter = new Encrypter();
    encrypter.addRecipient(passphraseRecipient(accepted, workFactor));
    await writeDurably(path, await encrypter.encrypt(plain), "new");
  } finally {
    plain.fill(0);
  }
}

/**
 * The identity in the backup at `path`; public keys are derived anew from the secret ones.
 * @throws AppError `backup.wrong-passphrase`, `backup.not-a-backup`, `backup.newer`, `backup.damaged`, `backup.too-costly`,
 * `file.not-found`, `file.unreadable`.
 */
export async function readBackup(path: string, passphrase: string): Promise<IdentityBackup> {
  const file = basename(path);
  const bytes = await readSmallFile(path, MAX_FILE_BYTES);
  const start = bytes?.subarray(0, MAGIC_V1.length).toString("latin1") ?? "";
  if (bytes === null || !start.startsWith(MAGIC)) throw new AppError("backup.not-a-backup", { file });
  if (start !== MAGIC_V1) throw new AppError("backup.newer", { file });
  const plain = await decrypt(bytes, normalisePassphrase(passphrase), file);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain));
  } catch (cause) {
    throw new AppError("backup.not-a-backup", { file }, { cause });
  } finally {
    plain.fill(0);
  }
  const head = anyBackupSchema.safeParse(content);
  if (!head.success) throw new AppError("backup.not-a-backup", { file });
  if (head.data.format > 1) throw new AppError("backup.newer", { file });
  const parsed = backupSchema.safeParse(content);
  if (!parsed.success) throw new AppError("backup.damaged", { file }, { cause: parsed.error });
  const { createdAt, name, organisation, email, languages, signingKey, ageIdentity } = parsed.data;
  try {
    return {
      createdAt,
      profile: { name, organisation, email, languages },
      keys: await keysFrom({ signingKey, ageIdentity }),
    };
  } catch (cause) {
    throw isAppError(cause) ? new AppError("backup.damaged", { file }, { cause }) : cause;
  }
}

const REFUSAL = {
  "wrong-passphrase": "backup.wrong-passphrase",
  "not-passphrase": "backup.not-a-backup",
  "too-costly": "backup.too-costly",
  malformed: "backup.damaged",
} as const;

async function decrypt(bytes: Uint8Array, passphrase: string, file: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(passphrase));
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    // Whatever age itself objects to (header, MAC, a missing last chunk) is damage: the passphrase has its own error.
    throw new AppError(
      cause instanceof PassphraseStanzaError ? REFUSAL[cause.why] : "backup.damaged",
      { file },
      { cause },
    );
  }
}
