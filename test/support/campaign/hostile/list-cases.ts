// Consolidations: what a chair cannot drop, add, alter or decide unnoticed, and what may lie inside (package-format.md §§ 2, 6).
import { digestOf, plainOf, type Json, type World } from "./genuine.ts";
import { chairsList, type ListChange } from "./list-making.ts";
import { at, type TrustCase } from "./trust-case.ts";

const document = (edit: (d: Json) => Json): ((w: World) => Buffer) => chairsList({ document: edit });
const rows = (edit: (rows: Json[]) => Json[]): ((w: World) => Buffer) =>
  document((d) => ({ ...d, rows: edit(d["rows"] as Json[]) }));
const row = (edit: (row: Json) => Json, which = 0): ((w: World) => Buffer) =>
  rows((l) => l.map((r, i) => (i === which ? edit(r) : r)));
const members = (edit: (l: Json[]) => Json[]): ((w: World) => Buffer) =>
  document((d) => ({ ...d, members: edit(d["members"] as Json[]) }));
/** The rows of one member's review, changed, signed by himself; the list as it was. */
const reviewRows = (person: string, edit: (row: Json) => Json, more: ListChange = {}): ((w: World) => Buffer) =>
  chairsList({
    ...more,
    review: (who) =>
      who === person
        ? { documents: { "review.json": (d) => ({ ...d, rows: (d["rows"] as Json[]).map(edit) }) } }
        : null,
  });
const conflicted =
  (answer: string) =>
  (r: Json): Json => ({
    ...r,
    judgements: [],
    recommendation: null,
    status: "draft",
    conflict: {
      answer,
      at: "2009-04-30T08:00:00Z",
      confirmedAt: "2009-04-30T08:00:00Z",
      kind: "co-author",
      reason: "x",
    },
  });
const ruling = (person: string, by: string): Json => ({
  application: "IT-01",
  person,
  outcome: "cleared",
  reason: "x",
  by,
  at: "2009-05-20T08:00:00Z",
});
/** A member's second review that does not know his first, beside it. */
const otherHalf = (w: World): Buffer => plainOf(w.reviewBy("E-01", { predicate: () => ({ sequence: 2 }) }));
const bothHalves = (w: World): Buffer => {
  const digest = digestOf(otherHalf(w));
  return chairsList({
    document: (d) => ({
      ...d,
      members: [...(d["members"] as Json[]), { person: "E-01", status: "used", digest, reason: null }],
    }),
    more: () => [[`reviews/${digest}.skoen`, otherHalf(w)]],
  })(w);
};

