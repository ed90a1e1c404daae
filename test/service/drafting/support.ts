// An office with a home of its own, and a round begun in the window without a folder.
import fs from "node:fs";
import path from "node:path";
import { createHome, temporaryRoot, type Clock, type Home } from "../../support/service-home.ts";

export interface Office {
  readonly home: Home;
  readonly root: string;
  readonly clock: Clock;
  close(): Promise<void>;
}

export async function office(): Promise<Office> {
  const root = temporaryRoot();
  const clock: Clock = { now: "2009-01-10T08:00:00Z" };
  const home = await createHome("O-DK", path.join(root, "home"), clock, {
    name: "Kontoret",
    organisation: "Region Midtjylland",
    email: null,
  });
  return {
    home,
    root,
    clock,
    async close() {
      await home.service.close();
      fs.rmSync(root, { recursive: true, force: true });
    },
  };
}

export const begin = async (home: Home, title = "IT-runde 2009"): Promise<string> =>
  (
    await home.client.call("draft.begin", {
      title: { da: title },
      office: { id: "O-DK", side: "dk", name: { da: "Kontoret" } },
    })
  ).round;

/** The code of what is wrong with what was typed, or null where it was taken. */
export const type = async (home: Home, round: string, field: string, text: string): Promise<string | null> =>
  (await home.client.call("draft.write", { round, field, text })).problem?.code ?? null;

/** Everything that a round begun in the window needs before it can go out, but criteria and applications. */
export const FACTS: Readonly<Record<string, string>> = {
  "title.en": "IT round 2009",
  "title.zh": "2009年信息技术轮次",
  years: "2009-2011",
  themes: "it, energi & miljø",
  callPublished: "15.1.2009",
  "deadlines.application.at": "2009-03-02 12:00",
  "deadlines.review.at": "14.4.2009 kl. 12.00",
  "deadlines.consolidation.at": "2009-05-04 12:00",
  "expected.2009": "2-4",
  "frames.RM.amount.2009": "2.500.000",
  "frames.RM.amount.2010": "3 500 000",
  "frames.RM.amount.2011": "3000000",
  "frames.DK.amount.2009": "2000000",
  "frames.SH.amount.2009": "1000000",
  retainUntil: "2016-12-31",
  transferBasis: "Samtykke fra ansøgerne",
};

export async function fillIn(
  home: Home,
  round: string,
  facts: Readonly<Record<string, string>> = FACTS,
): Promise<void> {
  for (const [field, text] of Object.entries(facts)) {
    const problem = await type(home, round, field, text);
    if (problem !== null) throw new Error(`${field}: ${problem}`);
  }
}
