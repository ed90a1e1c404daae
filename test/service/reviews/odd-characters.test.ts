// Whatever comes out of a keyboard, an input method or a clipboard: kept as it is, signed, searched, taken back.
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "../../support/service-home.ts";
import { DAYS, exportReview, smallRound, writeRow, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02"] });
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const FAMILY = "👩‍👩‍👧‍👦";
/** What is written, and what is kept where that differs. */
const ODD: readonly { readonly name: string; readonly text: string; readonly kept?: string }[] = [
  { name: "nul", text: "a\u0000b" },
  { name: "controls", text: "a\u0001\u0007\u001Bb" },
  { name: "line ends", text: "a\r\nb\rc\nd" },
  { name: "right to left and invisible", text: "a\u202Eb\u2066c\u200Bd\u200F" },
  { name: "a family and a byte order mark", text: `\uFEFF${FAMILY}𠮷` },
  { name: "no characters", text: "a\uFFFF\uFFFEb" },
  { name: "half an emoji", text: "før \uD83D efter", kept: "før \uFFFD efter" },
  { name: "the other half", text: "\uDC69", kept: "\uFFFD" },
];

test.each(ODD)(
  "$name: in reasons, note, assessment and declaration, and through the signature",
  async ({ name, text, kept = text }) => {
    const who = await small.copyOf("E-02", `odd ${name}`);
    const { rows } = await who.client.call("reviews.list", { round: small.round });
    for (const { row } of rows) await writeRow(who, small.round, row.application);
    const at = { round: small.round, application: "A-1" };
    for (const change of [
      { field: "reasons", criterion: "impact", text },
      { field: "note", criterion: "impact", text },
      { field: "conflict", answer: "possible", kind: "other", reason: text },
      { field: "assessment", text },
    ] as const)
      await who.client.call("reviews.change", { ...at, change });
    const { row, notes } = await who.client.call("reviews.get", at);
    const reasons = row.judgements.find((j) => j.criterion === "impact")?.reasons;
    expect([reasons, notes["impact"], row.conflict?.reason, row.assessment]).toEqual([kept, kept, kept, kept]);
    expect(await codeOf(exportReview(who, small.round, small.folder(`odd ${name} out`)))).toBe("");
    expect((await who.client.call("reviews.undo", at)).row.assessment).toBe("");
    expect(await codeOf(who.client.call("search.query", { round: small.round, query: text, limit: 5 }))).toBe("");
    expect(who.bugs).toEqual([]);
  },
);

test("a text longer than a review holds is refused in words of the form, and what was there stays", async () => {
  const who = await small.copyOf("E-02", "too long");
  await writeRow(who, small.round, "A-1");
  const at = { round: small.round, application: "A-1" };
  const before = (await who.client.call("reviews.get", at)).row;
  const text = "字".repeat(20_001);
  for (const change of [
    { field: "reasons", criterion: "impact", text },
    { field: "note", criterion: "impact", text },
    { field: "remark", text },
    { field: "equalBenefit", value: { answer: "yes", reasons: text } },
    // Once a fault of ours.
    { field: "conflict", answer: "possible", kind: "other", reason: "字".repeat(4001) },
  ] as const) {
    const refused = await who.client.call("reviews.change", { ...at, change }).catch((e: unknown) => e);
    const max = change.field === "conflict" ? 4000 : 20_000;
    expect(refused).toMatchObject({ code: "review.text-too-long", params: { max, over: 1 } });
  }
  expect((await who.client.call("reviews.get", at)).row).toEqual(before);
});
