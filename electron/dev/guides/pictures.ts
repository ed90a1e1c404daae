/// <reference lib="dom" />
// The gallery's PNGs as small WebP files, made by the browser that is there anyway, and the list the help screen reads.
import fs from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";
import { PICTURE_LIST, type PictureList } from "./picture-list.ts";

/** All pictures of the help together. */
const PICTURE_BUDGET = 3_000_000;
const QUALITY = 0.6;

interface Made {
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Writes the PNGs of `scenes` below `from` (`SCENE.LANG.light.png`) as `SCENE.LANG.webp` into `to`, with the list of them.
 * @throws Error where they take more than the budget
 */
export async function makePictures(
  browser: Browser,
  scenes: readonly string[],
  from: string,
  to: string,
): Promise<PictureList> {
  fs.mkdirSync(to, { recursive: true });
  const page = await browser.newPage();
  const list: Record<string, readonly [number, number]> = {};
  let bytes = 0;
  try {
    for (const png of fs
      .readdirSync(from)
      .filter((f) => f.endsWith(".light.png") && scenes.includes(f.split(".")[0] ?? ""))) {
      const data = fs.readFileSync(path.join(from, png)).toString("base64");
      const made: Made = await page.evaluate(
        async ([source, quality]) => {
          const answer = await fetch(`data:image/png;base64,${source}`);
          const bitmap = await createImageBitmap(await answer.blob());
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
          canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
          return {
            base64: canvas.toDataURL("image/webp", quality).split(",")[1] ?? "",
            width: bitmap.width,
            height: bitmap.height,
          };
        },
        [data, QUALITY] as const,
      );
      const name = png.replace(/\.light\.png$/u, ".webp");
      const file = Buffer.from(made.base64, "base64");
      fs.writeFileSync(path.join(to, name), file);
      list[name] = [made.width, made.height];
      bytes += file.length;
    }
  } finally {
    await page.close();
  }
  if (bytes > PICTURE_BUDGET) throw new Error(`the help's pictures take ${bytes} bytes, more than ${PICTURE_BUDGET}`);
  fs.writeFileSync(path.join(to, PICTURE_LIST), `${JSON.stringify(list, null, 1)}\n`);
  return list;
}
