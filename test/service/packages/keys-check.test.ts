// Ed25519 keys and signatures (package-format.md § 4): which are admitted, and what openssl calls them.
import { createHash } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { expect, test } from "vitest";
import { checkPublicKey, keyIdOf, verifySignature } from "../../../electron/service/packages/keys-check.ts";
import { publicKeyOf, run, signerNamed } from "../../support/package-fixtures.ts";

test("a signature that anyone can make for a key of small order is refused with the key", () => {
  // The identity point: R = identity, S = 0 satisfies the equation for any message, without any private key.
  const identity = Buffer.alloc(32);
  identity[0] = 1;
  expect(() => checkPublicKey(identity)).toThrow(expect.objectContaining({ code: "signature.bad-key" }));
});

test("public keys: torsion, second encodings and wrong lengths are refused, ordinary ones pass", () => {
  const key = publicKeyOf("anyone");
  expect(() => checkPublicKey(key)).not.toThrow();
  const torsion = ed25519.Point.fromBytes(
    Buffer.from("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", "hex"),
  );
  const mixed = ed25519.Point.fromBytes(key).add(torsion).toBytes();
  const secondEncoding = Buffer.alloc(32, 0xff);
  secondEncoding[0] = 0xee;
  secondEncoding[31] = 0x7f;
  for (const bad of [
    mixed,
    torsion.toBytes(),
    secondEncoding,
    key.subarray(1),
    new Uint8Array(0),
    Buffer.alloc(32, 0xff),
  ])
    expect(() => checkPublicKey(bad)).toThrow(expect.objectContaining({ code: "signature.bad-key" }));
});

test("keyid is what openssl gives", () => {
  const key = publicKeyOf("anyone");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key]);
  const out = run("openssl", ["pkey", "-pubin", "-inform", "DER", "-outform", "DER"], { input: der }).stdout;
  expect(createHash("sha256").update(out).digest("hex")).toBe(keyIdOf(key));
});

test("a signature with a larger S is not a second signature of the same message", () => {
  const L = 2n ** 252n + 27742317777372353535851937790883648493n;
  const message = Buffer.from("m");
  const sig = Buffer.from(signerNamed("anyone").sign(message));
  const s = BigInt(`0x${Buffer.from(sig.subarray(32).toReversed()).toString("hex")}`) + L;
  const forged = Buffer.concat([
    sig.subarray(0, 32),
    Buffer.from(s.toString(16).padStart(64, "0"), "hex").toReversed(),
  ]);
  expect(verifySignature(publicKeyOf("anyone"), message, sig)).toBe(true);
  expect(verifySignature(publicKeyOf("anyone"), message, forged)).toBe(false);
});
