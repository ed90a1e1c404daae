// Where a signed joint prioritisation and the one computed here part, case by case, so that two offices know what to compare.
import { sameJson } from "../../lib/canonical-json.ts";
import { AppError, type ErrorCode } from "../../lib/errors.ts";
import type { Side } from "../ids.ts";
import type { JointDocument, UndecidedReason } from "./document.ts";

/** More than this helps nobody: the first ones lead to the cause. */
const MOST = 20;

/**
 * What differs, causes first: editions, lists, what is undecided and why. Places and outcomes follow from these and are told only
 * where nothing else is. Empty exactly when both are the same; at most 20, the last then saying how many more there are.
 */
export function jointDifferences(signed: JointDocument, here: JointDocument): AppError[] {
  if (sameJson(signed, here)) return [];
  const causes = [...editions(signed, here), ...lists(signed, here), ...undecided(signed, here)];
  const found = causes.length > 0 ? causes : results(signed, here);
  if (found.length === 0) return [new AppError("joint.differs.elsewhere", { what: membersThatDiffer(signed, here) })];
  if (found.length <= MOST) return found;
  return [...found.slice(0, MOST), new AppError("joint.differs.more", { count: found.length - MOST })];
}

function editions(signed: JointDocument, here: JointDocument): AppError[] {
  if (signed.core === here.core) return [];
  return [new AppError("joint.differs.edition", { there: signed.edition, here: here.edition })];
}

function lists(signed: JointDocument, here: JointDocument): AppError[] {
  const without = (of: JointDocument, other: JointDocument, code: ErrorCode): AppError[] => {
    const known = new Set(other.consolidations.map((c) => c.digest));
    return of.consolidations
      .filter((c) => !known.has(c.digest))
      .map((c) => new AppError(code, { group: c.group, author: c.author ?? "", digest: c.digest.slice(0, 12) }));
  };
  return [...without(signed, here, "joint.differs.list-there"), ...without(here, signed, "joint.differs.list-here")];
}

type Reasons = ReadonlyMap<string, UndecidedReason>;
const keyOf = (application: string, group: Side): string => `${application} ${group}`;
const reasonsIn = (d: JointDocument): Reasons =>
  new Map(d.notDecided.flatMap((n) => n.reasons.map((r) => [keyOf(n.application, r.group), r.reason] as const)));

/** Who settled a case for a group, as far as the lists named in a document tell. */
function settledBy(d: JointDocument, application: string, group: Side): string {
  const own = d.consolidations.filter((c) => c.group === group);
  return (own.find((c) => c.scope?.includes(application)) ?? own.find((c) => c.scope === null))?.author ?? "";
}

function undecided(signed: JointDocument, here: JointDocument): AppError[] {
  const [theirs, ours] = [reasonsIn(signed), reasonsIn(here)];
  const cases = new Set([...signed.notDecided, ...here.notDecided].map((n) => n.application));
  return [...cases].flatMap((application) =>
    (["dk", "cn"] as const).flatMap((group): AppError[] => {
      const [there, own] = [theirs.get(keyOf(application, group)), ours.get(keyOf(application, group))];
      if (there === own) return [];
      const person = (d: JointDocument): string => settledBy(d, application, group);
      if (own === "own-conflict")
        return [new AppError("joint.differs.conflict-here", { application, person: person(here) })];
      if (there === "own-conflict")
        return [new AppError("joint.differs.conflict-there", { application, person: person(signed) })];
      return [
        ...(own ? [undecidedAs("joint.differs.undecided-here", application, group, own)] : []),
        ...(there ? [undecidedAs("joint.differs.undecided-there", application, group, there)] : []),
      ];
    }),
  );
}

const undecidedAs = (code: ErrorCode, application: string, group: Side, reason: UndecidedReason): AppError =>
  new AppError(code, { application, group }, { details: [new AppError(`joint.undecided.${reason}`)] });

/** Everything that is said about one application, by what it is. */
function results(signed: JointDocument, here: JointDocument): AppError[] {
  const [theirs, ours] = [resultsIn(signed), resultsIn(here)];
  return [...new Set([...theirs.keys(), ...ours.keys()])].toSorted().flatMap((application): AppError[] => {
    const [there, own] = [theirs.get(application), ours.get(application)];
    if (sameJson(there ?? null, own ?? null)) return [];
    if (there?.row && own?.row && there.row.place !== own.row.place)
      return [new AppError("joint.differs.place", { application, there: there.row.place, here: own.row.place })];
    if (there?.row?.outcome !== own?.row?.outcome || there?.excluded !== own?.excluded)
      return [new AppError("joint.differs.outcome", { application })];
    return [new AppError("joint.differs.figures", { application })];
  });
}

interface Result {
  row?: JointDocument["joint"][number];
  excluded?: string;
  groups: JointDocument["groups"]["dk"];
}

function resultsIn(d: JointDocument): Map<string, Result> {
  const found = new Map<string, Result>();
  const of = (application: string): Result => {
    const known = found.get(application) ?? { groups: [] };
    found.set(application, known);
    return known;
  };
  for (const r of d.joint) of(r.application).row = r;
  for (const e of d.excluded) of(e.application).excluded = e.code;
  for (const r of [...d.groups.dk, ...d.groups.cn]) of(r.application).groups.push(r);
  return found;
}

/** A signed document may have members that this version does not know. */
function membersThatDiffer(signed: JointDocument, here: JointDocument): string {
  const [theirs, ours] = [signed, here].map((d) => new Map<string, unknown>(Object.entries(d)));
  const names = new Set([...(theirs?.keys() ?? []), ...(ours?.keys() ?? [])]);
  return [...names].filter((name) => !sameJson(theirs?.get(name) ?? null, ours?.get(name) ?? null)).join(", ");
}
