// Cores that have the right form and that nobody can count with: whoever met them at a desk would meet a frozen or broken screen.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { smallRound, type SmallRound } from "../../support/small-round.ts";
import { forger, type Forger } from "./refusing.ts";
import { jsonDocument, read, type Json } from "./support.ts";

let small: SmallRound;
let forging: Forger;
let bundle: PackageFacts;
beforeAll(async () => {
  small = await smallRound({ take: [] });
  forging = await forger(small, ["O-DK", "E-02"]);
  bundle = await read(small, small.bundles["E-02"] ?? "", forging.key("E-02"));
});
afterAll(() => small.close());

/** The bundle around `edit`ed core, right in everything else, as a home meets it that has never had one. */
function around(edit: (core: Json) => Json): Promise<string> {
  const core = edit(structuredClone(bundle.documents["core.json"]?.json) as Json);
  const digest = createHash("sha256").update(jsonDocument(core)).digest("hex");
  return forging.refused("E-02", bundle, "O-DK", {
    documents: { "core.json": () => core, "bundle.json": (d) => ({ ...d, core: digest }) },
  });
}
const scale = (change: Json) => (core: Json) => {
  const criteria = core["criteria"] as Json & { criteria: Json[] };
  const changed = criteria.criteria.map((c) =>
    c["scale"] === null ? c : { ...c, scale: { ...(c["scale"] as Json), ...change } },
  );
  return { ...core, criteria: { ...criteria, criteria: changed } };
};
const list = (name: string, edit: (l: Json[]) => unknown[]) => (core: Json) => ({
  ...core,
  [name]: edit(core[name] as Json[]),
});

/** The second application lists the first one's documents too. */
const shareFirst = (l: Json[]): unknown[] => {
  const documents = (a: Json | undefined): Json[] => (a?.["attachments"] ?? []) as Json[];
  return l.map((a, i) => (i === 1 ? { ...a, attachments: [...documents(a), ...documents(l[0])] } : a));
};

describe("a bundle is refused before any screen shows it", () => {
  test.each([
    ["a scale without steps", scale({ step: "0" })],
    [
      "a scale with more steps than any list shows",
      scale({ min: "0", max: "999999999999999", step: "0.000000000000001", anchors: [] }),
    ],
    ["a scale that goes backwards", scale({ min: "5", max: "0" })],
    ["a step that never reaches the end", scale({ step: "0.7" })],
    ["one application twice", list("applications", (l) => [...l, l[0]])],
    ["a document of two applications", list("applications", shareFirst)],
    ["one office twice", list("offices", (l) => [l[0], l[0]])],
    ["a year twice", (core: Json) => ({ ...core, round: { ...(core["round"] as Json), years: [2009, 2009] } })],
  ])("%s", async (_, edit) => {
    expect(await around(edit)).toBe("refused core.mismatch");
  });

  test("a deadline in a time zone that nobody knows", async () => {
    const round = (core: Json): Json => core["round"] as Json;
    const deadlines = (core: Json): Json => round(core)["deadlines"] as Json;
    const edit = (core: Json): Json => ({
      ...core,
      round: {
        ...round(core),
        deadlines: { ...deadlines(core), review: { at: "2009-05-04T10:00:00Z", timeZone: "Mars/Olympus" } },
      },
    });
    expect(await around(edit)).toBe("refused package.document-invalid");
  });
});
