// Debian's `age` asks for passphrases on a terminal only; util-linux's `script` gives it one.
import { spawn } from "node:child_process";

export interface OnTerminal {
  readonly status: number | null;
  /** What the terminal showed. */
  readonly screen: string;
}

/** Runs a shell command on a terminal and answers each passphrase prompt. @param cwd where it runs */
export function onTerminal(command: string, passphrase: string, cwd?: string): Promise<OnTerminal> {
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      stdio: ["pipe", "pipe", "inherit"],
      ...(cwd === undefined ? {} : { cwd }),
    });
    let screen = "";
    let answered = 0;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      screen += text;
      // Answered only when asked: age discards what was typed before it turned the echo off.
      const prompts = screen.match(/passphrase[^\n]*?: ?/g)?.length ?? 0;
      for (; answered < prompts; answered++) child.stdin.write(`${passphrase}\n`);
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, screen }));
  });
}

/** Runs `age ARGS` on a terminal. */
export const ageOnTerminal = (args: readonly string[], passphrase: string): Promise<OnTerminal> =>
  onTerminal(["age", ...args].map((a) => `'${a.replaceAll("'", `'\\''`)}'`).join(" "), passphrase);
