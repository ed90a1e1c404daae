// RFC 8785 (JSON Canonicalization Scheme): the one form in which documents are written, compared and hashed.
import canonicalize from "canonicalize";

/** A string with an unpaired surrogate has no UTF-8 form, so it has no canonical form either. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The canonical text of `value`; members that are `undefined` are left out, as JSON does.
 * @throws TypeError for what JSON cannot say (NaN, functions, unpaired surrogates).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("value has no JSON form");
  if (LONE_SURROGATE.test(text)) throw new TypeError("unpaired surrogate");
  return text;
}

/** Structural equality of two JSON values, whatever the order of their members. */
export const sameJson = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
