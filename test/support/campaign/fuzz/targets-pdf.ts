// Target of attached documents: pdf.js with the settings of the reading pane, and what the pane makes of pages, links and contents.
import { Buffer } from "node:buffer";
import { AppError } from "../../../../shared/lib/errors.ts";
import type { FuzzTarget } from "./target.ts";

const WORDS = [
  "/Type /Page",
  "/Kids [3 0 R 3 0 R]",
  "/Parent 2 0 R",
  "/Count 999999999",
  "/Length 999999999",
  "/Filter /FlateDecode",
  "/Prev 0",
  "startxref\n0",
  "xref\n0 99999",
  "1 0 R",
  "<< >>",
  "stream\n",
  "endstream",
  "/Outlines 1 0 R",
  "/First 1 0 R",
  "/Next 1 0 R",
  "/Annots [1 0 R]",
  "/MediaBox [0 0 1e9 1e9]",
  "/Rotate 45",
  "BT",
  "ET",
  "Do",
  "q ",
  "Q ",
];

/** The reading pane's own functions. They belong to the window's project, whose types this one does not know. */
interface Pane {
  readonly flatOutline: (items: unknown) => unknown;
  readonly pageText: (items: readonly unknown[]) => { readonly text: string };
  readonly quotable: (text: string) => string;
}
async function readingPane(): Promise<Pane> {
  const from = (name: string): string => new URL(`../../../../renderer/features/reading/${name}`, import.meta.url).href;
  return { ...((await import(from("links.ts"))) as Pane), ...((await import(from("page-text.ts"))) as Pane) };
}

export async function pdfTargets(seed: Uint8Array): Promise<FuzzTarget[]> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { flatOutline, pageText, quotable } = await readingPane();
  return [
    {
      name: "PDF",
      seeds: () => [seed],
      words: WORDS,
      shortRuns: 60,
      async run(bytes) {
        const task = pdfjs.getDocument({
          data: Uint8Array.from(Buffer.from(bytes)),
          enableXfa: false,
          maxImageSize: 64_000_000,
          stopAtErrors: false,
          useSystemFonts: false,
          disableFontFace: true,
          verbosity: 0,
        });
        try {
          const document = await task.promise;
          flatOutline(await document.getOutline());
          for (let n = 1; n <= Math.min(3, document.numPages); n++) {
            const page = await document.getPage(n);
            const { items } = await page.getTextContent();
            quotable(pageText(items.flatMap((i) => ("str" in i ? [i] : []))).text);
            await page.getAnnotations();
          }
        } catch {
          // Whatever pdf.js says, the reading pane calls the document damaged (open-pdf.ts).
          throw new AppError("reading.pdf-damaged");
        } finally {
          await task.destroy();
        }
      },
    },
  ];
}
