// After a whole session of the real desktop – a bundle and a review taken in, read, searched, scored, exported, one page crashed – nothing
// of a package's content or of what was typed lies in plain text in any file its processes wrote, and once it is locked no process that
// held a key is left (issue 5, confidentiality). Part of the secrecy campaign.
import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { tellPart } from "../../electron/dev/campaign/part.ts";
import { resolveElectron } from "../../electron/dev/electron.ts";
import { assessmentTexts } from "../../shared/i18n/ui/assessment.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { enterRound, openApplication } from "../e2e/assessment-start.ts";
import type { SecrecyHome } from "../support/campaign/secrecy-home.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { descendants, isRunning, servicePidBelow, waitForEnd } from "../e2e/support/processes.ts";
import { launchElectron } from "../e2e/support/launch-electron.ts";
import { marksBelow, marksInMemory, type Needle } from "../support/campaign/marks-on-disk.ts";

const ask = (page: Page, method: string, input: object): Promise<unknown> => call(page, "service", method, input);

/** Every place outside the home where a desktop program may write, moved below `work`; what it needs to start is linked there. */
function ownSurroundings(work: string): { env: Record<string, string>; restore: () => void } {
  const cache = process.env["XDG_CACHE_HOME"] ?? path.join(os.homedir(), ".cache");
  const dirs = Object.fromEntries(
    ["user", "tmp", "config", "cache", "data", "run"].map((name) => [name, path.join(work, "system", name)]),
  );
  for (const dir of Object.values(dirs)) fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  // Chromium of the fallback lies in the cache.
  if (fs.existsSync(path.join(cache, "skoen")))
    fs.symlinkSync(path.join(cache, "skoen"), path.join(dirs["cache"] ?? "", "skoen"));
  const env = {
    HOME: dirs["user"] ?? "",
    TMPDIR: dirs["tmp"] ?? "",
    XDG_CONFIG_HOME: dirs["config"] ?? "",
    XDG_CACHE_HOME: dirs["cache"] ?? "",
    XDG_DATA_HOME: dirs["data"] ?? "",
    XDG_RUNTIME_DIR: dirs["run"] ?? "",
  };
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  return {
    env,
    restore: () => {
      for (const [name, value] of before)
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
    },
  };
}

/** Another word in every run: whatever else is on the machine has it not. */
const typed = (what: string): Needle => ({ what, word: `Skrevet${randomInt(1e9)}åQZX${randomInt(1e9)}` });

