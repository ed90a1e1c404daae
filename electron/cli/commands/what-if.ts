// `skoen joint what-if`: other frames, earlier commitments, other rules, and what they would do to each row. Nothing is stored (domain.md § 7).
import { SOURCES } from "../../../shared/domain/ids.ts";
import { jointRulesSchema } from "../../../shared/domain/round.ts";
import { officeTexts as texts } from "../../../shared/i18n/cli/office.ts";
import { usageProblems } from "../../../shared/i18n/cli/frame.ts";
import { oneOf, usage, type Cli } from "../cli.ts";
import { table } from "../layout.ts";
import type { CommandSpec } from "../spec.ts";
import { fields, value } from "../words.ts";
import { option, roundOption } from "./given.ts";

const { order, walk, frameMode } = jointRulesSchema.shape;
const EFFECTS = ["hard", "soft", "info"] as const;

/** "RM:2009:500000" in the frame's own currency, at most two decimals; minor units in the call. */
function added(cli: Cli, text: string): { source: (typeof SOURCES)[number]; year: number; add: number } {
  const m = /^([A-Z]{2}):(\d{4}):([+-]?)(\d{1,12})(?:[.,](\d{1,2}))?$/u.exec(text);
  const source = SOURCES.find((s) => s === m?.[1]);
  if (!m || !source) throw usage(cli, texts.badAmount, { value: text });
  const minor = Number(`${m[4] ?? "0"}${(m[5] ?? "").padEnd(2, "0")}`);
  return { source, year: Number(m[2]), add: m[3] === "-" ? -minor : minor };
}

/** "DK:soft": how the frame of a source is taken. */
function taken(cli: Cli, text: string): { source: (typeof SOURCES)[number]; effect: (typeof EFFECTS)[number] } {
  const [name, how] = text.split(":");
  const source = SOURCES.find((s) => s === name);
  const effect = EFFECTS.find((e) => e === how);
  if (!source || !effect) throw usage(cli, texts.badEffect, { value: text });
  return { source, effect };
}

export const whatIf: CommandSpec = {
  name: "what-if",
  about: texts.whatIf,
  options: [
    option("--add <amount>", "add", { repeat: true }),
    option("--commit <amount>", "commit", { repeat: true }),
    option("--effect <source>", "effect", { repeat: true }),
    option("--order <rule>", "orderRule", { choices: order.options }),
    option("--walk <rule>", "walkRule", { choices: walk.options }),
    option("--frame-mode <rule>", "frameMode", { choices: frameMode.options }),
    roundOption,
  ],
  examples: ["--add RM:2009:500000", "--walk strict --frame-mode total", "--commit SH:2010:950000 --effect DK:soft"],
  async run(cli, given) {
    const frames = given.many("add").map((text) => added(cli, text));
    const committed = given.many("commit").map((text) => added(cli, text));
    const effects = given.many("effect").map((text) => taken(cli, text));
    const [byOrder, byWalk, byMode] = [given.maybe("order"), given.maybe("walk"), given.maybe("frame-mode")];
    const rules = {
      ...(byOrder !== null && { order: oneOf(cli, byOrder, order.options) }),
      ...(byWalk !== null && { walk: oneOf(cli, byWalk, walk.options) }),
      ...(byMode !== null && { frameMode: oneOf(cli, byMode, frameMode.options) }),
    };
    if (frames.length + committed.length + effects.length === 0 && Object.keys(rules).length === 0)
      throw usage(cli, usageProblems.nothingGiven);
    const result = await cli.call("joint.whatIf", { round: await cli.round(given), frames, committed, effects, rules });
    const rows = result.rows.map((r) => [
      String(r.after.place),
      r.application,
      value(cli, r.before.outcome),
      value(cli, r.after.outcome),
      r.effect === "none" ? "" : "*",
    ]);
    return { json: { ...result }, text: table([...fields(cli, "place", "application", "before", "after"), ""], rows) };
  },
};
