// `skoen calc`: the two computations others script against; neither needs a home.
import { readFile } from "node:fs/promises";
import { calcTexts as texts } from "../../../shared/i18n/cli/calc.ts";
import { calcJoint, invalidCase, type CalcJointResult, type CalcWalk } from "../../../shared/domain/joint/index.ts";
import { summariseScores, type ScoreSummary } from "../../../shared/statistics/summary.ts";
import { readScoreCsv } from "../../service/intake/score-csv.ts";
import { asFileError } from "../../service/packages/file-errors.ts";
import { memberTwice } from "../../../shared/lib/member-twice.ts";
import type { Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { count, decimal, field, fields, paperWord } from "../words.ts";
import { argument } from "./given.ts";

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (e) {
    throw asFileError(e, path, "read");
  }
}

async function caseOf(path: string): Promise<unknown> {
  const bytes = await bytesOf(path);
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw invalidCase("–", "text.json");
  }
  const twice = memberTwice(text);
  if (twice !== null) throw invalidCase(twice, "text.key-twice");
  return value;
}

const WALKS = [
  "annual_strict",
  "annual_skip",
  "cumulative_strict",
  "cumulative_skip",
  "total_strict",
  "total_skip",
] as const;

function jointText(cli: Cli, r: CalcJointResult): string {
  const amounts = (w: CalcWalk): string =>
    Object.entries(w.left)
      .map(([source, years]) => `${source} ${years.join("/")}`)
      .join("  ");
  return blocks(
    facts([
      [field(cli, "order"), r.joint_order.join("  ")],
      [field(cli, "ties"), r.real_ties.map((t) => t.join(" = ")).join("; ")],
      [
        field(cli, "excluded"),
        Object.entries(r.excluded)
          .map(([id, gate]) => `${id} (${paperWord(cli, "gate", gate)})`)
          .join("; "),
      ],
    ]),
    table(
      [cli.say(texts.rule), ...fields(cli, "funded", "reserve", "left")],
      WALKS.map((w) => [w, r[w].funded.join(" "), r[w].reserve_in_order.join(" "), amounts(r[w])]),
    ),
  );
}

const joint: CommandSpec = {
  name: "joint",
  about: texts.joint,
  arguments: [argument("<file>", "caseFile")],
  examples: ["sag.json --json"],
  wrongInput: true,
  async run(cli, given) {
    const result = calcJoint(await caseOf(given.text("file")));
    return { json: { ...result }, exact: true, text: jointText(cli, result) };
  },
};

function statisticsText(cli: Cli, s: ScoreSummary): string {
  const { severity } = s;
  const effects = "reviewer" in severity ? Object.entries(severity.reviewer) : [];
  return blocks(
    facts([
      [field(cli, "applications"), count(cli, s.n.applications)],
      [field(cli, "reviewers"), count(cli, s.n.reviewers)],
      [field(cli, "scores"), count(cli, s.n.scores)],
      ["α (nominal)", decimal(cli, s.alpha.nominal)],
      ["α (ordinal)", decimal(cli, s.alpha.ordinal)],
      ["α (interval)", decimal(cli, s.alpha.interval)],
      ...Object.entries(s.icc ?? {}).map(([name, x]): [string, string] => [name.toUpperCase(), decimal(cli, x)]),
      ["Kendall W", decimal(cli, s.kendall_w)],
    ]),
    effects.length > 0
      ? table(
          fields(cli, "reviewer", "severity"),
          effects.map(([person, effect]) => [person, decimal(cli, effect)]),
        )
      : cli.say(texts.unconnected, { components: severity.components }),
    table(
      fields(cli, "application", "mean"),
      Object.entries(s.mean).map(([application, mean]) => [application, decimal(cli, mean)]),
    ),
  );
}

const statistics: CommandSpec = {
  name: "statistics",
  about: texts.statistics,
  arguments: [argument("<file>", "scoreFile")],
  examples: ["point.csv --json"],
  wrongInput: true,
  async run(cli, given) {
    const summary = summariseScores(readScoreCsv(await bytesOf(given.text("file"))));
    return { json: { ...summary }, exact: true, text: statisticsText(cli, summary) };
  },
};

export const calcCommands: GroupSpec = { name: "calc", about: texts.about, commands: [joint, statistics] };
