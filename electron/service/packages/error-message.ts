// Errors as plain data, in the form that crosses from a worker thread (architecture.md, condition 1).
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { asFileError } from "./file-errors.ts";

export interface ErrorMessage {
  readonly code: AppError["code"];
  readonly params: AppError["params"];
  readonly details: readonly ErrorMessage[];
  /** For the log: what lay underneath. */
  readonly cause: string | null;
}

export function errorToMessage(e: unknown, file: string): ErrorMessage {
  const error = asFileError(e, file, "read");
  const app = isAppError(error) ? error : new AppError("internal", { id: "bytes" }, { cause: error });
  const cause = app.cause instanceof Error ? (app.cause.stack ?? app.cause.message) : null;
  return { code: app.code, params: app.params, details: app.details.map((d) => errorToMessage(d, file)), cause };
}

export function messageToError(m: ErrorMessage): AppError {
  return new AppError(m.code, m.params, {
    details: m.details.map(messageToError),
    ...(m.cause !== null && { cause: new Error(m.cause) }),
  });
}
