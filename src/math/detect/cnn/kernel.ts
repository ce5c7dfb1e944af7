// The inner loops of the network, a matrix product before all, as SIMD instructions.
//
// Plain loops over typed arrays reach about 2 GFLOP/s; four-lane SIMD reaches 15 to 20. The instruction
// set is exact (single precision, a fixed order of sums), so every machine computes the same bytes. A
// tile of C, four rows by eight columns, is held in eight vectors while the rows of B pass by.
import * as wasm from './assemble.ts';

const {
  add,
  addLanes,
  bump,
  constant,
  get,
  load,
  loadSplat,
  loop,
  multiplyLanes,
  raiseLanes,
  seq,
  set,
  store,
} = wasm;

/** C += A B; addresses and strides in bytes, `m` in fours and `n` in eights. */
export type Multiply = (
  a: number,
  aRow: number,
  aColumn: number,
  b: number,
  bRow: number,
  c: number,
  cRow: number,
  m: number,
  n: number,
  k: number,
) => void;

/** Makes `n` floats from an address on (in bytes) at least nothing; `n` in fours. */
export type Rectify = (at: number, n: number) => void;

/** A memory of floats, and what works in it. */
export interface Arena {
  readonly floats: Float32Array;
  readonly multiply: Multiply;
  readonly rectify: Rectify;
}

/** An arena of so many floats, all 0. */
export function createArena(floats: number): Arena {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * 4) / 65_536) });
  const module = new WebAssembly.Module(wasm.assemble([product(), rectification()]));
  const { a, b } = new WebAssembly.Instance(module, { e: { m: memory } }).exports;
  return { floats: new Float32Array(memory.buffer), multiply: a as Multiply, rectify: b as Rectify };
}

const parameters = 10;
const [A, A_ROW, A_COLUMN, B, B_ROW, C, C_ROW, M, N, K] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [AT, STEPS, B_AT, C_AT, A_AT, COLUMNS] = [10, 11, 12, 13, 14, 18] as const;
const rows = [0, 1, 2, 3] as const;
/** The eight vectors of the tile, then those that pass by. */
const tile = (row: number, half: number): number => COLUMNS + 1 + row * 2 + half;
const [LEFT, RIGHT, SPLAT] = [tile(4, 0), tile(4, 1), tile(5, 0)] as const;

function rectification(): wasm.Procedure {
  const [at, n, zero] = [0, 1, 2] as const;
  const four = seq(get(at), get(at), load(0), get(zero), raiseLanes, store(0), bump(at, constant(16)));
  return { parameters: 2, integers: 0, vectors: 1, body: loop(n, 4, four) };
}

function product(): wasm.Procedure {
  const multiplyInto = (row: number, half: number): wasm.Code =>
    seq(
      get(tile(row, half)),
      get(SPLAT),
      get(half === 0 ? LEFT : RIGHT),
      multiplyLanes,
      addLanes,
      set(tile(row, half)),
    );
  const pass = seq(
    seq(get(B_AT), load(0), set(LEFT), get(B_AT), load(16), set(RIGHT)),
    ...rows.map((row) =>
      seq(
        seq(get(A_AT + row), loadSplat, set(SPLAT)),
        seq(multiplyInto(row, 0), multiplyInto(row, 1)),
        bump(A_AT + row, get(A_COLUMN)),
      ),
    ),
    bump(B_AT, get(B_ROW)),
  );
  const eachRow = (body: (row: number) => wasm.Code): wasm.Code =>
    seq(get(C), get(AT), add, set(C_AT), ...rows.map((row) => seq(body(row), bump(C_AT, get(C_ROW)))));
  const half = (row: number, side: number): wasm.Code =>
    seq(get(C_AT), load(side * 16), set(tile(row, side)));
  const keep = (row: number, side: number): wasm.Code =>
    seq(get(C_AT), get(tile(row, side)), store(side * 16));
  const eachTile = seq(
    eachRow((row) => seq(half(row, 0), half(row, 1))),
    ...rows.map((row) =>
      seq(row === 0 ? get(A) : seq(get(A_AT + row - 1), get(A_ROW), add), set(A_AT + row)),
    ),
    seq(get(B), get(AT), add, set(B_AT)),
    seq(get(K), set(STEPS)),
    loop(STEPS, 1, pass),
    eachRow((row) => seq(keep(row, 0), keep(row, 1))),
    bump(AT, constant(32)),
  );
  const body = loop(
    M,
    rows.length,
    seq(
      seq(constant(0), set(AT), get(N), set(COLUMNS)),
      loop(COLUMNS, 8, eachTile),
      ...rows.map(() => seq(bump(A, get(A_ROW)), bump(C, get(C_ROW)))),
    ),
  );
  return { parameters, integers: COLUMNS - parameters + 1, vectors: 11, body };
}
