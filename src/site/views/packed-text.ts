// A scraped text on its way to the process that renders its page: as it is kept, with what the archive says of its
// acronyms. To read it, and to explain them, takes longer than all else that the main process does for a paper's page.
import { inflate } from '../../reading/packed.ts';
import type { Words } from '../../reading/read.ts';
import { acronymMeanings } from '../../terms/index.ts';
import { explainIn } from '../render/abbreviations.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { ScrapedText } from './parts.ts';

/** Plain data. */
export interface PackedText {
  /** Deflated, in base 64. */
  readonly words: string;
  readonly html: string;
  readonly hasMath: boolean;
  /** What the archive says of names in it, by their keys. */
  readonly agreed: readonly (readonly [key: string, expansion: string])[];
}

/** `words` and `html` as `deflate` made them. */
export function packText(
  { words, html }: { readonly words: Buffer; readonly html: Buffer },
  rest: Pick<PackedText, 'hasMath' | 'agreed'>,
): PackedText {
  return { words: words.toString('base64'), html: html.toString('base64'), ...rest };
}

/** With its acronyms explained in the HTML. */
export function unpackText({ words, html, hasMath, agreed }: PackedText): ScrapedText {
  const { plain, prose, unicode, runs }: Words = JSON.parse(unpack(words));
  const meanings = acronymMeanings(prose, new Map(agreed));
  return { plain, unicode, runs, hasMath, html: asSafeHtml(explainIn(unpack(html), meanings)) };
}

function unpack(text: string): string {
  return inflate(Buffer.from(text, 'base64'));
}
