// A proposal of the Chinese office that the Danish one has not recorded everything of: eight waits for a permission.
import type { LaunchOptions, Skoen } from "./support/skoen.ts";
import { openOffice } from "./group-start.ts";
import { call } from "./support/ports.ts";

/** @param number journal number of the application that is put on the reserve list. @returns the file */
export async function otherProposal(
  number: string,
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
): Promise<string> {
  const { page, round } = await openOffice("officeCn", launch, work);
  const { core } = (await call(page, "service", "rounds.show", { round })) as {
    core: { offices: { id: string }[]; applications: { id: string; journalNumber: string }[] };
  };
  await call(page, "service", "joint.decide", {
    round,
    id: "override:eight",
    now: true,
    decision: {
      kind: "override",
      application: core.applications.find((a) => a.journalNumber === number)?.id,
      effect: "reserve",
      place: null,
      offices: core.offices.map((o) => o.id),
      who: "-",
      at: "2009-05-27T08:00:00Z",
      reason: "等待许可",
    },
  });
  const out = { round, folder: work, recipients: "default" };
  return ((await call(page, "service", "joint.export", out)) as { file: string }).file;
}
