// What a joint prioritisation is computed from (domain.md § 7): nothing else may influence it.
import type { Consolidation } from "../group.ts";
import type { Side } from "../ids.ts";
import type { Role } from "../package.ts";
import type { Core } from "../round.ts";
import type { JointDecision } from "./decisions.ts";

/** A verified, effective, final consolidation: a chair's, a deputy's for his scope, or an office's external one. */
export interface JointConsolidation {
  /** Package identity. */
  readonly digest: string;
  readonly author: { readonly id: string | null; readonly role: Role | null; readonly group: Side | null };
  readonly document: Consolidation;
  /** Applications in which its author has declared a conflict of his own: what it says about them decides nothing. */
  readonly ownConflicts?: ReadonlySet<string>;
}

export interface JointInput {
  readonly core: Core;
  readonly coreDigest: string;
  readonly criteriaDigest: string;
  /** Current digest of each application, by id. */
  readonly applicationDigests: ReadonlyMap<string, string>;
  readonly consolidations: readonly JointConsolidation[];
  readonly decisions: readonly JointDecision[];
}
