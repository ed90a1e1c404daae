// The product's own rules of which files a package must carry.
import { expect, test } from "vitest";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import { PACKAGE_KINDS } from "../../../shared/domain/package.ts";
import { digestOf } from "../../support/package-fixtures.ts";

test("every document of every kind has a schema", () => {
  const names = PACKAGE_KINDS.flatMap((kind) => documentRules.documentsOf(kind));
  expect(names.length).toBe(7);
  expect(names.filter((name) => documentRules.schemas(name) === undefined)).toEqual([]);
});

test("a consolidation carries the reviews it used; those in dispute or excluded it may carry", () => {
  const member = (person: string, status: string, digest: string | null): object => ({
    person,
    status,
    digest,
    reason: null,
  });
  const consolidation = {
    format: 1,
    group: "dk",
    core: digestOf("core"),
    edition: 1,
    criteriaDigest: digestOf("criteria"),
    origin: "members",
    sourceDocument: null,
    status: "draft",
    scope: null,
    deferred: [],
    members: [
      member("E-01", "used", digestOf("1")),
      member("E-02", "fork", digestOf("2")),
      member("E-03", "excluded", digestOf("3")),
      member("E-04", "missing", null),
    ],
    rulings: [],
    lateAccepted: [],
    rows: [],
    minutes: "",
  };
  expect([...documentRules.references("consolidation", new Map([["consolidation.json", consolidation]]))]).toEqual([
    { review: digestOf("1"), optional: false },
    { review: digestOf("2"), optional: true },
    { review: digestOf("3"), optional: true },
  ]);
  expect([...documentRules.references("review", new Map())]).toEqual([]);
});
