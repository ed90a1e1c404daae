// The group's table is remembered between calls (remembered.ts, documents.ts); nothing stale is ever shown: after every kind of write
// each answer is what a service that has just opened a copy of the home works out, and it differs from the answer before.
import fs from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { putGroupDraft } from "../../../electron/service/store/work.ts";
import { openStore, type Store } from "../../../electron/service/store/store.ts";
import { documentAt, keptBytes } from "../../../electron/service/trust/documents.ts";
import { knowNow, remember } from "../../../electron/service/store/remembered.ts";
import { insertPackage, type NewPackage } from "../../../electron/service/store/packages.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import { codeOf, temporaryRoot, type Home } from "../../support/service-home.ts";
import { writeIntake } from "../../support/small-round-intake.ts";
import {
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
let chair: Home;
let copies = 0;
beforeAll(async () => {
  small = await smallRound();
  chair = small.home("E-01");
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01");
});
afterAll(() => small.close());

const answers = async (home: Home) => ({
  status: await home.client.call("group.status", { round: small.round }),
  matrix: await home.client.call("group.matrix", { round: small.round }),
  draft: await home.client.call("group.draft", { round: small.round }),
});

type Answers = Awaited<ReturnType<typeof answers>>;
interface Outcome {
  /** Whether `write` made a difference at all. */
  readonly changed: boolean;
  readonly after: Answers;
}
const asFresh: Outcome[] = [];
const asShown: Outcome[] = [];

/** Does `write` and asks both homes. Everything is asked before it too, so that all of it is remembered by the one. */
async function write(act: () => Promise<unknown>): Promise<void> {
  const before = JSON.stringify(await answers(chair));
  await act();
  const after = await answers(chair);
  const home = await small.copyOf("E-01", `fresh-${(copies += 1)}`);
  const fresh = await answers(home);
  await home.service.close();
  asShown.push({ changed: JSON.stringify(after) !== before, after });
  asFresh.push({ changed: true, after: fresh });
}
afterEach(() => {
  asShown.length = 0;
  asFresh.length = 0;
});
const issue = async (): Promise<string> => {
  const { files } = await small.home("O-DK").client.call("rounds.exportBundles", {
    round: small.round,
    folder: small.folder(`bundles-${(copies += 1)}`),
    recipients: "default",
  });
  return files.find((f) => f.reader === "E-01")?.file ?? "";
};

describe("the answers are those of a home just opened", () => {
  let second: { file: string; digest: string };
  test("after a review is taken in", async () => {
    second = await reviewAll(small, "E-02", { "A-2": { answer: "possible", steps: [1, 1, 1] } });
    await write(async () => mustTake(await take(chair, second.file)));
    const third = await reviewAll(small, "E-03");
    await write(async () => mustTake(await take(chair, third.file)));
    expect(asShown).toEqual(asFresh);
  });

  test("after a newer review of the same member, and after one more that forks it", async () => {
    const copy = await small.copyOf("E-03", "fork");
    await writeRow(small.home("E-03"), small.round, "A-1", { steps: [2, 2, 2] });
    const newer = await exportReview(small.home("E-03"), small.round, small.folder("newer"));
    await write(async () => mustTake(await take(chair, newer.file)));
    await writeRow(copy, small.round, "A-1", { steps: [3, 3, 3] });
    const other = await exportReview(copy, small.round, small.folder("other"));
    await write(() => take(chair, other.file));
    mustTake((await take(small.home("E-03"), other.file)).filter((o) => o.outcome !== "fork"));
    const healed = await exportReview(small.home("E-03"), small.round, small.folder("healed"));
    await write(async () => mustTake(await take(chair, healed.file)));
    expect(asShown).toEqual(asFresh);
  });

  test("after a ruling, an exclusion, a consensus, a row, a deferral, minutes", async () => {
    const call = chair.client.call.bind(chair.client);
    const { round } = small;
    const ruling = { round, application: "A-2", person: "E-02", outcome: "cleared", reason: "x" } as const;
    await write(() => call("group.rule", ruling));
    await write(() => call("group.setMember", { round, person: "E-02", status: "excluded", reason: "x" }));
    await write(() => call("group.setMember", { round, person: "E-02", status: "missing", reason: "x" }));
    await write(() => call("group.takeMedian", { round, application: "A-1", criterion: "impact" }));
    await write(() =>
      call("group.setRow", { round, application: "A-1", row: { outcome: "recommended", place: 1, text: "x" } }),
    );
    await write(() => call("group.defer", { round, applications: ["A-3"] }));
    await write(() => call("group.defer", { round, applications: [] }));
    await write(() => call("group.setMinutes", { round, minutes: "Referat" }));
    expect(asShown).toEqual(asFresh);
  });

  test("after the chair's own declaration and his own new review", async () => {
    const change = { field: "conflict", answer: "conflicted", kind: "other", reason: "x" } as const;
    const undo = (): Promise<unknown> => chair.client.call("reviews.undo", { round: small.round, application: "A-3" });
    await write(() => chair.client.call("reviews.change", { round: small.round, application: "A-3", change }));
    await write(undo);
    await write(() => exportReview(chair, small.round, small.folder("own")));
    expect(asShown).toEqual(asFresh);
  });

  test("after a refused write nothing has changed", async () => {
    const before = await answers(chair);
    const wrong = { round: small.round, application: "A-1", row: { place: 0 } };
    expect(await codeOf(chair.client.call("group.setRow", wrong))).toBe("input.invalid");
    const stranger = { round: small.round, person: "E-77", status: "missing", reason: "x" } as const;
    expect(await codeOf(chair.client.call("group.setMember", stranger))).toBe("group.member-unknown");
    expect(await answers(chair)).toEqual(before);
  });

  test("after a late review and its acceptance", async () => {
    small.clock.now = DAYS.lateReview;
    await writeRow(small.home("E-02"), small.round, "A-1", { steps: [4, 4, 4] });
    const late = await exportReview(small.home("E-02"), small.round, small.folder("late"));
    await write(async () => mustTake(await take(chair, late.file)));
    await write(() =>
      chair.client.call("group.acceptLate", { round: small.round, digest: late.digest, reason: "Syg" }),
    );
    expect(asShown).toEqual(asFresh);
  });

  test("after a revoked key, by the office's next bundle", async () => {
    const office = small.home("O-DK");
    await office.client.call("rounds.revoke", { round: small.round, person: "E-03", reason: "Stjålet" });
    const bundle = await issue();
    await write(async () => mustTake(await take(chair, bundle)));
    expect(asShown).toEqual(asFresh);
  });

  test("after a new edition with a changed application", async () => {
    writeIntake(small.intake, { titles: { "A-1": "En anden titel" } });
    await small.home("O-DK").client.call("rounds.update", { round: small.round, folder: small.intake });
    const bundle = await issue();
    await write(async () => mustTake(await take(chair, bundle)));
    expect(asShown).toEqual(asFresh);
  });

  test("after the change was ruled no matter to a member's assessment, and after that was undone", async () => {
    const { round } = small;
    const call = chair.client.call.bind(chair.client);
    const at = { round, application: "A-1", person: "E-02" };
    const standing = async (person: string): Promise<string | undefined> =>
      (await call("group.application", at)).members.find((m) => m.person === person)?.standing;
    expect(await standing("E-02")).toBe("older-version");
    await write(() => call("group.setNotMaterial", { ...at, reason: "Kun titlen er rettet" }));
    expect(await standing("E-02")).toBe("counts");
    await write(() => call("group.step", { round, application: "A-1", direction: "undo" }));
    expect(await standing("E-02")).toBe("older-version");
    await write(() => call("group.step", { round, application: "A-1", direction: "redo" }));
    await write(() => call("group.setNotMaterial", { ...at, reason: null }));
    expect(await standing("E-02")).toBe("older-version");
    const other = { round, application: "A-2", person: "E-02", reason: "x" };
    expect(await codeOf(call("group.setNotMaterial", other))).toBe("group.not-older-version");
    expect(asShown).toEqual(asFresh);
    expect(asShown.every((o) => o.changed)).toBe(true);
  });

  test("what the deputy may lead follows the chair's list", async () => {
    const deputy = small.home("E-09");
    const scope = async (home: Home) =>
      (await home.client.call("group.status", { round: small.round })).withheld.toSorted();
    expect(await scope(deputy)).toEqual([]);
    await chair.client.call("group.defer", { round: small.round, applications: ["A-2"] });
    mustTake(await take(deputy, (await exportGroup(chair, small.round, small.folder("d1"), { draft: true })).file));
    expect(await scope(deputy)).toEqual(["A-2"]);
    await chair.client.call("group.defer", { round: small.round, applications: ["A-3"] });
    mustTake(await take(deputy, (await exportGroup(chair, small.round, small.folder("d2"), { draft: true })).file));
    expect(await scope(deputy)).toEqual(["A-3"]);
  });
});

describe("the memory itself", () => {
  const root = temporaryRoot();
  let store: Store;
  beforeAll(() => {
    store = openStore(root, Buffer.alloc(32, 7));
  });
  afterAll(() => {
    store.close();
    fs.rmSync(root, { recursive: true, force: true });
  });
  const draft = (minutes: string): Consolidation => ({ minutes, rows: [] }) as unknown as Consolidation;
  const asked = (): { minutes: string; times: number } => {
    let times = 0;
    const minutes = remember(store, "minutes", ["group_draft"], () => {
      times += 1;
      const row = store.sql("SELECT document FROM group_draft WHERE round_id = 'r'").get() as
        { document: string } | undefined;
      return row ? (JSON.parse(row.document) as { minutes: string }).minutes : "";
    });
    return { minutes, times };
  };

  test("is asked once until its table changes; other tables do not concern it", () => {
    expect([asked(), asked()]).toEqual([
      { minutes: "", times: 1 },
      { minutes: "", times: 0 },
    ]);
    putGroupDraft(store, "r", draft("first"));
    expect([asked(), asked()]).toEqual([
      { minutes: "first", times: 1 },
      { minutes: "first", times: 0 },
    ]);
    store.sql("INSERT INTO roster VALUES ('r', 'E-01', 'dk', '{}')").run();
    expect(asked().times).toBe(0);
  });

  test("keeps nothing of what a command saw before it was rolled back", () => {
    expect(() =>
      store.command(() => {
        putGroupDraft(store, "r", draft("never"));
        expect(asked()).toEqual({ minutes: "never", times: 1 });
        throw new Error("stop");
      }),
    ).toThrow("stop");
    expect(asked()).toEqual({ minutes: "first", times: 0 });
    store.command(() => putGroupDraft(store, "r", draft("second")));
    expect(asked()).toEqual({ minutes: "second", times: 1 });
  });

  test("what was just written need not be asked for, and is forgotten with the next write", () => {
    store.command(() => putGroupDraft(store, "r", draft("third")));
    knowNow(store, "minutes", ["group_draft"], "third");
    expect(asked()).toEqual({ minutes: "third", times: 0 });
    store.command(() => putGroupDraft(store, "r", draft("fourth")));
    expect(asked()).toEqual({ minutes: "fourth", times: 1 });
  });

  test("parsed documents are kept up to their bound, the least used going first", () => {
    const text = JSON.stringify("x".repeat(98));
    for (let i = 0; i < 20; i++)
      insertPackage(store, {
        digest: `d${i}`,
        chain: "c",
        predicate: {
          kind: "review",
          author: { id: "E-01", role: "expert", group: "dk", key: "k" },
          sequence: i,
          history: [],
        },
        envelope: new Uint8Array(),
        parts: new Map([["data/review.json", new TextEncoder().encode(text)]]),
        attachments: [],
        wholeBlob: null,
        nestedIn: null,
        own: false,
        arrivedAt: DAYS.review,
      } as unknown as NewPackage);
    const read = (i: number): unknown => documentAt(store, `d${i}`, "review.json", 1000);
    for (let i = 0; i < 20; i++) {
      read(0);
      expect(read(i)).toBe("x".repeat(98));
      expect(keptBytes(store)).toBeLessThanOrEqual(1000);
    }
    expect(keptBytes(store)).toBeGreaterThan(500);
    expect(documentAt(store, "d0", "nothing.json", 1000)).toBeNull();
  });
});
