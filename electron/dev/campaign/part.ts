// What one part of a campaign tells when it is over: a test of test/campaign/ calls `tellPart`, `npm run campaign` collects.
import fs from "node:fs";

/** The campaigns of `npm run campaign -- NAME`, in the order of the table. */
export const CAMPAIGNS = ["hostile", "fuzz", "crash", "faults", "disk", "secrecy", "roles", "load"] as const;
export type CampaignName = (typeof CAMPAIGNS)[number];

export interface CampaignPart {
  readonly campaign: CampaignName;
  /** What was tried, in a few words; one row of the table. */
  readonly part: string;
  /** How many inputs, lives or sequences were tried. */
  readonly cases: number;
  /** How many faults were put in: kills, cuts, failed writes. 0 where the input itself is the fault. */
  readonly faults: number;
  /** What went wrong, one line each; the test fails when there is any. */
  readonly findings: readonly string[];
  /** `null` where nothing was drawn at random. */
  readonly seed: number | null;
  /** Other figures, each with its unit in its name: `slowestMs`, `largestMb`. */
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** Names the file the runner collects from; without it a part is only printed. */
export const COLLECTED_IN = "SKOEN_CAMPAIGN_OUT";

/** Prints one line and, under the runner, keeps the part for the table. */
export function tellPart(part: CampaignPart): void {
  const figures = Object.entries(part.figures ?? {}).map(([name, value]) => `${name} ${value}`);
  const faults = part.faults > 0 ? [`${part.faults} faults`] : [];
  const line = [`${part.cases} cases`, ...faults, `${part.findings.length} findings`, ...figures].join(", ");
  process.stdout.write(`[${part.campaign}] ${part.part}: ${line}${part.seed === null ? "" : ` (seed ${part.seed})`}\n`);
  const file = process.env[COLLECTED_IN];
  if (file !== undefined) fs.appendFileSync(file, `${JSON.stringify(part)}\n`);
}
