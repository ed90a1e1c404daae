// What one guess of a passphrase costs whoever has the files: the vault of a home, and the backup of an identity (architecture.md, Storage).
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { readBackup, writeBackup } from "../../../electron/service/identity/backup.ts";
import { createKeys } from "../../../electron/service/identity/keys.ts";
import { createVault, openVault } from "../../../electron/service/identity/vault.ts";
import { codeOf } from "../../support/service-home.ts";
import { LONG } from "../../support/campaign/seeded.ts";

const GUESSES = LONG ? 5 : 2;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-guess-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
/** scrypt holds 128·r·N bytes while it works (RFC 7914). */
const mebibytes = (N: number, r: number): number => (128 * r * N) / 2 ** 20;

/** The least time of a processor that a guess took, ms: how busy the machine is says nothing about it. */
async function quickest(guess: (n: number) => Promise<unknown>, code: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < GUESSES; n++) {
    const started = process.cpuUsage();
    expect(await codeOf(guess(n))).toBe(code);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return Math.round(best);
}

test(
  "a guess costs a tenth of a second and 128 MiB at the least, for the vault and for a backup",
  { timeout: 600_000 },
  async () => {
    const home = path.join(folder, "home");
    (await createVault(home, "fire heste i regnvejr ved havet")).dbKey.fill(0);
    const { kdf } = JSON.parse(fs.readFileSync(path.join(home, "vault.json"), "utf8")) as {
      kdf: { name: string; N: number; r: number; p: number };
    };
    const vaultCpuMs = await quickest((n) => openVault(home, `gæt nummer ${n} på sætningen`), "vault.wrong-passphrase");

    const backup = path.join(folder, "identitet.age");
    const profile = { name: "Bo", organisation: "", email: null, languages: ["da" as const] };
    const keys = await createKeys();
    await writeBackup(backup, { createdAt: "2009-04-01T08:00:00Z", profile, keys }, "fire heste i regnvejr ved havet");
    const stanza = /^-> scrypt \S+ (\d+)$/mu.exec(fs.readFileSync(backup, "latin1"));
    const backupN = 2 ** Number(stanza?.[1] ?? 0);
    const backupCpuMs = await quickest(
      (n) => readBackup(backup, `gæt nummer ${n} på sætningen`),
      "backup.wrong-passphrase",
    );

    tellPart({
      campaign: "secrecy",
      part: "what one guess of a passphrase costs",
      cases: 2 * GUESSES,
      faults: 0,
      findings: [],
      seed: null,
      figures: {
        vaultCpuMs,
        vaultMebibytes: mebibytes(kdf.N, kdf.r),
        vaultScrypt: `N=2^${Math.log2(kdf.N)} r=${kdf.r} p=${kdf.p}`,
        backupCpuMs,
        backupMebibytes: mebibytes(backupN, 8),
        backupScrypt: `N=2^${Math.log2(backupN)} r=8 p=1`,
      },
    });
    expect(kdf.name).toBe("scrypt");
    for (const ms of [vaultCpuMs, backupCpuMs]) expect(ms).toBeGreaterThan(100);
    for (const size of [mebibytes(kdf.N, kdf.r), mebibytes(backupN, 8)]) expect(size).toBeGreaterThanOrEqual(128);
  },
);
