// What a command works with: its language, its home's service (opened only when a command asks for it), and the few questions
// every command asks: which round, which package, which passphrase.
import type { SkoenContract } from "../../shared/contract/index.ts";
import { frame, usageProblems } from "../../shared/i18n/cli/frame.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { translate, type ErrorLike, type TextParams, type Translatable } from "../../shared/i18n/translate.ts";
import { AppError } from "../../shared/lib/errors.ts";
import type { Client } from "../../shared/rpc/connect.ts";
import type { InputOf, OutputOf } from "../../shared/rpc/contract.ts";
import { sourceBytesWorker, type builtWorkers } from "../service/resources/resources.ts";
import type { Service } from "../service/service.ts";
import type { CliIo } from "./io.ts";
import { terminalSafe } from "./layout.ts";
import { canAsk, obtainPassphrase } from "./passphrase.ts";
import { refusalSentence } from "./refusal.ts";
import type { ProgressLine } from "./progress.ts";
import type { Given } from "./spec.ts";

type Methods = keyof SkoenContract;
export type Workers = NonNullable<ReturnType<typeof builtWorkers>>;

export interface Cli {
  readonly lang: Language;
  readonly io: CliIo;
  readonly home: string;
  readonly signal: AbortSignal;
  /** Entry of the worker that reads a package without a home. */
  readonly bytesWorker: URL;
  /** A text of the catalogues in this run's language. */
  say(texts: Translatable, params?: TextParams): string;
  sentence(error: ErrorLike): string;
  progress(done: number, total: number, label: string): void;
  /** One call of the unlocked home. @throws AppError */
  call<M extends Methods>(method: M, input: InputOf<SkoenContract, M>): Promise<OutputOf<SkoenContract, M>>;
  /** The same without unlocking: creating, restoring, asking whether there is a home. */
  callLocked<M extends Methods>(method: M, input: InputOf<SkoenContract, M>): Promise<OutputOf<SkoenContract, M>>;
  /** Whether there is a home that opens without anybody at the keyboard. */
  opensSilently(): Promise<boolean>;
  readonly canAsk: boolean;
  /** The home's passphrase: current, or a new one that is typed twice. */
  passphrase(kind: "current" | "new"): Promise<string>;
  /** Another passphrase, from the file named by `option` or from the terminal. */
  secondPassphrase(given: Given, option: string, kind: "backup" | "new", twice: boolean): Promise<string>;
  /** The round meant by `--round` (an id or the unique beginning of one), or the only one. */
  round(given: Given): Promise<string>;
  /** The round with this id or the unique beginning of one. */
  roundNamed(beginning: string): Promise<string>;
  /** The full digest of a held package, from a unique beginning of it. */
  digest(beginning: string): Promise<string>;
}

export const usage = (cli: Pick<Cli, "say">, texts: Translatable, params: TextParams = {}): AppError =>
  new AppError("usage", { problem: cli.say(texts, params) });

export interface CliOptions {
  readonly io: CliIo;
  readonly lang: Language;
  readonly home: string;
  readonly passphraseFile: string | undefined;
  readonly signal: AbortSignal;
  readonly progress: ProgressLine;
  /** An unlocked service of the caller's; otherwise the home's own is made, unlocked and closed again. */
  readonly service: Service | undefined;
  /** scrypt N of a vault the own service makes. */
  readonly vaultCost: number | undefined;
  readonly workers: Workers | null;
}

export interface OpenCli extends Cli {
  close(): Promise<void>;
}

async function ownService(options: CliOptions): Promise<Service> {
  const { createService } = await import("../service/service.ts");
  return createService({
    home: options.home,
    ...options.workers,
    ...(options.vaultCost === undefined ? {} : { vaultCost: options.vaultCost }),
    log: (line) => options.io.stderr.write(`${terminalSafe(line)}\n`),
  });
}

