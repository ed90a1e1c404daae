// "Check a package without Skøn" in the help: its very commands, run in their order on a package made here.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Encrypter } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeBackup } from "../../../electron/service/identity/backup.ts";
import { createKeys } from "../../../electron/service/identity/keys.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { HELP_PAGES } from "../../../shared/i18n/ui/help/index.ts";
import { draftOf, packageBytes, run, VERIFY_SCRIPT } from "../../support/package-fixtures.ts";
import { onTerminal } from "../identity/age-terminal.ts";

const PASSPHRASE = "en god lang sætning";
const [script = "", opening = "", ...byHand] =
  HELP_PAGES.find((p) => p.id === "verify")?.blocks.flatMap((b) => ("code" in b ? [b.code] : [])) ?? [];
const { digest, predicate } = preparePackage(draftOf("review"));
const { fingerprint } = predicate.author;

/** A reader's folder: an encrypted package and the backup of whom it is to, under the names the help uses. */
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "skoen-help-verify-"));
  const keys = await createKeys();
  const encrypter = new Encrypter();
  encrypter.addRecipient(keys.ageRecipient);
  writeFileSync(join(folder, "FILE.skoen"), await encrypter.encrypt(packageBytes("review")));
  const person = { name: "Åse Holm", organisation: "Aarhus Universitet", email: null, languages: ["da" as const] };
  await writeBackup(
    join(folder, "BACKUP"),
    { createdAt: "2026-11-23T18:00:00Z", profile: person, keys },
    PASSPHRASE,
    14,
  );
  copyFileSync(VERIFY_SCRIPT, join(folder, "verify-package.sh"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the encrypted package is opened with age and the backup's key, then checked by the script", async () => {
  expect(opening.split("\n")).toHaveLength(2);
  writeFileSync(join(folder, "open.sh"), `set -eu\n${opening}\n`);
  const opened = await onTerminal("sh open.sh", PASSPHRASE, folder);
  expect(opened.status, opened.screen).toBe(0);
  expect(readFileSync(join(folder, "plain.skoen")).equals(packageBytes("review"))).toBe(true);

  const check = (given: string) =>
    run("sh", ["-c", script.replace("FILE.skoen", "plain.skoen").replace("[FINGERPRINT]", given)], { cwd: folder });
  expect(script).toContain("FILE.skoen [FINGERPRINT]");
  expect(check(fingerprint)).toMatchObject({ status: 0, stderr: "" });
  expect(check("").stdout.toString()).toContain("VALID");
  expect(check("0".repeat(64)).status).toBe(1);

  // By hand, on what was just opened: one shell, block after block, as a person types them.
  const typed = run("bash", ["--norc", "-euo", "pipefail", "-c", byHand.join("\n")], { cwd: folder });
  expect(typed).toMatchObject({ status: 0, stderr: "" });
  expect(typed.stdout.toString()).toContain("Signature Verified Successfully");
  expect(typed.stdout.toString()).toContain(`${fingerprint}  key.der\n${digest}  payload\n`);
});

test("the same commands stand in verify-package.md", () => {
  const page = readFileSync(VERIFY_SCRIPT.replace(/\.sh$/u, ".md"), "utf8");
  const lines = [script, opening.replace("\n", " && "), ...byHand.flatMap((b) => b.split("\n"))];
  expect(lines.length).toBeGreaterThan(12);
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
});
