// `skoen identity`: the person of this home (shared/contract/identity.ts).
import { SIDES } from "../../../shared/domain/ids.ts";
import { resolve } from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { identityTexts as texts } from "../../../shared/i18n/cli/identity.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { oneOf, someOf, type Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import type { CommandSpec, GroupSpec } from "../spec.ts";
import { field, fields, value } from "../words.ts";
import { argument, option, outOption, required } from "./given.ts";

type Identity = OutputOf<SkoenContract, "identity.create">;

const shown = (cli: Cli, i: Identity): string =>
  facts([
    [field(cli, "name"), i.name],
    [field(cli, "organisation"), i.organisation],
    [field(cli, "email"), i.email],
    [field(cli, "languages"), i.languages.join(", ")],
    [field(cli, "digits"), i.digits],
    [field(cli, "words"), (cli.lang === "zh" ? i.words.zh : i.words.en).join(" ")],
    [field(cli, "home"), cli.home],
  ]);

const create: CommandSpec = {
  name: "create",
  about: texts.create,
  options: [
    option("--name <name>", "name", required),
    option("--organisation <name>", "organisation"),
    option("--email <address>", "email"),
    option("--languages <list>", "languages"),
  ],
  examples: [`--name "Anne Holm" --organisation "Aarhus Universitet" --languages da,en`],
  async run(cli, given) {
    const languages = someOf(cli, given.many("languages"), LANGUAGES);
    // Asked before the passphrase: a home that is taken is known without one.
    const identity = await cli.callLocked("identity.create", {
      name: given.text("name"),
      organisation: given.maybe("organisation") ?? "",
      email: given.maybe("email"),
      languages: languages.length > 0 ? languages : [cli.lang],
      passphrase: await cli.passphrase("new"),
    });
    return { json: { identity }, text: blocks(shown(cli, identity), cli.say(texts.created)) };
  },
};

const status: CommandSpec = {
  name: "status",
  about: texts.status,
  async run(cli) {
    const before = await cli.callLocked("identity.status", {});
    if (!before.exists) return { json: { ...before, home: cli.home }, text: cli.say(texts.noHome) };
    if (before.identity) return { json: { ...before, home: cli.home }, text: shown(cli, before.identity) };
    if (!cli.canAsk && !(await cli.opensSilently()))
      return { json: { ...before, home: cli.home }, text: cli.say(texts.locked) };
    const now = await cli.call("identity.status", {});
    return { json: { ...now, home: cli.home }, text: now.identity ? shown(cli, now.identity) : "" };
  },
};

const card: CommandSpec = {
  name: "card",
  about: texts.card,
  options: [outOption],
  examples: ["--out ."],
  async run(cli, given) {
    const written = await cli.call("identity.writeCard", { folder: resolve(given.text("out")) });
    const { identity } = await cli.call("identity.status", {});
    return {
      json: { ...written, digits: identity?.digits ?? null },
      text: blocks(
        facts([
          [field(cli, "file"), written.file],
          [field(cli, "digits"), identity?.digits ?? null],
        ]),
        cli.say(texts.cardWritten),
      ),
    };
  },
};

const backupPassphrase = option("--backup-passphrase-file <file>", "backupPassphraseFile");

const backup: CommandSpec = {
  name: "backup",
  about: texts.backup,
  arguments: [argument("<file>", "backupFile")],
  options: [backupPassphrase],
  async run(cli, given) {
    await cli.call("identity.status", {});
    const passphrase = await cli.secondPassphrase(given, "backup-passphrase-file", "backup", true);
    const { file } = await cli.call("identity.backup", { file: resolve(given.text("file")), passphrase });
    return { json: { file }, text: blocks(facts([[field(cli, "file"), file]]), cli.say(texts.backedUp)) };
  },
};

const restore: CommandSpec = {
  name: "restore",
  about: texts.restore,
  arguments: [argument("<file>", "backupFile")],
  options: [backupPassphrase],
  async run(cli, given) {
    const identity = await cli.callLocked("identity.restore", {
      file: resolve(given.text("file")),
      backupPassphrase: await cli.secondPassphrase(given, "backup-passphrase-file", "backup", false),
      passphrase: await cli.passphrase("new"),
    });
    return { json: { identity }, text: blocks(shown(cli, identity), cli.say(texts.restored)) };
  },
};

const passphrase: CommandSpec = {
  name: "passphrase",
  about: texts.passphrase,
  options: [option("--new-passphrase-file <file>", "newPassphraseFile")],
  async run(cli, given) {
    const current = await cli.passphrase("current");
    const state = await cli.callLocked("identity.status", {});
    if (!state.unlocked) await cli.callLocked("identity.unlock", { passphrase: current });
    const next = await cli.secondPassphrase(given, "new-passphrase-file", "new", true);
    await cli.callLocked("identity.changePassphrase", { current, next });
    return { json: {}, text: cli.say(texts.passphraseChanged) };
  },
};

const suggest: CommandSpec = {
  name: "suggest-passphrase",
  about: texts.suggest,
  async run(cli) {
    const suggested = await cli.callLocked("identity.suggestPassphrase", { language: cli.lang });
    return { json: suggested, text: suggested.passphrase };
  },
};

const pins: CommandSpec = {
  name: "pins",
  about: texts.pins,
  async run(cli) {
    const listed = await cli.call("pins.list", {});
    const rows = listed.pins.map((p) => [value(cli, p.side), p.digits, value(cli, p.origin), p.at]);
    return {
      json: listed,
      text: table(fields(cli, "side", "digits", "origin", "at"), rows) || cli.say(texts.noPins),
    };
  },
};

const confirm: CommandSpec = {
  name: "confirm",
  about: texts.confirm,
  arguments: [argument("<side>", "side", SIDES), argument("<digits...>", "digits")],
  examples: ["dk 12345 23456 34567 45678 56789 01234 12345 23456"],
  async run(cli, given) {
    const side = oneOf(cli, given.text("side"), SIDES);
    await cli.call("pins.confirm", { side, digits: given.many("digits").join(" ") });
    return { json: { side }, text: cli.say(texts.confirmed) };
  },
};

export const identityCommands: GroupSpec = {
  name: "identity",
  about: texts.about,
  commands: [create, status, card, backup, restore, passphrase, suggest, pins, confirm],
};
