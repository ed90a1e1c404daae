// Who may say what (package-format.md §§ 5, 6): every package here is mathematically sound and signed with a real key of the
// round, and must be refused with its stable code. Reviews and consolidations; what offices sign is in the file beside this.
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
import { author, chairsList, change, forger, rowsOf, type Forger } from "./refusing.ts";
import { forge, read, type Change, type Json } from "./support.ts";

let small: SmallRound;
let forging: Forger;
const key = (who: HomeId): KeySet => forging.key(who);
const refused = (reader: HomeId, from: PackageFacts, signer: HomeId, changed: Change): Promise<string> =>
  forging.refused(reader, from, signer, changed);
let review: PackageFacts;
let conflictedReview: PackageFacts;
let chairs: PackageFacts;

beforeAll(async () => {
  small = await smallRound();
  forging = await forger(small, ["O-DK", "O-CN", "E-01", "E-02", "E-03", "E-09", "E-11"]);
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01");
  const second = await reviewAll(small, "E-02");
  const third = await reviewAll(small, "E-03", { "A-1": { answer: "conflicted" } });
  const chair = small.home("E-01");
  mustTake(await take(chair, second.file, third.file));
  review = await read(small, second.file, key("E-01"));
  conflictedReview = await read(small, third.file, key("E-01"));
  chairs = await chairsList(small, forging);
});
afterAll(() => small.close());

const review_ = (edit: (d: Json) => Json): Change => change("review.json", edit);
const group_ = (edit: (d: Json) => Json): Change => change("consolidation.json", edit);

describe("a review is refused", () => {
  test("signed with another person's key", async () => {
    expect(await refused("E-01", review, "E-03", {})).toBe("refused signature.unknown-key");
  });
  test("in the name of somebody the roster does not know", async () => {
    const change = { predicate: author("E-77", "dk", "expert") };
    expect(await refused("E-01", review, "E-02", change)).toBe("refused signature.unknown-author");
  });
  test("from the own person under the other group", async () => {
    const change = { predicate: author("E-02", "cn", "expert") };
    expect(await refused("O-DK", review, "E-02", change)).toBe("refused signature.unknown-key");
  });
  test("signed as an expert by one who only is deputy", async () => {
    const change = { predicate: author("E-09", "dk", "expert") };
    expect(await refused("E-01", review, "E-09", change)).toBe("refused signature.wrong-role");
  });
  test("of a round this home does not have", async () => {
    const round = { id: "11111111-1111-4111-8111-111111111111", title: "En anden" };
    expect(await refused("E-01", review, "E-02", { predicate: () => ({ round }) })).toBe("refused round.unknown");
  });
  test("by a reader whom it does not name", async () => {
    const change = { predicate: () => ({ audience: ["office:dk"] }) };
    expect(await refused("E-01", review, "E-02", change)).toBe("refused audience.not-addressed");
  });
  test("by another member, even when it names him or the whole group", async () => {
    const chairsOwn = chairs.nested.find((n) => n.facts.predicate.author.id === "E-01")?.facts;
    if (!chairsOwn) throw new Error("the chair's review is not inside");
    for (const audience of [["person:E-03"], ["group:dk"]])
      expect(await refused("E-03", chairsOwn, "E-01", { predicate: () => ({ audience }) })).toBe(
        "refused audience.not-addressed",
      );
  });
  test("by the other side's chair, even when it names him", async () => {
    const change = { predicate: () => ({ audience: ["person:E-11", "chair:cn"] }) };
    // Shanghai's chair knows no Danish roster at all, so the sender is already strange to him.
    expect(await refused("E-11", review, "E-02", change)).toBe("refused signature.unknown-author");
  });
  test("with scores in spite of a declared conflict", async () => {
    const scored = review_((d) => ({
      ...d,
      rows: rowsOf(d).map((r) => ({
        ...r,
        conflict: { ...(r["conflict"] as Json), answer: "conflicted", kind: "other", reason: "x" },
      })),
    }));
    expect(await refused("E-01", review, "E-02", scored)).toBe("refused review.scores-despite-conflict");
  });
  test("with a value off the scale, a criterion of its own, an unknown or a doubled application", async () => {
    const judged = (j: Json): Change =>
      review_((d) => ({
        ...d,
        rows: rowsOf(d).map((r) => ({ ...r, judgements: [{ ...(r["judgements"] as Json[])[0], ...j }] })),
      }));
    expect(await refused("E-01", review, "E-02", judged({ value: { steps: 11 } }))).toBe(
      "refused review.value-not-permitted",
    );
    expect(await refused("E-01", review, "E-02", judged({ value: { gate: "yes" } }))).toBe(
      "refused review.value-not-permitted",
    );
    expect(await refused("E-01", review, "E-02", judged({ criterion: "charm" }))).toBe(
      "refused review.value-not-permitted",
    );
    const other = review_((d) => ({ ...d, rows: [{ ...rowsOf(d)[0], application: "A-9" }] }));
    expect(await refused("E-01", review, "E-02", other)).toBe("refused review.unknown-application");
    const twice = review_((d) => ({ ...d, rows: [rowsOf(d)[0], rowsOf(d)[0]] }));
    expect(await refused("E-01", review, "E-02", twice)).toBe("refused review.unknown-application");
  });
});

