// `skoen joint above-line` and `skoen joint best-use`: what is computed beside the joint list and decides nothing (domain.md §§ 7.6, 8).
import { advisoryTexts as texts } from "../../../shared/i18n/ui/advisory.ts";
import { evaluationCliTexts as about } from "../../../shared/i18n/cli/evaluation.ts";
import { parseExact, toNumber } from "../../../shared/lib/rational.ts";
import { blocks, table } from "../layout.ts";
import { oneOf } from "../cli.ts";
import type { CommandSpec } from "../spec.ts";
import { count, decimal, fields, value, yesNo } from "../words.ts";
import { option, roundOption } from "./given.ts";

export const aboveLineCommand: CommandSpec = {
  name: "above-line",
  about: about.aboveLine,
  options: [roundOption],
  async run(cli, given) {
    const result = await cli.call("joint.aboveLine", { round: await cli.round(given) });
    const rows = result.rows
      .toSorted((a, b) => b.above - a.above)
      .map((r) => [r.application, `${decimal(cli, (100 * r.above) / result.draws, 0)} %`]);
    return {
      json: { ...result },
      text: blocks(
        table(fields(cli, "application", "chance"), rows),
        cli.say(texts.about, { draws: count(cli, result.draws) }),
        cli.say(texts.limits),
      ),
    };
  },
};

const FRAMES = ["hard", "all"] as const;

export const bestUseCommand: CommandSpec = {
  name: "best-use",
  about: about.bestUse,
  options: [option("--frames <which>", "frames", { choices: FRAMES }), roundOption],
  examples: ["--frames all"],
  async run(cli, given) {
    const frames = oneOf(cli, given.maybe("frames") ?? "hard", FRAMES);
    const { best } = await cli.call("joint.bestUse", { round: await cli.round(given), frames });
    if (!best) return { json: { best }, text: cli.say(texts.noneInTime) };
    const worth = (text: string | null): string => (text === null ? "–" : decimal(cli, toNumber(parseExact(text)), 2));
    const rows = best.rows.map((r) => [
      String(r.place),
      r.application,
      worth(r.value),
      value(cli, r.outcome),
      r.best === null ? "–" : yesNo(cli, r.best),
    ]);
    return {
      json: { best },
      text: blocks(
        table(fields(cli, "place", "application", "worth", "outcome", "best"), rows),
        cli.say(texts.listSum, { count: best.list.projects, value: worth(best.list.value) }),
        cli.say(texts.bestSum, { count: best.chosen.projects, value: worth(best.chosen.value) }),
        cli.say(texts.bestAbout),
      ),
    };
  },
};
