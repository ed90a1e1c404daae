// Writing in the draft: one field at a time, kept as typed where it is no value yet; steps back and forth (domain.md §§ 1–2, 5, 7).
import { criteriaProblems, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { undoStacks, type Change } from "../jobs/undo.ts";
import { approvedBefore, putApprovedBefore, putTyped, stepOf, typedOf } from "../store/drafting.ts";
import { journalOfSubject } from "../store/journal.ts";
import { currentCore } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { criteriaFields } from "./criteria-fields.ts";
import { afterAct, type CriteriaAct } from "./criteria-acts.ts";
import { factsFields } from "./facts-fields.ts";
import { problem, type Area, type Field, type Problem, type Typed } from "./field.ts";
import { putDraftOf, putPart, stepped } from "./part.ts";
import { rulesFields } from "./rules-fields.ts";

const fieldsOf = (core: Core): Field[] => [...factsFields(core), ...rulesFields(core), ...criteriaFields(core)];

/** Why the fields of a kind cannot be written in any more; null while they can. */
export interface Frozen {
  /** Years, rules and frames: fixed once the round has been opened. */
  readonly rules: Problem | null;
  /** Frozen by the approval. */
  readonly criteria: Problem | null;
}

export function frozenParts(store: Store, round: string, core: Core): Frozen {
  const issued = currentCore(store, round);
  const { approval } = core.criteria;
  return {
    rules: issued ? problem("field.frozen-opened", { edition: 1 }).problem : null,
    criteria: approval
      ? problem("field.frozen-approved", {
          body: approval.body,
          date: approval.date,
          item: approval.agendaItem,
        }).problem
      : null,
  };
}

const isRule = (key: string): boolean => key === "years" || /^(?:joint|frames)\./u.test(key);
const freezes = (frozen: Frozen, key: string): Problem | null =>
  key.startsWith("criteria.") ? frozen.criteria : isRule(key) ? frozen.rules : null;

export interface ShownField {
  /** What stands in it: as typed where it is no value yet. */
  readonly text: string;
  readonly problem: Problem | null;
}

/** Every field of the draft by its key. */
export function shownFields(core: Core, typed: Typed): Map<string, ShownField> {
  return new Map(
    fieldsOf(core).map((f) => {
      const text = typed.get(f.key);
      if (text === undefined) return [f.key, { text: f.show(core), problem: null }];
      const taken = f.take(core, text, typed);
      return [f.key, { text, problem: "problem" in taken ? taken.problem : null }];
    }),
  );
}

/** What was typed is tried again after every change: another field may have been what stood in its way. */
function settle(core: Core, typed: Map<string, string>): Core {
  let now = core;
  for (let again = true; again;) {
    again = false;
    for (const field of fieldsOf(now)) {
      const text = typed.get(field.key);
      if (text === undefined || text === "") continue;
      const taken = field.take(now, text, typed);
      if (!("ok" in taken)) continue;
      now = taken.ok;
      typed.delete(field.key);
      again = true;
    }
  }
  // What has gone with a criterion or a year is in the record, and nowhere to be mended.
  const known = new Set(fieldsOf(now).map((f) => f.key));
  for (const key of typed.keys()) if (!known.has(key)) typed.delete(key);
  return now;
}

export interface Writer {
  readonly store: Store;
  readonly round: string;
  readonly core: Core;
  readonly actor: string;
  readonly at: string;
}

const areaOf = (key: string): Area => (key.startsWith("criteria.") ? "criteria" : "facts");

/**
 * Writes in one field. What is no value is kept as typed and said; the draft keeps the value before.
 * @throws AppError round.field-unknown, and the reason why the field is frozen
 */
export function editField(w: Writer, key: string, text: string): Problem | null {
  const field = fieldsOf(w.core).find((f) => f.key === key);
  if (!field) throw new AppError("round.field-unknown", { field: key });
  const frozen = freezes(frozenParts(w.store, w.round, w.core), key);
  if (frozen) throw new AppError(frozen.code, frozen.params);
  const typed = typedOf(w.store, w.round);
  const before = typed.get(key) ?? field.show(w.core);
  if (before === text) return shownFields(w.core, typed).get(key)?.problem ?? null;
  typed.delete(key);
  const taken = field.take(w.core, text, typed);
  if ("problem" in taken) typed.set(key, text);
  const core = settle("ok" in taken ? taken.ok : w.core, typed);
  const area = areaOf(key);
  w.store.command(() =>
    stepped(
      w.store,
      { round: w.round, area, actor: w.actor, at: w.at, action: "round.edit", field: key, before, after: text },
      () => {
        putTyped(w.store, w.round, typed, () => true);
        putDraftOf(w.store, w.round, core, w.at);
      },
    ),
  );
  return shownFields(core, typed).get(key)?.problem ?? null;
}

function writeCriteria(
  w: Writer,
  field: string,
  said: { before: string | null; after: string | null },
  set: CriteriaSet,
  approved: CriteriaSet | null,
  /** Another set takes the place of this one, and with it what was typed and is no value yet. */
  anew = false,
): void {
  const typed = typedOf(w.store, w.round);
  if (anew) for (const key of typed.keys()) if (key.startsWith("criteria.")) typed.delete(key);
  const core = settle({ ...w.core, criteria: set }, typed);
  w.store.command(() =>
    stepped(
      w.store,
      { round: w.round, area: "criteria", actor: w.actor, at: w.at, action: "round.edit", field, ...said },
      () => {
        putTyped(w.store, w.round, typed, () => true);
        putApprovedBefore(w.store, w.round, approved);
        putDraftOf(w.store, w.round, core, w.at);
      },
    ),
  );
}

/** @throws AppError round.approval-frozen, round.criterion-unknown, round.last-criterion */
export function actOnCriteria(w: Writer, act: CriteriaAct, resources: string): void {
  if (w.core.criteria.approval) throw new AppError("round.approval-frozen");
  const set = afterAct(w.core.criteria, act, resources);
  // At an end already.
  if (act.act === "move" && sameJson(set, w.core.criteria)) return;
  const of = "criterion" in act ? w.core.criteria.criteria.find((c) => c.id === act.criterion) : undefined;
  const place = (s: CriteriaSet): number => s.criteria.findIndex((c) => c.id === of?.id) + 1;
  const said = {
    add: { before: null, after: set.criteria.at(-1)?.number ?? null },
    remove: { before: of?.number ?? null, after: null },
    move: { before: String(place(w.core.criteria)), after: String(place(set)) },
    template: { before: null, after: act.act === "template" ? act.template : null },
  }[act.act];
  writeCriteria(w, `criteria-${act.act}`, said, set, approvedBefore(w.store, w.round), act.act === "template");
}

/** A copy of the approved set with the next number, not approved. @throws AppError round.not-approved */
export function newVersion(w: Writer): number {
  const { criteria } = w.core;
  if (!criteria.approval) throw new AppError("round.not-approved");
  const version = criteria.version + 1;
  const said = { before: String(criteria.version), after: String(version) };
  writeCriteria(w, "criteria-version", said, { ...criteria, version, approval: null }, criteria);
  return version;
}

/** Back to the approved set: the new version is given up. @throws AppError round.no-new-version */
export function dropVersion(w: Writer): void {
  const approved = approvedBefore(w.store, w.round);
  if (!approved || w.core.criteria.approval) throw new AppError("round.no-new-version");
  const said = { before: String(w.core.criteria.version), after: String(approved.version) };
  writeCriteria(w, "criteria-version", said, approved, null, true);
}

const KINDS = { changes: ["round.edit"], undo: "round.undoEdit", redo: "round.redoEdit" } as const;
/** After them there is nothing to go back to: what was read in, approved or sent out stands. */
const BARRIERS: Readonly<Record<Area, readonly string[]>> = {
  facts: ["round.update", "round.accept", "round.issue"],
  criteria: ["round.update", "round.approve", "round.issue"],
  intake: ["round.intake", "round.accept", "round.discard"],
};

function stacks(store: Store, round: string, area: Area) {
  const entries = [...journalOfSubject(store, round, area), ...journalOfSubject(store, round, round)].toSorted(
    (a, b) => a.seq - b.seq,
  );
  const last = entries.findLastIndex((e) => BARRIERS[area].includes(e.action));
  return undoStacks(entries.slice(last + 1), { ...KINDS, barrier: null });
}

/** Whether there is a step back or forth. */
export function canStep(store: Store, round: string, area: Area): { undo: boolean; redo: boolean } {
  const { done, undone } = stacks(store, round, area);
  const held = (change: Change | undefined): boolean =>
    change?.[0] !== undefined && stepOf(store, change[0].seq) !== null;
  return { undo: held(done.at(-1)), redo: held(undone.at(-1)) };
}

/** @returns the field of the step taken back or done again. @throws AppError round.nothing-to-undo, round.nothing-to-redo */
export function stepField(w: Writer, area: Area, direction: "undo" | "redo"): string {
  const { done, undone } = stacks(w.store, w.round, area);
  const [entry] = (direction === "undo" ? done : undone).at(-1) ?? [];
  // The first step's states hold whatever undo and redo did to it meanwhile: both are the same two.
  const step = entry && stepOf(w.store, entry.seq);
  if (!entry || !step) throw new AppError(`round.nothing-to-${direction}`);
  const frozen = frozenParts(w.store, w.round, w.core);
  const stops = freezes(frozen, entry.field) ?? (area === "criteria" ? frozen.criteria : null);
  if (stops && entry.field !== "criteria-version") throw new AppError(stops.code, stops.params);
  const parse = (json: string | null): string | null => (json === null ? null : (JSON.parse(json) as string));
  const [from, to] = direction === "undo" ? [entry.after, entry.before] : [entry.before, entry.after];
  w.store.command(() =>
    stepped(
      w.store,
      {
        round: w.round,
        area,
        actor: w.actor,
        at: w.at,
        action: direction === "undo" ? "round.undoEdit" : "round.redoEdit",
        field: entry.field,
        before: parse(from),
        after: parse(to),
      },
      () => putPart(w.store, w.round, area, direction === "undo" ? step.before : step.after, w.at),
    ),
  );
  return entry.field;
}

/** What must be written before the criteria can be approved or the round goes out. */
function unfinished(store: Store, round: string, core: Core, only?: Area): AppError[] {
  const typed = typedOf(store, round);
  const shown = shownFields(core, typed);
  const details = [...typed.keys()].flatMap((field) => {
    const fault = shown.get(field)?.problem;
    const mine = only === undefined || areaOf(field) === only;
    return fault && mine
      ? [new AppError("round.field-unfinished", { field }, { details: [new AppError(fault.code, fault.params)] })]
      : [];
  });
  if (only === "facts" || criteriaProblems(core.criteria).every((p) => p.problem !== "no-active-criterion"))
    return details;
  return [...details, new AppError("round.no-active-criterion")];
}

/** @throws AppError round.unfinished with each field and what is wrong with it */
export function refuseUnfinished(store: Store, round: string, core: Core, only?: Area): void {
  const details = unfinished(store, round, core, only);
  if (details.length > 0) throw new AppError("round.unfinished", { count: details.length }, { details });
}
