// What a person does while his review is being signed: the package is what he signed, and his desk is what he did since.
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentIn, keysOf, read } from "../trust/support.ts";
import type { Home } from "../../support/service-home.ts";
import { DAYS, exportReview, smallRound, writeRow, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02"] });
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const at = (application: string) => ({ round: small.round, application });
/** A home with every row complete. */
async function ready(name: string): Promise<Home> {
  const who = await small.copyOf("E-02", name);
  const { rows } = await who.client.call("reviews.list", { round: small.round });
  for (const { row } of rows) await writeRow(who, small.round, row.application);
  return who;
}
const reasonsOf = (row: { judgements: readonly { criterion: string; reasons: string }[] }): string | undefined =>
  row.judgements.find((j) => j.criterion === "impact")?.reasons;

test("words saved while a review is signed stay: the signing once wrote the older row over them", async () => {
  const who = await ready("writes-on");
  const signing = exportReview(who, small.round, small.folder("writes-on"));
  const saved = await who.client.call("reviews.change", {
    ...at("A-1"),
    change: { field: "reasons", criterion: "impact", text: "Skrevet mens der blev underskrevet" },
  });
  expect(reasonsOf(saved.row)).toBe("Skrevet mens der blev underskrevet");
  const { file } = await signing;

  const now = await who.client.call("reviews.get", at("A-1"));
  expect(reasonsOf(now.row)).toBe("Skrevet mens der blev underskrevet");
  expect(now.exported).toEqual({ sequence: 1, changed: true });
  // Only the confirmation was added to it, as to the rows that nobody touched.
  expect(now.row.conflict?.confirmedAt).toBe(DAYS.review);
  expect((await who.client.call("reviews.get", at("A-2"))).row.conflict?.confirmedAt).toBe(DAYS.review);
  const sent = documentIn(await read(small, file, await keysOf(small, "E-02")), "review.json");
  expect(JSON.stringify(sent)).not.toContain("Skrevet mens");
});

test("a conflict declared while a review is signed stays declared, and is not confirmed by it", async () => {
  const who = await ready("declares");
  const signing = exportReview(who, small.round, small.folder("declares"));
  await who.client.call("reviews.change", {
    ...at("A-1"),
    change: { field: "conflict", answer: "conflicted", kind: "personal", reason: "Min søster" },
  });
  await signing;

  const now = await who.client.call("reviews.get", at("A-1"));
  expect(now.row.conflict).toMatchObject({ answer: "conflicted", reason: "Min søster", confirmedAt: null });
  expect(now.row.judgements.every((j) => j.value === null && j.reasons === "")).toBe(true);
  expect(now).toMatchObject({ documentsOpen: false, exported: { sequence: 1, changed: true } });
});
