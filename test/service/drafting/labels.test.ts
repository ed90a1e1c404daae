// Every field of the draft has a name in every language: what is unfinished is listed by it, and the change log says it.
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { fieldLabel, fieldValue } from "../../../shared/i18n/ui/builder-labels.ts";
import { begin, fillIn, office, type Office } from "./support.ts";

let o: Office;
beforeAll(async () => {
  o = await office();
});
afterAll(() => o.close());

test("no field is called by its key, and no two of one form alike", async () => {
  const round = await begin(o.home);
  await fillIn(o.home, round);
  await o.home.client.call("draft.criteria", { round, change: { act: "add", kind: "gate" } });
  const { fields, core } = await o.home.client.call("draft.show", { round });
  const keys = Object.keys(fields);
  expect(keys.length).toBeGreaterThan(200);
  const numberOf = (id: string): string => core.criteria.criteria.find((c) => c.id === id)?.number ?? id;
  for (const lang of LANGUAGES) {
    const names = keys.map((key) => [
      key,
      fieldLabel(key, (texts, params) => translate(texts, lang, params), numberOf),
    ]);
    expect(
      names.filter(([key, name]) => !name || name.includes(String(key)) || /\.(?:da|en|zh)\b|\{\{/u.test(name)),
    ).toEqual([]);
    const seen = new Map<string, string>();
    for (const [key = "", name = ""] of names as [string, string][]) {
      expect([name, seen.get(name)]).toEqual([name, undefined]);
      seen.set(name, key);
    }
  }
});

test("choices are said in words, and what was typed as it was typed", () => {
  const t = (texts: Parameters<typeof translate>[0], params?: Parameters<typeof translate>[2]) =>
    translate(texts, "da", params);
  expect([
    fieldValue("joint.order", "meeting", t),
    fieldValue("frames.RM.status", "granted", t),
    fieldValue("criteria.k1.reasons", "no", t),
    fieldValue("criteria.k1.advisory", "yes", t),
    fieldValue("title.da", "hard", t),
  ]).toEqual(["rækkefølge aftalt på møde", "bevilget", "aldrig", "Ja", "hard"]);
});
