// From both groups to the joint prioritisation (domain.md §§ 4, 7): deputy and chair, external list, late ones, forks, two offices –
// and in the end nothing readable on any disk.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, filesUnder } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  notesOf,
  reviewAll,
  said,
  SECRET,
  smallRound,
  take,
  type HomeId,
  type SmallRound,
} from "../../support/small-round.ts";
import { documentIn, forge, keysOf, read } from "../trust/support.ts";

let small: SmallRound;
const files: Record<string, { file: string; digest: string }> = {};
const compute = async (office: HomeId = "O-DK") =>
  (await small.home(office).client.call("joint.compute", { round: small.round })).document;

beforeAll(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
  files["E-01"] = await reviewAll(small, "E-01", { "A-3": { answer: "conflicted" } });
  files["E-02"] = await reviewAll(small, "E-02", { "A-1": { recommendation: "abstain" } });
  files["E-03"] = await reviewAll(small, "E-03");
  files["E-11"] = await reviewAll(small, "E-11");
  files["E-12"] = await reviewAll(small, "E-12");
  const of = (id: string): string => files[id]?.file ?? "";
  mustTake(await take(small.home("E-01"), of("E-02"), of("E-03")));
  // The chair's own review declares his conflict, so it goes to the deputy too; the others are passed on by the chair.
  mustTake(await take(small.home("E-09"), of("E-01")));
  for (const id of ["E-02", "E-03"]) {
    const { file } = await small.home("E-01").client.call("packages.send", {
      digest: files[id]?.digest ?? "",
      folder: small.folder("passed-on"),
      recipients: ["deputy:dk"],
    });
    mustTake(await take(small.home("E-09"), file));
  }
  mustTake(await take(small.home("E-11"), of("E-12")));
  small.clock.now = DAYS.consolidate;
  const [chair, deputy, cn] = [small.home("E-01"), small.home("E-09"), small.home("E-11")];
  await chair.client.call("group.defer", { round: small.round, applications: ["A-3"] });
  await consolidate(chair, small.round, [
    { application: "A-1", place: 2 },
    { application: "A-2", place: 3 },
  ]);
  files["chair"] = await exportGroup(chair, small.round, small.folder("chair"));
  await consolidate(deputy, small.round, [{ application: "A-3", place: 1 }]);
  files["deputy"] = await exportGroup(deputy, small.round, small.folder("deputy"));
  await consolidate(cn, small.round, [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
    { application: "A-3", place: 3 },
  ]);
  files["cn"] = await exportGroup(cn, small.round, small.folder("cn"));
});
afterAll(() => small.close());

const passOn = async (from: HomeId, name: string, to: HomeId): Promise<string> => {
  const { file } = await small.home(from).client.call("packages.send", {
    digest: files[name]?.digest ?? "",
    folder: small.folder(`exchange-${name}`),
    recipients: [`office:${to === "O-DK" ? "dk" : "cn"}`],
  });
  return file;
};

describe("the chair's own case", () => {
  test("is not decided before the deputy's consolidation is there, and then takes the deputy's place", async () => {
    mustTake(await take(small.home("O-DK"), files["chair"]?.file ?? ""));
    mustTake(await take(small.home("O-CN"), files["cn"]?.file ?? ""));
    mustTake(await take(small.home("O-DK"), await passOn("O-CN", "cn", "O-DK")));
    const before = await compute();
    expect(before.notDecided).toEqual([{ application: "A-3", reasons: [{ group: "dk", reason: "deputy-missing" }] }]);
    mustTake(await take(small.home("O-DK"), files["deputy"]?.file ?? ""));
    const after = await compute();
    expect(after.notDecided).toEqual([]);
    expect(after.groups.dk.map((r) => [r.application, r.place, r.from])).toEqual([
      ["A-3", 1, files["deputy"]?.digest],
      ["A-1", 2, files["chair"]?.digest],
      ["A-2", 3, files["chair"]?.digest],
    ]);
  });

  test("counted are the members without a conflict, the abstaining one too", async () => {
    const keys = await keysOf(small, "O-DK");
    const rowsOf = async (name: string) =>
      documentIn<{ rows: { application: string; counted: string[] }[] }>(
        await read(small, files[name]?.file ?? "", keys),
        "consolidation.json",
      ).rows.map((r) => [r.application, r.counted]);
    expect(await rowsOf("chair")).toEqual([
      ["A-1", ["E-01", "E-02", "E-03"]],
      ["A-2", ["E-01", "E-02", "E-03"]],
    ]);
    expect(await rowsOf("deputy")).toEqual([["A-3", ["E-02", "E-03"]]]);
  });
});

