// A home to throw away: made without a word, opened again without a passphrase, gone without a trace; and never somebody's real home.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { codeOf, createHome, serveHome, type Home } from "../../support/service-home.ts";

const clock = { now: "2009-05-04T08:00:00Z" };
const open: Home[] = [];
const folders: string[] = [];
const folder = (): string => {
  const f = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-practice-"));
  folders.push(f);
  return f;
};
const serve = (at: string): Home => {
  const home = serveHome("E-00", at, clock);
  open.push(home);
  return home;
};
afterEach(async () => {
  for (const h of open.splice(0)) await h.service.close();
  for (const f of folders.splice(0)) fs.rmSync(f, { recursive: true, force: true });
});

test("a practice home opens again by itself, in the language it was made in", async () => {
  const at = folder();
  const first = serve(at);
  const me = await first.client.call("identity.startPractice", { language: "da" });
  expect(me.name).toBe("Prøveekspert");
  expect(await first.client.call("identity.status", {})).toMatchObject({
    exists: true,
    unlocked: true,
    practice: true,
  });
  await first.service.close();
  const again = serve(at);
  expect(await again.client.call("identity.status", {})).toMatchObject({
    exists: true,
    unlocked: false,
    practice: true,
  });
  expect((await again.client.call("identity.resumePractice", {})).key).toBe(me.key);
});

test("ending it leaves an empty home, in which a real identity can be made", async () => {
  const at = folder();
  const home = serve(at);
  await home.client.call("identity.startPractice", { language: "en" });
  await home.client.call("identity.endPractice", {});
  expect(fs.readdirSync(at).filter((n) => n !== "settings.json")).toEqual([]);
  expect(await home.client.call("identity.status", {})).toMatchObject({
    exists: false,
    unlocked: false,
    practice: false,
  });
  const profile = { name: "Anna Holm", organisation: "Østjysk Institut", email: null, languages: ["da" as const] };
  await home.client.call("identity.create", { ...profile, passphrase: "fire gode ord mere" });
  expect(await home.client.call("identity.status", {})).toMatchObject({ exists: true, practice: false });
});

test("a real home is neither turned into a practice home nor removed as one", async () => {
  const home = await createHome("E-01", folder(), clock, { name: "Anna", organisation: "Institut", email: null });
  open.push(home);
  const before = fs.readdirSync(home.folder).toSorted();
  expect(await codeOf(home.client.call("identity.startPractice", { language: "da" }))).toBe("home.not-empty");
  expect(await codeOf(home.client.call("identity.endPractice", {}))).toBe("home.not-practice");
  expect(await codeOf(home.client.call("identity.resumePractice", {}))).toBe("home.not-practice");
  expect(fs.readdirSync(home.folder).toSorted()).toEqual(before);
  expect((await home.client.call("identity.status", {})).unlocked).toBe(true);
});
