// What is removed after a commit is no part of it: a document that another program holds open once made a saved declaration "our own fault".
import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { passphraseOf } from "../../support/service-home.ts";
import { smallRound, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02"] });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => small.close());

test("a declared conflict is saved also where its documents cannot be removed yet; the next start removes them", async () => {
  const { client, folder, bugs } = small.home("E-02");
  const at = { round: small.round, application: "A-1" };
  const declare = (answer: "none" | "conflicted") =>
    client.call("reviews.change", {
      ...at,
      change:
        answer === "none"
          ? { field: "conflict", answer, kind: null, reason: "" }
          : { field: "conflict", answer, kind: "other", reason: "venskab" },
    });
  await declare("none");
  const { documents } = await client.call("documents.list", at);
  const sha256 = documents[0]?.sha256 ?? "";
  const file = path.join(folder, "blobs", sha256.slice(0, 2), sha256);
  const remove = fs.rmSync.bind(fs);
  vi.spyOn(fs, "rmSync").mockImplementation((which, options) => {
    if (String(which) === file) throw Object.assign(new Error("EBUSY: resource busy"), { code: "EBUSY" });
    remove(which, options);
  });
  const { row } = await declare("conflicted");
  expect(row.conflict?.answer).toBe("conflicted");
  expect(fs.existsSync(file)).toBe(true);
  expect(bugs).toEqual([]);
  vi.restoreAllMocks();
  await client.call("identity.unlock", { passphrase: passphraseOf("E-02") });
  expect(fs.existsSync(file)).toBe(false);
});
