// Passing on what was received: `packages.send` once wrote out in the clear, for anybody, what is closed on screen.
import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
/** Any key of anybody's. */
let stranger: string;
beforeAll(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
  stranger = (await small.home("E-11").client.call("identity.status", {})).identity?.recipient ?? "";
});
afterAll(() => small.close());

let sends = 0;
const send = (who: Home, digest: string, recipients: "plain" | "default" | string[]): Promise<string> =>
  codeOf(who.client.call("packages.send", { digest, folder: small.folder(`send-${sends++}`), recipients }));
const received = async (who: Home, kind: string): Promise<string> =>
  (await who.client.call("packages.list", { round: small.round })).packages.find((p) => p.kind === kind && !p.own)
    ?.digest ?? "";

test("a bundle whose documents are closed to its reader goes nowhere; once he has declared himself, they are his to copy", async () => {
  const who = small.home("E-02");
  const bundle = await received(who, "application-bundle");
  expect(await send(who, bundle, "plain")).toBe("review.not-declared");
  expect(await send(who, bundle, [stranger])).toBe("review.not-declared");
  expect(fs.existsSync(small.folder("send-0"))).toBe(false);
  const declare = (application: string, answer: "none" | "conflicted") =>
    who.client.call("reviews.change", {
      round: small.round,
      application,
      change: { field: "conflict", answer, kind: answer === "none" ? null : "personal", reason: answer },
    });
  const { rows } = await who.client.call("reviews.list", { round: small.round });
  for (const { row } of rows) await declare(row.application, "none");
  expect(await send(who, bundle, "plain")).toBe("");
  await declare("A-1", "conflicted");
  expect(await send(who, bundle, "plain")).toBe("review.conflicted");
});

test("a chair passes a member's review to the round's own readers, and to nobody in the clear", async () => {
  const { file, digest } = await reviewAll(small, "E-03");
  const chair = small.home("E-01");
  mustTake(await take(chair, file));
  expect(await send(chair, digest, "plain")).toBe("review.read-in-group");
  expect(await send(chair, digest, ["office:dk", stranger])).toBe("review.read-in-group");
  expect(await send(chair, digest, ["office:dk"])).toBe("");
  // The member's own is his, and the office answers for the whole case.
  expect(await send(small.home("E-03"), digest, "plain")).toBe("");
  mustTake(await take(small.home("O-DK"), file));
  expect(await send(small.home("O-DK"), digest, "plain")).toBe("");
});

test("a chair's own list is not written in the clear while a review inside it is closed to him", async () => {
  const [chair, office] = [small.home("E-01"), small.home("O-DK")];
  await reviewAll(small, "E-01");
  small.clock.now = DAYS.consolidate;
  await consolidate(chair, small.round, [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
    { application: "A-3", place: 3 },
  ]);
  const list = await exportGroup(chair, small.round, small.folder("list"));
  expect(await send(chair, list.digest, "plain")).toBe("");
  // A conflict found afterwards closes the case to him, also inside what he has signed.
  await writeRow(chair, small.round, "A-2", { answer: "possible", steps: null });
  expect(await send(chair, list.digest, "plain")).toBe("group.plain-closed");
  expect(await send(chair, list.digest, [stranger])).toBe("group.plain-closed");
  expect(await send(chair, list.digest, "default")).toBe("");
  mustTake(await take(office, list.file));
  expect(await send(office, list.digest, "plain")).toBe("");
  // Nor is a new one signed that way, where he leaves the case to the deputy.
  await chair.client.call("group.defer", { round: small.round, applications: ["A-2"] });
  const again = { round: small.round, folder: small.folder("again"), draft: false, scope: null };
  expect(await codeOf(chair.client.call("group.export", { ...again, recipients: "plain" }))).toBe("group.plain-closed");
  expect(await codeOf(chair.client.call("group.export", { ...again, recipients: "default" }))).toBe("");
});
