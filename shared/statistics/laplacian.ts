// Solves L x = b for the Laplacian of a connected graph: the linear algebra behind reviewer severity (domain.md § 8).
// A review graph is sparse and mostly tree-like, so vertices of small degree are eliminated exactly (every term that arises is
// positive, so nothing cancels); only a well-connected core, where conjugate gradients converge fast, is left to iterate on.

/** Above this degree an elimination creates more edges than it removes by too much to pay. */
const LARGEST_ELIMINATED_DEGREE = 8;
/** A core this small is eliminated whatever its degrees. */
const SMALL_CORE = 64;
const RELATIVE_RESIDUAL = 1e-14;
const RESTARTS = 4;

interface Pivot {
  readonly vertex: number;
  readonly total: number;
  readonly neighbours: readonly (readonly [number, number])[];
}

/** Each vertex's neighbours with the weight of the edge to them. */
type Adjacency = readonly Map<number, number>[];

const at = (xs: Float64Array | Int32Array, i: number): number => xs[i] ?? 0;

function addEdge(adjacency: Adjacency, u: number, v: number, weight: number): void {
  const [a, b] = [adjacency[u], adjacency[v]];
  if (!a || !b) throw new RangeError(`edge (${u}, ${v}) outside the graph`);
  a.set(v, (a.get(v) ?? 0) + weight);
  b.set(u, (b.get(u) ?? 0) + weight);
}

/** Takes out vertices of small degree, lowest first; `rhs` is carried along. What still has neighbours afterwards is the core. */
function eliminate(adjacency: Adjacency, rhs: Float64Array): Pivot[] {
  const buckets: number[][] = [];
  const queue = (v: number): void => {
    (buckets[adjacency[v]?.size ?? 0] ??= []).push(v);
  };
  adjacency.forEach((_, v) => queue(v));
  const pivots: Pivot[] = [];
  let degree = 1;
  while (degree < buckets.length) {
    const remaining = adjacency.length - pivots.length;
    if (degree > LARGEST_ELIMINATED_DEGREE && remaining > SMALL_CORE) break;
    const v = buckets[degree]?.pop();
    if (v === undefined) {
      degree++;
      continue;
    }
    const own = adjacency[v];
    if (own?.size !== degree) continue; // its degree changed since it was queued
    const neighbours = [...own];
    const total = neighbours.reduce((sum, [, w]) => sum + w, 0);
    pivots.push({ vertex: v, total, neighbours });
    own.clear();
    for (const [p, w] of neighbours) {
      adjacency[p]?.delete(v);
      rhs[p] = at(rhs, p) + (w / total) * at(rhs, v);
    }
    neighbours.forEach(([p, wp], i) => {
      for (const [q, wq] of neighbours.slice(i + 1)) addEdge(adjacency, p, q, (wp * wq) / total);
    });
    for (const [p] of neighbours) {
      queue(p);
      degree = Math.max(1, Math.min(degree, adjacency[p]?.size ?? 1));
    }
  }
  return pivots;
}

/** Jacobi-preconditioned conjugate gradients on the core, in the space of vectors that sum to zero; overwrites `x` there. */
function iterate(adjacency: Adjacency, core: readonly number[], rhs: Float64Array, x: Float64Array): void {
  const n = core.length;
  const position = new Map(core.map((v, i) => [v, i]));
  const starts = new Int32Array(n + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  const diagonal = new Float64Array(n);
  core.forEach((v, i) => {
    for (const [p, w] of adjacency[v] ?? []) {
      columns.push(position.get(p) ?? 0);
      weights.push(w);
      diagonal[i] = at(diagonal, i) + w;
    }
    starts[i + 1] = columns.length;
  });
  const [column, weight] = [Int32Array.from(columns), Float64Array.from(weights)];
  const multiply = (v: Float64Array, out: Float64Array): void => {
    for (let i = 0; i < n; i++) {
      let sum = at(diagonal, i) * at(v, i);
      for (let e = at(starts, i); e < at(starts, i + 1); e++) sum -= at(weight, e) * at(v, at(column, e));
      out[i] = sum;
    }
  };
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += at(a, i) * at(b, i);
    return sum;
  };
  const b = Float64Array.from(core, (v) => at(rhs, v));
  const surplus = b.reduce((s, v) => s + v, 0) / n; // rounding only: the sum is zero in exact arithmetic
  for (let i = 0; i < n; i++) b[i] = at(b, i) - surplus;
  const solution = new Float64Array(n);
  const goal = RELATIVE_RESIDUAL * Math.sqrt(dot(b, b));
  const product = new Float64Array(n);
  for (let restart = 0; restart < RESTARTS; restart++) {
    multiply(solution, product);
    const residual = b.map((v, i) => v - at(product, i));
    if (Math.sqrt(dot(residual, residual)) <= goal) break;
    let scaled = residual.map((v, i) => v / at(diagonal, i));
    const direction = scaled.slice();
    let rho = dot(residual, scaled);
    for (let step = 0; step < 2 * n + 50 && rho > 0; step++) {
      multiply(direction, product);
      const length = rho / dot(direction, product);
      for (let i = 0; i < n; i++) {
        solution[i] = at(solution, i) + length * at(direction, i);
        residual[i] = at(residual, i) - length * at(product, i);
      }
      if (Math.sqrt(dot(residual, residual)) <= goal / 2) break;
      scaled = residual.map((v, i) => v / at(diagonal, i));
      const next = dot(residual, scaled);
      for (let i = 0; i < n; i++) direction[i] = at(scaled, i) + (next / rho) * at(direction, i);
      rho = next;
    }
  }
  core.forEach((v, i) => (x[v] = at(solution, i)));
}

/**
 * One solution of L x = b for a connected graph (all others differ from it by a constant).
 * `edges` are pairs of vertices 0 … n−1, each of weight 1 (a pair listed twice counts twice); `b` must sum to zero.
 * @throws RangeError for an edge outside the graph.
 */
export function solveLaplacian(n: number, edges: Iterable<readonly [number, number]>, b: Float64Array): Float64Array {
  const adjacency = Array.from({ length: n }, () => new Map<number, number>());
  for (const [u, v] of edges) addEdge(adjacency, u, v, 1);
  const rhs = b.slice();
  const pivots = eliminate(adjacency, rhs);
  const x = new Float64Array(n);
  const core = adjacency.flatMap((neighbours, v) => (neighbours.size > 0 ? [v] : []));
  if (core.length > 0) iterate(adjacency, core, rhs, x);
  for (const { vertex, total, neighbours } of pivots.toReversed()) {
    let sum = at(rhs, vertex);
    for (const [p, w] of neighbours) sum += w * at(x, p);
    x[vertex] = sum / total;
  }
  return x;
}
