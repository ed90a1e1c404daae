import { createDecipheriv, scryptSync } from "node:crypto";
import { spawn } from "node:child_process";
import { readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  changePassphrase,
  createVault,
  openVault,
  VAULT_COST,
  vaultExists,
} from "../../../electron/service/identity/vault.ts";
import { refusal, temporaryFolder } from "./temporary-folder.ts";

/** The lowest cost a vault may have: these tests are about everything but the cost. */
const CHEAP = 2 ** 14;
/** Processes killed while they change the passphrase; many more in the long run. */
const LIVES = process.env["SKOEN_LONG"] ? 40 : 6;
const FIRST = "en god lang adgangssætning";
const SECOND = "另一个 很长的 口令 短语";

const fileIn = (home: string) => join(home, "vault.json");
const contentOf = async (home: string) => JSON.parse(await readFile(fileIn(home), "utf8")) as Record<string, unknown>;

const copyIn = (home: string) => join(home, "backups", "vault.json");
/** A vault on its own: its copy would take the place of a damaged one. */
const withoutCopy = (home: string) => rm(copyIn(home));

/** What the vault holds, computed from the specification alone. */
async function unwrapByHand(home: string, passphrase: string): Promise<string> {
  const v = JSON.parse(await readFile(fileIn(home), "utf8")) as {
    kdf: { N: number; r: number; p: number; salt: string };
    nonce: string;
    wrapped: string;
  };
  const { N, r, p, salt } = v.kdf;
  const key = scryptSync(passphrase, Buffer.from(salt, "base64"), 32, { N, r, p, maxmem: 2 ** 28 });
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(v.nonce, "base64"));
  decipher.setAAD(
    Buffer.from(
      `{"cipher":"aes-256-gcm","format":1,"kdf":{"N":${N},"name":"scrypt","p":${p},"r":${r},"salt":"${salt}"},"nonce":"${v.nonce}"}`,
    ),
  );
  const wrapped = Buffer.from(v.wrapped, "base64");
  decipher.setAuthTag(wrapped.subarray(32));
  return Buffer.concat([decipher.update(wrapped.subarray(0, 32)), decipher.final()]).toString("hex");
}

test("a new vault has the documented form, cost and rights; it opens to the same key and leaves the event loop free", async () => {
  const home = join(await temporaryFolder(), "nested", "home");
  expect(await vaultExists(home)).toBe(false);
  const { dbKey } = await createVault(home, FIRST);
  expect(await vaultExists(home)).toBe(true);
  expect(dbKey).toHaveLength(32);
  expect((await contentOf(home))["kdf"]).toMatchObject({ name: "scrypt", N: VAULT_COST, r: 8, p: 1 });
  expect(VAULT_COST).toBe(131_072);
  expect((await stat(fileIn(home))).mode & 0o777).toBe(0o600);
  expect((await readdir(home)).toSorted()).toEqual(["backups", "vault.json"]);
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const opened = await openVault(home, FIRST).finally(() => clearInterval(timer));
  expect(turns).toBeGreaterThan(10);
  expect(opened.dbKey.equals(dbKey)).toBe(true);
  expect(await unwrapByHand(home, FIRST)).toBe(dbKey.toString("hex"));
});

test("two vaults share neither key, salt nor nonce", async () => {
  const [a, b] = [await temporaryFolder(), await temporaryFolder()];
  const [ka, kb] = [await createVault(a, FIRST, CHEAP), await createVault(b, FIRST, CHEAP)];
  expect(ka.dbKey.equals(kb.dbKey)).toBe(false);
  const [va, vb] = [await contentOf(a), await contentOf(b)];
  expect(va["nonce"]).not.toBe(vb["nonce"]);
  expect(va["kdf"]).not.toEqual(vb["kdf"]);
});

test("the same passphrase from another keyboard opens the vault", async () => {
  const home = await temporaryFolder();
  const { dbKey } = await createVault(home, "Skøn på rejse 2026", CHEAP);
  for (const typed of ["Skøn pa\u030a rejse 2026", "  Skøn på rejse ２０２６\n", "Ｓkøn på\u3000rejse 2026"])
    expect((await openVault(home, typed)).dbKey.equals(dbKey), `${typed}`).toBe(true);
});

test("a wrong passphrase is refused, whatever it is", async () => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  for (const wrong of ["", FIRST.toUpperCase(), `${FIRST}.`, SECOND])
    expect(await refusal(openVault(home, wrong))).toBe("vault.wrong-passphrase");
});

