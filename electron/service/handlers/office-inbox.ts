// The inbox of an office as it stands: every package of others that came by itself, what it is today, and what has to be said of it.
import type { officeContract } from "../../../shared/contract/office.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import { decisionsOf } from "../../../shared/domain/joint/index.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Core, Office } from "../../../shared/domain/round.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { digestOf, type Session } from "../context.ts";
import { gatherJoint, type Gathered } from "../jobs/joint-input.ts";
import { chosenInLists } from "./group-members.ts";
import { packagesOfChain, packagesOfRound, type StoredPackage } from "../store/packages.ts";
import { arrivalOf } from "../store/work.ts";
import type { Note } from "../trust/admission.ts";
import { documentAt } from "../trust/documents.ts";
import { headsNow, headsNowByChain } from "../trust/effective.ts";
import { packageState } from "../trust/package-state.ts";

type Inbox = OutputOf<typeof officeContract, "office.inbox">;
type Entry = Inbox["packages"][number];
type State = Entry["state"];

/** An office's place in a round that has been issued, with what it would compute from now. */
export interface OfficeTable {
  readonly session: Session;
  readonly core: Core;
  readonly coreDigest: string;
  readonly me: Office;
  readonly gathered: Gathered;
}

export const officeTable = (session: Session, core: Core, coreDigest: string, me: Office): OfficeTable => ({
  session,
  core,
  coreDigest,
  me,
  gathered: gatherJoint(session, core.round.id, core, coreDigest),
});

/** Numbers of a chain below its highest that never came, alone or inside a list. */
export function gapsIn(packages: readonly { readonly sequence: number }[]): number[] {
  const known = new Set(packages.map((p) => p.sequence));
  const highest = Math.max(0, ...known);
  return Array.from({ length: highest }, (_, i) => i + 1).filter((n) => !known.has(n));
}

/** When it is known to have been delivered: what a receipt of this office says cannot be later. */
export const arrivedAt = ({ session, core, me }: OfficeTable, p: { digest: string; arrivedAt: string }): string =>
  arrivalOf(session.store, core.round.id, me.id, p);

/** The half of a fork of reviews that a list in force rests on, and says why; null where nobody has chosen. */
function chosenIn({ gathered }: OfficeTable, heads: readonly StoredPackage[]): string | null {
  const [first] = heads;
  if (!first?.side || first.author === null) return null;
  const lists = gathered.lists.map((l) => l.document);
  return chosenInLists(lists)({ group: first.side, person: first.author, fork: heads })?.digest ?? null;
}

/** What the lists in force of a side note of a person: of two versions, of one that is missing or left out. */
export function notedIn({ gathered }: OfficeTable, side: Side, person: string): string | null {
  const members = gathered.lists.flatMap(({ document: d }) => (d.group === side ? d.members : []));
  return members.find((m) => m.person === person && m.status !== "used" && m.reason !== null)?.reason ?? null;
}

/** Why the lists in force count a review that came late. */
export const lateReasonIn = ({ gathered }: OfficeTable, digest: string): string | null =>
  gathered.lists.flatMap((l) => l.document.lateAccepted).find((l) => l.digest === digest)?.reason ?? null;

