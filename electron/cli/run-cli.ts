// One run of the command line in this process: arguments in, text or one JSON object out, an exit status back.
// 0 done, 1 refused with a stable code, 2 wrong call, 3 our own fault, 130 interrupted.
import { randomUUID } from "node:crypto";
import { AppError, isAppError } from "../../shared/lib/errors.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { frame } from "../../shared/i18n/cli/frame.ts";
import { translate } from "../../shared/i18n/translate.ts";
import type { Service } from "../service/service.ts";
import { openCli, type Workers } from "./cli.ts";
import { commands } from "./commands/index.ts";
import { defaultHome } from "./home.ts";
import type { CliIo } from "./io.ts";
import { chooseLanguage, peekFlag } from "./language.ts";
import { terminalSafe } from "./layout.ts";
import { refusalSentence } from "./refusal.ts";
import { buildProgram, type Chosen } from "./program.ts";
import { progressLine } from "./progress.ts";
import type { Answer, CommandSpec } from "./spec.ts";

const VERSION = "0.1.0";

export interface RunOptions {
  /** An unlocked service to use instead of opening `--home`; it stays open. */
  readonly service?: Service;
  /** scrypt N of the vaults this run makes; the service's own where nothing is said. */
  readonly vaultCost?: number;
  /** The workers' entries where command line and service are bundled; the sources' own otherwise. */
  readonly workers?: Workers | null;
  /** Cancels the running call; the run then ends with 130. */
  readonly signal?: AbortSignal;
}

/**
 * What is wrong in the words of the command line itself: arguments and options. A file somebody wrote (a form, a decision, a table)
 * is material: where it cannot be used it is refused, with status 1, like any package. Only `calc`, whose file is all of its input,
 * counts it as the call (`wrongInput`).
 */
const WRONG_CALL: ReadonlySet<string> = new Set(["usage", "input.invalid"]);

function statusOf(error: AppError, spec?: Pick<CommandSpec, "worst" | "wrongInput">): number {
  if (error.code === "cancelled") return 130;
  if (spec?.worst === 1) return 1;
  if (error.code === "internal") return 3;
  return spec?.wrongInput || WRONG_CALL.has(error.code) ? 2 : 1;
}

interface Voice {
  readonly io: CliIo;
  readonly json: boolean;
  readonly lang: Language;
}

const printJson = (io: CliIo, value: Readonly<Record<string, unknown>>): unknown =>
  io.stdout.write(`${JSON.stringify(value)}\n`);

/** The error in JSON: code and sentence, and what else was found at the same time. */
const refusalOf = (error: AppError, lang: Language): Record<string, unknown> => ({
  ok: false,
  code: error.code,
  message: refusalSentence({ code: error.code, params: error.params }, lang),
  ...(error.details.length > 0 && {
    details: error.details.map((d) => ({ code: d.code, message: refusalSentence(d, lang) })),
  }),
});

const complain = ({ io, lang }: Voice, error: AppError): unknown =>
  io.stderr.write(`${terminalSafe(refusalSentence(error, lang))} (${error.code})\n`);

/** "approval.agendaItem" as the person gave it: "--agenda-item", where the command has such an option. */
function optionOf(field: string, spec: CommandSpec): string {
  const name = (field.split(".").at(-1) ?? "").replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  const option = (spec.options ?? []).find((o) => o.flags.split(/[ ,]+/u).includes(`--${name}`));
  return name !== "" && option ? `--${name}` : field;
}

/** A call that the service could not read, in the words of the command line. */
function inOptions(error: AppError, spec: CommandSpec | undefined): AppError {
  if (error.code !== "input.invalid" || !spec) return error;
  const renamed = (name: string, e: AppError): AppError => {
    const field = e.params[name];
    return typeof field === "string" ? new AppError(e.code, { ...e.params, [name]: optionOf(field, spec) }) : e;
  };
  return new AppError(error.code, renamed("problem", error).params, {
    details: error.details.map((d) => renamed("field", d)),
  });
}

function reportError(voice: Voice, found: AppError, spec?: CommandSpec): number {
  const error = inOptions(found, spec);
  if (voice.json) printJson(voice.io, refusalOf(error, voice.lang));
  else complain(voice, error);
  return statusOf(error, spec);
}

function reportAnswer(voice: Voice, answer: Answer): number {
  const { refusal } = answer;
  const start = refusal ? refusalOf(refusal, voice.lang) : answer.exact ? {} : { ok: true };
  if (voice.json) printJson(voice.io, { ...start, ...answer.json });
  else {
    if (answer.text !== "") voice.io.stdout.write(`${terminalSafe(answer.text)}\n`);
    if (refusal) complain(voice, refusal);
  }
  return refusal ? statusOf(refusal) : 0;
}

/** Anything that is not an AppError is a bug of ours: a number for the person, the trace for whoever mends it. */
function asAppError(e: unknown, io: CliIo): AppError {
  if (isAppError(e)) return e;
  const id = randomUUID().slice(0, 8);
  io.stderr.write(`${id} ${terminalSafe(e instanceof Error ? (e.stack ?? e.message) : String(e))}\n`);
  return new AppError("internal", { id });
}

async function execute(voice: Voice, { spec, given, globals }: Chosen, options: RunOptions): Promise<number> {
  const { io, lang } = voice;
  const progress = progressLine(io.stderr, translate(frame.working, lang));
  const cli = openCli({
    io,
    lang,
    home: globals.home ?? defaultHome(io.env),
    passphraseFile: globals.passphraseFile ?? (io.env["SKOEN_PASSPHRASE_FILE"] || undefined),
    signal: options.signal ?? new AbortController().signal,
    progress,
    service: options.service,
    vaultCost: options.vaultCost,
    workers: options.workers ?? null,
  });
  let outcome: { answer: Answer } | { error: AppError };
  try {
    outcome = { answer: await spec.run(cli, given) };
  } catch (e) {
    outcome = { error: asAppError(e, io) };
  } finally {
    progress.stop();
    await cli.close();
  }
  // Printed when everything is closed: a reader that goes away (EPIPE) then ends nothing half-way.
  return "answer" in outcome ? reportAnswer(voice, outcome.answer) : reportError(voice, outcome.error, spec);
}

/**
 * Runs one command. @param argv arguments without program and script
 * @returns the exit status; never rejects
 */
export async function runCli(argv: readonly string[], io: CliIo, options: RunOptions = {}): Promise<number> {
  const voice: Voice = { io, json: peekFlag(argv, "--json"), lang: chooseLanguage(argv, io.env) };
  try {
    const parsed = await buildProgram(commands, voice.lang, VERSION).parse(argv);
    if ("spec" in parsed) return await execute(voice, parsed, options);
    if (parsed.wrong) {
      if (voice.json) return reportError(voice, parsed.wrong);
      io.stderr.write(parsed.shown);
      return statusOf(parsed.wrong);
    }
    if (voice.json) printJson(io, { ok: true, help: parsed.shown });
    else io.stdout.write(parsed.shown);
    return 0;
  } catch (e) {
    return reportError(voice, asAppError(e, io));
  }
}
