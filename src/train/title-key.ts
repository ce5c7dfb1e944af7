// What a paper is known by in files beside the trainers, so that no text of the data is kept in them.
import { sha256 } from '../sha256.ts';
import { lettersAndDigits } from '../text/letters.ts';

/** `keyOfTitle('All you need is a good init')` is the same for any case, spacing and punctuation. */
export function keyOfTitle(title: string): string {
  const letters = lettersAndDigits(title.toLowerCase());
  return sha256(letters, 12);
}
