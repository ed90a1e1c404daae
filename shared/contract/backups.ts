// Local backups of the encrypted database: what there is, one more now, and back to one of them. All three also work while the home
// is locked or its database cannot be opened; then the passphrase opens the backups themselves.
import { z } from "zod";
import { PACKAGE_KINDS } from "../domain/package.ts";
import { job, read } from "../rpc/contract.ts";

/** automatic: once a day of work; manual: asked for; migration: before a newer Skøn changed the database; restore: what a restore took the place of. */
export const BACKUP_KINDS = ["automatic", "manual", "migration", "restore"] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

const passphrase = z.string().max(1000);

/** What a database holds, as far as it says how far the work had come. */
const contentSchema = z.object({
  /** Time of the last line of the change log, RFC 3339; null when nothing was ever done. */
  lastChange: z.string().nullable(),
  /** Lines of the change log. */
  entries: z.int(),
  rounds: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Applications this person has written about. */
      reviews: z.int(),
      /** Packages taken in or signed. */
      packages: z.int(),
    }),
  ),
});
export type StoreContent = z.infer<typeof contentSchema>;

/** `closed`: not looked into, since no passphrase was given. `newer`: written by a newer Skøn. `in-use`: by another Skøn, now. */
const stateSchema = z.enum(["ok", "closed", "damaged", "newer", "missing", "in-use"]);
export type StoreState = z.infer<typeof stateSchema>;

const problemSchema = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export type BackupProblem = z.infer<typeof problemSchema>;

const backupSchema = z.object({
  id: z.string(),
  /** When it was made, RFC 3339. */
  at: z.string(),
  kind: z.enum(BACKUP_KINDS),
  /** Of its file. */
  bytes: z.int(),
  state: stateSchema,
  content: contentSchema.nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

export const backupsContract = {
  /** Newest first. @throws vault.* for the passphrase; an open home needs none */
  "backups.list": read(
    z.object({ passphrase: passphrase.nullable() }),
    z.object({
      backups: z.array(backupSchema),
      /** The database in use. */
      present: backupSchema.pick({ bytes: true, state: true, content: true }),
      /** On the disk of the home; null where the system does not say. */
      freeBytes: z.int().nullable(),
    }),
  ),
  /** Why the last automatic backup was not made; null when all is well. */
  "backups.problem": read(z.object({}), z.object({ problem: problemSchema.nullable() })),
  /** One more, now; nothing that works meanwhile waits for it. @throws home.locked, backup.no-space, store.damaged, file.unwritable */
  "backups.make": job(z.object({}), backupSchema),
  /**
   * Puts a backup in the place of the database and opens the home. What was there is kept as one more backup.
   * @throws vault.*, backup.unknown, backup.copy-damaged, backup.copy-newer, backup.no-space, file.unwritable; then nothing has changed
   */
  "backups.restore": job(
    z.object({ id: z.string(), passphrase }),
    z.object({
      /** What was there before, as a backup; null when there was nothing. */
      keptAs: z.string().nullable(),
      /** Packages this home signed after the backup was made: their numbers stay used, their contents are not here any more. */
      sentSince: z.array(
        z.object({
          kind: z.enum(PACKAGE_KINDS),
          /** Title of its round; null for a card, or a round that is not here. */
          round: z.string().nullable(),
          sequence: z.int(),
          at: z.string(),
        }),
      ),
      /** Documents whose bytes have been removed since: they come back with the round's bundle. */
      missing: z.array(z.object({ round: z.string(), title: z.string(), documents: z.int() })),
    }),
  ),
} as const;
