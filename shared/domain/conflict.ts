// Habilitet (domain.md § 4; forvaltningsloven §§ 3–6). Hints are never decisions, and nobody clears himself.
import { z } from "zod";
import type { Application } from "./application.ts";
import { instantSchema } from "./ids.ts";

export const CONFLICT_KINDS = [
  "personal",
  "economic",
  "party-representative",
  "earlier-involvement",
  "co-author",
  "other",
] as const;

/** UTF-16 units. */
export const LONGEST_REASON = 4000;

export const declarationSchema = z.object({
  answer: z.enum(["none", "possible", "conflicted"]),
  kind: z.enum(CONFLICT_KINDS).nullable(),
  reason: z.string().max(LONGEST_REASON),
  at: instantSchema,
  /** Second confirmation, given when the review is exported. */
  confirmedAt: instantSchema.nullable(),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** "Possible" and "conflicted" need a kind and a reason; both are part of the record. */
export const declarationComplete = (d: Declaration): boolean =>
  d.answer === "none" || (d.kind !== null && d.reason.trim() !== "");

/** Documents open after "none" or, with a warning, after "possible"; never before an answer, never when conflicted. */
export const documentsOpen = (d: Declaration | null): boolean => d !== null && d.answer !== "conflicted";

export type ConflictHint = { partner: string; basis: "organisation" | "email-domain" | "name" };

const fold = (s: string): string =>
  s
    .normalize("NFKC")
    .toLocaleLowerCase("da")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const domainOf = (s: string): string | null => /@([a-z0-9.-]+\.[a-z]{2,})/i.exec(s)?.[1]?.toLowerCase() ?? null;
/** Mail providers shared by strangers say nothing about where somebody works. */
const PUBLIC_MAIL = new Set([
  "gmail.com",
  "outlook.com",
  "hotmail.com",
  "yahoo.com",
  "icloud.com",
  "qq.com",
  "163.com",
  "126.com",
  "live.dk",
  "mail.dk",
]);

/** "Bo" does not stand in "Bodil"; Chinese is written without spaces, so there the name may stand anywhere. */
const namedIn = (name: string, text: string): boolean =>
  name !== "" && (/\p{Script=Han}/u.test(name) ? text.includes(name) : ` ${text} `.includes(` ${name} `));

/** Reasons to look twice: equal organisation, e-mail domain or name among the partners. */
export function conflictHints(
  person: { name: string; organisation: string; email: string | null },
  app: Application,
): ConflictHint[] {
  const out: ConflictHint[] = [];
  const domain = person.email ? domainOf(person.email) : null;
  for (const p of app.partners) {
    if (person.organisation && fold(p.name) === fold(person.organisation))
      out.push({ partner: p.name, basis: "organisation" });
    const contactDomain = p.contact ? domainOf(p.contact) : null;
    if (domain && contactDomain === domain && !PUBLIC_MAIL.has(domain))
      out.push({ partner: p.name, basis: "email-domain" });
    if (p.contact && namedIn(fold(person.name), fold(p.contact))) out.push({ partner: p.name, basis: "name" });
  }
  return out;
}

export const rulingSchema = z.object({
  application: z.string(),
  person: z.string(),
  /** "cleared": the row counts; "ruled-out": never shown or counted. */
  outcome: z.enum(["cleared", "ruled-out"]),
  reason: z.string().min(1).max(4000),
  by: z.string(),
  at: instantSchema,
});
export type Ruling = z.infer<typeof rulingSchema>;
