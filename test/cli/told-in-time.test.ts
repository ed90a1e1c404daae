// What people are told at the command line before it is too late: deadlines that have passed, late packages, too few members.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  exportReview,
  reviewAll,
  smallRound,
  writeIntake,
  writeRow,
  type HomeId,
  type SmallRound,
} from "../support/small-round.ts";
import { inProcess, jsonOf, type Ran } from "./skoen.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["O-DK", "O-CN", "E-01", "E-02", "E-03"] });
});
afterAll(() => small.close());

const run = (id: HomeId, ...args: string[]): Promise<Ran> =>
  inProcess([...args, "--lang", "en"], { service: small.home(id).service });
const said = async (id: HomeId, ...args: string[]): Promise<string> => {
  const ran = await run(id, ...args);
  expect({ args, status: ran.status, stderr: ran.stderr }).toEqual({ args, status: 0, stderr: "" });
  return ran.stdout;
};
const passed = "Every deadline of the round has passed";
const office = ["--office", "O-DK", "--side", "dk", "--name", "da=Kontoret"];

test("a round whose last deadline has passed says so when it is made and issued, and not a day before", async () => {
  small.clock.now = DAYS.consolidate;
  expect(await said("O-DK", "round", "issue", "--out", small.folder("early"), "--round", small.round)).not.toContain(
    passed,
  );
  small.clock.now = DAYS.lateConsolidation;
  expect(await said("O-DK", "round", "issue", "--out", small.folder("late"), "--round", small.round)).toContain(passed);
  const again = ["round", "create", writeIntake(small.folder("intake-2")), ...office];
  expect(await said("O-DK", ...again)).toContain(passed);
  for (const lang of LANGUAGES) {
    const ran = await inProcess(["round", "show", "--round", small.round, "--lang", lang], {
      service: small.home("O-DK").service,
    });
    expect(ran.stdout).toContain("round.yaml");
  }
});

