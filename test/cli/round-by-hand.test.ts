// A whole small round by the command line alone: every group of commands, in process, each person over a home of his own.
import { readFileSync, writeFileSync } from "node:fs";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { createHome, temporaryRoot, type Clock, type Home } from "../support/service-home.ts";
import { APPLICATIONS, CRITERIA, DAYS, writeIntake } from "../support/small-round.ts";
import { inProcess, jsonOf, type Ran } from "./skoen.ts";

const root = temporaryRoot();
const clock: Clock = { now: DAYS.build };
const homes = new Map<string, Home>();
const people = ["O-DK", "O-CN", "E-01", "E-02"] as const;
type Person = (typeof people)[number];

const run = (id: Person, ...args: string[]): Promise<Ran> => {
  const service = homes.get(id)?.service;
  if (!service) throw new Error(`no home ${id}`);
  return inProcess(args, { service });
};
/** The command's JSON; anything but exit 0 fails the test with what it said. */
async function ok(id: Person, ...args: string[]): Promise<Record<string, unknown>> {
  const ran = await run(id, ...args, "--json");
  expect({ args, status: ran.status, stderr: ran.stderr, stdout: ran.status === 0 ? "" : ran.stdout }).toEqual({
    args,
    status: 0,
    stderr: "",
    stdout: "",
  });
  return jsonOf(ran);
}
const refused = async (id: Person, ...args: string[]): Promise<unknown> => {
  const ran = await run(id, ...args, "--json");
  return [ran.status, jsonOf(ran)["code"]];
};
const at = (...parts: string[]): string => join(root, ...parts);
const fileOf = (x: Record<string, unknown>): string => String(x["file"]);
const readerFile = (issued: Record<string, unknown>, reader: string): string =>
  (issued["files"] as { reader: string; file: string }[]).find((f) => f.reader === reader)?.file ?? "";
