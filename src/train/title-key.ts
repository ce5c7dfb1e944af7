// What a paper is known by in files beside the trainers, so that no text of the data is kept in them.
import { createHash } from 'node:crypto';
import { lettersAndDigits } from '../text/letters.ts';

/** `keyOfTitle('All you need is a good init')` is the same for any case, spacing and punctuation. */
export function keyOfTitle(title: string): string {
  const letters = lettersAndDigits(title.toLowerCase());
  return createHash('sha256').update(letters).digest('hex').slice(0, 12);
}
