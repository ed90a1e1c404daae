// Compares many computed numbers with expected ones at once, so that one failing test names every number that is off.

/** What is compared, the computed and the expected number (null = must be undefined), and how far apart they may be (1e-9). */
export type Comparison = readonly [
  what: string,
  actual: number | null | undefined,
  expected: number | null | undefined,
  tolerance?: number,
];

/** The comparisons that fail, in words; tests expect none. An empty list is itself a failure: nothing was tested. */
export function differences(comparisons: Iterable<Comparison>): string[] {
  const all = [...comparisons];
  if (all.length === 0) return ["nothing was compared"];
  return all.flatMap(([what, actual, expected, tolerance = 1e-9]) => {
    if (expected === null && actual === null) return [];
    const near = typeof actual === "number" && typeof expected === "number" && Math.abs(actual - expected) <= tolerance;
    return near ? [] : [`${what}: ${actual} instead of ${expected}`];
  });
}
