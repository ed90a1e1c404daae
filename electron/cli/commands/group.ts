// `skoen group`: what the chair decides and exports (shared/contract/consolidation.ts). What he looks at: group-show.ts.
import { SIDES } from "../../../shared/domain/ids.ts";
import { resolve } from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { usageProblems } from "../../../shared/i18n/cli/frame.ts";
import { groupTexts as texts } from "../../../shared/i18n/cli/group.ts";
import type { InputOf } from "../../../shared/rpc/contract.ts";
import { oneOf, readText, usage, wholeNumber, type Cli } from "../cli.ts";
import { blocks, facts } from "../layout.ts";
import { coreOf, criterionOf, scoreOf, shownScore } from "../scores.ts";
import type { Answer, CommandSpec, GroupSpec } from "../spec.ts";
import { field } from "../words.ts";
import {
  applicationArgument,
  argument,
  criterionArgument,
  option,
  outOption,
  personArgument,
  plainOption,
  reasonOption,
  recipientsOf,
  required,
  roundOption,
} from "./given.ts";
import { belowQuorum, lookCommands } from "./group-show.ts";

const saved = (cli: Cli, json: Answer["json"]): Answer => ({ json, text: cli.say(texts.saved) });

const rule: CommandSpec = {
  name: "rule",
  about: texts.rule,
  arguments: [applicationArgument, personArgument, argument("<outcome>", "outcome", ["cleared", "ruled-out"])],
  options: [reasonOption, roundOption],
  examples: [`IT-03 E-07 cleared --reason "Samarbejdet sluttede i 2001"`],
  async run(cli, given) {
    const ruling = {
      application: given.text("application"),
      person: given.text("person"),
      outcome: oneOf(cli, given.text("outcome"), ["cleared", "ruled-out"]),
      reason: given.text("reason"),
    };
    await cli.call("group.rule", { round: await cli.round(given), ...ruling });
    return saved(cli, ruling);
  },
};

const consensus: CommandSpec = {
  name: "consensus",
  about: texts.consensus,
  arguments: [applicationArgument, criterionArgument, argument("<value>", "value")],
  options: [option("--reasons <text>", "reasonsText"), roundOption],
  examples: [`IT-03 2 4 --reasons "Enighed efter drøftelse"`],
  async run(cli, given) {
    const round = await cli.round(given);
    const criterion = criterionOf(await coreOf(cli, round), given.text("criterion"));
    const set = {
      application: given.text("application"),
      criterion: criterion.id,
      value: scoreOf(criterion, given.text("value")),
      reasons: await readText(cli, given.maybe("reasons") ?? ""),
    };
    await cli.call("group.setConsensus", { round, ...set });
    return saved(cli, set);
  },
};

const median: CommandSpec = {
  name: "median",
  about: texts.median,
  arguments: [applicationArgument, criterionArgument],
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const criterion = criterionOf(await coreOf(cli, round), given.text("criterion"));
    const at = { application: given.text("application"), criterion: criterion.id };
    const { value } = await cli.call("group.takeMedian", { round, ...at });
    return {
      json: { ...at, value },
      text: blocks(cli.say(texts.saved), facts([[field(cli, "consensus"), shownScore(cli, criterion, value)]])),
    };
  },
};

const OUTCOMES = ["recommended", "not-recommended", "not-treated"] as const;

const row: CommandSpec = {
  name: "row",
  about: texts.row,
  arguments: [applicationArgument],
  options: [
    option("--outcome <outcome>", "outcome", { choices: OUTCOMES }),
    option("--place <number>", "place"),
    option("--text <text>", "text"),
    option("--reasons <text>", "reasonsText"),
    option("--move-reason <text>", "moveReason"),
    roundOption,
  ],
  examples: ["IT-03 --outcome recommended --place 1", `IT-07 --outcome not-recommended --reasons "Under tærsklen"`],
  async run(cli, given) {
    const [outcome, place, moveReason] = [given.maybe("outcome"), given.maybe("place"), given.maybe("move-reason")];
    const [text, reasons] = [given.maybe("text"), given.maybe("reasons")];
    const change: InputOf<SkoenContract, "group.setRow">["row"] = {
      ...(outcome !== null && { outcome: oneOf(cli, outcome, OUTCOMES) }),
      ...(place !== null && { place: wholeNumber(cli, place, 1, 20_000) }),
      ...(text !== null && { text: await readText(cli, text) }),
      ...(reasons !== null && { reasons: await readText(cli, reasons) }),
      ...(moveReason !== null && { moveReason }),
    };
    if (Object.keys(change).length === 0) throw usage(cli, usageProblems.nothingGiven);
    const application = given.text("application");
    await cli.call("group.setRow", { round: await cli.round(given), application, row: change });
    return saved(cli, { application, row: change });
  },
};

