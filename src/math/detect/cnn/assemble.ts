// A WebAssembly module from a list of instructions: just the bytes that functions over an imported
// memory need. Opcodes are those of the specification's index of instructions.

export type Code = readonly number[];

const i32 = 0x7f;
const v128 = 0x7b;

export const seq = (...parts: readonly Code[]): Code => parts.flat();
export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const add: Code = [0x6a];
const subtract: Code = [0x6b];
const vector = (operation: number): Code => [0xfd, ...unsigned(operation)];
/** Four floats at the address on the stack, plus `offset` bytes. */
export const load = (offset: number): Code => [...vector(0), 2, offset];
export const store = (offset: number): Code => [...vector(11), 2, offset];
/** One float, four times. */
export const loadSplat: Code = [...vector(9), 2, 0];
export const multiplyLanes: Code = vector(0xe6);
export const addLanes: Code = vector(0xe4);
/** Of the two vectors on the stack, the upper lane where the lower one is less. */
export const raiseLanes: Code = vector(0xeb);

/** local += by */
export function bump(local: number, by: Code): Code {
  return seq(get(local), by, add, set(local));
}

/** Runs `body` while `counter`, lowered by `step` each time, is above zero. */
export function loop(counter: number, step: number, body: Code): Code {
  const leave = seq(get(counter), constant(0), [0x4c, 0x0d, 1]);
  const count = seq(get(counter), constant(step), subtract, set(counter), [0x0c, 0]);
  return seq([0x02, 0x40, 0x03, 0x40], leave, body, count, [0x0b, 0x0b]);
}

/** A function of `parameters` integers; its other locals are integers, then vectors. */
export interface Procedure {
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

/** Exports the functions as `a`, `b`, …, over the memory imported as `e.m`. */
export function assemble(functions: readonly Procedure[]): Uint8Array<ArrayBuffer> {
  const each = (part: (one: Procedure, index: number) => Code): Code => [
    functions.length,
    ...functions.flatMap(part),
  ];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      each(({ parameters }) => [0x60, parameters, ...new Array<number>(parameters).fill(i32), 0]),
    ),
    ...section(2, [1, 1, 0x65, 1, 0x6d, 2, 0, 1]),
    ...section(
      3,
      each((_, index) => [index]),
    ),
    ...section(
      7,
      each((_, index) => [1, 0x61 + index, 0, index]),
    ),
    ...section(10, each(codeOf)),
  ]);
}

function codeOf({ integers, vectors, body }: Procedure): Code {
  const code = [2, integers, i32, vectors, v128, ...body, 0x0b];
  return [...unsigned(code.length), ...code];
}

function section(id: number, bytes: Code): Code {
  return [id, ...unsigned(bytes.length), ...bytes];
}

function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
