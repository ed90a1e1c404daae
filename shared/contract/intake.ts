// Applications read in from a spreadsheet and a folder, or typed: shown with every fault where it stands, mended there, and taken in
// only when a person says so (issue 4 item 6). Until then nothing of the round changes.
import { z } from "zod";
import { applicationIdSchema, languageSchema, sideSchema, textsSchema } from "../domain/ids.ts";
import { job, read, write } from "../rpc/contract.ts";

const round = z.object({ round: z.string() });
const said = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const table = z.enum(["applications", "budget"]);
const remark = z.object({ said, error: z.boolean() });
const row = z.int().min(1);
const column = z.int().min(0).max(1000);

export const INTAKE_PAGE = 100;

export const intakeContract = {
  /**
   * What a person points at, in any order: a spreadsheet (the budget in it, or in a file of its own called budget), a folder of
   * documents, a folder with all of it, loose documents. What is not given stays as it was read before, else as the round holds it.
   * What was mended stays where the file still says what it said; `dropped` counts the rest.
   */
  "intake.read": job(
    round.extend({ paths: z.array(z.string().min(1).max(4096)).min(1).max(1000) }),
    z.object({ dropped: z.int() }),
  ),
  /** What the round holds as a table to go on writing in; with the columns' names only where it holds nothing. */
  "intake.open": write(round.extend({ language: languageSchema }), z.object({})),
  /** Null when nothing waits. Rows are a page of `INTAKE_PAGE`, from the `from`th that `only` lets through. */
  "intake.show": read(
    round.extend({ table, only: z.enum(["all", "faulty"]), from: z.int().min(0) }),
    z.object({
      waiting: z
        .object({
          tables: z.array(
            z.object({ table, file: z.string(), sheet: z.string(), rows: z.int(), errors: z.int(), warnings: z.int() }),
          ),
          /** Names of the columns of the table asked for; null where it has none. */
          header: z
            .object({
              row,
              /** About the columns, such as one that is missing. */
              remarks: z.array(remark),
              /** Names of the columns it has not: what an unknown one may be. */
              choices: z.array(textsSchema()),
              cells: z.array(
                z.object({
                  text: z.string(),
                  was: z.string().nullable(),
                  known: z.boolean(),
                  remarks: z.array(remark),
                }),
              ),
            })
            .nullable(),
          /** The budget is read of columns of the applications, such as "RM 2009"; its own table is not read. */
          amountsInside: z.boolean(),
          rows: z.array(
            z.object({
              row,
              /** Left out by a person. */
              left: z.boolean(),
              /** Added here; it is in no file. */
              added: z.boolean(),
              remarks: z.array(remark),
              /** `was`: what the file says, where it was mended. */
              cells: z.array(z.object({ text: z.string(), was: z.string().nullable(), remarks: z.array(remark) })),
            }),
          ),
          /** Rows that `only` lets through. */
          total: z.int(),
          documents: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              /** Bytes. */
              size: z.int(),
              application: z.string().nullable(),
              side: sideSchema.nullable(),
              how: z.enum(["held", "by-number", "by-hand", "left-out", "unmatched", "replaced"]),
              problem: said.nullable(),
            }),
          ),
          /** What a document can belong to. */
          applications: z.array(z.object({ id: z.string(), journalNumber: z.string(), documents: z.int() })),
          /** About all of it, or about a table and no row of it. */
          remarks: z.array(remark),
          errors: z.int(),
          warnings: z.int(),
          /** What taking it in would do to the round as it is; documents on disk count as new. */
          effect: z.object({ added: z.int(), kept: z.int(), gone: z.array(z.string()) }),
          steps: z.object({ undo: z.boolean(), redo: z.boolean() }),
        })
        .nullable(),
    }),
  ),
  "intake.mend": write(
    round.extend({
      mend: z.discriminatedUnion("act", [
        z.object({ act: z.literal("cell"), table, row, column, text: z.string().max(40_000) }),
        z.object({ act: z.literal("leave"), table, row, left: z.boolean() }),
        z.object({ act: z.literal("add-row"), table }),
        /** `application` null: the document is left out. */
        z.object({
          act: z.literal("match"),
          document: z.string(),
          application: applicationIdSchema.nullable(),
          side: sideSchema.nullable(),
        }),
      ]),
    }),
    z.object({}),
  ),
  /** Everything at once or nothing. @throws intake.refused while an error is left, round.application-missing */
  "intake.accept": job(round, z.object({ changes: z.array(said) })),
  /** Gives up what was read and mended; the round stays as it is. */
  "intake.discard": write(round, z.object({})),
} as const;
