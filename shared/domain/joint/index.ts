// The joint prioritisation (domain.md § 7): what the service, the command line and the window use of it.
export {
  drawLine,
  drawsFor,
  lineCase,
  type AboveLineRow,
  type CountedTotals,
  type GroupStanding,
  type LineCase,
} from "./above-line.ts";
export { bestUseCase, type BestUse, type BestUseRow, type BlockingFrames, type Knapsack } from "./best-use.ts";
export { invalidCase } from "./calc-input.ts";
export { calcJoint, type CalcJointResult, type CalcWalk } from "./calc.ts";
export { compareCodePoints, sortedIds } from "./code-points.ts";
export { computeJoint } from "./compute.ts";
export {
  decisionsOf,
  jointDecisionSchema,
  roundKey,
  sortDecisions,
  type Amount,
  type DecisionOf,
  type JointDecision,
} from "./decisions.ts";
export {
  bindingSchema,
  gateSchema,
  jointDocumentSchema,
  jointFlagSchema,
  outcomeSchema,
  undecidedReasonSchema,
  type Binding,
  type CheckRow,
  type Gate,
  type GroupListRow,
  type JointDocument,
  type JointFlag,
  type JointRow,
  type JointWarning,
  type LedgerRow,
  type OtherRules,
  type Outcome,
  type OverrideRow,
  type Step,
  type Tie,
  type UndecidedReason,
} from "./document.ts";
export type { JointConsolidation, JointInput } from "./input.ts";
export { ofRoundsOffices } from "./overrides.ts";
export { jointDifferences } from "./differences.ts";
export { whatIf, type WhatIfChange, type WhatIfResult, type WhatIfRow } from "./what-if.ts";
