// Who lacks what, as an office may know it: what went out to each person and came back, and per application how many reviews count.
import type { officeContract } from "../../../shared/contract/office.ts";
import type { Bundle, ReceiptEntry, RosterEntry } from "../../../shared/domain/round.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { digestOf } from "../context.ts";
import { ownReceipts } from "../jobs/own-receipts.ts";
import { packagesOfRound, type StoredPackage } from "../store/packages.ts";
import { rosterOf } from "../store/rounds.ts";
import { declaredIn } from "../trust/said.ts";
import { documentAt } from "../trust/documents.ts";
import { consolidationHeads, type HeldConsolidation } from "../trust/effective.ts";
import { chosenInLists, groupMembers, reviewAt, saidBy, withChoices, type GroupMembers } from "./group-members.ts";
import { arrivedAt, gapsIn, lateReasonIn, notedIn, type OfficeTable } from "./office-inbox.ts";
import { readersOf, type Reader } from "./round-bundle.ts";

type Status = OutputOf<typeof officeContract, "office.status">;
type Person = Status["people"][number];
type ApplicationAt = Status["applications"][number];
type PackageAt = NonNullable<Person["last"]>;

const at = ({ digest, sequence, arrivedAt: when }: StoredPackage): PackageAt => ({
  digest,
  sequence,
  arrivedAt: when,
});
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const newest = (packages: readonly StoredPackage[]): StoredPackage | undefined =>
  packages.toSorted((a, b) => a.sequence - b.sequence || compareText(a.arrivedAt, b.arrivedAt)).at(-1);

/** Whether a bundle says of the round and its people what one made now would say. To whom none is made, nothing is new. */
function isCurrent({ session, coreDigest }: OfficeTable, reader: Reader | undefined, digest: string): boolean {
  if (!reader) return true;
  const bundle = documentAt<Bundle>(session.store, digest, "bundle.json");
  return bundle?.core === coreDigest && sameJson(bundle.roster, reader.roster);
}

/** What there is of each person, filed once: a round has as many packages as people. */
interface Files {
  /** By kind and reader: what this office made. */
  readonly sent: ReadonlyMap<string, readonly StoredPackage[]>;
  /** By side and author: what came. */
  readonly theirs: ReadonlyMap<string, readonly StoredPackage[]>;
  readonly lists: ReadonlyMap<string, readonly HeldConsolidation[]>;
  readonly receipts: ReadonlyMap<string, readonly ReceiptEntry[]>;
  readonly readers: ReadonlyMap<string, Reader>;
}
const authorKey = (p: { readonly side: Side | null; readonly author: string | null }): string =>
  `${p.side} ${p.author}`;

function filesOf({ session, core, me }: OfficeTable): Files {
  const { store } = session;
  const known = packagesOfRound(store, core.round.id);
  return {
    sent: grouped(
      known.filter((p) => p.own),
      (p) => `${p.kind} ${String(p.predicate.for)}`,
    ),
    theirs: grouped(
      known.filter((p) => !p.own),
      authorKey,
    ),
    lists: grouped(consolidationHeads(store, core).flat(), (l) => authorKey(l.package)),
    receipts: grouped(ownReceipts(store, core, me.id), (r) => r.author),
    readers: new Map(readersOf(session, core.round.id, core, me.group).map((r) => [r.id, r])),
  };
}

function personAt(table: OfficeTable, entry: RosterEntry, members: GroupMembers, files: Files): Person {
  const { session, core } = table;
  const { store } = session;
  const sent = (kind: StoredPackage["kind"]): StoredPackage | undefined =>
    newest(files.sent.get(`${kind} ${entry.id}`) ?? []);
  const key = authorKey({ side: entry.group, author: entry.id });
  const theirs = files.theirs.get(key) ?? [];
  const [bundle, receipt] = [sent("application-bundle"), sent("receipt")];
  const member = members.byId.get(entry.id);
  const head = member?.head ?? null;
  const list = files.lists
    .get(key)
    ?.toSorted((a, b) => a.package.sequence - b.package.sequence)
    .at(-1);
  const mine = files.receipts.get(entry.id) ?? [];
  const review = head && reviewAt(store, head.digest);
  const complete = review?.rows.filter((r) => r.status === "complete").length ?? 0;
  const told = receipt && documentAt<{ entries: ReceiptEntry[] }>(store, receipt.digest, "receipt.json")?.entries;
  return {
    person: entry.id,
    bundle: bundle ? { ...at(bundle), current: isCurrent(table, files.readers.get(entry.id), bundle.digest) } : null,
    state: member?.state ?? "not-reviewing",
    last: head && at(head),
    late: head !== null && arrivedAt(table, head) > core.round.deadlines.review.at,
    lateReason: head && lateReasonIn(table, head.digest),
    noted: notedIn(table, entry.group, entry.id),
    complete,
    otherCriteria: review && review.criteriaDigest !== digestOf(core.criteria) ? complete : 0,
    assigned: member ? entry.assignments.length : 0,
    gaps: gapsIn(theirs.filter((p) => p.kind === "review")),
    held: theirs
      .filter((p) => p.key === entry.key)
      .toSorted((a, b) => compareText(a.arrivedAt, b.arrivedAt) || a.sequence - b.sequence)
      .map(at),
    list: list ? { ...at(list.package), status: list.document.status } : null,
    receipt: receipt ? at(receipt) : null,
    receiptDue: mine.length > 0 && !entry.revoked && !sameJson(told ?? [], mine),
  };
}

