// `skoen review`: an expert's own review, field by field (shared/contract/reviews.ts). Whole forms: review-form.ts.
import { resolve } from "node:path";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import { CONFLICT_KINDS } from "../../../shared/domain/conflict.ts";
import { stepsToValue, type Criterion } from "../../../shared/domain/criteria.ts";
import { reviewTexts as texts } from "../../../shared/i18n/cli/review.ts";
import { formatExact } from "../../../shared/lib/rational.ts";
import { oneOf, readText, type Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import { exportedOf, rowText, savedRow, type Row } from "../review-text.ts";
import { coreOf, criterionOf, scoreOf } from "../scores.ts";
import type { Answer, CommandSpec, Given, GroupSpec } from "../spec.ts";
import { exact, field, fields, localized, value } from "../words.ts";
import {
  applicationArgument,
  argument,
  criterionArgument,
  option,
  outOption,
  plainOption,
  recipientsOf,
  roundOption,
} from "./given.ts";
import { formCommands } from "./review-form.ts";

async function change(cli: Cli, given: Given, round: string, changes: readonly FieldChange[]): Promise<Answer> {
  let row: Row | null = null;
  for (const c of changes)
    row = await cli.call("reviews.change", { round, application: given.text("application"), change: c });
  return row ? savedRow(cli, row) : { json: {}, text: "" };
}

const list: CommandSpec = {
  name: "list",
  about: texts.list,
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const [core, listed] = [await coreOf(cli, round), await cli.call("reviews.list", { round })];
    const titles = new Map(core.applications.map((a) => [a.id, localized(cli, a.title)]));
    const rows = listed.rows.map((r) => [
      r.row.application,
      titles.get(r.row.application) ?? "",
      value(cli, r.state),
      value(cli, r.row.conflict?.answer ?? null),
      exportedOf(cli, r),
      r.gaps.length === 0 ? "" : String(r.gaps.length),
    ]);
    const names = fields(cli, "application", "title", "state", "conflict", "exported", "gaps");
    return { json: listed, text: table(names, rows) || cli.say(texts.nothing) };
  },
};

const show: CommandSpec = {
  name: "show",
  about: texts.show,
  arguments: [applicationArgument],
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const row = await cli.call("reviews.get", { round, application: given.text("application") });
    return { json: { ...row }, text: rowText(cli, await coreOf(cli, round), row) };
  },
};

const ANSWERS = ["none", "possible", "conflicted"] as const;

const declare: CommandSpec = {
  name: "declare",
  about: texts.declare,
  arguments: [applicationArgument, argument("<answer>", "answer", ANSWERS)],
  options: [
    option("--kind <kind>", "conflictKind", { choices: CONFLICT_KINDS }),
    option("--reason <text>", "reason"),
    roundOption,
  ],
  examples: ["IT-03 none", `IT-05 conflicted --kind economic --reason "Medejer af en partner"`],
  async run(cli, given) {
    const kind = given.maybe("kind");
    const c: FieldChange = {
      field: "conflict",
      answer: oneOf(cli, given.text("answer"), ANSWERS),
      kind: kind === null ? null : oneOf(cli, kind, CONFLICT_KINDS),
      reason: given.maybe("reason") ?? "",
    };
    return change(cli, given, await cli.round(given), [c]);
  },
};

const score: CommandSpec = {
  name: "score",
  about: texts.score,
  arguments: [applicationArgument, criterionArgument, argument("<value>", "value")],
  options: [option("--reasons <text>", "reasonsText"), roundOption],
  examples: [`IT-03 2 4 --reasons "Stærk faglig forankring"`, "IT-03 4 cannot-judge --reasons -"],
  async run(cli, given) {
    const round = await cli.round(given);
    const criterion = criterionOf(await coreOf(cli, round), given.text("criterion"));
    const reasons = given.maybe("reasons");
    const scored: FieldChange = {
      field: "value",
      criterion: criterion.id,
      value: scoreOf(criterion, given.text("value")),
    };
    return change(cli, given, round, [
      scored,
      ...(reasons === null
        ? []
        : [{ field: "reasons" as const, criterion: criterion.id, text: await readText(cli, reasons) }]),
    ]);
  },
};

/** A command that sets one text of one criterion. */
const criterionText = (name: "reasons" | "note"): CommandSpec => ({
  name,
  about: texts[name],
  arguments: [applicationArgument, criterionArgument, argument("<text>", name === "reasons" ? "reasonsText" : "text")],
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const criterion = criterionOf(await coreOf(cli, round), given.text("criterion"));
    return change(cli, given, round, [
      { field: name, criterion: criterion.id, text: await readText(cli, given.text("text")) },
    ]);
  },
});

