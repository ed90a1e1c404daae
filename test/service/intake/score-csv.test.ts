// Reading scores from a spreadsheet's CSV: what is understood, and what is refused with its place.
import { describe, expect, test } from "vitest";
import { readScoreCsv } from "../../../electron/service/intake/score-csv.ts";
import { isAppError } from "../../../shared/lib/errors.ts";

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const read = (content: string): unknown => readScoreCsv(bytes(content));
const two = [
  { application: "A1", reviewer: "R1", score: 3.5 },
  { application: "A2", reviewer: "R1", score: -4 },
];

function refusal(input: string | Uint8Array): unknown {
  try {
    readScoreCsv(typeof input === "string" ? bytes(input) : input);
    return null;
  } catch (e) {
    if (!isAppError(e)) throw e;
    return [e.code, e.params];
  }
}

describe("readScoreCsv understands", () => {
  test.each([
    ["commas", "application,reviewer,score\nA1,R1,3.5\nA2,R1,-4\n"],
    ["semicolons and decimal commas", "application;reviewer;score\nA1;R1;3,5\nA2;R1;-4,0\n"],
    ["semicolons and decimal points", "application;reviewer;score\nA1;R1;3.5\nA2;R1;-4\n"],
    ["tabs", "application\treviewer\tscore\nA1\tR1\t3.5\nA2\tR1\t-4\n"],
    ["CRLF and no line end at the end", "application,reviewer,score\r\nA1,R1,3.5\r\nA2,R1,-4"],
    ["lone CR", "application,reviewer,score\rA1,R1,3.5\rA2,R1,-4\r"],
    ["a byte order mark", "\uFEFFapplication,reviewer,score\nA1,R1,3.5\nA2,R1,-4\n"],
    ["columns in another order, others ignored", "note,score,application,x,reviewer\nhi,3.5,A1,,R1\n,-4,A2,9,R1\n"],
    ["headings in capitals and with blanks", " Application , REVIEWER,Score \nA1 , R1,3.5\nA2,R1, -4 \n"],
    ["quoted headings and cells", '"application","reviewer","score"\n"A1","R1","3.5"\n"A2","R1",-4\n'],
    ["a blank row between", "application,reviewer,score\nA1,R1,3.5\n\n,,\nA2,R1,-4\n\n"],
    ["blank rows above the headings", "\n\napplication,reviewer,score\nA1,R1,3.5\nA2,R1,-4\n"],
    ["line breaks inside an ignored cell", 'application,note,reviewer,score\nA1,"a\r\nb, ""c""",R1,3.5\nA2,,R1,-4\n'],
    ["commas in an ignored cell between semicolons", "application;note;reviewer;score\nA1;a,b,c,d;R1;3,5\nA2;;R1;-4\n"],
    [
      "a quotation mark inside a cell that is not quoted",
      'application,note,reviewer,score\nA1,5" x,R1,3.5\nA2,,R1,-4\n',
    ],
  ])("%s", (_, content) => {
    expect(read(content)).toEqual(two);
  });

  test("ids with separators, quotation marks, Chinese characters and leading zeros as they are", () => {
    const content = 'application,reviewer,score\n"A,1","R ""1""",1\n申请一,专家,2\n007,__proto__,.5\n';
    expect(read(content)).toEqual([
      { application: "A,1", reviewer: 'R "1"', score: 1 },
      { application: "申请一", reviewer: "专家", score: 2 },
      { application: "007", reviewer: "__proto__", score: 0.5 },
    ]);
  });

  test("headings alone as no scores", () => {
    expect(read("application,reviewer,score\n")).toEqual([]);
  });
});

describe("readScoreCsv refuses", () => {
  test("what is not UTF-8 text", () => {
    const latin1 = Uint8Array.from([...bytes("application,reviewer,score\nA"), 0xe6, ...bytes(",R1,1\n")]);
    const utf16 = new Uint8Array(Buffer.from("\uFEFFapplication,reviewer,score\n", "utf16le"));
    expect(refusal(latin1)).toEqual(["statistics.csv-encoding", {}]);
    expect(refusal(utf16)).toEqual(["statistics.csv-encoding", {}]);
  });

  test.each([
    ["an empty file", "", "application"],
    ["a missing heading", "application,reviewer\nA1,R1\n", "score"],
    ["data without headings", "A1,R1,3\nA2,R1,4\n", "application"],
    ["an unknown separator", "application|reviewer|score\nA1|R1|3\n", "application"],
  ])("%s", (_, content, column) => {
    expect(refusal(content)).toEqual(["statistics.csv-heading", { column }]);
  });

  test("a heading that stands twice", () => {
    expect(refusal("application,score,reviewer,Score\nA1,1,R1,2\n")).toEqual([
      "statistics.csv-heading-twice",
      { column: "score" },
    ]);
  });

  test("a quotation mark that never closes, instead of swallowing the rows after it", () => {
    const content = 'application,reviewer,score,note\nA1,R1,1,"fine\n"\nA2,R1,2,"open\nA3,R1,3,\n';
    expect(refusal(content)).toEqual(["statistics.csv-quote", { row: 3 }]);
  });

  test("a missing cell, with row and column counted as the spreadsheet counts", () => {
    const cell = (content: string): unknown => refusal(`application,reviewer,score\nA1,R1,1\n\n${content}\n`);
    expect(cell("A2,R1")).toEqual(["statistics.csv-empty-cell", { row: 4, column: "score" }]);
    expect(cell("A2,,2")).toEqual(["statistics.csv-empty-cell", { row: 4, column: "reviewer" }]);
    expect(cell(" ,R1,2")).toEqual(["statistics.csv-empty-cell", { row: 4, column: "application" }]);
  });

  test.each(["x", "NaN", "Infinity", "1e3", "0x10", '"1.000,5"', '"3,5"', "--1", "1 000", ".", "-", "３"])(
    "%s as a score between commas",
    (cell) => {
      expect(refusal(`application,reviewer,score\nA1,R1,1\nA2,R1,${cell}\n`)).toEqual([
        "statistics.csv-number",
        { row: 3, column: "score" },
      ]);
    },
  );

  test.each(["1.000,5", "1,2,3", ",", "x", "1,5e3"])("%s as a score between semicolons", (cell) => {
    expect(refusal(`application;reviewer;score\nA1;R1;${cell}\n`)).toEqual([
      "statistics.csv-number",
      { row: 2, column: "score" },
    ]);
  });

  test("a decimal comma between commas, which would otherwise be read as a whole number", () => {
    const refused = ["statistics.csv-row-too-long", { row: 2 }];
    expect(refusal("application,reviewer,score\nA1,R1,3,5\n")).toEqual(refused);
    expect(refusal("application,reviewer,score\nA1,R1,3,,\n")).toBeNull();
  });

  test("a number too long for a double", () => {
    expect(refusal(`application,reviewer,score\nA1,R1,${"9".repeat(400)}\n`)).toEqual([
      "statistics.csv-number",
      { row: 2, column: "score" },
    ]);
  });
});
