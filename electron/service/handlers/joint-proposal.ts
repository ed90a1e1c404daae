// A signed joint prioritisation beside this office's own list: what differs and what was settled in one of them only. A second signature
// agrees to what the document says, with the decisions it records, not to what stands on the screen here (domain.md § 7.11).
import type { jointViewContract } from "../../../shared/contract/joint.ts";
import type { JointDecision, JointDocument } from "../../../shared/domain/joint/index.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { jointNow } from "../jobs/joint-prepared.ts";
import { documentOf, getPackage } from "../store/packages.ts";
import { listDecisions } from "../store/work.ts";
import type { OfficeDesk } from "./office-desk.ts";

type View = OutputOf<typeof jointViewContract, "joint.proposal">;
type Stands = View["differs"][number]["there"];

/** The document inside a held joint package of this round. @throws AppError package.unknown */
export function heldJoint({ session: { store }, round }: OfficeDesk, digest: string): JointDocument {
  const held = getPackage(store, digest);
  const doc =
    held?.kind === "joint-prioritisation" && held.round === round
      ? documentOf<JointDocument>(store, digest, "joint.json")
      : null;
  if (!doc) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
  return doc;
}

const without = (these: readonly JointDecision[], those: readonly JointDecision[]): JointDecision[] => {
  const known = new Set(those.map((d) => canonicalJson(d)));
  return these.filter((d) => !known.has(canonicalJson(d)));
};

/** @throws AppError package.unknown */
export function proposalView(desk: OfficeDesk, digest: string): View {
  const document = heldJoint(desk, digest);
  const { solution } = jointNow(desk).solve();
  const there = new Map(
    document.joint.map((r): [string, Stands] => [r.application, { place: r.place, outcome: r.outcome }]),
  );
  const here = new Map(
    solution.groups.flatMap((g) =>
      g.ids.map((id): [string, Stands] => [id, { place: g.place, outcome: solution.rows.get(id)?.outcome ?? "open" }]),
    ),
  );
  const differs = [...new Set([...there.keys(), ...here.keys()])].flatMap((application) => {
    const row = { application, there: there.get(application) ?? null, here: here.get(application) ?? null };
    return row.there?.place === row.here?.place && row.there?.outcome === row.here?.outcome ? [] : [row];
  });
  const own = listDecisions(desk.session.store, desk.round);
  return {
    funded: document.joint.filter((r) => r.outcome === "funded").map((r) => r.application),
    reserve: [...document.reserve],
    settled: document.settled,
    differs,
    onlyThere: without(document.decisions, own),
    onlyHere: without(own, document.decisions),
  };
}
