// Same inputs, same bytes (issue 5 § 7): on two computers with other time zones, locales and folders, in three languages, in any order
// of arrival, with a clock that is set.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { tellPart } from "../../../../electron/dev/campaign/part.ts";
import { openReports } from "../../../support/campaign/papers-in.ts";
import type { SameBytesJob, SameBytesResult } from "../../../support/campaign/same-bytes-child.ts";
import { campaignSeed, LONG, seeded } from "../../../support/campaign/seeded.ts";
import { passphraseOf, REVIEW_DAY } from "../../../support/campaign/stage.ts";
import { readCsv } from "../../../support/read-csv.ts";
import type { Given } from "./given.ts";

const CHILD = path.resolve("test/support/campaign/same-bytes-child.ts");
const COMPUTERS = [
  { TZ: "Europe/Copenhagen", LANG: "da_DK.UTF-8", LC_ALL: "da_DK.UTF-8" },
  { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
  ...(LONG
    ? [
        { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
        { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C" },
      ]
    : []),
];
const ORDERS = LONG ? 12 : 1;

/** A cell as what does not depend on a language: a number, or something of the round's own; null for words. */
function plain(cell: string, lang: string, own: ReadonlySet<string>): number | string | null {
  if (own.has(cell)) return cell;
  const number = lang === "da" ? cell.replace(",", ".") : cell;
  return /^-?\d+(\.\d+)?$/u.test(number) ? Number(number) : null;
}

export function sameBytes(given: () => Given): void {
  let n = 0;
  /** The office's home on a computer of its own. */
  async function onComputer(
    env: Record<string, string>,
    order: readonly string[],
  ): Promise<SameBytesResult & { out: string }> {
    const { stage, folder } = given();
    const base = given().base("office");
    const own = path.join(folder, `computer ${(n += 1)} ${env["TZ"]?.replace("/", "-") ?? ""}`);
    const [home, out] = [path.join(own, "home"), path.join(own, "out")];
    fs.cpSync(base.home, home, { recursive: true });
    const job: SameBytesJob = {
      home,
      passphrase: passphraseOf(base.person),
      round: stage.round,
      files: order,
      out,
      days: { take: REVIEW_DAY, joint: "2009-05-28T08:00:00Z" },
    };
    const child = spawn(process.execPath, ["--no-warnings", CHILD, JSON.stringify(job)], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...env },
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(0);
    return { ...(JSON.parse(text) as SameBytesResult), out };
  }

  test("two computers write the same packages and papers, and any order of arrival the same joint prioritisation", async () => {
    const { mail } = given().stage;
    const files = [...mail.reviews, ...mail.consolidations];
    const random = seeded(campaignSeed());
    const findings: string[] = [];
    const results = await Promise.all(COMPUTERS.map((env) => onComputer(env, files)));
    const [first] = results;
    if (!first) throw new Error("no computer");
    expect(first.outcomes.filter((o) => o === "taken").length).toBeGreaterThan(2);
    expect(Object.keys(first.written).length).toBeGreaterThan(1);
    for (const [i, r] of results.entries())
      for (const [name, digest] of Object.entries(first.written))
        if (r.written[name] !== digest) findings.push(`${COMPUTERS[i]?.TZ}: ${name} has other bytes`);
    for (let i = 0; i < ORDERS; i++) {
      const order = files.map((f) => ({ f, at: random.whole(2 ** 31) })).toSorted((a, b) => a.at - b.at);
      const again = [...order.map((o) => o.f), random.pick(files)];
      const r = await onComputer(random.pick(COMPUTERS), again);
      const joint = Object.keys(first.written).find((name) => name.startsWith("joint"));
      if (r.mergedDigest !== first.mergedDigest || r.written[joint ?? ""] !== first.written[joint ?? ""])
        findings.push(`another joint prioritisation after ${again.map((f) => path.basename(f)).join(", ")}`);
    }
    tellPart({
      campaign: "hostile",
      part: "same bytes on other computers and in any order",
      cases: COMPUTERS.length + ORDERS,
      faults: 0,
      findings,
      seed: campaignSeed(),
      figures: { filesCompared: Object.keys(first.written).length },
    });
    expect(findings).toEqual([]);
  });

  test("three languages tell the same numbers in the same order", async () => {
    const { stage, folder, base } = given();
    const tables = await openReports(base("office-late"), path.join(folder, "papers"), stage.round);
    const own = new Set(["IT-01", "IT-03", "IT-05", "E-01", "E-04", "C-01", "C-02", "RM", "DK", "SH"]);
    const findings: string[] = [];
    let cells = 0;
    for (const { report, byLanguage } of tables) {
      const shapes = byLanguage.map(({ language, files: texts }) =>
        texts.map((text) =>
          readCsv(text.slice(1), language === "da" ? ";" : ",")
            .slice(1)
            .map((row) => row.map((c) => plain(c, language, own))),
        ),
      );
      const [danish] = shapes;
      cells += (danish ?? []).flat(2).filter((c) => c !== null).length;
      for (const [i, shape] of shapes.entries())
        if (JSON.stringify(shape) !== JSON.stringify(danish))
          findings.push(`${report}: ${byLanguage[i]?.language} tells something else than Danish`);
    }
    tellPart({
      campaign: "hostile",
      part: "papers in three languages",
      cases: tables.length * 3,
      faults: 0,
      findings,
      seed: null,
      figures: { cells },
    });
    expect(cells).toBeGreaterThan(100);
    expect(findings).toEqual([]);
  });
}
