// The joint prioritisation (domain.md § 7): what the service, the command line and the window use of it.
export { drawLine, drawsFor, lineCase, type AboveLineRow, type CountedTotals, type LineCase } from "./above-line.ts";
export { bestUseCase, type Knapsack } from "./best-use.ts";
export { invalidCase } from "./calc-input.ts";
export { calcJoint, type CalcJointResult, type CalcWalk } from "./calc.ts";
export { computeJoint } from "./compute.ts";
export { decisionsOf, jointDecisionSchema, sortDecisions, type JointDecision } from "./decisions.ts";
export { jointDocumentSchema, type Binding, type JointDocument } from "./document.ts";
export type { JointConsolidation, JointInput } from "./input.ts";
export { ofRoundsOffices } from "./overrides.ts";
export { jointDifferences } from "./differences.ts";
export { whatIf } from "./what-if.ts";
