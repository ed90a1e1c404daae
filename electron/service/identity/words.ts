// A fingerprint as twelve words, for people who would rather compare words than digits (package-format.md § 6).
// The words come from a public list, so anyone can check them; they are a name, not a secret, and open no wallet of anybody.
import { entropyToMnemonic } from "@scure/bip39";
import { wordlist as english } from "@scure/bip39/wordlists/english.js";
import { wordlist as chinese } from "@scure/bip39/wordlists/simplified-chinese.js";
import { digestSchema } from "../../../shared/domain/ids.ts";
import type { Language } from "../../../shared/i18n/language.ts";

/**
 * The same 128 bits as the eight groups of digits (the first 16 bytes of `hex64`) as twelve BIP-39 words, checksum included:
 * single characters in Chinese, English words otherwise (there is no Danish list).
 * @throws when `hex64` is not a digest.
 */
export function fingerprintWords(hex64: string, lang: Language): string[] {
  const bits = Uint8Array.from(Buffer.from(digestSchema.parse(hex64).slice(0, 32), "hex"));
  return entropyToMnemonic(bits, lang === "zh" ? chinese : english).split(" ");
}
