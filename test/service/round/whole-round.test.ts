// The main job, end to end on real files: a round from a folder to a joint prioritisation signed by both offices.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSampleFolder } from "../../../electron/service/sample/build-sample.ts";
import { closeAll, playRound, type Actor, type Played } from "../../../electron/dev/round-play.ts";
import { readScript } from "../../../electron/dev/round-script.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { caseNamed, ownVectors } from "../../support/vectors.ts";

const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-round-"));
const days = {
  build: "2009-03-06T08:00:00Z",
  review: "2009-04-30T08:00:00Z",
  consolidate: "2009-05-20T08:00:00Z",
  joint: "2009-05-28T08:00:00Z",
};
let played: Played | undefined;
const whole = (): Played => {
  if (!played) throw new Error("the round was not played");
  return played;
};
const actor = (id: string): Actor => {
  const found = whole().actors.get(id);
  if (!found) throw new Error(`no actor ${id}`);
  return found;
};

beforeAll(async () => {
  await buildSampleFolder(path.join(work, "intake"));
  played = await playRound(readScript(path.join(work, "intake")), {
    folder: work,
    days,
    service: { vaultCost: 2 ** 14, log: (line) => console.error(line) },
  });
}, 120_000);
afterAll(async () => {
  if (played) await closeAll(played);
  fs.rmSync(work, { recursive: true, force: true });
});

test("the joint list is worked example 1", () => {
  const { expected } = caseNamed(ownVectors("joint-prioritisation"), "example_1_round_2009_IT") as unknown as {
    expected: {
      joint_order: string[];
      skip: { funded: string[]; reserve_in_order: string[] };
      excluded: Record<string, string>;
    };
  };
  const rows = whole().joint.joint;
  expect(rows.map((r) => r.application)).toEqual(expected.joint_order);
  expect(rows.filter((r) => r.outcome === "funded").map((r) => r.application)).toEqual(expected.skip.funded);
  expect(rows.filter((r) => r.outcome === "reserve").map((r) => r.application)).toEqual(expected.skip.reserve_in_order);
  expect(Object.fromEntries(whole().joint.excluded.map((e) => [e.application, e.code]))).toEqual({
    "IT-05": "G1-cn",
    "IT-06": "G1-dk",
    "IT-07": "G2",
  });
  expect(Object.keys(expected.excluded)).toEqual(["IT-05", "IT-06", "IT-07"]);
});

test("both offices recompute the same bytes from the packages they hold", async () => {
  const [dk, cn] = await Promise.all(
    ["O-DK", "O-CN"].map((id) => actor(id).client.call("joint.compute", { round: whole().round })),
  );
  expect(canonicalJson(cn?.document)).toBe(canonicalJson(dk?.document));
  for (const id of ["O-DK", "O-CN"])
    expect(await actor(id).client.call("joint.verify", { round: whole().round, digest: whole().jointDigest })).toEqual({
      same: true,
      signatures: 2,
      differences: [],
    });
});

test("nothing but unzip, sha256sum and openssl is needed to check a plain copy of each kind", async () => {
  const kinds = new Set<string>();
  for (const [i, s] of whole().sent.entries()) {
    const { packages } = await actor(s.by).client.call("packages.list", { round: null });
    const kind = packages.find((p) => p.digest === s.digest)?.kind ?? "";
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const { file } = await actor(s.by).client.call("packages.send", {
      digest: s.digest,
      folder: path.join(work, "plain", String(i)),
      recipients: "plain",
    });
    expect((await actor(s.by).client.call("packages.inspect", { file })).kind).toBe(kind);
    const run = spawnSync("sh", [path.resolve(import.meta.dirname, "../../../resources/verify-package.sh"), file], {
      encoding: "utf8",
    });
    expect(run.status, `${path.basename(file)}: ${run.stdout}${run.stderr}`).toBe(0);
  }
  expect([...kinds].toSorted()).toEqual([
    "application-bundle",
    "consolidation",
    "enrolment-card",
    "joint-prioritisation",
    "receipt",
    "review",
  ]);
});

test("what travels is encrypted, and its name says nothing about anybody", () => {
  const names = JSON.parse(fs.readFileSync(path.join(work, "intake/people.json"), "utf8")) as {
    name: string;
    organisation: string;
  }[];
  for (const s of whole().sent) {
    const start = fs.readFileSync(s.file).subarray(0, 22).toString("latin1");
    // A card travels before anybody's key is known.
    const isCard = s.file.includes(`${path.sep}cards${path.sep}`);
    expect(start === "age-encryption.org/v1\n", s.file).toBe(!isCard);
    for (const p of names) expect(path.basename(s.file)).not.toContain(p.name);
    expect(path.basename(s.file)).toMatch(/^[^-]+(-[a-z]+)*-[0-9a-f]{8}-\d{3}(-plain)?\.skoen$/u);
  }
});

test("nothing of the documents or texts lies readable in any home", () => {
  const homes = path.join(work, "homes");
  for (const needle of ["Hjertejournalen", "BagIt-Version", "in-toto", "AGE-SECRET-KEY", "PRIVATE KEY", "%PDF-"]) {
    const found = spawnSync("grep", ["-rlaF", needle, homes], { encoding: "utf8" });
    expect(found.stdout, needle).toBe("");
    expect(found.status, needle).toBe(1);
  }
});

