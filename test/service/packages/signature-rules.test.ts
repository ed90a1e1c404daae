// One case per rule of package-format.md § 4: envelope, payload, statement, predicate, keys. Each package is right but for one thing.
import { expect, test } from "vitest";
import { parseEnvelope } from "../../../electron/service/packages/dsse.ts";
import { keyIdOf } from "../../../electron/service/packages/keys-check.ts";
import { preparePackage, type PredicateDraft } from "../../../electron/service/packages/package-prepare.ts";
import { DOCUMENT_OF_KIND, type PackageKind } from "../../../shared/domain/package.ts";
import { forge, type Forgery } from "../../support/hostile-zips.ts";
import { outcome, outcomeOf } from "../../support/outcome.ts";
import {
  PREDICATES,
  canonicalBytes,
  digestOf,
  draftOf,
  packageBytes,
  publicKeyOf,
} from "../../support/package-fixtures.ts";

type Statement = (s: Record<string, unknown>, p: Record<string, unknown>) => unknown;
const predicate =
  (change: Record<string, unknown>): Statement =>
  (s, p) => ({ ...s, predicate: { ...p, ...change } });
const author =
  (change: Record<string, unknown>): Statement =>
  (s, p) => ({ ...s, predicate: { ...p, author: { ...(p["author"] as object), ...change } } });

const CASES: readonly [rule: string, outcome: string, Forgery][] = [
  // Envelope
  ["further member", "signature.envelope", { envelope: (e) => ({ ...e, more: 1 }) }],
  ["member missing", "signature.envelope", { envelope: ({ payload, signatures }) => ({ payload, signatures }) }],
  ["other payload type", "signature.envelope", { envelope: (e) => ({ ...e, payloadType: "application/json" }) }],
  [
    "payload type in capitals",
    "signature.envelope",
    { envelope: (e) => ({ ...e, payloadType: "application/vnd.in-toto+JSON" }) },
  ],
  [
    "base64 without padding",
    "signature.envelope",
    { envelope: (e) => ({ ...e, signatures: e.signatures.map((s) => ({ ...s, sig: s.sig.replace("==", "") })) }) },
  ],
  ["base64url", "signature.envelope", { envelope: (e) => ({ ...e, payload: e.payload.replace(/.$/, "-") }) }],
  [
    "base64 with white space",
    "signature.envelope",
    { envelope: (e) => ({ ...e, payload: `${e.payload.slice(0, 4)}\n${e.payload.slice(4)}` }) },
  ],
  [
    "base64 with stray bits",
    "signature.envelope",
    {
      envelope: (e) => ({
        ...e,
        signatures: e.signatures.map((s) => ({
          ...s,
          sig: s.sig.replace(/.==$/, (t) => (t === "B==" ? "C==" : "B==")),
        })),
      }),
    },
  ],
  ["no signature", "signature.envelope", { envelope: (e) => ({ ...e, signatures: [] }) }],
  ["two signatures", "signature.count", { signers: ["forger", "other"] }],
  ["three signatures", "signature.count", { signers: ["forger", "other", "third"] }],
  [
    "signature with a further member",
    "signature.envelope",
    { envelope: (e) => ({ ...e, signatures: e.signatures.map((s) => ({ ...s, cert: "" })) }) },
  ],
  [
    "signature of 63 bytes",
    "signature.envelope",
    {
      envelope: (e) => ({
        ...e,
        signatures: e.signatures.map((s) => ({ ...s, sig: Buffer.alloc(63).toString("base64") })),
      }),
    },
  ],
  [
    "keyid that is no digest",
    "signature.envelope",
    { envelope: (e) => ({ ...e, signatures: e.signatures.map((s) => ({ ...s, keyid: "x" })) }) },
  ],
  [
    "keyid of somebody else is only a hint",
    "accepted",
    { envelope: (e) => ({ ...e, signatures: e.signatures.map((s) => ({ ...s, keyid: digestOf("x") })) }) },
  ],
  ["payload twice", "signature.envelope", { envelopeText: (t) => t.replace("{", '{"payload":"e30=",') }],
  ["escaped member name", "signature.envelope", { envelopeText: (t) => t.replace('"payload"', '"p\\u0061yload"') }],
  ["escaped slash", "signature.envelope", { envelopeText: (t) => t.replace("application/", "application\\/") }],
  ["white space in a member name", "signature.envelope", { envelopeText: (t) => t.replace('"payload"', '"pay load"') }],
  ["a list", "signature.envelope", { envelopeText: (t) => `[${t}]` }],
  ["not JSON", "json.not-json", { envelopeText: (t) => t.slice(1) }],
  ["byte order mark", "json.not-json", { envelopeText: (t) => `\ufeff${t}` }],
  ["1 MiB", "accepted", { envelopeText: (t) => t + " ".repeat(2 ** 20 - t.length) }],
  ["over 1 MiB", "package.file-too-large", { envelopeText: (t) => t + " ".repeat(2 ** 20 - t.length + 1) }],
  // What is signed
  ["signature over the payload alone", "signature.invalid", { signed: (p) => p }],
  [
    "signature over its length in characters",
    "signature.invalid",
    {
      statement: predicate({ round: { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: "Æ" } }),
      signed: (p) => Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${p.toString().length} ${p.toString()}`),
    },
  ],
  [
    "signature by another key than the one named",
    "signature.invalid",
    {
      signers: ["other"],
      statement: author({
        key: Buffer.from(publicKeyOf("forger")).toString("base64"),
        fingerprint: keyIdOf(publicKeyOf("forger")),
      }),
    },
  ],
  [
    "signature for the same statement with one more byte",
    "signature.invalid",
    {
      signed: (p) =>
        Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${p.length} `), p, Buffer.from(" ")]),
    },
  ],
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
];
test.each(CASES)("signature: %s: %s", (_rule, expected, forgery) => {
  expect(outcome(forge(forgery))).toBe(expected);
});

