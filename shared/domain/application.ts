// An application as the secretariat registered it (domain.md § 3). Matched by id, never by title or name.
import { z } from "zod";
import {
  applicationIdSchema,
  countSchema,
  dateSchema,
  decimalSchema,
  digestSchema,
  localizedSchema,
  SIDE_OF_SOURCE,
  sideSchema,
  sourceSchema,
  SOURCES,
  yearSchema,
  type Source,
} from "./ids.ts";
import { currencySchema, minorSchema } from "./money.ts";

const partnerSchema = z.object({
  name: z.string().min(1),
  side: sideSchema,
  type: z.enum(["knowledge-institution", "authority", "company"]),
  contact: z.string().min(1).nullable(),
});

const budgetLineSchema = z.object({
  source: sourceSchema,
  year: yearSchema,
  amount: minorSchema,
  currency: currencySchema,
  /** Side whose participants receive the money; must be the side that pays (G3). */
  recipient: sideSchema,
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

const attachmentSchema = z.object({
  /** Opaque path in the package, `app/0001/att-01.pdf`. */
  path: z.string().regex(/^app\/[0-9]{4,5}\/att-[0-9]{2,3}\.[a-z0-9]{1,8}$/),
  name: z.string().min(1).max(255),
  mediaType: z.string().min(1).max(120),
  size: countSchema,
  sha256: digestSchema,
  /** Only readers of that side receive it; null = everyone assigned. */
  side: sideSchema.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const applicationSchema = z.object({
  id: applicationIdSchema,
  journalNumber: z.string().min(1).max(64),
  version: z.int().min(1),
  title: localizedSchema,
  abstract: localizedSchema.nullable(),
  theme: z.string().min(1).nullable(),
  tags: z.array(z.string().min(1)).max(1000),
  partners: z.array(partnerSchema).max(1000),
  period: z.object({ from: dateSchema, to: dateSchema }).nullable(),
  goals: z.array(z.string().min(1)).max(1000),
  personYears: z.object({ dk: decimalSchema, cn: decimalSchema }).nullable(),
  /** The programme demands equal benefit judged by experts; this is what the applicants claim. */
  equalBenefit: z.boolean().nullable(),
  /** Shanghai's parallel activities, in words [S]. */
  shanghaiActivities: z.string().min(1).nullable(),
  budget: z.array(budgetLineSchema).max(1000),
  attachments: z.array(attachmentSchema).max(1000),
  status: z.enum(["active", "withdrawn"]),
  /** Everyone scores it first; it never counts (domain.md § 5). */
  calibration: z.boolean(),
});
export type Application = z.infer<typeof applicationSchema>;

/** Amounts per source and year, minor units; years follow `years`. Lines of other years are not in the sums. */
export function budgetBySource(app: Application, years: readonly number[]): Record<Source, number[]> {
  const out: Record<Source, number[]> = { RM: years.map(() => 0), DK: years.map(() => 0), SH: years.map(() => 0) };
  for (const line of app.budget) {
    const i = years.indexOf(line.year);
    if (i >= 0) out[line.source][i] = (out[line.source][i] ?? 0) + line.amount;
  }
  return out;
}

export type ApplicationFinding =
  | { code: "partner-missing"; side: "dk" | "cn" }
  | { code: "budget-missing" }
  | { code: "payer-not-recipient"; source: Source; year: number }
  | { code: "currency-mixed"; source: Source }
  | { code: "year-outside-round"; source: Source; year: number }
  | { code: "no-shanghai-money" }
  | { code: "no-danish-money" }
  | { code: "no-shanghai-activities" }
  | { code: "year-with-rm-without-shanghai"; year: number }
  | { code: "attachment-missing" };

const ERRORS = new Set<ApplicationFinding["code"]>(["payer-not-recipient", "currency-mixed", "year-outside-round"]);
/** Errors stop a registration; the others are warnings that stay visible. */
export const isApplicationError = (f: ApplicationFinding): boolean => ERRORS.has(f.code);

/** What the secretariat must see about an application before it goes out (domain.md §§ 3, 7.9). */
export function checkApplication(app: Application, years: readonly number[]): ApplicationFinding[] {
  const out: ApplicationFinding[] = [];
  for (const side of ["dk", "cn"] as const)
    if (!app.partners.some((p) => p.side === side)) out.push({ code: "partner-missing", side });
  if (app.budget.length === 0) out.push({ code: "budget-missing" });
  for (const line of app.budget) {
    if (SIDE_OF_SOURCE[line.source] !== line.recipient)
      out.push({ code: "payer-not-recipient", source: line.source, year: line.year });
    if (!years.includes(line.year)) out.push({ code: "year-outside-round", source: line.source, year: line.year });
  }
  for (const source of SOURCES)
    if (new Set(app.budget.filter((l) => l.source === source).map((l) => l.currency)).size > 1)
      out.push({ code: "currency-mixed", source });
  const sums = budgetBySource(app, years);
  const total = (s: Source): number => sums[s].reduce((a, b) => a + b, 0);
  if (app.budget.length > 0 && total("SH") === 0) out.push({ code: "no-shanghai-money" });
  if (app.budget.length > 0 && total("RM") + total("DK") === 0) out.push({ code: "no-danish-money" });
  if (app.shanghaiActivities === null) out.push({ code: "no-shanghai-activities" });
  for (const [i, year] of years.entries())
    if ((sums.RM[i] ?? 0) > 0 && (sums.SH[i] ?? 0) === 0) out.push({ code: "year-with-rm-without-shanghai", year });
  if (app.attachments.length === 0) out.push({ code: "attachment-missing" });
  return out;
}
