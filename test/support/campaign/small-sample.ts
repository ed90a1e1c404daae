// The sample round cut down to three applications with opaque attachments of awkward sizes: small enough to be played, copied and
// broken hundreds of times, and still written by the product's own intake, reviews and consolidations.
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { criteriaSetSchema } from "../../../shared/domain/criteria.ts";
import { readScript, type Script } from "../../../electron/dev/round-script.ts";
import { readRegistrations } from "../../../electron/service/sample/registrations.ts";
import {
  consolidationOf,
  consolidationSourceSchema,
  reviewOf,
  reviewSourceSchema,
} from "../../../electron/service/sample/reviews.ts";
import { seeded } from "./seeded.ts";

const RESOURCES = new URL("../../../resources/", import.meta.url).pathname;
const SAMPLE = path.join(RESOURCES, "sample");
const APPLICATIONS = ["IT-01", "IT-03", "IT-05"];
const PEOPLE = ["E-01", "C-01", "E-04", "C-02"];
/** Around the edges of a blob's 64 KiB chunks. */
const SIZES = [1, 65_535, 65_536, 65_537, 150_000, 4_000];

function pseudoPdf(size: number): Buffer {
  const random = seeded(size);
  const bytes = Buffer.alloc(size, "%PDF-1.4\n");
  for (let i = 9; i < size; i++) bytes[i] = random.whole(256);
  return bytes;
}

const yamlFiles = (folder: string): unknown[] =>
  fs
    .readdirSync(path.join(SAMPLE, folder))
    .toSorted()
    .map((name): unknown => parse(fs.readFileSync(path.join(SAMPLE, folder, name), "utf8")));

/** The lines of a sample table whose record speaks of one of the journal numbers. */
function copyTable(name: string, folder: string, journals: readonly string[]): void {
  const [head = "", ...lines] = fs.readFileSync(path.join(SAMPLE, name), "utf8").trimEnd().split("\n");
  const kept = lines.filter((line) => journals.some((j) => line.startsWith(`${j};`)));
  fs.writeFileSync(path.join(folder, name), [head, ...kept, ""].join("\n"));
}

/** Lays the intake folder out in the new folder `folder`. @returns what its people will say */
export function smallSample(folder: string): Script {
  fs.mkdirSync(folder, { recursive: true });
  const registrations = readRegistrations(SAMPLE).filter((r) => APPLICATIONS.includes(r.id));
  const journals = registrations.map((r) => r.journalNumber);
  for (const table of ["applications.csv", "budget.csv"]) copyTable(table, folder, journals);
  fs.copyFileSync(path.join(SAMPLE, "round.yaml"), path.join(folder, "round.yaml"));
  for (const [i, journal] of journals.entries()) {
    const dir = path.join(folder, "attachments", journal);
    fs.mkdirSync(dir, { recursive: true });
    for (const k of [0, 1]) fs.writeFileSync(path.join(dir, `0${k + 1} bilag.pdf`), pseudoPdf(SIZES[2 * i + k] ?? 1));
  }
  const set = criteriaSetSchema.parse(
    JSON.parse(fs.readFileSync(path.join(RESOURCES, "templates", "criteria-vaekstforum.json"), "utf8")),
  );
  const json = (name: string, value: unknown): void => fs.writeFileSync(path.join(folder, name), JSON.stringify(value));
  json(
    "reviews.json",
    z
      .array(reviewSourceSchema)
      .parse(yamlFiles("reviews"))
      .map((r) => reviewOf(set, r)),
  );
  json(
    "consolidations.json",
    z
      .array(consolidationSourceSchema)
      .parse(yamlFiles("consolidations"))
      .map((g) => consolidationOf(set, g)),
  );
  fs.copyFileSync(path.join(SAMPLE, "people.json"), path.join(folder, "people.json"));
  return cutDown(readScript(folder));
}

/** Three applications, two people a side, nobody quoted by a page that is not there. */
function cutDown(script: Script): Script {
  const here = (r: { application: string }): boolean => APPLICATIONS.includes(r.application);
  return {
    intake: script.intake,
    people: script.people
      .filter((p) => PEOPLE.includes(p.id))
      .map((p) => ({ ...p, assignments: p.assignments.filter((a) => APPLICATIONS.includes(a)) })),
    reviews: script.reviews
      .filter((r) => PEOPLE.includes(r.person))
      .map((r) => ({
        ...r,
        rows: r.rows.filter(here).map((row) => ({
          ...row,
          judgements: row.judgements.map((j) => ({ ...j, quotes: [] })),
        })),
      })),
    groups: script.groups.map((g) => ({
      ...g,
      rulings: g.rulings.filter((r) => here(r) && PEOPLE.includes(r.person)),
      // With fewer members more of the group's decisions owe a reason.
      rows: g.rows.filter(here).map((r) => ({
        ...r,
        moveReason: r.moveReason ?? "Drøftet på mødet.",
        reasons: r.reasons || "Drøftet på mødet.",
        consensus: r.consensus.map((c) => ({ ...c, reasons: c.reasons || "Enighed på mødet." })),
      })),
    })),
  };
}