describe("a consolidation is refused", () => {
  test("signed as chair by an expert, as deputy by the chair", async () => {
    expect(await refused("O-DK", chairs, "E-02", { predicate: author("E-02", "dk", "chair") })).toBe(
      "refused signature.wrong-role",
    );
    const deputy = {
      predicate: () => ({ author: { id: "E-01", group: "dk" as const, role: "deputy" as const }, for: ["A-1"] }),
    };
    expect(await refused("O-DK", chairs, "E-01", deputy)).toBe("refused signature.wrong-role");
  });
  test("by a member, whatever its audience says: the members' reviews are inside", async () => {
    for (const reader of ["E-02", "E-09"] as const)
      expect(await refused(reader, chairs, "E-01", { predicate: () => ({ audience: ["group:dk"] }) })).toBe(
        "refused audience.not-addressed",
      );
  });
  test("as a draft that carries the members' reviews", async () => {
    const change = { ...group_((d) => ({ ...d, status: "draft" })), predicate: () => ({ audience: ["group:dk"] }) };
    expect(await refused("E-02", chairs, "E-01", change)).toBe("refused consolidation.draft-with-reviews");
  });
  test("when a member is left out, a review it relies on is missing or another lies inside", async () => {
    const members = (d: Json): Json[] => d["members"] as Json[];
    const [first, ...others] = chairs.nested;
    if (!first?.blob) throw new Error("no nested review");
    const kept = others.flatMap((n) => (n.blob ? [{ digest: n.digest, blob: n.blob }] : []));
    const who = first.facts.predicate.author.id;
    const dropped = group_((d) => ({ ...d, members: members(d).filter((m) => m["person"] !== who), rows: [] }));
    expect(await refused("O-DK", chairs, "E-01", { ...dropped, nested: kept })).toBe(
      "refused consolidation.member-missing",
    );
    expect(await refused("O-DK", chairs, "E-01", { nested: kept })).toBe("refused bag.reference-missing");
    const unnamed = group_((d) => ({
      ...d,
      rows: [],
      members: members(d).map((m) => (m["person"] === who ? { ...m, status: "missing", digest: null } : m)),
    }));
    expect(await refused("O-DK", chairs, "E-01", unnamed)).toBe("refused bag.unreferenced-file");
    const swapped = group_((d) => ({
      ...d,
      members: members(d).map((m) => ({
        ...m,
        person: m["person"] === "E-02" ? "E-03" : m["person"] === "E-03" ? "E-02" : m["person"],
      })),
    }));
    expect(await refused("O-DK", chairs, "E-01", swapped)).toBe("refused consolidation.nested-missing");
  });
  test("when a nested review has been altered and signed by the chair", async () => {
    const altered = await forge(small, review, key("E-01"), {});
    const inside = await read(small, altered.file, key("E-01"));
    if (!inside.wholeZip) throw new Error("not kept");
    const old = chairs.nested.find((n) => n.facts.predicate.author.id === "E-02");
    const nested = chairs.nested.flatMap((n) => (n.blob && n !== old ? [{ digest: n.digest, blob: n.blob }] : []));
    const change: Change = {
      nested: [...nested, { digest: inside.digest, blob: inside.wholeZip }],
      ...group_((d) => ({
        ...d,
        members: (d["members"] as Json[]).map((m) => (m["person"] === "E-02" ? { ...m, digest: inside.digest } : m)),
      })),
    };
    expect(await refused("O-DK", chairs, "E-01", change)).toBe("refused signature.unknown-key");
  });
  test("when it speaks for another group, an unknown application, one deferred, or one twice", async () => {
    expect(
      await refused(
        "O-DK",
        chairs,
        "E-01",
        group_((d) => ({ ...d, group: "cn" })),
      ),
    ).toBe("refused core.mismatch");
    const odd = group_((d) => ({ ...d, rows: [{ ...rowsOf(d)[0], application: "A-9" }] }));
    expect(await refused("O-DK", chairs, "E-01", odd)).toBe("refused review.unknown-application");
    expect(
      await refused(
        "O-DK",
        chairs,
        "E-01",
        group_((d) => ({ ...d, deferred: ["A-2"] })),
      ),
    ).toBe("refused consolidation.scope-differs");
    expect(
      await refused(
        "O-DK",
        chairs,
        "E-01",
        group_((d) => ({ ...d, rows: [...rowsOf(d), rowsOf(d)[0]] })),
      ),
    ).toBe("refused consolidation.scope-differs");
    expect(
      await refused(
        "O-DK",
        chairs,
        "E-01",
        group_((d) => ({ ...d, scope: ["A-1"] })),
      ),
    ).toBe("refused consolidation.scope-differs");
  });
  test("of a deputy whose rows or document go beyond what was signed", async () => {
    const as =
      (scope: string[]): NonNullable<Change["predicate"]> =>
      () => ({
        author: { id: "E-09", group: "dk" as const, role: "deputy" as const },
        for: scope,
      });
    const scoped = (scope: string[] | null, rows: (r: Json[]) => Json[]): Change =>
      group_((d) => ({ ...d, scope, rulings: [], rows: rows(rowsOf(d)) }));
    const one = (r: Json[]): Json[] => r.filter((x) => x["application"] === "A-1");
    expect(await refused("O-DK", chairs, "E-09", { predicate: as(["A-1"]), ...scoped(["A-1", "A-2"], one) })).toBe(
      "refused consolidation.scope-differs",
    );
    expect(await refused("O-DK", chairs, "E-09", { predicate: as(["A-1"]), ...scoped(["A-1"], (r) => r) })).toBe(
      "refused consolidation.scope-differs",
    );
    expect(await refused("O-DK", chairs, "E-09", { predicate: as(["A-1"]), ...scoped(null, one) })).toBe(
      "refused consolidation.scope-differs",
    );
    expect(
      await refused("O-DK", chairs, "E-09", {
        predicate: () => ({ ...author("E-09", "dk", "deputy")(), for: null }),
        ...scoped(null, one),
      }),
    ).toBe("refused consolidation.scope-differs");
  });
  test("when the chair rules on himself, or on record of somebody else", async () => {
    const ruling = (person: string, by: string): Change =>
      group_((d) => ({
        ...d,
        rulings: [{ application: "A-1", person, outcome: "cleared", reason: "x", by, at: "2009-04-02T08:00:00Z" }],
      }));
    expect(await refused("O-DK", chairs, "E-01", ruling("E-01", "E-01"))).toBe(
      "refused consolidation.ruling-on-himself",
    );
    expect(await refused("O-DK", chairs, "E-01", ruling("E-02", "E-09"))).toBe(
      "refused consolidation.ruling-on-himself",
    );
  });
  test("when somebody counts who is conflicted or sent no row", async () => {
    expect(conflictedReview.predicate.author.id).toBe("E-03");
    const counting = (person: string): Change =>
      group_((d) => ({ ...d, rows: rowsOf(d).map((r) => ({ ...r, counted: [person] })) }));
    expect(await refused("O-DK", chairs, "E-01", counting("E-03"))).toBe(
      "refused consolidation.counted-without-review",
    );
    expect(await refused("O-DK", chairs, "E-01", counting("E-09"))).toBe(
      "refused consolidation.counted-without-review",
    );
  });
  test("that calls itself external without an office's signature, or an office's that names no source", async () => {
    const external = { origin: "external", sourceDocument: "liste.xlsx", members: [], criteriaDigest: null };
    expect(await refused("O-DK", chairs, "E-01", { nested: [], ...group_((d) => ({ ...d, ...external })) })).toBe(
      "refused consolidation.not-external",
    );
    const office = { predicate: author("O-CN", "cn", "office"), nested: [] };
    const list = (more: Json): Change => group_((d) => ({ ...d, group: "cn", rulings: [], ...external, ...more }));
    expect(await refused("O-DK", chairs, "O-CN", { ...office, ...list({ sourceDocument: null }) })).toBe(
      "refused consolidation.not-external",
    );
    expect(await refused("O-DK", chairs, "O-CN", { ...office, ...list({ origin: "members" }) })).toBe(
      "refused consolidation.not-external",
    );
    expect(await refused("O-DK", chairs, "O-CN", { ...office, ...list({ group: "dk" }) })).toBe(
      "refused core.mismatch",
    );
  });
});
