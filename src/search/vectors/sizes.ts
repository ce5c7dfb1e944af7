// A number above zero in a byte: in steps of the sixteenth part of an octave, from 1/4096 to 15.

const steps = 16;
const middle = 192;

/** The least size that is not below the number. */
export function packSize(number: number): number {
  return Math.max(0, Math.min(255, Math.ceil(steps * Math.log2(number)) + middle));
}

export function sizeOf(size: number): number {
  return sizes[size] ?? 0;
}

const sizes = Float64Array.from({ length: 256 }, (_, size) => 2 ** ((size - middle) / steps));
