// The age layer both ways (package-format.md § 7): headers that somebody wrote otherwise, and streams cut, mixed and continued.
import { generateKeyPairSync, hkdfSync, randomBytes } from "node:crypto";
import { sealed, unpadded, x25519Stanza, type AgeForgery, type AgeStanza } from "./age-forge.ts";
import type { Verdict } from "./case.ts";

export interface AgeCase {
  readonly rule: string;
  readonly section: string;
  readonly code: Verdict;
  readonly forgery: (recipient: string, stranger: string) => AgeForgery;
}

const GREASE: AgeStanza = { args: ["gr3ase-grease", "%&!", "x"], body: Buffer.alloc(70, 3) };
const scrypt = (fileKey: Buffer): AgeStanza => ({
  args: ["scrypt", unpadded(randomBytes(16)), "18"],
  body: sealed(Buffer.alloc(32), Buffer.alloc(12), fileKey),
});
const first =
  (edit: (s: AgeStanza) => AgeStanza) =>
  (right: AgeStanza[]): AgeStanza[] =>
    right.map((s, i) => (i === 0 ? edit(s) : s));
/** A stanza of the right form around a share of small order: the shared secret is then zero for everybody. */
function lowOrder(fileKey: Buffer, recipient: Buffer, share: Buffer): AgeStanza {
  const wrap = Buffer.from(
    hkdfSync("sha256", Buffer.alloc(32), Buffer.concat([share, recipient]), "age-encryption.org/v1/X25519", 32),
  );
  return { args: ["X25519", unpadded(share)], body: sealed(wrap, Buffer.alloc(12), fileKey) };
}
/** A share that belongs to nothing in the file. */
const strayShare = (): string =>
  unpadded(generateKeyPairSync("x25519").publicKey.export({ format: "der", type: "spki" }).subarray(-32));

type Row = readonly [rule: string, code: Verdict, forgery: AgeForgery | AgeCase["forgery"]];
const section = (rows: readonly Row[]): AgeCase[] =>
  rows.map(([rule, code, forgery]) => ({
    rule: `age: ${rule}`,
    section: "§ 7",
    code,
    forgery: typeof forgery === "function" ? forgery : () => forgery,
  }));

