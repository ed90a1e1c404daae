import { expect, test } from "vitest";
import { initials, shortNames } from "../../../renderer/ui/short-names.ts";

test("initials of names as people write them", () => {
  expect(
    [
      "Mette Krogh",
      "mette af Krogh",
      "Ekspert 3 (it-erhverv)",
      "Åse",
      "李明",
      "专家 1（医疗信息化）",
      "Formand for den danske ekspertgruppe",
      "赵明 Zhao Ming",
      "",
    ].map(initials),
  ).toEqual(["MK", "MK", "E3", "Å", "明", "专1", "FE", "明", ""]);
});

test("two with the same initials are told apart, whoever is asked first", () => {
  const short = shortNames([
    { id: "1", name: "Mette Krogh" },
    { id: "2", name: "Bo Ry" },
    { id: "3", name: "Morten Kjær" },
  ]);
  expect(Object.fromEntries(short)).toEqual({ 1: "MK1", 2: "BR", 3: "MK2" });
});
