// All hostile packages in one place, and which refusals none of them can bring about.
import { AGE_CASES } from "./age-cases.ts";
import { BAG_CASES } from "./bag-cases.ts";
import { BUNDLE_CASES } from "./bundle-cases.ts";
import { BUNDLE_DOCUMENT_CASES } from "./bundle-document-cases.ts";
import { BUNDLE_HISTORY_CASES } from "./bundle-history-cases.ts";
import type { ByteCase } from "./case.ts";
import { ENVELOPE_CASES, SIGNED_CASES } from "./envelope-cases.ts";
import { JSON_CASES } from "./json-cases.ts";
import { LIST_CASES } from "./list-cases.ts";
import { LIST_INSIDE_CASES } from "./list-inside-cases.ts";
import { NAME_CASES } from "./name-cases.ts";
import { OFFICE_CASES } from "./office-cases.ts";
import { PATH_CASES } from "./path-cases.ts";
import { PAYLOAD_CASES } from "./payload-cases.ts";
import { REVIEW_CASES } from "./review-cases.ts";
import type { TrustCase } from "./trust-case.ts";
import { ZIP_CASES } from "./zip-cases.ts";
import { SMUGGLING_CASES } from "./zip-smuggling.ts";

export { AGE_CASES, PATH_CASES };
export const BYTE_CASES: readonly ByteCase[] = [
  ...ZIP_CASES,
  ...SMUGGLING_CASES,
  ...NAME_CASES,
  ...BAG_CASES,
  ...JSON_CASES,
  ...ENVELOPE_CASES,
  ...SIGNED_CASES,
  ...PAYLOAD_CASES,
];
export const TRUST_CASES: readonly TrustCase[] = [
  ...BUNDLE_CASES,
  ...BUNDLE_DOCUMENT_CASES,
  ...BUNDLE_HISTORY_CASES,
  ...REVIEW_CASES,
  ...LIST_CASES,
  ...LIST_INSIDE_CASES,
  ...OFFICE_CASES,
];

/** Every refusal that some case must bring about: each case is played, so what stands here is what was seen. */
export const provokedCodes = (): Set<string> =>
  new Set([...[...BYTE_CASES, ...AGE_CASES, ...PATH_CASES].map((c) => c.code), ...TRUST_CASES.map((c) => c.verdict)]);

/** Codes the readers can give that no file from elsewhere brings about, and why. */
export const NOT_BY_A_FILE: Readonly<Record<string, string>> = {
  internal: "a bug of ours; the fuzzing looks for it",
  cancelled: "the person stops",
  "service.gone": "the worker thread is closed",
  "file.exists": "only writing says it",
  "file.unwritable": "only writing says it",
  "package.no-space": "the disk of this computer; the campaign `disk` fills it",
  "package.already-encrypted": "only sending on says it, of a file chosen here",
  "round.not-approved": "a note at a bundle, and no refusal",
  "age.recipient-invalid": "only writing says it",
  "age.identity-invalid": "the home's own key",
  "blob.damaged": "the home's own files; the campaign `faults` damages them",
  "signature.already-complete": "only signing says it",
  "trust.not-an-office": "the statement's form lets nobody but an office sign a bundle (payload.predicate)",
};
