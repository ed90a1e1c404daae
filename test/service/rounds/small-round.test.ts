import { expect, test } from "vitest";
import { smallRound, reviewAll, take, said } from "../../support/small-round.ts";
test("x", async () => {
  const t0 = performance.now();
  const s = await smallRound();
  console.log("setup", performance.now() - t0);
  const r = await reviewAll(s, "E-02");
  console.log("review", performance.now() - t0);
  const o = await take(s.home("E-01"), r.file);
  expect(said(o)).toEqual(["taken"]);
  await s.close();
  console.log("all", performance.now() - t0);
});
