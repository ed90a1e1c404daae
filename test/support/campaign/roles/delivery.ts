// Mail that arrives: once, twice, late, in any order, at whoever it was meant for or not. What the rules refuse must be refused, leave
// nothing behind, and no edition may change what was approved without a word.
import type { ImportOutcome } from "../../../../shared/contract/packages.ts";
import { claim } from "./acts.ts";
import { has, LEADERS, SEATS, type Edition, type Mail, type Model, type Seat } from "./model.ts";
import type { World } from "./world.ts";

/** Why this seat must refuse a package; null where it may take it (it may still refuse for another reason). */
function mustRefuse(m: Model, at: Seat, x: Mail): string | null {
  if (x.forged !== null) return x.forged;
  const me = SEATS[at];
  const state = m.seats[at];
  if (state.held.includes(x.digest)) return null;
  if (x.kind === "bundle") {
    if (x.reader !== at) return "another reader's bundle";
    if ((x.version ?? 0) < state.bundleVersion) return "an older bundle than the one at hand";
    return null;
  }
  if (!state.edition) return "a round that is not known";
  if (x.kind === "receipt") return x.reader === at ? null : "somebody else's receipt";
  if (x.kind === "joint") return has(at, "office") ? null : "an office's business";
  const accepted = state.revoked[x.seat];
  if (accepted !== undefined && !accepted.includes(x.digest)) return "a revoked key";
  if (me.person === x.person) return null;
  const own = me.side === x.side;
  if (x.kind === "review") {
    if (has(at, "office")) return own ? null : "the other side's review";
    return own && LEADERS.includes(at) ? null : "another's review";
  }
  if (x.final) return has(at, "office") ? null : "a list with reviews inside";
  return own || has(at, "office") ? null : "the other side's draft";
}

const TAKEN = new Set<ImportOutcome["outcome"]>(["taken", "superseded", "fork", "already-here"]);
const parts = (e: Edition): [string, number][] => [
  ["criteria", e.criteria],
  ["rules", e.rules],
  ["frames", e.frames],
];

/** What the model learns from an outcome, and what must hold of it. */
export function arrived(m: Model, at: Seat, x: Mail, o: ImportOutcome, alone: boolean): void {
  const state = m.seats[at];
  const why = mustRefuse(m, at, x);
  const said = o.refusal ? `refused ${o.refusal.code}` : o.outcome;
  if (why !== null && (alone || x.kind !== "bundle"))
    claim(o.outcome === "refused", `${at} takes ${x.kind} of ${x.person} (${why}): ${said}`);
  if (!TAKEN.has(o.outcome)) return;
  claim(o.digest === x.digest, `${at} takes another package than was sent`);
  const news = o.outcome === "taken" && !state.held.includes(x.digest);
  for (const d of [x.digest, ...(x.nested ?? [])]) if (!state.held.includes(d)) state.held.push(d);
  if (x.kind !== "bundle" || !news || (x.version ?? 0) < state.bundleVersion) return;
  const before = state.edition;
  const codes = o.notes.map((n) => n.code);
  if (before)
    for (const [i, [part, now]] of parts(x.edition).entries())
      if (parts(before)[i]?.[1] !== now)
        claim(codes.includes(`change.${part}`), `${at} is not told that the ${part} have changed: ${codes.join(" ")}`);
  claim(!before || x.edition.edition >= before.edition, `${at} goes back to edition ${x.edition.edition}`);
  if (at !== "O-DK") state.edition = x.edition;
  state.bundleVersion = x.version ?? 0;
  if (has(at, "office")) Object.assign(state.revoked, x.revoked);
  else state.revoked = { ...x.revoked };
}

/** Mail of any kind, together in one go, `times` times. */
export async function deliver(
  w: World,
  m: Model,
  at: Seat,
  mails: readonly Mail[],
  plain: boolean,
  times: number,
): Promise<void> {
  if (mails.length === 0) return;
  const files = mails.map((x) => (plain ? x.plain : x.file));
  const outcomes = await w.take(at, ...files);
  const alone = mails.length === 1;
  // Bundles first: what lacked its round is tried again after the rest.
  const order = mails
    .map((x, i) => ({ x, o: outcomes[i] }))
    .toSorted((a, b) => Number(b.x.kind === "bundle") - Number(a.x.kind === "bundle"));
  for (const { x, o } of order) if (o) arrived(m, at, x, o, alone);
  for (let i = 1; i < times; i++) {
    const again = await w.take(at, ...files);
    for (const [k, o] of again.entries()) {
      const x = mails[k];
      if (outcomes[k]?.outcome !== "refused" && x?.kind === "review")
        claim(o.outcome !== "refused", `${at} refuses the second time: ${o.refusal?.code}`);
    }
  }
}
