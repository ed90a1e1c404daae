// joint.json = f(core, effective consolidations, parameters, decisions) (domain.md § 7). Same inputs, same bytes, in any order.
import { sameJson } from "../../lib/canonical-json.ts";
import { formatExact, rational } from "../../lib/rational.ts";
import { SOURCES } from "../ids.ts";
import type { JointRules } from "../round.ts";
import { checkApplication, expectedProjects } from "./checks.ts";
import { compareCodePoints, sortedIds } from "./code-points.ts";
import type { JointDocument, JointFlag, JointRow, OtherRules } from "./document.ts";
import type { JointInput } from "./input.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { mapSources } from "./purse.ts";
import { sum2, worst2, type Entry } from "./rank.ts";
import { closeToLine, idsWith, solve, type Rules, type Solution } from "./solve.ts";

/**
 * The joint prioritisation as a document. Amounts are minor units, fractions exact texts, every list in one fixed order.
 * @throws AppError `joint.*` for inputs that contradict themselves (two lists of one group, mixed currencies, sums too large).
 */
export function computeJoint(input: JointInput): JointDocument {
  const { core } = input;
  const p = prepare(input);
  const solution = solve(p, core.joint);
  const joint = jointRows(p, solution);
  const funded = joint.filter((r) => r.outcome === "funded").flatMap((r) => p.gated.get(r.application) ?? []);
  return {
    format: 1,
    core: input.coreDigest,
    edition: core.edition,
    criteriaDigest: input.criteriaDigest,
    rules: core.joint,
    years: [...p.years],
    frames: core.frames.toSorted((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source)),
    consolidations: usedLists(input),
    decisions: [...p.decisions],
    groups: { dk: [...p.groups.dk.list], cn: [...p.groups.cn.list] },
    joint,
    reserve: idsWith(solution, "reserve"),
    excluded: p.excluded,
    notDecided: p.notDecided,
    calibration: [...p.calibration],
    ties: [...solution.ties],
    log: [...solution.log],
    ledger: [...solution.ledger],
    overrides: [...solution.overrides],
    freed: [...solution.freed],
    checks: {
      applications: p.considered.map((app) => checkApplication(app, core.round.rate, core.joint.personYearPercent)),
      projects: expectedProjects(core.round, funded),
    },
    warnings: [...p.warnings, ...(solution.meetingMissing ? [{ code: "joint.meeting-order-missing" as const }] : [])],
    otherRules: otherRules(p, core.joint, solution),
    settled: p.notDecided.length === 0 && joint.every((r) => r.outcome !== "open"),
  };
}

/** The lists a result is computed from, by digest. */
export const usedLists = ({ consolidations }: JointInput): JointDocument["consolidations"] =>
  [...new Map(consolidations.map((c) => [c.digest, c])).values()]
    .toSorted((a, b) => compareCodePoints(a.digest, b.digest))
    .map(({ digest, author, document }) => ({
      digest,
      group: document.group,
      author: author.id,
      role: author.role,
      origin: document.origin,
      sourceDocument: document.sourceDocument,
      scope: document.scope === null ? null : sortedIds(document.scope),
    }));

/** What place and outcome say of a row; rows of which they say nothing are left out. */
export function jointFlags(s: Solution): Map<string, JointFlag[]> {
  const out = new Map<string, JointFlag[]>();
  const say = (flag: JointFlag, ids: Iterable<string>): void => {
    for (const id of ids) out.set(id, [...(out.get(id) ?? []), flag]);
  };
  for (const g of s.groups) if (g.ids.length > 1) say("real-tie", g.ids);
  say("close-to-line", closeToLine(s));
  say("moved", new Set(s.overrides.filter((o) => o.result === "applied").map((o) => o.application)));
  say("money-freed", new Set(s.freed.filter((f) => f.result === "applied").map((f) => f.application)));
  say("not-in-meeting-order", s.unplaced);
  return out;
}

function jointRows(p: Prepared, s: Solution): JointRow[] {
  const entries = new Map(p.entries.map((e) => [e.id, e]));
  const flags = jointFlags(s);
  return s.groups.flatMap((g) =>
    g.ids.flatMap((id): JointRow[] => {
      const [app, entry, result, amounts] = [p.gated.get(id), entries.get(id), s.rows.get(id), p.amounts.get(id)];
      if (!app || !entry || !result || !amounts) return [];
      const combined = p.combined.get(id);
      return [
        {
          application: id,
          version: app.version,
          place: g.place,
          ...rankTexts(entry),
          combined: combined ? formatExact(combined) : null,
          amounts: mapSources((source) => [...amounts[source]]),
          outcome: result.outcome,
          via: result.via,
          wouldFit: result.wouldFit,
          binding: [...result.binding],
          flags: [...(flags.get(id) ?? []), ...(p.flags.get(id) ?? [])],
        },
      ];
    }),
  );
}

/** Exact ranks inside the gated set. */
export const rankTexts = (e: Entry): Pick<JointRow, "rank" | "meanRank" | "worstRank"> => ({
  rank: { dk: formatExact(rational(e.dk2, 2)), cn: formatExact(rational(e.cn2, 2)) },
  meanRank: formatExact(rational(sum2(e), 4)),
  worstRank: formatExact(rational(worst2(e), 2)),
});

/** Every other combination of order, frame mode and walk than the chosen one. */
export function otherCombinations(p: Prepared, chosen: Rules): Rules[] {
  const orders: Rules["order"][] = ["mean-rank", "worst-rank"];
  if (p.decisions.some((d) => d.kind === "meeting-order" || d.kind === "meeting-move")) orders.push("meeting");
  return orders
    .flatMap((order) =>
      (["annual", "cumulative", "total"] as const).flatMap((frameMode) =>
        (["strict", "skip"] as const).map((walk) => ({ order, frameMode, walk })),
      ),
    )
    .filter((r) => r.order !== chosen.order || r.frameMode !== chosen.frameMode || r.walk !== chosen.walk);
}

/** Each with the difference to the rules of the round (§ 7.10, what-if). */
function otherRules(p: Prepared, chosen: JointRules, solution: Solution): OtherRules[] {
  const base = new Set(idsWith(solution, "funded"));
  return otherCombinations(p, chosen).map((rules) => {
    const other = solve(p, rules, { explain: false });
    const funded = idsWith(other, "funded");
    const there = new Set(funded);
    return {
      ...rules,
      sameOrder: sameJson(
        other.groups.map((g) => g.ids),
        solution.groups.map((g) => g.ids),
      ),
      funded,
      open: idsWith(other, "open"),
      in: funded.filter((id) => !base.has(id)),
      out: idsWith(solution, "funded").filter((id) => !there.has(id)),
    };
  });
}
