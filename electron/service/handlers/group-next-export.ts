// The consolidated package about to be signed (shared/contract/consolidation.ts): its number, its readers, and whether it says anything
// the last one did not.
import type { consolidationContract } from "../../../shared/contract/consolidation.ts";
import type { Consolidation } from "../../../shared/domain/group.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { packageFileName } from "../jobs/file-name.ts";
import { knownOfChain, packagesOfChain } from "../store/packages.ts";
import { documentAt } from "../trust/documents.ts";
import { listsTakenIn } from "../trust/effective.ts";
import { consolidationToSign } from "./group-export.ts";
import { requireOpen, type GroupTable } from "./group-table.ts";
import { namedReaders, type Reader } from "./readers.ts";
import { defaultRecipients } from "./send.ts";

type View = OutputOf<typeof consolidationContract, "group.nextExport">;

/** @throws AppError group.own-review-first, group.not-in-scope */
export function nextExport(table: GroupTable): View {
  requireOpen(table);
  const { session, core, round, me, side } = table;
  const { store } = session;
  const toSign = { draft: consolidationToSign(table, null, true), final: consolidationToSign(table, null, false) };
  const { named, role } = toSign.final;
  const chain = chainKey({
    round: { id: round, title: "" },
    kind: "consolidation",
    author: { id: me.id, group: side },
    for: named,
  } as Predicate);
  const replaces = named ? listsTakenIn(store, core, { id: me.id, side }, named) : [];
  const next = knownOfChain(store, chain, replaces).nextSequence;
  const readers = (which: "draft" | "final"): Reader[] =>
    namedReaders(
      session,
      core,
      defaultRecipients(
        session,
        {
          kind: "consolidation",
          round,
          side,
          author: me.id,
          predicate: { audience: toSign[which].audience, author: { role } },
        },
        [],
      ),
    );
  const last = packagesOfChain(store, chain)
    .filter((p) => p.own)
    .at(-1);
  const said = last ? documentAt<Consolidation>(store, last.digest, "consolidation.json") : null;
  return {
    next,
    last:
      last && said
        ? {
            sequence: last.sequence,
            at: last.predicate.createdAt,
            digest: last.digest,
            status: said.status,
            changed: !sameJson(said, toSign[said.status].document),
          }
        : null,
    scope: named,
    recipients: { draft: readers("draft"), final: readers("final") },
    fileName: packageFileName("consolidation", session.keys.fingerprint, next, {
      language: session.identity.languages[0] ?? "en",
      plain: false,
    }),
  };
}
