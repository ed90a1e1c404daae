// What the trust layer answers about a package that is mathematically sound.
import type { ErrorCode, ErrorParams } from "../../../shared/lib/errors.ts";

/** A fact to be said at import that needs no refusal; its code has a text like any error. */
export interface Note {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

export interface Admission {
  readonly notes: readonly Note[];
  /** Path of an attachment → the application it belongs to. */
  readonly applicationOf: ReadonlyMap<string, string>;
  /** What changes in this home besides holding the package; runs inside the import's one transaction. */
  effects(): void;
}