test("the reader asked for a kind refuses another before anything else about it", () => {
  expect(outcome(packageBytes("review"), { expectedKind: "receipt" })).toBe("package.wrong-kind");
  expect(outcome(packageBytes("review"), { expectedKind: "review" })).toBe("accepted");
});

const EXPERT = { id: "E-07", role: "expert", group: "dk" } as const;
const ROUND = { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: "x" };
const FULL = { core: digestOf("c"), edition: 1, bundle: null };
const KIND_CASES: readonly [rule: string, outcome: string, kind: PackageKind, change: Partial<PredicateDraft>][] = [
  ["with a round", "payload.predicate", "enrolment-card", { round: ROUND }],
  ["with answers", "payload.predicate", "enrolment-card", { answers: FULL }],
  ["with an author", "payload.predicate", "enrolment-card", { author: EXPERT }],
  ["with an audience", "payload.predicate", "enrolment-card", { audience: ["office:dk"] }],
  ["by an expert", "payload.predicate", "application-bundle", { author: EXPERT }],
  ["with answers", "payload.predicate", "application-bundle", { answers: FULL }],
  ["for nobody", "payload.predicate", "application-bundle", { for: null }],
  ["by a chair", "payload.predicate", "review", { author: { ...EXPERT, role: "chair" } }],
  ["without answers", "payload.predicate", "review", { answers: null }],
  ["without an edition", "payload.predicate", "review", { answers: { core: digestOf("c") } }],
  ["for somebody", "payload.predicate", "review", { for: "E-01" }],
  ["by an expert", "payload.predicate", "consolidation", { author: EXPERT }],
  ["by a deputy with a scope", "accepted", "consolidation", { author: { ...EXPERT, role: "deputy" }, for: ["IT-03"] }],
  ["by a chair with a scope", "payload.predicate", "consolidation", { for: ["IT-03"] }],
  ["with an edition", "payload.predicate", "joint-prioritisation", { answers: { core: digestOf("c"), edition: 1 } }],
  ["by a chair", "payload.predicate", "joint-prioritisation", { author: { ...EXPERT, role: "chair" } }],
];
test.each(KIND_CASES)("predicate %s: %s: %s (reading and writing agree)", async (_rule, expected, kind, change) => {
  const forged = forge({
    data: [[DOCUMENT_OF_KIND[kind], canonicalBytes({})]],
    statement: (s, p) => {
      const { author: wanted, ...rest } = { ...PREDICATES[kind], ...change };
      const author = { ...(p["author"] as object), ...wanted };
      return { ...s, predicateType: `urn:skoen:package:${kind}:v1`, predicate: { ...p, ...rest, kind, author } };
    },
  });
  expect(outcome(forged)).toBe(expected);
  expect(await outcomeOf((async () => preparePackage(draftOf(kind, { predicate: change })))())).toBe(expected);
});

test("a history of the longest allowed length passes, and its envelope stays within its own limit", () => {
  const history = Array.from({ length: 10_000 }, (_, i) => digestOf(`${i}`));
  const plan = preparePackage(draftOf("review", { predicate: { history } }));
  const envelope = plan.files.find((f) => f.name === "bag/signature.dsse.json");
  expect(envelope && "bytes" in envelope && parseEnvelope(envelope.bytes).payload.length).toBeGreaterThan(650 * 1024);
  expect(outcome(packageBytes("review", { predicate: { history } }))).toBe("accepted");
});
