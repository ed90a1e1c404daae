// Expected rank and probability of being among the best when every application's quality is known up to a normal distribution
// (domain.md § 8; the idea of Heyard et al. 2022, arXiv 2102.09958). Guidance only (label "vejledende").
import { normalCdf, normalDensity } from "./distributions.ts";

/** Posterior mean and variance of one application's quality; higher = better. */
export interface Posterior {
  readonly mean: number;
  readonly variance: number;
}

export interface PosteriorRank {
  readonly expectedRank: number;
  /** Probability of one of the `seats` best ranks. */
  readonly top: number;
}

/** The integrand is analytic, so equal steps of this share of the smallest spread leave nothing to see of their size. */
const STEPS_PER_SD = 8;
const REACH_IN_SDS = 9;
const MOST_STEPS = 20_000;

/** P(at most `most` of independent events happen), event j having probability `chances[j]`; event `skip` is left out. */
function atMost(chances: readonly number[], skip: number, most: number): number {
  const p = new Float64Array(most + 1);
  p[0] = 1;
  chances.forEach((chance, j) => {
    if (j === skip) return;
    for (let c = most; c > 0; c--) p[c] = (p[c] ?? 0) * (1 - chance) + (p[c - 1] ?? 0) * chance;
    p[0] = (p[0] ?? 0) * (1 - chance);
  });
  return p.reduce((s, x) => s + x, 0);
}

/**
 * Closed form for the expected rank, numerical integration (to about 1e-10) for the probability; the posteriors are taken as
 * independent. In the order given. Costs about n² · seats per step.
 * @returns null unless every variance is positive and finite: without spread there is nothing to integrate over.
 */
export function posteriorRanks(posteriors: readonly Posterior[], seats: number): PosteriorRank[] | null {
  if (!posteriors.every((p) => Number.isFinite(p.mean) && p.variance > 0 && Number.isFinite(p.variance))) return null;
  const items = posteriors.map((p) => ({ ...p, sd: Math.sqrt(p.variance) }));
  const top: number[] = items.map(() => (seats >= items.length ? 1 : 0));
  if (seats >= 1 && seats < items.length) {
    const low = Math.min(...items.map((p) => p.mean - REACH_IN_SDS * p.sd));
    const high = Math.max(...items.map((p) => p.mean + REACH_IN_SDS * p.sd));
    const wanted = Math.ceil(((high - low) / Math.min(...items.map((p) => p.sd))) * STEPS_PER_SD);
    const steps = Math.min(wanted, MOST_STEPS);
    const width = (high - low) / steps;
    for (let s = 0; s <= steps; s++) {
      const x = low + s * width;
      const better = items.map((p) => normalCdf((p.mean - x) / p.sd));
      items.forEach((p, i) => {
        const z = (x - p.mean) / p.sd;
        if (Math.abs(z) > REACH_IN_SDS) return;
        top[i] = (top[i] ?? 0) + (normalDensity(z) / p.sd) * width * atMost(better, i, seats - 1);
      });
    }
  }
  return items.map((p, i) => ({
    expectedRank: items.reduce(
      (rank, o, j) => (j === i ? rank : rank + normalCdf((o.mean - p.mean) / Math.sqrt(o.variance + p.variance))),
      1,
    ),
    top: Math.min(1, top[i] ?? 0),
  }));
}
