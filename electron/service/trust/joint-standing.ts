// Which joint prioritisation stands in a round (domain.md § 7.11): what both offices signed, until they have signed a newer one.
import type { Core } from "../../../shared/domain/round.ts";
import { parseEnvelope } from "../packages/dsse.ts";
import { chainsOf, envelopeOf, packagesOfChain, type StoredPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";
import { stands, unsuperseded } from "./effective.ts";

export interface JointStanding {
  /** Signed by both offices and not followed by another one that is; several only where the offices signed two at once. */
  readonly agreed: readonly StoredPackage[];
  /** Signed by one office and waiting for the other. Once something is agreed, only what builds on it is a proposal still. */
  readonly proposals: readonly StoredPackage[];
}

export type JointState = "agreed" | "proposal" | "fork" | "superseded";

export const signatureCount = (store: Store, digest: string): number => {
  const envelope = envelopeOf(store, digest);
  return envelope ? parseEnvelope(new Uint8Array(envelope)).signatures.length : 0;
};

/**
 * A function of the packages and signatures held, like every effective package: a proposal never takes the place of an agreement,
 * whoever signed it and however much newer it is. The newest claim first, then the digest, so that every home names the same one.
 */
export function jointStanding(store: Store, core: Core): JointStanding {
  const chains = chainsOf(store, core.round.id, "joint-prioritisation").map((chain) =>
    packagesOfChain(store, chain).filter((p) => stands(store, core, p)),
  );
  const isAgreed = (p: StoredPackage): boolean => signatureCount(store, p.digest) > 1;
  const agreed = unsuperseded(chains.flat().filter(isAgreed)).toSorted(newestFirst);
  const proposals = chains
    .flatMap((held) => unsuperseded(held))
    .filter((p) => !isAgreed(p) && agreed.every((a) => p.predicate.history.includes(a.digest)))
    .toSorted(newestFirst);
  return { agreed, proposals };
}

const newestFirst = (a: StoredPackage, b: StoredPackage): number =>
  b.predicate.createdAt.localeCompare(a.predicate.createdAt) || a.digest.localeCompare(b.digest);

export function jointStateOf({ agreed, proposals }: JointStanding, p: StoredPackage): JointState {
  if (agreed.some((a) => a.digest === p.digest)) return "agreed";
  if (!proposals.some((q) => q.digest === p.digest)) return "superseded";
  return isForked(proposals, p) ? "fork" : "proposal";
}

/** Two proposals of one office of which neither supersedes the other: neither is shown. */
const isForked = (proposals: readonly StoredPackage[], p: StoredPackage): boolean =>
  proposals.filter((q) => q.chain === p.chain).length > 1;

/** The proposals that can be shown, forks left out. */
export const readableProposals = ({ proposals }: JointStanding): StoredPackage[] =>
  proposals.filter((p) => !isForked(proposals, p));
