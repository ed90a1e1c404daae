// Packages as files: inspect without trust, import with trust, extract, send again to others.
import { z } from "zod";
import { digestSchema } from "../domain/ids.ts";
import { PACKAGE_KINDS } from "../domain/package.ts";
import { job, read, write } from "../rpc/contract.ts";

const inspectionSchema = z.object({
  kind: z.enum(PACKAGE_KINDS),
  digest: digestSchema,
  signer: z.object({ fingerprint: digestSchema }),
  signatures: z.array(z.object({ keyid: digestSchema, valid: z.boolean() })),
  round: z.object({ id: z.string(), title: z.string() }).nullable(),
  author: z.object({ id: z.string().nullable(), role: z.string().nullable(), group: z.string().nullable() }),
  sequence: z.int(),
  files: z.int(),
  bytes: z.int(),
  encrypted: z.boolean(),
});

const refusal = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

const importOutcomeSchema = z.object({
  file: z.string(),
  outcome: z.enum(["taken", "already-here", "superseded", "fork", "refused"]),
  digest: digestSchema.nullable(),
  kind: z.enum(PACKAGE_KINDS).nullable(),
  /** Of a refused one only where the round knows the key it was signed with. */
  author: z.string().nullable(),
  sequence: z.int().nullable(),
  /** Facts that need no action but must be said: draft, late, older criteria, office not confirmed, nested taken… */
  notes: z.array(refusal),
  refusal: refusal.nullable(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const packagesContract = {
  "packages.inspect": job(z.object({ file: z.string() }), inspectionSchema),
  "packages.import": job(
    z.object({ files: z.array(z.string()).min(1).max(20_000) }),
    z.object({ outcomes: z.array(importOutcomeSchema) }),
  ),
  "packages.list": read(
    z.object({ round: z.string().nullable() }),
    z.object({
      packages: z.array(
        z.object({
          digest: digestSchema,
          kind: z.enum(PACKAGE_KINDS),
          round: z.string().nullable(),
          author: z.string().nullable(),
          side: z.string().nullable(),
          sequence: z.int(),
          own: z.boolean(),
          arrivedAt: z.string(),
          nestedIn: z.string().nullable(),
          /** A joint prioritisation is `agreed` or a `proposal` instead of `effective`. */
          state: z.enum(["effective", "superseded", "fork", "revoked", "agreed", "proposal"]),
        }),
      ),
    }),
  ),
  "packages.quarantine": read(
    z.object({}),
    z.object({
      entries: z.array(
        z.object({
          id: z.int(),
          at: z.string(),
          file: z.string(),
          size: z.int(),
          sha256: z.string().nullable(),
          code: z.string(),
          params: refusal.shape.params,
          kept: z.boolean(),
          /** Of whom and in which round, where a sender known here had signed it; nobody else's word is taken for it. */
          round: z.string().nullable(),
          author: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The refused bytes as they came, for whoever has to look at them. */
  "packages.releaseQuarantined": write(z.object({ id: z.int(), folder: z.string() }), z.object({ file: z.string() })),
  /** A person decides that they may go; the journal keeps that they came, why they were refused and why they went. */
  "packages.discardQuarantined": write(z.object({ id: z.int(), reason: z.string().min(1) }), z.object({})),
  /** Writes documents and attachments of a package, verified again, into an empty folder under their original names; `withheld`: applications not declared on. */
  "packages.extract": job(
    z.object({ file: z.string(), folder: z.string() }),
    z.object({ files: z.array(z.string()), withheld: z.array(z.string()) }),
  ),
  /** Encrypts the same signed ZIP for other readers, or writes it plain; never signs again. */
  "packages.send": job(
    z.object({
      digest: digestSchema,
      folder: z.string(),
      recipients: z.union([z.literal("default"), z.literal("plain"), z.array(z.string()).min(1)]),
    }),
    z.object({ file: z.string() }),
  ),
} as const;
