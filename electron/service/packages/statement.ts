// The signed statement (package-format.md § 4): parsed from the payload bytes, matched exactly against what a package of its
// kind must say. Who may say it (pins, roster, audience, versions) is decided elsewhere.
import {
  PACKAGE_KINDS,
  predicateTypeOf,
  statementSchema,
  type PackageKind,
  type Predicate,
  type Role,
  type Statement,
} from "../../../shared/domain/package.ts";
import { AppError, type ErrorParams } from "../../../shared/lib/errors.ts";
import { fieldOf, issueErrors } from "../../../shared/lib/form-issues.ts";
import { sha256Hex, TAGMANIFEST } from "./bag.ts";
import { keyIdOf, checkPublicKey } from "./keys-check.ts";
import { MAX_PAYLOAD_BYTES, MAX_PAYLOAD_VALUES } from "./limits.ts";
import { firstIssue, type FormIssue } from "./schema-check.ts";
import { parseCanonicalJson } from "./strict-json.ts";

export const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
const PAYLOAD = "payload";

/** A refusal by the first thing a schema objects to: where it is, and below it what is wrong. Never the value itself. */
export const formRefusal = (
  code: "payload.statement" | "package.document-invalid",
  issue: FormIssue,
  value: unknown,
  params: ErrorParams = {},
): AppError =>
  new AppError(
    code,
    { ...params, problem: fieldOf(issue.path).slice(0, 200) },
    { details: issueErrors(issue, value).slice(0, 1) },
  );

const isKind = (word: string): word is PackageKind => PACKAGE_KINDS.some((k) => k === word);

/** A member of a JSON object, without trusting that it is one. */
const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([k]) => k === key)?.[1] : undefined;

/** Kind and version come first: what is newer than this reader gets told so, whatever else changed in it. */
function kindOf(statement: unknown): PackageKind {
  const type = member(statement, "predicateType");
  const [, word = "", version = ""] =
    /^urn:skoen:package:([a-z-]{1,40}):v([1-9]\d{0,5})$/.exec(typeof type === "string" ? type : "") ?? [];
  const format = member(member(statement, "predicate"), "format");
  if (word === "") throw new AppError("payload.statement", { problem: "predicateType" });
  if (!isKind(word)) throw new AppError("package.unknown-kind", { found: word });
  if (version !== "1" || (typeof format === "number" && format > 1))
    throw new AppError("package.too-new", { found: `${word}:v${version}` });
  return word;
}

const SIGNERS: Readonly<Record<PackageKind, readonly Role[]>> = {
  "enrolment-card": [],
  "application-bundle": ["office"],
  review: ["expert"],
  consolidation: ["chair", "deputy", "office"],
  "joint-prioritisation": ["office"],
  receipt: ["office"],
};

/** What of the predicate is fixed by the kind; the first rule that does not hold, or null. */
export function predicateProblem(p: Predicate): string | null {
  const { author, answers, kind } = p;
  const must = (holds: boolean, problem: string): string | null => (holds ? null : problem);
  if (kind === "enrolment-card")
    return (
      must(p.round === null && answers === null, "round, answers") ??
      must(author.id === null && author.role === null && author.group === null, "author") ??
      must(p.for === null, "for") ??
      must(p.audience.length === 0, "audience")
    );
  const edition = answers?.edition !== undefined && answers.bundle !== undefined;
  return (
    must(p.round !== null, "round") ??
    must(author.id !== null && author.group !== null && author.role !== null, "author") ??
    must(author.role !== null && SIGNERS[kind].includes(author.role), "author.role") ??
    must(kind !== "application-bundle" || answers === null, "answers") ??
    must((kind !== "review" && kind !== "consolidation") || edition, "answers") ??
    must(
      kind !== "joint-prioritisation" ||
        (answers !== null && answers.edition === undefined && answers.bundle === undefined),
      "answers",
    ) ??
    must(
      kind === "application-bundle" || kind === "receipt"
        ? typeof p.for === "string"
        : p.for === null || (author.role === "deputy" && Array.isArray(p.for)),
      "for",
    )
  );
}

export interface ReadStatement {
  readonly statement: Statement;
  /** SHA-256 of the payload bytes: the package's identity. */
  readonly digest: string;
  /** 32 bytes, checked to be a proper key. */
  readonly authorKey: Uint8Array;
}

/**
 * The statement in `payload`. Unknown members are ignored.
 * @throws AppError payload.*, json.*, package.unknown-kind, package.too-new, package.wrong-kind, signature.bad-key,
 *   signature.fingerprint
 */
export function parseStatement(
  payload: Uint8Array,
  tagManifest: Uint8Array,
  expectedKind?: PackageKind,
): ReadStatement {
  if (payload.length > MAX_PAYLOAD_BYTES)
    throw new AppError("payload.too-large", { size: payload.length, limit: MAX_PAYLOAD_BYTES });
  const value = parseCanonicalJson(payload, PAYLOAD, { left: MAX_PAYLOAD_VALUES });
  if (member(value, "_type") !== STATEMENT_TYPE) throw new AppError("payload.statement", { problem: "_type" });
  const kind = kindOf(value);
  if (expectedKind !== undefined && kind !== expectedKind)
    throw new AppError("package.wrong-kind", { found: kind, expected: expectedKind });
  const issue = firstIssue(statementSchema, value);
  if (issue) throw formRefusal("payload.statement", issue, value);
  const statement = statementSchema.parse(value);
  const { predicate } = statement;
  if (predicate.kind !== kind || statement.predicateType !== predicateTypeOf(kind))
    throw new AppError("payload.predicate", { problem: "kind" });
  if (statement.subject[0].digest.sha256 !== sha256Hex(tagManifest))
    throw new AppError("payload.subject", { file: TAGMANIFEST });
  const problem = predicateProblem(predicate);
  if (problem !== null) throw new AppError("payload.predicate", { problem });
  const authorKey = new Uint8Array(Buffer.from(predicate.author.key, "base64"));
  checkPublicKey(authorKey);
  if (keyIdOf(authorKey) !== predicate.author.fingerprint) throw new AppError("signature.fingerprint");
  return { statement, digest: sha256Hex(payload), authorKey };
}
