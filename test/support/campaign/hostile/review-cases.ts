// Reviews: who may say what about which application, and what a chain of them is (package-format.md § 6, domain.md §§ 4, 5).
import { renewed, revoking } from "./bundle-making.ts";
import { digestOf, plainOf, type Change, type Json, type World } from "./genuine.ts";
import { at, said, type TrustCase } from "./trust-case.ts";

const by =
  (person: string, change: Change = {}) =>
  (w: World): Buffer =>
    plainOf(w.reviewBy(person, change));
const rows = (edit: (rows: Json[]) => Json[]): Change => ({
  documents: { "review.json": (d) => ({ ...d, rows: edit(d["rows"] as Json[]) }) },
});
const firstRow = (edit: (row: Json) => Json): Change => rows((l) => l.map((r, i) => (i === 0 ? edit(r) : r)));
const judgements = (edit: (l: Json[]) => Json[]): Change =>
  firstRow((r) => ({ ...r, judgements: edit(r["judgements"] as Json[]) }));
const firstValue = (value: unknown): Change => judgements((l) => l.map((j, i) => (i === 0 ? { ...j, value } : j)));
const conflict = (answer: string): Json => ({
  answer,
  at: "2009-04-30T08:00:00Z",
  confirmedAt: null,
  kind: "co-author",
  reason: "x",
});
const numbered = (sequence: number, history: readonly string[], change: Change = {}): Change => ({
  ...change,
  predicate: () => ({ sequence, history }),
});
const second = (w: World): Buffer => by("E-01", numbered(2, [digestOf(by("E-01")(w))]))(w);

