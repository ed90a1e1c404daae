// Which projects of a large round are worth a line beside its list. Pure.

/** Those for whom the draws could go either way, nearest the line first, then in joint order; at most `most`. */
export function nearestLine(order: readonly string[], of: ReadonlyMap<string, number>, most: number): string[] {
  const open = order.filter((id) => {
    const chance = of.get(id);
    return chance !== undefined && chance >= 0.01 && chance <= 0.99;
  });
  const distance = (id: string): number => Math.abs((of.get(id) ?? 0) - 0.5);
  const nearest = new Set(open.toSorted((a, b) => distance(a) - distance(b)).slice(0, most));
  return order.filter((id) => nearest.has(id));
}
