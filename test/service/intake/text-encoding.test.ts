// Encodings of text tables (electron/service/intake/text-encoding.ts).
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../../electron/service/intake/text-encoding.ts";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
/** What iconv -t GB18030 gives for "项目名称,电子病历" and "上海". */
const GB_LINE = Buffer.from("cfeec4bfc3fbb3c62cb5e7d7d3b2a1c0fa0ac9cfbaa3", "hex");

test("UTF-8 with and without mark, UTF-16 in both orders", () => {
  const text = "titel (da);Grøn it;上海\n";
  const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");
  expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: "UTF-8", assumed: false });
  expect(decodeText(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: "UTF-8", assumed: false });
  expect(decodeText(utf16)).toEqual({ text, encoding: "UTF-16", assumed: false });
  expect(decodeText(Buffer.from(utf16).swap16())).toEqual({ text, encoding: "UTF-16", assumed: false });
});
test("Chinese in GB18030 is told from Danish in Windows-1252", () => {
  expect(decodeText(GB_LINE)).toEqual({ text: "项目名称,电子病历\n上海", encoding: "GB18030", assumed: true });
  for (const text of [
    "ansøgning",
    "Århus",
    "blåbærgrød på ø",
    "æøå;ÆØÅ",
    "år;beløb;kilde\n2009;1.000;Øvrige",
    "é",
    "løn- og prisniveau i Kina er højere",
  ])
    expect(decodeText(latin(text))).toEqual({ text, encoding: "Windows-1252", assumed: true });
  expect(decodeText(Buffer.from([0x80, 0x20, 0x31]))?.text).toBe("€ 1");
});
test("what is no text is refused: UTF-16 without a mark, binary, half a UTF-16 pair", () => {
  expect(decodeText(Buffer.from("titel;år\n", "utf16le"))).toBeNull();
  expect(decodeText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))).toBeNull();
  expect(decodeText(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toBeNull();
  expect(decodeText(Buffer.from([0x81, 0x20]))).toBeNull();
});
test("whatever UTF-8 says is never guessed at", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const decoded = decodeText(Buffer.from(text));
      expect(decoded === null || (!decoded.assumed && decoded.text === text.replace(/^\uFEFF/u, ""))).toBe(true);
    }),
  );
});
