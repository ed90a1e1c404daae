// The one error type that crosses every wall. Its code is stable, is the translation key, and is documented in the
// catalogue under shared/i18n/errors; anything else that is thrown is a bug and becomes `internal`.
import type { ErrorCode } from "../i18n/errors/index.ts";

export type { ErrorCode } from "../i18n/errors/index.ts";

/** Values put into the translated sentence, e.g. `{ file: "round.json", row: 7 }`. Never secrets, never document content. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal a person can act on: stable `code`, parameters for its sentence, optional `details` for machines. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** Further refusals found at the same time (intake reports all of them at once). */
  readonly details: readonly AppError[];

  constructor(code: ErrorCode, params: ErrorParams = {}, options: { cause?: unknown; details?: AppError[] } = {}) {
    super(`${code} ${JSON.stringify(params)}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.params = params;
    this.details = options.details ?? [];
  }
}

export const isAppError = (e: unknown): e is AppError => e instanceof AppError;
