// `skoen review form` and `review load`: all of one's rows in one file, to be filled in with any editor. Everything in a form is
// checked before the first field changes; what is left empty changes nothing.
import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { reviewCounts, reviewTexts as texts } from "../../../shared/i18n/cli/review.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { asFileError } from "../../service/packages/file-errors.ts";
import type { Cli } from "../cli.ts";
import { blocks, facts, table } from "../layout.ts";
import { formText, readForm, type FormEntry } from "../review-form.ts";
import { coreOf, criterionOf, parseScore } from "../scores.ts";
import type { CommandSpec } from "../spec.ts";
import { field, fields, value } from "../words.ts";
import { readYaml } from "../yaml-text.ts";
import { argument, option, required, roundOption } from "./given.ts";

type Row = OutputOf<SkoenContract, "reviews.get">;
type Refuse = (problem: string, details?: AppError[]) => AppError;

const form: CommandSpec = {
  name: "form",
  about: texts.form,
  options: [option("--out <file>", "outFile", required), roundOption],
  examples: ["--out skema.yaml"],
  async run(cli, given) {
    const round = await cli.round(given);
    const file = resolve(given.text("out"));
    const { rows } = await cli.call("reviews.list", { round });
    const text = formText(
      cli,
      await coreOf(cli, round),
      rows.map((r) => r.row),
      basename(file),
    );
    try {
      // A form somebody has filled in is never written over.
      await writeFile(file, text, { flag: "wx", mode: 0o600 });
    } catch (e) {
      throw asFileError(e, file, "write");
    }
    return { json: { file, applications: rows.length }, text: facts([[field(cli, "file"), file]]) };
  },
};

/** What the form asks to change in a row. The declaration first: nothing else is open before it. */
function changesOf(cli: Cli, core: Core, row: Row["row"], entry: FormEntry, refuse: Refuse): FieldChange[] {
  const { application } = entry;
  const out: FieldChange[] = [];
  const answer = entry.conflict?.answer ?? row.conflict?.answer ?? null;
  if (entry.conflict) {
    const { kind, reason } = entry.conflict;
    const now = row.conflict && { answer: row.conflict.answer, kind: row.conflict.kind, reason: row.conflict.reason };
    if (!sameJson(now, { answer: entry.conflict.answer, kind, reason }))
      out.push({ field: "conflict", answer: entry.conflict.answer, kind, reason });
  }
  const rest: FieldChange[] = [];
  for (const [id, given] of Object.entries(entry.scores)) {
    const criterion = criterionIn(cli, core, application, id, refuse);
    const now = row.judgements.find((j) => j.criterion === criterion.id);
    if (given.value !== null) {
      const parsed = parseScore(criterion, given.value);
      if (parsed === undefined)
        throw refuse(cli.say(texts.formValue, { application, criterion: id, value: given.value }));
      if (!sameJson(now?.value ?? null, parsed)) rest.push({ field: "value", criterion: criterion.id, value: parsed });
    }
    if (given.reasons !== null && given.reasons !== (now?.reasons ?? ""))
      rest.push({ field: "reasons", criterion: criterion.id, text: given.reasons });
  }
  if (entry.assessment !== null && entry.assessment !== row.assessment)
    rest.push({ field: "assessment", text: entry.assessment });
  if (entry.remark !== null && entry.remark !== row.remark) rest.push({ field: "remark", text: entry.remark });
  if (entry.recommendation !== null && entry.recommendation !== row.recommendation)
    rest.push({ field: "recommendation", value: entry.recommendation });
  if (entry.equalBenefit !== null && !sameJson(entry.equalBenefit, row.equalBenefit))
    rest.push({ field: "equalBenefit", value: entry.equalBenefit });
  if (answer === "conflicted" && rest.length > 0) throw refuse(cli.say(texts.formConflicted, { application }));
  return [...out, ...rest];
}

function criterionIn(cli: Cli, core: Core, application: string, id: string, refuse: Refuse) {
  try {
    return criterionOf(core, id);
  } catch (e) {
    if (!isAppError(e)) throw e;
    throw refuse(cli.say(texts.formCriterionUnknown, { application, criterion: id }));
  }
}

function parsedForm(cli: Cli, text: string, refuse: Refuse): readonly FormEntry[] {
  const { value: raw, lineOf } = readYaml(cli, text, refuse);
  return readForm(raw, refuse, lineOf);
}

const load: CommandSpec = {
  name: "load",
  about: texts.load,
  arguments: [argument("<file>", "formFile")],
  options: [roundOption],
  examples: ["skema.yaml"],
  async run(cli, given) {
    const file = resolve(given.text("file"));
    const refuse: Refuse = (problem, details = []) =>
      new AppError("form.invalid", { file: basename(file), problem }, { details });
    const text = await readFile(file, "utf8").catch((e: unknown) => {
      throw asFileError(e, file, "read");
    });
    const entries = parsedForm(cli, text, refuse);
    const round = await cli.round(given);
    const core = await coreOf(cli, round);
    const { rows } = await cli.call("reviews.list", { round });
    const seen = new Set<string>();
    const plan = entries.map((entry) => {
      const { application } = entry;
      const row = rows.find((r) => r.row.application === application)?.row;
      if (!row) throw refuse(cli.say(texts.formApplicationUnknown, { application }));
      if (seen.has(application)) throw refuse(cli.say(texts.formApplicationTwice, { application }));
      seen.add(application);
      return { application, changes: changesOf(cli, core, row, entry, refuse) };
    });
    let changed = 0;
    for (const { application, changes } of plan)
      for (const change of changes) {
        await cli.call("reviews.change", { round, application, change });
        changed += 1;
      }
    const after = (await cli.call("reviews.list", { round })).rows.filter((r) => seen.has(r.row.application));
    const left = after.map((r) => [r.row.application, value(cli, r.state), String(r.gaps.length)]);
    return {
      json: {
        changed,
        applications: after.map((r) => ({ application: r.row.application, state: r.state, gaps: r.gaps })),
      },
      text: blocks(
        cli.say(reviewCounts.loaded, { count: changed, applications: plan.length }),
        table(fields(cli, "application", "state", "gaps"), left),
      ),
    };
  },
};

export const formCommands: readonly CommandSpec[] = [form, load];