test("a short passphrase makes no vault and changes none", async () => {
  const home = await temporaryFolder();
  expect(await refusal(createVault(home, " kort ", CHEAP))).toBe("passphrase.too-short");
  expect(await readdir(home)).toEqual([]);
  const { dbKey } = await createVault(home, FIRST, CHEAP);
  expect(await refusal(changePassphrase(home, FIRST, "", CHEAP))).toBe("passphrase.too-short");
  expect((await openVault(home, FIRST)).dbKey.equals(dbKey)).toBe(true);
});

test("an existing vault is never overwritten, not even by two creations at once", async () => {
  const home = await temporaryFolder();
  const outcomes = await Promise.allSettled([FIRST, SECOND, FIRST, SECOND].map((p) => createVault(home, p, CHEAP)));
  const made = outcomes.flatMap((o, i) => (o.status === "fulfilled" ? [{ key: o.value.dbKey, i }] : []));
  expect(made).toHaveLength(1);
  const refusals = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason as unknown] : []));
  for (const reason of refusals) expect(reason).toMatchObject({ code: "vault.exists" });
  const winner = made[0];
  expect((await openVault(home, winner && winner.i % 2 === 0 ? FIRST : SECOND)).dbKey).toEqual(winner?.key);
  expect(await refusal(createVault(home, FIRST, CHEAP))).toBe("vault.exists");
  expect((await readdir(home)).toSorted()).toEqual(["backups", "vault.json"]);
});

test("a home without a vault says so", async () => {
  const home = await temporaryFolder();
  expect(await refusal(openVault(home, FIRST))).toBe("vault.missing");
  expect(await refusal(openVault(join(home, "nowhere"), FIRST))).toBe("vault.missing");
  expect(await refusal(changePassphrase(home, FIRST, SECOND, CHEAP))).toBe("vault.missing");
});

test("changing the passphrase keeps the key, shuts out the old passphrase and leaves nothing behind", async () => {
  const home = await temporaryFolder();
  const { dbKey } = await createVault(home, FIRST, CHEAP);
  await changePassphrase(home, FIRST, SECOND, CHEAP);
  expect((await openVault(home, SECOND)).dbKey.equals(dbKey)).toBe(true);
  expect(await refusal(openVault(home, FIRST))).toBe("vault.wrong-passphrase");
  expect(await refusal(changePassphrase(home, FIRST, FIRST, CHEAP))).toBe("vault.wrong-passphrase");
  expect((await readdir(home)).toSorted()).toEqual(["backups", "vault.json"]);
  expect((await stat(fileIn(home))).mode & 0o777).toBe(0o600);
});

test("whenever the process dies while changing the passphrase, the vault opens with the old or the new one", async () => {
  const home = await temporaryFolder();
  const { dbKey } = await createVault(home, FIRST, CHEAP);
  const script = `
    const { changePassphrase, openVault } = await import(process.argv[1]);
    const [home, a, b] = process.argv.slice(2);
    let [now, next] = await openVault(home, a).then(() => [a, b], () => [b, a]);
    process.stdout.write("ready");
    for (;;) { await changePassphrase(home, now, next, ${CHEAP}); [now, next] = [next, now]; }`;
  const vault = new URL("../../../electron/service/identity/vault.ts", import.meta.url).href;
  for (let life = 0; life < LIVES; life++) {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, vault, home, FIRST, SECOND], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const gone = new Promise((resolve) => child.once("close", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    // The moment of death is what is being varied.
    setTimeout(() => child.kill("SIGKILL"), 40 + Math.random() * 250);
    await gone;
    expect(child.signalCode).toBe("SIGKILL");
    const opened = await openVault(home, FIRST).catch(() => openVault(home, SECOND));
    expect(opened.dbKey.equals(dbKey)).toBe(true);
  }
});

test("what an interrupted change left behind is removed once it is old, and nothing else is", async () => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const name of ["vault.json.a.tmp", "vault.json.b.tmp", "vault.json.bak", "notes.tmp"])
    await writeFile(join(home, name), "x");
  for (const name of ["vault.json.a.tmp", "vault.json.bak", "notes.tmp"])
    await utimes(join(home, name), hourAgo, hourAgo);
  await openVault(home, FIRST);
  expect((await readdir(home)).toSorted()).toEqual([
    "backups",
    "notes.tmp",
    "vault.json",
    "vault.json.b.tmp",
    "vault.json.bak",
  ]);
});

test("every changed bit of the content is noticed", async () => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  await withoutCopy(home);
  const original = await readFile(fileIn(home));
  await fc.assert(
    fc.asyncProperty(fc.nat(original.length - 2), fc.nat(7), async (at, bit) => {
      const changed = Buffer.from(original);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      await writeFile(fileIn(home), changed);
      expect(await refusal(openVault(home, FIRST))).toMatch(/^vault\.(damaged|wrong-passphrase|newer)$/);
    }),
    { numRuns: 60 },
  );
});

