// Reads test vectors: our own from test/vectors, third-party data (which must not be copied into the project) from the design
// folder beside the checkout, where it exists. The type parameter states the shape the caller's test goes on to check.
import { existsSync, readFileSync } from "node:fs";

const parse = <T>(url: URL): T => JSON.parse(readFileSync(url, "utf8")) as T;

/** A vector file of the project, by its name without extension. */
export const ownVectors = <T>(name: string): T => parse<T>(new URL(`../vectors/${name}.json`, import.meta.url));

/** A vector file that may hold third-party data; null when the folder is absent. */
export function thirdPartyVectors<T>(name: string): T | null {
  const url = new URL(`../../../shared/vectors/${name}.json`, import.meta.url);
  return existsSync(url) ? parse<T>(url) : null;
}

export interface VectorFile<Case> {
  readonly cases: readonly Case[];
}

/** The case of that name. @throws Error when there is none: a renamed case must not silently go untested. */
export function caseNamed<Case extends { readonly name: string }>(file: VectorFile<Case>, name: string): Case {
  const found = file.cases.find((c) => c.name === name);
  if (!found) throw new Error(`no vector case ${name}`);
  return found;
}
