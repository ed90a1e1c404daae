// What is decided about a round while a folder or a card is being read for it.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Home } from "../../support/service-home.ts";
import { smallRound, writeIntake, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
let dk: Home;
let folder: string;
beforeAll(async () => {
  small = await smallRound({ take: [] });
  dk = small.home("O-DK");
  folder = writeIntake(small.folder("unapproved"));
  const yaml = path.join(folder, "round.yaml");
  fs.writeFileSync(yaml, fs.readFileSync(yaml, "utf8").replace(/\n {2}approval:.*/u, ""));
});
afterAll(() => small.close());

const APPROVAL = {
  body: "Vækstforum",
  date: "2009-02-01",
  agendaItem: "3",
  wording: "forelagt",
  document: null,
} as const;
/** Approves a new round while `read` runs, and tells what the draft says afterwards. */
async function approvedWhile(read: (round: string) => Promise<unknown>): Promise<unknown> {
  const { round } = await dk.client.call("rounds.create", {
    folder,
    again: true,
    office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
  });
  const reading = read(round);
  await dk.client.call("rounds.approve", { round, approval: APPROVAL });
  await reading;
  const { core } = await dk.client.call("rounds.show", { round });
  return { approval: core?.criteria.approval, offices: core?.offices.map((o) => o.id) };
}

test("an approval recorded while the folder is read again stays: the older draft was once put over it", async () => {
  expect(await approvedWhile((round) => dk.client.call("rounds.update", { round, folder }))).toEqual({
    approval: APPROVAL,
    offices: ["O-DK"],
  });
});

test("an approval recorded while the other office's card is read stays, and so does the office", async () => {
  const other = { card: small.cards["O-CN"] ?? "", id: "O-CN", side: "cn", name: { zh: "上海" } } as const;
  expect(await approvedWhile((round) => dk.client.call("rounds.addOffice", { round, ...other, digits: null }))).toEqual(
    { approval: APPROVAL, offices: ["O-DK", "O-CN"] },
  );
});
