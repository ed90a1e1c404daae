// What every other combination of rules would do: to the list as a whole, and to each row.
import { useMemo } from "react";
import type { JointRules } from "../../../shared/domain/round.ts";
import type { OtherOutcomes } from "../../../shared/domain/joint/view.ts";
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
    const { others } = answer;
    const at = new Map(list.rows.map((r, i) => [r.application, i]));
    const counts = new Uint8Array(list.rows.length);
    for (const { outcomes } of others)
      for (let i = 0; i < counts.length; i += 1) if (outcomes[i] === "f") counts[i] = (counts[i] ?? 0) + 1;
    // The list in its order: where each row stands in the answers, and whether it is recommended now.
    const rows = shown.joint.map((r) => ({
      id: r.application,
      at: at.get(r.application) ?? -1,
      funded: r.outcome === "funded",
    }));
    const byId = new Map(rows.map((r) => [r.id, r]));
    const difference = ({ order, frameMode, walk, outcomes }: OtherOutcomes): OtherRule => {
      const [gain, lose]: [string[], string[]] = [[], []];
      for (const r of rows) {
        const there = outcomes[r.at] === "f";
        if (there !== r.funded) (there ? gain : lose).push(r.id);
      }
      return { order, frameMode, walk, in: gain, out: lose };
    };
    return {
      rules: others.map(difference),
      of: others.length,
      funded: (id) => counts[at.get(id) ?? -1] ?? 0,
      otherwise(id) {
        const row = byId.get(id);
        return row ? others.filter((o) => (o.outcomes[row.at] === "f") !== row.funded) : [];
      },
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
