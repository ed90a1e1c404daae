// What a package says and whether it holds together, without a home and without keeping anything: the command line's `verify`.
import { documentRules } from "./document-rules.ts";
import type { PackageFacts } from "./package-facts.ts";
import { readPackage } from "./package-read.ts";

/** @throws AppError only, whatever the file is */
export const inspectPackage = (path: string, options: { identities?: readonly string[] } = {}): Promise<PackageFacts> =>
  readPackage(path, { rules: documentRules, ...options });
