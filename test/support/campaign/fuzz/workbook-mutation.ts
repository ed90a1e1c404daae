// A workbook with one part's XML changed and everything around it right again: a changed byte of the archive would only fail its sum.
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Seeded } from "../seeded.ts";
import { mutateBytes } from "./mutate.ts";

interface Part {
  readonly name: Buffer;
  readonly data: Buffer;
}

function partsOf(zip: Buffer): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at + 30 <= zip.length && zip.readUInt32LE(at) === 0x04034b50;) {
    const [method, packed] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18)];
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const bytes = zip.subarray(start, start + packed);
    const data = method === 8 ? inflateRawSync(bytes, { maxOutputLength: 2 ** 20 }) : Buffer.from(bytes);
    parts.push({ name: zip.subarray(at + 30, at + 30 + zip.readUInt16LE(at + 26)), data });
    at = start + packed;
  }
  return parts;
}

function zipOf(parts: readonly Part[]): Buffer {
  const [body, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, data } of parts) {
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    head.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    body.push(Buffer.from("PK\x03\x04", "latin1"), head, name, packed);
    directory.push(central, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, listed, end]);
}

const XML = [
  '<row r="1048576">',
  '<c r="XFD1" t="s"><v>99999999</v></c>',
  '<c r="A1" t="b">',
  '<c r="A0">',
  't="inlineStr"',
  't="e"',
  't="d"',
  "<v>1e400</v>",
  "<v>-1</v>",
  "<v>2958466</v>",
  "<f>A1</f>",
  '<f t="shared" ref="A1:XFD1048576" si="0">1</f>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  "&a;",
  "&#0;",
  "&#x110000;",
  "&lt;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  '<is><t xml:space="preserve">',
  "</worksheet>",
  '<dimension ref="A1:XFD1048576"/>',
  'date1904="1"',
  'numFmtId="14"',
  's="999999"',
  'r:id="../../x"',
  'Target="file:///etc/passwd"',
];

/** null where the input is no archive. */
export function mutateWorkbook(input: Uint8Array, random: Seeded): Uint8Array | null {
  try {
    const parts = partsOf(Buffer.from(input));
    if (parts.length === 0) return null;
    const which = random.whole(parts.length);
    const others = parts.map((p) => p.data);
    return zipOf(
      parts.map((p, i) => (i === which ? { ...p, data: Buffer.from(mutateBytes(p.data, random, others, XML)) } : p)),
    );
  } catch {
    return null;
  }
}
