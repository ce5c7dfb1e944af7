// What a token's text says by itself is found once.
import { mostFamiliar } from '../familiar.ts';
import type { Token } from '../tokenise.ts';

/** `read`, for what depends on a token's text alone, with a memory of its answers for all familiar texts. */
export function remembered<T>(read: (token: Token) => T): (token: Token) => T {
  const answers = new Array<T | undefined>(mostFamiliar + 1);
  return (token) => {
    const kept = answers[token.number];
    if (kept !== undefined) return kept;
    const answer = read(token);
    if (token.number > 0) answers[token.number] = answer;
    return answer;
  };
}
