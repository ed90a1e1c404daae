// Bundles whose documents and their list do not agree (package-format.md § 2).
import { bundle, isDocument, list, version } from "./bundle-making.ts";
import { at, said, withFile, type TrustCase } from "./trust-case.ts";

export const BUNDLE_DOCUMENT_CASES: readonly TrustCase[] = [
  ...at("§ 2", "chair", [
    [
      "with one document for two applications",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({
          ...b,
          attachments: [...list(b, "attachments"), { ...list(b, "attachments")[0], application: "IT-05", size: 2 }],
        })),
      ),
    ],
    [
      "with a document in its list that neither it nor its core has",
      "core.mismatch",
      said(
        "bundle",
        bundle((b) => ({
          ...b,
          attachments: [...list(b, "attachments"), { ...list(b, "attachments")[0], path: "app/0009/att-01.pdf" }],
        })),
      ),
    ],
    [
      "with another document under a listed name",
      "bag.reference-mismatch",
      said("bundle", {
        ...version(2),
        data: withFile(isDocument, ([name]) => [name, Buffer.from("%PDF-1.4 something else")]),
      }),
    ],
    [
      "without a listed document",
      "bag.reference-missing",
      said("bundle", { ...version(2), data: withFile(isDocument, () => null) }),
    ],
    [
      "with a document of an application it does not list",
      "bag.unreferenced-file",
      said(
        "bundle",
        bundle((b) => ({ ...b, attachments: list(b, "attachments").slice(1) })),
      ),
    ],
    [
      "with a document under another size in its list",
      "bag.unreferenced-file",
      said(
        "bundle",
        bundle((b) => ({ ...b, attachments: list(b, "attachments").map((a, i) => (i === 0 ? { ...a, size: 2 } : a)) })),
      ),
    ],
    [
      "with a document that its core gives to another application",
      "bag.unreferenced-file",
      said(
        "bundle",
        bundle((b) => ({
          ...b,
          attachments: list(b, "attachments").map((a, i) => (i === 0 ? { ...a, application: "IT-05" } : a)),
        })),
      ),
    ],
  ]),
];