export const LIST_CASES: readonly TrustCase[] = [
  ...at("§ 6", "office", [
    ["in order", "taken", chairsList()],
    ["the same again", "already-here", chairsList(), (w) => [chairsList()(w)]],
    ["signed by a member as chair", "signature.wrong-role", chairsList({ author: { id: "E-01" }, signer: "E-01" })],
    ["signed by a member in the chair's name", "signature.unknown-key", chairsList({ signer: "E-01" })],
    [
      "signed by the other side's chair",
      "core.mismatch",
      chairsList({ author: { id: "C-02", group: "cn" }, signer: "C-02" }),
    ],
    [
      "of the chair as deputy",
      "signature.wrong-role",
      chairsList({ author: { role: "deputy" }, predicate: () => ({ for: ["IT-01"] }) }),
    ],
    ["addressed to nobody", "audience.not-addressed", chairsList({ predicate: () => ({ audience: [] }) })],
    [
      "of another round",
      "round.unknown",
      chairsList({
        predicate: (p) => ({ round: { ...(p["round"] as Json), id: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20" } }),
      }),
    ],
    ["of another core than signed", "core.mismatch", document((d) => ({ ...d, core: "0".repeat(64) }))],
    [
      "of another core under a known edition",
      "core.fork",
      chairsList({
        document: (d) => ({ ...d, core: "0".repeat(64) }),
        predicate: (p) => ({ answers: { ...(p["answers"] as Json), core: "0".repeat(64) } }),
      }),
    ],
    [
      "with a scope although by the chair",
      "consolidation.scope-differs",
      document((d) => ({ ...d, scope: ["IT-01"] })),
    ],
    [
      "with a row it leaves to the deputy",
      "consolidation.scope-differs",
      document((d) => ({ ...d, deferred: ["IT-01"] })),
    ],
    ["with one application twice", "consolidation.scope-differs", rows((l) => [...l, ...l])],
    [
      "with an application that does not exist",
      "review.unknown-application",
      row((r) => ({ ...r, application: "IT-99" })),
    ],
    [
      "with a ruling on the chair himself",
      "consolidation.ruling-on-himself",
      document((d) => ({ ...d, rulings: [ruling("C-01", "C-01")] })),
    ],
    [
      "with a ruling by somebody else",
      "consolidation.ruling-on-himself",
      document((d) => ({ ...d, rulings: [ruling("E-01", "E-04")] })),
    ],
    [
      "that calls itself external, by the chair",
      "consolidation.not-external",
      document((d) => ({ ...d, origin: "external", sourceDocument: "x" })),
    ],
    [
      "by the office, with members' reviews",
      "consolidation.not-external",
      chairsList({
        document: (d) => ({ ...d, origin: "external", sourceDocument: "x" }),
        author: { id: "O-DK", role: "office" },
        signer: "O-DK",
      }),
    ],
    [
      "a draft with the members' reviews",
      "consolidation.draft-with-reviews",
      document((d) => ({ ...d, status: "draft" })),
    ],
  ]),
  ...at("§ 6", "office", [
    [
      "without a member",
      "consolidation.member-missing",
      chairsList({
        document: (d) => ({ ...d, members: (d["members"] as Json[]).slice(0, 1) }),
        bytes: (p, zip) => (p === "E-01" ? null : zip),
      }),
    ],
    [
      "that calls a member missing and carries his review",
      "bag.unreferenced-file",
      members((l) => l.map((m) => (m["person"] === "E-01" ? { ...m, status: "missing", digest: null } : m))),
    ],
    [
      "that excludes a member without a reason",
      "consolidation.excluded-without-reason",
      chairsList({
        document: (d) => ({
          ...d,
          members: (d["members"] as Json[]).map((m) =>
            m["person"] === "E-01" ? { ...m, status: "excluded", digest: null } : m,
          ),
        }),
        bytes: (p, zip) => (p === "E-01" ? null : zip),
      }),
    ],
    [
      "that calls a member missing, with the digest of his review",
      "consolidation.member-contradicts",
      members((l) => l.map((m) => (m["person"] === "E-01" ? { ...m, status: "missing" } : m))),
    ],
    ["with one entry twice", "consolidation.member-contradicts", members((l) => [...l, ...l])],
    [
      "that uses a review under another's name",
      "consolidation.nested-missing",
      members((l) => l.map((m) => ({ ...m, person: m["person"] === "E-01" ? "C-01" : "E-01" }))),
    ],
    [
      "that uses a review without a digest",
      "bag.unreferenced-file",
      members((l) => l.map((m) => ({ ...m, digest: null }))),
    ],
    [
      "that uses a review without a digest, and carries none",
      "consolidation.nested-missing",
      chairsList({
        document: (d) => ({ ...d, members: (d["members"] as Json[]).map((m) => ({ ...m, digest: null })) }),
        bytes: () => null,
      }),
    ],
    ["with both halves of a fork", "consolidation.fork-mixed", bothHalves],
    [
      "with a review of the other round",
      "consolidation.nested-missing",
      chairsList({
        review: (who) =>
          who === "E-01"
            ? { predicate: (p) => ({ round: { ...(p["round"] as Json), id: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20" } }) }
            : null,
      }),
    ],
    [
      "with a member's review signed by the chair",
      "signature.unknown-key",
      (w) => chairsList({ review: (who) => (who === "E-01" ? { signers: [w.key("C-01").signing] } : null) })(w),
    ],
    [
      "with a member's review signed by a stranger",
      "signature.unknown-key",
      (w) => chairsList({ review: (who) => (who === "E-01" ? { signers: [w.key("E-04").signing] } : null) })(w),
    ],
    [
      "with a value off the scale in a review",
      "review.value-not-permitted",
      reviewRows("E-01", (r) => ({
        ...r,
        judgements: (r["judgements"] as Json[]).map((j) => ({ ...j, value: { steps: 99 } })),
      })),
    ],
    [
      "that decides a case of the chair's own",
      "consolidation.own-conflict",
      reviewRows("C-01", conflicted("conflicted")),
    ],
    [
      "that decides a case that may be the chair's own",
      "consolidation.own-conflict",
      reviewRows("C-01", conflicted("possible")),
    ],
    [
      "that counts a member who is conflicted",
      "consolidation.counted-without-review",
      reviewRows("E-01", conflicted("conflicted")),
    ],
    [
      "that counts a member's draft",
      "consolidation.counted-without-review",
      reviewRows("E-01", (r) => ({ ...r, status: "draft" })),
    ],
    [
      "that counts somebody not assigned",
      "consolidation.counted-without-review",
      row((r) => ({ ...r, counted: ["C-01", "E-01"] })),
    ],
    ["that counts nobody's review", "consolidation.counted-without-review", row((r) => ({ ...r, counted: ["E-04"] }))],
    [
      "that counts a review of another version",
      "consolidation.counted-without-review",
      reviewRows("E-01", (r) => ({ ...r, applicationDigest: "0".repeat(64) })),
    ],
    [
      "without a signed minority opinion",
      "consolidation.minority-opinion",
      reviewRows("E-01", (r) => ({ ...r, minorityOpinion: "Jeg er uenig." })),
    ],
    [
      "with a minority opinion in other words",
      "consolidation.minority-opinion",
      reviewRows("E-01", (r) => ({ ...r, minorityOpinion: "Jeg er uenig." }), {
        document: (d) => ({
          ...d,
          rows: (d["rows"] as Json[]).map((r) => ({
            ...r,
            minorityOpinions: [{ person: "E-01", text: "Jeg er enig." }],
          })),
        }),
      }),
    ],
  ]),
];
