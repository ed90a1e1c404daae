// Hostile packages by rule, by hand and by size, against real homes: see the parts.
import { describe } from "vitest";
import { everyRule } from "./parts/every-rule.ts";
import { prepared } from "./parts/given.ts";
import { handedCards } from "./parts/handed-cards.ts";
import { large } from "./parts/large.ts";

const given = prepared("attack");
describe("every rule", () => {
  everyRule(given);
});
describe("cards", () => {
  handedCards(given);
});
describe("size", () => {
  large(given);
});
