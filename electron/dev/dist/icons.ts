// The icons of application and package in the containers that each system wants, drawn from two SVG files. PNG entries only: Windows
// since Vista and macOS since 10.7 read them in .ico and .icns.
import fs from "node:fs";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";

const SOURCES = path.resolve(import.meta.dirname, "../../packaging/icons");
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
/** Type of the entry → pixels; from ic11 on for double resolutions. 16 and 32 alone would have to be bitmaps of Apple's own. */
const ICNS_TYPES = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };

interface Drawing {
  readonly svg: string;
  /** `x y width height` of the part that is drawn. */
  readonly box: string;
}

function read(name: "skoen" | "package"): Drawing {
  const svg = fs.readFileSync(path.join(SOURCES, `${name}.svg`), "utf8");
  const box = /viewBox="([^"]+)"/u.exec(svg)?.[1];
  if (box === undefined) throw new Error(`${name}.svg has no viewBox`);
  return { svg, box };
}

async function png({ svg, box }: Drawing, size: number, shown = box): Promise<Buffer> {
  const sized = svg.replace(`viewBox="${box}"`, `viewBox="${shown}" width="${size}" height="${size}"`);
  const canvas = createCanvas(size, size);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.toBuffer("image/png");
}

/** Microsoft's icon directory: a head of 6 bytes, 16 bytes an entry, then the pictures. */
function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, png: bytes }] of pictures.entries()) {
    const at = 6 + 16 * i;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map((p) => p.png)]);
}

/** Apple's icon family: `icns`, the whole length, then type, length and picture of each. */
function icnsOf(pictures: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  const entry = (type: string, bytes: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.write(type, "latin1");
    head.writeUInt32BE(8 + bytes.length, 4);
    return Buffer.concat([head, bytes]);
  };
  return entry("icns", Buffer.concat(pictures.map((p) => entry(p.type, p.png))));
}

/**
 * Writes `icon.ico`, `icon.icns`, `package.ico`, `package.icns`, `icons/NxN.png` and `package-icons/NxN.png` into `folder`: the build
 * resources of electron-builder.yml.
 */
export async function writeIcons(folder: string): Promise<void> {
  const [application, paper] = [read("skoen"), read("package")];
  // Apple's grid leaves a margin round the tile; a paper fills its square anyway.
  const families = [
    { drawing: application, name: "icon", linux: "icons", apple: "0 0 1024 1024" },
    { drawing: paper, name: "package", linux: "package-icons", apple: paper.box },
  ];
  for (const { drawing, name, linux, apple } of families) {
    const sized = async (size: number) => ({ size, png: await png(drawing, size) });
    fs.mkdirSync(path.join(folder, linux), { recursive: true });
    fs.writeFileSync(path.join(folder, `${name}.ico`), icoOf(await Promise.all(ICO_SIZES.map(sized))));
    const typed = Object.entries(ICNS_TYPES).map(async ([type, size]) => ({
      type,
      png: await png(drawing, size, apple),
    }));
    fs.writeFileSync(path.join(folder, `${name}.icns`), icnsOf(await Promise.all(typed)));
    for (const { size, png: bytes } of await Promise.all(LINUX_SIZES.map(sized)))
      fs.writeFileSync(path.join(folder, linux, `${size}x${size}.png`), bytes);
  }
}
