// Packages as files (package-format.md §§ 6, 7, 9): pins, batches with bad files, cancelling, receipts for what was refused.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quarantine } from "../../../electron/service/jobs/record-import.ts";
import { bytesOf } from "../../../electron/service/jobs/bytes-of.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { fingerprintDigits } from "../../../shared/domain/fingerprint.ts";
import { codeOf, filesUnder, idsNamed, openStoreOf, type Home } from "../../support/service-home.ts";
import {
  DAYS,
  mustTake,
  notesOf,
  reviewAll,
  said,
  smallRound,
  take,
  type SmallRound,
} from "../../support/small-round.ts";
import { forge, holdings, jsonDocument, keysOf, read, type Json } from "../trust/support.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-01", "E-02"] });
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const pins = async (home: Home): Promise<string[]> =>
  (await home.client.call("pins.list", {})).pins.map((p) => `${p.side} ${p.origin}`).toSorted();
const digitsOf = async (home: Home, side: "dk" | "cn"): Promise<string> =>
  (await home.client.call("pins.list", {})).pins.find((p) => p.side === side)?.digits ?? "";

describe("office keys", () => {
  test("are first seen, said so at every import, until a person compares; the office itself vouches for the other", async () => {
    const home = small.home("E-03");
    const outcomes = await take(home, small.bundles["E-03"] ?? "");
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.office-not-confirmed"]]);
    expect(await pins(home)).toEqual(["cn first-seen", "dk first-seen"]);
    const wrong = fingerprintDigits("0".repeat(64));
    expect(await codeOf(home.client.call("pins.confirm", { side: "dk", digits: wrong }))).toBe(
      "trust.fingerprint-differs",
    );
    await home.client.call("pins.confirm", { side: "dk", digits: await digitsOf(home, "dk") });
    expect(await pins(home)).toEqual(["cn first-seen", "dk compared"]);
    expect(await pins(small.home("O-DK"))).toEqual(["cn compared", "dk own"]);
    expect(await pins(small.home("O-CN"))).toEqual(["cn own", "dk first-seen"]);
  });

  test("an office nobody has compared introduces a key, but replaces none; a compared one may", async () => {
    const home = small.home("E-12");
    mustTake(await take(home, small.bundles["E-12"] ?? ""));
    expect(await pins(home)).toEqual(["cn first-seen", "dk first-seen"]);
    await home.client.call("pins.confirm", { side: "dk", digits: await digitsOf(home, "dk") });
    // Shanghai, not compared, brings a core in which the Danish office has another key.
    const thief = await keysOf(small, "E-02");
    const facts = await read(small, small.bundles["E-12"] ?? "", await keysOf(small, "E-12"));
    const core = structuredClone(facts.documents["core.json"]?.json) as { edition: number; offices: Json[] };
    core.edition = 2;
    core.offices = core.offices.map((o) =>
      o["group"] === "dk" ? { ...o, key: thief.publicKey, fingerprint: thief.fingerprint } : o,
    );
    const digest = createHash("sha256").update(jsonDocument(core)).digest("hex");
    const forged = await forge(small, facts, await keysOf(small, "O-CN"), {
      predicate: () => ({ sequence: 2 }),
      documents: {
        "core.json": () => core as unknown as Json,
        "bundle.json": (d) => ({ ...d, core: digest, edition: 2, version: 2 }),
      },
    });
    expect(said(await take(home, forged.file))).toEqual(["refused trust.office-key-changed"]);
    expect(await pins(home)).toEqual(["cn first-seen", "dk compared"]);
    await home.client.call("pins.confirm", { side: "cn", digits: await digitsOf(home, "cn") });
    expect(said(await take(home, forged.file))).toEqual(["taken"]);
    expect(await pins(home)).toEqual(["cn compared", "dk vouched"]);
  });

  test("a changed key is refused until a person compares the new fingerprint, then taken", async () => {
    const home = small.home("E-02");
    const fresh = await keysOf(small, "E-11");
    const facts = await read(small, small.bundles["E-02"] ?? "", await keysOf(small, "E-02"));
    const core = structuredClone(facts.documents["core.json"]?.json) as { edition: number; offices: Json[] };
    core.edition = 2;
    core.offices = core.offices.map((o) =>
      o["group"] === "dk" ? { ...o, key: fresh.publicKey, fingerprint: fresh.fingerprint } : o,
    );
    const digest = createHash("sha256").update(jsonDocument(core)).digest("hex");
    const forged = await forge(small, facts, fresh, {
      predicate: () => ({ sequence: 2 }),
      documents: {
        "core.json": () => core as unknown as Json,
        "bundle.json": (d) => ({ ...d, core: digest, edition: 2, version: 2 }),
      },
    });
    const [outcome] = await take(home, forged.file);
    expect(outcome?.refusal?.code).toBe("trust.office-key-changed");
    const { key: _, ...other } = { key: 0, side: "cn" as const, digits: fingerprintDigits(fresh.fingerprint) };
    expect(await codeOf(home.client.call("pins.confirm", other))).toBe("trust.fingerprint-differs");
    // The refusal names the digits a person compares on the telephone.
    expect(outcome?.refusal?.params["fingerprint"]).toBe(fingerprintDigits(fresh.fingerprint));
    await home.client.call("pins.confirm", { side: "dk", digits: fingerprintDigits(fresh.fingerprint) });
    expect(said(await take(home, forged.file))).toEqual(["taken"]);
  });
});

