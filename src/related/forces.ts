// Moves places on a plane, round by round more calmly: what belongs together is drawn together, what is within
// reach pushes off, and each is softly held at its home.
//
// A map of the whole archive is drawn again for every dump, so this is written for speed: columns of numbers, and
// a grid, in which each place meets one by one what is in the cells beside its own, and what is farther off as
// crowds: all that is in a cell stands in their middle (Barnes and Hut, 1986). Places keep room between them, so that
// only so many are within reach and a round's work grows with the places alone. Additions are made in a fixed order:
// the same places come to the same end, to the last bit.
import { Crowds, gridOf } from './grid.ts';

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly homeX: Float64Array;
  readonly homeY: Float64Array;
  /** Each asks for it on its side, as far as there is room for all. Alike, crowded places would stand in rows. */
  readonly room: Float64Array;
}

export interface Link {
  readonly from: number;
  readonly to: number;
  /** The share of what is too long or too short of it that a round takes away. */
  readonly strength: number;
}

const linkLength = 4;
/** What a place may ask for, at most. */
export const mostRoom = 3;
const pushStrength = 4;
const reach = 12 * linkLength;
const homeStrength = 0.09;
/** Of a place's speed, from round to round. */
const keptSpeed = 0.6;
/** Of the first round's heat, at the end. */
const cold = 0.001;

/** Moves `places` themselves. */
export function settle(places: Places, links: readonly Link[], rounds: number): void {
  const count = places.x.length;
  const speed: Speed = { x: new Float64Array(count), y: new Float64Array(count) };
  const shares = sharesOf(links, count);
  const cooling = cold ** (1 / rounds);
  for (let round = 0, heat = cooling; round < rounds; round++, heat *= cooling) {
    pull(places, speed, links, shares, heat);
    push(places, speed, heat);
    move(places, speed, heat);
  }
}

interface Speed {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** For each link, how much of it its end moves and not its beginning: a place of many links stays where it is. */
function sharesOf(links: readonly Link[], count: number): Float64Array {
  const ends = new Float64Array(count);
  for (const { from, to } of links) {
    ends[from] = (ends[from] ?? 0) + 1;
    ends[to] = (ends[to] ?? 0) + 1;
  }
  return Float64Array.from(links, ({ from, to }) => {
    const own = ends[from] ?? 0;
    return own / (own + (ends[to] ?? 0));
  });
}

function pull({ x, y }: Places, speed: Speed, links: readonly Link[], shares: Float64Array, heat: number) {
  const [speedX, speedY] = [speed.x, speed.y];
  for (const [at, { from, to, strength }] of links.entries()) {
    const dx = (x[to] ?? 0) + (speedX[to] ?? 0) - (x[from] ?? 0) - (speedX[from] ?? 0) || apart;
    const dy = (y[to] ?? 0) + (speedY[to] ?? 0) - (y[from] ?? 0) - (speedY[from] ?? 0);
    const length = Math.sqrt(dx * dx + dy * dy);
    const by = ((length - linkLength) / length) * heat * strength;
    const ofEnd = shares[at] ?? 0;
    speedX[to] = (speedX[to] ?? 0) - dx * by * ofEnd;
    speedY[to] = (speedY[to] ?? 0) - dy * by * ofEnd;
    speedX[from] = (speedX[from] ?? 0) + dx * by * (1 - ofEnd);
    speedY[from] = (speedY[from] ?? 0) + dy * by * (1 - ofEnd);
  }
}

/** Two places that are one part this way. */
const apart = 1e-6;

function push({ x, y, room }: Places, speed: Speed, heat: number): void {
  const grid = gridOf(x, y, reach);
  const { order, starts, columns } = grid;
  // In the order of the cells, so that what is near lies together in memory, too.
  const ownX = Float64Array.from(order, (place) => x[place] ?? 0);
  const ownY = Float64Array.from(order, (place) => y[place] ?? 0);
  const ownRoom = Float64Array.from(order, (place) => room[place] ?? 0);
  const pushX = new Float64Array(order.length);
  const pushY = new Float64Array(order.length);
  const force = pushStrength * heat;

  const near = { x: ownX, y: ownY, room: ownRoom, pushX, pushY };
  const crowds = new Crowds(grid, ownX, ownY);
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    const [from, to] = [starts[cell] ?? 0, starts[cell + 1] ?? 0];
    if (from === to) continue;
    crowds.gather(cell);
    for (let first = from; first < to; first++) {
      const [atX, atY] = [ownX[first] ?? 0, ownY[first] ?? 0];
      let [sumX, sumY] = [0, 0];
      for (let crowd = 0; crowd < crowds.count; crowd++) {
        const dx = atX - (crowds.x[crowd] ?? 0);
        const dy = atY - (crowds.y[crowd] ?? 0);
        const square = dx * dx + dy * dy;
        if (square >= reach * reach) continue;
        const by = (force * (crowds.size[crowd] ?? 0)) / square;
        sumX += dx * by;
        sumY += dy * by;
      }
      pushX[first] = (pushX[first] ?? 0) + sumX;
      pushY[first] = (pushY[first] ?? 0) + sumY;
    }
    // Each pair of cells once: the cell to the right, and the three below. The grid has an empty rim.
    const below = cell + columns;
    const [belowFrom, belowTo] = [starts[below - 1] ?? 0, starts[below + 2] ?? 0];
    const rightTo = starts[cell + 2] ?? to;
    for (let first = from; first < to; first++) {
      meet(near, force, first, first + 1, rightTo);
      meet(near, force, first, belowFrom, belowTo);
    }
  }
  for (const [at, place] of order.entries()) {
    speed.x[place] = (speed.x[place] ?? 0) + (pushX[at] ?? 0);
    speed.y[place] = (speed.y[place] ?? 0) + (pushY[at] ?? 0);
  }
}

