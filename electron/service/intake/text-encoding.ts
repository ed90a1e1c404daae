// Which encoding a text file has. Spreadsheet programs in Denmark and China still write their system's old one without saying so.

type Encoding = "UTF-8" | "UTF-16" | "GB18030" | "Windows-1252";
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Guessed, not declared: people should look at the letters. */
  readonly assumed: boolean;
}

const strict = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * In Chinese text nearly every high byte pairs with another high byte (the GB 2312 area). In Danish Windows-1252 text "æøå"
 * stand alone between ASCII letters, and decode as rare characters with an ASCII trail byte, or not at all.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let [high, mixed] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x81) continue;
    if ((bytes[i + 1] ?? 0) >= 0xa1) high += 1;
    else mixed += 1;
    i += 1;
  }
  return high > 0 && high >= 3 * mixed;
}

/**
 * A byte order mark decides; else strict UTF-8; else GB18030 if the bytes decode strictly, give Chinese characters and look like
 * Chinese text; else Windows-1252. Null when none fits: control characters remain, so it is no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const decoded = choose(bytes);
  if (decoded === null) return null;
  // NUL and the C1 controls never occur in a table; UTF-16 without a mark and binary files do show them.
  for (let i = 0; i < decoded.text.length; i++) {
    const c = decoded.text.charCodeAt(i);
    if ((c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d) || (c >= 0x7f && c <= 0x9f && c !== 0x85)) return null;
  }
  return decoded;
}

function choose(bytes: Uint8Array): Decoded | null {
  const [a, b] = [bytes[0], bytes[1]];
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = strict(bytes, a === 0xff ? "utf-16le" : "utf-16be");
    return text === null ? null : { text, encoding: "UTF-16", assumed: false };
  }
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "UTF-8", assumed: false };
  const chinese = strict(bytes, "gb18030");
  if (chinese !== null && /\p{Script=Han}/u.test(chinese) && looksChinese(bytes))
    return { text: chinese, encoding: "GB18030", assumed: true };
  const western = strict(bytes, "windows-1252");
  return western === null ? null : { text: western, encoding: "Windows-1252", assumed: true };
}
