// The signed statement: payload, predicate, key (package-format.md § 4). Each is right but for one thing, and signed as it stands.
import { authorKey, sha256 } from "../../forge.ts";
import { canonicalBytes, digestOf, privateKeyOf } from "../../package-fixtures.ts";
import { under, type ByteCase } from "./case.ts";

type Statement = (s: Record<string, unknown>, p: Record<string, unknown>) => unknown;
export const predicate =
  (change: Record<string, unknown>): Statement =>
  (s, p) => ({ ...s, predicate: { ...p, ...change } });
export const author =
  (change: Record<string, unknown>): Statement =>
  (s, p) => ({ ...s, predicate: { ...p, author: { ...(p["author"] as object), ...change } } });

/** The forger's key with its highest bit turned: the point's negative, which his signature does not hold under. */
function turned(): { key: string; fingerprint: string } {
  const bytes = Buffer.from(authorKey(privateKeyOf("forger")).key, "base64");
  bytes[31] = (bytes[31] ?? 0) ^ 0x80;
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes]);
  return { key: bytes.toString("base64"), fingerprint: sha256(spki) };
}

export const PAYLOAD_CASES: readonly ByteCase[] = under("§ 4", [
  // Payload
  ["not canonical", "json.not-canonical", { payload: (p) => Buffer.from(` ${p.toString()}`) }],
  ["duplicate key", "json.not-canonical", { payload: (p) => Buffer.from(p.toString().replace("{", '{"_type":"x",')) }],
  ["not UTF-8", "json.not-utf8", { payload: (p) => Buffer.concat([p, Buffer.from([0xff])]) }],
  [
    "700 KiB",
    "accepted",
    {
      statement: (s, p) => ({
        ...s,
        zz: "x".repeat(700 * 1024 - canonicalBytes({ ...s, predicate: p, zz: "" }).length),
      }),
    },
  ],
  [
    "over 700 KiB",
    "payload.too-large",
    {
      statement: (s, p) => ({
        ...s,
        zz: "x".repeat(700 * 1024 - canonicalBytes({ ...s, predicate: p, zz: "" }).length + 1),
      }),
    },
  ],
  ["unknown members", "accepted", { statement: (s, p) => ({ ...s, later: 1, predicate: { ...p, later: { a: [] } } }) }],
  // Statement
  ["other _type", "payload.statement", { statement: (s) => ({ ...s, _type: "https://in-toto.io/Statement/v0.1" }) }],
  ["other predicateType", "payload.statement", { statement: (s) => ({ ...s, predicateType: "urn:skoen:receipt:v1" }) }],
  ["version 0", "payload.statement", { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:receipt:v0" }) }],
  [
    "unknown kind",
    "package.unknown-kind",
    { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:diploma:v1" }) },
  ],
  [
    "newer version of the kind",
    "package.too-new",
    { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:receipt:v2" }) },
  ],
  ["newer format", "package.too-new", { statement: predicate({ format: 2 }) }],
  [
    "predicateType of another kind",
    "payload.predicate",
    { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:review:v1" }) },
  ],
  ["kind of another predicateType", "payload.predicate", { statement: predicate({ kind: "review" }) }],
  ["no subject", "payload.statement", { statement: (s) => ({ ...s, subject: [] }) }],
  [
    "two subjects",
    "payload.statement",
    { statement: (s) => ({ ...s, subject: [...(s["subject"] as unknown[]), ...(s["subject"] as unknown[])] }) },
  ],
  [
    "subject of another name",
    "payload.statement",
    { statement: (s) => ({ ...s, subject: [{ name: "manifest-sha256.txt", digest: { sha256: digestOf("") } }] }) },
  ],
  [
    "subject of another bag",
    "payload.subject",
    { statement: (s) => ({ ...s, subject: [{ name: "tagmanifest-sha256.txt", digest: { sha256: digestOf("") } }] }) },
  ],
  ["a statement that is null", "payload.statement", { statement: () => [] }],
  // Predicate
  ["sequence 0", "payload.statement", { statement: predicate({ sequence: 0 }) }],
  ["time with an offset", "payload.statement", { statement: predicate({ createdAt: "2026-11-23T18:00:00+01:00" }) }],
  ["audience of another form", "payload.statement", { statement: predicate({ audience: ["everyone"] }) }],
  ["receipt without a round", "payload.predicate", { statement: predicate({ round: null }) }],
  ["receipt by an expert", "payload.predicate", { statement: author({ role: "expert" }) }],
  ["receipt without author", "payload.predicate", { statement: author({ id: null }) }],
  ["receipt for nobody", "payload.predicate", { statement: predicate({ for: null }) }],
  ["fewer files signed", "payload.totals", { statement: predicate({ totals: { files: 0, bytes: 21 } }) }],
  ["more files signed", "payload.totals", { statement: predicate({ totals: { files: 2, bytes: 21 } }) }],
  ["fewer bytes signed", "payload.totals", { statement: predicate({ totals: { files: 1, bytes: 1 } }) }],
  ["more bytes signed", "payload.totals", { statement: predicate({ totals: { files: 1, bytes: 1000 } }) }],
  [
    "more files than any package",
    "package.too-many-files",
    { statement: predicate({ totals: { files: 100_001, bytes: 21 } }) },
  ],
  [
    "more bytes than any package",
    "package.too-large",
    { statement: predicate({ totals: { files: 1, bytes: 2 ** 36 + 1 } }) },
  ],
  // Keys
  ["fingerprint of another key", "signature.fingerprint", { statement: author({ fingerprint: digestOf("x") }) }],
  ["key of small order", "signature.bad-key", { statement: author({ key: Buffer.alloc(32).toString("base64") }) }],
  ["same key with the sign of x turned", "signature.invalid", { statement: author(turned()) }],
  [
    "author another person, signed by the first",
    "signature.invalid",
    { statement: author(authorKey(privateKeyOf("other"))) },
  ],
  ["key of 31 bytes", "payload.statement", { statement: author({ key: Buffer.alloc(31, 1).toString("base64") }) }],
  [
    "key in base64url",
    "payload.statement",
    { statement: author({ key: Buffer.alloc(32, 0xfb).toString("base64url") }) },
  ],
  ["key that is no point", "signature.bad-key", { statement: author({ key: Buffer.alloc(32, 2).toString("base64") }) }],
  [
    "key beyond the field's prime",
    "signature.bad-key",
    { statement: author({ key: Buffer.concat([Buffer.alloc(31, 0xff), Buffer.from([0x7f])]).toString("base64") }) },
  ],
  ["fingerprint in capitals", "payload.statement", { statement: author({ fingerprint: "A".repeat(64) }) }],
  [
    "more values than a statement has",
    "json.too-many-values",
    { statement: (s) => ({ ...s, zz: Array.from({ length: 40_001 }, () => 0) }) },
  ],
  [
    "history longer than ten thousand",
    "payload.statement",
    { statement: predicate({ history: Array.from({ length: 10_001 }, (_, i) => sha256(`${i}`).slice(0, 8)) }) },
  ],
  [
    "kind in capitals",
    "payload.statement",
    { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:RECEIPT:v1" }) },
  ],
  [
    "predicateType with a look-alike",
    "payload.statement",
    { statement: (s) => ({ ...s, predicateType: "urn:sk\u043een:package:receipt:v1" }) },
  ],
  [
    "predicateType with white space",
    "payload.statement",
    { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:receipt:v1 " }) },
  ],
  ["version 01", "payload.statement", { statement: (s) => ({ ...s, predicateType: "urn:skoen:package:receipt:v01" }) }],
  ["format of another sort", "payload.statement", { statement: predicate({ format: "1" }) }],
  ["sequence with a fraction", "payload.statement", { statement: predicate({ sequence: 1.5 }) }],
  ["sequence beyond whole numbers", "payload.statement", { statement: predicate({ sequence: 1e300 }) }],
  ["time that does not exist", "payload.statement", { statement: predicate({ createdAt: "2026-02-30T18:00:00Z" }) }],
  ["time with a leap second", "payload.statement", { statement: predicate({ createdAt: "2016-12-31T23:59:60Z" }) }],
  ["round id of another form", "payload.statement", { statement: predicate({ round: { id: "../x", title: "x" } }) }],
  ["author id of another form", "payload.statement", { statement: author({ id: "o-dk|review" }) }],
  ["totals below zero", "payload.statement", { statement: predicate({ totals: { files: -1, bytes: -1 } }) }],
  ["time before all others", "accepted", { statement: predicate({ createdAt: "0001-01-01T00:00:00Z" }) }],
]);