const MEMBER = ["missing", "excluded", "fork"] as const;

const member: CommandSpec = {
  name: "member",
  about: texts.member,
  arguments: [personArgument, argument("<state>", "memberState", MEMBER)],
  options: [reasonOption, roundOption],
  examples: [`E-04 missing --reason "Syg fra 3. maj"`],
  async run(cli, given) {
    const said = {
      person: given.text("person"),
      status: oneOf(cli, given.text("state"), MEMBER),
      reason: given.text("reason"),
    };
    await cli.call("group.setMember", { round: await cli.round(given), ...said });
    return saved(cli, said);
  },
};

const defer: CommandSpec = {
  name: "defer",
  about: texts.defer,
  arguments: [argument("[applications...]", "applications")],
  options: [roundOption],
  examples: ["IT-05 IT-09", ""],
  async run(cli, given) {
    const applications = [...given.many("applications")];
    await cli.call("group.defer", { round: await cli.round(given), applications });
    const answer = saved(cli, { applications });
    return applications.length > 0 ? { ...answer, text: `${answer.text}\n${cli.say(texts.passOn)}` } : answer;
  },
};

const late: CommandSpec = {
  name: "late",
  about: texts.late,
  arguments: [argument("<digest>", "digest")],
  options: [reasonOption, roundOption],
  async run(cli, given) {
    const digest = await cli.digest(given.text("digest"));
    await cli.call("group.acceptLate", { round: await cli.round(given), digest, reason: given.text("reason") });
    return saved(cli, { digest });
  },
};

const choose: CommandSpec = {
  name: "choose",
  about: texts.choose,
  arguments: [personArgument, argument("<digest>", "digest")],
  options: [reasonOption, roundOption],
  examples: [`E-04 1a2b3c4d --reason "Bekræftet i telefonen"`],
  async run(cli, given) {
    const said = { person: given.text("person"), digest: await cli.digest(given.text("digest")) };
    await cli.call("group.chooseFork", { round: await cli.round(given), ...said, reason: given.text("reason") });
    return saved(cli, said);
  },
};

const minutes: CommandSpec = {
  name: "minutes",
  about: texts.minutes,
  arguments: [argument("<text>", "minutes")],
  options: [roundOption],
  examples: ["- < referat.txt"],
  async run(cli, given) {
    const text = await readText(cli, given.text("text"));
    await cli.call("group.setMinutes", { round: await cli.round(given), minutes: text });
    return saved(cli, { minutes: text });
  },
};

const signedText = (cli: Cli, signed: { file: string; digest: string; sequence: number }): string =>
  facts([
    [field(cli, "file"), signed.file],
    [field(cli, "sequence"), String(signed.sequence)],
    [field(cli, "digest"), signed.digest],
  ]);

const exportGroup: CommandSpec = {
  name: "export",
  about: texts.export,
  options: [outOption, option("--draft", "draft"), option("--scope <list>", "scope"), plainOption, roundOption],
  examples: ["--out ud", "--out ud --draft"],
  async run(cli, given) {
    const scope = given.many("scope");
    const round = await cli.round(given);
    const signed = await cli.call("group.export", {
      round,
      folder: resolve(given.text("out")),
      draft: given.flag("draft"),
      scope: scope.length > 0 ? [...scope] : null,
      recipients: recipientsOf(given),
    });
    return { json: signed, text: blocks(signedText(cli, signed), await belowQuorum(cli, round)) };
  },
};

const external: CommandSpec = {
  name: "external",
  about: texts.external,
  arguments: [argument("<file>", "listFile")],
  options: [
    option("--source <name>", "source", required),
    option("--side <side>", "side", { required: true, choices: SIDES }),
    outOption,
    plainOption,
    roundOption,
  ],
  examples: [`liste.xlsx --side cn --source "Brev af 4. maj 2009" --out ud`],
  async run(cli, given) {
    const signed = await cli.call("group.exportExternal", {
      round: await cli.round(given),
      side: oneOf(cli, given.text("side"), SIDES),
      file: resolve(given.text("file")),
      sourceDocument: given.text("source"),
      folder: resolve(given.text("out")),
      recipients: recipientsOf(given),
    });
    return { json: signed, text: signedText(cli, signed) };
  },
};

export const groupCommands: GroupSpec = {
  name: "group",
  about: texts.about,
  commands: [
    ...lookCommands,
    rule,
    consensus,
    median,
    row,
    member,
    choose,
    defer,
    late,
    minutes,
    exportGroup,
    external,
  ],
};
