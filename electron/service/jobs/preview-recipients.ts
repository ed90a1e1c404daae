// How many can open an encrypted file: the stanzas of its age header (age-encryption.org/v1). The header names nobody.
import { openRegularFile, readAt } from "../packages/byte-source.ts";
import { MAX_AGE_HEADER_BYTES } from "../packages/limits.ts";

/** Recipients of an age file; stanzas that are only there to be ignored ("grease") do not count. @throws AppError file.* */
export function recipientsOfFile(file: string): number {
  const open = openRegularFile(file);
  try {
    const text = Buffer.from(readAt(open, 0, MAX_AGE_HEADER_BYTES)).toString("latin1");
    const end = text.indexOf("\n--- ");
    const stanzas = text.slice(0, end < 0 ? 0 : end).matchAll(/^-> (\S+)/gmu);
    return [...stanzas].filter(([, type]) => !type?.endsWith("-grease")).length;
  } finally {
    open.close();
  }
}
