// Consolidations: what rows owe (domain.md § 6), and what may lie inside (package-format.md § 2).
import { nextEdition } from "./bundle-making.ts";
import { digestOf, plainOf, resaid, type Json, type World } from "./genuine.ts";
import { chairsList, strictCriteria, underStrictCriteria } from "./list-making.ts";
import { at, type TrustCase } from "./trust-case.ts";

const document = (edit: (d: Json) => Json): ((w: World) => Buffer) => chairsList({ document: edit });
const rows = (edit: (rows: Json[]) => Json[]): ((w: World) => Buffer) =>
  document((d) => ({ ...d, rows: edit(d["rows"] as Json[]) }));
const row = (edit: (row: Json) => Json, which = 0): ((w: World) => Buffer) =>
  rows((l) => l.map((r, i) => (i === which ? edit(r) : r)));
const consensus = (edit: (l: Json[]) => Json[]): ((w: World) => Buffer) =>
  row((r) => ({ ...r, consensus: edit(r["consensus"] as Json[]) }));
/** A member's second review that does not know his first, beside it. */
const otherHalf = (w: World): Buffer => plainOf(w.reviewBy("E-01", { predicate: () => ({ sequence: 2 }) }));
const inStrictEdition = (w: World): Buffer[] => [nextEdition(2, 2, strictCriteria)(w)];

export const LIST_INSIDE_CASES: readonly TrustCase[] = [
  ...at("§ 6", "office", [
    [
      "with a consensus off the scale",
      "consolidation.value-not-permitted",
      consensus((l) => l.map((c) => ({ ...c, value: { steps: 11 } }))),
    ],
    [
      "with a consensus about no criterion",
      "consolidation.value-not-permitted",
      consensus((l) => [...l, { ...l[0], criterion: "k99" }]),
    ],
    ["with two consensus values for one criterion", "consolidation.consensus-twice", consensus((l) => [...l, ...l])],
    ["without a consensus value", "consolidation.consensus-missing", consensus((l) => l.slice(1))],
    [
      "without the reason a consensus outside its members' range owes",
      "consolidation.consensus-reason",
      consensus((l) => l.map((c) => ({ ...c, reasons: "", value: { steps: 0 } }))),
    ],
    ["recommended without a place", "consolidation.place-differs", row((r) => ({ ...r, place: null }))],
    ["not recommended and placed", "consolidation.place-differs", row((r) => ({ ...r, outcome: "not-recommended" }))],
    ["not treated and placed", "consolidation.place-differs", row((r) => ({ ...r, outcome: "not-treated" }))],
    [
      "not recommended without reasons",
      "consolidation.reasons-missing",
      row((r) => ({ ...r, outcome: "not-recommended", place: null, reasons: " " })),
    ],
    [
      "placed against its own scores without a word",
      "consolidation.move-reason",
      rows((l) => l.map((r, i) => ({ ...r, moveReason: null, place: l.length - i }))),
    ],
    ["with a place below one", "package.document-invalid", row((r) => ({ ...r, place: 0 }))],
  ]),
  ...at("§ 6", "chair", [
    ["under criteria with thresholds, all met", "taken", (w) => chairsList(underStrictCriteria(w))(w), inStrictEdition],
    [
      "recommended below a binding threshold",
      "consolidation.threshold-forces-rejection",
      (w) => {
        const strict = underStrictCriteria(w);
        const low = (r: Json): Json => ({
          ...r,
          consensus: (r["consensus"] as Json[]).map((c) => ({ ...c, value: { steps: 0 } })),
        });
        return chairsList({
          ...strict,
          document: (d) => ({
            ...strict.document?.(d),
            rows: (d["rows"] as Json[]).map((r) => ({ ...low(r), moveReason: "x" })),
          }),
        })(w);
      },
      inStrictEdition,
    ],
  ]),
  ...at("§ 2", "office", [
    [
      "with a member's review tampered with",
      "nested.invalid",
      chairsList({ bytes: (_, zip) => Buffer.from(zip.toString("latin1").replace("complete", "complexe"), "latin1") }),
    ],
    ["with a member's review cut", "nested.invalid", chairsList({ bytes: (_, zip) => zip.subarray(0, -1) })],
    [
      "with a member's review and a byte more",
      "nested.invalid",
      chairsList({ bytes: (_, zip) => Buffer.concat([zip, Buffer.from("\n")]) }),
    ],
    ["with nothing where a member's review should be", "nested.invalid", chairsList({ bytes: () => Buffer.alloc(0) })],
    [
      "with a member's review under another digest",
      "nested.name-mismatch",
      (w) => chairsList({ bytes: (p, zip) => (p === "E-01" ? otherHalf(w) : zip) })(w),
    ],
    [
      "with an encrypted review inside",
      "nested.not-plain",
      chairsList({ bytes: () => Buffer.from("age-encryption.org/v1\n-> X25519 x\n") }),
    ],
    [
      "with a list inside a list",
      "nested.not-plain",
      (w) => chairsList({ bytes: (p, zip) => (p === "E-01" ? chairsList()(w) : zip) })(w),
    ],
    [
      "with a receipt inside",
      "nested.not-review",
      (w) => chairsList({ bytes: (p, zip) => (p === "E-01" ? plainOf(w.of("receipt")) : zip) })(w),
    ],
    [
      "with a bundle inside",
      "nested.not-review",
      (w) => chairsList({ bytes: (p, zip) => (p === "E-01" ? plainOf(w.of("bundle")) : zip) })(w),
    ],
    [
      "without a review it names",
      "bag.reference-missing",
      chairsList({ bytes: (p, zip) => (p === "E-01" ? null : zip) }),
    ],
    [
      "with a review it does not name",
      "bag.unreferenced-file",
      (w) => chairsList({ more: () => [[`reviews/${digestOf(otherHalf(w))}.skoen`, otherHalf(w)]] })(w),
    ],
    [
      "with a file of no known sort inside",
      "bag.unreferenced-file",
      chairsList({ more: () => [["reviews/læsmig".replace("æ", "ae"), Buffer.from("x")]] }),
    ],
    [
      "with a review whose own signature is another's",
      "nested.invalid",
      (w) =>
        chairsList({
          bytes: (p, zip) =>
            p === "E-01" ? Buffer.from(zip.toString("latin1").replace(/"sig":"..../, '"sig":"AAAA'), "latin1") : zip,
        })(w),
    ],
    [
      "of another kind than its document",
      "package.document-missing",
      (w) =>
        plainOf({
          ...resaid(w.of("review"), {}),
          predicateType: "urn:skoen:package:consolidation:v1",
          predicate: { ...w.of("consolidation").predicate },
          signers: [w.key("C-01").signing],
        }),
    ],
  ]),
];
