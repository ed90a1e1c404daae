// Searchable text: what a query asks for, and what is shown of a hit.
import { describe, expect, test } from "vitest";
import {
  indexable,
  MARK_END,
  MARK_START,
  matchExpression,
  plainText,
  searchTerms,
  snippetOf,
} from "../../../shared/domain/search-text.ts";

const marked = (text: string): string => indexable(text).replaceAll("[", MARK_START).replaceAll("]", MARK_END);
const told = ({ snippet, marks }: ReturnType<typeof snippetOf>): string[] => marks.map(([s, e]) => snippet.slice(s, e));

describe("a query", () => {
  test("is words, what is written in one, and Chinese words", () => {
    expect(searchTerms("  Vind  energi,\tåbent ")).toEqual(["Vind", "energi", "åbent"]);
    expect(searchTerms("1-36-79/09 dansk-kinesisk")).toEqual(["1 36 79 09", "dansk kinesisk"]);
    expect(searchTerms("AI技术")).toEqual(["AI", "技 术"]);
    expect(searchTerms("人工智能在医疗的应用")).toEqual(["人 工", "智 能", "医 疗", "应 用"]);
  });

  test("leaves no Chinese character alone that belongs to its neighbours", () => {
    expect(searchTerms("同济大学")).toEqual(["同 济", "大 学"]);
    expect(searchTerms("机器人")).toEqual(["机 器 人"]);
    expect(searchTerms("可再生能源")).toEqual(["可 再 生", "能 源"]);
    expect(searchTerms("王芳")).toEqual(["王 芳"]);
    expect(searchTerms("水")).toEqual(["水"]);
    expect(searchTerms("的")).toEqual(["的"]);
  });

  test("keeps nothing an index could take for an instruction", () => {
    for (const query of ['"', 'a" OR b', "NEAR(a b)", "a* ^b", "text:a", "-a", "a\u0000b", "\u001Fa", "(((", "\ud800x"])
      for (const term of searchTerms(query)) expect(term).toMatch(/^[\p{L}\p{N}\p{M} ]+$/u);
    expect(matchExpression(' "*- \u0000 … ')).toBeNull();
    expect(matchExpression("NOT vind or NOT")).toBe('"vind" AND "or" AND "NOT" *');
  });
});

test("the same sign written in another way is the same text", () => {
  expect(plainText("A\u030Arhus ＡＢ１ \u2F54 forsk\u00ADning\r\n\t x\u0000y")).toBe("Århus AB1 水 forskning x y");
});

describe("a hit", () => {
  test("is shown as the text itself with the places of its matches", () => {
    const hit = snippetOf(marked("Et [projekt] om [人工智能] og 水"));
    expect(hit.snippet).toBe("Et projekt om 人工智能 og 水");
    expect(told(hit)).toEqual(["projekt", "人工智能"]);
  });

  test("two Chinese words side by side are one mark", () => {
    expect(
      told(
        snippetOf(
          indexable("有人工智能吗")
            .replace("人", `${MARK_START}人`)
            .replace("智", `${MARK_END}${MARK_START}智`)
            .replace("吗", `${MARK_END}吗`),
        ),
      ),
    ).toEqual(["人工智能"]);
  });

  test("of a long text shows where most matches are, cut between words", () => {
    const filler = (n: number): string => Array.from({ length: n }, (_, i) => `fyldord${i}`).join(" ");
    const hit = snippetOf(marked(`[vind] ${filler(80)} [vind] og [vind] og [sol] ${filler(80)}`));
    expect(told(hit)).toEqual(["vind", "vind", "sol"]);
    expect(hit.snippet).toMatch(/^… ?fyldord\d+ .*fyldord\d+ ?…$/u);
    expect(hit.snippet.length).toBeLessThan(225);
  });

  test("of Chinese and of signs outside the first plane is never cut through a sign", () => {
    const long = `${"中".repeat(100)}${"𠀀".repeat(101)}[风电]${"𠀀".repeat(300)}`;
    const hit = snippetOf(marked(long));
    expect(told(hit)).toEqual(["风电"]);
    expect(hit.snippet).not.toMatch(/(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });

  test("without a match shows its beginning", () => {
    expect(snippetOf("kun tekst")).toEqual({ snippet: "kun tekst", marks: [] });
  });
});
