// Gates (domain.md § 7.2): one code per application, the first that applies. "Not decided" is never a rejection.
import type { Application } from "../application.ts";
import { SIDE_OF_SOURCE, type Side } from "../ids.ts";
import type { Standing } from "./admit.ts";
import type { Gate, JointFlag, UndecidedReason } from "./document.ts";

export type GateResult =
  | { readonly kind: "gated" }
  | { readonly kind: "excluded"; readonly code: Gate }
  | { readonly kind: "not-decided"; readonly reasons: { group: "dk" | "cn"; reason: UndecidedReason }[] };

export function gate(app: Application, dk: Standing, cn: Standing): GateResult {
  if (app.status === "withdrawn") return { kind: "excluded", code: "G0" };
  if (dk.kind === "undecided" || cn.kind === "undecided") {
    const reasons = [
      ...(dk.kind === "undecided" ? [{ group: "dk" as const, reason: dk.reason }] : []),
      ...(cn.kind === "undecided" ? [{ group: "cn" as const, reason: cn.reason }] : []),
    ];
    return { kind: "not-decided", reasons };
  }
  const code = prioritisedGate(dk.prioritised, cn.prioritised) ?? moneyGate(app);
  return code ? { kind: "excluded", code } : { kind: "gated" };
}

const prioritisedGate = (dk: boolean, cn: boolean): Gate | null =>
  dk ? (cn ? null : "G1-cn") : cn ? "G1-dk" : "G1-both";

function moneyGate(app: Application): Gate | null {
  const pays = (side: Side): boolean => app.budget.some((l) => SIDE_OF_SOURCE[l.source] === side && l.amount > 0);
  if (!pays("dk") || !pays("cn") || (app.shanghaiActivities ?? "").trim() === "") return "G2";
  return app.budget.some((l) => SIDE_OF_SOURCE[l.source] !== l.recipient) ? "G3" : null;
}

/** What people must see about how the groups came to their rows. */
export const standingFlags = (dk: Standing, cn: Standing): JointFlag[] =>
  (
    [
      ["dk", dk],
      ["cn", cn],
    ] as const
  ).flatMap(([side, s]): JointFlag[] =>
    s.kind === "undecided"
      ? []
      : [
          ...(s.belowQuorum ? [`below-quorum-${side}` as const] : []),
          ...(s.external ? [`external-${side}` as const] : []),
          ...(s.olderVersion ? [`older-version-${side}` as const] : []),
          ...(s.thresholdFailed ? [`threshold-${side}` as const] : []),
        ],
  );
