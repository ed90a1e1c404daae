// Merging is commutative, associative and idempotent (issue 5 § 7, package-format.md § 6), and stays so with hostile packages among the
// good ones: whatever is refused, whenever it comes and whatever it comes with, leaves the state that the good ones alone make.
import fs from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../../electron/dev/campaign/part.ts";
import { createService } from "../../../../electron/service/service.ts";
import { TRUST_CASES } from "../../../support/campaign/hostile/all-cases.ts";
import { isRefusal } from "../../../support/campaign/hostile/trust-case.ts";
import { campaignSeed, LONG, seeded, type Seeded } from "../../../support/campaign/seeded.ts";
import { passphraseOf, REVIEW_DAY, VAULT_COST } from "../../../support/campaign/stage.ts";
import { observedState } from "../../../support/observed-state.ts";
import type { Given } from "./given.ts";

const RUNS = LONG ? 60 : 3;
const HOSTILE_IN_EACH = 12;

const shuffled = <T>(list: readonly T[], random: Seeded): T[] =>
  list
    .map((item) => ({ item, at: random.whole(2 ** 31) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** In heaps of any size. */
function heaps(files: readonly string[], random: Seeded): string[][] {
  const out: string[][] = [[]];
  for (const file of files) {
    out.at(-1)?.push(file);
    if (random.chance(40)) out.push([]);
  }
  return out.filter((h) => h.length > 0);
}

export function mergeUnderAttack(given: () => Given): void {
  let good: string[] = [];
  let hostile: string[] = [];
  beforeAll(() => {
    const { folder, stage, world } = given();
    good = [...stage.mail.reviews, ...stage.mail.consolidations, ...stage.mail.cards.slice(0, 2)];
    hostile = TRUST_CASES.filter((c) => c.home === "office" && isRefusal(c.verdict) && !c.first).map((c, i) => {
      const file = path.join(folder, `hostile-${i}.skoen`);
      fs.writeFileSync(file, c.build(world));
      return file;
    });
  });

  let n = 0;
  /** What can be seen of the office's home after the heaps, without the lines that tell senders of refusals. */
  async function stateAfter(batches: readonly (readonly string[])[]): Promise<{ state: string; refused: number }> {
    const { folder, stage } = given();
    const base = given().base("office");
    const home = path.join(folder, `merged-${(n += 1)}`);
    fs.cpSync(base.home, home, { recursive: true });
    const bugs: string[] = [];
    const service = createService({ home, now: () => REVIEW_DAY, vaultCost: VAULT_COST, log: (bug) => bugs.push(bug) });
    const client = service.connect();
    await client.call("identity.unlock", { passphrase: passphraseOf(base.person) });
    let refused = 0;
    for (const files of batches) {
      const { outcomes } = await client.call("packages.import", { files: [...files] });
      refused += outcomes.filter((o) => o.outcome === "refused").length;
    }
    const seen = JSON.parse(
      await observedState({ id: base.person, folder: home, service, client, bugs }, stage.round),
    ) as {
      receipts: { status?: string }[];
    };
    await service.close();
    fs.rmSync(home, { recursive: true });
    expect(bugs).toEqual([]);
    const receipts = Array.isArray(seen.receipts)
      ? seen.receipts.filter((e) => e.status !== "quarantined")
      : seen.receipts;
    return { state: JSON.stringify({ ...seen, receipts }), refused };
  }

  test("good packages make the same state in any order and heaps, again and again, with hostile ones among them", async () => {
    const random = seeded(campaignSeed());
    const alone = await stateAfter([good]);
    expect(alone.state).toContain("effective");
    expect((await stateAfter([good.slice(1)])).state).not.toBe(alone.state);
    const findings: string[] = [];
    let refused = 0;
    for (let i = 0; i < RUNS; i++) {
      const bad = shuffled(hostile, random).slice(0, HOSTILE_IN_EACH);
      const twice = [...good, random.pick(good), random.pick(good)];
      const batches = heaps(shuffled([...twice, ...bad], random), random);
      const after = await stateAfter(batches);
      refused += after.refused;
      if (after.state !== alone.state)
        findings.push(
          `another state after ${batches.map((b) => b.map((f) => path.basename(f)).join(" ")).join(" | ")}`,
        );
    }
    tellPart({
      campaign: "hostile",
      part: "any order of arrival, with hostile packages among the good ones",
      cases: RUNS,
      faults: refused,
      findings,
      seed: campaignSeed(),
      figures: { goodPackages: good.length },
    });
    expect(findings).toEqual([]);
  });
}
