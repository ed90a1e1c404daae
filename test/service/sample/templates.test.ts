// The criteria templates are data people will be judged by: well formed, in three languages, and true to the programme document.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  activeCriteria,
  criteriaProblems,
  criteriaSetSchema,
  scaleSteps,
  type CriteriaSet,
} from "../../../shared/domain/criteria.ts";
import type { Localized } from "../../../shared/domain/ids.ts";

const template = (name: string): CriteriaSet =>
  criteriaSetSchema.parse(
    JSON.parse(readFileSync(new URL(`../../../resources/templates/criteria-${name}.json`, import.meta.url), "utf8")),
  );
const languages = (text: Localized | null): string[] => Object.keys(text ?? {}).toSorted();

describe.each(["vaekstforum", "eu"])("template %s", (name) => {
  const set = template(name);
  test("is well formed and not approved", () => {
    expect(criteriaProblems(set)).toEqual([]);
    expect(set.approval).toBeNull();
  });
  test("has titles, guidance and an anchor for each whole value in three languages", () => {
    for (const c of activeCriteria(set)) {
      expect(languages(c.title)).toEqual(["da", "en", "zh"]);
      expect(languages(c.guidance)).toEqual(["da", "en", "zh"]);
      expect(c.scale?.anchors.map((a) => a.value)).toEqual(["0", "1", "2", "3", "4", "5"]);
      for (const a of c.scale?.anchors ?? []) expect(languages(a.text)).toEqual(["da", "en", "zh"]);
      expect(c.scale ? scaleSteps(c.scale) : null).toBe(10);
      expect(c.reasons).toBe("always");
    }
  });
});

test("Vækstforum's template has the programme's wording of 2, 4, 5 and 6 and invents nothing for 1 and 3", () => {
  const titles = new Map(template("vaekstforum").criteria.map((c) => [c.number, c.title?.da ?? null]));
  expect(Object.fromEntries(titles)).toEqual({
    1: null,
    2: "Initiativet er en styrkelse af og koordinering med igangværende initiativer, herunder f.eks. ’IT som innovativ drivkraft’ og ’Innovativt offentlig-privat samarbejde’",
    3: null,
    4: "Initiativet har et explicit internationalt perspektiv, der kan anvende globale muligheder til at styrke den regionale konkurrencekraft",
    5: "Initiativet gennemføres i et privat-offentligt samarbejde, hvor parternes viden, styrke og potentiale fusioneres til nye løsninger, produkter og ydelser.",
    6: "Initiativet har flere finansieringskilder.",
  });
});

test("the EU pattern asks 3 of each criterion and 10 in all", () => {
  const set = template("eu");
  expect(set.criteria.map((c) => c.threshold)).toEqual(["3", "3", "3"]);
  expect(set.sumThreshold).toBe("10");
});
