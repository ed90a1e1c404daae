// What a command is, as data: its words, its arguments, and one function from what was given to an answer. The program around it
// (program.ts) parses, localises, prints and decides the exit status, the same way for every command.
import type { Texts } from "../../shared/i18n/language.ts";
import type { AppError } from "../../shared/lib/errors.ts";
import type { Cli } from "./cli.ts";

export interface ArgumentSpec {
  /** As commander writes it: "<file>", "[application]", "<files...>". */
  readonly name: string;
  readonly about: Texts;
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  /** As commander writes it: "--out <dir>", "--plain". */
  readonly flags: string;
  readonly about: Texts;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  /** May be given several times; `many` then returns all. */
  readonly repeat?: boolean;
}

/** What was given, by the argument's or the option's own name ("file", "agenda-item"). */
export interface Given {
  /** A required argument or option. */
  text(name: string): string;
  maybe(name: string): string | null;
  /** A variadic argument, a repeated option, or an option's comma-separated list. Empty when absent. */
  many(name: string): readonly string[];
  flag(name: string): boolean;
}

export interface Answer {
  /** What `--json` prints beside `ok`. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Printed exactly as it is, without `ok`: others script against its shape. */
  readonly exact?: true;
  /** What people read; empty = nothing to say. */
  readonly text: string;
  /** The command ended, and this is what remains refused: exit status 1. */
  readonly refusal?: AppError;
}

export interface CommandSpec {
  readonly name: string;
  readonly about: Texts;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Without the leading "skoen". */
  readonly examples?: readonly string[];
  /** Printed below the examples: what a file has to look like. */
  readonly notes?: Texts;
  /** Highest exit status a failure of this command may have: `package inspect` never exceeds 1, whatever the file. */
  readonly worst?: 1;
  /** Input that cannot be used is a wrong call (exit status 2), as `calc joint` has it, not a refusal. */
  readonly wrongInput?: true;
  run(cli: Cli, given: Given): Promise<Answer> | Answer;
}

export interface GroupSpec {
  readonly name: string;
  readonly about: Texts;
  readonly commands: readonly CommandSpec[];
}
