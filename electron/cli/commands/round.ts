// `skoen round`: the round itself: create, show, approve, issue, state, journal (shared/contract/rounds.ts). People: round-people.ts.
import { SIDES } from "../../../shared/domain/ids.ts";
import { resolve } from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { ROUND_STATES } from "../../../shared/contract/rounds.ts";
import { packageCounts } from "../../../shared/i18n/cli/package.ts";
import { roundCounts, roundTexts as texts } from "../../../shared/i18n/cli/round.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { oneOf, type Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { exact, field, fields, journalWords, localized, value } from "../words.ts";
import {
  argument,
  option,
  outOption,
  plainOption,
  reasonOption,
  recipientsOf,
  required,
  roundOption,
} from "./given.ts";
import { localizedNames, peopleCommands } from "./round-people.ts";

type Finding = OutputOf<SkoenContract, "rounds.create">["warnings"][number];

const notes = (cli: Cli, findings: readonly Finding[]): string =>
  findings.map((f) => cli.say(texts.note, { text: cli.sentence(f) })).join("\n");
const withSentences = (cli: Cli, findings: readonly Finding[]): (Finding & { message: string })[] =>
  findings.map((f) => ({ ...f, message: cli.sentence(f) }));

/** Whoever sends a round out after its last deadline makes everything that comes back late. */
const passedDeadlines = async (cli: Cli, round: string): Promise<Finding[]> =>
  (await cli.call("rounds.show", { round })).findings.filter((f) => f.code === "round.deadlines-passed");

const create: CommandSpec = {
  name: "create",
  about: texts.create,
  arguments: [argument("<folder>", "folder")],
  options: [
    option("--office <id>", "office", required),
    option("--side <side>", "side", { required: true, choices: SIDES }),
    option("--name <name>", "officeName", { required: true, repeat: true }),
    option("--again", "again"),
  ],
  examples: [`runde-2009 --office O-DK --side dk --name da="Internationalt Kontor" --name en="International Office"`],
  async run(cli, given) {
    const made = await cli.call("rounds.create", {
      folder: resolve(given.text("folder")),
      again: given.flag("again"),
      office: {
        id: given.text("office"),
        side: oneOf(cli, given.text("side"), SIDES),
        name: localizedNames(cli, given.many("name")),
      },
    });
    const { core } = await cli.call("rounds.show", { round: made.round });
    const said = core?.criteria.approval ? texts.createdApproved : texts.created;
    return {
      json: { round: made.round, warnings: withSentences(cli, made.warnings) },
      text: blocks(facts([[field(cli, "round"), made.round]]), notes(cli, made.warnings), cli.say(said)),
    };
  },
};

const remove: CommandSpec = {
  name: "remove",
  about: texts.remove,
  arguments: [argument("<id>", "roundToRemove")],
  options: [reasonOption, option("--discard-unexported", "discardUnexported")],
  examples: [`3f2a91c0 --reason "Oprettet ved en fejl"`],
  async run(cli, given) {
    const round = await cli.roundNamed(given.text("id"));
    const { removedBlobs } = await cli.call("rounds.remove", {
      round,
      reason: given.text("reason"),
      discardUnexported: given.flag("discard-unexported"),
    });
    return { json: { round, removedBlobs }, text: cli.say(roundCounts.removed, { count: removedBlobs }) };
  },
};

const list: CommandSpec = {
  name: "list",
  about: texts.list,
  async run(cli) {
    const listed = await cli.call("rounds.list", {});
    const rows = listed.rounds.map((r) => [
      r.id,
      localized(cli, r.title),
      value(cli, r.state),
      value(cli, r.role),
      String(r.edition ?? "–"),
      String(r.applications),
      String(r.people),
    ]);
    const names = fields(cli, "id", "title", "state", "role", "edition", "applications", "people");
    return { json: listed, text: table(names, rows) || cli.say(texts.noRounds) };
  },
};

function shown(cli: Cli, round: OutputOf<SkoenContract, "rounds.show">): string {
  const { summary, core, roster, findings } = round;
  const approval = core?.criteria.approval;
  return blocks(
    facts([
      [field(cli, "title"), localized(cli, summary.title)],
      [field(cli, "id"), summary.id],
      [field(cli, "state"), value(cli, summary.state)],
      [field(cli, "role"), value(cli, summary.role)],
      [field(cli, "edition"), summary.edition === null ? value(cli, "draft") : String(summary.edition)],
      [
        field(cli, "approval"),
        approval
          ? `${approval.wording}: ${approval.body}, ${approval.date}, ${approval.agendaItem}`
          : cli.say(texts.notApproved),
      ],
    ]),
    table(
      fields(cli, "criterion", "number", "title", "value"),
      (core?.criteria.criteria ?? []).map((c) => [
        c.id,
        c.number,
        c.title ? localized(cli, c.title) : cli.say(texts.missingText),
        c.scale ? `${exact(cli, c.scale.min)}–${exact(cli, c.scale.max)}` : `${value(cli, "yes")}/${value(cli, "no")}`,
      ]),
    ),
    table(
      fields(cli, "application", "number", "title", "state"),
      (core?.applications ?? []).map((a) => [
        a.id,
        a.journalNumber,
        localized(cli, a.title),
        a.status === "withdrawn" ? value(cli, a.status) : "",
      ]),
    ),
    table(
      fields(cli, "person", "name", "side", "role", "assigned"),
      roster.map((e) => [
        e.id,
        e.name,
        value(cli, e.group),
        e.revoked ? value(cli, "revoked") : e.roles.map((r) => value(cli, r)).join(", "),
        e.assignments.join(" "),
      ]),
    ),
    notes(cli, findings),
  );
}

