// Debian's `age` asks for passphrases on a terminal only; util-linux's `script` gives it one.
import { spawn } from "node:child_process";

/** Runs `age ARGS` on a terminal and answers each passphrase prompt; resolves with its exit status and what the terminal showed. */
export function ageOnTerminal(
  args: readonly string[],
  passphrase: string,
): Promise<{ status: number | null; screen: string }> {
  const command = ["age", ...args].map((a) => `'${a.replaceAll("'", `'\\''`)}'`).join(" ");
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      stdio: ["pipe", "pipe", "inherit"],
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
