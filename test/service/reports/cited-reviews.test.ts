// Which of a member's packages speaks on paper: what counted in the group's list, although a later package of his holds only a draft.
import fs from "node:fs";
import { expect, test } from "vitest";
import { countedTotals } from "../../../electron/service/jobs/counted-totals.ts";
import { consolidationHeads } from "../../../electron/service/trust/effective.ts";
import { evaluate } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { openStoreOf } from "../../support/service-home.ts";
import {
  consolidate,
  CRITERIA,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  SECRET,
  smallRound,
  take,
} from "../../support/small-round.ts";
import { paper } from "../group/paper.ts";

test("a complete row that counted is printed, not the draft that came after it", async () => {
  const small = await smallRound({ take: ["O-DK", "E-01", "E-02", "E-03"] });
  const { round } = small;
  small.clock.now = DAYS.review;
  const [chair, bo, office] = [small.home("E-01"), small.home("E-02"), small.home("O-DK")];
  await reviewAll(small, "E-01");
  const first = await reviewAll(small, "E-02");
  const carla = await reviewAll(small, "E-03");
  const at = { round, application: "A-2" };
  await bo.client.call("reviews.change", { ...at, change: { field: "value", criterion: "impact", value: null } });
  await bo.client.call("reviews.change", {
    round,
    application: "A-1",
    change: { field: "value", criterion: "impact", value: { steps: 0 } },
  });
  const later = await exportReview(bo, round, small.folder("later"), { allowIncomplete: true });
  mustTake(await take(chair, first.file, later.file, carla.file));
  small.clock.now = DAYS.consolidate;
  await consolidate(
    chair,
    round,
    ["A-1", "A-2", "A-3"].map((application, i) => ({ application, place: i + 1 })),
  );
  const list = await exportGroup(chair, round, small.folder("list"));
  mustTake(await take(office, list.file));
  const { groups } = await office.client.call("joint.application", at);
  expect(groups.find((g) => g.side === "dk")?.row.counted).toEqual(["E-01", "E-02", "E-03"]);
  const from = groups.find((g) => g.side === "dk")?.from.reviews;
  expect(from?.find((r) => r.person === "E-02")?.digest).toBe(first.digest);
  const text = await paper(small, office, "office", "assessments");
  for (const application of ["A-1", "A-2", "A-3"]) expect(text).toContain(`${SECRET} E-02 ${application} impact`);
  expect(text).not.toContain("tæller ikke");

  // The same rows stand behind the probability of being above the line: of each case the one that counted, whichever package holds it.
  const folder = small.folder("totals");
  fs.cpSync(office.folder, folder, { recursive: true });
  const { core } = await office.client.call("rounds.show", { round });
  const { store } = await openStoreOf("O-DK", folder);
  const totals = countedTotals(store, core as Core, consolidationHeads(store, core as Core).flat());
  const merit = (steps: readonly number[]) =>
    evaluate((core as Core).criteria, new Map(CRITERIA.map((c, i) => [c, { steps: steps[i] ?? 0 }]))).merit;
  expect(totals(list.digest, "A-1")).toEqual([merit([7, 8, 9]), merit([7, 0, 9]), merit([7, 8, 9])]);
  expect(totals(list.digest, "A-2")).toHaveLength(3);
  store.close();
  await small.close();
});
