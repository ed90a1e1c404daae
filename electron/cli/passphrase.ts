// Passphrases reach a run by a file or by a terminal that does not echo; never by an argument, which other users could read.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { AppError } from "../../shared/lib/errors.ts";
import { normalisePassphrase, readPassphraseFile } from "../service/identity/passphrase.ts";
import type { CliIo } from "./io.ts";

export interface PassphraseSource {
  readonly file: string | undefined;
  readonly prompt: string;
  /** What to refuse with when there is neither a file nor a terminal. */
  readonly missing: AppError;
  /** A new passphrase is typed twice. */
  readonly again?: string;
}

/** Asks on the terminal, one line per prompt, without echo. @throws AppError cancelled on Ctrl-C or end of input */
async function askHidden(io: CliIo, prompts: readonly string[]): Promise<string[]> {
  const { stdin } = io;
  if (!stdin) throw new AppError("cancelled");
  // Line editing needs an output; what it would echo goes nowhere. It is there before the first prompt and until the last
  // answer: a terminal in between would show what is typed early.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: true, historySize: 0 });
  const typed: string[] = [];
  try {
    return await new Promise<string[]>((resolve, reject) => {
      const ask = (): void => {
        const prompt = prompts[typed.length];
        if (prompt === undefined) resolve(typed);
        else io.stderr.write(prompt);
      };
      const stop = (): void => reject(new AppError("cancelled"));
      lines.once("SIGINT", stop);
      lines.once("close", stop);
      lines.on("line", (line) => {
        typed.push(line);
        io.stderr.write("\n");
        ask();
      });
      ask();
    });
  } finally {
    lines.close();
  }
}

export const canAsk = (io: CliIo): boolean => io.stdin?.isTTY === true;

/** @throws AppError `source.missing`, passphrase.not-repeated, cancelled, file.*, passphrase.bad-file */
export async function obtainPassphrase(io: CliIo, source: PassphraseSource): Promise<string> {
  if (source.file !== undefined) return readPassphraseFile(source.file);
  if (!canAsk(io)) throw source.missing;
  const prompts = source.again === undefined ? [source.prompt] : [source.prompt, source.again];
  const [first = "", second = first] = (await askHidden(io, prompts)).map(normalisePassphrase);
  if (first !== second) throw new AppError("passphrase.not-repeated");
  return first;
}
