// Passphrases: one normal form, a lower limit, files that hold one, and generated ones (architecture.md, Storage).
import { randomInt } from "node:crypto";
import { basename } from "node:path";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { AppError } from "../../../shared/lib/errors.ts";
import { readSmallFile } from "./durable-file.ts";

const MIN_CHARACTERS = 12;
const MIN_WORDS = 4;
const MAX_FILE_BYTES = 4096;

/**
 * The form in which a passphrase is used: NFKC, no white space around it. What is typed on a Danish, Chinese or phone keyboard
 * (composed or decomposed ø, full-width letters) opens the same vault.
 */
export const normalisePassphrase = (text: string): string => text.normalize("NFKC").trim();

/**
 * A new passphrase in its normal form: at least 12 characters, or at least 4 different words of 2 characters or more
 * (so that four Chinese words count as much as four others).
 * @throws AppError `passphrase.too-short`.
 */
export function acceptPassphrase(text: string): string {
  const normal = normalisePassphrase(text);
  const words = new Set(normal.split(/[\s\p{Dash}]+/u).filter((w) => Array.from(w).length >= 2));
  if (Array.from(normal).length < MIN_CHARACTERS && words.size < MIN_WORDS)
    throw new AppError("passphrase.too-short", { characters: MIN_CHARACTERS, words: MIN_WORDS });
  return normal;
}

/**
 * The passphrase in a file of one line; its final line break and a byte order mark are not part of it.
 * @throws AppError `file.not-found`, `file.unreadable`, `passphrase.bad-file`.
 */
export async function readPassphraseFile(path: string): Promise<string> {
  const bytes = await readSmallFile(path, MAX_FILE_BYTES);
  if (bytes === null) throw new AppError("passphrase.bad-file", { file: basename(path) });
  try {
    const text = normalisePassphrase(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (text === "" || /\p{Cc}/u.test(text)) throw new AppError("passphrase.bad-file", { file: basename(path) });
    return text;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("passphrase.bad-file", { file: basename(path) }, { cause });
  } finally {
    bytes.fill(0);
  }
}

/**
 * A random passphrase of `words` words joined by "-" (as age's own). Each of the 2048 words is worth 11 bits: six give 66 bits.
 *
 * English words in every language, on purpose: they are typed on any keyboard without an input method (password fields switch
 * those off), BIP-39 has no Danish list, and seven Chinese characters would have to be found one by one in candidate lists.
 * @throws RangeError for fewer than six words.
 */
export function generatePassphrase(words = 6): string {
  if (!Number.isInteger(words) || words < 6) throw new RangeError("a passphrase has at least six words");
  return Array.from({ length: words }, () => wordlist[randomInt(wordlist.length)]).join("-");
}
