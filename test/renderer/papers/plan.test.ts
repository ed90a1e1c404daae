// Which papers are made, and in which order.
import { expect, test } from "vitest";
import { REPORTS } from "../../../shared/contract/secretariat.ts";
import { folderFor, lacking, ordersOf, papersOf } from "../../../renderer/features/papers/plan.ts";

test("an office has every paper there is and the archive; whoever leads a group those of the group", () => {
  expect([...papersOf("office")].toSorted()).toEqual([...REPORTS, "dossier"].toSorted());
  expect(papersOf("chair")).toEqual(papersOf("deputy"));
  expect(papersOf("chair")).not.toContain("joint");
  expect(papersOf("chair")).not.toContain("dossier");
  expect(papersOf("expert")).toEqual([]);
});

test("paper by paper, language by language, format by format; the archive last, with the PDFs made before it", () => {
  expect(
    ordersOf({ papers: ["joint", "group", "dossier"], languages: ["da", "zh"], formats: ["pdf", "docx"] }),
  ).toEqual([
    { paper: "joint", language: "da", format: "pdf" },
    { paper: "joint", language: "da", format: "docx" },
    { paper: "joint", language: "zh", format: "pdf" },
    { paper: "joint", language: "zh", format: "docx" },
    { paper: "group", language: "da", format: "pdf" },
    { paper: "group", language: "da", format: "docx" },
    { paper: "group", language: "zh", format: "pdf" },
    { paper: "group", language: "zh", format: "docx" },
    { paper: "dossier", languages: ["da", "zh"], withPdf: true },
  ]);
  // Alone it looks for no PDF: the folder chosen is the person's own, with whatever lies in it.
  expect(ordersOf({ papers: ["dossier"], languages: ["da"], formats: ["pdf"] })).toEqual([
    { paper: "dossier", languages: ["da"], withPdf: false },
  ]);
});

test("what is lacking is said; the archive asks for no format", () => {
  expect(lacking({ papers: [], languages: ["da"], formats: ["pdf"] })).toBe("paper");
  expect(lacking({ papers: ["joint"], languages: [], formats: ["pdf"] })).toBe("language");
  expect(lacking({ papers: ["joint"], languages: ["da"], formats: [] })).toBe("format");
  expect(lacking({ papers: ["dossier"], languages: ["da"], formats: [] })).toBeNull();
  expect(lacking({ papers: ["joint"], languages: ["da"], formats: ["csv"] })).toBeNull();
});

test("a folder of its own, named by the minute and second it was begun", () => {
  expect(folderFor("papirer", new Date(2009, 4, 8, 9, 5, 2))).toBe("papirer-2009-05-08-090502");
});