interface Settled {
  readonly open: ReadonlySet<string>;
  readonly late: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

function settledLists({ gathered }: OfficeTable): Settled {
  const { decisions } = gathered.input;
  const lates = new Map(decisionsOf(decisions, "late").map((d) => [d.digest, d.accepted]));
  return {
    open: new Set(gathered.forks.flatMap((f) => f.digests)),
    late: new Set(gathered.late.map((l) => l.digest)),
    used: new Set(gathered.lists.map((l) => l.package.digest)),
    refused: new Set([
      ...decisionsOf(decisions, "fork").flatMap((d) => d.refused),
      ...[...lates].flatMap(([digest, accepted]) => (accepted ? [] : [digest])),
    ]),
  };
}

function stateOf(table: OfficeTable, lists: Settled, p: StoredPackage): State {
  const { session, core } = table;
  const plain = packageState(session.store, core, p);
  if (p.kind === "review" && plain === "fork") {
    const chosen = chosenIn(table, headsNow(session.store, core, p.chain));
    return chosen === null ? "fork" : chosen === p.digest ? "effective" : "set-aside";
  }
  if (p.kind !== "consolidation" || plain === "revoked") return plain;
  if (lists.open.has(p.digest)) return "fork";
  if (lists.late.has(p.digest)) return "late";
  if (lists.used.has(p.digest)) return "effective";
  if (lists.refused.has(p.digest)) return "set-aside";
  // Two drafts settle nothing, so there is nothing to choose between them.
  return plain === "fork" ? "effective" : plain;
}

function gapNote({ session }: OfficeTable, p: StoredPackage): Note[] {
  const missing = gapsIn(packagesOfChain(session.store, p.chain));
  return missing.length === 0 ? [] : [{ code: "note.gap", params: { numbers: missing.join(", ") } }];
}

function reviewNotes(table: OfficeTable, p: StoredPackage): Note[] {
  const { session, core, coreDigest } = table;
  const review = documentAt<Review>(session.store, p.digest, "review.json");
  const notes: Note[] = [];
  if (review && review.criteriaDigest !== digestOf(core.criteria))
    notes.push({ code: "note.other-criteria", params: { author: p.author ?? "" } });
  else if (p.predicate.answers?.core !== coreDigest)
    notes.push({ code: "note.older-edition", params: { edition: p.predicate.answers?.edition ?? 0 } });
  const drafts = review?.rows.filter((r) => r.status === "draft").length ?? 0;
  if (drafts > 0) notes.push({ code: "note.incomplete-review", params: { count: drafts } });
  const deadline = core.round.deadlines.review.at;
  if (arrivedAt(table, p) > deadline)
    notes.push({
      code: "note.late",
      params: { deadline, digest: p.digest.slice(0, 12), reason: lateReasonIn(table, p.digest) ?? "" },
    });
  return [...notes, ...gapNote(table, p)];
}

function listNotes(table: OfficeTable, p: StoredPackage): Note[] {
  const { session, core, gathered, me } = table;
  const list = documentAt<Consolidation>(session.store, p.digest, "consolidation.json");
  const notes: Note[] = [];
  if (list?.origin === "external")
    notes.push({ code: "note.external-list", params: { source: list.sourceDocument ?? "" } });
  else if (list?.status === "draft") notes.push({ code: "note.draft-consolidation", params: {} });
  else if (list && list.criteriaDigest !== digestOf(core.criteria))
    notes.push({ code: "note.other-criteria", params: { author: p.author ?? "" } });
  const deadline = core.round.deadlines.consolidation.at;
  // Whether a list came in time is for the office of its own side to say.
  if (p.side === me.group && arrivedAt(table, p) > deadline)
    notes.push({ code: "note.late-list", params: { deadline, digest: p.digest.slice(0, 12) } });
  const broken = gathered.broken.find((b) => b.digest === p.digest);
  if (broken)
    notes.push(
      { code: "note.list-broken", params: { author: p.author ?? "", digest: p.digest.slice(0, 12) } },
      { code: broken.problem.code, params: broken.problem.params },
    );
  return [...notes, ...gapNote(table, p)];
}

function notesOf(table: OfficeTable, p: StoredPackage, state: State): Entry["notes"] {
  if (state === "superseded" || state === "revoked") return [];
  const notes = p.kind === "review" ? reviewNotes(table, p) : p.kind === "consolidation" ? listNotes(table, p) : [];
  return notes.map(({ code, params }) => ({ code, params: { ...params } }));
}

export function inboxOf(table: OfficeTable): Inbox {
  const { session, core, gathered } = table;
  const { store } = session;
  const lists = settledLists(table);
  const reviews = [...headsNowByChain(store, core, "review").values()].filter(
    (heads) => heads.length > 1 && chosenIn(table, heads) === null,
  );
  const known = packagesOfRound(store, core.round.id);
  const byDigest = new Map(known.map((p) => [p.digest, p]));
  return {
    packages: known
      .filter((p) => !p.own && p.nestedIn === null)
      .map((p): Entry => {
        const state = stateOf(table, lists, p);
        const heads = state === "superseded" ? headsNow(store, core, p.chain) : [];
        return {
          digest: p.digest,
          kind: p.kind,
          person: p.author,
          side: p.side,
          sequence: p.sequence,
          arrivedAt: p.arrivedAt,
          state,
          replacedBy: heads.length === 1 ? (heads[0]?.sequence ?? null) : null,
          notes: notesOf(table, p, state),
        };
      }),
    forks: [
      ...gathered.forks.map((f) => ({
        kind: "consolidation" as const,
        side: f.side,
        person: byDigest.get(f.digests[0] ?? "")?.author ?? null,
        digests: [...f.digests],
        noted: null,
      })),
      ...reviews.flatMap((heads) => {
        const [first] = heads;
        return first?.side
          ? [
              {
                kind: "review" as const,
                side: first.side,
                person: first.author,
                digests: heads.map((h) => h.digest),
                noted: notedIn(table, first.side, first.author ?? ""),
              },
            ]
          : [];
      }),
    ],
  };
}
