// Merging is commutative, associative and idempotent (package-format.md § 6): the state of a home is a function of the set of
// packages, and so are the bytes of the joint prioritisation. Packages come one by one, in heaps, and more than once.
import fs from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveHome, unlockHome, type Home } from "../../support/service-home.ts";
import { observedState } from "../../support/observed-state.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
  type HomeId,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
/** Folders of homes that have taken nothing in but their bundle, and the files to be taken in. */
const start: Partial<Record<HomeId, string>> = {};
let forChair: string[];
let forOffice: string[];

beforeAll(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01", { "A-3": { answer: "conflicted" } });
  const send = async (from: HomeId, digest: string, to: string): Promise<string> =>
    (
      await small.home(from).client.call("packages.send", {
        digest,
        folder: small.folder(`to-${to}-${digest.slice(0, 8)}`),
        recipients: [to],
      })
    ).file;
  const files: string[] = [];
  // E-02: three packages in a row. E-03: a copied home, so a fork of two, healed by a third.
  for (const steps of [5, 7, 9] as const) {
    for (const id of ["A-1", "A-2", "A-3"])
      await writeRow(small.home("E-02"), small.round, id, { steps: [steps, steps, steps] });
    files.push((await exportReview(small.home("E-02"), small.round, small.folder("e2"))).file);
  }
  files.push((await reviewAll(small, "E-03", { "A-2": { answer: "possible" } })).file);
  const tablet = await small.copyOf("E-03", "tablet");
  for (const [home, remark] of [
    [small.home("E-03"), "bærbar"],
    [tablet, "tavle"],
  ] as const) {
    await home.client.call("reviews.change", {
      round: small.round,
      application: "A-1",
      change: { field: "remark", text: remark },
    });
    files.push((await exportReview(home, small.round, small.folder(remark))).file);
  }
  // The office revokes E-03's key after the first package only: the two of the fork fall away wherever the roster is newer.
  const office = small.home("O-DK");
  mustTake(await take(office, files[3] ?? ""));
  const emptyOffice = small.folder("start/O-DK");
  await office.client.call("rounds.revoke", { round: small.round, person: "E-03", reason: "Mistet" });
  const issued = await office.client.call("rounds.exportBundles", {
    round: small.round,
    folder: small.folder("newer"),
    recipients: "default",
  });
  forChair = [...files, issued.files.find((f) => f.reader === "E-01")?.file ?? ""];
  for (const id of ["E-01", "O-DK"] as const) {
    const target = id === "O-DK" ? emptyOffice : small.folder(`start/${id}`);
    fs.cpSync(small.home(id).folder, target, { recursive: true });
    start[id] = target;
  }
  const chair = small.home("E-01");
  await take(chair, ...forChair);
  await chair.client.call("group.defer", { round: small.round, applications: ["A-3"] });
  small.clock.now = DAYS.consolidate;
  await chair.client.call("group.rule", {
    round: small.round,
    application: "A-2",
    person: "E-03",
    outcome: "cleared",
    reason: "Drøftet",
  });
  const rows = [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
  ];
  await consolidate(chair, small.round, rows);
  const first = await exportGroup(chair, small.round, small.folder("group"));
  await chair.client.call("group.setMinutes", { round: small.round, minutes: "Rettet" });
  const second = await exportGroup(chair, small.round, small.folder("group"));
  await chair.client.call("group.setMinutes", { round: small.round, minutes: "Kladde" });
  const draft = await exportGroup(chair, small.round, small.folder("group"), { draft: true });
  await reviewAll(small, "E-11");
  const twelve = await reviewAll(small, "E-12");
  mustTake(await take(small.home("E-11"), twelve.file));
  await consolidate(small.home("E-11"), small.round, [...rows, { application: "A-3", place: 3 }]);
  const cn = await exportGroup(small.home("E-11"), small.round, small.folder("group-cn"));
  mustTake(await take(small.home("O-CN"), cn.file));
  forOffice = [
    ...files,
    first.file,
    second.file,
    await send("E-01", draft.digest, "office:dk"),
    await send("O-CN", cn.digest, "office:dk"),
  ];
});
afterAll(() => small.close());

let n = 0;
async function after(id: HomeId, batches: readonly (readonly string[])[]): Promise<string> {
  const folder = small.folder(`run-${n++}`);
  fs.cpSync(start[id] ?? "", folder, { recursive: true });
  const home: Home = await unlockHome(id, folder, small.clock);
  try {
    for (const files of batches) if (files.length > 0) await take(home, ...files);
    expect(home.bugs).toEqual([]);
    return await observedState(home, small.round);
  } finally {
    await home.service.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file at least once, some again, in any order, in heaps of any size. */
const deliveries = (files: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.nat(files.length - 1), { maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    )
    .chain(([again, cuts]) => {
      const all = [...files, ...again.map((i) => files[i] ?? "")];
      return fc
        .shuffledSubarray(
          all.map((f, i) => ({ f, i })),
          { minLength: all.length },
        )
        .map((order) => {
          const batches: string[][] = [[]];
          for (const [k, { f }] of order.entries()) {
            batches.at(-1)?.push(f);
            if (cuts[k]) batches.push([]);
          }
          return batches;
        });
    });

test.each([
  ["a chair's home", "E-01" as const, () => forChair],
  ["an office's home and its joint prioritisation", "O-DK" as const, () => forOffice],
])("%s is the same after any order, grouping and repetition", async (_, id, files) => {
  const reference = await after(id, [files()]);
  expect(reference).toContain("effective");
  await fc.assert(
    fc.asyncProperty(deliveries(files()), async (batches) => {
      expect(await after(id, batches)).toBe(reference);
    }),
    { numRuns: 5 },
  );
});

test("one file more makes a difference, so the comparison can tell", async () => {
  expect(await after("O-DK", [forOffice.slice(0, -1)])).not.toBe(await after("O-DK", [forOffice]));
  const home = serveHome("E-01", small.folder("nobody"), small.clock);
  expect((await home.client.call("identity.status", {})).exists).toBe(false);
  await home.service.close();
});