test("a vault cut off anywhere is damaged, not a wrong passphrase", async () => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  await withoutCopy(home);
  const original = await readFile(fileIn(home));
  for (const length of [0, 1, 40, original.length - 2]) {
    await writeFile(fileIn(home), original.subarray(0, length));
    expect(await refusal(openVault(home, FIRST)), `${length} bytes`).toBe("vault.damaged");
  }
  await writeFile(fileIn(home), Buffer.alloc(1_000_000, " "));
  expect(await refusal(openVault(home, FIRST))).toBe("vault.damaged");
});

test("a key file that was cut, changed or lost is replaced by its copy: all that was ever encrypted was once lost with it", async () => {
  const home = await temporaryFolder();
  const { dbKey } = await createVault(home, FIRST, CHEAP);
  const original = await readFile(fileIn(home));
  const wrong = Buffer.from(
    original.toString("utf8").replace(/"wrapped":"(.)/u, (_, c: string) => `"wrapped":"${c === "A" ? "B" : "A"}`),
  );
  for (const damaged of [original.subarray(0, 40), wrong, null]) {
    if (damaged === null) await rm(fileIn(home));
    else await writeFile(fileIn(home), damaged);
    expect(await vaultExists(home)).toBe(true);
    expect(await refusal(openVault(home, SECOND))).not.toBe("fulfilled");
    expect((await openVault(home, FIRST)).dbKey.equals(dbKey)).toBe(true);
    expect((await readFile(fileIn(home))).equals(original)).toBe(true);
  }
  expect((await readFile(join(home, "vault.damaged.json"))).equals(wrong)).toBe(true);
});

test("the copy never opens with a passphrase that was changed", async () => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  await changePassphrase(home, FIRST, SECOND, CHEAP);
  expect((await readFile(copyIn(home))).equals(await readFile(fileIn(home)))).toBe(true);
  await writeFile(fileIn(home), "{");
  expect(await refusal(openVault(home, FIRST))).toBe("vault.damaged");
  await openVault(home, SECOND);
});

test("a vault of a later format asks for a newer Skøn and is left alone", async () => {
  const home = await temporaryFolder();
  const later = JSON.stringify({ format: 2, kdf: { name: "argon2id" } });
  await writeFile(fileIn(home), later);
  expect(await refusal(openVault(home, FIRST))).toBe("vault.newer");
  expect(await refusal(changePassphrase(home, FIRST, SECOND, CHEAP))).toBe("vault.newer");
  expect(await refusal(createVault(home, FIRST, CHEAP))).toBe("vault.exists");
  expect(await readFile(fileIn(home), "utf8")).toBe(later);
});

test.each([
  ["N beyond 2^20", { N: 2 ** 21 }],
  ["more than 256 MiB", { N: 2 ** 18 }],
  ["N that is no power of two", { N: 131_073 }],
  ["N that protects nothing", { N: 2 }],
  ["a huge r", { r: 2 ** 20 }],
  ["a huge p", { p: 2 ** 20 }],
  ["much work in little memory", { N: 2 ** 17, r: 8, p: 16 }],
  ["no salt", { salt: "" }],
  ["another function", { name: "pbkdf2" }],
])("a file that asks for %s is refused before anything is computed", async (_, change) => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  await withoutCopy(home);
  const content = await contentOf(home);
  await writeFile(fileIn(home), JSON.stringify({ ...content, kdf: { ...(content["kdf"] as object), ...change } }));
  const before = process.cpuUsage();
  expect(await refusal(openVault(home, FIRST))).toBe("vault.damaged");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(400);
});

test("a database key that was replaced or refused does not stay in memory", async () => {
  const home = await temporaryFolder();
  await createVault(home, FIRST, CHEAP);
  const filled = vi.spyOn(Buffer.prototype, "fill");
  try {
    await changePassphrase(home, FIRST, SECOND, CHEAP);
    const wiped = filled.mock.contexts.filter((b, i) => b instanceof Buffer && filled.mock.calls[i]?.[0] === 0);
    // Twice: passphrase and derived key; once: the database key.
    expect(wiped.map((b) => (b as Buffer).length === 32).filter(Boolean)).toHaveLength(3);
    for (const b of wiped) expect((b as Buffer).every((byte) => byte === 0)).toBe(true);
  } finally {
    filled.mockRestore();
  }
});
