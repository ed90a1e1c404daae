// How `skoen` takes a call: wrong calls, help, languages, output that has gone away, an interrupt.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { commands } from "../../electron/cli/commands/index.ts";
import { defaultHome } from "../../electron/cli/home.ts";
import { chooseLanguage } from "../../electron/cli/language.ts";
import { displayWidth, facts, table, terminalSafe } from "../../electron/cli/layout.ts";
import { progressLine } from "../../electron/cli/progress.ts";
import { refusalSentence } from "../../electron/cli/refusal.ts";
import { refusalTexts } from "../../shared/i18n/cli/refusals.ts";
import { valueWords } from "../../shared/i18n/cli/words.ts";
import { errorTexts } from "../../shared/i18n/errors/index.ts";
import { marksOf, translate } from "../../shared/i18n/translate.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { bareEnvironment, ENTRY, inProcess, jsonOf, skoen } from "./skoen.ts";

const folder = mkdtempSync(join(tmpdir(), "skoen-calls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a wrong call", () => {
  test.each([
    ["no command", []],
    ["an unknown command", ["dance"]],
    ["a group alone", ["package"]],
    ["an unknown command of a group", ["package", "eat"]],
    ["an unknown option", ["package", "inspect", "x", "--loud"]],
    ["an argument too few", ["package", "inspect"]],
    ["an argument too many", ["package", "inspect", "a", "b"]],
    ["an option without its value", ["identity", "card", "--out"]],
    ["a required option missing", ["identity", "card"]],
    ["a choice that is none", ["round", "state", "asleep"]],
    ["a language that is none", ["identity", "pins", "--lang", "xx"]],
    ["a number that is none", ["round", "assign-auto", "-n", "many"]],
    ["two options that exclude each other", ["package", "send", "ab", "--out", ".", "--plain", "--to", "chair:dk"]],
  ])("%s: exit 2, one JSON object, a sentence in every language", async (_, args) => {
    const sentences = new Set<unknown>();
    for (const lang of LANGUAGES) {
      const ran = await inProcess([...args, "--json"], { env: { SKOEN_LANG: lang } });
      expect({ status: ran.status, ...jsonOf(ran) }).toMatchObject({ status: 2, ok: false, code: "usage" });
      sentences.add(jsonOf(ran)["message"]);
    }
    expect(sentences.size).toBe(3);
    const human = await inProcess(args);
    expect({ status: human.status, stdout: human.stdout }).toEqual({ status: 2, stdout: "" });
    expect(human.stderr).toMatch(/\S/u);
  });

  test("as a process: exit 2, and nothing but the JSON object on standard output", async () => {
    const ran = await skoen(["package", "inspect", "--json"]);
    expect({ status: ran.status, ...jsonOf(ran) }).toMatchObject({ status: 2, code: "usage" });
  });
});

test("every command explains itself in three languages, with exit 0", async () => {
  const paths = commands.flatMap((c) => ("commands" in c ? c.commands.map((x) => [c.name, x.name]) : [[c.name]]));
  expect(paths.length).toBeGreaterThan(60);
  for (const path of paths) {
    const helps = new Set<string>();
    for (const lang of LANGUAGES) {
      const ran = await inProcess([...path, "--help", "--lang", lang]);
      expect({ path, status: ran.status, stderr: ran.stderr }).toEqual({ path, status: 0, stderr: "" });
      helps.add(ran.stdout);
    }
    expect({ path, languages: helps.size }).toEqual({ path, languages: 3 });
  }
});

test("help says which options are required, what a choice means, and where to begin", async () => {
  const help = async (...path: string[]): Promise<string> =>
    (await inProcess([...path, "--help", "--lang", "en"])).stdout.replaceAll(/\s+/gu, " ");
  expect(await help("round", "create")).toMatch(/--office <id> (?:(?! --).)*\[required\]/u);
  expect(await help("round", "create")).not.toMatch(/--again (?:(?! --).)*\[required\]/u);
  expect(await help("round", "state")).toContain("forslag = proposal; aftalt = agreed; hoert = heard");
  expect(await help("joint", "decide")).toContain("kind: meeting-order");
  expect((await inProcess(["--help", "--lang", "da"])).stdout).toContain("Sådan begynder du:");
});

test("what the command line says in its own words is a known error, with that error's values", () => {
  for (const [key, texts] of Object.entries(refusalTexts)) {
    const code = key.split("/")[0] ?? "";
    expect(Object.keys(errorTexts)).toContain(code);
    const common = marksOf(errorTexts[code as keyof typeof errorTexts].en);
    // A note about a package carries its digest, which only the command line asks for.
    const known = code.startsWith("note.late") ? [...common, "digest"] : common;
    expect({ key, unknown: marksOf(texts.en).filter((m) => !known.includes(m)) }).toEqual({ key, unknown: [] });
  }
  for (const lang of LANGUAGES) {
    const said = refusalSentence({ code: "round.not-next-state", params: { from: "forslag", to: "closed" } }, lang);
    expect(said).not.toMatch(lang === "en" ? /forslag/u : /closed/u);
    expect(said).toContain(translate(valueWords.closed, lang));
  }
});

test("help and version are JSON too when asked", async () => {
  expect(jsonOf(await inProcess(["--help", "--json"]))).toMatchObject({
    ok: true,
    help: expect.stringContaining("joint") as string,
  });
  expect(jsonOf(await inProcess(["--version", "--json"]))).toMatchObject({ ok: true, help: "0.1.0\n" });
});

test("the language: --lang, SKOEN_LANG, LC_ALL, LANG, English", () => {
  expect(chooseLanguage([], {})).toBe("en");
  expect(chooseLanguage([], { LANG: "da_DK.UTF-8" })).toBe("da");
  expect(chooseLanguage([], { LANG: "da_DK.UTF-8", LC_ALL: "zh_CN.UTF-8" })).toBe("zh");
  expect(chooseLanguage([], { LANG: "da_DK.UTF-8", LC_ALL: "C" })).toBe("en");
  expect(chooseLanguage([], { LC_ALL: "zh_CN", SKOEN_LANG: "da" })).toBe("da");
  expect(chooseLanguage(["x", "--lang", "zh"], { SKOEN_LANG: "da" })).toBe("zh");
  expect(chooseLanguage(["x", "--lang=da"], {})).toBe("da");
  expect(chooseLanguage(["x", "--", "--lang", "da"], {})).toBe("en");
});

test("the home: SKOEN_HOME, else the platform's data folder", () => {
  expect(defaultHome({ SKOEN_HOME: "/x", HOME: "/h" }, "linux")).toBe("/x");
  expect(defaultHome({ HOME: "/h" }, "linux")).toBe("/h/.local/share/skoen");
  expect(defaultHome({ HOME: "/h" }, "darwin")).toBe("/h/Library/Application Support/Skoen");
  expect(defaultHome({ HOME: "/h", APPDATA: "/a" }, "win32")).toBe("/a/Skoen");
});

test("columns stay aligned with double-width text, and control characters never reach the terminal", () => {
  expect(displayWidth("专家 ab")).toBe(7);
  expect(displayWidth("e\u0301")).toBe(1);
  const lines = table(
    ["名称", "n"],
    [
      ["专家组", "1"],
      ["ab", "2"],
    ],
  ).split("\n");
  expect(lines.map((l) => displayWidth(l.slice(0, l.lastIndexOf(l.at(-1) ?? ""))))).toEqual([8, 8, 8]);
  expect(
    facts([
      ["a", "1"],
      ["bb", null],
      ["ccc", "x\ny"],
    ]),
  ).toBe("a    1\nccc  x y");
  expect(terminalSafe("a\u001b[2Jb\u202ec\nd\te\u009b")).toBe("a\ufffd[2Jb\ufffdc\nd\te\ufffd");
});

test("a bug of ours is exit 3 with a number, in JSON and for people", async () => {
  const broken = {
    serve: () => () => undefined,
    connect: () => {
      throw new TypeError("broken");
    },
    close: () => Promise.resolve(),
  };
  const ran = await inProcess(["round", "list", "--json"], { service: broken });
  expect({ status: ran.status, code: jsonOf(ran)["code"] }).toEqual({ status: 3, code: "internal" });
  expect(ran.stderr).toContain("TypeError: broken");
  const human = await inProcess(["round", "list"], { service: broken });
  expect({ status: human.status, stdout: human.stdout }).toEqual({ status: 3, stdout: "" });
});

test("a passphrase that nobody gives is a refusal with its code, and never taken from an argument", async () => {
  const home = join(folder, "new");
  const ran = await inProcess(["identity", "create", "--name", "A", "--home", home, "--json"]);
  expect({ status: ran.status, code: jsonOf(ran)["code"] }).toEqual({ status: 1, code: "passphrase.needed" });
  const argument = await inProcess([
    "identity",
    "create",
    "--name",
    "A",
    "--passphrase",
    "secret words here",
    "--json",
  ]);
  expect({ status: argument.status, code: jsonOf(argument)["code"] }).toEqual({ status: 2, code: "usage" });
  expect(argument.stdout).not.toContain("secret words here");
});

test("a reader that goes away ends nothing in an error", async () => {
  const big = join(folder, "big.csv");
  const rows = Array.from({ length: 30_000 }, (_, i) => `application-with-a-long-name-${i},x,${i % 5}`);
  writeFileSync(big, ["application,reviewer,score", ...rows, ""].join("\n"));
  const child = spawn(process.execPath, [ENTRY, "calc", "statistics", big], {
    env: bareEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (t: string) => {
    if (!t.startsWith("Working")) stderr += t;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const [status] = (await once(child, "close")) as [number | null];
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("Ctrl-C while the program waits: exit 130 and the sentence, nothing on standard output", async () => {
  const child = spawn(process.execPath, [ENTRY, "group", "minutes", "-"], {
    env: bareEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (t: string) => (stdout += t));
  child.stderr.setEncoding("utf8").on("data", (t: string) => {
    // Progress shows that the command is running and waiting for its input.
    if (stderr === "") child.kill("SIGINT");
    stderr += t;
  });
  const [status] = (await once(child, "close")) as [number | null];
  expect({ status, stdout }).toEqual({ status: 130, stdout: "" });
  expect(stderr).toMatch(/^Working …\n.*\(cancelled\)\n$/u);
});

test("progress is silent for a second, then says what is being done and how far", () => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let lines = "";
  const progress = progressLine({ write: (t) => (lines += t) }, "Working …");
  progress.report(1, 10, "a.skoen");
  expect(lines).toBe("");
  vi.advanceTimersByTime(1200);
  expect(lines).toBe("a.skoen 10 %\n");
  vi.advanceTimersByTime(2200);
  progress.report(5, 10, "a.skoen");
  expect(lines).toBe("a.skoen 10 %\na.skoen 50 %\n");
  progress.stop();
  vi.advanceTimersByTime(9000);
  expect(lines).toBe("a.skoen 10 %\na.skoen 50 %\n");
});

test("an aborted signal cancels the running call: exit 130", async () => {
  const abort = new AbortController();
  abort.abort();
  const ran = await inProcess(["package", "inspect", "x.skoen", "--json"], { signal: abort.signal });
  expect({ status: ran.status, code: jsonOf(ran)["code"] }).toEqual({ status: 130, code: "cancelled" });
});
