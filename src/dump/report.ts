// The findings that every layout may make.
import type { Finding } from './layout.ts';

export function reportTitle(line: number, title: string): Finding {
  return {
    code: 'title-without-abstract',
    severity: 'warning',
    line,
    message: `No abstract follows the title "${shorten(title)}"; the entry is left out. Add the abstract below it, or delete the line.`,
  };
}

export function reportAbstract(line: number, abstract: string): Finding {
  return {
    code: 'abstract-without-title',
    severity: 'warning',
    line,
    message: `No title stands above the abstract "${shorten(abstract)}"; the entry is left out. Add the title above it, or delete the line.`,
  };
}

export function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
