// Which of a member's packages speaks on paper: what counted in the group's list, although a later package of his holds only a draft.
import { expect, test } from "vitest";
import {
  consolidate,
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
  const text = await paper(small, office, "office", "assessments");
  for (const application of ["A-1", "A-2", "A-3"]) expect(text).toContain(`${SECRET} E-02 ${application} impact`);
  expect(text).not.toContain("tæller ikke");
  await small.close();
});
