// The findings that every layout may make.
import type { Finding } from './layout.ts';
import { quote } from './quote.ts';

export function reportTitle(line: number, title: string): Finding {
  return {
    code: 'title-without-abstract',
    severity: 'warning',
    line,
    message: `No abstract follows the title ${quote(title)}; the entry is left out. Add the abstract below it, or delete the line.`,
  };
}

export function reportAbstract(line: number, abstract: string): Finding {
  return {
    code: 'abstract-without-title',
    severity: 'warning',
    line,
    message: `No title stands above the abstract ${quote(abstract)}; the entry is left out. Add the title above it, or delete the line.`,
  };
}
