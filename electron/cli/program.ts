// Builds commander's program from the commands' specifications, in the language of the run, and turns its complaints into ours.
import { Argument, Command, CommanderError, Option } from "commander";
import { frame, usageProblems } from "../../shared/i18n/cli/frame.ts";
import { LANGUAGES, type Language, type Texts } from "../../shared/i18n/language.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { AppError } from "../../shared/lib/errors.ts";
import { displayWidth } from "./layout.ts";
import { choiceWord } from "./words.ts";
import type { CommandSpec, Given, GroupSpec } from "./spec.ts";

const TITLES = new Map<string, Texts>(
  Object.entries(frame).flatMap(([key, texts]) => (key.startsWith("title.") ? [[key.slice(6), texts]] : [])),
);

interface Globals {
  readonly home: string | undefined;
  readonly passphraseFile: string | undefined;
}

export interface Chosen {
  readonly spec: CommandSpec;
  readonly given: Given;
  readonly globals: Globals;
}

export interface Program {
  /** @returns the chosen command, or the help or version asked for, or the help for a call that ends early. @throws AppError usage */
  parse(argv: readonly string[]): Promise<Chosen | { readonly shown: string; readonly wrong?: AppError }>;
}

const collect = (value: string, before: unknown): string[] => [
  ...(Array.isArray(before) ? (before as string[]) : []),
  value,
];
const nameOf = (argument: string): string => argument.replaceAll(/[<>[\].]/gu, "");
const valueOf = (source: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(source, key) ? source[key] : undefined;

function givenOf(spec: CommandSpec, command: Command): Given {
  const values = new Map<string, unknown>();
  const processed: readonly unknown[] = command.processedArgs;
  for (const [i, a] of (spec.arguments ?? []).entries()) values.set(nameOf(a.name), processed[i]);
  const opts: Readonly<Record<string, unknown>> = command.opts();
  for (const o of command.options) values.set(o.name(), valueOf(opts, o.attributeName()));
  const maybe = (name: string): string | null => {
    const v = values.get(name);
    return typeof v === "string" ? v : null;
  };
  return {
    maybe,
    text(name) {
      const v = maybe(name);
      if (v === null) throw new Error(`${spec.name} declares no required ${name}`);
      return v;
    },
    many(name) {
      const v = values.get(name);
      if (Array.isArray(v)) return v as string[];
      const list = typeof v === "string" ? v.split(",") : [];
      return list.map((x) => x.trim()).filter((x) => x !== "");
    },
    flag: (name) => values.get(name) === true,
  };
}

/** Commander speaks English and names the culprit in quotes; the sentence is ours. */
function usageOf(e: CommanderError, lang: Language): AppError {
  const quoted = /'([^']*)'/u.exec(e.message)?.[1] ?? "";
  const name = quoted.split(/[ ,|]+/u).find((w) => w.startsWith("--")) ?? quoted;
  const problem = (texts: Texts, params: Record<string, string>): AppError =>
    new AppError("usage", { problem: translate(texts, lang, params) });
  switch (e.code) {
    case "commander.unknownOption":
      return problem(usageProblems.unknownOption, { name });
    case "commander.unknownCommand":
      return problem(usageProblems.unknownCommand, { name });
    case "commander.missingArgument":
      return problem(usageProblems.missingArgument, { name });
    case "commander.optionMissingArgument":
      return problem(usageProblems.optionWithoutValue, { name });
    case "commander.missingMandatoryOptionValue":
      return problem(usageProblems.missingOption, { name });
    case "commander.excessArguments":
      return problem(usageProblems.tooMany, {});
    case "commander.invalidArgument": {
      const value =
        /argument '([^']*)' is invalid/u.exec(e.message)?.[1] ?? /value '([^']*)'/u.exec(e.message)?.[1] ?? quoted;
      const list = /choices are ([^\n]*?)\.?$/mu.exec(e.message)?.[1] ?? "";
      return problem(usageProblems.badChoice, { value, list });
    }
    default:
      return new AppError("usage", { problem: e.message.replace(/^error: /u, "").trim() });
  }
}

