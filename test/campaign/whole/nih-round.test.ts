// Real NIH scores as a round (domain.md §§ 6–8): all 34 812 of them through statistics and medians; and the round itself, signed by
// every reviewer, taken in, consolidated, sent with all reviews inside and ranked through the service: whole panels of it for what
// fits twenty seconds, all 2 076 proposals and 4 555 reviewers with SKOEN_LONG=1 (npm run test:long).
import fs from "node:fs";
import { generateKeyPairSync } from "node:crypto";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { signerOf } from "../../../electron/service/packages/keys-check.ts";
import { createService, type Service } from "../../../electron/service/service.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Client } from "../../../shared/rpc/connect.ts";
import { medianAsSteps, spreadOf, type MemberRow } from "../../../shared/domain/group.ts";
import { median, rational, toNumber } from "../../../shared/lib/rational.ts";
import { krippendorffAlpha } from "../../../shared/statistics/agreement.ts";
import { summariseScores } from "../../../shared/statistics/summary.ts";
import { middle, midRanks, rankIn, rawMeans, separateParts } from "../../support/campaign/nih-oracle.ts";
import { writeNihRound } from "../../support/campaign/nih-round.ts";
import {
  byApplication,
  CRITERIA,
  nihScores,
  panelsWith,
  SCALE,
  type CriterionId,
  type NihReview,
} from "../../support/campaign/nih-scores.ts";
import { LONG } from "../../support/campaign/seeded.ts";
import { REVIEW_DAY, VAULT_COST } from "../../support/campaign/stage.ts";

