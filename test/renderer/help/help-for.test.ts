import { expect, test } from "vitest";
import { HELP_PAGES } from "../../../shared/i18n/ui/help/index.ts";
import { HELP_FOR } from "../../../renderer/app/help-for.ts";

test("F1 on every screen opens a page that exists, and the roles' own screens different ones", () => {
  const ids = new Set(HELP_PAGES.map((p) => p.id));
  const named = Object.values(HELP_FOR).flatMap((id) => id ?? []);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(named).size).toBeGreaterThan(12);
});
