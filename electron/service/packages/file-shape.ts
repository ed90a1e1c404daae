// What a file is by its first bytes (package-format.md §§ 3, 7). Apart from age.ts, so that plain packages do not load a cipher library.

const INTRO = "age-encryption.org/v1\n";
const ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";

export type FileShape = "zip" | "age" | "age-armored" | "other";

/** What a file is by its first bytes. */
export function shapeOf(start: Uint8Array): FileShape {
  const text = Buffer.from(start.subarray(0, 64)).toString("latin1");
  if (text.startsWith("PK\x03\x04")) return "zip";
  if (text.startsWith(INTRO)) return "age";
  return text.startsWith(ARMOR) ? "age-armored" : "other";
}