const nih = nihScores();
const PROPOSALS = 120;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-nih-"));
const open: Service[] = [];
afterAll(async () => {
  for (const service of open) await service.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const scoresOf = (reviews: readonly NihReview[], c: CriterionId): number[] => reviews.map((r) => r.scores[c]);
const overall = (reviews: readonly NihReview[]) =>
  reviews.map((r) => ({ application: r.application, reviewer: r.reviewer, score: r.scores.overall }));

async function person(
  id: string,
): Promise<{ client: Client<SkoenContract>; keys: { key: string; fingerprint: string; recipient: string } }> {
  const service = createService({
    home: path.join(folder, `home-${id}`),
    now: () => REVIEW_DAY,
    vaultCost: VAULT_COST,
  });
  open.push(service);
  const client = service.connect();
  const { key, fingerprint, recipient } = await client.call("identity.create", {
    name: id,
    organisation: "",
    email: null,
    languages: ["en"],
    passphrase: `a passphrase for ${id} here`,
  });
  return { client, keys: { key, fingerprint, recipient } };
}

/** Signs everything for `reviews` and gives it to a chair. */
async function chairWith(reviews: readonly NihReview[], name: string) {
  const [chair, other] = [await person(`chair-${name}`), await person(`office-${name}`)];
  const mail = path.join(folder, `mail-${name}`);
  fs.mkdirSync(mail);
  const parties = {
    lead: signerOf(generateKeyPairSync("ed25519").privateKey),
    leadRecipient: (await person(`lead-${name}`)).keys.recipient,
    chair: chair.keys,
    other: other.keys,
  };
  const sent = await writeNihRound(mail, reviews, parties, Math.ceil(byApplication(reviews).size / 4));
  const files = [sent.chairBundle, ...sent.reviews];
  const { outcomes } = await chair.client.call("packages.import", { files });
  expect(outcomes.filter((o) => o.outcome !== "taken")).toEqual([]);
  expect(outcomes).toHaveLength(1 + sent.reviewers);
  return { ...sent, chair: chair.client, other: other.client, round: sent.core.round.id, mail };
}

describe.skipIf(!nih)("real NIH scores (skipped when the third-party data are absent)", () => {
  const { reviews, summary } = nih ?? { reviews: [], summary: null };

  test("all 34 812 scores: agreement and best means are the file's, severity is refused over 973 components", () => {
    if (!summary) throw new Error("no data");
    expect(reviews.length * CRITERIA.length).toBe(summary.scores);
    const result = summariseScores(overall(reviews));
    expect(result.n).toEqual({
      applications: summary.proposals,
      reviewers: summary.reviewers,
      scores: summary.reviews,
    });
    for (const metric of ["nominal", "ordinal", "interval"] as const)
      expect(result.alpha[metric]).toBeCloseTo(summary.krippendorff_overall[metric], 9);
    expect(result.severity).toEqual({ components: summary.components });
    expect(separateParts(reviews)).toBe(973);
    // Raw results are shown all the same.
    const best = Object.entries(result.mean)
      .map(([id, mean]) => [Number(id.slice(2)), mean] as const)
      .toSorted(([a, x], [b, y]) => x - y || a - b)
      .slice(0, 10);
    expect(best.map(([id]) => id)).toEqual(summary.best_raw_mean_first10.map(([id]) => id));
    for (const [i, [, mean]] of best.entries()) expect(mean).toBeCloseTo(summary.best_raw_mean_first10[i]?.[1] ?? 0, 9);
  });

  test("the median of every proposal and criterion is a permitted value, half a step towards the worse end", () => {
    let halves = 0;
    for (const [, rows] of byApplication(reviews))
      for (const c of CRITERIA) {
        const exact = median(
          scoresOf(rows, c)
            .toSorted((a, b) => a - b)
            .map((s) => rational(s)),
        );
        if (exact.den === 2n) halves += 1;
        expect(medianAsSteps(SCALE, exact) + 1).toBe(middle(scoresOf(rows, c)));
      }
    expect(halves).toBeGreaterThan(200);
  });

  test(
    "whole panels – all of them with SKOEN_LONG=1 –, signed and verified: from the matrix to the joint list",
    { timeout: LONG ? 3_600_000 : 120_000 },
    async () => {
      if (!summary) throw new Error("no data");
      const watch = stopwatch();
      const some = LONG ? reviews : panelsWith(reviews, PROPOSALS);
      const groups = byApplication(some);
      const r = await chairWith(some, "panels");
      const { round } = r;
      watch("signed and taken in");

      // Nothing opens before the chair has declared himself; then every row counts.
      expect((await r.chair.call("group.matrix", { round })).withheld).toHaveLength(groups.size);
      const none = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
      for (const application of groups.keys())
        await r.chair.call("reviews.change", { round, application, change: none });
      watch("declared");
      const matrix = await r.chair.call("group.matrix", { round });
      expect(matrix.withheld).toEqual([]);
      for (const row of matrix.rows) {
        const rows = groups.get(row.application) ?? [];
        expect(row.members.map((m) => m.standing)).toEqual(rows.map(() => "counts"));
        for (const c of CRITERIA) {
          const cell = row.criteria.find((x) => x.criterion === c);
          const scores = scoresOf(rows, c);
          expect(cell?.medianSteps).toBe(middle(scores) - 1);
          const members = rows.map((x) => memberRow(x));
          const exact = spreadOf(SCALE, c, members).mean;
          expect(exact && toNumber(exact)).toBeCloseTo(scores.reduce((a, b) => a + b, 0) / scores.length, 12);
        }
      }
      // Calibration is refused across components; the raw means are there all the same.
      expect(matrix.severity).toMatchObject({ components: separateParts(some), reviewer: null, adjusted: null });
      expect(matrix.severity.raw).toEqual(rawMeans(groups));
      const alpha = (c: CriterionId): number => matrix.agreement.find((x) => x.criterion === c)?.alpha ?? Number.NaN;
      for (const c of CRITERIA)
        expect(alpha(c)).toBeCloseTo(
          krippendorffAlpha(
            [...groups.values()].map((rows) => scoresOf(rows, c)),
            "ordinal",
          ) ?? Number.NaN,
          12,
        );
      // The first test has these of all scores together from the file itself.
      const overallAlpha = LONG ? summary.krippendorff_overall.ordinal : alpha("overall");
      expect(alpha("overall")).toBeCloseTo(overallAlpha, 9);
      expect(matrix.severity.components).toBe(LONG ? summary.components : separateParts(some));
      watch("matrix checked");

      // The group takes every median; its places follow the overall score, equal scores are ties.
      const score = new Map([...groups].map(([id, rows]) => [id, middle(scoresOf(rows, "overall"))]));
      for (const application of groups.keys()) {
        for (const criterion of CRITERIA) {
          const { value } = await r.chair.call("group.takeMedian", { round, application, criterion });
          expect(value).toEqual({ steps: middle(scoresOf(groups.get(application) ?? [], criterion)) - 1 });
        }
        const own = score.get(application) ?? 9;
        const place = own <= 5 ? 1 + [...score.values()].filter((s) => s < own).length : null;
        const outcome = place === null ? "not-recommended" : "recommended";
        const reasons = place === null ? "Below the others." : "";
        await r.chair.call("group.setRow", { round, application, row: { outcome, place, reasons } });
      }
      watch("consolidated");
      const consolidation = await r.chair.call("group.export", {
        round,
        folder: r.mail,
        draft: false,
        scope: null,
        recipients: "plain",
      });
      watch("signed with all reviews inside");

      // The other side uses no Skøn: its list goes by the raw means.
      const mean = new Map(Object.entries(rawMeans(groups)));
      const list = [...mean].map(([id, m]) =>
        m > 5 ? `J-${id};;不推荐;名次靠后` : `J-${id};${rankIn(mean, m)};推荐;`,
      );
      const csv = path.join(r.mail, "list.csv");
      fs.writeFileSync(csv, ["申请编号;名次;评审结果;理由", ...list, ""].join("\n"));
      const taken = await r.other.call("packages.import", { files: [r.officeBundle, consolidation.file] });
      expect(taken.outcomes.map((o) => o.outcome)).toEqual(["taken", "taken"]);
      const held = await r.other.call("packages.list", { round });
      expect(held.packages.filter((p) => p.kind === "review" && p.nestedIn === consolidation.digest)).toHaveLength(
        r.reviewers,
      );
      watch("verified at the other office");
      await r.other.call("group.exportExternal", {
        round,
        side: "cn",
        file: csv,
        sourceDocument: "list.csv",
        folder: r.mail,
        recipients: "plain",
      });

      const { document } = await r.other.call("joint.compute", { round });
      const both = [...groups.keys()].filter((id) => (score.get(id) ?? 9) <= 5 && (mean.get(id) ?? 9) <= 5);
      expect(document.joint.map((x) => x.application).toSorted()).toEqual(both.toSorted());
      const [dk, cn] = [midRanks(both, score), midRanks(both, mean)];
      const keys = document.joint.map((x) => {
        const [a, b] = [dk.get(x.application) ?? 0, cn.get(x.application) ?? 0];
        return [a + b, Math.max(a, b)] as const;
      });
      expect(keys).toEqual(keys.toSorted(([a, x], [b, y]) => a - b || x - y));
      const funded = document.joint.filter((x) => x.outcome === "funded");
      const rest = document.joint.filter((x) => x.outcome !== "funded");
      expect(Math.max(...funded.map((x) => x.place))).toBeLessThanOrEqual(Math.min(...rest.map((x) => x.place)));
      expect(funded.length).toBeLessThanOrEqual(Math.ceil(groups.size / 4));
      expect(funded.length).toBeGreaterThan(0);
      watch("ranked jointly");
      console.log(
        `NIH round: ${groups.size} proposals, ${r.reviewers} signed reviews, ${some.length * CRITERIA.length} scores, ` +
          `${matrix.severity.components} components, ${both.length} ranked jointly, ${funded.length} funded; ${watch.said()}`,
      );
    },
  );
});

/** Says how long each part took, in seconds. */
function stopwatch(): { (part: string): void; said(): string } {
  const parts: string[] = [];
  let last = performance.now();
  const watch = (part: string): void => {
    const now = performance.now();
    parts.push(`${part} ${((now - last) / 1000).toFixed(1)}`);
    last = now;
  };
  return Object.assign(watch, { said: () => parts.join(", ") });
}

/** Only what a spread is computed from. */
const memberRow = (r: NihReview): MemberRow => ({
  person: r.reviewer,
  digest: "",
  row: {
    application: r.application,
    applicationDigest: "",
    applicationVersion: 1,
    status: "complete",
    conflict: null,
    judgements: CRITERIA.map((criterion) => ({
      criterion,
      value: { steps: r.scores[criterion] - 1 },
      reasons: "",
      quotes: [],
    })),
    assessment: "",
    remark: "",
    recommendation: null,
    equalBenefit: null,
    minorityOpinion: null,
  },
});
