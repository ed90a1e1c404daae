// An entry of the change log in words: what was done, to what, from what, to what (domain.md § 5). A verb without words stands as it is.
import { useMemo } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { CONFLICT_KINDS, declarationSchema } from "../../../shared/domain/conflict.ts";
import { judgementValueSchema } from "../../../shared/domain/criteria.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { journalTerms } from "../../../shared/i18n/reports/journal-terms.ts";
import { journalActions, journalFields } from "../../../shared/i18n/reports/journal-words.ts";
import { errorSentence, isErrorLike, type ErrorLike } from "../../../shared/i18n/translate.ts";
import { overallTexts } from "../../../shared/i18n/ui/assessment-overall.ts";
import { fieldLabel, fieldValue } from "../../../shared/i18n/ui/builder-labels.ts";
import { conflictTexts, conflictKinds } from "../../../shared/i18n/ui/conflict.ts";
import { journalTexts as texts } from "../../../shared/i18n/ui/journal.ts";
import { overviewTexts } from "../../../shared/i18n/ui/overview.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { useScoreTexts } from "../assessment/score-text.ts";

export type Entry = OutputOf<SkoenContract, "rounds.journal">["entries"][number];
export interface JournalWords {
  readonly what: (e: Entry) => string;
  /** null = nothing stood there. */
  readonly value: (e: Entry, json: string | null) => string | null;
  readonly who: (e: Entry) => string;
}

const DIGEST = /^[0-9a-f]{64}$/u;
const isField = (name: string): name is keyof typeof journalFields => Object.hasOwn(journalFields, name);
const ANSWERS = ["recommend", "not-recommend", "abstain", "yes", "partly", "no"] as const;

/** What a person wrote stands word for word, also where it happens to be a term. */
const FREE_TEXT = /^(?:reasons|assessment|remark|minorityOpinion|minutes|note|moveReason|text)\b/u;

/** What was typed in the draft of a round stands as it was typed. */
const DRAFT: ReadonlySet<string> = new Set(["round.edit", "round.undoEdit", "round.redoEdit"]);

export interface Terms {
  /** A name or value of the journal in the reader's words. */
  readonly term: (word: string) => string;
  /** An error kept with its parameters, as its sentence. */
  readonly problem: (error: ErrorLike) => string;
}
/** Structured content as a line of words; digests cut as everywhere. Pure. */
export function readable(value: unknown, terms: Terms): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map((v) => readable(v, terms)).join(", ");
  if (typeof value === "object" && isErrorLike(value)) return terms.problem(value);
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0))
      .map(([k, v]) => `${terms.term(k)}: ${FREE_TEXT.test(k) ? String(v) : readable(v, terms)}`)
      .join("; ");
  const text = String(value as string | number | boolean);
  return DIGEST.test(text) ? text.slice(0, 12) : terms.term(text);
}

/** What the entry keeps as JSON; older verbs keep plain words. Pure. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

export function useJournalWords(
  core: Core | null | undefined,
  roster: readonly RosterEntry[],
  me: string | null | undefined,
): JournalWords {
  const t = useT();
  const lang = useLang();
  const scores = useScoreTexts();
  return useMemo(() => {
    const criteria = new Map(core?.criteria.criteria.map((c) => [c.id, c]));
    const term = (word: string): string => {
      const known = Object.hasOwn(journalTerms, word) ? journalTerms[word] : undefined;
      return known ? t(known) : (people.get(word) ?? word);
    };
    const terms = { term, problem: (error: ErrorLike) => errorSentence(error, lang) };
    const people = new Map(roster.map((p) => [p.id, p.name]));
    const answer = (value: string): string => {
      const known = ANSWERS.find((a) => a === value);
      return known ? t(overallTexts[known]) : value;
    };
    const declaration = (value: unknown): string | null => {
      const d = declarationSchema.safeParse(value);
      if (!d.success) return null;
      const said = t(
        d.data.answer === "none"
          ? overviewTexts.none
          : d.data.answer === "possible"
            ? conflictTexts.possible
            : overviewTexts.conflicted,
      );
      const kind = CONFLICT_KINDS.find((k) => k === d.data.kind);
      return [said, kind ? t(conflictKinds[kind]) : "", d.data.reason].filter(Boolean).join(" · ");
    };
    const field = (e: Entry): string => {
      const [name = "", id] = e.field.split(":");
      const numberOf = (criterion: string): string => criteria.get(criterion)?.number ?? criterion;
      if (!isField(name)) return e.field === "reconfirmed" ? "" : (fieldLabel(e.field, t, numberOf) ?? term(e.field));
      return t(journalFields[name], { number: criteria.get(id ?? "")?.number ?? id ?? "" });
    };
    return {
      what(e) {
        const known = Object.hasOwn(journalActions, e.action) ? journalActions[e.action] : undefined;
        const action = known ? t(known) : e.action;
        const said = field(e);
        // Most entries are changes of a field: its name says enough.
        const line =
          said === "" ? action : e.action === "review.change" ? said : t(texts.action, { action, field: said });
        return `${line.slice(0, 1).toLocaleUpperCase()}${line.slice(1)}`;
      },
      value(e, json) {
        const value = json === null ? null : parsed(json);
        if (value === null || value === "") return null;
        if (typeof value === "string" && DRAFT.has(e.action)) return fieldValue(e.field, value, t);
        const [name, id] = e.field.split(":");
        if (name === "conflict") return declaration(value) ?? readable(value, terms);
        if (name === "mark" && typeof value === "object" && "text" in value && "comment" in value)
          return [String(value.text), String(value.comment)].filter(Boolean).join(" · ") || "–";
        if (name === "recommendation" && typeof value === "string") return answer(value);
        if (name === "quotes" && Array.isArray(value))
          return value.length === 0 ? null : t(texts.quotes, { count: value.length });
        const c = criteria.get(id ?? "");
        if (name === "value" && c) {
          const v = judgementValueSchema.safeParse(value);
          if (v.success)
            return v.data === "cannot-judge"
              ? t(overviewTexts.cannotName)
              : (scores.answer(c, v.data) ?? readable(value, terms));
        }
        if (name === "equalBenefit" && typeof value === "object" && "answer" in value && "reasons" in value)
          return [answer(String(value.answer)), String(value.reasons)].filter(Boolean).join(" · ");
        return typeof value === "string" && FREE_TEXT.test(e.field) ? value : readable(value, terms);
      },
      who: (e) => (e.actor === me || e.actor === "me" ? t(texts.you) : (people.get(e.actor) ?? e.actor)),
    };
  }, [core, roster, me, t, lang, scores]);
}
