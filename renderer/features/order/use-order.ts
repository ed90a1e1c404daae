// The order one works on: what the person has done, until the service says the same; each move is stored as it happens.
import { useMemo } from "react";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { GroupRow } from "../../../shared/domain/group.ts";
import type { Rational } from "../../../shared/lib/rational.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { useGroupDraft } from "../meeting/group-writes.ts";
import {
  againstScores,
  meritsOf,
  orderOf,
  placesOf,
  scoreOrder,
  storedPlaces,
  type Order,
  type Tiers,
} from "./order-model.ts";

export interface WorkingOrder {
  readonly order: Order;
  readonly set: (order: Order) => void;
  /** Why the last move is not stored yet. */
  readonly error: AppError | null;
  readonly places: ReadonlyMap<string, number>;
  readonly byScore: Tiers;
  readonly scorePlaces: ReadonlyMap<string, number>;
  readonly merits: ReadonlyMap<string, Rational | null>;
  /** Whose place goes against the scores. */
  readonly against: ReadonlySet<string>;
}

const same = (a: Tiers, b: Tiers): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export function useOrder(
  round: string,
  set: CriteriaSet,
  rows: readonly GroupRow[],
  compare: (a: string, b: string) => number,
): WorkingOrder {
  const server = useMemo(() => orderOf(rows, compare), [rows, compare]);
  const draft = useGroupDraft<Order>(
    `${round} order`,
    server,
    ({ tiers }) => service.call("group.setOrder", { round, order: tiers.map((t) => [...t]) }),
    0,
  );
  const { value: order, set: change, error } = draft;
  return useMemo(() => {
    const merits = meritsOf(set, rows);
    const byScore = scoreOrder(merits, compare);
    return {
      order,
      set: change,
      error,
      // As they are stored, unless one has moved something: a place may be kept free for the deputy's.
      places: same(order.tiers, server.tiers) ? storedPlaces(rows) : placesOf(order.tiers),
      byScore,
      scorePlaces: placesOf(byScore),
      merits,
      against: againstScores(set, rows, order.tiers),
    };
  }, [order, server, change, error, set, rows, compare]);
}
