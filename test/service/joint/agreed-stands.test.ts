// What both offices have agreed stands until they have agreed something newer (domain.md § 7.11): list, paper and message say the same.
import fs from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
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

type Office = "O-DK" | "O-CN";
let small: SmallRound;
let folders = 0;
const folder = (): string => small.folder(`out-${++folders}`);
const client = (office: Office) => small.home(office).client;
const at = () => ({ round: small.round, recipients: "default" as const, folder: folder() });
const propose = (office: Office = "O-DK", reason?: string) =>
  client(office).call("joint.export", { ...at(), ...(reason === undefined ? {} : { reason }) });
const cosign = (office: Office, digest: string) => client(office).call("joint.cosign", { ...at(), digest });
/** Something a person settles anew, so that the computation is no longer the same. */
const decide = async (id: string): Promise<void> => {
  for (const office of ["O-DK", "O-CN"] as const)
    await client(office).call("joint.decide", {
      round: small.round,
      id,
      decision: { kind: "lot", ids: ["A-1", "A-2"], drawn: ["A-2", "A-1"], who: "Begge", at: DAYS.joint, reason: id },
    });
};
const states = async (office: Office): Promise<Record<string, string>> => {
  const { packages } = await client(office).call("packages.list", { round: small.round });
  return Object.fromEntries(
    packages.filter((p) => p.kind === "joint-prioritisation").map((p) => [p.digest, p.state] as const),
  );
};
const paper = async (office: Office): Promise<string> => {
  const { files } = await client(office).call("reports.write", {
    round: small.round,
    report: "joint",
    format: "html",
    language: "en",
    folder: folder(),
    side: null,
  });
  return fs.readFileSync(files[0] ?? "", "utf8").replace(/<[^>]*>/gu, " ");
};

beforeEach(async () => {
  small = await smallRound({ take: ["O-DK", "O-CN", "E-02"] });
  small.clock.now = DAYS.joint;
});
afterEach(() => small.close());

/** Proposed by one office, signed by the other, back with the first. */
async function agree(author: Office, other: Office, reason?: string): Promise<string> {
  const proposal = await propose(author, reason);
  mustTake(await take(small.home(other), proposal.file));
  mustTake(await take(small.home(author), (await cosign(other, proposal.digest)).file));
  return proposal.digest;
}

test("nothing changed: the same proposal is written again, and once agreed the agreed one", async () => {
  const first = await propose();
  const again = await propose();
  expect([again.digest, first.written, again.written]).toEqual([first.digest, "new-proposal", "same-proposal"]);
  mustTake(await take(small.home("O-CN"), first.file));
  mustTake(await take(small.home("O-DK"), (await cosign("O-CN", first.digest)).file));
  for (const office of ["O-DK", "O-CN"] as const) {
    expect(await propose(office)).toMatchObject({ digest: first.digest, written: "agreed" });
    expect(await states(office)).toEqual({ [first.digest]: "agreed" });
    expect(await paper(office)).toContain("Both offices have signed.");
  }
});