/** A command that sets one text of the row. */
const rowTextCommand = (
  name: "assess" | "remark" | "minority",
  of: "assessment" | "remark" | "minorityOpinion",
): CommandSpec => ({
  name,
  about: texts[name],
  arguments: [applicationArgument, argument("<text>", "text")],
  options: [roundOption],
  async run(cli, given) {
    const text = await readText(cli, given.text("text"));
    return change(cli, given, await cli.round(given), [{ field: of, text }]);
  },
});

const RECOMMENDATIONS = ["recommend", "not-recommend", "abstain"] as const;

const recommend: CommandSpec = {
  name: "recommend",
  about: texts.recommend,
  arguments: [applicationArgument, argument("<recommendation>", "recommendation", [...RECOMMENDATIONS, "clear"])],
  options: [roundOption],
  async run(cli, given) {
    const asked = given.text("recommendation");
    const c: FieldChange = {
      field: "recommendation",
      value: asked === "clear" ? null : oneOf(cli, asked, RECOMMENDATIONS),
    };
    return change(cli, given, await cli.round(given), [c]);
  },
};

const BENEFITS = ["yes", "partly", "no"] as const;

const benefit: CommandSpec = {
  name: "benefit",
  about: texts.benefit,
  arguments: [applicationArgument, argument("<answer>", "answer", [...BENEFITS, "clear"])],
  options: [option("--reasons <text>", "reasonsText"), roundOption],
  async run(cli, given) {
    const asked = given.text("answer");
    const reasons = await readText(cli, given.maybe("reasons") ?? "");
    const c: FieldChange = {
      field: "equalBenefit",
      value: asked === "clear" ? null : { answer: oneOf(cli, asked, BENEFITS), reasons },
    };
    return change(cli, given, await cli.round(given), [c]);
  },
};

/** A command that is one call on one row. */
const rowCall = (name: "undo" | "redo" | "reconfirm"): CommandSpec => ({
  name,
  about: texts[name],
  arguments: [applicationArgument],
  options: [roundOption],
  async run(cli, given) {
    const at = { round: await cli.round(given), application: given.text("application") };
    return savedRow(cli, await cli.call(`reviews.${name}`, at));
  },
});

const history: CommandSpec = {
  name: "history",
  about: texts.history,
  arguments: [applicationArgument, argument("<field>", "fieldName")],
  options: [roundOption],
  async run(cli, given) {
    const round = await cli.round(given);
    const { core } = await cli.call("rounds.show", { round });
    const criterion = (id: string): Criterion | undefined => core?.criteria.criteria.find((c) => c.id === id);
    // A criterion by itself means its score.
    const asked = criterion(given.text("field")) ? `value:${given.text("field")}` : given.text("field");
    const log = await cli.call("reviews.history", { round, application: given.text("application"), field: asked });
    const scale = criterion(asked.split(":")[1] ?? "")?.scale ?? null;
    const text = (v: unknown): string => {
      if (v === null || v === undefined) return "–";
      if (typeof v === "string") return v;
      const steps = typeof v === "object" && "steps" in v && typeof v.steps === "number" ? v.steps : null;
      return scale && steps !== null ? exact(cli, formatExact(stepsToValue(scale, steps))) : JSON.stringify(v);
    };
    const rows = log.entries.map((e) => [e.at, text(e.before), text(e.after)]);
    return { json: log, text: table(fields(cli, "at", "before", "after"), rows) || cli.say(texts.noHistory) };
  },
};

const exportReview: CommandSpec = {
  name: "export",
  about: texts.export,
  options: [
    outOption,
    option("--confirm-conflicts", "confirmConflicts"),
    option("--incomplete", "incomplete"),
    plainOption,
    roundOption,
  ],
  examples: ["--out ud --confirm-conflicts"],
  async run(cli, given) {
    const signed = await cli.call("reviews.export", {
      round: await cli.round(given),
      folder: resolve(given.text("out")),
      confirmConflicts: given.flag("confirm-conflicts"),
      allowIncomplete: given.flag("incomplete"),
      recipients: recipientsOf(given),
    });
    return {
      json: signed,
      text: blocks(
        facts([
          [field(cli, "file"), signed.file],
          [field(cli, "sequence"), String(signed.sequence)],
          [field(cli, "digest"), signed.digest],
        ]),
        signed.complete ? "" : cli.say(texts.exportedIncomplete),
      ),
    };
  },
};

export const reviewCommands: GroupSpec = {
  name: "review",
  about: texts.about,
  commands: [
    list,
    show,
    declare,
    score,
    criterionText("reasons"),
    criterionText("note"),
    rowTextCommand("assess", "assessment"),
    rowTextCommand("remark", "remark"),
    recommend,
    benefit,
    rowTextCommand("minority", "minorityOpinion"),
    rowCall("undo"),
    rowCall("redo"),
    history,
    rowCall("reconfirm"),
    ...formCommands,
    exportReview,
  ],
};
