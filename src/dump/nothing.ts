// A file from which no paper was read is never passed over in silence: it is said what it is.
import { identify } from './identify/identify.ts';
import type { Claim, Finding, Layout } from './layout.ts';
import { bodyOf, type Source } from './source.ts';

export interface Guess {
  readonly layout: Layout;
  readonly claim: Claim;
}

/** No layout claims the file; the guesses come surest first. */
export function reportUnclaimed(source: Source, guesses: readonly Guess[]): Finding {
  if (bodyOf(source).trim() === '') return { code: 'empty-dump', message: empty };
  const nearest = guesses
    .slice(0, 3)
    .map(({ layout, claim }) => `${layout.name} (gave up at line ${claim.line}: ${claim.missing})`);
  const identity = identify(source);
  return {
    code: 'unknown-layout',
    line: identity?.line ?? guesses[0]?.claim.line ?? 1,
    message: [
      identity === null
        ? 'No layout recognises this file, so no paper is read from it.'
        : `This is ${identity.what}; no layout reads it, so no paper is read from it. ${identity.remedy}`,
      ...(nearest.length === 0 ? [] : [`The nearest layouts are ${nearest.join(', ')}.`]),
      ...(identity === null ? ['Save the list in one of these shapes, or add a layout for it.'] : []),
    ].join(' '),
  };
}

/** A layout claimed the file, and found nothing in it. */
export function reportNothing(source: Source, layout: string): Finding {
  const identity = identify(source);
  const seen =
    identity === null
      ? 'Its papers may have lost their titles or their abstracts; compare with the page, and save it again.'
      : `It looks like ${identity.what}. ${identity.remedy}`;
  return {
    code: 'no-papers',
    line: identity?.line ?? null,
    message: `The file was read as ${layout}, but it holds no paper with a title and an abstract. ${seen}`,
  };
}

const empty = 'The file holds nothing to read. Scrape the page again, or delete the file.';
