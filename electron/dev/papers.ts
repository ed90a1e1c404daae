// `npm run papers -- --out DIR`: the sample round played headless, then every paper in every language as PDF, DOCX, XLSX and CSV.
// `--engine electron` prints the PDFs in the desktop whichever Electron it is; by default an Electron that cannot tag and bookmark
// leaves that to Debian's Chromium.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { REPORTS, type REPORT_FORMATS } from "../../shared/contract/secretariat.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { buildSampleFolder } from "../service/sample/build-sample.ts";
import { buildAll, isBuilt } from "./build.ts";
import { aScreen } from "./bench/desktop-launch.ts";
import { resolveElectron } from "./electron.ts";
import { lostCharacters, opensWith, pdfFacts } from "./paper-check.ts";
import { chromiumPrinter, desktopPrinter, type PaperPrinter } from "./paper-printers.ts";
import { closeAll, playRound, type Actor, type Played } from "./round-play.ts";
import { readScript } from "./round-script.ts";
import { END_TO_END, requireSystemPackages } from "./system-packages.ts";

const root = path.resolve(import.meta.dirname, "../..");
const MARK = ".skoen-papers";
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  args: process.argv.slice(2).filter((a) => a !== "--"),
  options: {
    out: { type: "string", default: path.join(root, "papers-out") },
    engine: { type: "string", default: "auto" },
  },
});
const out = path.resolve(values.out);
if (!["auto", "electron", "chromium"].includes(values.engine)) {
  process.stderr.write("npm run papers -- [--out DIR] [--engine auto|electron|chromium]\n");
  process.exit(2);
}
if (fs.existsSync(out) && fs.readdirSync(out).length > 0 && !fs.existsSync(path.join(out, MARK))) {
  process.stderr.write(
    `${out} is not empty and was not written by this command; choose another folder with -- --out DIR\n`,
  );
  process.exit(2);
}

function officeOf(played: Played): Actor {
  const office = played.actors.get("O-DK");
  if (!office) throw new Error("no office");
  return office;
}

/** Sets of papers as the office writes them; `pages` are the HTML files, from which the PDFs are made. */
async function writePapers(played: Played, pages: string): Promise<void> {
  const office = officeOf(played);
  const write = (
    language: (typeof LANGUAGES)[number],
    report: (typeof REPORTS)[number],
    format: (typeof REPORT_FORMATS)[number],
    folder: string,
  ) => office.client.call("reports.write", { round: played.round, report, format, language, folder, side: null });
  for (const language of LANGUAGES)
    for (const report of REPORTS) {
      const place = path.join(language, report);
      await write(language, report, "html", path.join(pages, place));
      for (const format of ["docx", "xlsx", "csv"] as const)
        await write(language, report, format, path.join(out, place));
    }
  // The evaluation is of the programme, not of one round.
  for (const language of LANGUAGES)
    for (const format of ["html", "docx", "xlsx", "csv"] as const) {
      const folder = path.join(format === "html" ? pages : out, language, "evaluation");
      await office.client.call("evaluation.write", { format, language, folder });
    }
}

async function printerFor(work: string, pages: string): Promise<PaperPrinter> {
  const electron = await resolveElectron();
  const desktop = values.engine === "electron" || (values.engine === "auto" && electron.kind === "official");
  if (!desktop) return chromiumPrinter();
  return desktopPrinter(path.join(work, "home"), pages);
}

const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name !== MARK)
    .map((e) => path.join(e.parentPath, e.name))
    .toSorted();

/** @returns how many papers, and what is wrong with any of them. */
async function printAll(printer: PaperPrinter, pages: string): Promise<{ papers: number; faults: string[] }> {
  const files = filesBelow(pages).filter((f) => f.endsWith(".html"));
  const faults: string[] = [];
  const untagged: string[] = [];
  for (const page of files) {
    const target = path.join(out, path.relative(pages, path.dirname(page)));
    fs.mkdirSync(target, { recursive: true });
    const pdf = await printer.toPdf(page);
    fs.copyFileSync(pdf, path.join(target, path.basename(pdf)));
    const facts = pdfFacts(pdf);
    const lost = lostCharacters(fs.readFileSync(page, "utf8"), facts.text);
    const begins = opensWith(fs.readFileSync(page, "utf8"), facts.firstPage);
    const found = [
      ...facts.faults,
      ...(lost.length > 0 ? [`lost ${lost.join("")}`] : []),
      ...(begins ? [] : ["the first page does not hold title and first sentence"]),
    ];
    faults.push(...found.map((fault) => `${path.relative(pages, pdf)}: ${fault}`));
    if (!facts.tagged) untagged.push(pdf);
  }
  if (untagged.length > 0) say(`${printer.name} cannot tag or bookmark: ${untagged.length} papers are without.`);
  return { papers: files.length, faults };
}

/** All papers, then the archive that holds them with the packages they were made from. */
async function makeAll(played: Played, pages: string): Promise<void> {
  say("Writing DOCX, XLSX and CSV …");
  await writePapers(played, pages);
  if (!isBuilt()) await buildAll();
  const endScreen = await aScreen();
  const printer = await printerFor(work, pages);
  try {
    say(`Printing PDF with ${printer.name} …`);
    const { papers, faults } = await printAll(printer, pages);
    say(`Printed ${papers} papers, looked at with pdfinfo, pdffonts and pdftotext.`);
    for (const fault of faults) say(fault);
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await printer.close();
    endScreen();
  }
  const dossier = await officeOf(played).client.call("reports.dossier", {
    round: played.round,
    folder: out,
    languages: [...LANGUAGES],
    pdf: out,
  });
  say(`One archive of ${dossier.packages} packages and ${dossier.papers} papers: ${path.basename(dossier.file)}`);
}

const work = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "skoen-papers-")));
requireSystemPackages([...END_TO_END, "poppler-utils"]);
const started = performance.now();
try {
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(path.join(out, MARK), "");
  say("Playing the sample round …");
  await buildSampleFolder(path.join(work, "intake"));
  const played = await playRound(readScript(path.join(work, "intake")), {
    folder: work,
    days: {
      build: "2009-03-06T08:00:00Z",
      review: "2009-04-30T08:00:00Z",
      consolidate: "2009-05-20T08:00:00Z",
      joint: "2009-05-28T08:00:00Z",
    },
    say: (line) => say(`  ${line}`),
    service: { log: (line) => process.stderr.write(`${line}\n`) },
  });
  try {
    await makeAll(played, path.join(work, "pages"));
  } finally {
    await closeAll(played);
  }
  for (const file of filesBelow(out)) say(path.relative(out, file));
  say(`\n${filesBelow(out).length} files in ${out}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
