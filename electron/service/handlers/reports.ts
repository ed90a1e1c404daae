// Handlers: the papers. Gathers what a home may see of a round and hands it to the writers.
import { reportsContract } from "../../../shared/contract/secretariat.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext, type Session } from "../context.ts";
import { makeFolder } from "../packages/file-errors.ts";
import type { RoundPapers } from "../reports/model.ts";
import { journalOfRound } from "../store/journal.ts";
import { rosterOf } from "../store/rounds.ts";
import { whoAmI } from "../trust/author.ts";
import { jointFor, listsFor, reviewsFor } from "./report-sources.ts";
import { needOffice, needRound } from "./round-access.ts";

function gather(context: ServiceContext, session: Session, round: string): RoundPapers {
  const { store } = session;
  const { core, coreDigest } = needRound(store, round);
  const me = whoAmI(store, round, core);
  const consolidations = listsFor(session, core, coreDigest, me);
  return {
    core,
    coreDigest: coreDigest ?? digestOf(core),
    criteriaDigest: digestOf(core.criteria),
    people: rosterOf(store, round).map((e) => ({
      id: e.id,
      name: e.name,
      organisation: e.organisation,
      side: e.group,
      roles: e.roles,
    })),
    reviews: reviewsFor(session, core, me, consolidations),
    consolidations,
    joint: jointFor(session, core),
    journal: journalOfRound(store, round),
    generatedAt: context.now(),
    software: context.agent,
  };
}

export const reportsHandlers = (context: ServiceContext): Handlers<typeof reportsContract> => ({
  "reports.write": async ({ round, report, format, language, folder, side }) => {
    // The document libraries are loaded when the first paper is written, not when the window opens.
    const { writeReport } = await import("../reports/write-report.ts");
    makeFolder(folder);
    return {
      files: await writeReport(gather(context, unlocked(context), round), { report, format, language, side }, folder),
    };
  },
  "reports.dossier": async ({ round, folder, languages, pdf }, call) => {
    const session = unlocked(context);
    needOffice(session, round);
    const { writeDossier } = await import("../jobs/dossier.ts");
    makeFolder(folder);
    return writeDossier(
      context,
      session,
      gather(context, session, round),
      { round, folder, languages, pdf },
      { signal: call.signal, onProgress: (done, total) => call.progress({ done, total, label: "" }) },
    );
  },
});
