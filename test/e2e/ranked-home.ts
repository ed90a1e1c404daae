// Makes the home of an office whose two groups rank as the worked examples say, or as a meeting will discuss: `node ranked-home.ts FOLDER
// example-2|example-4|meeting`. A program of its own, as group-home.ts.
import fs from "node:fs";
import path from "node:path";
import { makeRankedRound, type RankedHome, type RankedRound } from "../../electron/dev/ranked-round.ts";
import { type Source } from "../../shared/domain/ids.ts";

export type RankedStage = "example-2" | "example-4" | "meeting";

interface Case {
  readonly years: number[];
  readonly frames: Record<Source, number[]>;
  readonly projects: Record<string, { readonly budget: Record<Source, number[]> }>;
}
const VECTORS = path.join(import.meta.dirname, "../vectors/joint-prioritisation.json");
const cases = (JSON.parse(fs.readFileSync(VECTORS, "utf8")) as { cases: Case[] }).cases;

/** The vectors count in thousands. */
const kroner = (amounts: Record<Source, number[]>): Record<Source, number[]> => {
  const of = (s: Source): number[] => amounts[s].map((n) => n * 1000);
  return { RM: of("RM"), DK: of("DK"), SH: of("SH") };
};

function example(number: number, title: string): RankedRound {
  const given = cases[number - 1];
  if (!given) throw new Error(`no example ${number}`);
  return {
    title,
    years: given.years,
    frames: kroner(given.frames),
    order: "mean-rank",
    projects: Object.entries(given.projects).map(([id, p], i) => ({
      id,
      title: `Projekt ${id}`,
      dk: i + 1,
      cn: i + 1,
      budget: kroner(p.budget),
    })),
  };
}

/** Twelve equal projects of which six have room; the groups agree on all but the last two. */
function meeting(): RankedRound {
  const mio = (n: number): number[] => [n * 1_000_000, 0, 0];
  const one = { RM: mio(0.5), DK: mio(0.5), SH: mio(0.1) };
  const places = Array.from({ length: 12 }, (_, i) => i + 1);
  return {
    title: "Mødets rækkefølge 2009",
    years: [2009, 2010, 2011],
    frames: { RM: mio(3), DK: mio(9), SH: mio(9) },
    order: "meeting",
    projects: places.map((n) => ({
      id: `M-${String(n).padStart(2, "0")}`,
      title: `Projekt nummer ${n}`,
      dk: n,
      cn: n === 11 ? 12 : n === 12 ? 11 : n,
      budget: one,
    })),
  };
}

const ROUNDS: Readonly<Record<RankedStage, () => RankedRound>> = {
  "example-2": () => example(2, "Regneeksempel 2"),
  "example-4": () => example(4, "Regneeksempel 4"),
  meeting,
};

const [folder = "", stage = "meeting"] = process.argv.slice(2);
const made: RankedHome = await makeRankedRound(folder, ROUNDS[stage as RankedStage](), { vaultCost: 2 ** 14 });
process.stdout.write(JSON.stringify(made));
