// The signed statement of a package: in-toto Statement v1 with Skøn's predicate (package-format.md § 4).
import { z } from "zod";
import {
  applicationIdSchema,
  countSchema,
  digestSchema,
  instantSchema,
  key32Schema,
  personIdSchema,
  sequenceSchema,
  sideSchema,
  uuidSchema,
} from "./ids.ts";

export const PACKAGE_KINDS = [
  "enrolment-card",
  "application-bundle",
  "review",
  "consolidation",
  "joint-prioritisation",
  "receipt",
] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** The one JSON document each kind must carry under `bag/data/`; a bundle carries `core.json` besides. */
export const DOCUMENT_OF_KIND = {
  "enrolment-card": "card.json",
  "application-bundle": "bundle.json",
  review: "review.json",
  consolidation: "consolidation.json",
  "joint-prioritisation": "joint.json",
  receipt: "receipt.json",
} as const satisfies Record<PackageKind, string>;
export const predicateTypeOf = (kind: PackageKind): string => `urn:skoen:package:${kind}:v1`;

export const ROLES = ["expert", "chair", "deputy", "office"] as const;
export type Role = (typeof ROLES)[number];
const roleSchema = z.enum(ROLES);

/** `person:ID`, `chair:GROUP`, `deputy:GROUP`, `group:GROUP`, `office:GROUP`. */
const audienceEntrySchema = z.string().regex(/^(person:[A-Z][A-Z0-9-]{0,40}|(chair|deputy|group|office):(dk|cn))$/);

const predicateSchema = z.object({
  format: z.literal(1),
  kind: z.enum(PACKAGE_KINDS),
  round: z.object({ id: uuidSchema, title: z.string().min(1).max(200) }).nullable(),
  answers: z
    .object({ core: digestSchema, edition: z.int().min(1).optional(), bundle: digestSchema.nullable().optional() })
    .nullable(),
  author: z.object({
    id: personIdSchema.nullable(),
    role: roleSchema.nullable(),
    group: sideSchema.nullable(),
    key: key32Schema,
    fingerprint: digestSchema,
  }),
  /** Reader of a bundle or receipt (person id), scope of a deputy's consolidation (application ids), else null. */
  for: z.union([z.string(), z.array(applicationIdSchema).max(20_000)]).nullable(),
  device: uuidSchema,
  sequence: sequenceSchema,
  history: z.array(digestSchema).max(10_000),
  createdAt: instantSchema,
  audience: z.array(audienceEntrySchema).max(200),
  totals: z.object({ files: countSchema, bytes: countSchema }),
});
export type Predicate = z.infer<typeof predicateSchema>;

export const statementSchema = z.object({
  _type: z.literal("https://in-toto.io/Statement/v1"),
  subject: z.tuple([
    z.object({ name: z.literal("tagmanifest-sha256.txt"), digest: z.object({ sha256: digestSchema }) }),
  ]),
  predicateType: z.string(),
  predicate: predicateSchema,
});
export type Statement = z.infer<typeof statementSchema>;

/** A chain is (round, kind, author, for): within it packages supersede one another (package-format.md § 6). */
export const chainKey = (p: Predicate): string =>
  [
    p.round?.id ?? "",
    p.kind,
    p.author.id ?? p.author.fingerprint,
    p.author.group ?? "",
    Array.isArray(p.for) ? p.for.toSorted().join(",") : (p.for ?? ""),
  ].join("|");
