// Holds the sample's joint list against worked examples 1 and 3 of test/vectors/joint-prioritisation.json and prints both.
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { errorSentence } from "../../shared/i18n/translate.ts";
import type { Played } from "./round-play.ts";

const outcome = z.object({ funded: z.array(z.string()), reserve_in_order: z.array(z.string()) });
const expectedSchema = z.object({
  cases: z.array(
    z
      .object({
        name: z.string(),
        expected: z
          .object({
            joint_order: z.array(z.string()).optional(),
            strict_stop: outcome.optional(),
            skip: outcome.optional(),
          })
          .loose(),
      })
      .loose(),
  ),
});

/** RM's project-only frame of example 3: 1,5 / 2,5 / 2,5 instead of 2,5 / 3,5 / 3,0 mio. kr. */
const PROJECT_ONLY = [
  { source: "RM" as const, year: 2009, add: -100_000_000 },
  { source: "RM" as const, year: 2010, add: -100_000_000 },
  { source: "RM" as const, year: 2011, add: -50_000_000 },
];

/** @returns whether order and both cut rules of both examples come out exactly. */
export async function workedExample(played: Played, say: (line: string) => void): Promise<boolean> {
  const vectors = expectedSchema.parse(
    JSON.parse(
      fs.readFileSync(path.resolve(import.meta.dirname, "../../test/vectors/joint-prioritisation.json"), "utf8"),
    ),
  );
  const [one, three] = ["example_1", "example_3"].map(
    (name) => vectors.cases.find((c) => c.name.startsWith(name))?.expected,
  );
  const office = played.actors.get("O-DK");
  if (!office || !one || !three) throw new Error("the worked examples are missing");
  let agrees = true;
  const hold = (
    name: string,
    rows: readonly { application: string; funded: boolean }[],
    expected: z.infer<typeof outcome> | undefined,
  ): void => {
    const [funded, reserve] = [rows.filter((r) => r.funded), rows.filter((r) => !r.funded)].map((l) =>
      l.map((r) => r.application),
    );
    const same = JSON.stringify([funded, reserve]) === JSON.stringify([expected?.funded, expected?.reserve_in_order]);
    agrees &&= same;
    say(
      `  ${name.padEnd(28)} funded ${(funded ?? []).join(" ").padEnd(26)} reserve ${(reserve ?? []).join(" ").padEnd(26)} ${same ? "as the example" : "DIFFERS"}`,
    );
  };

  say("\nJoint list (place, application, ranks dk/cn, outcome):");
  for (const r of played.joint.joint)
    say(
      `  ${String(r.place).padStart(2)}  ${r.application}  ${r.rank.dk}/${r.rank.cn}  ${r.outcome}${r.flags.includes("real-tie") ? "  (real tie)" : ""}`,
    );
  agrees &&= JSON.stringify(played.joint.joint.map((r) => r.application)) === JSON.stringify(one.joint_order);
  say("\nWorked examples:");
  for (const walk of ["skip", "strict"] as const) {
    const expected = walk === "skip" ? "skip" : "strict_stop";
    for (const [title, frames, example] of [
      ["1, whole frames", [], one] as const,
      ["3, project-only frame", PROJECT_ONLY, three] as const,
    ]) {
      const { rows } = await office.client.call("joint.whatIf", {
        round: played.round,
        frames: [...frames],
        rules: { walk },
      });
      hold(
        `example ${title}, ${walk}`,
        rows.map((r) => ({ application: r.application, funded: r.after.outcome === "funded" })),
        example[expected],
      );
    }
  }
  for (const w of played.joint.warnings) say(`  warning: ${errorSentence({ code: w.code, params: { ...w } }, "en")}`);
  return agrees;
}
