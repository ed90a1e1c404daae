// age's passphrase stanza (C2SP age.md, "scrypt recipient type"), plugged into age-encryption's Recipient and Identity.
//
// The library computes scrypt in JavaScript, synchronously: more than a second in which the service answers nobody. Here
// node:crypto does it on another thread, with a bound on what a file may ask for.
import { randomBytes, scrypt } from "node:crypto";
import { Stanza, type Identity, type Recipient } from "age-encryption";
import { AGE_TAG, chunkCipher } from "../packages/age-cipher.ts";

const LABEL = Buffer.from("age-encryption.org/v1/scrypt", "ascii");
const SALT_BYTES = 16;
const FILE_KEY_BYTES = 16;
const R = 8;
/** age's own default; 256 MiB. */
export const WORK_FACTOR = 18;
/** The key encrypts exactly one message, so the format fixes the nonce. */
const NONCE = new Uint8Array(12);

/** Why a file's passphrase stanza was not opened. */
export class PassphraseStanzaError extends Error {
  override readonly name = "PassphraseStanzaError";
  readonly why: "wrong-passphrase" | "not-passphrase" | "too-costly" | "malformed";

  constructor(why: PassphraseStanzaError["why"]) {
    super(why);
    this.why = why;
  }
}

const base64NoPad = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

/** Encrypts to a passphrase; `age -d` asks for it. @param workFactor log2 of scrypt's N, 14 to 18. */
export function passphraseRecipient(passphrase: string, workFactor = WORK_FACTOR): Recipient {
  if (!Number.isInteger(workFactor) || workFactor < 14 || workFactor > WORK_FACTOR) throw new RangeError("work factor");
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(SALT_BYTES);
      const key = await derive(passphrase, salt, workFactor);
      try {
        return [
          new Stanza(["scrypt", base64NoPad(salt), workFactor.toString()], chunkCipher(key).seal(NONCE, fileKey)),
        ];
      } finally {
        key.fill(0);
      }
    },
  };
}

/** Opens what a passphrase encrypted; throws PassphraseStanzaError, with the reason, for everything else. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    const stanza = stanzas.find((s) => s.args[0] === "scrypt");
    if (!stanza) throw new PassphraseStanzaError("not-passphrase");
    const [, saltText, factorText, ...more] = stanza.args;
    // A passphrase stanza stands alone: otherwise somebody else could have read along.
    if (stanzas.length !== 1 || more.length > 0 || saltText === undefined || !/^[1-9]\d?$/.test(factorText ?? ""))
      throw new PassphraseStanzaError("malformed");
    const salt = Buffer.from(saltText, "base64");
    if (salt.length !== SALT_BYTES || base64NoPad(salt) !== saltText || stanza.body.length !== FILE_KEY_BYTES + AGE_TAG)
      throw new PassphraseStanzaError("malformed");
    const workFactor = Number(factorText);
    if (workFactor > WORK_FACTOR) throw new PassphraseStanzaError("too-costly");
    const key = await derive(passphrase, salt, workFactor);
    try {
      const fileKey = chunkCipher(key).open(NONCE, stanza.body);
      if (fileKey === null) throw new PassphraseStanzaError("wrong-passphrase");
      return fileKey;
    } finally {
      key.fill(0);
    }
  },
});

function derive(passphrase: string, salt: Buffer, workFactor: number): Promise<Buffer> {
  const secret = Buffer.from(passphrase, "utf8");
  const N = 2 ** workFactor;
  return new Promise<Buffer>((resolve, reject) => {
    // Room for scrypt's own small blocks besides the large one.
    scrypt(secret, Buffer.concat([LABEL, salt]), 32, { N, r: R, p: 1, maxmem: 128 * R * (N + 4) }, (error, key) => {
      secret.fill(0);
      if (error) reject(error);
      else resolve(key);
    });
  });
}
