// The person's desk: settings of this computer, where one left off, what a package holds before it is taken, the checklist, the sample.
import { z } from "zod";
import { LANGUAGES } from "../i18n/language.ts";
import { approvalSchema } from "../domain/criteria.ts";
import { digestSchema, languageSchema, localizedSchema, sideSchema } from "../domain/ids.ts";
import { PACKAGE_KINDS } from "../domain/package.ts";
import { deadlineSchema } from "../domain/round.ts";
import { job, read, write } from "../rpc/contract.ts";
import { selftestCheckSchema } from "./selftest.ts";

const round = z.object({ round: z.string() });
const finding = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** Kept beside the home in plain JSON, since they must be known before it is unlocked. Nothing personal, nothing of a round. */
export const settingsSchema = z.object({
  language: z.enum(["system", ...LANGUAGES]),
  theme: z.enum(["system", "light", "dark"]),
  /** Percent; of 16 px. */
  textSize: z.int().min(80).max(200),
  /** Single-letter shortcuts (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  pageTheme: z.enum(["original", "sepia", "dark"]),
  formSide: z.enum(["right", "left"]),
  /** Width of the form beside the document, px. */
  formWidth: z.int().min(480).max(760),
  /** Small pictures, contents and highlights beside the pages. */
  readingPanel: z.boolean(),
  readingPanelTab: z.enum(["pages", "outline", "marks"]),
  /** 0 = never. */
  idleLockMinutes: z.int().min(0).max(240),
  order: z.enum(["reading", "number", "title", "state"]),
  keychain: z.boolean(),
  tourSeen: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = {
  language: "system",
  theme: "system",
  textSize: 100,
  singleKeys: true,
  pageTheme: "original",
  formSide: "right",
  formWidth: 640,
  readingPanel: false,
  readingPanelTab: "pages",
  idleLockMinutes: 15,
  order: "reading",
  keychain: false,
  tourSeen: false,
};

/** Where one can be in the form of an application. */
export const FORM_FIELDS = [
  "value",
  "reasons",
  "note",
  "assessment",
  "remark",
  "recommendation",
  "equal-benefit",
  "minority-opinion",
] as const;

/** Fraction of the page's height scrolled past. */
const top = z.number();
/** Zoom factor, or a fit mode of the viewer. */
const zoom = z.union([z.number(), z.enum(["width", "page"])]);

/** Where a person was; everything but the application may be unknown. */
const positionSchema = z.object({
  application: z.string(),
  /** An id, or "overall" for the form's last page. */
  criterion: z.string().nullable(),
  /** Field of the form that had the focus; null when it was elsewhere, in the document for instance. */
  field: z.enum(FORM_FIELDS).nullable(),
  /** Characters (UTF-16) before the caret; null where the field is none to write in. */
  caret: z.int().min(0).nullable(),
  sha256: digestSchema.nullable(),
  page: z.int().nullable(),
  top: top.nullable(),
  zoom: zoom.nullable(),
  /** The last place in each of the application's documents that was read. */
  documents: z.record(digestSchema, z.object({ page: z.int(), top: top.nullable(), zoom: zoom.nullable() })),
});
export type Position = z.infer<typeof positionSchema>;
/** Form and document each tell their own part. */
const positionPart = positionSchema.omit({ documents: true }).partial().required({ application: true });
export type PositionPart = z.infer<typeof positionPart>;

/** A package shown before anything is changed. */
const previewSchema = z.object({
  file: z.string(),
  /** Bytes of the file. */
  bytes: z.int(),
  encrypted: z.boolean(),
  kind: z.enum(PACKAGE_KINDS).nullable(),
  digest: digestSchema.nullable(),
  /** Taken in before: nothing would happen. */
  held: z.boolean(),
  signer: z
    .object({
      name: z.string(),
      role: z.string().nullable(),
      side: sideSchema.nullable(),
      /** Of an enrolment card: what its owner says of himself; null elsewhere. */
      card: z.object({ organisation: z.string(), email: z.string().nullable() }).nullable(),
      fingerprint: digestSchema,
      /** 8 × 5 digits. */
      digits: z.string(),
      signedAt: z.string().nullable(),
      /** `unknown`: first time, to be compared; `different`: another key than the one trusted for this office. */
      trust: z.enum(["own", "compared", "vouched", "first-seen", "unknown", "different"]),
    })
    .nullable(),
  round: z.object({ id: z.string(), title: localizedSchema }).nullable(),
  /** Bundles: version of the reader's own chain and edition of the core; what is held now, or null the first time. */
  edition: z.int().nullable(),
  version: z.int().nullable(),
  heldVersion: z.int().nullable(),
  sequence: z.int().nullable(),
  criteria: z
    .object({
      version: z.int(),
      approval: approvalSchema.nullable(),
      list: z.array(z.object({ number: z.string(), title: localizedSchema.nullable() })),
      changed: z.boolean(),
    })
    .nullable(),
  reader: z
    .object({
      id: z.string(),
      roles: z.array(z.string()),
      side: sideSchema,
      /** Applications he is to review – all of the round for whoever reviews none –, and those new to him; withdrawn ones do not count. */
      applications: z.int(),
      added: z.int(),
      documents: z.int(),
      documentBytes: z.int(),
      /** Of the encrypted file; null when it is plain. */
      recipients: z.int().nullable(),
    })
    .nullable(),
  /** Against the version at hand; codes with texts in shared/i18n. */
  changes: z.array(finding),
  /** What the person already wrote in this round. */
  own: z.object({ scores: z.int(), reasons: z.int() }),
  deadline: deadlineSchema.nullable(),
  /** What must be said but stops nothing. */
  notes: z.array(finding),
  /** Why it cannot be taken; then nothing else may be known. */
  refusal: finding.nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

export const CHECKS = [
  "declarations",
  "scores",
  "reasons",
  "recommendations",
  "equal-benefit",
  "lengths",
  "criteria",
  "reconfirmation",
  "notes-kept",
  "deadline",
] as const;

export const deskContract = {
  /** Works before unlocking. */
  "settings.get": read(z.object({}), settingsSchema),
  "settings.set": write(settingsSchema.partial(), settingsSchema),
  "desk.position": read(
    round,
    z.object({ last: positionSchema.nullable(), byApplication: z.record(z.string(), positionSchema) }),
  ),
  /** Not journalled; the newest per application is kept, and what is not given stays as it was. */
  "desk.setPosition": write(round.extend({ position: positionPart }), z.object({})),
  "packages.preview": job(z.object({ file: z.string() }), previewSchema),
  /** The facts a person sees before signing; `at` lists applications (and criteria) to jump to. */
  "reviews.checklist": read(
    round,
    z.object({
      items: z.array(
        z.object({
          check: z.enum(CHECKS),
          ok: z.boolean(),
          /**
           * For the sentence: declarations {total, done, possible, conflicted}; scores, recommendations, equal-benefit
           * {total, done}; reasons {missing}; lengths {over}; criteria {version, edition, body, date, agendaItem, wording};
           * reconfirmation, notes-kept {count}; deadline {at, timeZone}. `lengths` and `deadline` stop no export.
           */
          facts: z.record(z.string(), z.union([z.string(), z.number()])),
          at: z.array(z.object({ application: z.string(), criterion: z.string().nullable() })),
        }),
      ),
      complete: z.boolean(),
      /** The number the next package will get, the last exported one, its date, and whether anything differs from it. */
      next: z.int(),
      last: z.object({ sequence: z.int(), at: z.string(), digest: digestSchema, changed: z.boolean() }).nullable(),
      /** Who will be able to read it, this person included; offices by their name in the person's first language. */
      recipients: z.array(
        z.object({ id: z.string(), name: z.string(), role: z.enum(["chair", "deputy", "office", "expert"]) }),
      ),
      /** Of the encrypted file; a plain one ends in "-plain.skoen". */
      fileName: z.string(),
    }),
  ),
  /** My exported packages of the round, newest first, with what the offices answered. */
  "reviews.exports": read(
    round,
    z.object({
      exports: z.array(
        z.object({
          sequence: z.int(),
          digest: digestSchema,
          at: z.string(),
          complete: z.boolean(),
          receipts: z.array(
            z.object({
              /** Its id in the round. */
              office: z.string(),
              status: z.enum(["accepted", "superseded", "quarantined", "fork", "late"]),
              code: z.string().nullable(),
              at: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
  /**
   * Builds the practice round with an office of its own, made for this person, and takes its bundle in. Marked as practice. The
   * person stands on the Chinese side where the language is Chinese. While one is here it is returned and nothing is made. The
   * office's keys exist only while this runs: a review exported from it can be opened by nobody but the person himself.
   */
  "rounds.trySample": job(z.object({ language: languageSchema }), z.object({ round: z.string() })),
  /**
   * A text file (English, for whoever mends Skøn) without names, scores or contents: versions, counts, sizes, timings, codes of
   * the latest errors. Also while locked, then without what is in the home. Never overwrites.
   */
  "diagnostics.write": job(z.object({ file: z.string() }), z.object({ file: z.string() })),
  /**
   * Whether everything works that the service builds on, without a home. @param folder empty, for what is written meanwhile; `paper`: a page
   * there, in the three languages, for the shell to print.
   */
  "diagnostics.selftest": job(
    z.object({ folder: z.string() }),
    z.object({ checks: z.array(selftestCheckSchema), paper: z.string(), node: z.string() }),
  ),
} as const;
