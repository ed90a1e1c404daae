// A document that is lost or damaged on the disk: its reader is told to take the package in again, and that must bring it back.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
import { smallRound, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02", "E-03"] });
});
afterAll(() => small.close());

const at = () => ({ round: small.round, application: "A-1" });
async function opened(id: "E-02" | "E-03") {
  const { client, folder } = small.home(id);
  const none = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
  await client.call("reviews.change", { ...at(), change: none });
  const { documents } = await client.call("documents.list", at());
  const sha256 = documents[0]?.sha256 ?? "";
  const file = path.join(folder, "blobs", sha256.slice(0, 2), sha256);
  const read = () => client.call("documents.read", { round: small.round, sha256, offset: 0, length: 100 });
  const preview = () => client.call("packages.preview", { file: small.bundles[id] ?? "" });
  const takeAgain = () => client.call("packages.import", { files: [small.bundles[id] ?? ""] });
  return { read, file, preview, takeAgain };
}

test("a damaged document came back neither by the same package nor otherwise: only its size was looked at", async () => {
  const { read, file, preview, takeAgain } = await opened("E-02");
  const { bytes: before } = await read();
  const bytes = fs.readFileSync(file);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
  expect(await codeOf(read())).toBe("blob.damaged");
  expect(await preview()).toMatchObject({ held: false, refusal: null });
  const { outcomes } = await takeAgain();
  expect(outcomes[0]).toMatchObject({ refusal: null, outcome: "taken" });
  expect((await read()).bytes).toEqual(before);
  expect(await preview()).toMatchObject({ held: true });
  expect((await takeAgain()).outcomes[0]?.outcome).toBe("already-here");
});

test("a document whose file is gone stayed gone: the same package was here already, and nothing in it was looked at", async () => {
  const { read, file, takeAgain } = await opened("E-03");
  const { bytes: before } = await read();
  for (const spoil of [() => fs.rmSync(file), () => fs.truncateSync(file, 5)]) {
    spoil();
    expect(await codeOf(read())).toBe("blob.damaged");
    expect((await takeAgain()).outcomes[0]?.outcome).toBe("taken");
    expect((await read()).bytes).toEqual(before);
  }
});
