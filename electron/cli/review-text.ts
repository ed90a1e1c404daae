// A reviewer's row as people read it: what it holds, what it lacks, whether it has been exported (domain.md § 5).
import type { SkoenContract } from "../../shared/contract/index.ts";
import { activeCriteria } from "../../shared/domain/criteria.ts";
import type { Core } from "../../shared/domain/round.ts";
import { reviewTexts as texts } from "../../shared/i18n/cli/review.ts";
import type { OutputOf } from "../../shared/rpc/contract.ts";
import type { Cli } from "./cli.ts";
import { blocks, facts, table } from "./layout.ts";
import { shownScore } from "./scores.ts";
import type { Answer } from "./spec.ts";
import { field, fields, localized, value } from "./words.ts";

export type Row = OutputOf<SkoenContract, "reviews.get">;

const gapsOf = (cli: Cli, r: Row): string =>
  r.gaps.map((g) => [value(cli, g.kind), g.criterion].filter((x) => x !== undefined).join(" ")).join(", ");

/** What the last package said of this row: an untouched row was in it too, but empty. */
export function exportedOf(cli: Cli, r: Row): string {
  if (!r.exported) return "";
  const { sequence, changed } = r.exported;
  if (changed) return cli.say(texts.changedSince, { sequence });
  if (r.state === "not-started") return cli.say(texts.exportedEmpty, { sequence });
  return cli.say(r.state === "complete" ? texts.exportedAs : texts.exportedPart, { sequence });
}

export function rowText(cli: Cli, core: Core, r: Row): string {
  const { row } = r;
  const app = core.applications.find((a) => a.id === row.application);
  const scores = activeCriteria(core.criteria).map((c) => {
    const j = row.judgements.find((x) => x.criterion === c.id);
    return [
      c.id,
      c.number,
      c.title ? localized(cli, c.title) : "",
      shownScore(cli, c, j?.value ?? null),
      j?.reasons ?? "",
    ];
  });
  const conflict =
    row.conflict && [value(cli, row.conflict.answer), row.conflict.reason].filter((x) => x !== "").join(": ");
  return blocks(
    facts([
      [field(cli, "application"), `${row.application}${app ? `  ${localized(cli, app.title)}` : ""}`],
      [field(cli, "state"), value(cli, r.state)],
      [field(cli, "exported"), exportedOf(cli, r)],
      [field(cli, "conflict"), conflict],
      [field(cli, "recommendation"), value(cli, row.recommendation)],
      [
        field(cli, "benefit"),
        row.equalBenefit &&
          [value(cli, row.equalBenefit.answer), row.equalBenefit.reasons].filter((x) => x !== "").join(": "),
      ],
      [field(cli, "assessment"), row.assessment],
      [field(cli, "remark"), row.remark],
      [field(cli, "gaps"), gapsOf(cli, r)],
    ]),
    row.conflict?.answer === "conflicted"
      ? ""
      : table(fields(cli, "criterion", "number", "title", "value", "reasons"), scores),
    r.hints.map((h) => cli.say(texts.hint, { partner: h.partner, basis: h.basis })).join("\n"),
    r.needsReconfirmation ? cli.say(texts.needsReconfirmation) : "",
  );
}

/** What a command that changed a row answers with: the row, and what it still lacks. */
export const savedRow = (cli: Cli, r: Row): Answer => ({
  json: { ...r },
  text: blocks(
    cli.say(texts.saved),
    facts([
      [field(cli, "application"), r.row.application],
      [field(cli, "state"), value(cli, r.state)],
      [field(cli, "gaps"), gapsOf(cli, r)],
    ]),
  ),
});