/** What a command shows people, in each language: something, and not the same everywhere. */
async function shown(id: Person, ...args: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const lang of LANGUAGES) {
    const ran = await run(id, ...args, "--lang", lang);
    expect({ args, status: ran.status, stderr: ran.stderr }).toEqual({ args, status: 0, stderr: "" });
    expect(ran.stdout).toMatch(/\S/u);
    expect(ran.stdout).not.toMatch(/\{\{|undefined|\[object/u);
    texts.push(ran.stdout);
  }
  return texts;
}
const cards: Record<string, string> = {};
let danishReview: string;

beforeAll(async () => {
  for (const id of people) {
    homes.set(
      id,
      await createHome(id, at("homes", id), clock, { name: `Navn ${id}`, organisation: "Grundfos", email: null }),
    );
    cards[id] = fileOf(await ok(id, "identity", "card", "--out", at("cards", id)));
  }
});
afterAll(async () => {
  for (const h of homes.values()) await h.service.close();
  rmSync(root, { recursive: true, force: true });
});

test("the office creates, staffs and issues the round; readers take their bundles in", async () => {
  expect(await refused("O-DK", "round", "show")).toEqual([1, "round.none"]);
  const office = ["--office", "O-DK", "--side", "dk", "--name", "da=Kontoret", "--name", "en=The office"];
  const made = await ok("O-DK", "round", "create", writeIntake(at("intake")), ...office);
  expect(await ok("O-DK", "round", "list")).toMatchObject({ rounds: [{ id: made["round"], role: "office" }] });
  expect(
    await ok("O-DK", "round", "add-office", cards["O-CN"] ?? "", "--id", "O-CN", "--name", "zh=上海"),
  ).toMatchObject({
    side: "cn",
  });
  await ok("O-DK", "round", "add-person", cards["E-01"] ?? "", "--id", "E-01", "--roles", "expert,chair");
  const { identity } = await ok("E-02", "identity", "status");
  const { digits } = identity as { digits: string };
  const secondPerson = ["round", "add-person", cards["E-02"] ?? "", "--id", "E-02", "--roles", "expert", "--digits"];
  expect(await refused("O-DK", ...secondPerson, "0".repeat(40))).toEqual([1, "trust.fingerprint-differs"]);
  expect(await ok("O-DK", ...secondPerson, digits)).toMatchObject({ compared: true });
  const { assignments } = await ok("O-DK", "round", "assign-auto", "-n", "2");
  expect(Object.values(assignments as Record<string, string[]>).map((a) => a.toSorted())).toEqual([
    [...APPLICATIONS],
    [...APPLICATIONS],
  ]);
  expect(await ok("O-DK", "round", "assign", "E-02", ...APPLICATIONS)).toMatchObject({ person: "E-02" });
  await shown("O-DK", "round", "show");
  await shown("O-DK", "round", "journal");
  const issued = await ok("O-DK", "round", "issue", "--out", at("bundles"));
  expect(issued).toMatchObject({ edition: 1 });
  for (const id of ["E-01", "E-02", "O-CN"] as const)
    expect(await ok(id, "import", readerFile(issued, id))).toMatchObject({ outcomes: [{ outcome: "taken" }] });
  const same = await ok("O-DK", "round", "issue", "--out", at("bundles-again"));
  const digests = (x: Record<string, unknown>): string[] => (x["files"] as { digest: string }[]).map((f) => f.digest);
  expect(digests(same)).toEqual(digests(issued));
  expect(await refused("O-DK", "round", "remove", String(made["round"]), "--reason", "x")).toEqual([
    1,
    "round.issued-stays",
  ]);
  expect(await ok("O-DK", "round", "state", "reviewing")).toMatchObject({ state: "reviewing" });
  const leap = await run("O-DK", "round", "state", "aftalt", "--lang", "en");
  expect(leap.stderr).toContain("from under review to agreed");
  expect(await refused("O-DK", "round", "state", "draft")).toEqual([1, "round.step-back-needs-reason"]);
});

test("an office is confirmed by its digits", async () => {
  const { identity } = await ok("O-DK", "identity", "status");
  const { digits } = identity as { digits: string };
  expect(await refused("E-01", "identity", "confirm", "dk", "12345")).toEqual([1, "trust.fingerprint-differs"]);
  await ok("E-01", "identity", "confirm", "dk", ...digits.split(" "));
  expect(await ok("E-01", "identity", "pins")).toMatchObject({
    pins: [
      { side: "cn", origin: "first-seen" },
      { side: "dk", origin: "compared" },
    ],
  });
  await shown("E-01", "identity", "pins");
});

test("an expert fills in a form with an editor; a mistake in it changes nothing", async () => {
  clock.now = DAYS.review;
  const file = at("skema.yaml");
  expect(await ok("E-02", "review", "form", "--out", file)).toMatchObject({ applications: 3 });
  expect(await refused("E-02", "review", "form", "--out", file)).toEqual([1, "file.exists"]);
  const empty = readFileSync(file, "utf8");
  expect(empty).toContain("# none | possible | conflicted");
  expect(await ok("E-02", "review", "load", file)).toMatchObject({ changed: 0 });

  const filled = empty
    .replaceAll("answer:\n    # pers", "answer: none\n    # pers")
    .replaceAll(/value:$/gmu, "value: 4,5")
    .replaceAll(/reasons:$/gmu, "reasons: |-\n        Stærkt hold\n        og god plan")
    .replaceAll(/recommendation:$/gmu, "recommendation: recommend")
    .replaceAll(/equalBenefit:\n(.*\n) *answer:\n *reasons: \|-\n.*\n.*$/gmu, "equalBenefit: yes");
  writeFileSync(file, filled.replace("value: 4,5", "value: 4,7"));
  expect(await refused("E-02", "review", "load", file)).toEqual([1, "form.invalid"]);
  writeFileSync(file, filled.replace("scores:", "points:"));
  expect(await refused("E-02", "review", "load", file)).toEqual([1, "form.invalid"]);
  const before = (await ok("E-02", "review", "list")) as { rows: { state: string }[] };
  expect(before.rows.map((r) => r.state)).toEqual(["not-started", "not-started", "not-started"]);

  writeFileSync(file, filled);
  const loaded = await ok("E-02", "review", "load", file);
  const applications = loaded["applications"] as { state: string; gaps: unknown[] }[];
  expect(applications.map((a) => [a.state, a.gaps])).toEqual([
    ["complete", []],
    ["complete", []],
    ["complete", []],
  ]);
  expect(await ok("E-02", "review", "load", file)).toMatchObject({ changed: 0 });
  const { row } = (await ok("E-02", "review", "show", "A-1")) as {
    row: { judgements: { value: unknown; reasons: string }[] };
  };
  expect(row.judgements.map((j) => [j.value, j.reasons])).toEqual(
    CRITERIA.map(() => [{ steps: 9 }, "Stærkt hold\nog god plan"]),
  );
  const exported = await ok("E-02", "review", "export", "--out", at("reviews"), "--confirm-conflicts");
  expect(exported).toMatchObject({ complete: true, sequence: 1 });
  danishReview = fileOf(exported);
});

/** The line of each application in E-01's list. */
async function sent(): Promise<Record<string, string>> {
  const { stdout } = await run("E-01", "review", "list", "--lang", "en");
  return Object.fromEntries(APPLICATIONS.map((a) => [a, stdout.split("\n").find((l) => l.startsWith(a)) ?? ""]));
}

test("the list says what was sent of each application: nothing, part of it, all of it", async () => {
  await ok("E-01", "review", "declare", "A-2", "none");
  await ok("E-01", "review", "export", "--out", at("part"), "--confirm-conflicts", "--incomplete");
  const part = await sent();
  expect(part["A-1"]).toContain("not reviewed (empty in no. 1)");
  expect(part["A-2"]).toContain("unfinished, sent in no. 1");
  await ok("E-01", "review", "score", "A-2", "impact", "3");
  expect((await sent())["A-2"]).toContain("changed since no. 1");
});

test("an expert scores field by field, undoes, and exports", async () => {
  expect(await refused("E-01", "review", "score", "A-1", "1", "3")).toEqual([1, "review.not-declared"]);
  await ok("E-01", "review", "declare", "A-1", "none");
  const scored = await ok("E-01", "review", "score", "A-1", "excellence", "3,5", "--reasons", "Godt");
  expect(scored["row"]).toMatchObject({
    judgements: [{ criterion: "excellence", value: { steps: 7 }, reasons: "Godt" }],
  });
  expect(await refused("E-01", "review", "score", "A-1", "excellence", "5.5")).toEqual([1, "review.value-off-scale"]);
  expect(await refused("E-01", "review", "score", "A-1", "beauty", "3")).toEqual([1, "review.criterion-unknown"]);
  await ok("E-01", "review", "score", "A-1", "excellence", "1");
  await ok("E-01", "review", "undo", "A-1");
  const log = await ok("E-01", "review", "history", "A-1", "value:excellence");
  expect((log["entries"] as { after: unknown }[]).map((e) => e.after)).toEqual([
    { steps: 7 },
    { steps: 2 },
    { steps: 7 },
  ]);
  await ok("E-01", "review", "redo", "A-1");
  for (const a of APPLICATIONS) {
    await ok("E-01", "review", "declare", a, "none");
    for (const c of CRITERIA) await ok("E-01", "review", "score", a, c, "3", "--reasons", "Jævnt");
    await ok("E-01", "review", "assess", a, "Til ansøgeren");
    await ok("E-01", "review", "remark", a, "Til gruppen");
    await ok("E-01", "review", "recommend", a, "recommend");
    await ok("E-01", "review", "benefit", a, "partly", "--reasons", "Mest dansk");
  }
  await ok("E-01", "review", "note", "A-2", "impact", "privat");
  await ok("E-01", "review", "minority", "A-3", "Jeg er uenig");
  await shown("E-01", "review", "list");
  await shown("E-01", "review", "show", "A-1");
  await shown("E-01", "review", "history", "A-1", "value:excellence");
  expect(await refused("E-01", "group", "matrix")).toEqual([1, "group.own-review-first"]);
  expect(await refused("E-01", "review", "export", "--out", at("reviews"))).toEqual([1, "review.confirm-conflicts"]);
  for (const lang of LANGUAGES)
    expect((await run("E-01", "review", "export", "--out", at("reviews"), "--lang", lang)).stderr).toContain(
      "--confirm-conflicts",
    );
  await ok("E-01", "review", "export", "--out", at("reviews"), "--confirm-conflicts");
  for (const line of Object.values(await sent())) expect(line).toContain("exported as no. 2");
});

test("the chair takes the reviews in, decides and exports", async () => {
  clock.now = DAYS.consolidate;
  await ok("E-01", "import", danishReview);
  const status = await ok("E-01", "group", "status");
  expect((status["members"] as { state: string }[]).map((m) => m.state)).toEqual(["effective", "effective"]);
  await shown("E-01", "group", "status");
  await shown("E-01", "group", "matrix");
  for (const [i, a] of APPLICATIONS.entries()) {
    for (const c of CRITERIA) await ok("E-01", "group", "median", a, c);
    await ok("E-01", "group", "consensus", a, "excellence", "3.5", "--reasons", "Efter drøftelse");
    for (const c of CRITERIA.slice(1)) await ok("E-01", "group", "consensus", a, c, "3.5", "--reasons", "Enighed");
    const place = ["--outcome", "recommended", "--place", String(i + 1), "--move-reason", "Aftalt"];
    await ok("E-01", "group", "row", a, ...place, "--text", "Gruppens tekst", "--reasons", "Drøftet");
  }
  expect(await refused("E-01", "group", "row", "A-1")).toEqual([2, "usage"]);
  await ok("E-01", "group", "minutes", "Mødet den 28. april");
  expect(await ok("E-01", "group", "draft")).toMatchObject({ gaps: [] });
  await shown("E-01", "group", "draft");
  const { file } = await ok("E-01", "group", "export", "--out", at("groups"));
  expect(await ok("O-DK", "import", String(file))).toMatchObject({ outcomes: [{ outcome: "taken" }] });
});

test("the other side's list, the joint prioritisation, and both signatures", async () => {
  const list = at("liste.csv");
  writeFileSync(list, "id;plads;udfald;begrundelse\nA-2;1;indstilles;\nA-1;2;indstilles;\nA-3;;indstilles ikke;Svag\n");
  const external = ["group", "external", list, "--side", "cn", "--out", at("groups")];
  const { file } = await ok("O-CN", ...external, "--source", "Brev af 4. maj 2009");
  await ok("O-DK", "import", String(file));
  const first = await ok("O-DK", "joint", "compute");
  expect(first["document"]).toMatchObject({ excluded: [{ application: "A-3", code: "G1-cn" }], notDecided: [] });
  for (const text of await shown("O-DK", "joint", "compute")) expect(text).not.toMatch(/G1-cn|mean-rank|cumulative/u);

  const decisions = at("beslutninger.yaml");
  const settled = "who: Begge kontorer\n  at: 2009-05-20T08:00:00Z\n  reason: Drøftet på mødet";
  writeFileSync(decisions, `- kind: meeting-order\n  order: [[A-1], [A-2]]\n  ${settled}\n`);
  const decided = (await ok("O-DK", "joint", "decide", decisions)) as { decisions: { id: string }[] };
  expect(await ok("O-DK", "joint", "decide", decisions)).toMatchObject({ decisions: decided.decisions });
  writeFileSync(decisions, `- kind: meeting-order\n  order: []\n  ${settled}\n`);
  expect(await refused("O-DK", "joint", "decide", decisions)).toEqual([1, "form.invalid"]);
  await ok("O-DK", "joint", "undecide", decided.decisions[0]?.id ?? "");
  const poorer = await ok("O-DK", "joint", "what-if", "--add", "RM:2009:-900000,00");
  expect((poorer["rows"] as { effect: string }[]).map((r) => r.effect)).toContain("out");
  expect(await refused("O-DK", "joint", "what-if", "--add", "RM=5")).toEqual([2, "usage"]);
  // The same money taken by earlier rounds, and a frame that no longer binds.
  const taken = await ok("O-DK", "joint", "what-if", "--commit", "RM:2009:900000");
  expect(taken["rows"]).toEqual(poorer["rows"]);
  const soft = await ok("O-DK", "joint", "what-if", "--commit", "RM:2009:900000", "--effect", "RM:soft");
  expect((soft["rows"] as { effect: string }[]).every((r) => r.effect === "none")).toBe(true);
  expect(await refused("O-DK", "joint", "what-if", "--effect", "RM:firm")).toEqual([2, "usage"]);
  await shown("O-DK", "joint", "what-if", "--walk", "strict");

  const proposal = await ok("O-DK", "joint", "export", "--out", at("joint"));
  // The other office recomputes from the same packages.
  const group = await ok("O-DK", "package", "list");
  const packages = group["packages"] as { kind: string; digest: string; side: string }[];
  const danish = packages.find((p) => p.kind === "consolidation" && p.side === "dk")?.digest ?? "";
  const sent = await ok("O-DK", "package", "send", danish.slice(0, 12), "--out", at("exchange"), "--to", "office:cn");
  await ok("O-CN", "import", fileOf(sent), fileOf(proposal));
  const digest = String(proposal["digest"]);
  expect(await ok("O-CN", "joint", "verify", digest.slice(0, 12))).toMatchObject({ same: true, signatures: 1 });
  const both = await ok("O-CN", "joint", "cosign", digest.slice(0, 12), "--out", at("agreed"));
  await ok("O-DK", "import", fileOf(both));
  expect(await ok("O-DK", "joint", "verify", digest)).toMatchObject({ same: true, signatures: 2 });
  await shown("O-DK", "joint", "verify", digest);
});

test("receipts and papers leave the office", async () => {
  await shown("O-DK", "receipt", "list");
  const { files } = (await ok("O-DK", "receipt", "export", "--out", at("receipts"))) as { files: { person: string }[] };
  expect(files.map((f) => f.person)).toContain("E-01");
  const paper = await ok("O-DK", "report", "joint", "--format", "csv", "--out", at("papers"), "--language", "zh");
  expect((paper["files"] as string[]).length).toBeGreaterThan(0);
  const templates = (await ok("O-DK", "round", "templates", "--out", at("templates"))) as { files: string[] };
  expect(templates.files.length).toBeGreaterThan(0);
  await shown("O-DK", "package", "list");
  expect(await ok("O-DK", "round", "revoke", "E-02", "--reason", "Computeren er stjålet")).toMatchObject({
    person: "E-02",
  });
  expect(await ok("O-DK", "package", "verify", danishReview)).toMatchObject({ trust: { known: true, revoked: true } });
});