const show: CommandSpec = {
  name: "show",
  about: texts.show,
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.call("rounds.show", { round: await cli.round(given) });
    return { json: { ...round, findings: withSentences(cli, round.findings) }, text: shown(cli, round) };
  },
};

const update: CommandSpec = {
  name: "update",
  about: texts.update,
  arguments: [argument("<folder>", "folder")],
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const { changes, warnings } = await cli.call("rounds.update", { round, folder: resolve(given.text("folder")) });
    return {
      json: { round, changes: withSentences(cli, changes), warnings: withSentences(cli, warnings) },
      text: blocks(
        changes.length === 0 ? cli.say(texts.nothingChanged) : changes.map((c) => cli.sentence(c)).join("\n"),
        notes(cli, warnings),
        cli.say(texts.updated),
      ),
    };
  },
};

const approve: CommandSpec = {
  name: "approve",
  about: texts.approve,
  options: [
    option("--body <name>", "body", required),
    option("--date <date>", "date", required),
    option("--agenda-item <text>", "agendaItem", required),
    option("--wording <word>", "wording", { required: true, choices: ["forelagt", "godkendt"] }),
    option("--document <name>", "document"),
    roundOption,
  ],
  examples: [`--body "Vækstforum" --date 2009-03-12 --agenda-item "5" --wording forelagt`],
  async run(cli, given) {
    const round = await cli.round(given);
    const approval = {
      body: given.text("body"),
      date: given.text("date"),
      agendaItem: given.text("agenda-item"),
      wording: oneOf(cli, given.text("wording"), ["forelagt", "godkendt"]),
      document: given.maybe("document"),
    };
    await cli.call("rounds.approve", { round, approval });
    const warnings = await passedDeadlines(cli, round);
    return {
      json: { round, approval, warnings: withSentences(cli, warnings) },
      text: blocks(cli.say(texts.approved), notes(cli, warnings)),
    };
  },
};

const issue: CommandSpec = {
  name: "issue",
  about: texts.issue,
  options: [outOption, plainOption, roundOption],
  examples: ["--out udsendes"],
  async run(cli, given) {
    const round = await cli.round(given);
    const issued = await cli.call("rounds.exportBundles", {
      round,
      folder: resolve(given.text("out")),
      recipients: recipientsOf(given),
    });
    const warnings = await passedDeadlines(cli, round);
    return {
      json: { ...issued, warnings: withSentences(cli, warnings) },
      text: blocks(
        table(
          fields(cli, "reader", "file"),
          issued.files.map((f) => [f.reader, f.file]),
        ),
        cli.say(roundCounts.issued, { edition: issued.edition, count: issued.files.length }),
        notes(cli, warnings),
      ),
    };
  },
};

const templates: CommandSpec = {
  name: "templates",
  about: texts.templates,
  options: [outOption, option("--language <language>", "language", { choices: LANGUAGES })],
  async run(cli, given) {
    const { files } = await cli.callLocked("rounds.writeTemplates", {
      folder: resolve(given.text("out")),
      language: oneOf(cli, given.maybe("language") ?? cli.lang, LANGUAGES),
    });
    return {
      json: { files },
      text: blocks(
        [cli.say(packageCounts.written, { count: files.length }), ...files.map((f) => `  ${f}`)].join("\n"),
        cli.say(texts.templatesWritten),
      ),
    };
  },
};

const state: CommandSpec = {
  name: "state",
  about: texts.state,
  arguments: [argument("<state>", "state", ROUND_STATES)],
  options: [option("--reason <text>", "reason"), roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const next = oneOf(cli, given.text("state"), ROUND_STATES);
    await cli.call("rounds.setState", { round, state: next, reason: given.maybe("reason") ?? "" });
    return { json: { round, state: next }, text: cli.say(texts.stateSet) };
  },
};

const journal: CommandSpec = {
  name: "journal",
  about: texts.journal,
  options: [roundOption],
  async run(cli, given) {
    const log = await cli.call("rounds.journal", { round: await cli.round(given) });
    const rows = log.entries.map((e) => {
      const words = journalWords(cli, e.action, e.field);
      return [e.at, e.actor, words.action, e.subject.slice(0, 36), words.field, e.reason ?? ""];
    });
    return {
      json: log,
      text: table([...fields(cli, "at", "actor", "action", "subject", "field", "reasons")], rows),
    };
  },
};

export const roundCommands: GroupSpec = {
  name: "round",
  about: texts.about,
  commands: [create, list, remove, show, update, approve, ...peopleCommands, issue, templates, state, journal],
};
