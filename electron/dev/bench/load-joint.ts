// The joint prioritisation of a long round as an office meets it: list, result, proof and papers.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../service/service.ts";
import { makeRankedRound, type RankedHome, type RankedRound } from "../ranked-round.ts";
import { round2 } from "./measure.ts";

const kroner = (thousands: number): number => thousands * 1000;

/** Two groups' places of `count` projects, in no order of each other, and frames for a few of them. */
export const longRound = (work: string, count: number, order: RankedRound["order"]): Promise<RankedHome> => {
  const frame = [1_000_000, 1_400_000, 1_200_000].map(kroner);
  return makeRankedRound(path.join(work, "home"), {
    title: "Lang runde",
    years: [2009, 2010, 2011],
    frames: { RM: frame, DK: frame, SH: frame },
    order,
    projects: Array.from({ length: count }, (_, i) => ({
      id: `A-${String(i).padStart(5, "0")}`,
      title: `Projekt ${i}`,
      dk: refused(i, 11) ? null : placeOf(i, 7919, count),
      cn: refused(i, 13) ? null : placeOf(i, 104_729, count),
      budget: {
        RM: [100 + ((i * 3) % 700), 80 + ((i * 3) % 500), (i * 3) % 300].map(kroner),
        DK: [100 + ((i * 5) % 700), 80, (i * 5) % 300].map(kroner),
        SH: [1 + ((i * 7) % 70), 8, (i * 7) % 30].map(kroner),
      },
    })),
  });
};
const refused = (i: number, every: number): boolean => i % every === 3;
/** `prime` divides none of the counts, so that every place is given once. */
const placeOf = (i: number, prime: number, count: number): number => ((i * prime) % count) + 1;

const PAPERS = [
  ["joint", "docx"],
  ["joint", "html"],
  ["joint", "xlsx"],
  ["applications", "xlsx"],
  ["journal", "csv"],
] as const;

export interface JointFigures {
  readonly applications: number;
  readonly ms: Readonly<Record<string, number>>;
  readonly peak_mb: number;
}

export async function loadJoint(work: string, count: number): Promise<JointFigures> {
  const { home, passphrase, now, round } = await longRound(work, count, "mean-rank");
  const service = createService({ home, now: () => now });
  const client = service.connect();
  await client.call("identity.unlock", { passphrase });
  const ms: Record<string, number> = {};
  async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await act();
    ms[name] = round2(performance.now() - started);
    return result;
  }
  const list = await timed("list", () => client.call("joint.list", { round, basis: "" }));
  const both = Array.from({ length: count }, (_, i) => i).filter((i) => !refused(i, 11) && !refused(i, 13)).length;
  if (list.rows.length !== both) throw new Error(`${list.rows.length} rows, not ${both}`);
  const { digest } = await timed("sign", () =>
    client.call("joint.export", { round, folder: path.join(work, "out"), recipients: "plain" }),
  );
  const proof = await timed("prove", () => client.call("joint.verify", { round, digest }));
  if (!proof.same) throw new Error("the signed result is not the computed one");
  for (const [report, format] of PAPERS) {
    const folder = path.join(work, `${report}-${format}`);
    const given = { round, report, format, language: "da", folder, side: null } as const;
    const { files } = await timed(`${report} ${format}`, () => client.call("reports.write", given));
    if (files.length === 0) throw new Error(`no ${report}`);
    fs.rmSync(folder, { recursive: true, force: true });
  }
  await service.close();
  return { applications: count, ms, peak_mb: Math.round(process.resourceUsage().maxRSS / 1024) };
}
