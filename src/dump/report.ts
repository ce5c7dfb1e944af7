// The findings that every layout may make.

import { quote } from '../text/quote.ts';
import type { Finding } from './layout.ts';
import { maxFileBytes } from './limits.ts';

/** `remedy` tells what to do in a file of this kind. */
export function reportTitle(
  line: number,
  title: string,
  remedy = 'Add the abstract below it, or delete the line.',
): Finding {
  return {
    code: 'title-without-abstract',
    line,
    message: `No abstract follows the title ${quote(title)}; the entry is left out. ${remedy}`,
  };
}

export function reportAbstract(
  line: number,
  abstract: string,
  remedy = 'Add the title above it, or delete the line.',
): Finding {
  return {
    code: 'abstract-without-title',
    line,
    message: `No title stands above the abstract ${quote(abstract)}; the entry is left out. ${remedy}`,
  };
}

export function reportTruncation(line: number): Finding {
  return {
    code: 'dump-truncated',
    line,
    message:
      'The scraper stopped here, so the abstract above may be cut short. Scrape the page again if it matters.',
  };
}

export function reportTooLarge(bytes: number): Finding {
  const [size, limit] = [bytes, maxFileBytes].map((count) => Math.ceil(count / 1024 / 1024));
  return {
    code: 'file-too-large',
    message: `The file has ${size} MiB and is not read; the limit is ${limit} MiB. Split it into several dumps.`,
  };
}

/** Where a paper stands in a file whose lines say nothing, since the site answers in one: `paper 2 of 3, 2610.01235`. */
export function namePlace(index: number, total: number, arxivId: string | null): string {
  return `paper ${index + 1} of ${total}${arxivId === null ? '' : `, ${arxivId}`}`;
}
