// The findings that every layout may make.
import type { Finding } from './layout.ts';
import { quote } from './quote.ts';

/** `remedy` tells what to do in a file of this kind. */
export function reportTitle(
  line: number,
  title: string,
  remedy = 'Add the abstract below it, or delete the line.',
): Finding {
  return {
    code: 'title-without-abstract',
    severity: 'warning',
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
    severity: 'warning',
    line,
    message: `No title stands above the abstract ${quote(abstract)}; the entry is left out. ${remedy}`,
  };
}
