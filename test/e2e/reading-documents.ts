// Documents of the reading tests: a report of sixty pages with contents, links and a page across, a Chinese page, an image, an office
// file, and a file that is no PDF at all.
import { deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { loadFonts, NO_FONT, type FaceName } from "../../electron/service/sample/fonts.ts";

const [WIDTH, HEIGHT] = [595.28, 841.89];
export const PAGES = 60;
export const OUTSIDE = "https://example.org/maalepunkter";

function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    doc.on("data", (part: Buffer) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
    doc.end();
  });
}

function open(): PDFKit.PDFDocument {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 72, font: NO_FONT });
  loadFonts().register(doc);
  return doc;
}
const face = (doc: PDFKit.PDFDocument, name: FaceName, size: number): PDFKit.PDFDocument =>
  doc.font(name).fontSize(size);

const SENTENCES = [
  "Kontorbyggeriet i Pudong vokser hurtigere end i nogen dansk by, og nye huse udstyres fra begyndelsen med tætte målepunkter.",
  "Samme styringsmodel afprøves i tolv bygninger, otte i Shanghai og fire i Region Midtjylland, så forskelle i klima kan skilles fra forskelle i styring.",
  "Målet er en besparelse på 18 % af husets elforbrug til køling, ventilation og lys, målt mod et helt års forbrug før ombygningen.",
  "Parterne deler arbejdet ligeligt, og indsatsen opgøres i årsværk, fordi lønniveauet er forskelligt.",
];

/** Every page says its number in words of its own: "Målepunkt nr. 7 på siden". Page 12 lies across, page 3 has two links. */
export function report(): Promise<Buffer> {
  const doc = open();
  for (let page = 1; page <= PAGES; page++) {
    const across = page === 12;
    doc.addPage({ size: across ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT], margin: 72 });
    if (page % 10 === 1) {
      const chapter = doc.outline.addItem(`${Math.ceil(page / 10)} Kapitel fra side ${page}`);
      if (page === 1) chapter.addItem("1.1 Hvorfor Shanghai");
      doc.addNamedDestination(`kapitel-${page}`);
    }
    face(doc, "latin-bold", 18).text(`Afsnit ${page}`, 72, 72);
    face(doc, "latin-regular", 12).text(`Målepunkt nr. ${page} på siden.`, { lineGap: 4 });
    if (page === 3) {
      doc.moveDown().fillColor("#17594a");
      doc.text("Se kapitlet fra side 21", { goTo: "kapitel-21", underline: true });
      doc.text("Målepunkternes hjemmeside", { link: OUTSIDE, underline: true });
      doc.fillColor("#000000");
    }
    for (let i = 0; i < (across ? 8 : 12); i++)
      doc.moveDown(0.5).text(SENTENCES[(page + i) % SENTENCES.length] ?? "", { lineGap: 4, width: across ? 690 : 451 });
  }
  return collect(doc);
}

const CHINESE = "同一控制方案在十二栋建筑中试验，其中八栋在上海，四栋在中日德兰大区。";
export function chinesePage(): Promise<Buffer> {
  const doc = open();
  doc.addPage({ size: "A4", margin: 72 });
  face(doc, "han-bold", 18).text("智能建筑", 72, 72);
  face(doc, "han-regular", 12).text(CHINESE.repeat(3), { lineGap: 6, width: 360 });
  return collect(doc);
}

/** A file that asks for what no reader may do: a script at opening, and links with addresses that are not opened. */
export function scriptedPage(): Promise<Buffer> {
  const doc = open();
  doc.addPage({ size: "A4", margin: 72 });
  face(doc, "latin-regular", 14).text("Dokument med script", 72, 72);
  doc.text("Et link til et program", { link: "file:///usr/bin/id", underline: true });
  const script = doc.ref({ S: "JavaScript", JS: new String("this.skoenScriptRan = true; app.alert('nej');") });
  script.end("");
  Object.assign(Reflect.get(doc, "_root").data, { OpenAction: script });
  return collect(doc);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return out;
}
/** A picture of 900 × 600 with a gradient. */
export function picture(): Buffer {
  const [width, height] = [900, 600];
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows.set([(x * 255) / width, (y * 255) / height, 160].map(Math.floor), y * (width * 3 + 1) + 1 + x * 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
