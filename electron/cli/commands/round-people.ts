// `skoen round`, the people: offices and experts join by card, get applications, and lose a key (package-format.md § 6).
import { SIDES } from "../../../shared/domain/ids.ts";
import { resolve } from "node:path";
import { usageProblems } from "../../../shared/i18n/cli/frame.ts";
import { roundCounts, roundTexts as texts } from "../../../shared/i18n/cli/round.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { oneOf, someOf, usage, wholeNumber, type Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import type { CommandSpec } from "../spec.ts";
import { field, fields } from "../words.ts";
import { argument, option, personArgument, reasonOption, required, roundOption } from "./given.ts";

/** "da=Internationalt Kontor" in Danish; a name without language is in the run's own. */
export function localizedNames(cli: Cli, given: readonly string[]): Record<string, string> {
  const names = given.map((text): [string, string] => {
    const lang = LANGUAGES.find((l) => text.startsWith(`${l}=`));
    return lang ? [lang, text.slice(lang.length + 1)] : [cli.lang, text];
  });
  return Object.fromEntries(names);
}

const addOffice: CommandSpec = {
  name: "add-office",
  about: texts.addOffice,
  arguments: [argument("<card>", "card")],
  options: [
    option("--id <id>", "office", required),
    option("--name <name>", "officeName", { required: true, repeat: true }),
    option("--side <side>", "side", { choices: SIDES }),
    option("--digits <digits>", "digits"),
    roundOption,
  ],
  examples: [`登记卡-5e6f7a8b-001.skoen --id O-CN --name zh="国际合作办公室" --name en="International Office"`],
  async run(cli, given) {
    const round = await cli.round(given);
    const { core } = await cli.call("rounds.show", { round });
    const other = core?.offices[0]?.group === "cn" ? "dk" : "cn";
    const side = oneOf(cli, given.maybe("side") ?? other, SIDES);
    const id = given.text("id");
    const name = localizedNames(cli, given.many("name"));
    const compared = given.maybe("digits");
    const { digits } = await cli.call("rounds.addOffice", {
      round,
      card: resolve(given.text("card")),
      id,
      side,
      name,
      digits: compared,
    });
    return {
      json: { id, side, digits, compared: compared !== null },
      text: blocks(
        facts([[field(cli, "digits"), digits]]),
        compared === null ? cli.say(texts.compareOffice, { side, digits }) : cli.say(texts.compared),
      ),
    };
  },
};

const addPerson: CommandSpec = {
  name: "add-person",
  about: texts.addPerson,
  arguments: [argument("<card>", "card")],
  options: [
    option("--id <id>", "person", required),
    option("--roles <list>", "roles", required),
    option("--digits <digits>", "digits"),
    roundOption,
  ],
  examples: ["tilmeldingskort-1a2b3c4d-001.skoen --id E-07 --roles expert"],
  async run(cli, given) {
    const id = given.text("id");
    const roles = someOf(cli, given.many("roles"), ["expert", "chair", "deputy"]);
    if (roles.length === 0) throw usage(cli, usageProblems.missingOption, { name: "--roles" });
    const digits = given.maybe("digits");
    const added = await cli.call("rounds.addPerson", {
      round: await cli.round(given),
      card: resolve(given.text("card")),
      id,
      roles,
      digits,
    });
    return {
      json: { id, roles, ...added, compared: digits !== null },
      text: blocks(
        facts([
          [field(cli, "person"), id],
          [field(cli, "digits"), added.digits],
        ]),
        cli.say(digits === null ? texts.compare : texts.compared),
      ),
    };
  },
};

const assign: CommandSpec = {
  name: "assign",
  about: texts.assign,
  arguments: [personArgument, argument("<applications...>", "applications")],
  options: [roundOption],
  examples: ["E-07 IT-01 IT-03 IT-05"],
  async run(cli, given) {
    const person = given.text("person");
    const applications = [...given.many("applications")];
    await cli.call("rounds.assign", { round: await cli.round(given), person, applications });
    return { json: { person, applications }, text: cli.say(texts.assigned) };
  },
};

const assignAuto: CommandSpec = {
  name: "assign-auto",
  about: texts.assignAuto,
  options: [option("-n, --per-application <number>", "perApplication", required), roundOption],
  examples: ["-n 3"],
  async run(cli, given) {
    const perApplication = wholeNumber(cli, given.text("per-application"), 1, 20);
    const { assignments } = await cli.call("rounds.assignAutomatically", {
      round: await cli.round(given),
      perApplication,
    });
    const rows = Object.entries(assignments).map(([person, list]) => [person, String(list.length), list.join(" ")]);
    return { json: { assignments }, text: table(fields(cli, "person", "assigned", "application"), rows) };
  },
};

const revoke: CommandSpec = {
  name: "revoke",
  about: texts.revoke,
  arguments: [personArgument],
  options: [reasonOption, roundOption],
  examples: [`E-07 --reason "Computeren er stjålet 3. maj"`],
  async run(cli, given) {
    const person = given.text("person");
    const { accepted } = await cli.call("rounds.revoke", {
      round: await cli.round(given),
      person,
      reason: given.text("reason"),
    });
    return { json: { person, accepted }, text: cli.say(roundCounts.revoked, { count: accepted.length }) };
  },
};

export const peopleCommands: readonly CommandSpec[] = [addOffice, addPerson, assign, assignAuto, revoke];
