// The measures of the network, and where each of its matrices lies in one run of floats.

import { labelCount } from '../chain.ts';

export interface Block {
  readonly dilation: number;
  /** How many places are read: odd, the place itself in the middle. */
  readonly width: number;
  /** Whether the block also reads the token's twins, its matching bracket and the abstract's mean. */
  readonly far: boolean;
}

export interface Shape {
  /** Rows and width of the embedding table. */
  readonly rows: number;
  readonly embedding: number;
  readonly channels: number;
  readonly blocks: readonly Block[];
}

/** Scores a place, one for each label; the rest is padding, since products work on eight columns. */
export const columns = 8;
/** Blank rows between two abstracts, as wide as the widest reach of a block. */
export const pad = 8;

export interface BlockLayout {
  readonly taps: readonly { readonly offset: number; readonly weights: number }[];
  /** -1 in a block that does not read afar. */
  readonly twin: number;
  readonly partner: number;
  readonly mean: number;
  readonly bias: number;
  readonly out: number;
}

/** Positions in floats. */
export interface Layout {
  readonly projection: number;
  readonly projectionBias: number;
  readonly blocks: readonly BlockLayout[];
  readonly output: number;
  readonly outputBias: number;
  /** [label][next label] */
  readonly transitions: number;
  readonly size: number;
}

/** Where the matrices of a network of this shape lie, one behind the other. */
export function layOut({ embedding, channels: c, blocks }: Shape): Layout {
  let size = 0;
  const take = (floats: number): number => {
    size += floats;
    return size - floats;
  };
  return {
    projection: take(embedding * c),
    projectionBias: take(c),
    blocks: blocks.map(({ dilation, width, far }) => ({
      taps: Array.from({ length: width }, (_, i) => ({
        offset: (i - (width >> 1)) * dilation,
        weights: take(c * c),
      })),
      twin: far ? take(c * c) : -1,
      partner: far ? take(c * c) : -1,
      mean: far ? take(c * c) : -1,
      bias: take(c),
      out: take(c * c),
    })),
    output: take(c * columns),
    outputBias: take(columns),
    transitions: take(labelCount * labelCount + 7),
    size,
  };
}
