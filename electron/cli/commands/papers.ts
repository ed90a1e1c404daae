// `skoen receipt`, `skoen report` and `skoen sample`: what leaves the office as paper, and the round to try it with.
import { SIDES } from "../../../shared/domain/ids.ts";
import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { REPORT_FORMATS, REPORTS } from "../../../shared/contract/secretariat.ts";
import { officeCounts, officeTexts as texts } from "../../../shared/i18n/cli/office.ts";
import { packageCounts } from "../../../shared/i18n/cli/package.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { asFileError } from "../../service/packages/file-errors.ts";
import { oneOf } from "../cli.ts";
import { blocks, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { fields, shortDigest, value } from "../words.ts";
import { argument, option, outOption, plainOption, recipientsOf, required, roundOption } from "./given.ts";

const receiptList: CommandSpec = {
  name: "list",
  about: texts.receiptList,
  options: [roundOption],
  async run(cli, given) {
    const listed = await cli.call("receipts.list", { round: await cli.round(given) });
    const rows = listed.entries.map((r) => [
      r.at,
      r.author,
      value(cli, r.kind),
      String(r.sequence),
      value(cli, r.status),
      shortDigest(r.digest),
    ]);
    const names = fields(cli, "at", "author", "kind", "sequence", "state", "digest");
    return { json: listed, text: table(names, rows) || cli.say(texts.noReceipts) };
  },
};

const receiptExport: CommandSpec = {
  name: "export",
  about: texts.receiptExport,
  options: [outOption, plainOption, roundOption],
  async run(cli, given) {
    const { files } = await cli.call("receipts.export", {
      round: await cli.round(given),
      folder: resolve(given.text("out")),
      recipients: recipientsOf(given),
    });
    return {
      json: { files },
      text: blocks(
        table(
          fields(cli, "person", "file"),
          files.map((f) => [f.person, f.file]),
        ),
        cli.say(officeCounts.receipts, { count: files.length }),
      ),
    };
  },
};

export const receiptCommands: GroupSpec = {
  name: "receipt",
  about: texts.receipt,
  commands: [receiptList, receiptExport],
};

export const reportCommand: CommandSpec = {
  name: "report",
  about: texts.report,
  arguments: [argument("<name>", "report", REPORTS)],
  options: [
    option("--format <format>", "format", { required: true, choices: REPORT_FORMATS }),
    outOption,
    option("--side <side>", "side", { choices: SIDES }),
    option("--language <language>", "language", { choices: LANGUAGES }),
    roundOption,
  ],
  examples: ["joint --format docx --out papirer", "matrix --format xlsx --out papirer --side cn --language zh"],
  async run(cli, given) {
    const side = given.maybe("side");
    const { files } = await cli.call("reports.write", {
      round: await cli.round(given),
      report: oneOf(cli, given.text("name"), REPORTS),
      format: oneOf(cli, given.text("format"), REPORT_FORMATS),
      language: oneOf(cli, given.maybe("language") ?? cli.lang, LANGUAGES),
      folder: resolve(given.text("out")),
      side: side === null ? null : oneOf(cli, side, SIDES),
    });
    return {
      json: { files },
      text: [cli.say(packageCounts.written, { count: files.length }), ...files.map((f) => `  ${f}`)].join("\n"),
    };
  },
};

export const dossierCommand: CommandSpec = {
  name: "dossier",
  about: texts.dossier,
  options: [
    outOption,
    option("--pdf <dir>", "pdf"),
    option("--language <language>", "language", { choices: LANGUAGES }),
    roundOption,
  ],
  examples: ["--out arkiv --pdf papirer"],
  async run(cli, given) {
    const language = given.maybe("language");
    const pdf = given.maybe("pdf");
    const made = await cli.call("reports.dossier", {
      round: await cli.round(given),
      folder: resolve(given.text("out")),
      languages: language === null ? [...LANGUAGES] : [oneOf(cli, language, LANGUAGES)],
      pdf: pdf === null ? null : resolve(pdf),
    });
    const { file, packages, papers, digest } = made;
    return { json: made, text: blocks(file, cli.say(texts.dossierDone, { packages, papers, digest })) };
  },
};

export const sampleCommand: CommandSpec = {
  name: "sample",
  about: texts.sample,
  options: [option("--out <dir>", "out", required)],
  examples: ["--out proeverunde"],
  async run(cli, given) {
    const folder = resolve(given.text("out"));
    const { buildSampleFolder } = await import("../../service/sample/build-sample.ts");
    try {
      await buildSampleFolder(folder, { today: new Date() });
    } catch (e) {
      throw asFileError(e, folder, "write");
    }
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names
      .filter((n) => n.isFile())
      .map((n) => resolve(n.parentPath, n.name))
      .toSorted();
    return {
      json: { folder, files },
      text: blocks(
        cli.say(packageCounts.written, { count: files.length }),
        cli.say(texts.sampleDone, { folder: given.text("out") }),
      ),
    };
  },
};
