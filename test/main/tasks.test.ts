// Starts that open no window: which they are, what they leave behind, what they write for a file manager.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { taskOf } from "../../electron/main/arguments.ts";
import { associationFiles, desktopEntry } from "../../electron/main/association-files.ts";
import { fuseFile, fuseWire } from "../../electron/main/fuse-wire.ts";
import { passingFolder } from "../../electron/main/passing-folder.ts";

const root = path.resolve(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-tasks-"));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

test("a task stands before every word; what follows --cli is the command's alone", () => {
  const of = (...argv: string[]) => taskOf(["skoen", ...argv], 1);
  expect(of()).toBeNull();
  expect(of("a.skoen", "--cli")).toBeNull();
  expect(of("--cli", "package", "inspect", "a.skoen", "--json")).toEqual({
    task: "command-line",
    args: ["package", "inspect", "a.skoen", "--json"],
  });
  expect(of("--no-sandbox", "--ozone-platform=headless", "--cli", "--", "--lang", "da")).toEqual({
    task: "command-line",
    args: ["--lang", "da"],
  });
  expect(of("--cli", "--selftest")).toEqual({ task: "command-line", args: ["--selftest"] });
  expect(of("--selftest")).toEqual({ task: "selftest", json: false });
  expect(of("--selftest", "--json")).toEqual({ task: "selftest", json: true });
  expect(of("--associate")).toEqual({ task: "associate", on: true });
  expect(of("--dissociate")).toEqual({ task: "associate", on: false });
  expect(of("--toString", "--constructor")).toBeNull();
  // In development the application's folder comes first.
  expect(taskOf(["electron", "-r", "/app", "--cli", "calc"], 2)).toEqual({ task: "command-line", args: ["calc"] });
});

test("a passing folder goes at the end; what was left of an earlier one goes with the next, and nobody else's does", () => {
  const HOUR = 3_600_000;
  const ends: (() => void)[] = [];
  const make = (now: number): string => passingFolder("skoen-t-", (remove) => void ends.push(remove), work, now);
  const first = make(Date.now());
  fs.writeFileSync(path.join(first, "x"), "x");
  fs.mkdirSync(path.join(work, "other-t-1"));
  const second = make(Date.now() + HOUR / 2);
  expect(fs.existsSync(first)).toBe(true);
  const third = make(Date.now() + 2 * HOUR);
  expect([first, second, third, path.join(work, "other-t-1")].map((f) => fs.existsSync(f))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  ends.at(-1)?.();
  expect(fs.existsSync(third)).toBe(false);
});

/** The reading half of the Exec key's rules, as a desktop does it: the string's escapes, then the quotes', then the field codes'. */
function executableOf(entry: string): string {
  const value = (/^Exec=(.*)$/mu.exec(entry)?.[1] ?? "").replaceAll("\\\\", "\\");
  const quoted = /^"((?:[^"\\]|\\.)*)"/u.exec(value)?.[1] ?? "";
  return quoted.replaceAll(/\\(.)/gu, "$1").replaceAll("%%", "%");
}

test("the menu's entry starts exactly this file, whatever its name", () => {
  const template = fs.readFileSync(path.join(root, "electron/packaging/linux/skoen.desktop"), "utf8");
  for (const file of [
    "/opt/Skoen/skoen",
    "/home/åse/Skøn 100 %.AppImage",
    '/home/a"b/$HOME/`id`/back\\slash/skoen',
    "/home/王伟/$&/skoen",
  ]) {
    const entry = desktopEntry(template, file);
    expect(executableOf(entry), entry).toBe(file);
    expect(entry).toMatch(/^Exec=".*" %F$/mu);
    expect(entry.split("\n").length).toBe(template.split("\n").length);
  }
});

test("deb, AppImage and person's own copy speak of one type, one icon, one program", () => {
  const read = (name: string): string => fs.readFileSync(path.join(root, "electron/packaging/linux", name), "utf8");
  const type = /mime-type type="([^"]+)"/u.exec(read("skoen.xml"))?.[1];
  expect(type).toBe("application/vnd.skoen.package");
  expect(read("skoen.desktop")).toContain(`MimeType=${type};`);
  expect(fs.readFileSync(path.join(root, "electron-builder.yml"), "utf8")).toContain(`mimeType: ${type}`);
  expect(associationFiles.map((f) => f.to)).toContain(
    `icons/hicolor/256x256/mimetypes/${type?.replace("/", "-") ?? ""}.png`,
  );
  const { desktopName } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as Record<
    string,
    string
  >;
  expect(desktopName).toBe("skoen.desktop");
});

test("fuses are found wherever they lie in a large file, also across the pieces it is read in", () => {
  const wire = Buffer.concat([
    Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX", "latin1"),
    Buffer.from([1, 4]),
    Buffer.from("01r1", "latin1"),
  ]);
  for (const at of [0, 4 * 2 ** 20 - 20, 4 * 2 ** 20 - 34, 9_000_000]) {
    const file = path.join(work, `program-${at}`);
    fs.writeFileSync(file, Buffer.concat([Buffer.alloc(at), wire, Buffer.alloc(100)]));
    expect(fuseWire(file), String(at)).toBe("01r1");
  }
  const none = path.join(work, "none");
  fs.writeFileSync(none, Buffer.alloc(5_000_000));
  expect(fuseWire(none)).toBeNull();
  expect(fuseFile("/A/Skoen.app/Contents/MacOS/Skoen", "darwin")).toBe(
    "/A/Skoen.app/Contents/Frameworks/Electron Framework.framework/Electron Framework",
  );
});
