// What a drive that does not answer says, once, in the middle: told as what it is, and never taken for something it is not.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, expect, test } from "vitest";
import { createBlobWriter } from "../../../electron/service/blobs/blob-file.ts";
import { codeOf, passphraseOf, temporaryRoot } from "../../support/service-home.ts";
import { smallRound } from "../../support/small-round.ts";

const real = { closeSync: fs.closeSync, openSync: fs.openSync, mkdirSync: fs.mkdirSync };
afterEach(() => {
  Object.assign(fs, real);
  syncBuiltinESMExports();
});
const fault = (code: string): Error => Object.assign(new Error(`${code}: put in by the test`), { code });
function instead(calls: Partial<typeof real>): void {
  Object.assign(fs, calls);
  syncBuiltinESMExports();
}

test("a close that is refused is the drive's fault: it was once closed twice, and called our own", async () => {
  const folder = temporaryRoot();
  const writer = createBlobWriter(folder, { name: "x" });
  writer.write(new Uint8Array(10));
  instead({
    closeSync(fd) {
      real.closeSync(fd);
      throw fault("EIO");
    },
  });
  expect(await codeOf(Promise.resolve().then(() => writer.finish()))).toBe("file.unwritable");
  expect(fs.existsSync(`${folder}/x`)).toBe(false);
  Object.assign(fs, real);
  fs.rmSync(folder, { recursive: true });
});

test("a folder for half-done things that cannot be made is the drive's fault; a document that cannot be opened just now is not gone", async () => {
  const small = await smallRound({ take: ["E-02"] });
  try {
    const { client, bugs } = small.home("E-02");
    const at = { round: small.round, application: "A-1" };
    const none = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
    await client.call("reviews.change", { ...at, change: none });
    const made = await client.call("backups.make", {});
    instead({
      mkdirSync: ((folder: string, options: fs.MakeDirectoryOptions) => {
        if (folder.includes("staging")) throw fault("EIO");
        return real.mkdirSync(folder, options);
      }) as typeof fs.mkdirSync,
    });
    const to = { round: small.round, folder: small.folder("out"), confirmConflicts: true, allowIncomplete: true };
    expect(await codeOf(client.call("reviews.export", { ...to, recipients: "plain" }))).toBe("file.unwritable");
    instead({
      mkdirSync: real.mkdirSync,
      openSync: ((file, flags, mode) => {
        if (/blobs.[0-9a-f]{2}.[0-9a-f]{64}$/u.test(String(file))) throw fault("EMFILE");
        return real.openSync(file, flags, mode);
      }) as typeof fs.openSync,
    });
    const back = await client.call("backups.restore", { id: made.id, passphrase: passphraseOf("E-02") });
    instead(real);
    expect(back.missing).toEqual([]);
    const { documents } = await client.call("documents.list", at);
    expect(documents.map((d) => d.present)).not.toContain(false);
    expect(bugs).toEqual([]);
  } finally {
    instead(real);
    await small.close();
  }
});
