// The office after the packages have come back: inbox, receipts, the joint prioritisation, and the papers.
import { z } from "zod";
import { digestSchema, languageSchema } from "../domain/ids.ts";
import { jointDocumentSchema } from "../domain/joint/document.ts";
import { receiptEntrySchema } from "../domain/round.ts";
import { job, read } from "../rpc/contract.ts";
import { pendingSchema } from "./joint.ts";

/** A refusal as its stable code and the values of its sentence (errors.ts). */
const refusal = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
const round = z.object({ round: z.string() });

export const secretariatContract = {
  "receipts.list": read(round, z.object({ entries: z.array(receiptEntrySchema) })),
  /** One signed receipt for each person whose packages were dealt with. */
  "receipts.export": job(
    round.extend({ folder: z.string(), recipients: z.enum(["default", "plain"]) }),
    z.object({ files: z.array(z.object({ person: z.string(), file: z.string(), digest: digestSchema })) }),
  ),
  /** `pending`: packages a person has to settle before anything can be signed, and members' newer reviews that no list used. */
  "joint.compute": read(
    round,
    z.object({
      document: jointDocumentSchema,
      pending: pendingSchema,
    }),
  ),
  /**
   * Where nothing has changed the same package is written again. Once both offices have agreed, something else needs a reason;
   * what is agreed stands until both have signed the new proposal.
   */
  "joint.export": job(
    round.extend({
      folder: z.string(),
      recipients: z.enum(["default", "plain"]),
      reason: z.string().trim().min(1).optional(),
    }),
    z.object({
      file: z.string(),
      digest: digestSchema,
      written: z.enum(["new-proposal", "same-proposal", "agreed", "proposal-beside-agreed"]),
    }),
  ),
  /** Recomputes from the packages at hand; signs the same payload only when the result is the same. */
  "joint.cosign": job(
    round.extend({ digest: digestSchema, folder: z.string(), recipients: z.enum(["default", "plain"]) }),
    z.object({ file: z.string(), digest: digestSchema }),
  ),
  /** `differences`: where the result computed here parts from the signed one, application by application; empty when it is the same. */
  "joint.verify": read(
    round.extend({ digest: digestSchema }),
    z.object({
      same: z.boolean(),
      signatures: z.int(),
      differences: z.array(refusal.extend({ details: z.array(refusal) })),
    }),
  ),
} as const;

/** `assessments` and `refusals` are one paper per application; `group` and `minutes` one per group. */
export const REPORTS = [
  "applications",
  "matrix",
  "group",
  "minutes",
  "joint",
  "assessments",
  "refusals",
  "journal",
] as const;
export const REPORT_FORMATS = ["xlsx", "csv", "docx", "html"] as const;

export const reportsContract = {
  "reports.write": job(
    round.extend({
      report: z.enum(REPORTS),
      format: z.enum(REPORT_FORMATS),
      language: languageSchema,
      folder: z.string(),
      side: z.enum(["dk", "cn"]).nullable(),
    }),
    z.object({ files: z.array(z.string()) }),
  ),
  /**
   * The whole case as one archive for the office's records: the round's packages, plain, and every paper in `languages`, in a BagIt
   * bag that unzip and sha256sum check. `pdf`: a folder with papers printed before; what bears a paper's name goes along.
   * Offices only (`round.role-needed`); it is not encrypted.
   */
  "reports.dossier": job(
    round.extend({
      folder: z.string(),
      languages: z.array(languageSchema).min(1),
      pdf: z.string().nullable(),
    }),
    z.object({
      file: z.string(),
      packages: z.int(),
      papers: z.int(),
      /** SHA-256 of tagmanifest-sha256.txt, which covers every file. */
      digest: digestSchema,
    }),
  ),
} as const;
