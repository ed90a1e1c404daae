// What only offices sign: receipts and joint prioritisations, with one signature or two (package-format.md §§ 4, 6, domain.md § 7).
import { sign } from "node:crypto";
import { authorKey, forge, type Envelope, type Forgery } from "../../forge.ts";
import { plainOf, resaid, type Change, type Json, type World } from "./genuine.ts";
import { at, said, signedBy, type TrustCase } from "./trust-case.ts";

const receipt = (edit: (d: Json) => Json): Change => ({ documents: { "receipt.json": edit } });
const joint = (edit: (d: Json) => Json): Change => ({ documents: { "joint.json": edit } });

const pae = (payload: string): Buffer => {
  const bytes = Buffer.from(payload, "base64");
  return Buffer.concat([Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${bytes.length} `), bytes]);
};
const signature = (w: World, person: string, e: Envelope, over = e.payload): { keyid: string; sig: string } => ({
  keyid: authorKey(w.key(person).signing).fingerprint,
  sig: sign(null, pae(over), w.key(person).signing).toString("base64"),
});
/** The Danish office's proposal with whatever signatures. */
const withSignatures =
  (make: (w: World, right: Envelope) => unknown, change: Change = {}) =>
  (w: World): Buffer => {
    const envelope: NonNullable<Forgery["envelope"]> = (e) => ({ ...e, signatures: make(w, e) });
    return forge({ envelope }, resaid(w.of("joint"), change));
  };
const OVERRIDE = {
  kind: "override",
  application: "IT-01",
  effect: "fund",
  place: null,
  offices: ["O-DK", "Kommunen"],
  who: "x",
  at: "2009-05-28T08:00:00Z",
  reason: "x",
};

export const OFFICE_CASES: readonly TrustCase[] = [
  ...at("§ 6", "chair-late", [
    ["receipt in order", "taken", (w) => plainOf(w.of("receipt"))],
    [
      "receipt that calls a list quarantined",
      "taken",
      said(
        "receipt",
        receipt((d) => ({
          ...d,
          entries: (d["entries"] as Json[]).map((e) => ({ ...e, status: "quarantined", code: "zip.crc" })),
        })),
      ),
    ],
    ["receipt by an expert in the office's name", "signature.unknown-key", signedBy("receipt", "E-01")],
    ["receipt by the reader himself", "signature.unknown-key", signedBy("receipt", "C-01")],
    ["receipt by the other office in this one's name", "signature.unknown-key", signedBy("receipt", "O-CN")],
    [
      "receipt by the other office",
      "core.mismatch",
      signedBy("receipt", "O-CN", { ...receipt((d) => ({ ...d, group: "cn" })), author: { id: "O-CN", group: "cn" } }),
    ],
    [
      "receipt for somebody else",
      "audience.not-addressed",
      said("receipt", {
        ...receipt((d) => ({ ...d, person: "E-01" })),
        predicate: () => ({ for: "E-01", audience: ["person:E-01"] }),
      }),
    ],
    [
      "receipt for another than it is signed for",
      "core.mismatch",
      said(
        "receipt",
        receipt((d) => ({ ...d, person: "E-01" })),
      ),
    ],
    [
      "receipt of another group than signed",
      "core.mismatch",
      said(
        "receipt",
        receipt((d) => ({ ...d, group: "cn" })),
      ),
    ],
    [
      "receipt about what somebody else sent",
      "core.mismatch",
      said(
        "receipt",
        receipt((d) => ({ ...d, entries: (d["entries"] as Json[]).map((e) => ({ ...e, author: "E-01" })) })),
      ),
    ],
    [
      "receipt of another round",
      "round.unknown",
      said("receipt", {
        predicate: (p) => ({ round: { ...(p["round"] as Json), id: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20" } }),
      }),
    ],
    ["receipt by the office as an expert", "payload.predicate", said("receipt", { author: { role: "expert" } })],
    [
      "receipt with two signatures",
      "signature.count",
      (w) =>
        forge({ envelope: (e) => ({ ...e, signatures: [...e.signatures, signature(w, "O-CN", e)] }) }, w.of("receipt")),
    ],
    ["joint prioritisation, by a chair it does not name", "audience.not-addressed", (w) => plainOf(w.of("joint"))],
  ]),
  ...at("§ 4", "other-office-late", [
    ["proposal in order", "taken", (w) => plainOf(w.of("joint"))],
    ["both signatures", "taken", withSignatures((w, e) => [...e.signatures, signature(w, "O-CN", e)])],
    ["both signatures, the other first", "taken", withSignatures((w, e) => [signature(w, "O-CN", e), ...e.signatures])],
    [
      "the second signature after the first",
      "taken",
      withSignatures((w, e) => [...e.signatures, signature(w, "O-CN", e)]),
      (w) => [plainOf(w.of("joint"))],
    ],
    [
      "the first signature after both",
      "already-here",
      (w) => plainOf(w.of("joint")),
      (w) => [withSignatures((x, e) => [...e.signatures, signature(x, "O-CN", e)])(w)],
    ],
    [
      "a second signature by a chair",
      "signature.unknown-key",
      withSignatures((w, e) => [...e.signatures, signature(w, "C-02", e)]),
    ],
    [
      "a second signature by a chair, after the first",
      "signature.unknown-key",
      withSignatures((w, e) => [...e.signatures, signature(w, "C-02", e)]),
      (w) => [plainOf(w.of("joint"))],
    ],
    [
      "a second signature over something else",
      "signature.invalid",
      withSignatures((w, e) => [...e.signatures, signature(w, "O-CN", e, Buffer.from("{}").toString("base64"))]),
    ],
    [
      "a chair's signature under the other office's key id",
      "signature.invalid",
      withSignatures((w, e) => [
        ...e.signatures,
        { ...signature(w, "C-02", e), keyid: authorKey(w.key("O-CN").signing).fingerprint },
      ]),
    ],
    ["the same office twice", "signature.same-signer", withSignatures((_, e) => [...e.signatures, ...e.signatures])],
    [
      "the same office twice, once under the other's key id",
      "signature.same-signer",
      withSignatures((w, e) => [
        ...e.signatures,
        { ...signature(w, "O-DK", e), keyid: authorKey(w.key("O-CN").signing).fingerprint },
      ]),
    ],
    [
      "three signatures",
      "signature.count",
      withSignatures((w, e) => [...e.signatures, signature(w, "O-CN", e), signature(w, "C-02", e)]),
    ],
    ["only the other office's signature", "signature.invalid", withSignatures((w, e) => [signature(w, "O-CN", e)])],
    ["by a chair", "payload.predicate", said("joint", { author: { role: "chair" } })],
    ["by an expert in the office's name", "signature.unknown-key", signedBy("joint", "E-01")],
    [
      "of another core than signed",
      "core.mismatch",
      said(
        "joint",
        joint((d) => ({ ...d, core: "0".repeat(64) })),
      ),
    ],
    [
      "moved by somebody who is no office",
      "joint.override-offices",
      said(
        "joint",
        joint((d) => ({ ...d, decisions: [OVERRIDE] })),
      ),
    ],
    ["addressed to nobody", "audience.not-addressed", said("joint", { predicate: () => ({ audience: [] }) })],
    [
      "of another round",
      "round.unknown",
      said("joint", {
        predicate: (p) => ({ round: { ...(p["round"] as Json), id: "0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20" } }),
      }),
    ],
    [
      "naming an edition",
      "payload.predicate",
      said("joint", { predicate: (p) => ({ answers: { ...(p["answers"] as Json), edition: 1 } }) }),
    ],
  ]),
  ...at("§ 1", "office", [
    ["card in order", "taken", (w) => plainOf(w.of("card"))],
    [
      "card with a round",
      "payload.predicate",
      said("card", (w) => ({ predicate: () => ({ round: w.of("review").predicate["round"] }) })),
    ],
    ["card with a name", "payload.predicate", said("card", { author: { id: "C-01" } })],
    ["card with an audience", "payload.predicate", said("card", { predicate: () => ({ audience: ["office:dk"] }) })],
    [
      "card without a name",
      "package.document-invalid",
      said("card", { documents: { "card.json": (d) => ({ ...d, name: "" }) } }),
    ],
    [
      "card whose name turns the line it stands on",
      "package.document-invalid",
      said("card", { documents: { "card.json": (d) => ({ ...d, name: "Ida \u202e54321" }) } }),
    ],
    [
      "card whose name goes on in the next line",
      "package.document-invalid",
      said("card", { documents: { "card.json": (d) => ({ ...d, name: "Ida\nKontoret" }) } }),
    ],
    [
      "card with a name in two scripts",
      "taken",
      said("card", { documents: { "card.json": (d) => ({ ...d, name: "Ida 上海 \u05d0" }) } }),
    ],
    [
      "card whose recipient is a secret key",
      "package.document-invalid",
      said("card", { documents: { "card.json": (d) => ({ ...d, recipient: `AGE-SECRET-KEY-1${"Q".repeat(58)}` }) } }),
    ],
  ]),
];
