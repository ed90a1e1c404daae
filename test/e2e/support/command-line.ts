// The command line as the secretariat uses it: a process of its own on the office's home.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Office } from "./office.ts";

const SKOEN = path.resolve(import.meta.dirname, "../../../electron/cli/skoen.ts");
const run = promisify(execFile);

/** @returns what `skoen … --json` says. @throws Error with its output when it refuses */
export async function skoenCommand(office: Office, ...words: readonly string[]): Promise<unknown> {
  const file = path.join(path.dirname(office.home), "passphrase.txt");
  fs.writeFileSync(file, office.passphrase);
  const args = [SKOEN, ...words, "--home", office.home, "--passphrase-file", file, "--json"];
  try {
    return JSON.parse((await run(process.execPath, args, { encoding: "utf8" })).stdout);
  } catch (e) {
    const { stdout = "" } = e as { stdout?: string };
    throw new Error(`skoen ${words.join(" ")}: ${stdout}`, { cause: e });
  }
}
