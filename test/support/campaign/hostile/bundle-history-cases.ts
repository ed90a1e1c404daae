// Bundles over time: rollback, forks of the core, keys exchanged, and what comes before any bundle (package-format.md § 6).
import { core, nextEdition, officeKey, rekeyed, rosterOf, version } from "./bundle-making.ts";
import { plainOf } from "./genuine.ts";
import { at, said, type TrustCase } from "./trust-case.ts";

export const BUNDLE_HISTORY_CASES: readonly TrustCase[] = [
  ...at("§ 6", "chair", [
    ["under a key nobody knows, named in its own core", "trust.office-key-changed", rekeyed("E-04", "E-04", 2)],
    ["under the other office's key in both places", "core.mismatch", rekeyed("O-CN", "O-CN", 2)],
    [
      "that names a new key of its office, signed with the old one",
      "signature.unknown-key",
      rekeyed("E-04", "O-DK", 2),
    ],
    [
      "of the key after the next, when the next was never met",
      "trust.office-key-changed",
      rekeyed("C-02", "C-02", 3),
      (w) => [nextEdition(2, 2)(w)],
    ],
    [
      "that gives the other office a new key, from an office nobody has compared",
      "trust.office-key-changed",
      said("bundle", (w) => core((c) => ({ ...officeKey("cn", "E-04")(w)(c), edition: 2 }))(w)),
    ],
    ["the same again", "already-here", (w) => plainOf(w.of("bundle")), (w) => [plainOf(w.of("bundle"))]],
    ["a later version", "taken", said("bundle", version(3))],
    ["a later version after a gap", "taken", said("bundle", version(900))],
    [
      "an earlier version after a later one",
      "bundle.rollback",
      said("bundle", version(2)),
      (w) => [said("bundle", version(3))(w)],
    ],
    ["a later edition", "taken", nextEdition(2, 2)],
    [
      "a later edition with other frames than the round was opened with",
      "round.fixed-at-opening",
      nextEdition(2, 2, (c) => ({ ...c, frames: [] })),
    ],
    [
      "an earlier edition after a later one",
      "bundle.rollback",
      said("bundle", version(3)),
      (w) => [nextEdition(2, 2)(w)],
    ],
    [
      "two of one version",
      "fork",
      said(
        "bundle",
        rosterOf((l) => l.map((e) => ({ ...e, organisation: "x" }))),
      ),
      (w) => [said("bundle", version(2))(w)],
    ],
    [
      "a second core of a later edition",
      "core.fork",
      nextEdition(2, 3, (c) => ({ ...c, frames: [] })),
      (w) => [nextEdition(2, 2)(w)],
    ],
  ]),
  ...at("§ 6", "chair-start", [
    ["the first one", "taken", (w) => plainOf(w.of("bundle"))],
    [
      "the first one, for somebody else",
      "audience.not-addressed",
      said("bundle", {
        predicate: () => ({ for: "E-01", audience: ["person:E-01"] }),
        documents: { "bundle.json": (b) => ({ ...b, reader: "E-01" }) },
      }),
    ],
    ["a review before any bundle", "round.unknown", (w) => plainOf(w.reviewBy("E-01"))],
    ["a receipt before any bundle", "round.unknown", (w) => plainOf(w.of("receipt"))],
    ["a joint prioritisation before any bundle", "round.unknown", (w) => plainOf(w.of("joint"))],
    ["a consolidation before any bundle", "round.unknown", (w) => plainOf(w.of("consolidation"))],
  ]),
];
