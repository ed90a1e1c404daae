// The version of an application against what was issued (domain.md § 3).
import type { Application } from "../../../shared/domain/application.ts";
import { digestOf } from "../context.ts";

/**
 * A new version is a fact of the register, not of the spreadsheet: content that differs from what was issued is the next
 * version, content put back as it was is the issued one again.
 */
export function versioned(a: Application, issued: readonly Application[]): Application {
  const old = issued.find((b) => b.id === a.id);
  if (!old) return { ...a, version: 1 };
  return digestOf({ ...a, version: old.version }) === digestOf(old) ? old : { ...a, version: old.version + 1 };
}
