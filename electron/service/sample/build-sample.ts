// Builds the sample round "IT 2009" as an intake folder, the way an office would hand it in (product.md: a new user gets a
// sample round). Sources: resources/sample and resources/templates. Same sources, same bytes. Run: build-sample.ts OUTDIR
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { criteriaSetSchema, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { contentSchema } from "./content.ts";
import { buildDocuments } from "./documents.ts";
import { loadFonts } from "./fonts.ts";
import { readRegistrations } from "./registrations.ts";
import { consolidationOf, consolidationSourceSchema, reviewOf, reviewSourceSchema } from "./reviews.ts";

const RESOURCES = new URL("../../../resources/", import.meta.url).pathname;
const SAMPLE = join(RESOURCES, "sample");
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
async function criteriaOf(template: string): Promise<CriteriaSet> {
  const path = join(RESOURCES, "templates", `criteria-${template}.json`);
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

/**
 * Lays out the whole intake folder in `outDir` (made if missing; files of the same names are replaced): round.yaml,
 * frames-project-only.yaml, applications.csv, budget.csv, people.json, reviews.json, consolidations.json and
 * attachments/<journal number>/NN name.pdf. With `today` the deadlines lie ahead of that day instead of in 2009. Throws when a source breaks its schema or a character has no font.
 */
export async function buildSampleFolder(outDir: string, options: { today?: Date } = {}): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const name of PLAIN) await copyFile(join(SAMPLE, name), join(outDir, name));
  if (options.today) await moveDeadlines(join(outDir, "round.yaml"), options.today);
  const round = roundSource.parse(parse(await readFile(join(SAMPLE, "round.yaml"), "utf8")));
  const set = await criteriaOf(round.criteria.template);
  const reviews = z.array(reviewSourceSchema).parse(await yamlFiles(join(SAMPLE, "reviews")));
  await writeJson(
    join(outDir, "reviews.json"),
    reviews.map((r) => reviewOf(set, r)),
  );
  const groups = z.array(consolidationSourceSchema).parse(await yamlFiles(join(SAMPLE, "consolidations")));
  await writeJson(
    join(outDir, "consolidations.json"),
    groups.map((g) => consolidationOf(set, g)),
  );
  const fonts = loadFonts();
  for (const registration of readRegistrations(SAMPLE)) {
    const source: unknown = parse(await readFile(join(SAMPLE, "content", `${registration.id}.yaml`), "utf8"));
    const folder = join(outDir, "attachments", registration.journalNumber);
    await mkdir(folder, { recursive: true });
    for (const d of await buildDocuments(fonts, registration, contentSchema.parse(source), round.years))
      await writeFile(join(folder, d.file), d.bytes);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outDir = process.argv[2];
  if (outDir === undefined) {
    console.error("Usage: build-sample.ts OUTDIR");
    process.exitCode = 2;
  } else await buildSampleFolder(outDir);
}
