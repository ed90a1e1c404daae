// What has come in, in words: who sent it, what it is, what is said of it, and where two of them differ.
import { useMemo } from "react";
import { pick } from "../../../shared/domain/ids.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { reportKinds, reportTexts } from "../../../shared/i18n/ui/import-report.ts";
import {
  differenceFields,
  differenceTexts as differing,
  inboxTexts as texts,
  outcomeWords,
} from "../../../shared/i18n/ui/inbox.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useErrorText, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { sentences } from "../../i18n/sentences.ts";
import type { InboxPackage, Refused } from "./inbox-rows.ts";

type Difference = OutputOf<SkoenContract, "office.compare">["differences"][number];

export interface InboxWords {
  /** By name where the round knows it. */
  readonly sender: (person: string | null) => string;
  readonly kind: (p: Pick<InboxPackage, "kind" | "sequence">) => string;
  /** What is said of a package besides what it is. */
  readonly about: (p: InboxPackage) => string;
  /** Why a file was refused. */
  readonly refusal: (r: Refused) => string;
  /** By the case number an office knows it by. */
  readonly application: (id: string) => string;
  /** What differs, without the application it is about. */
  readonly difference: (d: Difference) => string;
}

const isOutcome = (value: unknown): value is keyof typeof outcomeWords =>
  typeof value === "string" && Object.hasOwn(outcomeWords, value);

export function useInboxWords(core: Core | null, roster: readonly RosterEntry[]): InboxWords {
  const t = useT();
  const f = useFormat();
  const said = useErrorText();
  const language = useLang();
  return useMemo(() => {
    const names = new Map([
      ...(core?.offices.map((o): [string, string] => [o.id, pick(o.name, language).text]) ?? []),
      ...roster.map((p): [string, string] => [p.id, p.name]),
    ]);
    const numbers = new Map(core?.applications.map((a) => [a.id, a.journalNumber]));
    const criteria = new Map(core ? activeCriteria(core.criteria).map((c, i) => [c.id, i + 1]) : []);
    const deadline = { review: core?.round.deadlines.review.at, list: core?.round.deadlines.consolidation.at };
    const named = (params: Refused["params"]): Refused["params"] =>
      Object.fromEntries(
        Object.entries(params).map(([k, v]) => [
          k,
          typeof v === "string" ? (names.get(v) ?? (k === "application" ? (numbers.get(v) ?? v) : v)) : v,
        ]),
      );
    const note = (p: InboxPackage, { code, params }: InboxPackage["notes"][number]): string => {
      if (code === "note.late") {
        const late = { deadline: f.dateTime(deadline.review ?? ""), reason: params["reason"] ?? "" };
        return t(late.reason === "" ? texts.lateReview : texts.lateReviewCounted, late);
      }
      if (code === "note.late-list")
        return t(p.state === "late" ? texts.lateList : texts.lateDecided, {
          deadline: f.dateTime(deadline.list ?? ""),
        });
      return said({ code, params: named(params) });
    };
    const value = (v: string | number | null): string => {
      if (isOutcome(v)) return t(outcomeWords[v]);
      return v === null ? t(texts.noPlace) : t(texts.place, { n: v });
    };
    return {
      sender: (person) => (person === null ? t(reportTexts.unknown) : (names.get(person) ?? person)),
      kind: (p) => t(reportKinds[p.kind], { sequence: p.sequence }),
      application: (id) => numbers.get(id) ?? id,
      refusal: ({ code, params }) => said({ code, params: named(params) }),
      about(p) {
        const arrived = t(texts.arrivedOn, { date: f.dateTime(p.arrivedAt) });
        if (p.state === "superseded")
          return p.replacedBy === null
            ? t(reportTexts.replacedNone)
            : t(reportTexts.replaced, { sequence: p.replacedBy });
        if (p.state === "set-aside")
          return sentences(t, [t(p.kind === "review" ? texts.setAsideByGroup : texts.setAside), arrived]);
        if (p.state === "revoked") return sentences(t, [t(texts.revoked), arrived]);
        return sentences(t, [arrived, ...p.notes.map((n) => note(p, n))]);
      },
      difference({ field, criterion, values }) {
        const name = t(differenceFields[field]);
        if (criterion !== null) return t(differing.criterion, { field: name, n: criteria.get(criterion) ?? criterion });
        if (values === null) return name;
        return t(differing.between, { field: name, values: values.map(value).join(t(texts.versus)) });
      },
    };
  }, [t, f, said, language, core, roster]);
}
