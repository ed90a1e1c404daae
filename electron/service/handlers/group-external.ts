// A side that does not use Skøn (domain.md § 6): its office signs a list read from a spreadsheet, marked as external everywhere.
import { scoredCriteria, valueToSteps } from "../../../shared/domain/criteria.ts";
import type { Consolidation, GroupRow } from "../../../shared/domain/group.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { digestOf, type ServiceContext, type Session } from "../context.ts";
import { readRanking } from "../intake/ranking.ts";
import { signPackage } from "../jobs/export-package.ts";
import { appendJournal } from "../store/journal.ts";
import { writeOut } from "./send.ts";
import { needOffice, needRound } from "./round-access.ts";

/** An office signs the list of a side that does not use Skøn; criteria values are taken where they fit the scale. */
export async function exportExternal(
  context: ServiceContext,
  session: Session,
  input: {
    round: string;
    side: "dk" | "cn";
    file: string;
    sourceDocument: string;
    folder: string;
    recipients: "default" | "plain";
  },
  call: CallContext,
): Promise<{ file: string; digest: string; sequence: number }> {
  const { store } = session;
  const { me } = needOffice(session, input.round);
  if (me.group !== input.side) throw new AppError("consolidation.not-external");
  // The issued core counts here, never the draft of the next one.
  const { core, coreDigest } = needRound(store, input.round);
  if (coreDigest === null) throw new AppError("round.not-found", { round: input.round });
  const issued = core.edition;
  const ranking = await readRanking(
    input.file,
    core.applications.map(({ id, journalNumber }) => ({ id, journalNumber })),
  );
  // Exempt from the criteria, not from the register: after a change of the application the list is asked for again.
  const digests = new Map(core.applications.map((a) => [a.id, digestOf(a)]));
  const rows = ranking.rows.map((r): GroupRow => ({
    application: r.application,
    applicationDigest: digests.get(r.application) ?? null,
    text: "",
    outcome: r.outcome,
    place: r.place,
    reasons: r.reasons,
    moveReason: null,
    notMaterial: [],
    minorityOpinions: [],
    counted: [],
    consensus: r.criteria.flatMap((x) => {
      const c = scoredCriteria(core.criteria).find((k) => k.number === x.number);
      const steps = c ? valueToSteps(c.scale, x.value) : null;
      return c && steps !== null ? [{ criterion: c.id, value: { steps }, reasons: "" }] : [];
    }),
  }));
  const document: Consolidation = {
    format: 1,
    group: input.side,
    core: coreDigest,
    edition: issued,
    criteriaDigest: null,
    origin: "external",
    sourceDocument: input.sourceDocument,
    status: "final",
    scope: null,
    deferred: [],
    members: [],
    rulings: [],
    lateAccepted: [],
    rows: rows.toSorted((a, b) => (a.application < b.application ? -1 : 1)),
    minutes: "",
  };
  const signed = await signPackage(
    context,
    session,
    {
      kind: "consolidation",
      round: { id: input.round, title: pick(core.round.title, "da").text },
      answers: { core: coreDigest, edition: issued, bundle: null },
      author: { id: me.id, role: "office", group: me.group },
      for: null,
      audience: ["office:cn", "office:dk", `person:${me.id}`],
      documents: () => ({ "consolidation.json": document }),
    },
    ({ digest, sequence }) =>
      appendJournal(store, {
        at: context.now(),
        round: input.round,
        actor: me.id,
        action: "group.external",
        subject: digest,
        field: input.sourceDocument,
        before: null,
        after: String(sequence),
        reason: null,
      }),
  );
  return { ...signed, file: await writeOut(context, session, signed.digest, input.folder, input.recipients, call) };
}
