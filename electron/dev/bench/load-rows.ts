// Rows that grow (issue 5, "Load"): the same measured at several sizes, so that a curve that is not straight shows.
import fs from "node:fs";
import path from "node:path";
import { makeLoadStage, type LoadSize } from "./load-stage.ts";
import { loadJoint } from "./load-joint.ts";
import { loadSearch } from "./load-search.ts";
import { measured, round2 } from "./measure.ts";

/** The largest is the largest single call known: MSCA Postdoctoral Fellowships 2025, 17 058 applications. */
const SIZES: readonly LoadSize[] = [
  { applications: 100, experts: 60 },
  { applications: 2_000, experts: 1_200 },
  { applications: 17_058, experts: 10_000 },
];
/** SKOEN_LOAD: the largest number of applications to measure. */
export const loadSizes = (limit = Number.POSITIVE_INFINITY): readonly LoadSize[] =>
  SIZES.filter((s) => s.applications <= Math.min(limit, Number(process.env["SKOEN_LOAD"] ?? limit)));

const CHILD = path.join(import.meta.dirname, "load-child.ts");
type Figures = Readonly<Record<string, number>>;
export interface RoundFigures {
  readonly applications: number;
  readonly packages: number;
  readonly reviews: number;
  readonly made_ms: Figures;
  readonly office: Figures;
  readonly chair: Figures;
}

/** One size: the stage made here, each home's steps in a process of their own, which checks every answer. */
export async function measuredRound(work: string, size: LoadSize): Promise<RoundFigures> {
  fs.mkdirSync(work);
  const stage = await makeLoadStage(work, size);
  const told = path.join(work, "stage.json");
  fs.writeFileSync(told, JSON.stringify(stage));
  const run = (who: "office" | "chair"): Figures => measured<Figures>(CHILD, [told, who, stage[who]]);
  const [office, chair] = [run("office"), run("chair")];
  fs.rmSync(work, { recursive: true, force: true });
  const each = (ms = 0): number => round2(ms / stage.reviews.length);
  return {
    applications: size.applications,
    packages: stage.reviews.length,
    reviews: stage.rows,
    made_ms: stage.ms,
    office: { ...office, import_ms_each: each(office["import_ms"]) },
    chair: { ...chair, import_ms_each: each(chair["import_ms"]) },
  };
}

async function inFolder(
  work: string,
  applications: number,
  row: (work: string, applications: number) => Promise<object>,
): Promise<object> {
  const folder = path.join(work, String(applications));
  fs.mkdirSync(folder);
  const figures = await row(folder, applications);
  fs.rmSync(folder, { recursive: true, force: true });
  return figures;
}

export const LOAD_ROWS: Readonly<Record<string, (work: string) => Promise<object>>> = {
  async "load-round"(work) {
    const sizes: object[] = [];
    for (const size of loadSizes()) sizes.push(await measuredRound(path.join(work, String(size.applications)), size));
    return { aim_import_ms: 90_000, aim_import_peak_mb: 1_000, aim_matrix_ms_of_2000: 1_000, sizes };
  },
  async "load-joint"(work) {
    const sizes: object[] = [];
    for (const { applications } of loadSizes()) sizes.push(await inFolder(work, applications, loadJoint));
    return { sizes };
  },
  async "load-search"(work) {
    const sizes: object[] = [];
    for (const { applications } of loadSizes(2_000)) sizes.push(await inFolder(work, applications, loadSearch));
    return { aim_ms_of_2000: 200, sizes };
  },
};
