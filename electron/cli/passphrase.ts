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

/** Asks on the terminal without echo. @throws AppError cancelled on Ctrl-C or end of input */
async function askHidden(io: CliIo, prompt: string): Promise<string> {
  const { stdin } = io;
  if (!stdin) throw new AppError("cancelled");
  io.stderr.write(prompt);
  // Line editing needs an output; what it would echo goes nowhere.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      const stop = (): void => reject(new AppError("cancelled"));
      lines.once("SIGINT", stop);
      lines.once("close", stop);
      lines.once("line", resolve);
    });
  } finally {
    lines.close();
    io.stderr.write("\n");
  }
}

export const canAsk = (io: CliIo): boolean => io.stdin?.isTTY === true;

/** @throws AppError `source.missing`, passphrase.not-repeated, cancelled, file.*, passphrase.bad-file */
export async function obtainPassphrase(io: CliIo, source: PassphraseSource): Promise<string> {
  if (source.file !== undefined) return readPassphraseFile(source.file);
  if (!canAsk(io)) throw source.missing;
  const first = normalisePassphrase(await askHidden(io, source.prompt));
  if (source.again !== undefined && normalisePassphrase(await askHidden(io, source.again)) !== first)
    throw new AppError("passphrase.not-repeated");
  return first;
}
