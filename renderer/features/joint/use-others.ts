// What every other combination of rules would do: to the list as a whole, and to each row.
import { useMemo } from "react";
import type { JointRules } from "../../../shared/domain/round.ts";
import { outcomeAt, type OtherOutcomes } from "../../../shared/domain/joint/view.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { useRead } from "../../api/use-read.ts";
import { useT } from "../../i18n/language.tsx";
import type { Joint } from "./use-joint.ts";

export type RuleNames = Pick<JointRules, "order" | "frameMode" | "walk">;
export interface OtherRule extends RuleNames {
  /** Recommended under it and not under the round's, and the other way round; in joint order. */
  readonly in: readonly string[];
  readonly out: readonly string[];
}
export interface Others {
  readonly rules: readonly OtherRule[];
  /** Of how many other rules. */
  readonly of: number;
  readonly funded: (application: string) => number;
  /** Those under which it comes out otherwise than under the round's. */
  readonly otherwise: (application: string) => readonly RuleNames[];
}

/** Null while it is not known. */
export function useOthers(round: string, joint: Joint): Others | null {
  const answer = useRead("joint.others", { round }).data;
  const { shown, list } = joint;
  return useMemo(() => {
    if (!answer || answer.basis !== list.basis) return null;
    const at = new Map(list.rows.map((r, i) => [r.application, i]));
    const base = new Map(shown.joint.map((r) => [r.application, r.outcome]));
    const counts = new Uint8Array(list.rows.length);
    for (const { outcomes } of answer.others)
      for (let i = 0; i < counts.length; i += 1) if (outcomes[i] === "f") counts[i] = (counts[i] ?? 0) + 1;
    const isFunded = (o: OtherOutcomes, id: string): boolean => outcomeAt(o.outcomes, at.get(id) ?? -1) === "funded";
    const difference = (o: OtherOutcomes): OtherRule => {
      const changed = shown.joint.filter((r) => isFunded(o, r.application) !== (r.outcome === "funded"));
      const of = (wasFunded: boolean): string[] =>
        changed.filter((r) => (r.outcome === "funded") === wasFunded).map((r) => r.application);
      return { order: o.order, frameMode: o.frameMode, walk: o.walk, in: of(false), out: of(true) };
    };
    return {
      rules: answer.others.map(difference),
      of: answer.others.length,
      funded: (id) => counts[at.get(id) ?? -1] ?? 0,
      otherwise: (id) => answer.others.filter((o) => isFunded(o, id) !== (base.get(id) === "funded")),
    };
  }, [answer, list, shown]);
}

/** Only what is another rule than the one chosen is named. */
export function useRuleName(): (rule: RuleNames, chosen: RuleNames) => string {
  const t = useT();
  return (rule, chosen) =>
    [
      ...(rule.order === chosen.order ? [] : [t(jointTexts[`order.${rule.order}`])]),
      ...(rule.frameMode === chosen.frameMode ? [] : [t(jointTexts[`mode.${rule.frameMode}`])]),
      ...(rule.walk === chosen.walk ? [] : [t(jointTexts[`walk.${rule.walk}`])]),
    ].join(" · ");
}
