// age files whose header and payload can be made to say anything (C2SP age.md): shares no code with the product or its library.
import {
  createCipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from "node:crypto";

const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/** The 32 bytes of an `age1…` recipient. */
function recipientBytes(recipient: string): Buffer {
  const bits = Array.from(recipient.slice(4, -6), (c) => BECH32.indexOf(c).toString(2).padStart(5, "0")).join("");
  return Buffer.from(Array.from({ length: 32 }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2)));
}
export const unpadded = (b: Uint8Array): string => Buffer.from(b).toString("base64").replace(/=+$/, "");

const hkdf = (key: Uint8Array, salt: Uint8Array, info: string): Buffer =>
  Buffer.from(hkdfSync("sha256", key, salt, info, 32));
export function sealed(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 });
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

export interface AgeStanza {
  readonly args: readonly string[];
  readonly body: Uint8Array;
}

/** The stanza by which `recipient` learns the file key. */
export function x25519Stanza(fileKey: Uint8Array, recipient: string): AgeStanza {
  const theirs = recipientBytes(recipient);
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  const share = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  const other = createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b656e032100", "hex"), theirs]),
    format: "der",
    type: "spki",
  });
  const secret = diffieHellman({ privateKey, publicKey: other });
  const wrap = hkdf(secret, Buffer.concat([share, theirs]), "age-encryption.org/v1/X25519");
  return { args: ["X25519", unpadded(share)], body: sealed(wrap, Buffer.alloc(12), fileKey) };
}

function stanzaText({ args, body }: AgeStanza): string {
  const lines: string[] = unpadded(body).match(/.{1,64}/g) ?? [];
  if (lines.length === 0 || lines.at(-1)?.length === 64) lines.push("");
  return `-> ${args.join(" ")}\n${lines.join("\n")}\n`;
}

const CHUNK = 64 * 1024;

export interface AgeForgery {
  readonly intro?: string;
  readonly stanzas?: (right: AgeStanza[], fileKey: Buffer) => AgeStanza[];
  /** The text of all stanzas, before the MAC is made. */
  readonly stanzaText?: (right: string) => string;
  /** The last line of the header. */
  readonly mac?: (right: string) => string;
  readonly fileKey?: Buffer;
  /** Sealed chunks. */
  readonly chunks?: (right: Buffer[], seal: (plain: Uint8Array, counter: number, last: boolean) => Buffer) => Buffer[];
  readonly nonce?: (right: Buffer) => Buffer;
}

/** `plain` for `recipient`, right but for what `forgery` changes. */
export function ageFile(plain: Uint8Array, recipient: string, forgery: AgeForgery = {}): Buffer {
  const fileKey = forgery.fileKey ?? randomBytes(16);
  const right = [x25519Stanza(fileKey, recipient)];
  const stanzas = (forgery.stanzas?.(right, fileKey) ?? right).map(stanzaText).join("");
  const head = `${forgery.intro ?? "age-encryption.org/v1\n"}${forgery.stanzaText?.(stanzas) ?? stanzas}---`;
  const mac = unpadded(
    createHmac("sha256", hkdf(fileKey, Buffer.alloc(0), "header"))
      .update(head)
      .digest(),
  );
  const nonce = randomBytes(16);
  const key = hkdf(fileKey, nonce, "payload");
  const seal = (piece: Uint8Array, counter: number, last: boolean): Buffer => {
    const n = Buffer.alloc(12);
    n.writeUIntBE(counter, 5, 6);
    n[11] = last ? 1 : 0;
    return sealed(key, n, piece);
  };
  const count = Math.max(1, Math.ceil(plain.length / CHUNK));
  const chunks = Array.from({ length: count }, (_, i) =>
    seal(plain.subarray(i * CHUNK, (i + 1) * CHUNK), i, i === count - 1),
  );
  return Buffer.concat([
    Buffer.from(`${head} ${forgery.mac?.(mac) ?? mac}\n`, "latin1"),
    forgery.nonce?.(nonce) ?? nonce,
    ...(forgery.chunks?.(chunks, seal) ?? chunks),
  ]);
}
