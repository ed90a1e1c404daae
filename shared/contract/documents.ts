// What an expert reads: attachments of an application, marks made on them, and search across all of them.
// Bytes and texts of an application open only after its declaration (domain.md § 4); refusals: `review.not-declared`, `review.conflicted`.
import { z } from "zod";
import { digestSchema } from "../domain/ids.ts";
import { read, write, job } from "../rpc/contract.ts";

const at = z.object({ round: z.string(), application: z.string() });

const documentSchema = z.object({
  path: z.string(),
  /** The name the applicant gave it. */
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: digestSchema,
  /** False where the package did not carry it, or the declaration removed it. */
  present: z.boolean(),
  /** Pages, once its text was indexed. */
  pages: z.int().nullable(),
});
export type DocumentInfo = z.infer<typeof documentSchema>;

/** A rectangle on an unrotated page, as fractions 0…1 of its width and height from the top left. */
const rectSchema = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

const annotationSchema = z.object({
  id: z.uuid(),
  application: z.string(),
  sha256: digestSchema,
  page: z.int().min(1),
  /** Lines of the marked text; empty = a note on the page. */
  rects: z.array(rectSchema).max(500),
  /** The marked words, for quoting and lists. */
  text: z.string().max(20_000),
  comment: z.string().max(20_000),
  /** Tag: the criterion it speaks to. */
  criterion: z.string().nullable(),
  at: z.string(),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const documentsContract = {
  "documents.list": read(at, z.object({ documents: z.array(documentSchema) })),
  /** A range of one attachment, decrypted. `length` ≤ 1 MiB; shorter at the end. */
  "documents.read": read(
    z.object({
      round: z.string(),
      sha256: digestSchema,
      offset: z.int().min(0),
      length: z.int().min(1).max(1_048_576),
    }),
    z.object({ bytes: z.instanceof(Uint8Array), size: z.int(), mediaType: z.string(), name: z.string() }),
  ),
  /** A plain copy outside Skøn, for the system's own programs; the person was warned. Returns the file written. */
  "documents.saveCopy": job(at.extend({ path: z.string(), folder: z.string() }), z.object({ file: z.string() })),

  /** Documents of open applications whose text is not yet searchable; the window extracts it and sends it. */
  "search.pending": read(
    z.object({ round: z.string() }),
    z.object({
      documents: z.array(z.object({ sha256: digestSchema, mediaType: z.string(), application: z.string() })),
    }),
  ),
  /** Text by page, as the sandboxed viewer read it. Replaces what was there. */
  "search.index": write(
    z.object({ round: z.string(), sha256: digestSchema, pages: z.array(z.string().max(200_000)).max(5000) }),
    z.object({}),
  ),
  /**
   * Words or Chinese text in titles, abstracts, partners and documents of the applications open to this person, best first;
   * also journal numbers. Every word must occur; the last may be the beginning of a word.
   */
  "search.query": read(
    z.object({ round: z.string(), query: z.string().max(500), limit: z.int().min(1).max(500).default(100) }),
    z.object({
      /** Hits in all; `hits` holds the best. */
      total: z.int(),
      hits: z.array(
        z.object({
          application: z.string(),
          /** null: in the application's own facts, not in a document. */
          sha256: digestSchema.nullable(),
          name: z.string().nullable(),
          page: z.int().nullable(),
          /** Text around the hit; `marks` are [start, end) offsets of the matches in it. */
          snippet: z.string(),
          marks: z.array(z.tuple([z.int(), z.int()])),
        }),
      ),
      /** Documents not searched yet. */
      pending: z.int(),
    }),
  ),

  /** All of a round, or of one application; in the order of document and page. */
  "annotations.list": read(
    z.object({ round: z.string(), application: z.string().nullable() }),
    z.object({ annotations: z.array(annotationSchema) }),
  ),
  /** Creates (a new id) or replaces. The caller makes the id, so that undo can bring it back. */
  "annotations.put": write(
    z.object({ round: z.string(), annotation: annotationSchema.omit({ at: true }) }),
    annotationSchema,
  ),
  "annotations.remove": write(z.object({ round: z.string(), id: z.uuid() }), z.object({})),
} as const;