test.each([
  ["the office that proposed", "O-DK", "O-CN"],
  ["the office that signed second", "O-CN", "O-DK"],
] as const)(
  "%s may propose anew only with a reason, and what is agreed stands until both have signed",
  async (_, author, other) => {
    const agreed = await agree("O-DK", "O-CN");
    await decide("Ny lodtrækning");
    expect(await codeOf(propose(author))).toBe("joint.agreed-stands");
    expect(await states(author)).toEqual({ [agreed]: "agreed" });
    const next = await propose(author, "Ny lodtrækning på mødet");
    expect(next.written).toBe("proposal-beside-agreed");
    const outcomes = await take(small.home(other), next.file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.agreed-stands"]]);
    for (const office of ["O-DK", "O-CN"] as const) {
      expect(await states(office)).toEqual({ [agreed]: "agreed", [next.digest]: "proposal" });
      const words = await paper(office);
      expect(words).toContain("Agreed.");
      expect(words).toContain("New proposal.");
      expect(words).toContain(`${next.digest.slice(0, 4)} ${next.digest.slice(4, 8)}`);
    }
    expect(await propose(author)).toMatchObject({ digest: next.digest, written: "same-proposal" });
    mustTake(await take(small.home(author), (await cosign(other, next.digest)).file));
    for (const office of ["O-DK", "O-CN"] as const) {
      expect(await states(office)).toEqual({ [agreed]: "superseded", [next.digest]: "agreed" });
      expect(await paper(office)).not.toContain("New proposal.");
    }
  },
);

test("an older proposal that comes back agreed is agreed everywhere, the newer one a proposal beside it", async () => {
  const older = await propose();
  mustTake(await take(small.home("O-CN"), older.file));
  const signed = await cosign("O-CN", older.digest);
  await decide("Lod");
  const newer = await propose();
  expect(await states("O-DK")).toEqual({ [older.digest]: "superseded", [newer.digest]: "proposal" });
  const outcomes = await take(small.home("O-DK"), signed.file);
  expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.agreed", "note.newer-proposal"]]);
  expect(await states("O-DK")).toEqual({ [older.digest]: "agreed", [newer.digest]: "proposal" });
  const words = await paper("O-DK");
  expect(words).toContain("Both offices have signed.");
  expect(words).toContain("New proposal.");
  // The other way round: the newer one reaches the other office after the agreement.
  expect(notesOf(await take(small.home("O-CN"), newer.file))).toEqual(["note.agreed-stands"]);
  expect(await states("O-CN")).toEqual(await states("O-DK"));
});

test("a proposal its own office has replaced cannot be signed, nor one that an agreement has overtaken", async () => {
  const older = await propose();
  await decide("Lod");
  const newer = await propose();
  const own = await propose("O-CN");
  mustTake(await take(small.home("O-CN"), older.file, newer.file));
  mustTake(await take(small.home("O-DK"), own.file));
  expect(await codeOf(cosign("O-CN", older.digest))).toBe("joint.proposal-superseded");
  mustTake(await take(small.home("O-DK"), (await cosign("O-CN", newer.digest)).file));
  expect(await codeOf(cosign("O-DK", own.digest))).toBe("joint.proposal-superseded");
  expect(await states("O-DK")).toEqual({
    [older.digest]: "superseded",
    [newer.digest]: "agreed",
    [own.digest]: "superseded",
  });
});

test("a receipt with nothing new is the same receipt again; with something new it is the next one", async () => {
  const receipts = async (): Promise<string[]> =>
    (await client("O-DK").call("receipts.export", at())).files.map((f) => f.digest);
  small.clock.now = DAYS.review;
  mustTake(await take(small.home("O-DK"), (await reviewAll(small, "E-02")).file));
  const first = await receipts();
  expect(first).toHaveLength(1);
  expect(await receipts()).toEqual(first);
  await small.home("E-02").client.call("reviews.change", {
    round: small.round,
    application: "A-2",
    change: { field: "remark", text: "Rettet" },
  });
  const newer = await small.home("E-02").client.call("reviews.export", {
    round: small.round,
    folder: folder(),
    confirmConflicts: true,
    allowIncomplete: false,
    recipients: "default",
  });
  mustTake(await take(small.home("O-DK"), newer.file));
  expect(await receipts()).not.toEqual(first);
});

test("whoever signs second reads what the proposal says, with what only it records", async () => {
  await decide("Fælles lod");
  const only = {
    kind: "override" as const,
    application: "A-1",
    effect: "reserve" as const,
    place: null,
    offices: ["O-DK", "O-CN"] as [string, string],
    who: "O-CN",
    at: DAYS.joint,
    reason: "Kun ét kontor har den",
  };
  await client("O-CN").call("joint.decide", { round: small.round, id: "only", decision: only });
  const made = await propose("O-CN");
  mustTake(await take(small.home("O-DK"), made.file));
  const read = (office: Office) => client(office).call("joint.proposal", { round: small.round, digest: made.digest });
  expect(await read("O-DK")).toMatchObject({ funded: [], onlyThere: [only], onlyHere: [] });
  expect(await read("O-CN")).toMatchObject({ differs: [], onlyThere: [], onlyHere: [] });
  expect(await codeOf(client("O-DK").call("joint.proposal", { round: small.round, digest: "0".repeat(64) }))).toBe(
    "package.unknown",
  );
  // No other round's package speaks here, and an expert asks in vain.
  expect(await codeOf(client("O-DK").call("joint.proposal", { round: "other", digest: made.digest }))).toBe(
    "round.not-found",
  );
  const expert = small.home("E-02").client.call("joint.proposal", { round: small.round, digest: made.digest });
  expect(await codeOf(expert)).toBe("round.role-needed");
});
