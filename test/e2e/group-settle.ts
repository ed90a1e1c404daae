// A group that has met: its chair's window told through the service's own line, so that a test can begin at the order or the export.
import type { Page } from "@playwright/test";
import type { Core } from "../../shared/domain/round.ts";
import { call } from "./support/ports.ts";

/** Steps of each criterion; half points from 0. IT-03 and IT-05 share their total. */
const SAMPLE: Readonly<Record<string, number>> = {
  "IT-01": 10,
  "IT-02": 9,
  "IT-03": 8,
  "IT-04": 7,
  "IT-05": 8,
};

/** Those with steps (five of the sample round) recommended without a place, the rest not, with reasons; every ruling and declaration made. */
export async function settle(page: Page, round: string, recommended = SAMPLE): Promise<void> {
  const service = (method: string, input: object): Promise<unknown> => call(page, "service", method, input);
  const { core } = (await service("rounds.show", { round })) as { core: Core };
  const answer = { field: "conflict", answer: "none", kind: null, reason: "" };
  for (const { id } of core.applications) {
    const at = { round, application: id };
    const { row } = (await service("reviews.get", at)) as { row: { conflict: object | null } };
    if (row.conflict === null) await service("reviews.change", { ...at, change: answer });
  }
  const { rulingsDue } = (await service("group.status", { round })) as {
    rulingsDue: { application: string; person: string }[];
  };
  for (const due of rulingsDue)
    await service("group.rule", { round, ...due, outcome: "cleared", reason: "Forholdet er afsluttet." });
  for (const { id } of core.applications) {
    const at = { round, application: id };
    const steps = recommended[id];
    for (const c of core.criteria.criteria.filter((x) => x.title !== null && x.scale !== null))
      await service("group.setConsensus", {
        ...at,
        criterion: c.id,
        value: { steps: steps ?? 4 },
        reasons: "Drøftet i gruppen.",
      });
    await service("group.setRow", {
      ...at,
      row:
        steps === undefined
          ? { outcome: "not-recommended", reasons: `Gruppen finder ${id} for svag.` }
          : { outcome: "recommended" },
    });
  }
}
