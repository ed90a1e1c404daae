// A new edition's bundle brings mostly what is here already: verified, not written again; and repaired when it went meanwhile.
import fs from "node:fs";
import { afterEach, expect, test } from "vitest";
import type { Bytes } from "../../../electron/service/jobs/bytes.ts";
import { bytesOf } from "../../../electron/service/jobs/bytes-of.ts";
import { readBlobAll } from "../../../electron/service/blobs/blob-file.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { needBlob } from "../../../electron/service/store/blobs.ts";
import { filesUnder, openStoreOf, passphraseOf, serveHome, type Home } from "../../support/service-home.ts";
import { DAYS, mustTake, said, smallRound, take, writeIntake, type SmallRound } from "../../support/small-round.ts";

const LARGE = { "j-1-09 stor.txt": "Stor bilag nummer et. ".repeat(70_000) };
let small: SmallRound;
afterEach(() => small.close());

/** E-02's home with its byte work watched: `after` runs once a package has been read and before it is taken in. */
async function watchedHome(): Promise<{
  home: Home;
  reads: PackageFacts[];
  after: { run: () => void };
}> {
  small = await smallRound({ take: [], documents: LARGE });
  small.clock.now = DAYS.review;
  const { folder, service } = small.home("E-02");
  await service.close();
  const inline = bytesOf(null);
  const reads: PackageFacts[] = [];
  const after = { run: (): void => undefined };
  const bytes: Bytes = {
    ...inline,
    async readPackage(...asked) {
      const facts = await inline.readPackage(...asked);
      reads.push(facts);
      after.run();
      return facts;
    },
  };
  const home = serveHome("E-02", folder, small.clock, { bytes });
  await home.client.call("identity.unlock", { passphrase: passphraseOf("E-02") });
  mustTake(await take(home, small.bundles["E-02"] ?? ""));
  return { home, reads, after };
}

async function nextEdition(): Promise<string> {
  writeIntake(small.intake, { documents: LARGE, titles: { "A-2": "Nyt navn" } });
  const office = small.home("O-DK").client;
  await office.call("rounds.update", { round: small.round, folder: small.intake });
  const out = { round: small.round, folder: small.folder("edition-2"), recipients: "default" as const };
  const { files } = await office.call("rounds.exportBundles", out);
  return files.find((f) => f.reader === "E-02")?.file ?? "";
}

const blobFiles = (home: Home): string[] => filesUnder(`${home.folder}/blobs`).toSorted();
const staged = (facts: PackageFacts | undefined): number => facts?.attachments.filter((a) => a.blob).length ?? -1;

/** Every attachment of `facts` can be read from the home. */
async function expectAllThere(home: Home, facts: PackageFacts | undefined): Promise<void> {
  await home.service.close();
  const { store } = await openStoreOf("E-02", home.folder);
  try {
    expect(facts?.attachments.length).toBe(4);
    for (const a of facts?.attachments ?? []) {
      expect(readBlobAll(needBlob(store, a.sha256)).length).toBe(a.size);
      const row = store.sql("SELECT present FROM package_attachment WHERE digest = ? AND path = ?");
      expect(row.get(facts?.digest, a.path)).toEqual({ present: 1 });
    }
  } finally {
    store.close();
  }
}

test("documents held already are verified and not written a second time", async () => {
  const { home, reads } = await watchedHome();
  expect(staged(reads[0])).toBe(4);
  const before = blobFiles(home).map((f) => fs.statSync(f).ino);
  expect(said(await take(home, await nextEdition()))).toEqual(["taken"]);
  expect(reads.length).toBe(2);
  expect(staged(reads[1])).toBe(0);
  expect(blobFiles(home).map((f) => fs.statSync(f).ino)).toEqual(before);
  await expectAllThere(home, reads[1]);
});

test("one that is lost while the bundle is read is taken from the bundle after all", async () => {
  const { home, reads, after } = await watchedHome();
  const file = await nextEdition();
  const largest = blobFiles(home).toSorted((a, b) => fs.statSync(b).size - fs.statSync(a).size)[0] ?? "";
  after.run = () => {
    after.run = () => undefined;
    fs.rmSync(largest);
  };
  expect(said(await take(home, file))).toEqual(["taken"]);
  expect(reads.map(staged)).toEqual([4, 0, 4]);
  await expectAllThere(home, reads[2]);
});
