// What a version of a criteria set changes against another, piece by piece, so that a person who is to decide on it sees exactly that
// (domain.md § 2). Two sets without differences are the same set; version and approval are not part of it.
import { sameJson } from "../lib/canonical-json.ts";
import type { CriteriaSet, Criterion, Scale } from "./criteria.ts";
import type { Localized } from "./ids.ts";
import { LANGUAGES, type Language } from "../i18n/language.ts";

/** A piece of a criterion. */
const CRITERION_PARTS = [
  "number",
  "title",
  "guidance",
  "kind",
  "scale",
  "anchor",
  "weight",
  "threshold",
  "advisory",
  "reasons",
  "maxLength",
] as const;
export type CriterionPart = (typeof CRITERION_PARTS)[number];
const SET_PARTS = ["title", "sumThreshold", "sumAdvisory"] as const;
export type SetPart = (typeof SET_PARTS)[number];

/** `before`, `after`: the texts as they stand, or null where there is none. Yes and no as "yes" and "no". */
interface Values {
  readonly before: string | null;
  readonly after: string | null;
}
/** Numbers of criteria are the ones people know them by: the new one, or the old one of what is gone. */
export type CriteriaDifference =
  | ({ readonly kind: "set"; readonly part: SetPart; readonly lang: Language | null } & Values)
  | { readonly kind: "added" | "removed"; readonly number: string; readonly title: Localized | null }
  /** Places from 1, counted in its own version. */
  | { readonly kind: "moved"; readonly number: string; readonly from: number; readonly to: number }
  | ({
      readonly kind: "changed";
      readonly number: string;
      readonly part: CriterionPart;
      readonly lang: Language | null;
      /** Value of the scale the words stand at. */
      readonly at: string | null;
    } & Values);

type Text = Localized | null | undefined;
const texts = (before: Text, after: Text): (Values & { lang: Language })[] =>
  LANGUAGES.flatMap((lang) => {
    const [a, b] = [before?.[lang] ?? null, after?.[lang] ?? null];
    return a === b ? [] : [{ lang, before: a, after: b }];
  });
const yesNo = (value: boolean): string => (value ? "yes" : "no");
/** "0–5 · 0.5 · max": least, greatest, step, and which end is the good one. */
const scaleText = (scale: Scale | null): string | null =>
  scale === null ? null : `${scale.min}–${scale.max} · ${scale.step} · ${scale.best}`;
const reasonsText = (reasons: Criterion["reasons"]): string =>
  typeof reasons === "string" ? reasons : `< ${reasons.worseThan}`;

function anchorDifferences(before: Scale | null, after: Scale | null): (Values & { lang: Language; at: string })[] {
  const values = [...new Set([...(before?.anchors ?? []), ...(after?.anchors ?? [])].map((a) => a.value))];
  const at = (scale: Scale | null, value: string): Localized | undefined =>
    scale?.anchors.find((a) => a.value === value)?.text;
  return values.flatMap((value) => texts(at(before, value), at(after, value)).map((t) => ({ ...t, at: value })));
}

function criterionDifferences(before: Criterion, after: Criterion): CriteriaDifference[] {
  const { number } = after;
  const plain: readonly (readonly [CriterionPart, string | null, string | null])[] = [
    ["number", before.number, after.number],
    ["kind", before.kind, after.kind],
    ["scale", scaleText(before.scale), scaleText(after.scale)],
    ["weight", before.weight, after.weight],
    ["threshold", before.threshold, after.threshold],
    ["advisory", yesNo(before.advisory), yesNo(after.advisory)],
    ["reasons", reasonsText(before.reasons), reasonsText(after.reasons)],
    ["maxLength", before.maxLength?.toString() ?? null, after.maxLength?.toString() ?? null],
  ];
  const changed = (part: CriterionPart, v: Values, lang: Language | null, at: string | null): CriteriaDifference => ({
    kind: "changed",
    number,
    part,
    lang,
    at,
    before: v.before,
    after: v.after,
  });
  return [
    ...(["title", "guidance"] as const).flatMap((part) =>
      texts(before[part], after[part]).map((t) => changed(part, t, t.lang, null)),
    ),
    ...plain.flatMap(([part, a, b]) => (a === b ? [] : [changed(part, { before: a, after: b }, null, null)])),
    ...anchorDifferences(before.scale, after.scale).map((t) => changed("anchor", t, t.lang, t.at)),
  ];
}

/** The longest run of ids that keeps its order: what is not in it has been moved. */
function steady(before: readonly string[], after: readonly string[]): Set<string> {
  const best: number[][] = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      (best[i] ?? [])[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = new Set<string>();
  for (let i = 0, j = 0; i < before.length && j < after.length;)
    if (before[i] === after[j]) {
      kept.add(before[i] ?? "");
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return kept;
}

/** In the order a person reads the new set: the set itself, then its criteria, then what is gone. */
export function criteriaDifferences(before: CriteriaSet, after: CriteriaSet): CriteriaDifference[] {
  const out: CriteriaDifference[] = texts(before.title, after.title).map((t) => ({ kind: "set", part: "title", ...t }));
  if (before.sumThreshold !== after.sumThreshold)
    out.push({ kind: "set", part: "sumThreshold", lang: null, before: before.sumThreshold, after: after.sumThreshold });
  if (before.sumAdvisory !== after.sumAdvisory) {
    const [a, b] = [yesNo(before.sumAdvisory), yesNo(after.sumAdvisory)];
    out.push({ kind: "set", part: "sumAdvisory", lang: null, before: a, after: b });
  }
  const [old, fresh] = [before.criteria, after.criteria];
  const both = (c: Criterion, others: readonly Criterion[]): boolean => others.some((o) => o.id === c.id);
  const kept = steady(
    old.filter((c) => both(c, fresh)).map((c) => c.id),
    fresh.filter((c) => both(c, old)).map((c) => c.id),
  );
  for (const [i, c] of fresh.entries()) {
    const was = old.findIndex((o) => o.id === c.id);
    const known = old[was];
    if (!known) {
      out.push({ kind: "added", number: c.number, title: c.title });
      continue;
    }
    if (!kept.has(c.id)) out.push({ kind: "moved", number: c.number, from: was + 1, to: i + 1 });
    if (!sameJson(known, c)) out.push(...criterionDifferences(known, c));
  }
  for (const c of old) if (!both(c, fresh)) out.push({ kind: "removed", number: c.number, title: c.title });
  return out;
}
