// A scraped text on its way to the process that renders its page: as it is kept, with what the archive says of its
// acronyms. To read it, and to explain them, takes longer than all else that the main process does for a paper's page.
import { openWords } from '../../reading/packed.ts';
import { acronymMeanings } from '../../terms/index.ts';
import { explainIn } from '../render/abbreviations.ts';
import { openHtml } from '../render/packed.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { ScrapedText } from './parts.ts';

/** Plain data. */
export interface PackedText {
  /** As they are kept, deflated, in base 64. */
  readonly words: string;
  readonly html: string;
  readonly hasMath: boolean;
  /** What the archive says of names in it, by their keys. */
  readonly agreed: readonly (readonly [key: string, expansion: string])[];
}

/** With its acronyms explained in the HTML. */
export function unpackText({ words, html, hasMath, agreed }: PackedText): ScrapedText {
  const { plain, prose, unicode, runs } = openWords(words);
  const meanings = acronymMeanings(prose, new Map(agreed));
  return { plain, unicode, runs, hasMath, html: asSafeHtml(explainIn(openHtml(html), meanings)) };
}