test("an expert cannot open another expert's package, and is told so", async () => {
  const review = whole().sent.find((s) => s.by === "E-01" && s.file.includes("reviews"));
  const { outcomes } = await actor("E-02").client.call("packages.import", { files: [review?.file ?? ""] });
  expect(outcomes[0]?.refusal?.code).toBe("age.no-identity");
  await expect(actor("E-02").client.call("group.matrix", { round: whole().round })).rejects.toMatchObject({
    code: "round.role-needed",
  });
});

test("Debian's age opens what we encrypted and finds the package we say", async () => {
  const key = path.join(work, "key.txt");
  execFileSync("age-keygen", ["-o", key], { stdio: "ignore" });
  const recipient = execFileSync("age-keygen", ["-y", key], { encoding: "utf8" }).trim();
  const review = whole().sent.find((s) => s.by === "E-01" && s.file.includes("reviews"));
  const { file } = await actor("E-01").client.call("packages.send", {
    digest: review?.digest ?? "",
    folder: path.join(work, "age"),
    recipients: [recipient],
  });
  const plain = path.join(work, "opened.skoen");
  fs.writeFileSync(plain, execFileSync("age", ["-d", "-i", key, file], { maxBuffer: 2 ** 26 }));
  expect((await actor("E-02").client.call("packages.inspect", { file: plain })).digest).toBe(review?.digest);
});

test("an expert keeps no documents of an application he is conflicted in", async () => {
  const { rows } = await actor("E-02").client.call("reviews.list", { round: whole().round });
  const closed = rows.filter((r) => r.row.conflict?.answer === "conflicted");
  expect(closed.map((r) => r.row.application).toSorted()).toEqual(["IT-03", "IT-05", "IT-09"]);
  for (const r of closed) expect([r.documentsOpen, r.row.judgements, r.row.recommendation]).toEqual([false, [], null]);
});

test("experts receive what the office acknowledged", async () => {
  const { entries } = await actor("E-01").client.call("receipts.list", { round: whole().round });
  expect(entries.map((e) => [e.kind, e.status])).toEqual([["review", "accepted"]]);
});

test("the whole case leaves as one archive that unzip, sha256sum and openssl check", async () => {
  const office = actor("O-DK");
  const folder = path.join(work, "archive");
  const printed = path.join(work, "printed/da");
  fs.mkdirSync(printed, { recursive: true });
  fs.writeFileSync(path.join(printed, "faelles-prioritering.pdf"), "%PDF-1.4 made by the desktop");
  fs.writeFileSync(path.join(printed, "noget-andet.pdf"), "%PDF-1.4 nobody's");
  const order = { round: whole().round, folder, languages: ["da" as const, "zh" as const], pdf: path.dirname(printed) };
  const made = await office.client.call("reports.dossier", order);

  const bag = path.join(work, "archive-out");
  execFileSync("unzip", ["-q", made.file, "-d", bag]);
  const inside = path.join(bag, "bag");
  const sums = (list: string): string =>
    execFileSync("sha256sum", ["-c", "--strict", list], { cwd: inside, encoding: "utf8" });
  sums("tagmanifest-sha256.txt");
  const listed = sums("manifest-sha256.txt")
    .trim()
    .split("\n")
    .map((line) => line.replace(/: OK$/u, ""));
  const found = execFileSync("find", ["data", "-type", "f"], { cwd: inside, encoding: "utf8" }).trim().split("\n");
  expect(listed.toSorted()).toEqual(found.toSorted());
  expect(execFileSync("sha256sum", ["tagmanifest-sha256.txt"], { cwd: inside, encoding: "utf8" })).toContain(
    made.digest,
  );

  const packages = fs.readdirSync(path.join(inside, "data/packages"));
  expect(packages).toHaveLength(made.packages);
  for (const kind of ["application-bundle", "review", "consolidation", "joint-prioritisation", "receipt"])
    expect(
      packages.filter((name) => name.startsWith(kind)),
      kind,
    ).not.toEqual([]);
  for (const name of packages)
    expect(
      execFileSync("sh", ["data/verify-package.sh", `data/packages/${name}`], { cwd: inside, encoding: "utf8" }),
    ).toMatch(/^VALID$/mu);

  const papers = listed.filter((name) => name.startsWith("data/papers/"));
  expect(papers).toHaveLength(made.papers);
  expect(papers.filter((name) => name.endsWith(".pdf"))).toEqual(["data/papers/da/joint-prioritisation.pdf"]);
  expect(papers).toContain("data/papers/zh/joint-prioritisation.docx");
  expect(papers).toContain("data/papers/da/reasons-for-refusal-it-05.html");
  const alone = path.join(work, "alone");
  const [paper = ""] = (
    await office.client.call("reports.write", {
      round: whole().round,
      report: "joint",
      format: "html",
      language: "zh",
      folder: alone,
      side: null,
    })
  ).files;
  expect(fs.readFileSync(path.join(inside, "data/papers/zh/joint-prioritisation.html"))).toEqual(
    fs.readFileSync(paper),
  );

  // Never over an earlier one; nothing half-done, and nobody but an office.
  await expect(office.client.call("reports.dossier", order)).rejects.toMatchObject({ code: "file.exists" });
  expect(fs.readdirSync(folder)).toEqual([path.basename(made.file)]);
  await expect(actor("C-01").client.call("reports.dossier", { ...order, folder: bag })).rejects.toMatchObject({
    code: "round.role-needed",
  });
  await expect(
    office.client.call("reports.dossier", { ...order, folder: path.join(work, "x"), pdf: path.join(work, "absent") }),
  ).rejects.toMatchObject({ code: "file.not-found" });
});
