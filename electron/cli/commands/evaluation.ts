// `skoen evaluation`: the programme over all rounds of this home (shared/contract/evaluation.ts).
import { resolve } from "node:path";
import { REPORT_FORMATS } from "../../../shared/contract/secretariat.ts";
import { evaluationCliTexts as texts } from "../../../shared/i18n/cli/evaluation.ts";
import { packageCounts } from "../../../shared/i18n/cli/package.ts";
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { oneOf, type Cli } from "../cli.ts";
import { blocks, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { decimal, fields, localized, value } from "../words.ts";
import { applicationArgument, option, outOption, roundOption } from "./given.ts";

/** Minor units (øre, fen) as people write the amount. */
const money = (cli: Cli, minor: number | null): string => (minor === null ? "–" : decimal(cli, minor / 100, 2));

const show: CommandSpec = {
  name: "show",
  about: texts.show,
  async run(cli) {
    const shown = await cli.call("evaluation.show", {});
    const { evaluation, goals } = shown;
    const years = evaluation.projects.map((p) => [
      String(p.year),
      String(p.projects.length),
      p.expected ? `${p.expected.min}–${p.expected.max}` : "–",
    ]);
    const cells = evaluation.money.flatMap(({ source, currency, cells: list }) =>
      list.map((c) => [source, String(c.year), money(cli, c.frame), money(cli, c.used), currency]),
    );
    const served = goals.map((g) => [
      `${g.id}. ${localized(cli, g.name)}`,
      String(evaluation.goals.find((x) => x.goal === g.id)?.projects.length ?? 0),
    ]);
    return {
      json: { ...shown },
      text: blocks(
        table(fields(cli, "year", "count", "expected"), years),
        table([...fields(cli, "source", "year", "frame", "used"), ""], cells),
        table(fields(cli, "goal", "count"), [...served, [cli.say(paper.untied), String(evaluation.untied.length)]]),
        table(
          fields(cli, "round", "state"),
          evaluation.rounds.map((r) => [localized(cli, r.title), value(cli, r.standing)]),
        ),
      ),
    };
  },
};

const mark: CommandSpec = {
  name: "mark",
  about: texts.mark,
  arguments: [applicationArgument],
  options: [option("--goals <numbers>", "goals"), option("--note <text>", "goalNote"), roundOption],
  examples: ['IT-03 --goals 1,4 --note "Aftale med Fudan"'],
  async run(cli, given) {
    const change = { goals: [...given.many("goals")], note: given.maybe("note") ?? "" };
    const round = await cli.round(given);
    await cli.call("evaluation.mark", { round, application: given.text("application"), mark: change });
    return { json: { mark: change }, text: cli.say(texts.marked) };
  },
};

const write: CommandSpec = {
  name: "write",
  about: texts.write,
  options: [
    option("--format <format>", "format", { required: true, choices: REPORT_FORMATS }),
    outOption,
    option("--language <language>", "language", { choices: LANGUAGES }),
  ],
  examples: ["--format docx --out papirer"],
  async run(cli, given) {
    const { files } = await cli.call("evaluation.write", {
      format: oneOf(cli, given.text("format"), REPORT_FORMATS),
      language: oneOf(cli, given.maybe("language") ?? cli.lang, LANGUAGES),
      folder: resolve(given.text("out")),
    });
    return {
      json: { files },
      text: [cli.say(packageCounts.written, { count: files.length }), ...files.map((f) => `  ${f}`)].join("\n"),
    };
  },
};

export const evaluationCommands: GroupSpec = {
  name: "evaluation",
  about: texts.evaluation,
  commands: [show, mark, write],
};
