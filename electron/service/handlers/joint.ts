// Handlers: the joint prioritisation (shared/contract/secretariat.ts). Receipts are in the file of their own.
import { secretariatContract } from "../../../shared/contract/secretariat.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { computeJoint, jointDifferences, type JointDocument } from "../../../shared/domain/joint/index.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { signPackage } from "../jobs/export-package.ts";
import { gatherJoint, type Gathered } from "../jobs/joint-input.ts";
import { pendingOf } from "../jobs/joint-pending.ts";
import { heldJoint } from "./joint-proposal.ts";
import { officeDesk, type OfficeDesk } from "./office-desk.ts";
import { extendEnvelope, parseEnvelope } from "../packages/dsse.ts";
import { signerOf } from "../packages/keys-check.ts";
import { appendJournal } from "../store/journal.ts";
import { envelopeOf, getPackage, replaceEnvelope } from "../store/packages.ts";
import { jointStanding, jointStateOf, signatureCount } from "../trust/joint-standing.ts";
import { receiptHandlers } from "./receipts.ts";
import { writeOut } from "./send.ts";

const gather = (desk: OfficeDesk): Gathered => gatherJoint(desk.session, desk.round, desk.core, desk.coreDigest);

/** Where the document is another than the one recomputed from the packages here, with the decisions it records itself. */
const differences = (desk: OfficeDesk, document: JointDocument): AppError[] =>
  jointDifferences(
    document,
    computeJoint(gatherJoint(desk.session, desk.round, desk.core, desk.coreDigest, document.decisions).input),
  );

/** @throws AppError joint.proposal-superseded: a second signature would agree to what its own office has taken back */
function refuseSuperseded({ session: { store }, core }: OfficeDesk, digest: string): void {
  const held = getPackage(store, digest);
  const standing = jointStanding(store, core);
  if (!held || signatureCount(store, digest) > 1 || jointStateOf(standing, held) !== "superseded") return;
  const newer = standing.proposals.find((p) => p.chain === held.chain) ?? standing.agreed[0];
  if (newer)
    throw new AppError("joint.proposal-superseded", {
      digest: digest.slice(0, 12),
      newer: newer.digest.slice(0, 12),
    });
}

export const secretariatHandlers = (context: ServiceContext): Handlers<typeof secretariatContract> => ({
  ...receiptHandlers(context),
  "joint.compute": ({ round }) => {
    const desk = officeDesk(unlocked(context), round);
    const gathered = gather(desk);
    return { document: computeJoint(gathered.input), pending: pendingOf(desk, gathered) };
  },
  "joint.export": async ({ round, folder, recipients, reason }, call) => {
    const desk = officeDesk(unlocked(context), round);
    const { session, me } = desk;
    const { input, forks, late } = gather(desk);
    // A package that does not count must be named in a decision, with who and why, before anybody signs without it.
    const open = [...forks.flatMap((f) => f.digests), ...late.map((l) => l.digest)];
    if (open.length > 0)
      throw new AppError("joint.package-undecided", { count: open.length, digest: (open[0] ?? "").slice(0, 12) });
    const document = computeJoint(input);
    const standing = jointStanding(session.store, desk.core);
    const [agreed] = standing.agreed;
    // Where nothing has changed it is the own proposal, or what is agreed, that is written again.
    const own = standing.proposals.filter((p) => p.own && p.key === session.identity.publicKey);
    const same = [...(own.length === 1 ? own : []), ...standing.agreed].find(
      (p) => p.predicate.answers?.core === desk.coreDigest && sameJson(heldJoint(desk, p.digest), document),
    );
    if (same) {
      const file = await writeOut(context, session, same.digest, folder, recipients, call, true);
      return { digest: same.digest, file, written: agreed === same ? "agreed" : "same-proposal" };
    }
    if (agreed && reason === undefined)
      throw new AppError("joint.agreed-stands", { digest: agreed.digest.slice(0, 12), at: agreed.predicate.createdAt });
    const { digest } = await signPackage(
      context,
      session,
      {
        kind: "joint-prioritisation",
        round: { id: round, title: pick(desk.core.round.title, "da").text },
        answers: { core: desk.coreDigest },
        author: { id: me.id, role: "office", group: me.group },
        for: null,
        audience: ["office:cn", "office:dk"],
        documents: () => ({ "joint.json": document }),
        // The other office may have signed the agreed one first; the new one still builds on it.
        replaces: standing.agreed.flatMap((p) => [
          { digest: p.digest, sequence: p.sequence },
          ...p.predicate.history.map((earlier) => ({ digest: earlier, sequence: 0 })),
        ]),
      },
      (signed) =>
        appendJournal(session.store, {
          at: context.now(),
          round,
          actor: me.id,
          action: "joint.export",
          subject: signed.digest,
          field: "forslag",
          before: null,
          after: String(signed.sequence),
          reason: reason ?? null,
        }),
    );
    const file = await writeOut(context, session, digest, folder, recipients, call);
    return { digest, file, written: agreed ? "proposal-beside-agreed" : "new-proposal" };
  },
  "joint.cosign": async ({ round, digest, folder, recipients }, call) => {
    const desk = officeDesk(unlocked(context), round);
    const { session } = desk;
    const document = heldJoint(desk, digest);
    refuseSuperseded(desk, digest);
    const details = differences(desk, document);
    if (details.length > 0) throw new AppError("joint.differs", {}, { details });
    const envelope = envelopeOf(session.store, digest);
    if (!envelope) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
    if (signatureCount(session.store, digest) > 1) throw new AppError("signature.already-complete");
    if (getPackage(session.store, digest)?.key === session.keys.publicKey) throw new AppError("signature.same-signer");
    const both = extendEnvelope(parseEnvelope(new Uint8Array(envelope)), signerOf(session.keys.signing));
    session.store.command(() => {
      replaceEnvelope(session.store, digest, both);
      appendJournal(session.store, {
        at: context.now(),
        round,
        actor: desk.me.id,
        action: "joint.cosign",
        subject: digest,
        field: "aftalt",
        before: null,
        after: null,
        reason: null,
      });
    });
    return { digest, file: await writeOut(context, session, digest, folder, recipients, call) };
  },
  "joint.verify": ({ round, digest }) => {
    const desk = officeDesk(unlocked(context), round);
    const found = differences(desk, heldJoint(desk, digest));
    const plain = ({ code, params }: AppError): { code: string; params: Record<string, string | number> } => ({
      code,
      params: { ...params },
    });
    return {
      same: found.length === 0,
      signatures: signatureCount(desk.session.store, digest),
      differences: found.map((d) => ({ ...plain(d), details: d.details.map(plain) })),
    };
  },
});
