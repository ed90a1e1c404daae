// Who may say what (package-format.md §§ 5, 6): bundles and receipts that are mathematically sound, signed with a real key of the
// round, and must be refused with their stable code.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { KeySet } from "../../../electron/service/identity/keys.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import {
  DAYS,
  mustTake,
  reviewAll,
  smallRound,
  take,
  type HomeId,
  type SmallRound,
} from "../../support/small-round.ts";
import { author, change, forger, type Forger } from "./refusing.ts";
import { read, type Change, type Json } from "./support.ts";

let small: SmallRound;
let forging: Forger;
const key = (who: HomeId): KeySet => forging.key(who);
const refused = (reader: HomeId, from: PackageFacts, signer: HomeId, changed: Change): Promise<string> =>
  forging.refused(reader, from, signer, changed);
let bundle: PackageFacts;
let officeBundle: PackageFacts;

beforeAll(async () => {
  small = await smallRound();
  forging = await forger(small, ["O-DK", "O-CN", "E-01", "E-02", "E-03", "E-11"]);
  bundle = await read(small, small.bundles["E-02"] ?? "", key("E-02"));
  officeBundle = await read(small, small.bundles["O-DK"] ?? "", key("O-DK"));
});
afterAll(() => small.close());

const bundle_ = (edit: (d: Json) => Json): Change => change("bundle.json", edit);

describe("a bundle is refused", () => {
  const next = (d: Json): Json => ({ ...d, version: 2 });
  const later = { predicate: () => ({ sequence: 2 }) };
  test("signed by an expert, in his own name or in the office's", async () => {
    expect(await refused("E-02", bundle, "E-03", later)).toBe("refused signature.unknown-key");
    expect(await refused("E-02", bundle, "E-03", { predicate: author("E-03", "dk", "office") })).toBe(
      "refused signature.unknown-key",
    );
  });
  test("by a reader who is not its reader or no longer on its roster", async () => {
    expect(await refused("E-03", bundle, "O-DK", {})).toBe("refused audience.not-addressed");
    const without = bundle_((d) => ({ ...next(d), roster: (d["roster"] as Json[]).filter((e) => e["id"] !== "E-02") }));
    expect(await refused("E-02", bundle, "O-DK", { ...later, ...without })).toBe("refused audience.not-addressed");
  });
  test("whose parts do not agree", async () => {
    for (const wrong of [{ edition: 2 }, { version: 3 }, { reader: "E-03" }, { group: "cn" }, { core: "0".repeat(64) }])
      expect(await refused("E-02", bundle, "O-DK", { ...later, ...bundle_((d) => ({ ...next(d), ...wrong })) })).toBe(
        "refused core.mismatch",
      );
  });
  test("with a person under an office's key, one key or one id twice", async () => {
    const roster = (more: (list: Json[]) => Json[]): Change =>
      bundle_((d) => ({ ...next(d), roster: more(d["roster"] as Json[]) }));
    const office = key("O-DK").publicKey;
    expect(
      await refused("E-02", bundle, "O-DK", {
        ...later,
        ...roster((l) => [...l, { ...l[0], id: "E-66", key: office }]),
      }),
    ).toBe("refused core.mismatch");
    expect(await refused("E-02", bundle, "O-DK", { ...later, ...roster((l) => [...l, { ...l[0], id: "E-66" }]) })).toBe(
      "refused core.mismatch",
    );
    const fresh = key("E-11").publicKey;
    expect(await refused("E-02", bundle, "O-DK", { ...later, ...roster((l) => [...l, { ...l[0], key: fresh }]) })).toBe(
      "refused core.mismatch",
    );
  });
  test("that lists one document for two applications, or one that nobody has", async () => {
    const also = (of: Json): Change =>
      bundle_((d) => {
        const attachments = d["attachments"] as Json[];
        return { ...next(d), attachments: [...attachments, { ...attachments[0], ...of }] };
      });
    for (const of of [{ application: "A-2", size: 1 }, { path: "app/0009/att-01.pdf" }])
      expect(await refused("E-02", bundle, "O-DK", { ...later, ...also(of) })).toBe("refused core.mismatch");
  });
  test("with receipts about what somebody else sent", async () => {
    const of = { digest: "0".repeat(64), kind: "review", status: "accepted", code: null, at: DAYS.review };
    const entry = (author: string, sequence: number): Change =>
      bundle_((d) => ({ ...next(d), receipts: [{ ...of, author, sequence }] }));
    expect(await refused("E-02", bundle, "O-DK", { ...later, ...entry("E-03", 1) })).toBe("refused core.mismatch");
    expect(await refused("E-02", bundle, "O-DK", { ...later, ...entry("E-02", Number.MAX_SAFE_INTEGER) })).toBe(
      "refused package.document-invalid",
    );
  });
  test("that takes a person of the other side over by his id or key", async () => {
    const roster = (id: string, as: string): Change =>
      bundle_((d) => ({
        ...next(d),
        roster: (d["roster"] as Json[]).map((e, i) => (i === 0 ? { ...e, id, key: as } : e)),
      }));
    expect(await refused("O-DK", officeBundle, "O-CN", { ...later, ...roster("E-02", key("E-11").publicKey) })).toBe(
      "refused core.mismatch",
    );
    expect(await refused("O-DK", officeBundle, "O-CN", { ...later, ...roster("E-55", key("E-02").publicKey) })).toBe(
      "refused core.mismatch",
    );
  });
});

describe("receipts and joint prioritisations are refused", () => {
  test("a receipt by an expert or a chair, or for somebody else than it says", async () => {
    small.clock.now = DAYS.review;
    mustTake(await take(small.home("O-DK"), (await reviewAll(small, "E-02")).file));
    const { files } = await small.home("O-DK").client.call("receipts.export", {
      round: small.round,
      folder: small.folder("receipts"),
      recipients: "default",
    });
    const receipt = await read(small, files.find((f) => f.person === "E-02")?.file ?? "", key("E-02"));
    expect(await refused("E-02", receipt, "E-01", {})).toBe("refused signature.unknown-key");
    expect(await refused("E-03", receipt, "O-DK", {})).toBe("refused audience.not-addressed");
    const other: Change = { documents: { "receipt.json": (d) => ({ ...d, person: "E-03" }) } };
    expect(await refused("E-02", receipt, "O-DK", other)).toBe("refused core.mismatch");
  });

  test("a receipt by the other office, or about what somebody else sent", async () => {
    const { files } = await small.home("O-DK").client.call("receipts.export", {
      round: small.round,
      folder: small.folder("receipts again"),
      recipients: "default",
    });
    const receipt = await read(small, files.find((f) => f.person === "E-02")?.file ?? "", key("E-02"));
    const foreign: Change = {
      predicate: author("O-CN", "cn", "office"),
      documents: { "receipt.json": (d) => ({ ...d, group: "cn" }) },
    };
    expect(await refused("E-02", receipt, "O-CN", foreign)).toBe("refused core.mismatch");
    const others = change("receipt.json", (d) => ({
      ...d,
      entries: (d["entries"] as Json[]).map((e) => ({ ...e, author: "E-03" })),
    }));
    expect(await refused("E-02", receipt, "O-DK", others)).toBe("refused core.mismatch");
  });
});
