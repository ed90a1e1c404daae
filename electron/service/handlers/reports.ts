// Handlers: the papers. Gathers what a home may see of a round and hands it to the writers.
import fs from "node:fs";
import { reportsContract } from "../../../shared/contract/secretariat.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { JointDocument } from "../../../shared/domain/joint/index.ts";
import type { Review, ReviewRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext, type Session } from "../context.ts";
import { parseEnvelope } from "../packages/dsse.ts";
import type { RoundPapers } from "../reports/model.ts";
import { journalOfRound } from "../store/journal.ts";
import { documentOf, envelopeOf, type StoredPackage } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import { getReviewRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { consolidationHeads, headsNowByChain } from "../trust/effective.ts";
import { groupTable, isVisible, rowsOf, type Standing } from "./group-table.ts";
import { needRound } from "./round-access.ts";

/** Effective packages of a kind: the one head of each chain; forks count nowhere. */
const effective = (session: Session, core: Core, kind: "review" | "joint-prioritisation"): StoredPackage[] =>
  [...headsNowByChain(session.store, core, kind).values()].flatMap((heads) => (heads.length === 1 ? heads : []));

type PaperReview = RoundPapers["reviews"][number];

const paperReview = (session: Session, p: StoredPackage): PaperReview[] => {
  const document = documentOf<Review>(session.store, p.digest, "review.json");
  return document && p.side
    ? [{ person: p.author ?? "", side: p.side, digest: p.digest, sequence: p.sequence, document }]
    : [];
};

/** A row whose content is closed: that there was one, and the declaration, which is part of the record. */
const closedRow = (row: ReviewRow): ReviewRow => ({
  ...row,
  judgements: [],
  assessment: "",
  remark: "",
  recommendation: null,
  equalBenefit: null,
  minorityOpinion: null,
});

/**
 * Reviews as this person may read them, on paper as on the screen: an office everything; whoever leads a group what his table
 * shows, closed rows without content and rows that are not his left out; everybody else only his own.
 */
function reviewsFor(session: Session, core: Core, me: Me | null): PaperReview[] {
  const reviews = effective(session, core, "review");
  if (me?.roles.includes("office")) return reviews.flatMap((p) => paperReview(session, p));
  const own = reviews.filter((p) => p.author === me?.id).flatMap((p) => paperReview(session, p));
  if (!me || !(me.roles.includes("chair") || me.roles.includes("deputy"))) return own;
  const table = groupTable(session, core.round.id);
  if (!table.open) return own;
  const placed = core.applications.flatMap((a) => rowsOf(table, a.id));
  return reviews
    .filter((p) => p.side === me.side)
    .flatMap((p) => paperReview(session, p))
    .map((r) => {
      if (r.person === me.id) return r;
      const rows = placed.flatMap(({ member, row, standing }) => {
        if (member.entry.id !== r.person || OFF_PAPER.has(standing)) return [];
        return [isVisible(standing) ? row.row : closedRow(row.row)];
      });
      return { ...r, document: { ...r.document, rows } };
    });
}

/** Rows that neither count nor explain anything on a paper, or are not this person's to see. */
const OFF_PAPER: ReadonlySet<Standing> = new Set(["unassigned", "excluded", "late", "own-conflict", "not-in-scope"]);

/** A member's draft of the group's list without the applications he is conflicted in. */
function withoutConflicts(session: Session, round: string, me: Me | null, document: Consolidation): Consolidation {
  if (me?.roles.includes("office")) return document;
  const rows = document.rows.filter(
    (r) => getReviewRow(session.store, round, r.application)?.row.conflict?.answer !== "conflicted",
  );
  return { ...document, rows };
}

function gather(context: ServiceContext, session: Session, round: string): RoundPapers {
  const { store } = session;
  const { core, coreDigest } = needRound(store, round);
  const me = whoAmI(store, round, core);
  const joint = effective(session, core, "joint-prioritisation").toSorted((a, b) => b.sequence - a.sequence)[0];
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
    reviews: reviewsFor(session, core, me),
    consolidations: consolidationHeads(store, core)
      .flatMap((heads) => (heads.length === 1 ? heads : []))
      .flatMap(({ package: p, document }) =>
        p.side
          ? [
              {
                digest: p.digest,
                side: p.side,
                author: p.author ?? "",
                role: p.predicate.author.role ?? "chair",
                document: withoutConflicts(session, round, me, document),
              },
            ]
          : [],
      ),
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
