// What a home puts on paper, as text.
import fs from "node:fs";
import { filesUnder, type Home } from "../../support/service-home.ts";
import type { SmallRound } from "../../support/small-round.ts";

/** Everything a report of this home says, as text: without marks, which stand inside sentences of two languages. */
export async function paper(
  small: SmallRound,
  home: Home,
  name: string,
  report: "matrix" | "assessments" | "group" = "matrix",
): Promise<string> {
  const folder = small.folder(`papers-${name}`);
  await home.client.call("reports.write", {
    round: small.round,
    report,
    format: "html",
    language: "da",
    folder,
    side: null,
  });
  return filesUnder(folder)
    .map((f) => fs.readFileSync(f, "utf8").replaceAll(/<[^>]*>/gu, ""))
    .join("\n");
}