/** Places in the order of the cells, and how far each is pushed. */
interface Near {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly room: Float64Array;
  readonly pushX: Float64Array;
  readonly pushY: Float64Array;
}

/** One place and others, those from `from` until before `to`. In a function of its own it takes a fifth less than within `push`. */
function meet({ x, y, room, pushX, pushY }: Near, force: number, first: number, from: number, to: number) {
  const [atX, atY] = [x[first] ?? 0, y[first] ?? 0];
  let [sumX, sumY] = [0, 0];
  for (let other = from; other < to; other++) {
    let dx = atX - (x[other] ?? 0);
    const dy = atY - (y[other] ?? 0);
    let square = dx * dx + dy * dy;
    if (square >= reach * reach) continue;
    if (square === 0) {
      dx = apart;
      square = dx * dx;
    }
    let by = force / square;
    if (square < 4 * mostRoom * mostRoom) {
      const length = Math.sqrt(square);
      const lack = Math.max(0, (room[first] ?? 0) + (room[other] ?? 0) - length);
      // And half of what they lack of their room each.
      by = force / Math.max(square, length) + lack / (2 * length);
    }
    sumX += dx * by;
    sumY += dy * by;
    pushX[other] = (pushX[other] ?? 0) - dx * by;
    pushY[other] = (pushY[other] ?? 0) - dy * by;
  }
  pushX[first] = (pushX[first] ?? 0) + sumX;
  pushY[first] = (pushY[first] ?? 0) + sumY;
}

function move({ x, y, homeX, homeY }: Places, speed: Speed, heat: number): void {
  for (let at = 0; at < x.length; at++) {
    const [ownX, ownY] = [x[at] ?? 0, y[at] ?? 0];
    const toHome = homeStrength * heat;
    const speedX = ((speed.x[at] ?? 0) + ((homeX[at] ?? 0) - ownX) * toHome) * keptSpeed;
    const speedY = ((speed.y[at] ?? 0) + ((homeY[at] ?? 0) - ownY) * toHome) * keptSpeed;
    x[at] = ownX + speedX;
    y[at] = ownY + speedY;
    speed.x[at] = speedX;
    speed.y[at] = speedY;
  }
}