export function buildProgram(groups: readonly (GroupSpec | CommandSpec)[], lang: Language, version: string): Program {
  const say = (texts: Texts, params: Record<string, string> = {}): string => translate(texts, lang, params);
  let shown = "";
  let chosen: Omit<Chosen, "globals"> | null = null;

  const dress = (command: Command, about: Texts): Command =>
    command
      .description(say(about))
      .exitOverride()
      .helpCommand(false)
      .helpOption("-h, --help", say(frame.help))
      .showSuggestionAfterError(false)
      .configureOutput({
        writeOut: (text) => {
          shown += text;
        },
        writeErr: (text) => {
          shown += text;
        },
        outputError: () => undefined,
      })
      .configureHelp({
        showGlobalOptions: true,
        helpWidth: 100,
        displayWidth,
        styleTitle: (title) => {
          const own = TITLES.get(title);
          return own ? say(own) : title;
        },
        styleUsage: (text) =>
          text.replace("[options]", `[${say(frame.wordOptions)}]`).replace("[command]", `[${say(frame.wordCommand)}]`),
        // That a command has options goes without saying in a list of commands.
        styleSubcommandTerm: (text) => text.replace(" [options]", ""),
        optionDescription: (o) =>
          `${withChoices(o.description, o.argChoices)}${o.mandatory ? ` ${say(frame.required)}` : ""}`,
        argumentDescription: (a) => withChoices(a.description, a.argChoices),
      });
  const meant = (choice: string): string => {
    const word = choiceWord(choice, lang);
    return word === null ? choice : `${choice} = ${word}`;
  };
  const withChoices = (text: string, choices: readonly string[] | undefined): string =>
    choices
      ? `${text} (${say(frame.choices, { list: choices.map(meant).join(choices.some((c) => meant(c) !== c) ? "; " : ", ") })})`
      : text;

  const addCommand = (parent: Command, spec: CommandSpec, path: string): void => {
    const command = dress(parent.command(spec.name), spec.about);
    for (const a of spec.arguments ?? []) {
      const argument = new Argument(a.name, say(a.about));
      command.addArgument(a.choices ? argument.choices(a.choices) : argument);
    }
    for (const o of spec.options ?? []) {
      const option = new Option(o.flags, say(o.about)).makeOptionMandatory(o.required === true);
      if (o.choices) option.choices(o.choices);
      if (o.repeat) option.argParser(collect);
      command.addOption(option);
    }
    if (spec.examples && spec.examples.length > 0)
      command.addHelpText(
        "after",
        `\n${say(frame.examples)}\n${spec.examples.map((e) => `  skoen ${path}${e === "" ? "" : ` ${e}`}`).join("\n")}`,
      );
    if (spec.notes) command.addHelpText("after", `\n${say(spec.notes)}`);
    command.action(() => {
      chosen = { spec, given: givenOf(spec, command) };
    });
  };

  const program = dress(new Command("skoen"), frame.about)
    .version(version, "-V, --version", say(frame.version))
    .option("--home <dir>", say(frame.home))
    .option("--passphrase-file <file>", say(frame.passphraseFile))
    .addOption(new Option("--lang <language>", say(frame.lang)).choices(LANGUAGES))
    .option("--json", say(frame.json))
    .addHelpText("after", `\n${say(frame.start)}\n\n${say(frame.exitCodes)}`);
  for (const g of groups) {
    if (!("commands" in g)) {
      addCommand(program, g, g.name);
      continue;
    }
    const group = dress(program.command(g.name), g.about);
    for (const c of g.commands) addCommand(group, c, `${g.name} ${c.name}`);
  }

  return {
    async parse(argv) {
      try {
        await program.parseAsync([...argv], { from: "user" });
      } catch (e) {
        if (!(e instanceof CommanderError)) throw e;
        if (e.code === "commander.helpDisplayed" || e.code === "commander.version") return { shown };
        if (e.code === "commander.help") {
          const names = groupNames(groups, argv);
          const problem = say(usageProblems.missingCommand, { list: names.join(", ") });
          return { shown, wrong: new AppError("usage", { problem }) };
        }
        throw usageOf(e, lang);
      }
      if (chosen === null) throw new Error("a command without action");
      const opts: Readonly<Record<string, unknown>> = program.opts();
      const text = (key: string): string | undefined => {
        const v = valueOf(opts, key);
        return typeof v === "string" ? v : undefined;
      };
      return {
        ...(chosen as Omit<Chosen, "globals">),
        globals: { home: text("home"), passphraseFile: text("passphraseFile") },
      };
    },
  };
}

/** What could have followed: the commands of the group that was named, or the groups. */
function groupNames(groups: readonly (GroupSpec | CommandSpec)[], argv: readonly string[]): string[] {
  const group = groups.find((g) => argv.includes(g.name));
  return group && "commands" in group ? group.commands.map((c) => c.name) : groups.map((g) => g.name);
}