type ListRows = ReadonlyMap<string, ApplicationAt["lists"]>;

function listRows({ gathered }: OfficeTable): ListRows {
  const rows = new Map<string, ApplicationAt["lists"]>();
  for (const { document } of gathered.lists)
    for (const { application, outcome, place, counted } of document.rows)
      rows.set(application, [
        ...(rows.get(application) ?? []),
        { side: document.group, outcome, place, counted: counted.length },
      ]);
  return rows;
}

/** What the lists in force of a side say about others' rows. */
function ruledBy({ gathered }: OfficeTable, side: Side) {
  const documents = gathered.lists.map((l) => l.document).filter((d) => d.group === side);
  return {
    rulings: new Map(documents.flatMap((d) => d.rulings).map((r) => [`${r.person} ${r.application}`, r.outcome])),
    lateAccepted: new Set(documents.flatMap((d) => d.lateAccepted).map((l) => l.digest)),
  };
}

export function statusOf(table: OfficeTable): Status {
  const { session, core, me } = table;
  const { store } = session;
  // A fork that the group's chair has settled in his signed list is settled here too.
  const members = withChoices(
    store,
    core,
    groupMembers(store, core, me.group),
    chosenInLists(table.gathered.lists.map((l) => l.document)),
  );
  const files = filesOf(table);
  const { rulings, lateAccepted } = ruledBy(table, me.group);
  const lists = listRows(table);
  const criteriaDigest = digestOf(core.criteria);
  const deadline = core.round.deadlines.review.at;
  // Asked for every row, and the same for all rows of a package.
  const times = new Map<string, boolean>();
  const inTime = (p: { digest: string; arrivedAt: string }): boolean => {
    const told = times.get(p.digest) ?? (lateAccepted.has(p.digest) || arrivedAt(table, p) <= deadline);
    times.set(p.digest, told);
    return told;
  };
  const applications = core.applications
    .filter((a) => a.status === "active" && !a.calibration)
    .map((a): ApplicationAt => {
      const counts = { assigned: 0, counted: 0, sealed: 0, late: 0, otherCriteria: 0, forked: 0, conflicted: 0 };
      const version = digestOf(a);
      for (const member of members.concerned.get(a.id) ?? []) {
        if (!member.assigned.has(a.id)) continue;
        const words = saidBy(store, member, a.id);
        const answer = declaredIn(words);
        const ruling = rulings.get(`${member.entry.id} ${a.id}`);
        if (answer === "conflicted" || ruling === "ruled-out") {
          counts.conflicted++;
          continue;
        }
        counts.assigned++;
        if (member.state === "fork") {
          counts.forked++;
          continue;
        }
        if (answer === "possible" && ruling === undefined) {
          counts.sealed++;
          continue;
        }
        const complete = words.filter(
          ({ review, row }) =>
            row.status === "complete" && review.criteriaDigest === criteriaDigest && row.applicationDigest === version,
        );
        if (complete.some(inTime)) counts.counted++;
        else if (complete.length > 0) counts.late++;
        else if (words.some(({ review, row }) => row.status === "complete" && review.criteriaDigest !== criteriaDigest))
          counts.otherCriteria++;
      }
      return { application: a.id, ...counts, met: counts.counted >= core.joint.quorum, lists: lists.get(a.id) ?? [] };
    });
  return {
    people: rosterOf(store, core.round.id, me.group).map((e) => personAt(table, e, members, files)),
    applications,
  };
}
