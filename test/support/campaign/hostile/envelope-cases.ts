// The envelope and what its signature is over (package-format.md § 4, DSSE 1.0).
import { createHash, sign } from "node:crypto";
import { author, predicate } from "./payload-cases.ts";
import { authorKey, type Envelope, type Forgery } from "../../forge.ts";
import { packed } from "../../hostile-zips.ts";
import { digestOf, privateKeyOf } from "../../package-fixtures.ts";
import { under, type ByteCase } from "./case.ts";

const TYPE = "application/vnd.in-toto+json";
const pae = (type: string, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
const signBy = (name: string, payload: string): string =>
  sign(null, pae(TYPE, Buffer.from(payload, "base64")), privateKeyOf(name)).toString("base64");
const sig =
  (change: (right: Buffer) => Buffer): NonNullable<Forgery["envelope"]> =>
  (e: Envelope) => ({
    ...e,
    signatures: e.signatures.map((s) => ({ ...s, sig: change(Buffer.from(s.sig, "base64")).toString("base64") })),
  });

/** The order of the group is l; a lax verifier takes S + l for S. */
function withOrderAdded(signature: Buffer): Buffer {
  const l = 2n ** 252n + 27742317777372353535851937790883648493n;
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString("hex")}`) + l;
  const bytes = Buffer.from(s.toString(16).padStart(64, "0"), "hex").reverse();
  return Buffer.concat([signature.subarray(0, 32), bytes]);
}

export const ENVELOPE_CASES: readonly ByteCase[] = under("§ 4", [
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
  ["payload empty", "json.not-json", { payload: () => Buffer.alloc(0) }],
  ["payload a number", "signature.envelope", { envelope: (e) => ({ ...e, payload: 1 }) }],
  ["signatures an object", "signature.envelope", { envelope: (e) => ({ ...e, signatures: { 0: e.signatures[0] } }) }],
  ["signature null", "signature.envelope", { envelope: (e) => ({ ...e, signatures: [null] }) }],
  ["signatures twice", "signature.envelope", { envelopeText: (t) => t.replace("{", '{"signatures":[],') }],
  ["member __proto__", "signature.envelope", { envelopeText: (t) => t.replace("{", '{"__proto__":{},') }],
  ["more values than an envelope has", "json.too-many-values", { envelopeText: (t) => `[${"0,".repeat(200)}${t}]` }],
  ["201 levels", "json.too-many-values", { envelopeText: () => "[".repeat(201) }],
  ["NUL after it", "json.not-json", { envelopeText: (t) => `${t}\0` }],
  [
    "spread over lines",
    "accepted",
    { envelopeText: (t) => `${JSON.stringify(JSON.parse(t), null, 2).replaceAll("\n", "\r\n")}\t\n` },
  ],
  [
    "members in another order",
    "accepted",
    { envelope: ({ payload, payloadType, signatures }) => ({ signatures, payloadType, payload }) },
  ],
  ["space that JSON does not have", "json.not-json", { envelopeText: (t) => `\u00a0${t}` }],
  // What is signed
]);

/** What is signed, and by whom. */
export const SIGNED_CASES: readonly ByteCase[] = under("§ 4", [
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
      statement: author(authorKey(privateKeyOf("forger"))),
    },
  ],
  [
    "signature for the same statement with one more byte",
    "signature.invalid",
    {
      signed: (p) => Buffer.concat([pae(TYPE, p), Buffer.from(" ")]),
    },
  ],
  [
    "signature over the base64 of the payload",
    "signature.invalid",
    { signed: (p) => pae(TYPE, Buffer.from(p.toString("base64"))) },
  ],
  ["signature over another payload type", "signature.invalid", { signed: (p) => pae("application/json", p) }],
  ["signature without a payload type", "signature.invalid", { signed: (p) => pae("", p) }],
  [
    "signature of DSSE version 2",
    "signature.invalid",
    {
      signed: (p) =>
        Buffer.concat([Buffer.from(pae(TYPE, p).toString("latin1").replace("DSSEv1", "DSSEv2"), "latin1")]),
    },
  ],
  [
    "length with a leading zero",
    "signature.invalid",
    { signed: (p) => Buffer.concat([Buffer.from(`DSSEv1 28 ${TYPE} 0${p.length} `), p]) },
  ],
  [
    "type and payload divided elsewhere",
    "signature.invalid",
    {
      signed: (p) => Buffer.concat([Buffer.from(`DSSEv1 ${TYPE.length + 1} ${TYPE}{ ${p.length - 1} `), p.subarray(1)]),
    },
  ],
  ["without lengths", "signature.invalid", { signed: (p) => Buffer.concat([Buffer.from(`DSSEv1 ${TYPE} `), p]) }],
  [
    "lengths in eight bytes",
    "signature.invalid",
    {
      signed: (p) =>
        Buffer.concat([Buffer.from("DSSEv1 "), packed([8, 28]), Buffer.from(TYPE), packed([8, p.length]), p]),
    },
  ],
  [
    "digest signed instead (Ed25519ph)",
    "signature.invalid",
    { signed: (p) => createHash("sha512").update(pae(TYPE, p)).digest() },
  ],
  ["signature of zeros", "signature.invalid", { envelope: sig(() => Buffer.alloc(64)) }],
  ["first half zero", "signature.invalid", { envelope: sig((s) => Buffer.concat([Buffer.alloc(32), s.subarray(32)])) }],
  ["S with the group's order added", "signature.invalid", { envelope: sig(withOrderAdded) }],
  ["halves swapped", "signature.invalid", { envelope: sig((s) => Buffer.concat([s.subarray(32), s.subarray(0, 32)])) }],
  [
    "signature of the same signer twice",
    "signature.count",
    { envelope: (e) => ({ ...e, signatures: [...e.signatures, ...e.signatures] }) },
  ],
  [
    "a good signature after a bad one",
    "signature.count",
    {
      envelope: (e) => ({
        ...e,
        signatures: [{ keyid: digestOf("x"), sig: Buffer.alloc(64).toString("base64") }, ...e.signatures],
      }),
    },
  ],
  [
    "somebody else's signature under the author's keyid",
    "signature.invalid",
    { envelope: (e) => ({ ...e, signatures: e.signatures.map((s) => ({ ...s, sig: signBy("other", e.payload) })) }) },
  ],
]);