test("a new round says once that its criteria are not approved, and where the PDFs go", async () => {
  const folder = small.folder("templates");
  expect(await said("O-DK", "round", "templates", "--out", folder)).toContain("attachments/<journal number>/");
  const intake = writeIntake(small.folder("intake-4"));
  const yaml = join(intake, "round.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/ {2}approval: .*\n/u, ""));
  const { stdout } = await run("O-DK", "round", "create", intake, ...office);
  expect(stdout.match(/not been presented or approved/gu)).toHaveLength(1);
});

test("an issue that goes to nobody counts no edition up", async () => {
  const { round } = jsonOf(
    await run("O-DK", "round", "create", writeIntake(small.folder("intake-5")), ...office, "--json"),
  );
  const issue = (name: string): Promise<Ran> =>
    run("O-DK", "round", "issue", "--out", small.folder(name), "--round", String(round), "--json");
  expect(jsonOf(await issue("nobody"))["code"]).toBe("round.nothing-to-send");
  await said(
    "O-DK",
    "round",
    "add-person",
    small.cards["E-02"] ?? "",
    "--id",
    "E-02",
    "--roles",
    "expert",
    "--round",
    String(round),
  );
  expect(jsonOf(await issue("somebody"))).toMatchObject({ edition: 1 });
});

test("a round that the other office leads says what to change", async () => {
  const args = [
    "round",
    "create",
    writeIntake(small.folder("intake-3")),
    "--office",
    "O-X",
    "--side",
    "cn",
    "--name",
    "x",
  ];
  const ran = await run("O-CN", ...args);
  expect([ran.status, ran.stderr]).toEqual([
    1,
    expect.stringMatching(/leadOffice: cn in round\.yaml, or use --side dk/u),
  ]);
});

test("the chair is told which command takes a late review, sees it marked, and hears of the quorum", async () => {
  const at = ["--round", small.round];
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01");
  const late = await reviewAll(small, "E-02");
  small.clock.now = DAYS.lateReview;
  expect(await said("E-01", "import", late.file)).toContain(`group late ${late.digest.slice(0, 12)} --reason`);
  const status = await said("E-01", "group", "status", ...at);
  expect(status).toMatch(/E-02 .*effective, late/u);
  expect(status).not.toMatch(/E-01 .*late/u);
  expect(await said("E-01", "group", "draft", ...at)).toContain(
    "fewer than 2 members count for A-1 (1), A-2 (1), A-3 (1)",
  );
  const draft = await said("E-01", "group", "export", "--draft", "--out", small.folder("draft"), ...at);
  expect(draft).toContain("fewer than 2 members count");
  await said("E-01", "group", "late", late.digest.slice(0, 8), "--reason", "Posten", ...at);
  expect(await said("E-01", "group", "status", ...at)).not.toMatch(/E-02 .*late/u);
  expect(await said("E-01", "group", "draft", ...at)).not.toContain("fewer than");
});

test("of a member's two versions the chair is told both, and chooses one by the beginning of its digest", async () => {
  const at = ["--round", small.round];
  small.clock.now = DAYS.review;
  const copy = await small.copyOf("E-03", "tablet");
  const first = await reviewAll(small, "E-03");
  for (const application of ["A-1", "A-2", "A-3"]) await writeRow(copy, small.round, application, { steps: [1, 1, 1] });
  const second = await exportReview(copy, small.round, small.folder("tablet-out"));
  await run("E-01", "import", first.file, second.file);
  const status = await said("E-01", "group", "status", ...at);
  for (const { digest } of [first, second]) expect(status).toContain(digest.slice(0, 12));
  expect(status).toContain("group choose <person> <digest>");
  const why = ["--reason", "Confirmed by telephone"];
  await said("E-01", "group", "choose", "E-03", second.digest.slice(0, 8), ...why, ...at);
  const after = await said("E-01", "group", "status", ...at);
  expect(after).toMatch(new RegExp(`E-03 .*effective.*${second.digest.slice(0, 12)}`, "u"));
  expect(after).not.toContain("group choose");
  const again = await run("E-01", "group", "choose", "E-02", second.digest.slice(0, 8), ...why, ...at, "--json");
  expect([again.status, jsonOf(again)["code"]]).toEqual([1, "group.no-fork"]);
});

test("the office is told of a late list wherever it is missing, and decides with the beginning of its digest", async () => {
  const at = ["--round", small.round];
  const chair = small.home("E-01");
  await consolidate(chair, small.round, [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
    { application: "A-3", place: 3 },
  ]);
  const list = await exportGroup(chair, small.round, small.folder("list"));
  small.clock.now = DAYS.lateConsolidation;
  const short = list.digest.slice(0, 12);
  const imported = await said("O-DK", "import", list.file);
  expect(imported).toContain("joint decide");
  expect(imported).toContain(`digest: ${short}`);
  const computed = await said("O-DK", "joint", "compute", ...at);
  expect(computed).toContain(`the group's consolidated package (${short}) lies here, but came after the deadline`);
  const file = join(small.root, "beslutninger.yaml");
  const decision = (digest: string): string =>
    `- kind: late\n  digest: "${digest}"\n  accepted: true\n  who: Kontoret\n  at: 2009-05-20T08:00:00Z\n  reason: Posten\n`;
  writeFileSync(file, decision("00000000"));
  const unknown = await run("O-DK", "joint", "decide", file, ...at, "--json");
  expect([unknown.status, jsonOf(unknown)["code"]]).toEqual([1, "package.unknown"]);
  writeFileSync(file, decision(list.digest.slice(0, 7)));
  expect(jsonOf(await run("O-DK", "joint", "decide", file, ...at, "--json"))["code"]).toBe("form.invalid");
  writeFileSync(file, decision(list.digest.slice(0, 8)));
  await said("O-DK", "joint", "decide", file, ...at);
  const after = await said("O-DK", "joint", "compute", ...at);
  expect(after).not.toContain("lies here");
});

test("an office is compared only when somebody says so", async () => {
  const add = ["round", "add-office", small.cards["O-CN"] ?? "", "--id", "O-CN", "--name", "zh=上海", "--round"];
  const { digits } = (await small.home("O-CN").client.call("identity.status", {})).identity ?? { digits: "" };
  small.clock.now = DAYS.joint;
  const [round = ""] = (await small.home("O-DK").client.call("rounds.list", {})).rounds
    .map((r) => r.id)
    .filter((id) => id !== small.round);
  const wrong = await run("O-DK", ...add, round, "--digits", "0".repeat(40));
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining("fingerprint")]);
  expect(await said("O-DK", ...add, round)).toContain(`identity confirm cn ${digits}`);
  const pin = async (): Promise<string | undefined> =>
    (await small.home("O-DK").client.call("pins.list", {})).pins.find((p) => p.side === "cn")?.origin;
  expect(await said("O-DK", ...add, round, "--digits", digits)).toContain("has been compared");
  expect(await pin()).toBe("compared");
});
