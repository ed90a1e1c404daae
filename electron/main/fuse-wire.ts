// The fuses of the running program, read from its own executable: what a self-test shows to a person who was given a build. Set and
// tested at packing (electron/dev/fuses.ts).
import fs from "node:fs";
import path from "node:path";

/** Electron's mark before the wire: version, length, then one character a fuse. */
const SENTINEL = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX", "latin1");
const PIECE = 4 * 2 ** 20;

/** Place in the wire, and what a packaged Skøn has there. The others are no door. */
const WANTED = [
  { at: 0, name: "RunAsNode", on: false },
  { at: 2, name: "NodeOptions", on: false },
  { at: 3, name: "NodeCliInspect", on: false },
  { at: 5, name: "OnlyLoadAppFromAsar", on: true },
] as const;

/** Where Electron's own code lies: on macOS in its framework. */
export const fuseFile = (executable: string, platform: NodeJS.Platform): string =>
  platform === "darwin"
    ? path.join(executable, "../../Frameworks/Electron Framework.framework/Electron Framework")
    : executable;

/** `0` off, `1` on, `r` removed; null where there is no wire. */
export function fuseWire(file: string): string | null {
  const fd = fs.openSync(file, "r");
  try {
    const piece = Buffer.alloc(PIECE);
    const overlap = SENTINEL.length + 64;
    for (let at = 0; ; at += PIECE - overlap) {
      const read = fs.readSync(fd, piece, 0, PIECE, at);
      const found = piece.subarray(0, read).indexOf(SENTINEL);
      if (found >= 0 && found + overlap <= read) {
        const start = found + SENTINEL.length;
        return piece.toString("latin1", start + 2, start + 2 + (piece[start + 1] ?? 0));
      }
      if (read < PIECE) return null;
    }
  } finally {
    fs.closeSync(fd);
  }
}

/** @returns what was found. @throws Error naming a fuse that is not as stated */
export function checkFuses(executable: string, platform: NodeJS.Platform): string {
  const wire = fuseWire(fuseFile(executable, platform));
  if (wire === null) throw new Error("no fuses found");
  const wrong = WANTED.filter(({ at, on }) => wire[at] !== (on ? "1" : "0"));
  if (wrong.length > 0) throw new Error(`${wrong.map((w) => `${w.name} is not ${w.on ? "on" : "off"}`).join(", ")}`);
  return WANTED.map((w) => `${w.name} ${w.on ? "on" : "off"}`).join(", ");
}
