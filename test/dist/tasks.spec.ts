// The built Skøn without a window: its command line, where there is no display at all, and its self-test, which has to find what is broken.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createPackage, extractAll } from "@electron/asar";
import type { SelftestCheck } from "../../shared/contract/selftest.ts";
import { SELFTEST_PARTS } from "../../shared/contract/selftest.ts";
import { selftestTexts } from "../../shared/i18n/shell/tasks.ts";
import { PASSPHRASE } from "../e2e/packages-made.ts";
import { expect, test } from "./support/packages.ts";
import { finish, given, personIn } from "./support/person.ts";

test.setTimeout(600_000);

const NO_DISPLAY = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

test("skoen --cli: the same commands, no display, nothing on either stream but the answer, its exit statuses", async ({
  installed,
  mail,
  work,
}) => {
  const person = personIn(work);
  const { home, files } = given(person, mail.home, [mail.card]);
  const skoen = (...args: string[]) => {
    const { stdout, stderr, status } = finish(person, installed.command, ["--cli", ...args], NO_DISPLAY);
    // Progress is said where a command takes its time.
    return { stdout, stderr: stderr.replaceAll(/^(?:Working|Arbejder|正在处理)[^\n]*\n/gmu, ""), status };
  };

  const inspected = skoen("package", "inspect", files[0] ?? "", "--json");
  expect([inspected.stderr, inspected.status]).toEqual(["", 0]);
  expect(JSON.parse(inspected.stdout)).toMatchObject({ ok: true });

  const broken = path.join(person.folder, "broken.skoen");
  fs.writeFileSync(broken, "not a package");
  const refused = skoen("package", "inspect", broken, "--json");
  expect([refused.stderr, refused.status]).toEqual(["", 1]);
  expect(JSON.parse(refused.stdout)).toMatchObject({ ok: false });

  const wrong = skoen("dance", "--lang", "da");
  expect([wrong.stdout, wrong.status]).toEqual(["", 2]);
  expect(wrong.stderr).toContain("dance");

  // With a home: the database in the built service, its passphrase by file.
  const phrase = path.join(person.folder, "phrase");
  fs.writeFileSync(phrase, `${PASSPHRASE}\n`);
  const pins = skoen("identity", "pins", "--home", home, "--passphrase-file", phrase, "--json");
  expect([pins.stderr, pins.status]).toEqual(["", 0]);
  // The sample's documents are drawn with the product's own fonts.
  const out = path.join(person.folder, "sample");
  const sample = skoen("sample", "--out", out, "--json");
  expect([sample.stderr, sample.status]).toEqual(["", 0]);
  expect(fs.readdirSync(out)).toContain("attachments");
  // No profile is left, and no window's folder appears in the home.
  expect(fs.readdirSync(home)).not.toContain("desktop");
  expect(fs.readdirSync(person.folder).filter((name) => name.startsWith("skoen-cli-"))).toEqual([]);
});

interface Found {
  readonly ok: boolean;
  readonly checks: SelftestCheck[];
}
const failed = (stdout: string): string[] => (JSON.parse(stdout) as Found).checks.filter((c) => !c.ok).map((c) => c.id);

test("skoen --selftest: every part is in order, said in a table and in JSON", async ({ installed, work }) => {
  const person = personIn(work);
  const table = finish(person, installed.command, ["--selftest", "--lang=da"]);
  expect(table.stdout).toContain(selftestTexts.allWell.da);
  expect(table.status).toBe(0);
  const json = finish(person, installed.command, ["--selftest", "--json"]);
  const found = JSON.parse(json.stdout) as Found;
  expect([found.ok, json.status]).toEqual([true, 0]);
  expect(new Set(found.checks.map((c) => c.id))).toEqual(new Set(SELFTEST_PARTS));
  // Of two runs nothing is left but what Chromium writes when it is gone.
  const left = fs
    .readdirSync(person.folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.startsWith("skoen-selftest-") && /scratch|skoen\.db|vault|\.pdf$/u.test(name));
  expect(left).toEqual([]);
});

test("skoen --selftest finds a broken font, a wrong result, a missing file; and says so with its exit status", async ({
  packages,
  work,
}) => {
  const person = personIn(work);
  const copy = path.join(work, "broken");
  spawnSync("cp", ["-a", path.dirname(packages.executable), copy]);
  const resources = path.join(copy, "resources");
  const unpacked = path.join(resources, "app.asar.unpacked");

  const archive = path.join(resources, "app.asar");
  const taken = path.join(work, "taken");
  extractAll(archive, taken);
  const service = path.join(unpacked, "out/service/app");
  const holds = fs
    .readdirSync(service)
    .filter((name) => name.endsWith(".mjs"))
    .map((name) => path.join(service, name))
    .filter((file) => fs.readFileSync(file, "utf8").includes("ba7816bf8f01cfea"));
  expect(holds.length).toBeGreaterThan(0);
  for (const file of holds)
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("ba7816bf8f01cfea", "ba7816bf8f01cfeb"));
  fs.rmSync(path.join(unpacked, "resources/verify-package.sh"));

  const assets = path.join(taken, "out/renderer/assets");
  const fonts = fs.readdirSync(assets).filter((name) => /^ibm-plex-sans-latin-(?:400|600).*\.woff2$/u.test(name));
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) fs.writeFileSync(path.join(assets, font), "not a font");
  fs.rmSync(archive);
  await createPackage(taken, archive);

  const run = finish(person, path.join(copy, "skoen"), ["--selftest", "--json"]);
  expect(run.status).toBe(1);
  expect(failed(run.stdout)).toEqual(["vectors", "files", "fonts", "pdf"]);
});
