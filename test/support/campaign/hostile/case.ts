// What a hostile package is: the rule it breaks or just keeps, where package-format.md states it, and what a reader must say.
import type { ErrorCode } from "../../../../shared/lib/errors.ts";
import type { Forgery } from "../../forge.ts";

export type Verdict = ErrorCode | "accepted";

/** A package that is right in everything but one thing, which the bytes alone show. */
export interface ByteCase {
  readonly rule: string;
  /** Of package-format.md. */
  readonly section: string;
  readonly code: Verdict;
  readonly forgery: Forgery;
}

export const under = (section: string, list: readonly (readonly [string, Verdict, Forgery])[]): ByteCase[] =>
  list.map(([rule, code, forgery]) => ({ rule, section, code, forgery }));
