// Scores as people write them, as the service takes them: decimal text on the criterion's own scale, never rounded.
import {
  activeCriteria,
  byKind,
  stepsToValue,
  valueToSteps,
  type Criterion,
  type JudgementValue,
} from "../../shared/domain/criteria.ts";
import type { Core } from "../../shared/domain/round.ts";
import { AppError } from "../../shared/lib/errors.ts";
import { formatExact } from "../../shared/lib/rational.ts";
import type { Cli } from "./cli.ts";
import { exact, value as word } from "./words.ts";

/** The round's core. @throws AppError round.not-found where nothing has been issued or drafted yet */
export async function coreOf(cli: Cli, round: string): Promise<Core> {
  const { core } = await cli.call("rounds.show", { round });
  if (!core) throw new AppError("round.not-found", { round });
  return core;
}

/** By id or by number as printed; only criteria that have a wording. @throws AppError review.criterion-unknown */
export function criterionOf(core: Core, text: string): Criterion {
  const active = activeCriteria(core.criteria);
  const found = active.find((c) => c.id === text) ?? active.find((c) => c.number === text);
  if (!found) throw new AppError("review.criterion-unknown", { criterion: text });
  return found;
}

/** @param text "4", "3.5", "3,5", "cannot-judge", "yes", "no". @returns undefined when the criterion does not take it */
export function parseScore(criterion: Criterion, text: string): JudgementValue | undefined {
  const t = text.trim();
  if (t === "cannot-judge") return t;
  const steps = criterion.scale ? valueToSteps(criterion.scale, t.replace(",", ".")) : null;
  const gate: JudgementValue | undefined = t === "yes" || t === "no" ? { gate: t } : undefined;
  return byKind(criterion.kind, { gate, scored: steps === null ? undefined : { steps } });
}

/** "clear" takes a score away. @throws AppError review.value-off-scale */
export function scoreOf(criterion: Criterion, text: string): JudgementValue | null {
  if (text === "clear") return null;
  const parsed = parseScore(criterion, text);
  if (parsed === undefined)
    throw new AppError("review.value-off-scale", {
      criterion: criterion.id,
      min: criterion.scale?.min ?? "no",
      max: criterion.scale?.max ?? "yes",
      step: criterion.scale?.step ?? "",
    });
  return parsed;
}

/** The text that `parseScore` reads back as the same value. */
export function scoreText(criterion: Criterion | undefined, v: JudgementValue | null): string | null {
  if (v === null || v === "cannot-judge") return v;
  if ("gate" in v) return v.gate;
  return criterion?.scale ? formatExact(stepsToValue(criterion.scale, v.steps)) : String(v.steps);
}

/** The same for people: in words, with the language's decimal mark. */
export function shownScore(cli: Cli, criterion: Criterion | undefined, v: JudgementValue | null): string {
  const text = scoreText(criterion, v);
  return typeof v === "object" && v !== null && "steps" in v ? exact(cli, text) : text === null ? "–" : word(cli, text);
}