test("a whole session leaves nothing readable on the disk, and locking leaves no process that knew a key", async ({
  work,
}) => {
  test.setTimeout(180_000);
  await resolveElectron();
  const made = path.join(work, "before");
  const script = path.join(import.meta.dirname, "../support/campaign/secrecy-home.ts");
  const ready = JSON.parse(execFileSync(process.execPath, [script, made], { encoding: "utf8" })) as SecrecyHome;
  const scanned = path.join(work, "scanned");
  const home = path.join(scanned, "home");
  fs.cpSync(ready.home, home, { recursive: true });
  const surroundings = ownSurroundings(scanned);
  const own = {
    reason: typed("own reason"),
    note: typed("private note"),
    comment: typed("comment on a page"),
    remark: typed("own remark"),
    search: typed("searched word"),
  };
  const onlyHere = [...ready.needles, ...Object.values(own), ...ready.keys];
  const needles: Needle[] = [
    ...onlyHere,
    { what: "passphrase", word: ready.passphrase },
    { what: "name of a member", word: "Bo Ekspert" },
    { what: "address of an applicant", word: "kontakt0@au.dk" },
  ];
  const started = Date.now();
  const skoen = await launchElectron(home, { now: ready.now });
  try {
    const { page } = skoen;
    await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
    await page.keyboard.press("Enter");
    const isUnlocked = async (): Promise<boolean> =>
      ((await ask(page, "identity.status", {})) as { unlocked: boolean }).unlocked;
    await expect.poll(isUnlocked, { timeout: 20_000 }).toBe(true);
    const taken = (await ask(page, "packages.import", { files: [ready.bundle, ready.review] })) as {
      outcomes: { outcome: string }[];
    };
    expect(taken.outcomes.map((o) => o.outcome)).toEqual(["taken", "taken"]);

    await read(page, ready, own);
    await score(page, ready, own, path.join(scanned, "sent"));
    for (const method of ["group.matrix", "group.status", "group.conflicts"])
      await ask(page, method, { round: ready.round });
    const member = JSON.stringify(await ask(page, "group.application", { round: ready.round, application: "A-1" }));
    expect(member).toContain(ready.needles.find((n) => n.what === "reason of a member")?.word);

    // What is copied from a round leaves with the lock; nothing else of it ever gets onto the clipboard.
    const clipboard = (): Promise<string> =>
      skoen.electron?.evaluate(({ clipboard: board }) => board.readText()) ?? Promise.resolve("");
    expect(marksOf(await clipboard(), needles)).toEqual([]);
    await call(page, "host", "host.copy", { text: `A-1 ${own.reason.word}`, content: true });
    expect(marksOf(await clipboard(), needles)).toEqual(["own reason"]);

    // A page that crashes leaves no dump.
    const main = skoen.electron?.process().pid ?? 0;
    const renderer = descendants(main).find((pid) => commandOf(pid).includes("--type=renderer"));
    if (renderer === undefined) throw new Error("no renderer");

    const service = servicePidBelow(main);
    const before = marksInMemory(service, needles);
    expect([...before.found.keys()]).toEqual(expect.arrayContaining(["age identity", "signing key", "own reason"]));
    await page.keyboard.press("Control+l");
    await expect(page.getByLabel(identityTexts.passphrase.da, { exact: true })).toBeVisible();
    await waitForEnd([service]);
    await expect.poll(() => serviceBelow(main)).not.toBeNull();
    const after = marksInMemory(servicePidBelow(main), needles);
    expect([...after.found], "the service after locking").toEqual([]);
    expect(marksOf(await clipboard(), needles)).toEqual([]);
    const shell = marksInMemory(main, needles);
    const window = marksInMemory(renderer, needles);
    const secrets = new Set(["age identity", "signing key"]);
    expect([...shell.found.keys(), ...window.found.keys()].filter((what) => secrets.has(what))).toEqual([]);

    // The new process opens the same home.
    await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
    await page.keyboard.press("Enter");
    await expect.poll(isUnlocked, { timeout: 20_000 }).toBe(true);
    const rows = JSON.stringify(await ask(page, "reviews.list", { round: ready.round }));
    expect(rows).toContain(own.reason.word);

    process.kill(renderer, "SIGSEGV");
    await expect.poll(() => isRunning(renderer)).toBe(false);
    await skoen.quit().catch(() => skoen.kill());

    const result = marksBelow([scanned], needles);
    const strays = marksBelow(elsewhere(started, work), onlyHere);
    const findings = [...result.hits, ...strays.hits].map(
      (h) => `${h.what} in ${path.relative(work, h.file)} (${h.as})`,
    );
    tellPart({
      campaign: "secrecy",
      part: "words of a round in what a whole session of the desktop wrote, and in memory once it is locked",
      cases: needles.length,
      faults: 1,
      findings,
      seed: null,
      figures: {
        files: result.files,
        megabytes: Math.round(result.bytes / 2 ** 20),
        filesElsewhere: strays.files,
        serviceMbLookedThrough: after.megabytes,
        wordsLeftInTheService: after.found.size,
        wordsLeftInTheShell: shell.found.size,
        wordsLeftInThePage: window.found.size,
      },
    });
    expect(findings).toEqual([]);
    // The disk was really looked through: the encrypted packages sent are among the files, and a plain word would have been found.
    expect(result.files).toBeGreaterThan(20);
    fs.writeFileSync(path.join(scanned, "control"), Buffer.from(own.reason.word, "utf16le"));
    expect(marksBelow([scanned], needles).hits.map((h) => [h.what, h.as])).toEqual([["own reason", "utf-16le"]]);
  } finally {
    surroundings.restore();
    await skoen.kill().catch(() => undefined);
  }
});

const commandOf = (pid: number): string => {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
};
const serviceBelow = (main: number): number | null => {
  try {
    return servicePidBelow(main);
  } catch {
    return null;
  }
};
const marksOf = (text: string, needles: readonly Needle[]): string[] =>
  needles.filter((n) => text.includes(n.word)).map((n) => n.what);

