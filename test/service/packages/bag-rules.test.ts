// One case per rule of the bag and its documents (package-format.md §§ 2, 4, 8), both ways, as in zip-rules.test.ts.
import { expect, test } from "vitest";
import { BAG_CASES } from "../../support/campaign/hostile/bag-cases.ts";
import { JSON_CASES } from "../../support/campaign/hostile/json-cases.ts";
import { forge } from "../../support/forge.ts";
import { outcome } from "../../support/outcome.ts";

test.each([...BAG_CASES, ...JSON_CASES])("$section $rule: $code", ({ code, forgery }) => {
  expect(outcome(forge(forgery))).toBe(code);
});
