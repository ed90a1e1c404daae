// How strict each reviewer is, and what the scores would be without it (domain.md § 8): the connected components of the review
// graph and the additive least-squares model inside one. Across components severity cannot be told from quality, so there is
// deliberately no function that compares two of them.
import { solveLaplacian } from "./laplacian.ts";

/** One score given by one reviewer to one application. */
export interface Review {
  readonly application: string;
  readonly reviewer: string;
  readonly score: number;
}

/** Applications and reviewers linked by reviews, each list in code-unit order. */
export interface ReviewComponent {
  readonly applications: readonly string[];
  readonly reviewers: readonly string[];
  readonly reviews: readonly Review[];
}

/**
 * score = mu + application + reviewer + rest, the two kinds of effect each summing to zero. A positive reviewer effect means
 * "gives higher numbers": generous where high is good, severe where 1 is best. `adjusted` = mu + application effect.
 * `rank` is the number of free parameters; `dfResidual` = reviews − rank; `rss` the sum of squared residuals.
 */
export interface AdditiveFit {
  readonly mu: number;
  readonly application: ReadonlyMap<string, number>;
  readonly reviewer: ReadonlyMap<string, number>;
  readonly adjusted: ReadonlyMap<string, number>;
  readonly rss: number;
  readonly rank: number;
  readonly dfResidual: number;
}

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sortedUnique = (ids: Iterable<string>): string[] => [...new Set(ids)].sort(byCodeUnit);

/** The components of the bipartite review graph, ordered by their first application. An empty list has none. */
export function reviewComponents(reviews: readonly Review[]): ReviewComponent[] {
  const applications = sortedUnique(reviews.map((r) => r.application));
  const reviewers = sortedUnique(reviews.map((r) => r.reviewer));
  const applicationIndex = new Map(applications.map((id, i) => [id, i]));
  const reviewerIndex = new Map(reviewers.map((id, i) => [id, applications.length + i]));
  // Union–find; the smaller index is the root, so a component is found by its first application.
  const parent = Int32Array.from({ length: applications.length + reviewers.length }, (_, i) => i);
  const root = (start: number): number => {
    let v = start;
    for (let up = parent[v] ?? v; up !== v; up = parent[v] ?? v) {
      parent[v] = parent[up] ?? up;
      v = up;
    }
    return v;
  };
  const applicationOf = (r: Review): number => applicationIndex.get(r.application) ?? 0;
  for (const r of reviews) {
    const [a, b] = [root(applicationOf(r)), root(reviewerIndex.get(r.reviewer) ?? 0)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const components = new Map<number, { applications: string[]; reviewers: string[]; reviews: Review[] }>();
  applications.forEach((id, i) => {
    const component = components.get(root(i)) ?? { applications: [], reviewers: [], reviews: [] };
    component.applications.push(id);
    components.set(root(i), component);
  });
  reviewers.forEach((id, i) => components.get(root(applications.length + i))?.reviewers.push(id));
  for (const r of reviews) components.get(root(applicationOf(r)))?.reviews.push(r);
  return [...components.values()];
}

/** The number of parameters the additive model can estimate: applications + reviewers − components. */
export const designRank = (components: readonly ReviewComponent[]): number =>
  components.reduce((rank, c) => rank + c.applications.length + c.reviewers.length - 1, 0);

const average = (xs: readonly number[]): number => xs.reduce((s, x) => s + x, 0) / xs.length;

/**
 * The additive least-squares fit inside one component.
 * Writing it as score = u(application) − u(reviewer) makes the normal equations the Laplacian of the review graph.
 * @throws RangeError for a component without reviews.
 */
export function fitAdditive(component: ReviewComponent): AdditiveFit {
  const { applications, reviewers, reviews } = component;
  if (reviews.length === 0) throw new RangeError("no reviews to fit");
  const applicationIndex = new Map(applications.map((id, i) => [id, i]));
  const reviewerIndex = new Map(reviewers.map((id, i) => [id, applications.length + i]));
  const edges = reviews.map((r): [number, number] => [
    applicationIndex.get(r.application) ?? -1,
    reviewerIndex.get(r.reviewer) ?? -1,
  ]);
  const centre = average(reviews.map((r) => r.score)); // solving for differences from it keeps the digits
  const n = applications.length + reviewers.length;
  const rhs = new Float64Array(n);
  edges.forEach(([a, r], i) => {
    const y = (reviews[i]?.score ?? centre) - centre;
    rhs[a] = (rhs[a] ?? 0) + y;
    rhs[r] = (rhs[r] ?? 0) - y;
  });
  const u = solveLaplacian(n, edges, rhs);
  const levels = [...u.subarray(0, applications.length)];
  const effects = [...u.subarray(applications.length)].map((x) => -x);
  const [levelMean, effectMean] = [average(levels), average(effects)];
  const mu = centre + levelMean + effectMean;
  const application = new Map(applications.map((id, i) => [id, (levels[i] ?? 0) - levelMean]));
  const reviewer = new Map(reviewers.map((id, i) => [id, (effects[i] ?? 0) - effectMean]));
  const rss = reviews.reduce((sum, r) => {
    const rest = r.score - mu - (application.get(r.application) ?? 0) - (reviewer.get(r.reviewer) ?? 0);
    return sum + rest * rest;
  }, 0);
  const adjusted = new Map([...application].map(([id, effect]) => [id, mu + effect]));
  return { mu, application, reviewer, adjusted, rss, rank: n - 1, dfResidual: reviews.length - (n - 1) };
}
