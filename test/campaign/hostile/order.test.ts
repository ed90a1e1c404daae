// Same inputs, same state and same bytes, in whatever order, company, place and language they come (issue 5 § 7): see the parts.
import { describe } from "vitest";
import { prepared } from "./parts/given.ts";
import { mergeUnderAttack } from "./parts/merge-under-attack.ts";
import { sameBytes } from "./parts/same-bytes.ts";

const given = prepared("order");
describe("bytes", () => {
  sameBytes(given);
});
describe("merging", () => {
  mergeUnderAttack(given);
});
