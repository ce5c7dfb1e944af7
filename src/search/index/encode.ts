// What a paper means, as the index holds it: the function that a segment's writer asks.
import { codeOf, nearestOf } from '../vectors/code.ts';
import { createMeaning } from '../vectors/vectors.ts';
import type { WordVectors } from '../vectors/weights.ts';
import type { Encode } from './block.ts';
import { allFields } from './meaning.ts';

export function createEncoder(vectors: WordVectors): Encode {
  const meaning = createMeaning(vectors);
  const fields = allFields(vectors.fields);
  return (title, abstract) => {
    const vector = meaning(title, abstract);
    return vector === null ? null : { field: nearestOf(vector, fields), axes: codeOf(vector, vectors.axes) };
  };
}
