// Handlers: the papers. Gathers what a home may see of a round and hands it to the writers.
import fs from "node:fs";
import { reportsContract } from "../../../shared/contract/secretariat.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { JointDocument } from "../../../shared/domain/joint/index.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext, type Session } from "../context.ts";
import { parseEnvelope } from "../packages/dsse.ts";
import type { RoundPapers } from "../reports/model.ts";
import { journalOfRound } from "../store/journal.ts";
import { documentOf, envelopeOf, headsByChain, type StoredPackage } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import { groupTable } from "./group-table.ts";
import { needRound } from "./round-access.ts";
import { whoAmI } from "../trust/author.ts";

/** Effective packages of a kind: the one head of each chain; forks count nowhere. */
const effective = (
  session: Session,
  round: string,
  kind: "review" | "consolidation" | "joint-prioritisation",
): StoredPackage[] =>
  [...headsByChain(session.store, round, kind).values()].flatMap((heads) => (heads.length === 1 ? heads : []));

function gather(context: ServiceContext, session: Session, round: string): RoundPapers {
  const { store } = session;
  const { core, coreDigest } = needRound(store, round);
  const me = whoAmI(store, round, core);
  // A chair who has not exported his own review sees only his own rows, on paper as on the screen.
  const closed = me?.roles.includes("chair") === true && !groupTable(session, round).open;
  const joint = effective(session, round, "joint-prioritisation").toSorted((a, b) => b.sequence - a.sequence)[0];
  const jointDocument = joint ? documentOf<JointDocument>(store, joint.digest, "joint.json") : null;
  const envelope = joint ? envelopeOf(store, joint.digest) : null;
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
    reviews: effective(session, round, "review").flatMap((p) => {
      const document = documentOf<Review>(store, p.digest, "review.json");
      return document && p.side && (!closed || p.own)
        ? [{ person: p.author ?? "", side: p.side, digest: p.digest, sequence: p.sequence, document }]
        : [];
    }),
    consolidations: effective(session, round, "consolidation").flatMap((p) => {
      const document = documentOf<Consolidation>(store, p.digest, "consolidation.json");
      return document && p.side
        ? [
            {
              digest: p.digest,
              side: p.side,
              author: p.author ?? "",
              role: p.predicate.author.role ?? "chair",
              document,
            },
          ]
        : [];
    }),
    joint:
      joint && jointDocument
        ? {
            document: jointDocument,
            digest: joint.digest,
            signatures: envelope ? parseEnvelope(new Uint8Array(envelope)).signatures.length : 0,
          }
        : null,
    journal: journalOfRound(store, round),
    generatedAt: context.now(),
    software: context.agent,
  };
}

export const reportsHandlers = (context: ServiceContext): Handlers<typeof reportsContract> => ({
  "reports.write": async ({ round, report, format, language, folder, side }) => {
    // The document libraries are loaded when the first paper is written, not when the window opens.
    const { writeReport } = await import("../reports/write-report.ts");
    fs.mkdirSync(folder, { recursive: true });
    return {
      files: await writeReport(gather(context, unlocked(context), round), { report, format, language, side }, folder),
    };
  },
});
