// External lists (electron/service/intake/ranking.ts): matched by id or journal number, ties kept, everything wrong named.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRanking, type Ranking } from "../../../electron/service/intake/ranking.ts";
import { bareFolder, cell, codes, refusal, warned, workbook } from "./folder.ts";

const known = [
  { id: "IT-01", journalNumber: "1/09" },
  { id: "IT-02", journalNumber: "2/09" },
  { id: "IT-03", journalNumber: "3/09" },
  { id: "IT-04", journalNumber: "4/09" },
];
async function read(content: string | Uint8Array, name = "list.csv"): Promise<Ranking> {
  const folder = await bareFolder({});
  await writeFile(join(folder, name), content);
  return readRanking(join(folder, name), known);
}

test("a Chinese workbook with ties, criterion columns and reasons is read", async () => {
  const rows = [
    ["申请编号", "名次", "评审结果", "理由", "标准4", "备注"],
    ["1/09", cell.number(1), "推荐", null, cell.number(4.5), "x"],
    ["2/09", "1", "推荐", "好", "5", null],
    ["3/09", null, "不推荐", "经费不足", null, null],
    ["4/09", null, "未审议", "材料不全", null, null],
  ];
  const ranking = await read(workbook({ name: "排序", rows }), "排序.xlsx");
  expect(ranking.rows).toEqual([
    { application: "IT-01", outcome: "recommended", place: 1, reasons: "", criteria: [{ number: "4", value: "4.5" }] },
    { application: "IT-02", outcome: "recommended", place: 1, reasons: "好", criteria: [{ number: "4", value: "5" }] },
    { application: "IT-03", outcome: "not-recommended", place: null, reasons: "经费不足", criteria: [] },
    { application: "IT-04", outcome: "not-treated", place: null, reasons: "材料不全", criteria: [] },
  ]);
  expect(codes(warned(ranking.warnings))).toEqual(["intake.warning.column-unknown"]);
});

test("missing applications and gaps in the places are told, ties of either counting are not", async () => {
  expect(codes(warned((await read("id;place\nIT-01;1\nIT-02;1\nIT-03;3\nIT-04;4\n")).warnings))).toEqual([]);
  expect(codes(warned((await read("id;place\nIT-01;1\nIT-02;1\nIT-03;2\nIT-04;2\n")).warnings))).toEqual([]);
  expect(codes(warned((await read("id;place\nIT-01;1\nIT-02;3\n")).warnings))).toEqual([
    "intake.warning.ranking-missing",
    "intake.warning.ranking-missing",
    "intake.warning.ranking-gap",
  ]);
});

test.each([
  ["IT-09;;1;;", "intake.id-unknown"],
  ["IT-01;2/09;1;;", "intake.id-and-number-differ"],
  [";9/09;1;;", "intake.journal-number-unknown"],
  [";;1;;", "intake.cell-missing"],
  ["IT-01;;;;", "intake.ranking-no-outcome"],
  ["IT-01;;;indstilles;", "intake.ranking-no-place"],
  ["IT-01;;1;indstilles ikke;fordi", "intake.ranking-place-without"],
  ["IT-01;;;indstilles ikke;", "intake.ranking-no-reasons"],
  ["IT-01;;0;;", "intake.number-out-of-range"],
  ["IT-01;;1,5;;", "intake.number-out-of-range"],
  ["IT-01;;først;;", "intake.number-invalid"],
  ["IT-01;;1;måske;", "intake.word-unknown"],
  ["IT-01;;1;;\nIT-01;;2;;", "intake.ranking-twice"],
])("%s is refused with %s", async (row, code) =>
  expect(codes(await refusal(read(`id;journalnummer;plads;udfald;begrundelse\n${row}\n`)))).toEqual([code]),
);

test("a list without places or without a way to match is refused", async () => {
  expect(codes(await refusal(read("id;titel\nIT-01;x\n")))).toEqual(["intake.column-missing"]);
  expect(codes(await refusal(read("titel;plads\nx;1\n")))).toEqual(["intake.column-missing"]);
});
