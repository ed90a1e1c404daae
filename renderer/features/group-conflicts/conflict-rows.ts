// What there is to declare, to rule on and to leave to the deputy. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Application } from "../../../shared/domain/application.ts";
import type { Declaration, Ruling } from "../../../shared/domain/conflict.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type ConflictsAnswer = OutputOf<SkoenContract, "group.conflicts">;
export type ConflictView = ConflictsAnswer["applications"][number];

export interface OwnRow {
  readonly application: Application;
  readonly view: ConflictView;
}

export interface Declared {
  readonly application: Application;
  readonly person: string;
  readonly declaration: Declaration;
  /** Newest first. */
  readonly rulings: readonly Ruling[];
}

export interface Rulings {
  readonly due: readonly Declared[];
  readonly done: readonly Declared[];
  /** Conflicted by their own word. */
  readonly out: readonly Declared[];
}

/** By number. */
export function ownRows(
  answer: ConflictsAnswer,
  applications: ReadonlyMap<string, Application>,
  collator: Intl.Collator,
): OwnRow[] {
  return answer.applications
    .flatMap((view): OwnRow[] => {
      const application = applications.get(view.application);
      return application ? [{ application, view }] : [];
    })
    .toSorted((a, b) => collator.compare(a.application.journalNumber, b.application.journalNumber));
}

export const isOwnConflict = ({ own }: ConflictView): boolean =>
  own?.answer === "conflicted" || own?.answer === "possible";

export function rulingsOf(
  answer: ConflictsAnswer,
  applications: ReadonlyMap<string, Application>,
  collator: Intl.Collator,
): Rulings {
  const made = grouped(answer.rulings, (r) => `${r.application} ${r.person}`);
  const all = ownRows(answer, applications, collator).flatMap(({ application, view }) =>
    view.declared.map(({ person, declaration }): Declared => ({
      application,
      person,
      declaration,
      rulings: (made.get(`${application.id} ${person}`) ?? []).toReversed(),
    })),
  );
  const possible = all.filter((d) => d.declaration.answer === "possible");
  return {
    due: possible.filter((d) => d.rulings.length === 0),
    done: possible.filter((d) => d.rulings.length > 0),
    out: all.filter((d) => d.declaration.answer === "conflicted"),
  };
}

/** Own conflicts that the chair's list does not leave to the deputy yet. */
export const toDefer = (answer: ConflictsAnswer): string[] =>
  answer.mayDefer ? answer.applications.filter((v) => isOwnConflict(v) && !v.deferred).map((v) => v.application) : [];
export const deferredOf = (answer: ConflictsAnswer): string[] =>
  answer.applications.filter((v) => v.deferred).map((v) => v.application);
