// Handlers: what an office acknowledges to its people, and what a person has been told (shared/contract/secretariat.ts).
import type { secretariatContract } from "../../../shared/contract/secretariat.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { receiptEntrySchema } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { signPackage } from "../jobs/export-package.ts";
import { ownReceipts } from "../jobs/own-receipts.ts";
import { sentAlready } from "../jobs/sent-already.ts";
import { appendJournal } from "../store/journal.ts";
import { rosterOf } from "../store/rounds.ts";
import { listReceipts } from "../store/work.ts";
import { whoAmI } from "../trust/author.ts";
import { officeDesk } from "./office-desk.ts";
import { needRound } from "./round-access.ts";
import { writeOut } from "./send.ts";

export const receiptHandlers = (
  context: ServiceContext,
): Pick<Handlers<typeof secretariatContract>, "receipts.list" | "receipts.export"> => ({
  "receipts.list": ({ round }) => {
    const { store } = unlocked(context);
    const { core } = needRound(store, round);
    const me = whoAmI(store, round, core);
    const others = listReceipts(store, round).filter((r) => r.office !== me?.id);
    const mine = me?.roles.includes("office") ? ownReceipts(store, core, me.id) : [];
    return { entries: [...mine, ...others.map((r) => receiptEntrySchema.parse(r))] };
  },
  "receipts.export": async ({ round, folder, recipients }, call) => {
    const desk = officeDesk(unlocked(context), round);
    const { session, core, me } = desk;
    const mine = ownReceipts(session.store, core, me.id);
    const files = [];
    for (const entry of rosterOf(session.store, round, me.group)) {
      const entries = mine.filter((r) => r.author === entry.id);
      // Nobody is left to read what goes to a revoked key; he gets his receipt once he has joined again with another.
      if (entries.length === 0 || (entry.revoked && recipients === "default")) continue;
      if (call.signal.aborted) throw new AppError("cancelled");
      const receipt = { format: 1, person: entry.id, group: entry.group, entries };
      const to = {
        kind: "receipt" as const,
        round: { id: round, title: pick(core.round.title, "da").text },
        author: { id: me.id, role: "office" as const, group: me.group },
        for: entry.id,
        audience: [`person:${entry.id}`],
      };
      const sent = sentAlready(session, to, "receipt.json", () => receipt);
      const signNew = (): Promise<{ digest: string }> =>
        signPackage(
          context,
          session,
          { ...to, answers: null, documents: () => ({ "receipt.json": receipt }) },
          (signed) =>
            appendJournal(session.store, {
              at: context.now(),
              round,
              actor: me.id,
              action: "receipt.export",
              subject: signed.digest,
              field: entry.id,
              before: null,
              after: String(entries.length),
              reason: null,
            }),
        );
      const digest = sent ?? (await signNew()).digest;
      files.push({
        person: entry.id,
        digest,
        file: await writeOut(context, session, digest, folder, recipients, call, sent !== null),
      });
    }
    return { files };
  },
});
