// One case per rule of package-format.md § 4: envelope, payload, statement, predicate, keys. Each package is right but for one thing.
import { expect, test } from "vitest";
import { parseEnvelope } from "../../../electron/service/packages/dsse.ts";
import { preparePackage, type PredicateDraft } from "../../../electron/service/packages/package-prepare.ts";
import { DOCUMENT_OF_KIND, type PackageKind } from "../../../shared/domain/package.ts";
import { ENVELOPE_CASES, SIGNED_CASES } from "../../support/campaign/hostile/envelope-cases.ts";
import { PAYLOAD_CASES } from "../../support/campaign/hostile/payload-cases.ts";
import { forge } from "../../support/forge.ts";
import { outcome, outcomeOf } from "../../support/outcome.ts";
import { PREDICATES, canonicalBytes, digestOf, draftOf, packageBytes } from "../../support/package-fixtures.ts";

test.each([...ENVELOPE_CASES, ...SIGNED_CASES, ...PAYLOAD_CASES])("$section $rule: $code", ({ code, forgery }) => {
  expect(outcome(forge(forgery))).toBe(code);
});

test("the reader asked for a kind refuses another before anything else about it", () => {
  expect(outcome(packageBytes("review"), { expectedKind: "receipt" })).toBe("package.wrong-kind");
  expect(outcome(packageBytes("review"), { expectedKind: "review" })).toBe("accepted");
});

const EXPERT = { id: "E-07", role: "expert", group: "dk" } as const;
const ROUND = { id: "5f0f4bcb-8a5e-4d0c-9b56-2f1f6f5f3c11", title: "x" };
const FULL = { core: digestOf("c"), edition: 1, bundle: null };
const KIND_CASES: readonly [rule: string, outcome: string, kind: PackageKind, change: Partial<PredicateDraft>][] = [
  ["with a round", "payload.predicate", "enrolment-card", { round: ROUND }],
  ["with answers", "payload.predicate", "enrolment-card", { answers: FULL }],
  ["with an author", "payload.predicate", "enrolment-card", { author: EXPERT }],
  ["with an audience", "payload.predicate", "enrolment-card", { audience: ["office:dk"] }],
  ["by an expert", "payload.predicate", "application-bundle", { author: EXPERT }],
  ["with answers", "payload.predicate", "application-bundle", { answers: FULL }],
  ["for nobody", "payload.predicate", "application-bundle", { for: null }],
  ["by a chair", "payload.predicate", "review", { author: { ...EXPERT, role: "chair" } }],
  ["without answers", "payload.predicate", "review", { answers: null }],
  ["without an edition", "payload.predicate", "review", { answers: { core: digestOf("c") } }],
  ["for somebody", "payload.predicate", "review", { for: "E-01" }],
  ["by an expert", "payload.predicate", "consolidation", { author: EXPERT }],
  ["by a deputy with a scope", "accepted", "consolidation", { author: { ...EXPERT, role: "deputy" }, for: ["IT-03"] }],
  ["by a chair with a scope", "payload.predicate", "consolidation", { for: ["IT-03"] }],
  ["with an edition", "payload.predicate", "joint-prioritisation", { answers: { core: digestOf("c"), edition: 1 } }],
  ["by a chair", "payload.predicate", "joint-prioritisation", { author: { ...EXPERT, role: "chair" } }],
];
test.each(KIND_CASES)("predicate %s: %s: %s (reading and writing agree)", async (_rule, expected, kind, change) => {
  const forged = forge({
    data: () => [[DOCUMENT_OF_KIND[kind], canonicalBytes({})]],
    statement: (s, p) => {
      const { author: wanted, ...rest } = { ...PREDICATES[kind], ...change };
      const author = { ...(p["author"] as object), ...wanted };
      return { ...s, predicateType: `urn:skoen:package:${kind}:v1`, predicate: { ...p, ...rest, kind, author } };
    },
  });
  expect(outcome(forged)).toBe(expected);
  expect(await outcomeOf((async () => preparePackage(draftOf(kind, { predicate: change })))())).toBe(expected);
});

test("a history of the longest allowed length passes, and its envelope stays within its own limit", () => {
  const history = Array.from({ length: 10_000 }, (_, i) => digestOf(`${i}`));
  const plan = preparePackage(draftOf("review", { predicate: { history } }));
  const envelope = plan.files.find((f) => f.name === "bag/signature.dsse.json");
  expect(envelope && "bytes" in envelope && parseEnvelope(envelope.bytes).payload.length).toBeGreaterThan(650 * 1024);
  expect(outcome(packageBytes("review", { predicate: { history } }))).toBe("accepted");
});