/** What was written since then in the machine's own places for it, by whoever. */
function elsewhere(since: number, work: string): string[] {
  const places = ["/tmp", "/var/tmp", "/dev/shm", process.cwd()];
  return places.flatMap((place) =>
    fs.existsSync(place)
      ? fs
          .readdirSync(place, { withFileTypes: true })
          .map((e) => path.join(place, e.name))
          .filter((file) => file !== work && /skoen|chromium|electron|core|\.org\./iu.test(path.basename(file)))
          .filter((file) => (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > since)
      : [],
  );
}

/** Opens the documents as a person does, searches, marks. */
async function read(page: Page, ready: SecrecyHome, own: Readonly<Record<string, Needle>>): Promise<void> {
  const { round } = ready;
  await enterRound(page);
  const at = { round, application: "A-1" };
  await ask(page, "reviews.change", { ...at, change: { field: "conflict", answer: "none", kind: null, reason: "" } });
  await openApplication(page, "j-1/09");
  await expect(page.getByRole("radiogroup", { name: assessmentTexts.score.da })).toBeVisible();
  const { documents } = (await ask(page, "documents.list", at)) as {
    documents: { sha256: string; mediaType: string; name: string }[];
  };
  // By the way of the viewer, and by the page's own network stack, which must keep nothing.
  await expect(page.locator("canvas").first()).toBeVisible({ timeout: 30_000 });
  for (const { sha256 } of documents) {
    const bytes = await page.evaluate(
      async ([r, s]) => (await (await fetch(`app://blob/${r}/${s}`)).arrayBuffer()).byteLength,
      [round, sha256] as const,
    );
    expect(bytes).toBeGreaterThan(10);
  }
  const text = ready.needles.find((n) => n.what === "text of a PDF")?.word ?? "";
  await expect
    .poll(async () => ((await ask(page, "search.query", { round, query: text })) as { total: number }).total, {
      timeout: 60_000,
    })
    .toBeGreaterThan(0);
  await ask(page, "search.query", { round, query: own["search"]?.word });
  const pdf = documents.find((d) => d.mediaType === "application/pdf");
  await ask(page, "annotations.put", {
    round,
    annotation: {
      id: "7d2c5cf6-3b1f-4c0e-9f5e-4a1f6f0f9d11",
      application: "A-1",
      sha256: pdf?.sha256,
      page: 1,
      rects: [{ x: 0.1, y: 0.1, w: 0.2, h: 0.02 }],
      text,
      comment: own["comment"]?.word,
      criterion: null,
    },
  });
}

/** Scores by keyboard, writes where one writes, and signs. */
async function score(
  page: Page,
  ready: SecrecyHome,
  own: Readonly<Record<string, Needle>>,
  out: string,
): Promise<void> {
  const { round } = ready;
  const reasons = page.locator("[data-field=reasons] textarea");
  await reasons.first().focus();
  await page.keyboard.type(`Fordi ${own["reason"]?.word} `, { delay: 2 });
  await expect(page.locator('header [data-state="saved"]')).toBeVisible();
  for (const application of ["A-1", "A-2", "A-3"]) {
    const set = (change: object): Promise<unknown> => ask(page, "reviews.change", { round, application, change });
    await set({ field: "conflict", answer: "none", kind: null, reason: "" });
    const { gaps } = (await ask(page, "reviews.get", { round, application })) as {
      gaps: { kind: string; criterion?: string }[];
    };
    for (const { kind, criterion } of gaps) {
      if (kind === "score") await set({ field: "value", criterion, value: { steps: 7 } });
      if (kind === "reasons") await set({ field: "reasons", criterion, text: `Fordi ${own["reason"]?.word}` });
    }
    const rest = ((await ask(page, "reviews.get", { round, application })) as typeof page & { gaps: typeof gaps }).gaps;
    for (const { kind, criterion } of rest)
      if (kind === "reasons") await set({ field: "reasons", criterion, text: `Fordi ${own["reason"]?.word}` });
    await set({ field: "remark", text: `Til gruppen ${own["remark"]?.word}` });
    await set({ field: "recommendation", value: "recommend" });
    await set({ field: "equalBenefit", value: { answer: "yes", reasons: "Ja" } });
  }
  await ask(page, "reviews.change", {
    round,
    application: "A-1",
    change: { field: "note", criterion: "impact", text: `Husk ${own["note"]?.word}` },
  });
  const sent = (await ask(page, "reviews.export", {
    round,
    folder: out,
    confirmConflicts: true,
    allowIncomplete: false,
    recipients: "default",
  })) as { complete: boolean };
  expect(sent.complete).toBe(true);
}
