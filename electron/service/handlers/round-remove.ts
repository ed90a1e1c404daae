// Taking a round off this computer: a draft nobody has seen, or a round that was received (domain.md § 1). What an office has
// issued stays: others hold its packages.
import { AppError } from "../../../shared/lib/errors.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { appendJournal, journalSinceRemoval } from "../store/journal.ts";
import { getDraft } from "../store/rounds.ts";
import { deleteRound } from "../store/remove-round.ts";
import type { Store } from "../store/store.ts";
import { whoAmI } from "../trust/author.ts";
import { needRound } from "./round-access.ts";
import { dropFiles } from "../store/drop-files.ts";

/** What a person does in a round by the journal's verbs, and the verb that sends it. */
const WORK: readonly { readonly done: readonly string[]; readonly sent: readonly string[] }[] = [
  { done: ["review.change", "review.undo", "review.redo", "review.reconfirm"], sent: ["review.export"] },
  {
    done: [
      "group.consensus",
      "group.defer",
      "group.late",
      "group.member",
      "group.minutes",
      "group.order",
      "group.redo",
      "group.redoOrder",
      "group.row",
      "group.ruling",
      "group.undo",
      "group.undoOrder",
    ],
    sent: ["group.export"],
  },
  { done: ["joint.decide", "joint.undecide"], sent: ["joint.export", "joint.cosign"] },
  { done: ["round.add-person", "round.assign", "round.revoke"], sent: ["bundle.export"] },
];

/** Changes that no package of this person holds yet; private notes and marks on documents, which are never exported, count one each. */
function unexported(store: Store, round: string): number {
  const entries = journalSinceRemoval(store, round);
  const changes = WORK.map(({ done, sent }) => {
    const last = entries.findLastIndex((e) => sent.includes(e.action));
    return entries.slice(last + 1).filter((e) => done.includes(e.action)).length;
  });
  const { notes } = store
    .sql(
      `SELECT (SELECT count(*) FROM private_note WHERE round_id = @round AND text <> '')
            + (SELECT count(*) FROM annotation WHERE round_id = @round) AS notes`,
    )
    .get({ round }) as { notes: number };
  return changes.reduce((a, b) => a + b, notes);
}

/**
 * One transaction; the files of documents go after it has committed.
 * @throws AppError round.not-found, round.issued-stays, round.unexported-changes
 */
export function removeRound(
  context: ServiceContext,
  input: { round: string; reason: string; discardUnexported: boolean },
): { removedBlobs: number } {
  const session = unlocked(context);
  const { store } = session;
  const { round } = input;
  const files = store.command(() => {
    const { core, coreDigest } = needRound(store, round);
    const draft = getDraft(store, round);
    if (draft && coreDigest !== null) throw new AppError("round.issued-stays");
    const changes = draft ? 0 : unexported(store, round);
    if (changes > 0 && !input.discardUnexported) throw new AppError("round.unexported-changes", { count: changes });
    appendJournal(store, {
      at: context.now(),
      round,
      actor: whoAmI(store, round, core)?.id ?? "me",
      action: "round.remove",
      subject: round,
      field: draft ? "draft" : "received",
      before: coreDigest,
      after: null,
      reason: input.reason,
    });
    return deleteRound(store, round);
  });
  dropFiles(files);
  return { removedBlobs: files.length };
}
