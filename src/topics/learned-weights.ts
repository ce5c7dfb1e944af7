// The file of learned weights, decoded. `npm run train:topics` writes it; nobody edits it by hand.
//
// A line of `features` is a word's or pair's stems, the number of papers that use it, and in base64
// its weights: two bytes each, the topic's place in `topics` and the weight as a signed byte in units
// of `unit`. Weights too small to matter are not in the file.
import { z } from 'zod';

export interface LearnedFeature {
  /** Logarithm of the share of papers that do without it. */
  readonly rarity: number;
  /** Places in `LearnedWeights.topics`, and the weight for each. */
  readonly topics: Uint8Array;
  readonly values: Float64Array;
}

export interface LearnedWeights {
  readonly topics: readonly {
    readonly slug: string;
    /** Log-odds of the topic before anything is read. */
    readonly bias: number;
    /** What the bent sum of the topic's terms is multiplied by. */
    readonly strength: number;
  }[];
  readonly features: ReadonlyMap<string, LearnedFeature>;
}

export const weightsFile = z.object({
  papers: z.number().int().positive(),
  unit: z.number().positive(),
  topics: z.record(z.string(), z.tuple([z.number(), z.number()])),
  features: z.array(z.string()),
});

export type WeightsFile = z.infer<typeof weightsFile>;

/** Throws for a file that is not one. */
export function decodeWeights(file: unknown): LearnedWeights {
  const { papers, unit, topics, features } = weightsFile.parse(file);
  return {
    topics: Object.entries(topics).map(([slug, [bias, strength]]) => ({ slug, bias, strength })),
    features: new Map(features.map((line) => decodeFeature(line, papers, unit))),
  };
}

/** Weights for a taxonomy that nothing was learned for: every topic goes by its terms. */
export const noWeights: LearnedWeights = {
  topics: [{ slug: '', bias: -4, strength: 3 }],
  features: new Map(),
};

function decodeFeature(line: string, papers: number, unit: number): [string, LearnedFeature] {
  const match = /^(.+) (\d+) ([A-Za-z0-9+/=]*)$/.exec(line);
  const [, key, users, coded] = match ?? [];
  if (key === undefined || users === undefined || coded === undefined) {
    throw new Error(`Not a line of learned weights: "${line.slice(0, 80)}".`);
  }
  const bytes = Uint8Array.from(atob(coded), (char) => char.charCodeAt(0));
  const topics = bytes.filter((_, i) => i % 2 === 0);
  const values = Float64Array.from(
    bytes.filter((_, i) => i % 2 === 1),
    (byte) => (byte > 127 ? byte - 256 : byte) * unit,
  );
  return [key, { rarity: Math.log(papers / Number(users)), topics, values }];
}
