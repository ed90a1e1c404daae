// The rest of the service: its threads, its solver, the files it reads, and a paper in the three languages for the shell to print.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { criteriaSetSchema } from "../../../shared/domain/criteria.ts";
import type { ServiceContext } from "../context.ts";
import { heading, paragraph, type Paper } from "../reports/paper.ts";
import { loadFonts } from "../sample/fonts.ts";

/** A file in the byte worker's thread. */
export async function checkThreads({ bytes }: ServiceContext, folder: string): Promise<string> {
  const content = Buffer.alloc(9 * 2 ** 20, "Skøn");
  const [file, staging] = [join(folder, "bytes"), join(folder, "staging")];
  writeFileSync(file, content);
  mkdirSync(staging);
  // Large enough for the worker to get it.
  const { sha256 } = await bytes.stageFile(file, staging);
  if (sha256 !== createHash("sha256").update(content).digest("hex")) throw new Error("the digest differs");
  return "worker thread, 9 MiB digested and sealed";
}

/** Two of three things, of which the best two do not fit together. */
export async function checkSolver({ solver }: ServiceContext): Promise<string> {
  const question = { gains: [6, 5, 4], rows: [{ needs: [6, 5, 4], room: 10 }] };
  const solved = await solver.knapsack(question, AbortSignal.timeout(20_000));
  if (!solved?.proven || solved.chosen.join() !== "0,2") throw new Error(`chose ${solved?.chosen.join() ?? "nothing"}`);
  return "HiGHS, WebAssembly";
}

const FILES = ["licences.json", "verify-package.sh", "verify-package.md", "programme/goals.json", "sample/round.yaml"];
const CRITERIA = ["criteria-eu.json", "criteria-vaekstforum.json"];

/** @throws Error naming what is missing or cannot be read */
export function checkFiles({ resources }: ServiceContext): string {
  const missing = FILES.filter((file) => !existsSync(join(resources, file)));
  if (missing.length > 0) throw new Error(`missing: ${missing.join(", ")}`);
  for (const name of CRITERIA)
    criteriaSetSchema.parse(JSON.parse(readFileSync(join(resources, "templates", name), "utf8")));
  const fonts = loadFonts();
  for (const char of "Åø评审") fonts.faceFor(char, "regular", "da");
  return `${FILES.length + CRITERIA.length} files, fonts of the sample`;
}

/** Has every letter that gives trouble; printed with fonts of the product or not at all. */
export const selftestPaper = (context: ServiceContext): Paper => ({
  file: "selftest",
  lang: "da",
  title: [{ text: "Skøn" }],
  subtitle: [{ text: "Selvtest · Self-test · 自检" }],
  head: { left: [{ text: context.agent }], right: [{ text: context.now() }] },
  foot: { left: ["Skøn"], right: context.agent },
  landscape: false,
  blocks: [
    heading(2, "Rødgrød med fløde · Å, Æ, Ø"),
    paragraph("Expert review of applications, offline."),
    paragraph("依据批准的标准进行专家评审。"),
  ],
  generatedAt: context.now(),
  software: context.agent,
});
