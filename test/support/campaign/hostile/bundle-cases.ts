// Bundles: people taken over, readers exchanged, parts that do not agree (package-format.md §§ 5, 6).
import type { Json } from "./genuine.ts";
import { bundle, core, list, rosterOf, round, version } from "./bundle-making.ts";
import { at, said, signedBy, withFile, type TrustCase } from "./trust-case.ts";

const RECEIPT = {
  digest: "0".repeat(64),
  kind: "review",
  author: "C-01",
  sequence: 1,
  status: "accepted",
  code: null,
  at: "2009-03-06T08:00:00Z",
};

export const BUNDLE_CASES: readonly TrustCase[] = [
  ...at("§ 6", "chair", [
    ["signed by an expert in the office's name", "signature.unknown-key", signedBy("bundle", "E-01", version(2))],
    [
      "signed by an expert as an office",
      "signature.unknown-key",
      signedBy("bundle", "E-01", { ...version(2), author: { id: "E-01" } }),
    ],
    ["signed by the other office in this one's name", "signature.unknown-key", signedBy("bundle", "O-CN", version(2))],
    [
      "signed by the other office for this group",
      "signature.unknown-key",
      signedBy("bundle", "O-CN", { ...version(2), author: { id: "O-CN" } }),
    ],
    ["signed by the reader himself", "signature.unknown-key", signedBy("bundle", "C-01", version(2))],
    [
      "signed by the person's reading key's owner, a stranger",
      "signature.unknown-key",
      signedBy("bundle", "C-02", version(2)),
    ],
    [
      "for another reader",
      "audience.not-addressed",
      said("bundle", {
        predicate: () => ({ for: "E-01", audience: ["person:E-01"] }),
        documents: { "bundle.json": (b) => ({ ...b, reader: "E-01" }) },
      }),
    ],
    [
      "for this reader, addressed to another",
      "audience.not-addressed",
      said("bundle", { ...version(2), predicate: () => ({ sequence: 2, audience: ["person:E-01"] }) }),
    ],
    [
      "addressed to nobody",
      "audience.not-addressed",
      said("bundle", { ...version(2), predicate: () => ({ sequence: 2, audience: [] }) }),
    ],
    [
      "that calls the reader an office",
      "audience.not-addressed",
      said(
        "bundle",
        bundle((b) => ({ ...b, scope: "office" })),
      ),
    ],
    [
      "with the reader under another's key",
      "audience.not-addressed",
      said("bundle", (w) =>
        rosterOf((l) => l.map((e) => (e["id"] === "C-01" ? { ...e, key: w.key("E-04").publicKey } : e))),
      ),
    ],
    [
      "without its reader on the roster",
      "audience.not-addressed",
      said(
        "bundle",
        rosterOf((l) => l.filter((e) => e["id"] !== "C-01")),
      ),
    ],
    [
      "with receipts for what somebody else sent",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({ ...b, receipts: [{ ...RECEIPT, author: "E-01" }] })),
      ),
    ],
    [
      "with receipts under a number that leaves no next one",
      "package.document-invalid",
      said(
        "bundle",
        bundle((b) => ({ ...b, receipts: [{ ...RECEIPT, sequence: 9_007_199_254_740_991 }] })),
      ),
    ],
    [
      "with a core it does not name",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({ ...b, core: "0".repeat(64) })),
      ),
    ],
    [
      "of another edition than its core",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({ ...b, edition: 2 })),
      ),
    ],
    [
      "of another version than signed",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({ ...b, version: 3 })),
      ),
    ],
    [
      "of another round than signed",
      "core.mismatch",
      said("bundle", {
        ...version(2),
        predicate: (p) => ({
          sequence: 2,
          round: { ...(p["round"] as Json), id: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20" },
        }),
      }),
    ],
    [
      "of another group than signed",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({ ...b, group: "cn" })),
      ),
    ],
    [
      "with another reader than signed",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({ ...b, reader: "E-01" })),
      ),
    ],
    [
      "with a person of the other side",
      "core.mismatch",
      said(
        "bundle",
        rosterOf((l) => [...l, { ...l[0], id: "E-77", group: "cn" }]),
      ),
    ],
    [
      "with one key for two people",
      "core.mismatch",
      said(
        "bundle",
        rosterOf((l) => [...l, { ...l[0], id: "E-77" }]),
      ),
    ],
    [
      "with a person under the office's key",
      "core.mismatch",
      said("bundle", (w) => rosterOf((l) => [...l, { ...l[0], id: "E-77", key: w.key("O-DK").publicKey }])),
    ],
    [
      "with a person under the office's id",
      "core.mismatch",
      said("bundle", (w) => rosterOf((l) => [...l, { ...l[0], id: "O-DK", key: w.key("E-04").publicKey }])),
    ],
    [
      "with a former key that is another's now",
      "core.mismatch",
      said("bundle", (w) =>
        rosterOf((l) =>
          l.map((e) =>
            e["id"] === "C-01"
              ? {
                  ...e,
                  formerKeys: [{ key: w.key("E-01").publicKey, at: "2009-03-06T08:00:00Z", reason: "x", accepted: [] }],
                }
              : e,
          ),
        ),
      ),
    ],
    [
      "of an edition that is another core already",
      "core.fork",
      said(
        "bundle",
        core((c) => ({ ...c, frames: [] })),
      ),
    ],
    [
      "with criteria changed and no new version of them",
      "core.mismatch",
      said(
        "bundle",
        core((c) => ({ ...c, edition: 2, criteria: { ...(c["criteria"] as Json), sumThreshold: "1" } })),
      ),
    ],
    [
      "with one office twice in its core",
      "core.mismatch",
      said(
        "bundle",
        core((c) => ({ ...c, edition: 2, offices: [list(c, "offices")[0], list(c, "offices")[0]] })),
      ),
    ],
    [
      "with a scale without steps",
      "core.mismatch",
      said(
        "bundle",
        core((c) => ({
          ...c,
          edition: 2,
          criteria: {
            ...(c["criteria"] as Json),
            version: 2,
            criteria: list(c["criteria"] as Json, "criteria").map((k) => ({
              ...k,
              scale: { ...(k["scale"] as Json), step: "0" },
            })),
          },
        })),
      ),
    ],
    [
      "with one application twice",
      "core.mismatch",
      said(
        "bundle",
        core((c) => ({ ...c, edition: 2, applications: [...list(c, "applications"), list(c, "applications")[0]] })),
      ),
    ],
    [
      "with a year twice",
      "core.mismatch",
      said(
        "bundle",
        core((c) => ({ ...c, edition: 2, round: { ...round(c), years: [2009, 2009] } })),
      ),
    ],
    [
      "with a core that is no core",
      "package.document-invalid",
      said(
        "bundle",
        core((c) => ({ ...c, format: 2 })),
      ),
    ],
    [
      "without a core",
      "package.document-missing",
      said("bundle", {
        ...version(2),
        data: withFile(
          (n) => n === "core.json",
          () => null,
        ),
      }),
    ],
  ]),
];
