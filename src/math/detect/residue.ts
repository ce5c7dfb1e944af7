// Displayed formulas that are still whole in the text, with their backslashes: survivors (`\[…\]`) and
// what is left of environments (`equation* … equation*`). No damaged formula is sought inside them.
import { type Token, tokeniseWithoutDollars } from '../tokenise.ts';
import { remembered } from './remember.ts';
import { detectSurvivors, type Survivor } from './survivors.ts';

/** 1 for each token inside a survivor or the residue of an environment. */
export function residueOf(tokens: readonly Token[], survivors: readonly Survivor[]): Uint8Array {
  const residue = new Uint8Array(tokens.length);
  let next = 0;
  tokens.forEach((token, i) => {
    while ((survivors[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    if (token.start >= (survivors[next]?.start ?? Number.POSITIVE_INFINITY)) residue[i] = 1;
  });
  markEnvironments(tokens, residue);
  return residue;
}

/** Whether a place of a text, of places asked in rising order, lies in a formula or display that is still whole. */
export function asksDisplay(text: string): (at: number) => boolean {
  const tokens = tokeniseWithoutDollars(text);
  return asksResidue(tokens, residueOf(tokens, detectSurvivors(text)));
}

/** Whether a place, of places asked in rising order, lies in a token so marked. */
export function asksResidue(tokens: readonly Token[], residue: Uint8Array): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= at) next++;
    return residue[next] === 1;
  };
}

/**
 * Heuristic: the scrape turned `\begin{align*}` and `\end{align*}` into `align*`; so a name that comes
 * twice, with more control sequences between than prose words, is a display. The word `equation` in a
 * sentence is not.
 */
function markEnvironments(tokens: readonly Token[], residue: Uint8Array): void {
  if (tokens.filter((token) => environmentOf(token) !== '').length < 2) return;
  const lastSeen = new Map<string, { readonly index: number; readonly balance: number }>();
  let balance = 0;
  tokens.forEach((token, index) => {
    if (residue[index] === 1) return;
    if (token.kind === 'control') balance++;
    else if (token.kind === 'word' && /^[a-z]{4}/.test(token.text)) balance--;
    const found = environmentOf(token);
    if (found === '') return;
    const name = tokens[index + 1]?.text === '*' ? `${found}*` : found;
    const opening = lastSeen.get(name);
    if (opening !== undefined && balance - opening.balance >= 1 && index - opening.index <= longestDisplay) {
      residue.fill(1, opening.index, index + 1);
      lastSeen.delete(name);
    } else lastSeen.set(name, { index, balance });
  });
}

/** The name of an environment that a word ends with, or ''. */
const environmentOf = remembered(({ kind, text }) =>
  kind === 'word' && text.length <= 40 ? (environment.exec(text)?.[0] ?? '') : '',
);

const environment = /(?:equation|align|aligned|eqnarray|gather|multline|split|cases|array)$/;

/** In tokens. */
const longestDisplay = 400;
