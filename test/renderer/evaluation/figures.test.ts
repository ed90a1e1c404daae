// Every figure of the evaluation names its projects; the tables for a spreadsheet say what the screen says.
import { expect, test } from "vitest";
import { copyEvaluation } from "../../../renderer/features/evaluation/copy-evaluation.ts";
import { behind } from "../../../renderer/features/evaluation/figures.ts";
import type { Evaluation, FundedProject } from "../../../shared/domain/evaluation.ts";
import { translate } from "../../../shared/i18n/translate.ts";

const [one, two] = [
  { round: "R1", application: "A" },
  { round: "R2", application: "A" },
];
const cell = (year: number, used: number, projects: (typeof one & { amount: number })[]) => ({
  year,
  frame: 500_000_000,
  differs: false,
  used,
  projects,
  elsewhere: [],
});
const evaluation: Evaluation = {
  rounds: [{ id: "R1", title: { da: "Forår" }, standing: "agreed", projects: 1 }],
  years: [2009, 2010],
  projects: [
    { year: 2009, expected: { min: 2, max: 4 }, differs: false, standing: "inside", projects: [one, two] },
    { year: 2010, expected: null, differs: false, standing: null, projects: [] },
  ],
  money: [
    {
      source: "RM",
      currency: "DKK",
      containsNonProjectLines: false,
      cells: [
        cell(2009, 300_000_000, [
          { ...one, amount: 100_000_000 },
          { ...two, amount: 200_000_000 },
        ]),
        cell(2010, 50_000_000, [{ ...one, amount: 50_000_000 }]),
      ],
    },
  ],
  goals: [{ goal: "1", projects: [two] }],
  untied: [one],
};

test("years, goals and what is tied to none", () => {
  expect(behind({ evaluation }, { of: "year", year: 2009 }).map((b) => b.ref)).toEqual([one, two]);
  expect(behind({ evaluation }, { of: "year", year: 2010 })).toEqual([]);
  expect(behind({ evaluation }, { of: "goal", goal: "1" })).toEqual([{ ref: two, amount: null }]);
  expect(behind({ evaluation }, { of: "untied" })).toEqual([{ ref: one, amount: null }]);
});

test("money of a year, and of all years together", () => {
  const money = { of: "money", source: "RM", currency: "DKK" } as const;
  expect(behind({ evaluation }, { ...money, year: 2010 })).toEqual([{ ref: one, amount: 50_000_000 }]);
  expect(behind({ evaluation }, { ...money, year: null })).toEqual([
    { ref: one, amount: 150_000_000 },
    { ref: two, amount: 200_000_000 },
  ]);
  expect(behind({ evaluation }, { ...money, currency: "CNY", year: null })).toEqual([]);
});

test("copied: four tables under each other, numbers as numbers, what a person wrote never a formula", () => {
  const project = (ref: typeof one, note: string): FundedProject => ({
    ...ref,
    journalNumber: `J-${ref.round}`,
    title: { da: `Projekt ${ref.round}` },
    year: 2009,
    amounts: [],
    stated: [],
    mark: { goals: ref === two ? ["1"] : [], note },
  });
  const projects = [project(one, ""), project(two, "=1+1")];
  const text = copyEvaluation(
    { evaluation, projects, goals: [{ id: "1", name: { da: "Marked" }, text: { da: "Adgang til markedet." } }] },
    {
      millions: (minor) => String(minor / 100_000_000).replace(".", ","),
      source: () => "Region Midtjylland",
      project: (r) => projects.find((p) => p.round === r.round),
    },
    { t: (texts, params) => translate(texts, "da", params), lang: "da" },
  );
  const lines = text.split("\r\n").map((l) => l.split("\t"));
  expect(lines).toContainEqual(["2009", "2", "2–4", "som forventet"]);
  expect(lines).toContainEqual(["2010", "0", "", ""]);
  expect(lines).toContainEqual(["Region Midtjylland", "2009", "mio. DKK", "5", "3", "2"]);
  expect(lines).toContainEqual(["1", "Adgang til markedet.", "1", "J-R2"]);
  expect(lines).toContainEqual(["2009", "J-R2", "Projekt R2", "1", "'=1+1"]);
});
