// docs/campaigns.md, made of the figures of docs/campaigns.json and the list of what was found.
import { FOUND, type Found } from "./found.ts";
import { CAMPAIGNS, type CampaignName, type CampaignPart } from "./part.ts";

/** The last run of each campaign, as `npm run campaign -- NAME --write` left it. */
export interface CampaignRun {
  readonly campaign: CampaignName;
  /** The short form is what CI plays. */
  readonly short: boolean;
  /** Day of the run, `2026-11-29`. */
  readonly date: string;
  readonly seconds: number;
  readonly parts: readonly CampaignPart[];
}

const number = (n: number): string => n.toLocaleString("en-GB").replaceAll(",", " ");
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
const sum = (parts: readonly CampaignPart[], of: (p: CampaignPart) => number): number =>
  parts.reduce((total, p) => total + of(p), 0);

function summary(run: CampaignRun, found: readonly Found[]): string {
  const own = found.filter((f) => f.campaign === run.campaign);
  const mended = own.filter((f) => "test" in f.mended).length;
  return row([
    `\`${run.campaign}\`${run.short ? " (short)" : ""}`,
    number(sum(run.parts, (p) => p.cases)),
    number(sum(run.parts, (p) => p.faults)),
    number(sum(run.parts, (p) => p.findings.length)),
    String(mended),
    String(own.length - mended),
    `${number(Math.round(run.seconds))} s`,
    run.date,
  ]);
}

function parts(run: CampaignRun): string[] {
  return run.parts.map((p) =>
    row([
      `\`${p.campaign}\``,
      p.part,
      number(p.cases),
      number(p.faults),
      Object.entries(p.figures ?? {})
        .map(([name, value]) => `${name} ${typeof value === "number" ? number(value) : value}`)
        .join(", "),
      p.seed === null ? "" : String(p.seed),
    ]),
  );
}

const foundRow = (f: Found): string =>
  row([`\`${f.campaign}\``, f.what, "test" in f.mended ? `\`${f.mended.test}\`` : `remains: ${f.mended.remains}`]);

/** @returns the whole document; the same figures give the same text. */
export function campaignTable(runs: readonly CampaignRun[]): string {
  const ordered = CAMPAIGNS.flatMap((name) => runs.filter((r) => r.campaign === name));
  return [
    "# Campaigns: attack, accident and load",
    "",
    "Written by `npm run campaign -- all --write` from `docs/campaigns.json` and `electron/dev/campaign/found.ts`; change neither table by",
    "hand. `npm run campaign -- NAME` plays one, `--short` as CI does, `--json` gives the figures, `--seed N` the same draws again.",
    "",
    row([
      "campaign",
      "cases tried",
      "faults put in",
      "findings in this run",
      "found and mended so far",
      "remaining",
      "time",
      "run",
    ]),
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
    ...ordered.map((run) => summary(run, FOUND)),
    "",
    "## What each part tried",
    "",
    row(["campaign", "part", "cases", "faults", "figures", "seed"]),
    "| --- | --- | ---: | ---: | --- | --- |",
    ...ordered.flatMap(parts),
    "",
    "## What was found",
    "",
    row(["campaign", "what went wrong", "test that stands for it"]),
    "| --- | --- | --- |",
    ...CAMPAIGNS.flatMap((name) => FOUND.filter((f) => f.campaign === name)).map(foundRow),
    "",
  ].join("\n");
}
