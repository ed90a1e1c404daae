// Which bytes of a plain package say nothing about its content (package-format.md § 3 leaves them open to other writers). A change
// in any other byte must be refused.

/**
 * Position → what stands there:
 * time and date of either header (never read), "version needed" and "version made by" (any unzip can read it), the bit for text,
 * permission bits and the DOS bits of the attributes. White space of the envelope would be one more, but its CRC betrays it.
 */
export function silentBytes(zip: Buffer): Map<number, string> {
  const at = new Map<number, string>();
  const say = (what: string, from: number, length: number): void => {
    for (let i = 0; i < length; i++) at.set(from + i, what);
  };
  let p = 0;
  for (; zip.readUInt32LE(p) === 0x04034b50; p += 30 + zip.readUInt16LE(p + 26) + zip.readUInt32LE(p + 18)) {
    say("version needed", p + 4, 1);
    say("time and date", p + 10, 4);
  }
  for (; zip.readUInt32LE(p) === 0x02014b50; p += 46 + zip.readUInt16LE(p + 28)) {
    say("version made by", p + 4, 2);
    say("version needed", p + 6, 1);
    say("time and date", p + 12, 4);
    say("text bit", p + 36, 1);
    say("attributes", p + 38, 4);
  }
  return at;
}
