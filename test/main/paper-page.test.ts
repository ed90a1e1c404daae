// A paper on its way to the printer: which pages are ours, which fonts go inside, and a file that is never half there.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { paperFonts } from "../../electron/main/paper-fonts.ts";
import { printPage } from "../../electron/main/paper-page.ts";
import { placeNew } from "../../electron/main/place-new.ts";
import { PAPER_POLICY, readPaperPage } from "../../shared/lib/paper-page.ts";

const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-paper-"));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));

const OPENING = `<!doctype html>\n<html lang="da">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
const page = (body = "Tekst"): string =>
  `${OPENING}${PAPER_POLICY}\n<title>T</title>\n<style>@page {\n  size: A4; }</style>\n</head>\n<body>\n${body}\n<footer><span>Venstre <span class="id">E-01</span></span><span>Højre</span></footer>\n</body>\n</html>\n`;

/** A built style sheet with three slices, whose files hold their own names. */
function assets(): string {
  const folder = fs.mkdtempSync(path.join(work, "assets-"));
  const face = (family: string, name: string, range: string): string => {
    fs.writeFileSync(path.join(folder, `${name}.woff2`), name);
    return `@font-face{font-family:${family};font-style:normal;font-weight:400;src:url(./${name}.woff2)format("woff2"),url(./${name}.woff)format("woff");unicode-range:${range}}`;
  };
  const css = [
    face("IBM Plex Sans", "plex-latin", "U+??,U+2000-206F"),
    face("Noto Sans SC", "noto-latin", "U+??,U+2000-206F"),
    face("Noto Sans SC", "noto-a", "U+4e00-4fff,U+201c-201d"),
    face("Noto Sans SC", "noto-b", "U+9000-9fff"),
  ].join("");
  fs.writeFileSync(path.join(folder, "index-x.css"), `a{color:red}${css}`);
  return folder;
}
const inside = (css: string): string[] =>
  [...css.matchAll(/base64,([^"]*)/gu)].map(([, data = ""]) => Buffer.from(data, "base64").toString());

describe("a page", () => {
  test("that Skøn wrote gets the right to its fonts and nothing else", () => {
    const read = readPaperPage(page());
    expect(read).toMatchObject({ lang: "da", landscape: false, foot: { right: "Højre" } });
    expect(read?.foot.left).toBe('Venstre <span class="id">E-01</span>');
    const html = read?.withStyle("x { y: z } </style><script>") ?? "";
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:");
    expect(html).not.toContain(PAPER_POLICY);
    expect(html).not.toContain("</style><script>");
  });

  test.each([
    ["without its policy", page().replace(PAPER_POLICY, "")],
    ["with something before its policy", page().replace("<meta charset", "<script></script><meta charset")],
    ["with the policy twice", page(PAPER_POLICY)],
    ["cut short", page().slice(0, -10)],
    ["in another language", page().replace('lang="da"', 'lang="fr"')],
    ["that is empty", ""],
  ])("%s is not ours", async (_, html) => {
    expect(readPaperPage(html)).toBeNull();
    const file = path.join(work, "not-ours.html");
    fs.writeFileSync(file, html);
    await expect(printPage(file, assets())).rejects.toMatchObject({
      code: "host.not-a-paper",
      params: { file: "not-ours.html" },
    });
  });
});

describe("fonts", () => {
  test("only the slices that hold a character of the paper go inside", () => {
    expect(inside(paperFonts(assets(), "Sårpleje 一"))).toEqual(["plex-latin", "noto-latin", "noto-a"]);
    expect(inside(paperFonts(assets(), "鿿"))).toEqual(["noto-b"]);
  });

  test("Chinese quotation marks have a face of their own, with these marks alone and never the narrow ones", () => {
    const css = paperFonts(assets(), "“一”");
    const rule = /@font-face \{ font-family: "Skoen Han Marks"[^}]*\}/u.exec(css)?.[0] ?? "";
    expect(inside(rule)).toEqual(["noto-a"]);
    expect(rule).toContain("unicode-range: U+201c-201c, U+201d-201d;");
  });

  test("the foot is drawn with the same fonts, and numbers its pages in the paper's language", async () => {
    const file = path.join(work, "paper.html");
    fs.writeFileSync(file, page());
    const { footTemplate } = await printPage(file, assets());
    expect(footTemplate).toContain('Side <span class="pageNumber"></span> af <span class="totalPages"></span>');
    expect(inside(footTemplate)).toContain("plex-latin");
  });
});

describe("a new file", () => {
  test("is whole, and never instead of another", async () => {
    const folder = fs.mkdtempSync(path.join(work, "place-"));
    const file = path.join(folder, "a.pdf");
    await placeNew(file, Buffer.from("one"));
    await expect(placeNew(file, Buffer.from("two"))).rejects.toMatchObject({
      code: "file.exists",
      params: { file: "a.pdf" },
    });
    expect(fs.readFileSync(file, "utf8")).toBe("one");
    expect(fs.readdirSync(folder)).toEqual(["a.pdf"]);
    await expect(placeNew(path.join(folder, "no/b.pdf"), Buffer.from("x"))).rejects.toMatchObject({
      code: "file.unwritable",
      params: { reason: "ENOENT" },
    });
  });
});
