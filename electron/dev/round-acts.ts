// What experts and chairs do at their desks in a play: nothing here knows of files travelling.
import type { Client } from "../../shared/rpc/connect.ts";
import type { SkoenContract } from "../../shared/contract/index.ts";
import type { Script } from "./round-script.ts";

/** A person with an unlocked home. */
export interface Desk {
  readonly id: string;
  readonly client: Client<SkoenContract>;
}

/** Fills in every row of this person's review. */
export async function writeReview(me: Desk, round: string, script: Script): Promise<void> {
  const { core } = await me.client.call("rounds.show", { round });
  const pathOf = (application: string, name: string): string =>
    core?.applications.find((a) => a.id === application)?.attachments.find((x) => x.name === name)?.path ?? "";
  for (const row of script.reviews.find((r) => r.person === me.id)?.rows ?? []) {
    const at = { round, application: row.application };
    const { answer, kind, reason } = row.declaration;
    await me.client.call("reviews.change", { ...at, change: { field: "conflict", answer, kind, reason } });
    if (answer === "conflicted") continue;
    for (const j of row.judgements) {
      await me.client.call("reviews.change", {
        ...at,
        change: { field: "value", criterion: j.criterion, value: j.value },
      });
      const quotes = j.quotes.map(({ file, ...q }) => ({ ...q, attachment: pathOf(row.application, file) }));
      await me.client.call("reviews.change", {
        ...at,
        change: { field: "reasons", criterion: j.criterion, text: j.reasons, quotes },
      });
    }
    await me.client.call("reviews.change", { ...at, change: { field: "assessment", text: row.assessment } });
    await me.client.call("reviews.change", { ...at, change: { field: "remark", text: row.remark } });
    await me.client.call("reviews.change", { ...at, change: { field: "recommendation", value: row.recommendation } });
    await me.client.call("reviews.change", { ...at, change: { field: "equalBenefit", value: row.equalBenefit } });
    if (row.minorityOpinion !== null)
      await me.client.call("reviews.change", {
        ...at,
        change: { field: "minorityOpinion", text: row.minorityOpinion },
      });
  }
}

/** Rulings, consensus, order and minutes of one group. */
export async function consolidate(chair: Desk, round: string, g: Script["groups"][number]): Promise<void> {
  // Asked of whoever leads the group on every application, also those he does not review, before anything of it opens.
  for (const { application } of g.rows) {
    const { row: own } = await chair.client.call("reviews.get", { round, application });
    const change = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
    if (!own.conflict) await chair.client.call("reviews.change", { round, application, change });
  }
  for (const r of g.rulings)
    await chair.client.call("group.rule", {
      round,
      application: r.application,
      person: r.person,
      outcome: r.outcome,
      reason: r.reason,
    });
  for (const row of g.rows) {
    const at = { round, application: row.application };
    for (const c of row.consensus)
      await chair.client.call("group.setConsensus", {
        ...at,
        criterion: c.criterion,
        value: c.value,
        reasons: c.reasons,
      });
    const { text, outcome, place, reasons, moveReason, minorityOpinions } = row;
    await chair.client.call("group.setRow", {
      ...at,
      row: { text, outcome, place, reasons, moveReason, minorityOpinions },
    });
  }
  await chair.client.call("group.setMinutes", { round, minutes: g.minutes });
}
