// `skoen package inspect` as scripts call it, on honest and on hostile files; and what else a package file answers.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHome, passphraseOf, type Home } from "../support/service-home.ts";
import { inProcess, jsonOf, skoen } from "./skoen.ts";

const root = mkdtempSync(join(tmpdir(), "skoen-cli-"));
const clock = { now: "2009-03-10T08:00:00Z" };
let home: Home;
let card: string;
let passphraseFile: string;

beforeAll(async () => {
  home = await createHome("E-07", join(root, "home"), clock, { name: "Anne Holm", organisation: "AU", email: null });
  card = (await home.client.call("identity.writeCard", { folder: join(root, "out") })).file;
  await home.service.close();
  passphraseFile = join(root, "passphrase");
  writeFileSync(passphraseFile, `${passphraseOf("E-07")}\n`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const made = (name: string, content: Uint8Array | string): string => {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
};

describe("package inspect", () => {
  test("says exactly what a package is, without a home", async () => {
    const ran = await skoen(["package", "inspect", card, "--json"]);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
    const r = jsonOf(ran);
    expect(Object.keys(r)).toEqual([
      "ok",
      "kind",
      "digest",
      "signer",
      "round",
      "sequence",
      "files",
      "bytes",
      "encrypted",
    ]);
    expect(r).toMatchObject({ ok: true, kind: "enrolment-card", round: null, sequence: 1, files: 1, encrypted: false });
    expect(r["digest"]).toMatch(/^[0-9a-f]{64}$/u);
    expect(r["signer"]).toEqual({ fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u) as string });
  });

  const hostile: Record<string, () => string> = {
    "a folder": () => root,
    "nothing of that name": () => join(root, "gone.skoen"),
    "an empty file": () => made("empty", ""),
    "a FIFO nobody writes to": () => {
      const path = join(root, "fifo");
      spawnSync("mkfifo", [path]);
      return path;
    },
    "an endless device": () => "/dev/zero",
    "random bytes": () =>
      made(
        "random",
        Uint8Array.from({ length: 4096 }, (_, i) => (i * 97 + 13) % 251),
      ),
    "a package cut in half": () => made("half", readFileSync(card).subarray(0, 700)),
    "a package with a byte too many": () => made("more", Buffer.concat([readFileSync(card), Buffer.from([0])])),
    "2 GiB of nothing": () => {
      const path = made("sparse", "");
      truncateSync(path, 2 ** 31);
      return path;
    },
    "2 GiB that begin like a package": () => {
      const path = made("sparse-zip", readFileSync(card));
      truncateSync(path, 2 ** 31);
      return path;
    },
    "an age file for somebody else": () =>
      made(
        "other.age",
        "age-encryption.org/v1\n-> X25519 L1UmTRWTmKPBVBIVkfZ1hXvXuaJMTxAs0cxNbxOSkwI\nFsIqWz6qwvxNTeMvEDl9h5WuNgXFbtQYbpT3dZLzjOM\n--- Gz2mVxA9v0pHqwGYVv3Rz8sCkFhXuPpLw8bn5mWJZbo\n0123456789abcdef0123456789abcdef",
      ),
    "a name with an escape sequence": () => made("\u001b[2J", "x"),
  };
  /** What could keep a process alive or end it otherwise is also seen as one. */
  const asProcess = ["a FIFO nobody writes to", "an endless device", "2 GiB that begin like a package"];
  test.each(Object.keys(hostile))("%s: refused with a code, exit 1, one JSON object", async (name) => {
    const run = asProcess.includes(name) ? skoen : inProcess;
    const ran = await run(["package", "inspect", hostile[name]?.() ?? "", "--json"]);
    const r = jsonOf(ran);
    expect({ status: ran.status, ok: r["ok"], keys: Object.keys(r) }).toEqual({
      status: 1,
      ok: false,
      keys: ["ok", "code", "message"],
    });
    expect(r["code"]).not.toBe("internal");
    expect(r["message"]).toMatch(/\S/u);
  });

  test("for people: a sentence with the code on standard error, and no control characters from a name", async () => {
    const ran = await skoen(["package", "inspect", join(root, "\u001b[31mgone"), "--lang", "da"]);
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(/findes ikke.*\(file\.not-found\)\n$/u);
    expect(ran.stderr).not.toContain("\u001b");
  });

  test("an encrypted package: no identity refuses, the right home opens it", async () => {
    const { digest } = jsonOf(await inProcess(["package", "inspect", card, "--json"])) as { digest: string };
    const own = ["--home", join(root, "home"), "--passphrase-file", passphraseFile, "--json"];
    const me = jsonOf(await inProcess(["identity", "status", ...own])) as { identity: { recipient: string } };
    const to = ["--out", join(root, "mail"), "--to", me.identity.recipient];
    const sent = jsonOf(await inProcess(["package", "send", digest.slice(0, 10), ...to, ...own])) as { file: string };

    const blind = await skoen(["package", "inspect", sent.file, "--json"]);
    expect({ status: blind.status, code: jsonOf(blind)["code"] }).toEqual({ status: 1, code: "age.no-identity" });
    // Not "to somebody else": nobody was there to open it.
    expect(jsonOf(blind)["message"]).toContain("--passphrase-file");
    for (const command of [["verify"], ["extract", "--out", join(root, "blind")]]) {
      const [name = "", ...rest] = command;
      const ran = await inProcess(["package", name, sent.file, ...rest, "--lang", "da"]);
      expect(ran.status).toBe(1);
      expect(ran.stderr).toMatch(/ikke angivet nogen identitet.*--passphrase-file.*\(age\.no-identity\)\n$/u);
    }
    const stranger = await createHome("E-08", join(root, "stranger"), clock, {
      name: "Bo",
      organisation: "AU",
      email: null,
    });
    const closed = await inProcess(["package", "inspect", sent.file, "--json"], { service: stranger.service });
    await stranger.service.close();
    expect(jsonOf(closed)).toMatchObject({ code: "age.no-identity" });
    expect(jsonOf(closed)["message"]).not.toContain("--passphrase-file");
    const seen = await inProcess(["package", "inspect", sent.file, ...own]);
    expect(jsonOf(seen)).toMatchObject({ ok: true, digest, encrypted: true });
  });
});

test("package verify says what was checked, and knows its own home's key", async () => {
  const blind = jsonOf(await inProcess(["package", "verify", card, "--json"]));
  expect(blind).toMatchObject({ ok: true, checked: ["profile", "bag", "digests", "signature", "schema"], trust: null });
  const own = ["--home", join(root, "home"), "--passphrase-file", passphraseFile, "--json"];
  const seen = jsonOf(await inProcess(["package", "verify", card, ...own]));
  expect(seen["trust"]).toMatchObject({ known: true, revoked: false, held: true, as: [{ id: "self" }] });
});

test("package extract writes the documents into an empty folder only", async () => {
  const out = join(root, "extracted");
  const { files } = jsonOf(await inProcess(["package", "extract", card, "--out", out, "--json"])) as {
    files: string[];
  };
  expect(files).toEqual([join(out, "card.json")]);
  expect(JSON.parse(readFileSync(join(out, "card.json"), "utf8"))).toMatchObject({ name: "Anne Holm" });
  const again = await inProcess(["package", "extract", card, "--out", out, "--json"]);
  expect({ status: again.status, code: jsonOf(again)["code"] }).toEqual({ status: 1, code: "file.exists" });
});

test("import of a folder without packages says so, and the others in the call are taken in", async () => {
  const empty = join(root, "tom");
  mkdirSync(empty);
  writeFileSync(join(empty, "notes.txt"), "x");
  const own = ["--home", join(root, "home"), "--passphrase-file", passphraseFile];
  const ran = await inProcess(["import", empty, ...own, "--lang", "da"]);
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  expect(ran.stdout).toContain(`ingen pakker (.skoen) direkte i mappen ${empty}`);
  expect(jsonOf(await inProcess(["import", empty, card, ...own, "--json"]))).toMatchObject({
    outcomes: [{ outcome: "already-here" }],
    emptyFolders: [empty],
  });
});

test("import says of every file what became of it, and exits 1 when one was refused", async () => {
  const inbox = join(root, "inbox");
  mkdirSync(inbox);
  writeFileSync(join(inbox, "a.skoen"), readFileSync(card));
  writeFileSync(join(inbox, "b.skoen"), "not a package");
  const own = ["--home", join(root, "home"), "--passphrase-file", passphraseFile];
  const ran = await inProcess(["import", inbox, join(root, "gone.skoen"), ...own, "--json"]);
  const r = jsonOf(ran) as { code: string; outcomes: { outcome: string; refusal: { code: string } | null }[] };
  expect({ status: ran.status, ok: r["code"] }).toEqual({ status: 1, ok: "import.some-refused" });
  expect(r.outcomes.map((o) => [o.outcome, o.refusal?.code ?? null])).toEqual([
    ["already-here", null],
    ["refused", "zip.not-a-package"],
    ["refused", "file.not-found"],
  ]);
  const listed = jsonOf(await inProcess(["package", "quarantine", ...own, "--json"])) as {
    entries: { file: string }[];
  };
  expect(listed.entries.map((e) => e.file)).toEqual(["b.skoen"]);
});
