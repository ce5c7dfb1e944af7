// Minimises a smooth convex function by limited-memory BFGS with backtracking. Deterministic.

/** Value at a point; fills in the gradient. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const memory = 6;

interface Step {
  readonly move: Float64Array;
  readonly change: Float64Array;
  readonly curvature: number;
}

/** Goes down from `start` until a step gains less than a ten-thousandth, or `rounds` are over. */
export function minimise(objective: Objective, start: Float64Array, rounds: number): Float64Array {
  let point = start;
  let gradient = new Float64Array(start.length);
  let value = objective(point, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = descend(gradient, steps);
    const slope = -dot(gradient, direction);
    if (slope > -1e-9) break;
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    const nextValue = search(objective, point, value, direction, slope, next, nextGradient);
    if (nextValue === null) break;
    const move = next.map((x, i) => x - (point[i] ?? 0));
    const change = nextGradient.map((x, i) => x - (gradient[i] ?? 0));
    const curvature = dot(move, change);
    if (curvature > 1e-10) steps.push({ move, change, curvature });
    if (steps.length > memory) steps.shift();
    const gain = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-4 * Math.abs(value)) break;
  }
  return point;
}

/** Halves the step until it lowers the value enough; null when none does. */
function search(
  objective: Objective,
  point: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  next: Float64Array,
  nextGradient: Float64Array,
): number | null {
  for (let length = 1; length > 1e-5; length /= 2) {
    for (let i = 0; i < point.length; i++) next[i] = (point[i] ?? 0) - length * (direction[i] ?? 0);
    const reached = objective(next, nextGradient);
    if (reached <= value + 1e-4 * length * slope) return reached;
  }
  return null;
}

/** The gradient, bent by what earlier steps taught of the curvature. */
function descend(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.slice();
  const shares: number[] = [];
  for (let s = steps.length - 1; s >= 0; s--) {
    const step = steps[s];
    if (step === undefined) continue;
    const share = dot(step.move, direction) / step.curvature;
    shares[s] = share;
    addTo(direction, step.change, -share);
  }
  const last = steps.at(-1);
  const scale =
    last === undefined
      ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
      : last.curvature / dot(last.change, last.change);
  for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] ?? 0) * scale;
  steps.forEach((step, s) => {
    const share = dot(step.change, direction) / step.curvature;
    addTo(direction, step.move, (shares[s] ?? 0) - share);
  });
  return direction;
}

function addTo(target: Float64Array, source: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + factor * (source[i] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
