// What became of each of many files, as it stands when all are read: one that was taken in first may have been replaced by the next,
// or forked. The five outcomes add up to the files. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import type { reportChips, reportCounts } from "../../../shared/i18n/ui/import-report.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type HeldPackage = OutputOf<SkoenContract, "packages.list">["packages"][number];
export type ReportPart = keyof typeof reportCounts;
type ReportChip = keyof typeof reportChips;
/** What a person can do about it next. */
type ReportWay = "compare" | "decide" | "message";

/** Names of people and offices of one round, by id. */
export type People = ReadonlyMap<string, string>;

export interface ReportRow {
  /** Its place among the files dropped. */
  readonly index: number;
  readonly outcome: ImportOutcome;
  readonly part: ReportPart;
  readonly chip: ReportChip | null;
  readonly way: ReportWay | null;
  readonly people: People;
  /** What the sender reads; null where nobody knows. */
  readonly language: Language | null;
  /** An office decides about lists; about members' reviews whoever leads their group. */
  readonly reader: "leader" | "office";
  /** Number of the package that speaks instead. */
  readonly replacedBy: number | null;
}

/** What needs a person first, then what was refused, then the quiet rest. */
export const REPORT_PARTS: readonly ReportPart[] = ["waits", "refused", "superseded", "here", "taken"];

const LATE: readonly string[] = ["note.late", "note.late-list"];
const OLDER: readonly string[] = ["note.older-edition", "note.other-criteria"];
const DRAFT: readonly string[] = ["note.incomplete-review", "note.draft-consolidation"];

function partOf(o: ImportOutcome, held: HeldPackage | undefined, reader: ReportRow["reader"]): ReportPart {
  if (o.outcome === "refused") return "refused";
  if (o.outcome === "already-here") return "here";
  if (held?.state === "fork") return "waits";
  if (held?.state === "superseded" || held?.state === "revoked") return "superseded";
  const late = reader === "office" ? ["note.late-list"] : LATE;
  const waits = o.notes.some((n) => late.includes(n.code) || n.code === "note.office-not-confirmed");
  return waits ? "waits" : "taken";
}

function chipOf(o: ImportOutcome, part: ReportPart, held: HeldPackage | undefined): ReportChip | null {
  const has = (codes: readonly string[]): boolean => o.notes.some((n) => codes.includes(n.code));
  if (part === "waits" && held?.state === "fork") return "fork";
  if (part === "waits" && has(LATE)) return "late";
  if (part !== "taken") return null;
  if (has(LATE)) return "late";
  if (has(OLDER)) return "older";
  if (has(DRAFT)) return "draft";
  if (o.notes.length > 0) return "look";
  return o.kind === "review" || o.kind === "consolidation" ? "complete" : null;
}

const NOBODY: People = new Map();
/** What else is known of the rounds: by person what he reads, and the rounds this home is an office of. */
export interface ReportContext {
  readonly languages: ReadonlyMap<string, Language>;
  readonly offices: ReadonlySet<string>;
}
const NOTHING: ReportContext = { languages: new Map(), offices: new Set() };

/**
 * @param held everything held now, in any order
 * @param people by round
 */
export function reportRows(
  outcomes: readonly ImportOutcome[],
  held: readonly HeldPackage[],
  people: ReadonlyMap<string, People>,
  { languages, offices }: ReportContext = NOTHING,
): ReportRow[] {
  const byDigest = new Map(held.map((p) => [p.digest, p]));
  const chainOf = (p: HeldPackage): string => [p.kind, p.round, p.side, p.author].join(" ");
  const speaking = new Map(held.filter((p) => p.state === "effective").map((p) => [chainOf(p), p.sequence]));
  /** Of a refused package only its sender is known, where his key is. */
  const knownTo = (author: string): People => [...people.values()].find((names) => names.has(author)) ?? NOBODY;
  return outcomes.map((outcome, index) => {
    const p = outcome.digest === null ? undefined : byDigest.get(outcome.digest);
    const reader = offices.has(p?.round ?? "") ? "office" : "leader";
    const part = partOf(outcome, p, reader);
    const newer = part === "superseded" && p ? (speaking.get(chainOf(p)) ?? null) : null;
    const forkOrLate = part === "waits" && !outcome.notes.some((n) => n.code === "note.office-not-confirmed");
    return {
      index,
      outcome,
      part,
      chip: chipOf(outcome, part, p),
      way: part === "refused" ? "message" : forkOrLate ? "decide" : part === "waits" ? "compare" : null,
      people: people.get(p?.round ?? "") ?? (outcome.author === null ? NOBODY : knownTo(outcome.author)),
      language: languages.get(outcome.author ?? "") ?? null,
      reader,
      replacedBy: newer,
    };
  });
}

/** By name where the round knows it; null for whoever is not known at all. */
export const senderOf = ({ outcome: { author }, people }: ReportRow): string | null =>
  author === null ? null : (people.get(author) ?? author);

export const countParts = (rows: readonly ReportRow[]): Readonly<Record<ReportPart, number>> => {
  const counts = { taken: 0, superseded: 0, here: 0, waits: 0, refused: 0 };
  for (const r of rows) counts[r.part]++;
  return counts;
};
