// What a token's text says by itself is found once: an abstract repeats its words, and so does the next one.
import type { Token } from '../tokenise.ts';

/** A hostile text may hold any number of distinct words, of any length: no more than these are kept, none longer. */
const [mostKept, longestKept] = [50_000, 40];

/** `read`, for what depends on a token's text alone, with a memory of its answers. */
export function remembered<T>(read: (token: Token) => T): (token: Token) => T {
  const known = new Map<string, T>();
  return (token) => {
    const kept = known.get(token.text);
    if (kept !== undefined) return kept;
    const answer = read(token);
    if (known.size < mostKept && token.text.length <= longestKept) known.set(token.text, answer);
    return answer;
  };
}
