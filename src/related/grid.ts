// Places on a plane, cell by cell: who is beside whom is looked up, and what is farther off is met as crowds, all that
// is in a cell in their middle (see forces.ts).

/** A cell of the grid is so often in the reach: of what is not beside it a place meets the crowds alone. */
const cellsInReach = 4;
const mostCrowds = (2 * cellsInReach + 1) ** 2;

export interface Grid {
  /** The places, cell by cell. */
  readonly order: Uint32Array;
  /** Where each cell begins there, and at the end where the last one ends. */
  readonly starts: Uint32Array;
  readonly columns: number;
}

/** Cells of a share of the reach, or wider where places are few and far between, row by row; those at the rim are empty. */
export function gridOf(x: Float64Array, y: Float64Array, reach: number): Grid {
  const [left, right] = rangeOf(x);
  const [top, bottom] = rangeOf(y);
  const side = Math.max(
    reach / cellsInReach,
    Math.max(right - left, bottom - top) / Math.sqrt(Math.max(1, x.length)),
  );
  const columnOf = (value: number) => Math.floor((value - left) / side) + cellsInReach;
  const rowOf = (value: number) => Math.floor((value - top) / side) + cellsInReach;
  const columns = columnOf(right) + cellsInReach + 1;
  const rows = rowOf(bottom) + cellsInReach + 1;
  const cells = Uint32Array.from(x, (value, place) => columnOf(value) + rowOf(y[place] ?? 0) * columns);
  const starts = new Uint32Array(columns * rows + 1);
  for (const cell of cells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let cell = 1; cell < starts.length; cell++)
    starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(x.length);
  for (const [place, cell] of cells.entries()) {
    const at = next[cell] ?? 0;
    order[at] = place;
    next[cell] = at + 1;
  }
  return { order, starts, columns };
}

/** What is in the cells of a grid, each as one: how many, and where their middle is. */
export class Crowds {
  /** Those gathered last. */
  count = 0;
  readonly x = new Float64Array(mostCrowds);
  readonly y = new Float64Array(mostCrowds);
  readonly size = new Float64Array(mostCrowds);
  readonly #grid: Grid;
  readonly #middleX: Float64Array;
  readonly #middleY: Float64Array;

  /** `x` and `y` in the grid's order. */
  constructor(grid: Grid, x: Float64Array, y: Float64Array) {
    this.#grid = grid;
    this.#middleX = middles(grid, x);
    this.#middleY = middles(grid, y);
  }

  /** Those that may be within reach of a cell, but for what is in it and beside it. */
  gather(cell: number): void {
    const { starts, columns } = this.#grid;
    this.count = 0;
    for (let down = -cellsInReach; down <= cellsInReach; down++) {
      for (let right = -cellsInReach; right <= cellsInReach; right++) {
        if (Math.abs(down) <= 1 && Math.abs(right) <= 1) continue;
        const other = cell + down * columns + right;
        const size = (starts[other + 1] ?? 0) - (starts[other] ?? 0);
        if (size === 0) continue;
        this.x[this.count] = this.#middleX[other] ?? 0;
        this.y[this.count] = this.#middleY[other] ?? 0;
        this.size[this.count] = size;
        this.count += 1;
      }
    }
  }
}

/** Of each cell; nothing of an empty one. */
function middles({ starts }: Grid, values: Float64Array): Float64Array {
  const middles = new Float64Array(starts.length - 1);
  for (let cell = 0; cell < middles.length; cell++) {
    const [from, to] = [starts[cell] ?? 0, starts[cell + 1] ?? 0];
    let sum = 0;
    for (let at = from; at < to; at++) sum += values[at] ?? 0;
    if (to > from) middles[cell] = sum / (to - from);
  }
  return middles;
}

function rangeOf(values: Float64Array): readonly [least: number, most: number] {
  let [least, most] = [values[0] ?? 0, values[0] ?? 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
