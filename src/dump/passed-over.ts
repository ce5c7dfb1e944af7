// Texts that read like abstracts, above a list or between its parts: one may be a page's word of welcome, several are papers of another
// list in the same file, of which none is read.
import { quote } from '../text/quote.ts';
import type { Finding } from './layout.ts';
import { scoreAbstract, sureAbstract } from './score-abstract.ts';

export class PassedOver {
  #count = 0;
  #first: { readonly line: number; readonly text: string } | null = null;

  /** `line` is 1-based. */
  add(text: string, line: number): void {
    if (text.length < shortestAbstract || scoreAbstract(text) < sureAbstract) return;
    this.#count++;
    this.#first ??= { line, text };
  }

  report(): readonly Finding[] {
    const first = this.#first;
    if (first === null || this.#count < several) return [];
    const message = `${this.#count} texts that read like abstracts stand outside of the list that is read, here ${quote(first.text)}. If they are papers of another list, save that in a file of its own.`;
    return [{ code: 'unrecognised-line', line: first.line, message }];
  }
}

// No abstract of the publisher's five dumps is shorter.
const shortestAbstract = 265;
const several = 2;
