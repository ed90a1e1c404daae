// A passphrase at the terminal is asked for without echo; util-linux's `script` gives the process one.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bareEnvironment, ENTRY, jsonOf } from "./skoen.ts";

const folder = mkdtempSync(join(tmpdir(), "skoen-terminal-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `skoen ARGS` on a terminal; every prompt (a line that ends in ": ") gets the next answer. */
function onTerminal(
  args: readonly string[],
  answers: readonly string[],
): Promise<{ status: number | null; screen: string }> {
  const command = [process.execPath, ENTRY, ...args].map((a) => `'${a.replaceAll("'", `'\\''`)}'`).join(" ");
  return new Promise((resolve, reject) => {
    const child = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      env: { ...bareEnvironment(), TERM: "xterm" },
      stdio: ["pipe", "pipe", "inherit"],
    });
    let [screen, answered] = ["", 0];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      screen += text;
      const prompts = screen.match(/(passphrase|Once more): /giu)?.length ?? 0;
      for (; answered < Math.min(prompts, answers.length); answered++) child.stdin.write(answers[answered] ?? "");
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, screen }));
  });
}

const secret = "blåbær på æblekage til søndag";
const create = ["identity", "create", "--name", "Anne Holm", "--home", join(folder, "home")];

test("a new passphrase is typed twice and never shown; the home then opens with it", async () => {
  const made = await onTerminal(create, [`${secret}\r`, `${secret}\r`]);
  expect({ status: made.status, screen: made.screen }).toEqual({
    status: 0,
    screen: expect.stringContaining("Anne Holm") as string,
  });
  expect(made.screen).not.toContain("æblekage");
  const opened = await onTerminal(["identity", "status", "--home", join(folder, "home"), "--json"], [`${secret}\r`]);
  expect(opened.status).toBe(0);
  expect(opened.screen).not.toContain("æblekage");
  // Progress on standard error may stand on the same screen.
  const stdout = `${/\{"ok".*\}/u.exec(opened.screen)?.[0] ?? ""}\n`;
  expect(jsonOf({ status: 0, stdout, stderr: "" })).toMatchObject({ ok: true, unlocked: true });
});

test("two different passphrases make nothing; Ctrl-C ends with 130", async () => {
  const other = [...create.slice(0, -1), join(folder, "other")];
  const differing = await onTerminal(other, [`${secret}\r`, `${secret}!\r`]);
  expect(differing.status).toBe(1);
  expect(differing.screen).toContain("(passphrase.not-repeated)");
  const stopped = await onTerminal(other, ["\u0003"]);
  expect(stopped.status).toBe(130);
});
