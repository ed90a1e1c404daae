import { execFileSync } from "node:child_process";
import { generateKeyPairSync, sign, verify } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ZodError } from "zod";
import { buildCard, type Profile } from "../../../electron/service/identity/card.ts";
import {
  createKeys,
  exportKeys,
  fingerprintOf,
  importKeys,
  keyMaterial,
  publicKeyBase64,
  publicKeyObject,
} from "../../../electron/service/identity/keys.ts";
import { fingerprintWords } from "../../../electron/service/identity/words.ts";
import { checkPublicKey } from "../../../electron/service/packages/keys-check.ts";
import { cardSchema } from "../../../shared/domain/documents.ts";
import { refusal, temporaryFolder } from "./temporary-folder.ts";

const profile: Profile = {
  name: "Li Wei 李伟",
  organisation: "同济大学",
  email: "li@example.org",
  languages: ["zh", "en"],
};

test("keys are fresh each time, and the signing key is not the age key", async () => {
  const [a, b] = [await createKeys(), await createKeys()];
  expect(new Set([a.publicKey, b.publicKey, a.ageRecipient, b.ageRecipient, a.ageIdentity, b.ageIdentity]).size).toBe(
    6,
  );
  expect(a.ageIdentity).toMatch(/^AGE-SECRET-KEY-1/);
  checkPublicKey(Buffer.from(a.publicKey, "base64"));
});

test("openssl reads the signing key and agrees on the public key and the fingerprint", async () => {
  const keys = await createKeys();
  const pem = keyMaterial(keys).signingKey;
  const der = execFileSync("openssl", ["pkey", "-pubout", "-outform", "DER"], { input: pem });
  expect(der.subarray(12).toString("base64")).toBe(keys.publicKey);
  const digest = execFileSync("openssl", ["dgst", "-sha256", "-r"], { input: der }).toString();
  expect(digest.split(" ")[0]).toBe(keys.fingerprint);
});

test("age-keygen agrees on the recipient", async () => {
  const keys = await createKeys();
  const file = join(await temporaryFolder(), "key.txt");
  await writeFile(file, `${keys.ageIdentity}\n`);
  expect(execFileSync("age-keygen", ["-y", file]).toString().trim()).toBe(keys.ageRecipient);
});

test("exported keys come back whole and sign as the same person", async () => {
  const keys = await createKeys();
  const back = await importKeys(exportKeys(keys));
  expect({ ...back, signing: null }).toEqual({ ...keys, signing: null });
  const signature = sign(null, Buffer.from("hej"), back.signing);
  expect(verify(null, Buffer.from("hej"), publicKeyObject(keys.publicKey), signature)).toBe(true);
});

test("damaged stored keys are refused", async () => {
  const keys = await createKeys();
  const good = exportKeys(keys).toString();
  const rsa = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "pem", type: "pkcs8" });
  for (const bad of [
    "",
    good.slice(0, -1),
    good.replace('"format":1', '"format":2'),
    good.replace("AGE-SECRET-KEY-1", "AGE-SECRET-KEY-2"),
    good.replace(/(?<=AGE-SECRET-KEY-1)./, (c) => (c === "Q" ? "P" : "Q")),
    good.replace("MC4CAQ", "MC4CAA"),
    JSON.stringify({ format: 1, ...keyMaterial(keys), signingKey: rsa }),
  ])
    expect(await refusal(importKeys(Buffer.from(bad))), `${bad.slice(0, 30)}…`).toBe("identity.keys-damaged");
});

test("a base64 public key and its key object are two forms of one thing, of exactly 32 bytes", async () => {
  const { publicKey, fingerprint, signing } = await createKeys();
  expect(publicKeyBase64(publicKeyObject(publicKey))).toBe(publicKey);
  expect(publicKeyBase64(signing)).toBe(publicKey);
  expect(fingerprintOf(publicKey)).toBe(fingerprint);
  for (const bad of [
    "",
    publicKey.slice(1),
    `${publicKey}\n`,
    Buffer.alloc(31).toString("base64"),
    `${"A".repeat(42)}B=`,
  ])
    expect(() => publicKeyObject(bad)).toThrow(expect.objectContaining({ code: "identity.key-invalid" }));
  expect(() => publicKeyBase64(generateKeyPairSync("x25519").publicKey)).toThrow(TypeError);
});

// BIP-39's published test vectors for 128 bits (trezor/python-mnemonic, vectors.json), and the Chinese list's own first words.
test.each([
  ["00".repeat(16), "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about"],
  ["7f".repeat(16), "legal winner thank year wave sausage worth useful legal winner thank yellow"],
  ["ff".repeat(16), "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"],
])("the words of %s are those of the published vectors", (bits, words) => {
  const hex = bits + "a5".repeat(16);
  expect(fingerprintWords(hex, "en").join(" ")).toBe(words);
  expect(fingerprintWords(hex, "da").join(" ")).toBe(words);
  expect(fingerprintWords(hex, "zh")).toHaveLength(12);
});

test("Chinese words are single characters of the same bits", () => {
  expect(fingerprintWords("00".repeat(32), "zh").join("")).toBe("的的的的的的的的的的的在");
  expect(() => fingerprintWords("00", "zh")).toThrow(ZodError);
});

test("a card carries the person's words tidied and the public halves only", async () => {
  const keys = await createKeys();
  const card = buildCard({ ...profile, name: "  A\u030age   Ø ", email: " ", languages: ["da", "en", "da"] }, keys);
  expect(cardSchema.parse(card)).toEqual({
    format: 1,
    name: "Åge Ø",
    organisation: "同济大学",
    email: null,
    languages: ["da", "en"],
    key: keys.publicKey,
    fingerprint: keys.fingerprint,
    recipient: keys.ageRecipient,
  });
  expect(JSON.stringify(card)).not.toContain("SECRET");
});

test("a card without a name, a language or within limits is not made", async () => {
  const keys = await createKeys();
  const made = (p: Partial<Profile>) => () => buildCard({ ...profile, ...p }, keys);
  expect(made({ name: " \u3000" })).toThrow(expect.objectContaining({ code: "identity.name-missing" }));
  expect(made({ languages: [] })).toThrow(expect.objectContaining({ code: "identity.language-missing" }));
  expect(made({ organisation: "x".repeat(301) })).toThrow(expect.objectContaining({ code: "input.invalid" }));
});