describe("both offices", () => {
  test("compute the same bytes from the same packages, whatever came first", async () => {
    mustTake(
      await take(small.home("O-CN"), await passOn("O-DK", "deputy", "O-CN"), await passOn("O-DK", "chair", "O-CN")),
    );
    expect(JSON.stringify(await compute("O-CN"))).toBe(JSON.stringify(await compute("O-DK")));
  });

  test("a draft after the final one takes nothing away", async () => {
    const before = JSON.stringify(await compute());
    const draft = await exportGroup(small.home("E-01"), small.round, small.folder("chair-draft"), { draft: true });
    const plain = await small.home("E-01").client.call("packages.send", {
      digest: draft.digest,
      folder: small.folder("draft-office"),
      recipients: ["office:dk"],
    });
    expect(notesOf(await take(small.home("O-DK"), plain.file))).toContain("note.draft-consolidation");
    expect(JSON.stringify(await compute())).toBe(before);
  });

  test("a newer review than the one used marks the consolidation outdated, whichever comes first", async () => {
    const home = small.home("E-02");
    await home.client.call("reviews.change", {
      round: small.round,
      application: "A-2",
      change: { field: "remark", text: "Rettet efter mødet" },
    });
    const newer = await home.client.call("reviews.export", {
      round: small.round,
      folder: small.folder("newer"),
      confirmConflicts: true,
      allowIncomplete: false,
      recipients: "default",
    });
    const copy = await small.copyOf("O-DK", "before");
    expect(notesOf(await take(small.home("O-DK"), newer.file))).toContain("note.outdated");
    expect(notesOf(await take(copy, newer.file))).toContain("note.outdated");
    const { entries } = await small.home("O-DK").client.call("receipts.list", { round: small.round });
    expect(entries.find((e) => e.digest === files["E-02"]?.digest)?.status).toBe("superseded");
    // The consolidation itself still counts: it says which review it used.
    expect((await compute()).notDecided).toEqual([]);
  });

  test("one signature proposes, both agree; a stranger's or the same office's second signature is refused", async () => {
    small.clock.now = DAYS.joint;
    const [dk, cn] = [small.home("O-DK").client, small.home("O-CN").client];
    const at = { round: small.round, recipients: "default" as const };
    const proposal = await dk.call("joint.export", { ...at, folder: small.folder("joint") });
    expect(
      await codeOf(dk.call("joint.cosign", { ...at, digest: proposal.digest, folder: small.folder("self") })),
    ).toBe("signature.same-signer");
    const outcomes = await take(small.home("O-CN"), proposal.file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.proposal"]]);
    const facts = await read(small, proposal.file, await keysOf(small, "O-CN"));
    for (const who of ["E-01", "E-11"] as const) {
      const forged = await forge(small, facts, await keysOf(small, who));
      expect(said(await take(small.home("O-CN"), forged.file))).toEqual(["refused signature.unknown-key"]);
    }
    const agreed = await cn.call("joint.cosign", { ...at, digest: proposal.digest, folder: small.folder("agreed") });
    const second = await take(small.home("O-DK"), agreed.file);
    expect([said(second), notesOf(second)]).toEqual([["taken"], ["note.agreed"]]);
    expect(said(await take(small.home("O-DK"), agreed.file, proposal.file))).toEqual(["already-here", "already-here"]);
    expect(await dk.call("joint.verify", { round: small.round, digest: proposal.digest })).toEqual({
      same: true,
      signatures: 2,
      differences: [],
    });
    expect(
      await codeOf(cn.call("joint.cosign", { ...at, digest: proposal.digest, folder: small.folder("third") })),
    ).toBe("signature.already-complete");
  });

  test("nobody signs a list that his own packages do not give", async () => {
    const at = { round: small.round, recipients: "default" as const };
    await small.home("O-DK").client.call("joint.decide", {
      round: small.round,
      id: "lot-1",
      decision: {
        kind: "late",
        digest: files["cn"]?.digest ?? "",
        accepted: true,
        who: "O-DK",
        at: DAYS.joint,
        reason: "x",
      },
    });
    const changed = { ...at, folder: small.folder("joint-2") };
    expect(await codeOf(small.home("O-DK").client.call("joint.export", changed))).toBe("joint.agreed-stands");
    const facts = await read(
      small,
      (await small.home("O-DK").client.call("joint.export", { ...changed, reason: "Ny afgørelse" })).file,
      await keysOf(small, "O-CN"),
    );
    const swapped = await forge(small, facts, await keysOf(small, "O-DK"), {
      documents: { "joint.json": (d) => ({ ...d, reserve: ["A-1"] }) },
    });
    expect(said(await take(small.home("O-CN"), swapped.file))).toEqual(["taken"]);
    expect(
      await codeOf(
        small.home("O-CN").client.call("joint.cosign", { ...at, digest: swapped.digest, folder: small.folder("no") }),
      ),
    ).toBe("joint.differs");
  });
});

describe("time and forks", () => {
  test("a list after the deadline counts at its own office only when accepted with a reason", async () => {
    const office = await small.copyOf("O-DK", "late");
    small.clock.now = DAYS.lateConsolidation;
    const chair = await small.copyOf("E-01", "late-chair");
    await chair.client.call("group.setMinutes", { round: small.round, minutes: "Rettet referat" });
    const late = await exportGroup(chair, small.round, small.folder("late-dk"));
    expect(notesOf(await take(office, late.file))).toContain("note.late-list");
    const joint = () => office.client.call("joint.compute", { round: small.round });
    const before = await joint();
    expect(before.document.consolidations.map((c) => c.digest)).not.toContain(late.digest);
    expect(before.pending.late).toEqual([{ side: "dk", digest: late.digest }]);
    const out = { round: small.round, folder: small.folder("undecided"), recipients: "default" as const };
    expect(await codeOf(office.client.call("joint.export", out))).toBe("joint.package-undecided");
    await office.client.call("joint.decide", {
      round: small.round,
      id: "late-dk",
      decision: {
        kind: "late",
        digest: late.digest,
        accepted: true,
        who: "O-DK",
        at: DAYS.joint,
        reason: "Forsinket post",
      },
    });
    expect((await joint()).document.consolidations.map((c) => c.digest)).toContain(late.digest);
    await office.service.close();
    await chair.service.close();
  });

  test("two lists of one chair are a fork that counts nowhere until an office decides, with a reason", async () => {
    small.clock.now = DAYS.consolidate;
    const office = await small.copyOf("O-DK", "forked");
    const tablet = await small.copyOf("E-01", "chair-tablet");
    const made: string[] = [];
    const send: string[] = [];
    for (const [i, home] of [small.home("E-01"), tablet].entries()) {
      await home.client.call("group.setMinutes", { round: small.round, minutes: `Referat ${i}` });
      const out = await exportGroup(home, small.round, small.folder(`fork-${i}`));
      made.push(out.digest);
      send.push(out.file);
    }
    expect(said(await take(office, ...send))).toEqual(["taken", "fork"]);
    const joint = async () => (await office.client.call("joint.compute", { round: small.round })).document;
    expect((await joint()).notDecided.map((n) => n.application)).toEqual(["A-1", "A-2", "A-3"]);
    const [chosen = "", refused = ""] = made;
    await office.client.call("joint.decide", {
      round: small.round,
      id: "fork-dk",
      decision: {
        kind: "fork",
        group: "dk",
        chosen,
        refused: [refused],
        who: "O-DK",
        at: DAYS.joint,
        reason: "Formanden ringede",
      },
    });
    const decided = await joint();
    expect([decided.notDecided, decided.consolidations.map((c) => c.digest)]).toEqual([
      [],
      expect.arrayContaining([chosen]),
    ]);
    await office.service.close();
  });
});

test("nothing that was written, scored or attached is readable anywhere in any home", () => {
  const known = [
    SECRET,
    "Projektbeskrivelse A-1 hemmelig",
    "Anna Formand",
    "Fælles artikel",
    "Gruppens tekst",
    "Lille runde",
    "excellence",
  ];
  const homes = path.join(small.root, "homes");
  const files_ = filesUnder(homes);
  expect(files_.filter((f) => f.includes(`${path.sep}blobs${path.sep}`)).length).toBeGreaterThan(20);
  expect(files_.filter((f) => f.endsWith("skoen.db-wal")).length).toBeGreaterThan(0);
  for (const file of files_) {
    const bytes = fs.readFileSync(file);
    for (const text of known)
      for (const encoding of ["utf8", "utf16le"] as const)
        expect(bytes.includes(Buffer.from(text, encoding)), `${path.relative(homes, file)}: ${text}`).toBe(false);
  }
  // The probe finds what is there to be found.
  const intake = filesUnder(small.intake).map((f) => fs.readFileSync(f));
  expect(intake.some((b) => b.includes(Buffer.from("Projektbeskrivelse A-1 hemmelig")))).toBe(true);
});
