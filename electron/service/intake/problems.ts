// Collects everything that is wrong with the files of one intake, so that people get one list and not one error at a time.
import { AppError, type ErrorCode, type ErrorParams } from "../../../shared/lib/errors.ts";
import type { IntakeWarning } from "./round-draft.ts";

/** More than this helps nobody; the rest is only counted. */
const MOST = 1000;
/** Longest piece of a file repeated in a message. */
const MOST_FOUND = 80;

export interface Problems {
  readonly warnings: IntakeWarning[];
  error(code: ErrorCode, params?: ErrorParams, details?: readonly AppError[]): void;
  warn(code: ErrorCode, params?: ErrorParams): void;
  /** Number of errors so far. */
  count(): number;
  /** @throws AppError `intake.refused` with every error in `details`, if there is one. */
  refuse(): void;
}

export function collectProblems(): Problems {
  const errors: AppError[] = [];
  const warnings: IntakeWarning[] = [];
  let count = 0;
  let unseen = 0;
  return {
    warnings,
    error(code, params = {}, details = []) {
      count += 1;
      if (errors.length < MOST) errors.push(new AppError(code, params, { details: [...details] }));
    },
    warn(code, params = {}) {
      if (warnings.length < MOST) warnings.push({ code, params });
      else {
        unseen += 1;
        warnings[MOST] = { code: "intake.warning.more", params: { count: unseen } };
      }
    },
    count: () => count,
    refuse() {
      if (count === 0) return;
      const details =
        count > errors.length ? [...errors, new AppError("intake.more", { count: count - errors.length })] : errors;
      throw new AppError("intake.refused", { count }, { details });
    },
  };
}

/** What stood in the file, shortened, for a message. */
export function found(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  const letters = Array.from(flat);
  return letters.length > MOST_FOUND ? `${letters.slice(0, MOST_FOUND).join("")}…` : flat;
}

/** Runs a part that may refuse; its refusal joins the list and the other parts go on. */
export async function attempt<T>(problems: Problems, part: () => Promise<T>): Promise<T | null> {
  try {
    return await part();
  } catch (e) {
    if (!(e instanceof AppError)) throw e;
    problems.error(e.code, e.params, e.details);
    return null;
  }
}
