// One case per rule of the ZIP profile (package-format.md § 3): what breaks only that rule is refused with its code, and what stays
// just inside the rule is accepted. Everything else about each package is right, signature included.
import { expect, test } from "vitest";
import { NAME_CASES } from "../../support/campaign/hostile/name-cases.ts";
import { ZIP_CASES } from "../../support/campaign/hostile/zip-cases.ts";
import { SMUGGLING_CASES } from "../../support/campaign/hostile/zip-smuggling.ts";
import { forge } from "../../support/forge.ts";
import { rawFilesOf, rawZip } from "../../support/hostile-zips.ts";
import { outcome } from "../../support/outcome.ts";
import { packageBytes } from "../../support/package-fixtures.ts";

test.each([...ZIP_CASES, ...SMUGGLING_CASES, ...NAME_CASES])("$section $rule: $code", ({ code, forgery }) => {
  expect(outcome(forge(forgery))).toBe(code);
});

test("a file larger than its header says is noticed, and so is one cut anywhere", () => {
  const whole = packageBytes("review");
  for (let n = 0; n < whole.length; n++)
    expect(outcome(whole.subarray(0, n)), `cut at ${n}`).toMatch(n === 0 ? /^zip\.truncated$/ : /^(zip|bag)\./);
  const files = rawFilesOf(whole);
  const grown = files.map((f) =>
    f.name.endsWith("review.json") ? { ...f, local: { size: f.data.length - 1, stored: f.data.length - 1 } } : f,
  );
  expect(outcome(rawZip(grown))).not.toBe("accepted");
});
