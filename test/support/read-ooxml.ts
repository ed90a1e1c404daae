// Reads DOCX and XLSX with nothing of the writers' libraries: yauzl for the ZIP, plain text search for the XML.
import { fromBuffer, type Entry, type ZipFile } from "yauzl";

/** Every part of the file as text, by its path. */
export function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts = new Map<string, string>();
      zip.on("entry", (entry: Entry) => readEntry(zip, entry, parts, reject));
      zip.on("end", () => resolve(parts));
      zip.on("error", reject);
      zip.readEntry();
    });
  });
}

function readEntry(zip: ZipFile, entry: Entry, parts: Map<string, string>, reject: (e: Error) => void): void {
  zip.openReadStream(entry, (error, stream) => {
    if (error) return reject(error);
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("error", reject);
    stream.on("end", () => {
      parts.set(entry.fileName, Buffer.concat(chunks).toString("utf8"));
      zip.readEntry();
    });
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
export const unescapeXml = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (NAMED[name ?? ""] ?? whole),
  );

/** Text of a Word part, paragraph by paragraph. */
export const wordText = (xml: string): string[] =>
  xml
    .split("</w:p>")
    .map((p) =>
      unescapeXml([...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map((m) => m[1] ?? "\n").join("")),
    );

interface ReadCell {
  readonly type: string;
  readonly text: string;
  readonly formula: boolean;
  /** Number format of the cell's style. */
  readonly format: string;
}
export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  readonly rows: readonly ReadonlyMap<string, ReadCell>[];
}

/** Sheets of a workbook in their order; cells by column letter. */
export function sheetsOf(parts: ReadonlyMap<string, string>): ReadSheet[] {
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map((m) =>
    unescapeXml([...(m[1] ?? "").matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((t) => t[1] ?? "").join("")),
  );
  const styles = parts.get("xl/styles.xml") ?? "";
  const custom = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g)].map((m) => [
      m[1] ?? "",
      unescapeXml(m[2] ?? ""),
    ]),
  );
  const cellFormats = [
    ...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").matchAll(/<xf [^>]*numFmtId="(\d+)"/g),
  ].map((m) => custom.get(m[1] ?? "") ?? m[1] ?? "");
  const relations = new Map(
    [...(parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/<Relationship [^>]*>/g)].map((m) => [
      /Id="([^"]*)"/.exec(m[0])?.[1] ?? "",
      /Target="([^"]*)"/.exec(m[0])?.[1] ?? "",
    ]),
  );
  return [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*>/g)].map((m) => {
    const target = relations.get(/r:id="([^"]*)"/.exec(m[0])?.[1] ?? "") ?? "";
    const xml = parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`) ?? "";
    const rows = [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map((r) => {
      const cells = [...(r[1] ?? "").matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
      return new Map(
        cells.map((c): [string, ReadCell] => {
          const type = /t="([^"]*)"/.exec(c[2] ?? "")?.[1] ?? "n";
          const raw = /<v>([^<]*)<\/v>/.exec(c[3] ?? "")?.[1] ?? "";
          const style = Number(/s="(\d+)"/.exec(c[2] ?? "")?.[1] ?? "0");
          return [
            c[1] ?? "",
            {
              type,
              text: type === "s" ? (strings[Number(raw)] ?? "") : raw,
              formula: (c[3] ?? "").includes("<f"),
              format: cellFormats[style] ?? "",
            },
          ];
        }),
      );
    });
    return { name: unescapeXml(/name="([^"]*)"/.exec(m[0])?.[1] ?? ""), xml, rows };
  });
}
