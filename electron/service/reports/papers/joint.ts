// The joint prioritisation as a recommendation: the first sentence says what is recommended; annexes hold the whole computation.
import type { JointDocument, JointRow } from "../../../../shared/domain/joint/document.ts";
import { SIDES } from "../../../../shared/domain/ids.ts";
import { jointTexts as texts } from "../../../../shared/i18n/reports/joint.ts";
import { viewGroup } from "../group-view.ts";
import { heading, list, paragraph, strong, type Block, type Paper, type Text } from "../paper.ts";
import { frameOf, shortDigest, sumBySource, type Desk } from "../round-words.ts";
import { written } from "../words.ts";
import { reasonsOf } from "./group-reasons.ts";
import { annexBlocks } from "./joint-annex.ts";
import { decisionsTable, excludedTable, projects, reserveTable, undecidedTable, usedTable } from "./joint-tables.ts";
import { amountsText, bodiesText, overruns, totalsOf, warningText } from "./joint-words.ts";

export function jointPaper(d: Desk): Paper {
  const { w } = d;
  const { joint, core } = d.papers;
  const frame = frameOf(d, "recommendation");
  const ownPackage = joint?.digest
    ? w.t(texts.packageLine, { digest: shortDigest(joint.digest) })
    : (frame.foot.left[1] ?? "");

  return {
    ...frame,
    foot: { ...frame.foot, left: [frame.foot.left[0] ?? "", ownPackage] },
    file: w.t(texts.file),
    title: [{ text: w.t(texts.title, { round: w.local(core.round.title).text }) }],
    subtitle: [{ text: w.t(texts.subtitle, { bodies: bodiesText(d) }) }],
    landscape: false,
    blocks: joint ? blocks(d, joint) : [paragraph(w.t(texts.noneYet), "lead")],
  };
}

type Held = NonNullable<Desk["papers"]["joint"]>;

function blocks(d: Desk, held: Held): Block[] {
  const { w } = d;
  const joint = held.document;
  const of = (outcome: JointRow["outcome"]): JointRow[] => joint.joint.filter((r) => r.outcome === outcome);
  const [funded, reserve, open] = [of("funded"), of("reserve"), of("open")];
  const remarks = [...joint.warnings.map((x) => warningText(d, x)), ...overruns(d, joint)];
  return [
    paragraph(status(d, held.signatures), "lead"),
    ...newerProposal(d, held),
    paragraph(lead(d, joint, funded), "lead"),
    ...(joint.settled ? [] : [paragraph(strong(unsettled(d, joint, open)), "lead")]),
    heading(1, w.t(texts.fundedTitle)),
    projects(d, joint, "funded", w.t(texts.fundedTitle), funded),
    ...(open.length > 0
      ? [heading(1, w.t(texts.openTitle)), projects(d, joint, "open", w.t(texts.openTitle), open)]
      : []),
    heading(1, w.t(texts.reserveTitle)),
    reserveTable(d, reserve),
    heading(1, w.t(texts.ledgerTitle)),
    usedTable(d, joint),
    heading(1, w.t(texts.excludedTitle)),
    excludedTable(d, joint),
    ...(joint.notDecided.length > 0 ? [heading(1, w.t(texts.undecidedTitle)), undecidedTable(d, joint)] : []),
    ...(remarks.length > 0 ? [heading(1, w.t(texts.remarksTitle)), list(remarks)] : []),
    heading(1, w.t(texts.reasonsTitle)),
    ...reasons(d, joint),
    ...(joint.decisions.length > 0 ? [heading(1, w.t(texts.decisionsTitle)), decisionsTable(d, joint)] : []),
    ...annexBlocks(d, joint),
  ];
}

function status(d: Desk, signatures: number): Text {
  const [mark, words] =
    signatures === 0
      ? [texts.unsignedStrong, texts.unsigned]
      : signatures === 1
        ? [texts.proposalStrong, texts.proposal]
        : [texts.agreedStrong, texts.agreed];
  return [strong(d.w.t(mark)), { text: d.w.t(words) }];
}

/** What is agreed stays on the paper; that something newer waits for a signature is said beside it. */
function newerProposal(d: Desk, { newer, at }: Held): Block[] {
  if (!newer) return [];
  const said = { digest: shortDigest(newer.digest), at: d.w.date(newer.at), agreed: d.w.date(at ?? newer.at) };
  return [paragraph([strong(d.w.t(texts.newerStrong)), { text: d.w.t(texts.newer, said) }], "lead")];
}

function lead(d: Desk, joint: JointDocument, funded: readonly JointRow[]): Text {
  const { w } = d;
  if (funded.length === 0) return strong(w.t(texts.leadNone));
  const [first, last] = [joint.years[0], joint.years.at(-1)];
  const period = first === last ? String(first) : `${first}–${last}`;
  const amounts = amountsText(d, sumBySource(funded.map(totalsOf)));
  return [
    strong(w.t(texts.leadStrong)),
    { text: w.t(texts.lead, { count: funded.length, bodies: bodiesText(d), period, amounts }) },
  ];
}

function unsettled(d: Desk, joint: JointDocument, open: readonly JointRow[]): string {
  const what = [
    ...(open.length > 0 ? [d.w.t(texts.unsettledTie)] : []),
    ...(joint.notDecided.length > 0 ? [d.w.t(texts.unsettledMissing, { count: joint.notDecided.length })] : []),
  ];
  return d.w.t(texts.unsettled, { what: d.w.list(what) });
}

/** What both groups wrote, in joint order, then about those not considered: every refusal has its reasons. */
function reasons(d: Desk, joint: JointDocument): Block[] {
  const views = SIDES.map((side) => viewGroup(d.papers, side));
  const order = [
    ...joint.joint.map((r) => r.application),
    ...joint.excluded.map((e) => e.application),
    ...joint.notDecided.map((n) => n.application),
  ];
  return order.flatMap((id): Block[] => {
    const said = views.flatMap((view): Block[] => {
      const spoken = view.rows.get(id);
      const language = d.papers.core.round.groups[view.side].language;
      if (!spoken) return [];
      const untreated =
        spoken.row.outcome === "not-treated" && spoken.row.reasons !== ""
          ? [paragraph(written(spoken.row.reasons, language), "words")]
          : [];
      const body = [...untreated, ...reasonsOf(d, view, spoken, false)];
      return body.length === 0 ? [] : [heading(3, d.group(view.side)), ...body];
    });
    return said.length === 0 ? [] : [{ kind: "heading", level: 2, runs: d.appRuns(id) }, ...said];
  });
}
