// The identity's life by the command line over real homes: create, back up, restore, change the passphrase.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { catalogueProblems } from "../../shared/i18n/translate.ts";
import { calcTexts } from "../../shared/i18n/cli/calc.ts";
import { frame, usageProblems } from "../../shared/i18n/cli/frame.ts";
import { givenTexts } from "../../shared/i18n/cli/given.ts";
import { groupCounts, groupGaps, groupTexts } from "../../shared/i18n/cli/group.ts";
import { identityTexts } from "../../shared/i18n/cli/identity.ts";
import { officeCounts, officeTexts } from "../../shared/i18n/cli/office.ts";
import { packageCounts, packageTexts } from "../../shared/i18n/cli/package.ts";
import { reviewCounts, reviewTexts } from "../../shared/i18n/cli/review.ts";
import { roundCounts, roundTexts } from "../../shared/i18n/cli/round.ts";
import { fieldWords, valueWords } from "../../shared/i18n/cli/words.ts";
import { cliErrors } from "../../shared/i18n/errors/cli.ts";
import { refusalTexts } from "../../shared/i18n/cli/refusals.ts";
import { VAULT_COST_IN_TESTS } from "../support/service-home.ts";
import { inProcess as run, jsonOf } from "./skoen.ts";

const root = mkdtempSync(join(tmpdir(), "skoen-identity-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const inProcess: typeof run = (args, options) => run(args, { vaultCost: VAULT_COST_IN_TESTS, ...options });
const passphrase = (name: string, text: string): string => {
  const path = join(root, name);
  writeFileSync(path, `${text}\n`);
  return path;
};
const daily = passphrase("daily", "hver dag en lang sætning");
const next = passphrase("next", "en ny og lige så lang sætning");
const safe = passphrase("safe", "sætningen i pengeskabet");
const [home, second] = [join(root, "home"), join(root, "second")];

test("create, back up, restore elsewhere: the same key; the old passphrase stops opening", async () => {
  const own = ["--home", home, "--passphrase-file", daily, "--json"];
  const empty = await inProcess(["identity", "status", "--home", home, "--json"]);
  expect(jsonOf(empty)).toMatchObject({ ok: true, exists: false });
  expect(jsonOf(await inProcess(["round", "list", ...own]))["code"]).toBe("home.empty");
  const made = await inProcess(["identity", "create", "--name", "李明", "--languages", "zh,en", ...own]);
  expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: "" });
  const { fingerprint } = jsonOf(made)["identity"] as { fingerprint: string };
  expect(jsonOf(await inProcess(["identity", "create", "--name", "X", ...own]))["code"]).toBe("home.not-empty");
  const locked = await inProcess(["identity", "status", "--home", home, "--json"]);
  expect(jsonOf(locked)).toMatchObject({ exists: true, unlocked: false, identity: null });

  const file = join(root, "backup.age");
  const without = await inProcess(["identity", "backup", file, ...own]);
  expect({ status: without.status, code: jsonOf(without)["code"] }).toEqual({
    status: 1,
    code: "passphrase.second-needed",
  });
  expect((await inProcess(["identity", "backup", file, "--backup-passphrase-file", safe, ...own])).status).toBe(0);
  const restore = ["identity", "restore", file, "--home", second, "--passphrase-file", daily, "--json"];
  const wrong = await inProcess([...restore, "--backup-passphrase-file", daily]);
  expect({ status: wrong.status, code: jsonOf(wrong)["code"] }).toEqual({ status: 1, code: "backup.wrong-passphrase" });
  const restored = await inProcess([...restore, "--backup-passphrase-file", safe]);
  expect(jsonOf(restored)["identity"]).toMatchObject({ fingerprint, name: "李明" });

  expect((await inProcess(["identity", "passphrase", "--new-passphrase-file", next, ...own])).status).toBe(0);
  const old = await inProcess(["identity", "status", ...own]);
  expect({ status: old.status, code: jsonOf(old)["code"] }).toEqual({ status: 1, code: "vault.wrong-passphrase" });
  const opened = await inProcess(["identity", "status", "--json"], {
    env: { SKOEN_HOME: home, SKOEN_PASSPHRASE_FILE: next },
  });
  expect(jsonOf(opened)).toMatchObject({ unlocked: true, identity: { fingerprint } });
});

test("a suggested passphrase needs no home and differs every time", async () => {
  const one = jsonOf(await inProcess(["identity", "suggest-passphrase", "--json"]))["passphrase"];
  expect(one).toMatch(/^[a-z]+(-[a-z]+){5,}$/u);
  expect(jsonOf(await inProcess(["identity", "suggest-passphrase", "--json"]))["passphrase"]).not.toBe(one);
});

test("every text of the command line is complete in three languages", () => {
  const catalogues = [
    calcTexts,
    frame,
    usageProblems,
    givenTexts,
    groupCounts,
    groupGaps,
    groupTexts,
    identityTexts,
    officeCounts,
    officeTexts,
    packageCounts,
    packageTexts,
    refusalTexts,
    reviewCounts,
    reviewTexts,
    roundCounts,
    roundTexts,
    fieldWords,
    valueWords,
    cliErrors,
  ];
  expect(catalogues.flatMap((c) => catalogueProblems(c))).toEqual([]);
});