const HEADERS = section([
  ["one recipient", "accepted", {}],
  ["an unknown stanza in front", "accepted", { stanzas: (r) => [GREASE, ...r] }],
  ["an unknown stanza behind", "accepted", { stanzas: (r) => [...r, GREASE] }],
  ["an unknown stanza without a body", "accepted", { stanzas: (r) => [{ args: ["x"], body: Buffer.alloc(0) }, ...r] }],
  [
    "an unknown stanza whose body fills its lines",
    "accepted",
    { stanzas: (r) => [{ args: ["x"], body: Buffer.alloc(48) }, ...r] },
  ],
  ["another recipient in front", "accepted", (_, other) => ({ stanzas: (r, key) => [x25519Stanza(key, other), ...r] })],
  ["the same recipient twice", "accepted", (me) => ({ stanzas: (r, key) => [x25519Stanza(key, me), ...r] })],
  ["the same stanza twice", "accepted", { stanzas: (r) => [...r, ...r] }],
  [
    "the recipient with another file key in front",
    "age.damaged",
    (me) => ({ stanzas: (r) => [x25519Stanza(randomBytes(16), me), ...r] }),
  ],
  ["nobody", "age.no-identity", { stanzas: () => [] }],
  ["only an unknown stanza", "age.no-identity", { stanzas: () => [GREASE] }],
  ["only another recipient", "age.no-identity", (_, other) => ({ stanzas: (__, key) => [x25519Stanza(key, other)] })],
  ["only a passphrase", "age.no-identity", { stanzas: (_, key) => [scrypt(key)] }],
  ["a passphrase beside a recipient, as age itself takes it", "accepted", { stanzas: (r, key) => [...r, scrypt(key)] }],
  ["a passphrase in front of a recipient", "accepted", { stanzas: (r, key) => [scrypt(key), ...r] }],
  ["two passphrases", "age.no-identity", { stanzas: (_, key) => [scrypt(key), scrypt(key)] }],
  [
    "a share that is another's",
    "age.no-identity",
    { stanzas: first((s) => ({ ...s, args: ["X25519", strayShare()] })) },
  ],
  [
    "a share of small order: zero",
    "age.damaged",
    () => ({ stanzas: (_, key) => [lowOrder(key, Buffer.alloc(32), Buffer.alloc(32))] }),
  ],
  [
    "a share of small order: one",
    "age.damaged",
    () => ({
      stanzas: (_, key) => [lowOrder(key, Buffer.alloc(32), Buffer.concat([Buffer.from([1]), Buffer.alloc(31)]))],
    }),
  ],
  [
    "a share of 31 bytes",
    "age.damaged",
    { stanzas: first((s) => ({ ...s, args: ["X25519", unpadded(randomBytes(31))] })) },
  ],
  ["no share", "age.damaged", { stanzas: first((s) => ({ ...s, args: ["X25519"] })) }],
  ["a third argument", "age.damaged", { stanzas: first((s) => ({ ...s, args: [...s.args, "x"] })) }],
  [
    "a share with padding",
    "age.damaged",
    { stanzas: first((s) => ({ ...s, args: ["X25519", `${s.args[1] ?? ""}=`] })) },
  ],
  [
    "a share with stray bits",
    "age.damaged",
    { stanzas: first((s) => ({ ...s, args: ["X25519", `${s.args[1]?.slice(0, -1) ?? ""}B`] })) },
  ],
  ["a body a byte short", "age.damaged", { stanzas: first((s) => ({ ...s, body: s.body.subarray(1) })) }],
  [
    "a body a byte long",
    "age.damaged",
    { stanzas: first((s) => ({ ...s, body: Buffer.concat([s.body, Buffer.alloc(1)]) })) },
  ],
  ["a file key of 15 bytes", "age.damaged", { fileKey: randomBytes(15) }],
  ["a file key of 32 bytes", "age.damaged", { fileKey: randomBytes(32) }],
  [
    "a stanza name in small letters",
    "age.no-identity",
    { stanzas: first((s) => ({ ...s, args: ["x25519", s.args[1] ?? ""] })) },
  ],
  ["CR LF", "age.damaged", { stanzaText: (t) => t.replaceAll("\n", "\r\n") }],
  ["two spaces between arguments", "age.damaged", { stanzaText: (t) => t.replace("X25519 ", "X25519  ") }],
  ["a space at the end of a line", "age.damaged", { stanzaText: (t) => t.replace("\n", " \n") }],
  ["a control character as argument", "age.damaged", { stanzaText: (t) => `-> x \x01\n\n${t}` }],
  ["a letter outside ASCII as argument", "age.damaged", { stanzaText: (t) => `-> x \xe6\n\n${t}` }],
  ["no name", "age.damaged", { stanzaText: (t) => `-> \n\n${t}` }],
  ["a body line of 65", "age.damaged", { stanzaText: (t) => `-> x\n${"A".repeat(65)}\n\n${t}` }],
  ["a short line inside a body", "age.damaged", { stanzaText: (t) => `-> x\nAAAA\nAAAA\n${t}` }],
  ["a full last line without the empty one", "age.damaged", { stanzaText: (t) => `-> x\n${"A".repeat(64)}\n${t}` }],
  ["a body with padding", "age.damaged", { stanzaText: (t) => `-> x\nAA==\n${t}` }],
  ["a body with stray bits", "age.damaged", { stanzaText: (t) => `-> x\nAB\n${t}` }],
  ["a body in another alphabet", "age.damaged", { stanzaText: (t) => `-> x\nA-_A\n${t}` }],
  ["an empty line in front", "age.damaged", { stanzaText: (t) => `\n${t}` }],
  ["text between stanzas", "age.damaged", { stanzaText: (t) => `${t}hej\n` }],
  [
    "as many stanzas as a header holds",
    "accepted",
    { stanzas: (r) => [...Array.from({ length: 500 }, () => GREASE), ...r] },
  ],
  [
    "more than a header holds",
    "age.damaged",
    { stanzas: (r) => [...Array.from({ length: 1000 }, () => GREASE), ...r] },
  ],
  ["a MAC of another file", "age.damaged", { mac: () => unpadded(randomBytes(32)) }],
  ["a MAC with padding", "age.damaged", { mac: (m) => `${m}=` }],
  ["a MAC with stray bits", "age.damaged", { mac: (m) => `${m.slice(0, -1)}${m.endsWith("9") ? "8" : "9"}` }],
  ["a MAC of 31 bytes", "age.damaged", { mac: (m) => m.slice(0, -2) }],
  ["an empty MAC", "age.damaged", { mac: () => "" }],
  ["a MAC and a space", "age.damaged", { mac: (m) => `${m} ` }],
  ["version 2", "zip.not-a-package", { intro: "age-encryption.org/v2\n" }],
  ["version with CR LF", "zip.not-a-package", { intro: "age-encryption.org/v1\r\n" }],
]);

