// The DSSE 1.0 envelope (package-format.md § 4): its bytes, what they sign, and which signatures hold.
import { AppError } from "../../../shared/lib/errors.ts";
import { keyIdOf, verifySignature, type Signer } from "./keys-check.ts";
import { MAX_ENVELOPE_BYTES, MAX_ENVELOPE_VALUES } from "./limits.ts";
import { parseJson, toUtf8 } from "./strict-json.ts";

const PAYLOAD_TYPE = "application/vnd.in-toto+json";
export const ENVELOPE_NAME = "signature.dsse.json";

interface EnvelopeSignature {
  /** What the envelope says; a hint, never a decision. */
  readonly keyid: string;
  readonly sig: Uint8Array;
}
export interface Envelope {
  readonly payload: Uint8Array;
  readonly signatures: readonly EnvelopeSignature[];
}

/** What is signed: type and payload with their lengths in bytes, so that neither can run into the other. */
function preAuthEncoding(payload: Uint8Array): Uint8Array {
  const head = `DSSEv1 ${toUtf8(PAYLOAD_TYPE).length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([toUtf8(head), payload]);
}

const refuse = (problem: string): AppError => new AppError("signature.envelope", { problem });

/** Standard base64 that is the one encoding of its bytes. */
function strictBase64(text: unknown, what: string): Uint8Array {
  if (typeof text !== "string") throw refuse(`${what}: not a string`);
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64") !== text) throw refuse(`${what}: not strict base64`);
  return new Uint8Array(bytes);
}

function record(value: unknown, keys: readonly string[], what: string): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuse(`${what}: not an object`);
  const found = Object.keys(value);
  if (found.length !== keys.length || !keys.every((k) => found.includes(k)))
    throw refuse(`${what}: other members than ${keys.join(", ")}`);
  return new Map(Object.entries(value));
}

/**
 * Parses an envelope. White space between tokens is free; nothing else is: the text without it must be what `JSON.stringify`
 * makes of the parsed value, which leaves no room for a second `payload` or an escaped spelling.
 * @throws AppError signature.envelope, json.*, package.file-too-large
 */
export function parseEnvelope(bytes: Uint8Array): Envelope {
  if (bytes.length > MAX_ENVELOPE_BYTES)
    throw new AppError("package.file-too-large", {
      file: ENVELOPE_NAME,
      size: bytes.length,
      limit: MAX_ENVELOPE_BYTES,
    });
  const value = parseJson(bytes, ENVELOPE_NAME, { left: MAX_ENVELOPE_VALUES });
  const envelope = record(value, ["payload", "payloadType", "signatures"], "envelope");
  if (envelope.get("payloadType") !== PAYLOAD_TYPE) throw refuse("payloadType");
  const payload = strictBase64(envelope.get("payload"), "payload");
  const list = envelope.get("signatures");
  if (!Array.isArray(list) || list.length === 0) throw refuse("signatures: none");
  if (list.length > 2) throw new AppError("signature.count", { count: list.length });
  const signatures = list.map((entry: unknown): EnvelopeSignature => {
    const signature = record(entry, ["keyid", "sig"], "signature");
    const keyid = signature.get("keyid");
    if (typeof keyid !== "string" || !/^[0-9a-f]{64}$/.test(keyid)) throw refuse("keyid");
    const sig = strictBase64(signature.get("sig"), "sig");
    if (sig.length !== 64) throw refuse("sig: not 64 bytes");
    return { keyid, sig };
  });
  // No admitted string contains white space, so removing all of it removes only what stands between tokens.
  if (
    Buffer.from(bytes)
      .toString("utf8")
      .replaceAll(/[ \t\r\n]/g, "") !== JSON.stringify(value)
  )
    throw refuse("not written in one way only");
  return { payload, signatures };
}

const signatureJson = (payload: Uint8Array, signer: Signer): { keyid: string; sig: string } => ({
  keyid: keyIdOf(signer.publicKey),
  sig: Buffer.from(signer.sign(preAuthEncoding(payload))).toString("base64"),
});

/** The bytes of an envelope over `payload`, signed by `signer`. */
export const buildEnvelope = (payload: Uint8Array, signer: Signer): Uint8Array =>
  toUtf8(
    JSON.stringify({
      payload: Buffer.from(payload).toString("base64"),
      payloadType: PAYLOAD_TYPE,
      signatures: [signatureJson(payload, signer)],
    }),
  );

/** The same envelope with one more signature; the first and the payload stay as they are. */
export const extendEnvelope = (envelope: Envelope, signer: Signer): Uint8Array =>
  toUtf8(
    JSON.stringify({
      payload: Buffer.from(envelope.payload).toString("base64"),
      payloadType: PAYLOAD_TYPE,
      signatures: [
        ...envelope.signatures.map((s) => ({ keyid: s.keyid, sig: Buffer.from(s.sig).toString("base64") })),
        signatureJson(envelope.payload, signer),
      ],
    }),
  );

/** One signature after checking. For a valid one `keyid` is computed from the key; otherwise it is what the envelope says. */
export interface SignatureFact {
  readonly keyid: string;
  /** base64 of the 32 bytes, null when none of the keys at hand made this signature. */
  readonly publicKey: string | null;
  readonly status: "valid" | "unknown-key";
}

/**
 * Checks every signature against the author's key and `extraKeys` (each 32 bytes, checked). The author's must be there and
 * hold; no key may sign twice; a signature that names a key at hand and does not hold under it is refused.
 * @throws AppError signature.invalid, signature.same-signer
 */
export function checkSignatures(
  envelope: Envelope,
  authorKey: Uint8Array,
  extraKeys: readonly Uint8Array[],
): SignatureFact[] {
  const message = preAuthEncoding(envelope.payload);
  const keyById = new Map([authorKey, ...extraKeys].map((key) => [keyIdOf(key), key]));
  const authorId = keyIdOf(authorKey);
  const facts = envelope.signatures.map(({ keyid, sig }): SignatureFact => {
    for (const [id, key] of keyById)
      if (verifySignature(key, message, sig))
        return { keyid: id, publicKey: Buffer.from(key).toString("base64"), status: "valid" };
    if (keyById.has(keyid)) throw new AppError("signature.invalid");
    return { keyid, publicKey: null, status: "unknown-key" };
  });
  if (!facts.some((f) => f.status === "valid" && f.keyid === authorId)) throw new AppError("signature.invalid");
  if (new Set(facts.map((f) => f.keyid)).size !== facts.length) throw new AppError("signature.same-signer");
  return facts;
}