export function openCli(options: CliOptions): OpenCli {
  const { io, lang, signal } = options;
  const say: Cli["say"] = (texts, params) => translate(texts, lang, params);
  let own: Promise<Service> | null = null;
  let client: Client<SkoenContract> | null = null;
  let unlocking: Promise<unknown> | null = null;

  const locked = async (): Promise<Client<SkoenContract>> => {
    const service = options.service ?? (await (own ??= ownService(options)));
    return (client ??= service.connect());
  };
  const callLocked: Cli["callLocked"] = async (method, input) =>
    (await locked()).call(method, input, {
      signal,
      onProgress: (p) => options.progress.report(p.done, p.total, p.label),
    });
  const passphrase: Cli["passphrase"] = (kind) =>
    obtainPassphrase(io, {
      file: options.passphraseFile,
      prompt: say(kind === "new" ? frame.askNewPassphrase : frame.askPassphrase),
      missing: new AppError("passphrase.needed"),
      ...(kind === "new" ? { again: say(frame.askAgain) } : {}),
    });
  const unlock = async (): Promise<void> => {
    const status = await callLocked("identity.status", {});
    if (status.unlocked) return;
    if (!status.exists) throw new AppError("home.empty");
    await callLocked("identity.unlock", { passphrase: await passphrase("current") });
  };
  const call: Cli["call"] = async (method, input) => {
    await (unlocking ??= unlock());
    return callLocked(method, input);
  };

  const roundOf = async (asked: string | null): Promise<string> => {
    const { rounds } = await call("rounds.list", {});
    const matching = asked === null ? rounds : rounds.filter((r) => r.id.startsWith(asked.toLowerCase()));
    const [first, second] = matching;
    if (first && !second) return first.id;
    if (asked !== null && !first) throw new AppError("round.not-found", { round: asked });
    if (!first) throw new AppError("round.none");
    throw new AppError("round.choose", { count: matching.length });
  };

  return {
    lang,
    io,
    home: options.home,
    signal,
    bytesWorker: options.workers?.bytesWorker ?? sourceBytesWorker(),
    say,
    sentence: (error) => refusalSentence(error, lang),
    progress: options.progress.report,
    call,
    callLocked,
    async opensSilently() {
      if (options.service === undefined && options.passphraseFile === undefined) return false;
      const { exists, unlocked } = await callLocked("identity.status", {});
      return unlocked || (exists && options.passphraseFile !== undefined);
    },
    canAsk: canAsk(io),
    passphrase,
    secondPassphrase: (given, option, kind, twice) =>
      obtainPassphrase(io, {
        file: given.maybe(option) ?? undefined,
        prompt: say(kind === "backup" ? frame.askBackupPassphrase : frame.askNewPassphrase),
        missing: new AppError("passphrase.second-needed", { option: `--${option}` }),
        ...(twice ? { again: say(frame.askAgain) } : {}),
      }),
    round: (given) => roundOf(given.maybe("round")),
    async roundNamed(beginning) {
      if (beginning === "") throw new AppError("round.not-found", { round: beginning });
      return roundOf(beginning);
    },
    async digest(beginning) {
      const { packages } = await call("packages.list", { round: null });
      const matching = packages.filter((p) => p.digest.startsWith(beginning.toLowerCase()));
      const [first, second] = matching;
      if (!first || beginning === "") throw new AppError("package.unknown", { digest: beginning.slice(0, 12) });
      if (second) throw new AppError("package.ambiguous", { digest: beginning.slice(0, 12) });
      return first.digest;
    },
    async close() {
      client?.close();
      // A service that could not be made has been reported by the call that wanted it.
      await (await own?.catch(() => null))?.close();
    },
  };
}

/** A whole number in a range, or a usage error. */
export function wholeNumber(cli: Pick<Cli, "say">, text: string, min: number, max: number): number {
  const n = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(n >= min && n <= max)) throw usage(cli, usageProblems.badNumber, { value: text, min, max });
  return n;
}

/** One of a closed list, or a usage error: for arguments, whose choices commander does not type. */
export function oneOf<T extends string>(cli: Pick<Cli, "say">, text: string, choices: readonly T[]): T {
  const found = choices.find((c) => c === text);
  if (found === undefined) throw usage(cli, usageProblems.badChoice, { value: text, list: choices.join(", ") });
  return found;
}

/** Every one of a comma-separated list. */
export const someOf = <T extends string>(cli: Pick<Cli, "say">, list: readonly string[], choices: readonly T[]): T[] =>
  list.map((text) => oneOf(cli, text, choices));

/** The text itself, or all of standard input for "-": long reasons come from an editor or a file. */
export async function readText(cli: Cli, text: string): Promise<string> {
  const { stdin } = cli.io;
  if (text !== "-" || !stdin) return text;
  const chunks: Buffer[] = [];
  // Ctrl-C while waiting for somebody to type.
  const stop = (): unknown => stdin.destroy(new AppError("cancelled"));
  cli.signal.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array | string));
  } finally {
    cli.signal.removeEventListener("abort", stop);
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/\r?\n$/u, "");
}