/** The file has six chunks, the last a short one. */
const STREAMS = section([
  ["first chunk not marked as last", "age.truncated", { chunks: (_, seal) => [seal(Buffer.alloc(100), 0, false)] }],
  ["nothing after the nonce", "age.truncated", { chunks: () => [] }],
  [
    "a tag cut short",
    "age.truncated",
    { chunks: (r) => [...r.slice(0, -1), ...r.slice(-1).map((c) => c.subarray(0, 10))] },
  ],
  [
    "last chunk cut",
    "age.truncated",
    { chunks: (r) => [...r.slice(0, -1), ...r.slice(-1).map((c) => c.subarray(0, -1))] },
  ],
  ["last chunk missing", "age.truncated", { chunks: (r) => r.slice(0, -1) }],
  ["only the first chunk", "age.truncated", { chunks: (r) => r.slice(0, 1) }],
  ["a byte after the last chunk", "age.truncated", { chunks: (r) => [...r, Buffer.from("x")] }],
  [
    "another last chunk after the last",
    "age.truncated",
    { chunks: (r, seal) => [...r, seal(Buffer.from("x"), r.length, true)] },
  ],
  [
    "an empty last chunk after whole ones",
    "age.damaged",
    { chunks: (r, seal) => [...r.slice(0, -1), seal(Buffer.alloc(0), r.length - 1, true)] },
  ],
  ["an empty file", "zip.truncated", { chunks: (_, seal) => [seal(Buffer.alloc(0), 0, true)] }],
  ["an empty chunk in front", "age.damaged", { chunks: (r, seal) => [seal(Buffer.alloc(0), 0, false), ...r] }],
  [
    "chunks numbered from one",
    "age.damaged",
    { chunks: (r, seal) => r.map((_, i) => seal(Buffer.alloc(65_536), i + 1, i === r.length - 1)) },
  ],
  [
    "a short chunk that is not the last",
    "age.damaged",
    { chunks: (r, seal) => [...r.slice(0, 2), seal(Buffer.from("PK"), 2, false), ...r.slice(2)] },
  ],
  ["chunks swapped", "age.damaged", { chunks: ([a, b, c, ...r]) => [a, c, b, ...r].filter((x) => x !== undefined) }],
  ["one chunk twice", "age.damaged", { chunks: ([a, b, ...r]) => [a, b, b, ...r].filter((x) => x !== undefined) }],
  ["a chunk left out", "age.damaged", { chunks: (r) => r.filter((_, i) => i !== 1) }],
  [
    "marked last in the middle",
    "age.damaged",
    { chunks: (r, seal) => r.map((c, i) => (i === 2 ? seal(Buffer.alloc(65_536), 2, true) : c)) },
  ],
  ["another nonce", "age.damaged", { nonce: () => Buffer.alloc(16) }],
  ["a nonce cut short", "age.truncated", { nonce: (n) => n.subarray(0, 10), chunks: () => [] }],
  [
    "another age file inside",
    "zip.not-a-package",
    { chunks: (_, seal) => [seal(Buffer.from("age-encryption.org/v1\n-> x\n\n---"), 0, true)] },
  ],
  [
    "text inside",
    "zip.not-a-package",
    { chunks: (_, seal) => [seal(Buffer.from("Kære kontor, her er pakken."), 0, true)] },
  ],
]);

export const AGE_CASES: readonly AgeCase[] = [...HEADERS, ...STREAMS];
