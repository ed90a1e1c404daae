// Handlers: what an office sees of its inbox and of who lacks what (shared/contract/office.ts).
import { officeContract } from "../../../shared/contract/office.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import { listDifferences, reviewDifferences } from "../../../shared/domain/package-differences.ts";
import type { Review } from "../../../shared/domain/review.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers, OutputOf } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext, type Session } from "../context.ts";
import { getPackage, type StoredPackage } from "../store/packages.ts";
import { documentAt } from "../trust/documents.ts";
import { inboxOf, officeTable, type OfficeTable } from "./office-inbox.ts";
import { statusOf } from "./office-status.ts";
import { needOffice, needRound } from "./round-access.ts";

type Compared = OutputOf<typeof officeContract, "office.compare">;

/** The issued core counts here, never the draft of the next one; before the first is issued nothing can have come. @throws AppError round.role-needed, round.not-found */
function tableOf(session: Session, round: string): OfficeTable {
  const { me } = needOffice(session, round);
  const { core, coreDigest } = needRound(session.store, round);
  return officeTable(session, core, coreDigest ?? "", me);
}

/** @throws AppError package.unknown: not held, or not of one kind and one sender */
function compare(session: Session, round: string, digests: readonly string[]): Compared {
  const { store } = session;
  const packages = digests.map((digest): StoredPackage => {
    const held = getPackage(store, digest);
    if (held?.round !== round) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
    return held;
  });
  const [first] = packages;
  const other = packages.find((p) => p.kind !== first?.kind || p.author !== first.author || p.side !== first.side);
  const [kind, name] =
    first?.kind === "consolidation" ? (["list", "consolidation.json"] as const) : (["review", "review.json"] as const);
  if (other || (first?.kind !== "review" && first?.kind !== "consolidation"))
    throw new AppError("package.unknown", { digest: (other ?? first)?.digest.slice(0, 12) ?? "" });
  const read = <T>(): T[] => packages.flatMap((p) => documentAt<T>(store, p.digest, name) ?? []);
  const rowsOf = (p: StoredPackage): readonly { status?: string; outcome?: string }[] =>
    documentAt<{ rows: { status?: string; outcome?: string }[] }>(store, p.digest, name)?.rows ?? [];
  return {
    packages: packages.map((p) => ({
      digest: p.digest,
      sequence: p.sequence,
      arrivedAt: p.arrivedAt,
      createdAt: p.predicate.createdAt,
      rows: rowsOf(p).length,
      complete: rowsOf(p).filter((r) => (kind === "list" ? r.outcome !== "not-treated" : r.status === "complete"))
        .length,
    })),
    differences: (kind === "list" ? listDifferences(read<Consolidation>()) : reviewDifferences(read<Review>())).map(
      (d) => ({ ...d, values: d.values === null ? null : [...d.values] }),
    ),
  };
}

export const officeHandlers = (context: ServiceContext): Handlers<typeof officeContract> => ({
  "office.inbox": ({ round }) => inboxOf(tableOf(unlocked(context), round)),
  "office.status": ({ round }) => statusOf(tableOf(unlocked(context), round)),
  "office.compare": ({ round, digests }) => {
    const session = unlocked(context);
    needOffice(session, round);
    return compare(session, round, digests);
  },
});
