// Builds the sample round "IT 2009" as an intake folder, the way an office would hand it in (product.md: a new user gets a
// sample round). Sources: resources/sample and resources/templates. Same sources, same bytes.
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { criteriaSetSchema, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { sourceResources } from "../resources/resources.ts";
import { contentSchema } from "./content.ts";
import { buildDocuments } from "./documents.ts";
import { loadFonts } from "./fonts.ts";
import { readRegistrations } from "./registrations.ts";
import { consolidationOf, consolidationSourceSchema, reviewOf, reviewSourceSchema } from "./reviews.ts";

/** Copied as they are. */
const PLAIN = ["round.yaml", "frames-project-only.yaml", "applications.csv", "budget.csv", "people.json"];

const roundSource = z.object({ years: z.array(z.int()).min(1), criteria: z.object({ template: z.string() }) });

async function yamlFiles(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder)).filter((n) => n.endsWith(".yaml")).toSorted();
  return Promise.all(names.map(async (n) => parse(await readFile(join(folder, n), "utf8")) as unknown));
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** The criteria set a round.yaml names by template. */
async function criteriaOf(resources: string, template: string): Promise<CriteriaSet> {
  const path = join(resources, "templates", `criteria-${template}.json`);
  return criteriaSetSchema.parse(JSON.parse(await readFile(path, "utf8")));
}

const DAY = 24 * 3600 * 1000;

/** The sample plays in 2009; whoever tries it today would be late with everything. Only the three deadlines move. */
async function moveDeadlines(path: string, today: Date): Promise<void> {
  const inDays = (n: number): string => new Date(today.getTime() + n * DAY).toISOString().slice(0, 10);
  let text = await readFile(path, "utf8");
  for (const [name, days] of [
    ["application", 7],
    ["review", 60],
    ["consolidation", 90],
  ] as const)
    text = text.replace(new RegExp(`^(  ${name}: ")\\d{4}-\\d{2}-\\d{2}`, "mu"), `$1${inDays(days)}`);
  await writeFile(path, text);
}

/** The same round led from the other side, so that one office alone can hand it to a reader of that side. */
async function leadFrom(path: string, side: Side): Promise<void> {
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^leadOffice: .*$/mu, `leadOffice: ${side}`));
}

export interface SampleOptions {
  /** The deadlines lie ahead of this day instead of in 2009. */
  readonly today?: Date;
  /** Which office leads; the Danish one by default. */
  readonly lead?: Side;
  readonly resources?: string;
  /** After each application's documents; what it throws ends the build. */
  readonly onApplication?: (done: number, total: number) => void;
}

/** What an office hands in, into `outDir` (made if missing): settings, registrations and attachments. */
export async function buildSampleIntake(outDir: string, options: SampleOptions = {}): Promise<void> {
  const resources = options.resources ?? sourceResources();
  const sample = join(resources, "sample");
  await mkdir(outDir, { recursive: true });
  for (const name of PLAIN) await copyFile(join(sample, name), join(outDir, name));
  const settings = join(outDir, "round.yaml");
  if (options.today) await moveDeadlines(settings, options.today);
  if (options.lead) await leadFrom(settings, options.lead);
  const round = roundSource.parse(parse(await readFile(join(sample, "round.yaml"), "utf8")));
  const fonts = loadFonts();
  const registrations = readRegistrations(sample);
  for (const [i, registration] of registrations.entries()) {
    const source: unknown = parse(await readFile(join(sample, "content", `${registration.id}.yaml`), "utf8"));
    const folder = join(outDir, "attachments", registration.journalNumber);
    await mkdir(folder, { recursive: true });
    for (const d of await buildDocuments(fonts, registration, contentSchema.parse(source), round.years))
      await writeFile(join(folder, d.file), d.bytes);
    options.onApplication?.(i + 1, registrations.length);
    // Drawing is synchronous; other calls get their turn between two applications.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Lays out the whole intake folder in `outDir` (made if missing; files of the same names are replaced): round.yaml,
 * frames-project-only.yaml, applications.csv, budget.csv, people.json, reviews.json, consolidations.json and
 * attachments/<journal number>/NN name.pdf. Throws when a source breaks its schema or a character has no font.
 */
export async function buildSampleFolder(outDir: string, options: SampleOptions = {}): Promise<void> {
  await buildSampleIntake(outDir, options);
  const resources = options.resources ?? sourceResources();
  const sample = join(resources, "sample");
  const round = roundSource.parse(parse(await readFile(join(sample, "round.yaml"), "utf8")));
  const set = await criteriaOf(resources, round.criteria.template);
  const reviews = z.array(reviewSourceSchema).parse(await yamlFiles(join(sample, "reviews")));
  await writeJson(
    join(outDir, "reviews.json"),
    reviews.map((r) => reviewOf(set, r)),
  );
  const groups = z.array(consolidationSourceSchema).parse(await yamlFiles(join(sample, "consolidations")));
  await writeJson(
    join(outDir, "consolidations.json"),
    groups.map((g) => consolidationOf(set, g)),
  );
}
