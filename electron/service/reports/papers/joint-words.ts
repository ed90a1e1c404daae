// Shortfalls, flags, gates and decisions of the joint prioritisation as sentences (domain.md § 7).
import type { JointDecision } from "../../../../shared/domain/joint/decisions.ts";
import type {
  Binding,
  JointDocument,
  JointFlag,
  JointRow,
  JointWarning,
} from "../../../../shared/domain/joint/document.ts";
import { SOURCES, type Side, type Source } from "../../../../shared/domain/ids.ts";
import { annexTexts } from "../../../../shared/i18n/reports/joint-annex.ts";
import { jointTexts as texts } from "../../../../shared/i18n/reports/joint.ts";
import { add, parseExact, rational, sub, type Rational } from "../../../../shared/lib/rational.ts";
import { capital, sentence, shortDigest, type BySource, type Desk } from "../round-words.ts";

/** "Shanghai 2009: 100.000 kr. short", one for each frame that stands in the way. */
export const bindingText = (d: Desk, bindings: readonly Binding[]): string =>
  d.w.clauses(bindings.map((b) => shortText(d, b)));

function shortText(d: Desk, b: Binding): string {
  const params = { source: capital(d.source(b.source)), amount: d.w.money(b.shortBy, d.currency(b.source)) };
  if ("year" in b) return d.w.t(texts["short.year"], { ...params, year: b.year });
  if ("throughYear" in b) return d.w.t(texts["short.through"], { ...params, year: b.throughYear });
  return d.w.t(texts["short.total"], params);
}

/** Why a row stands on the reserve list. */
export function reserveText(d: Desk, row: JointRow): string {
  if (row.binding.length > 0) return sentence(bindingText(d, row.binding), d.w.lang);
  if (row.via === "override") return d.w.t(texts.heldBack);
  return row.wouldFit === true ? d.w.t(texts.wouldFit) : "";
}

export const flagsText = (d: Desk, flags: readonly JointFlag[]): string =>
  d.w.clauses(flags.map((f) => d.w.t(texts[`flag.${f}`])));

export const totalsOf = (row: JointRow): BySource => ({
  RM: total(row.amounts.RM),
  DK: total(row.amounts.DK),
  SH: total(row.amounts.SH),
});
const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

/** A restricted rank as people say it: 2, or 4–5 where equals share the middle rank. */
export function rankText(d: Desk, joint: JointDocument, row: JointRow, side: Side): string {
  const rank = parseExact(row.rank[side]);
  const tied = joint.joint.filter((r) => r.rank[side] === row.rank[side]).length;
  const half = rational(tied - 1, 2);
  const show = (r: Rational): string => d.w.number(r);
  return tied === 1 ? show(rank) : `${show(sub(rank, half))}–${show(add(rank, half))}`;
}

export function warningText(d: Desk, warning: JointWarning): string {
  return d.w.t(texts[`warning.${warning.code}`], {
    ...("source" in warning ? { source: d.source(warning.source) } : {}),
    ...("year" in warning ? { year: warning.year } : {}),
  });
}

/** Soft frames that are exceeded: shown, never blocking. */
export function overruns(d: Desk, joint: JointDocument): string[] {
  return joint.ledger.flatMap((row) => {
    const params = (amount: number) => ({
      source: capital(d.source(row.source)),
      amount: d.w.money(amount, row.currency ?? d.currency(row.source)),
    });
    const years = row.years.flatMap((cell, i) =>
      cell.overrun > 0 ? [d.w.t(texts.overrun, { ...params(cell.overrun), year: joint.years[i] ?? "" })] : [],
    );
    const whole =
      row.total.overrun > 0 && years.length === 0 ? [d.w.t(texts.overrunTotal, params(row.total.overrun))] : [];
    return [...years, ...whole];
  });
}

/** What a person settled, in one sentence; who, when and why stand beside it. */
export function decisionText(d: Desk, decision: JointDecision): string {
  const { w } = d;
  const number = (id: string): string => d.journalNumber(id);
  const amounts = (list: readonly { source: Source; year: number; amount: number }[]): string =>
    w.clauses(
      list.map((a) =>
        w.t(annexTexts.amountAt, {
          source: capital(d.source(a.source)),
          year: a.year,
          amount: w.money(a.amount, d.currency(a.source)),
        }),
      ),
    );
  switch (decision.kind) {
    case "fork":
      return w.t(annexTexts["decision.fork"], {
        group: d.groupName(decision.group),
        chosen: shortDigest(decision.chosen),
      });
    case "late":
      return w.t(annexTexts[decision.accepted ? "decision.late.accepted" : "decision.late.refused"], {
        digest: shortDigest(decision.digest),
      });
    case "older-version":
      return w.t(annexTexts["decision.older-version"], {
        application: number(decision.application),
        group: d.groupName(decision.group),
      });
    case "ruling":
      return w.t(annexTexts[`decision.ruling.${decision.outcome}`], {
        application: number(decision.application),
        person: d.person(decision.person),
      });
    case "meeting-order":
      return w.t(annexTexts["decision.meeting-order"], {
        order: decision.order.map((tied) => tied.map(number).join(" = ")).join(", "),
      });
    case "meeting-move":
      return w.t(annexTexts[decision.tied ? "decision.meeting-move.tied" : "decision.meeting-move"], {
        application: number(decision.application),
        place: decision.place,
      });
    case "lot":
      return w.t(annexTexts["decision.lot"], { drawn: decision.drawn.map(number).join(", ") });
    case "override":
      return w.t(annexTexts[`decision.override.${decision.effect}`], {
        application: number(decision.application),
        offices: w.list(decision.offices.map((o) => d.person(o))),
        place: decision.place ?? "",
      });
    case "earlier-commitment":
      return w.t(annexTexts["decision.earlier-commitment"], {
        round: decision.round,
        amounts: amounts(decision.amounts),
      });
    case "freed-money":
      return w.t(annexTexts["decision.freed-money"], {
        application: number(decision.application),
        amounts: amounts(decision.amounts),
      });
  }
}

/** Which bodies the recommendation goes to, one on each side. */
export const bodiesText = (d: Desk): string =>
  d.w.list((["dk", "cn"] as const).map((side) => d.w.local(d.papers.core.round.groups[side].body).text));

/** "1.450.000 kr. from Region Midtjylland, …": what the funded projects take. */
export const amountsText = (d: Desk, amounts: BySource): string =>
  d.w.list(
    SOURCES.map((s) => d.w.t(texts.amountOf, { amount: d.w.money(amounts[s], d.currency(s)), source: d.source(s) })),
  );

/** Numbers of applications, or a dash. */
export const numbersText = (d: Desk, ids: readonly string[]): string =>
  ids.length === 0 ? d.w.t(annexTexts.nobody) : ids.map((id) => d.journalNumber(id)).join(", ");