export const REVIEW_CASES: readonly TrustCase[] = [
  ...at("§ 6", "chair", [
    [
      "of another round",
      "round.unknown",
      by("E-01", {
        predicate: (p) => ({ round: { ...(p["round"] as Json), id: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20" } }),
      }),
    ],
    ["in the name of nobody on the roster", "signature.unknown-author", by("E-01", { author: { id: "E-77" } })],
    ["in another's name", "signature.unknown-key", by("E-01", { author: { id: "C-01" } })],
    [
      "in one's own name, signed by another",
      "signature.unknown-key",
      (w) => plainOf(w.reviewBy("E-01", { signers: [w.key("E-04").signing] })),
    ],
    ["of one's own in the other group", "signature.unknown-key", by("E-01", { author: { group: "cn" } })],
    [
      "by the office for an expert",
      "signature.unknown-key",
      (w) => plainOf(w.reviewBy("E-01", { signers: [w.key("O-DK").signing] })),
    ],
    ["addressed to nobody", "audience.not-addressed", by("E-01", { predicate: () => ({ audience: [] }) })],
    [
      "addressed to the other side",
      "audience.not-addressed",
      by("E-01", { predicate: () => ({ audience: ["chair:cn", "office:cn"] }) }),
    ],
    [
      "addressed to another person",
      "audience.not-addressed",
      by("E-01", { predicate: () => ({ audience: ["person:E-04"] }) }),
    ],
    [
      "of an application that does not exist",
      "review.unknown-application",
      by(
        "E-01",
        firstRow((r) => ({ ...r, application: "IT-99" })),
      ),
    ],
    [
      "of one application twice",
      "review.unknown-application",
      by(
        "E-01",
        rows((l) => [...l, ...l]),
      ),
    ],
    [
      "with scores where its author is conflicted",
      "review.scores-despite-conflict",
      by(
        "E-01",
        firstRow((r) => ({ ...r, conflict: conflict("conflicted") })),
      ),
    ],
    [
      "with only a recommendation where he is",
      "review.scores-despite-conflict",
      by(
        "E-01",
        firstRow((r) => ({ ...r, judgements: [], conflict: conflict("conflicted"), status: "draft" })),
      ),
    ],
    ["with a value off the scale", "review.value-not-permitted", by("E-01", firstValue({ steps: 11 }))],
    [
      "with a value far off the scale",
      "review.value-not-permitted",
      by("E-01", firstValue({ steps: 9_007_199_254_740_991 })),
    ],
    ["with an answer of another sort", "review.value-not-permitted", by("E-01", firstValue({ gate: "yes" }))],
    [
      "of a criterion that does not exist",
      "review.value-not-permitted",
      by(
        "E-01",
        judgements((l) => [...l, { ...l[0], criterion: "k99" }]),
      ),
    ],
    [
      "of a criterion without wording",
      "review.value-not-permitted",
      by(
        "E-01",
        judgements((l) => [...l, { ...l[0], criterion: "k1" }]),
      ),
    ],
    [
      "complete without a judgement",
      "review.complete-with-gaps",
      by(
        "E-01",
        judgements(() => []),
      ),
    ],
    [
      "complete without reasons",
      "review.complete-with-gaps",
      by(
        "E-01",
        judgements((l) => l.map((j) => ({ ...j, reasons: "" }))),
      ),
    ],
    [
      "complete without a declaration",
      "review.complete-with-gaps",
      by(
        "E-01",
        firstRow((r) => ({ ...r, conflict: null })),
      ),
    ],
    ["with a value below the scale", "package.document-invalid", by("E-01", firstValue({ steps: -1 }))],
    ["with half a step", "package.document-invalid", by("E-01", firstValue({ steps: 1.5 }))],
    [
      "with a declaration at a time that does not exist",
      "package.document-invalid",
      by(
        "E-01",
        firstRow((r) => ({ ...r, conflict: { ...conflict("none"), at: "2009-02-30T08:00:00Z" } })),
      ),
    ],
  ]),
  ...at("§ 6", "chair", [
    ["in order", "taken", by("E-01")],
    ["the same again", "already-here", by("E-01"), (w) => [by("E-01")(w)]],
    ["after a gap, knowing packages nobody has", "taken", by("E-01", numbered(900, ["0".repeat(64), "f".repeat(64)]))],
    [
      "a second first one",
      "fork",
      by(
        "E-01",
        firstRow((r) => ({ ...r, remark: "fra en kopi" })),
      ),
      (w) => [by("E-01")(w)],
    ],
    ["the first one after the second", "superseded", by("E-01"), (w) => [second(w)]],
    [
      "that claims another's review in its history",
      "taken",
      (w) => by("E-01", numbered(2, [digestOf(plainOf(w.of("review")))]))(w),
    ],
    [
      "of other criteria",
      "taken",
      by("E-01", { documents: { "review.json": (d) => ({ ...d, criteriaDigest: "0".repeat(64) }) } }),
    ],
    [
      "of an edition nobody has",
      "taken",
      by("E-01", { predicate: (p) => ({ answers: { ...(p["answers"] as Json), core: "0".repeat(64), edition: 99 } }) }),
    ],
  ]),
  ...at("§ 6", "chair", [
    ["under a revoked key", "signature.revoked-key", by("E-01"), (w) => [revoking("E-01", [])(w)]],
    [
      "under a revoked key, dated before it was",
      "signature.revoked-key",
      by("E-01", { predicate: () => ({ createdAt: "2009-03-07T00:00:00Z" }) }),
      (w) => [revoking("E-01", [])(w)],
    ],
    [
      "accepted before the key was revoked",
      "taken",
      by("E-01"),
      (w) => [revoking("E-01", [digestOf(by("E-01")(w))])(w)],
    ],
    [
      "after what was accepted, under the revoked key",
      "signature.revoked-key",
      second,
      (w) => [revoking("E-01", [digestOf(by("E-01")(w))])(w), by("E-01")(w)],
    ],
    [
      "under the key that took the revoked one's place",
      "taken",
      (w) => plainOf(w.reviewBy("E-01", { signers: [w.key("E-04").signing] })),
      (w) => [renewed("E-01", "E-04", [])(w)],
    ],
    ["under the former key", "signature.revoked-key", by("E-01"), (w) => [renewed("E-01", "E-04", [])(w)]],
  ]),
  ...at("§ 6", "office", [
    [
      "of the other side's expert, addressed to the own office",
      "audience.not-addressed",
      (w) =>
        plainOf(
          w.reviewBy("E-04", { author: { group: "cn" }, predicate: () => ({ audience: ["chair:cn", "office:cn"] }) }),
        ),
    ],
    ["of an expert who calls himself an office", "payload.predicate", by("E-01", { author: { role: "office" } })],
    ["of a chair as a chair", "payload.predicate", said("review", { author: { role: "chair" } })],
    ["of an expert, by the office", "taken", by("E-01")],
  ]),
];