describe("a batch", () => {
  test("reports every file: good, damaged, not a package, missing, a folder – and goes on", async () => {
    const good = await reviewAll(small, "E-01");
    const folder = small.folder("batch");
    fs.mkdirSync(folder);
    const bytes = fs.readFileSync(good.file);
    const file = (name: string, content: Uint8Array | string): string => {
      fs.writeFileSync(path.join(folder, name), content);
      return path.join(folder, name);
    };
    const home = small.home("O-DK");
    const before = await holdings(home);
    const outcomes = await take(
      home,
      file("cut.skoen", bytes.subarray(0, bytes.length - 20)),
      file("text.skoen", "hello"),
      path.join(folder, "missing.skoen"),
      folder,
      good.file,
    );
    expect(outcomes.map((o) => o.outcome)).toEqual(["refused", "refused", "refused", "refused", "taken"]);
    expect(outcomes[2]?.refusal?.code).toBe("file.not-found");
    const after = await holdings(home);
    expect(after.packages.length - before.packages.length).toBe(1);
    // What is not there leaves nothing; of the others exactly one record each.
    expect(after.quarantine.length - before.quarantine.length).toBe(
      outcomes[3]?.refusal?.code.startsWith("file.") ? 2 : 3,
    );
    expect(filesUnder(path.join(home.folder, "staging"))).toEqual([]);
  });

  test("a link that leads to itself, a path through a file and a name no disk holds stop nothing", async () => {
    const folder = small.folder("odd paths");
    fs.mkdirSync(folder);
    const loop = path.join(folder, "loop.skoen");
    fs.symlinkSync(loop, loop);
    fs.writeFileSync(path.join(folder, "file"), "x");
    const home = small.home("O-CN");
    const paths = [loop, path.join(folder, "file", "deeper.skoen"), path.join(folder, `${"x".repeat(300)}.skoen`)];
    const outcomes = said(await take(home, ...paths, small.bundles["O-CN"] ?? ""));
    expect(outcomes).toEqual([
      "refused file.unreadable",
      "refused file.unreadable",
      "refused file.unreadable",
      "already-here",
    ]);
    for (const file of paths)
      expect((await home.client.call("packages.preview", { file })).refusal?.code).toBe("file.unreadable");
    expect(home.bugs).toEqual([]);
  });

  test("cancelled stops between two files and leaves no trace of the rest", async () => {
    const home = small.home("O-CN");
    const before = await holdings(home);
    const abort = new AbortController();
    const call = home.client.call(
      "packages.import",
      { files: [small.bundles["O-CN"] ?? "", small.folder("nowhere.skoen")] },
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(await codeOf(call)).toBe("cancelled");
    expect(await holdings(home)).toEqual(before);
  });

  test("a file beyond the limit leaves name, size and digest but no bytes, once", async () => {
    const copy = small.folder("homes/limit");
    fs.cpSync(small.home("E-03").folder, copy, { recursive: true });
    const { store } = await openStoreOf("E-03", copy);
    const bytes = bytesOf(null);
    const newId = idsNamed("limit");
    const context = { home: copy, now: () => DAYS.review, newId, agent: "t", bytes, vaultCost: 2, session: null };
    const session = { store } as Parameters<typeof quarantine>[1];
    const file = small.folder("large.skoen");
    fs.writeFileSync(file, "x".repeat(5000));
    for (let i = 0; i < 2; i++)
      await quarantine(context, session, file, new AppError("zip.trailing-bytes"), null, { limit: 4999 });
    const rows = store.db.prepare("SELECT file_name, size, sha256, code, blob FROM quarantine WHERE size = 5000").all();
    expect(rows).toEqual([
      {
        file_name: "large.skoen",
        size: 5000,
        sha256: createHash("sha256").update("x".repeat(5000)).digest("hex"),
        code: "zip.trailing-bytes",
        blob: null,
      },
    ]);
    store.close();
  });
});

test("a huge file that is no package is told while its digest is taken, and can be stopped", async () => {
  const file = small.folder("film.skoen");
  fs.writeFileSync(file, "");
  fs.truncateSync(file, 2 ** 28 + 2 ** 22);
  const home = small.home("O-CN");
  const before = await holdings(home);
  const abort = new AbortController();
  const told: number[] = [];
  const call = home.client.call(
    "packages.import",
    { files: [file] },
    {
      signal: abort.signal,
      onProgress: ({ done }) => {
        told.push(done);
        if (done > 2 ** 22) abort.abort();
      },
    },
  );
  expect(await codeOf(call)).toBe("cancelled");
  expect(Math.max(...told)).toBeLessThan(2 ** 28);
  expect(await holdings(home)).toEqual(before);
  expect(filesUnder(path.join(home.folder, "staging"))).toEqual([]);
});

describe("receipts", () => {
  test("tell the sender of a refused package too, but never a stranger's", async () => {
    const office = small.home("O-DK");
    const sent = await reviewAll(small, "E-03");
    const facts = await read(small, sent.file, await keysOf(small, "O-DK"));
    const broken = (d: Json): Json => ({
      ...d,
      rows: (d["rows"] as Json[]).map((r) => ({ ...r, application: `${String(r["application"])}-x` })),
    });
    const forged = await forge(small, facts, await keysOf(small, "E-03"), { documents: { "review.json": broken } });
    const strange = await forge(small, facts, await keysOf(small, "E-12"), {});
    expect(said(await take(office, forged.file, strange.file))).toEqual([
      "refused review.unknown-application",
      "refused signature.unknown-key",
    ]);
    const { files } = await office.client.call("receipts.export", {
      round: small.round,
      folder: small.folder("receipts"),
      recipients: "default",
    });
    const receipt = files.find((f) => f.person === "E-03");
    const outcomes = await take(small.home("E-03"), receipt?.file ?? "");
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.receipt"]]);
    const { entries } = await small.home("E-03").client.call("receipts.list", { round: small.round });
    expect(entries.map((e) => [e.digest, e.status, e.code])).toEqual([
      [forged.digest, "quarantined", "review.unknown-application"],
    ]);
  });
});

describe("sending and extracting", () => {
  test("the same signed package goes to other readers unsigned again, and to nobody by default when nobody is known", async () => {
    const sent = await reviewAll(small, "E-02");
    const home = small.home("E-02");
    const plain = await home.client.call("packages.send", {
      digest: sent.digest,
      folder: small.folder("send"),
      recipients: "plain",
    });
    const facts = await home.client.call("packages.inspect", { file: plain.file });
    expect([facts.digest, facts.encrypted]).toEqual([sent.digest, false]);
    expect(
      await codeOf(
        home.client.call("packages.send", {
          digest: sent.digest,
          folder: small.folder("send"),
          recipients: ["chair:cn"],
        }),
      ),
    ).toBe("round.nothing-to-send");
    expect(
      await codeOf(
        home.client.call("packages.send", {
          digest: "0".repeat(64),
          folder: small.folder("send"),
          recipients: "plain",
        }),
      ),
    ).toBe("package.unknown");
  });

  test("extracting writes into an empty folder only, under the original names", async () => {
    const home = small.home("E-03");
    const { files } = await home.client.call("packages.extract", {
      file: small.bundles["E-03"] ?? "",
      folder: small.folder("out"),
    });
    expect(files.map((f) => path.relative(small.folder("out"), f)).toSorted()).toEqual([
      "bundle.json",
      "core.json",
      path.join("j-1_09", "j-1-09 projekt.txt"),
      path.join("j-2_09", "j-2-09 projekt.txt"),
      path.join("j-3_09", "j-3-09 projekt.txt"),
    ]);
    expect(
      await codeOf(
        home.client.call("packages.extract", { file: small.bundles["E-03"] ?? "", folder: small.folder("out") }),
      ),
    ).toBe("file.exists");
  });
});
