// Makes the bytes of a DOCX depend on its content alone: the library stamps every entry and the properties with the clock.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** DOS date and time of an instant, in UTC: what a ZIP entry carries. */
function dosTime(iso: string): { time: number; date: number } {
  const at = new Date(iso);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

/**
 * The same ZIP with every entry's time set to `iso`. Nothing else changes; no checksum covers these fields.
 * @throws RangeError for bytes that are not the plain ZIP the library writes (no ZIP64, no comment).
 */
export function withFixedTimes(zip: Uint8Array, iso: string): Uint8Array {
  const out = Buffer.from(zip);
  const { time, date } = dosTime(iso);
  const end = out.length - 22;
  if (end < 0 || out.readUInt32LE(end) !== END) throw new RangeError("not a plain ZIP");
  let at = out.readUInt32LE(end + 16);
  for (let n = out.readUInt16LE(end + 10); n > 0; n -= 1) {
    if (out.readUInt32LE(at) !== CENTRAL) throw new RangeError("not a plain ZIP");
    const local = out.readUInt32LE(at + 42);
    if (out.readUInt32LE(local) !== LOCAL) throw new RangeError("not a plain ZIP");
    out.writeUInt16LE(time, at + 12);
    out.writeUInt16LE(date, at + 14);
    out.writeUInt16LE(time, local + 10);
    out.writeUInt16LE(date, local + 12);
    at += 46 + out.readUInt16LE(at + 28) + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32);
  }
  return out;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** docProps/core.xml with the paper's own date instead of the clock's, and no name of a person or machine. */
export const coreProperties = (p: { title: string; software: string; language: string; at: string }): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(p.title)}</dc:title><dc:creator>${escapeXml(p.software)}</dc:creator><cp:lastModifiedBy>${escapeXml(p.software)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${p.at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${p.at}</dcterms:modified><dc:language>${p.language}</dc:language></cp:coreProperties>`;
