// What front matter can be told about.

import { quote, seenIn } from '../../text/quote.ts';
import type { Finding } from '../layout.ts';

export function reportOpen(open: number): Finding {
  return {
    code: 'front-matter-unclosed',
    line: open + 1,
    message:
      'The front matter that begins here is never closed, so it is not read. Close it with a line "---".',
  };
}

export function reportRefused(line: number, why: string): Finding {
  return {
    code: 'front-matter-refused',
    line,
    message: `The front matter is not read because ${why}. Write plain YAML: "date: 2026-03-11".`,
  };
}

export function reportInvalid(line: number, why: string): Finding {
  return {
    code: 'front-matter-invalid',
    line,
    message: `The front matter is not read because it is not valid YAML here: ${why}.`,
  };
}

export function reportField(line: number, key: string, value: unknown): Finding {
  return {
    code: 'front-matter-invalid',
    line,
    message: `"${key}" must be ${wanted[key] ?? 'a short text'}${seenIn(value)}; it is left out. Correct it, or delete the line.`,
  };
}

const wanted: Readonly<Record<string, string>> = {
  date: 'a date that exists, such as 2026-03-11',
  url: 'an address that begins with https:// or http://',
  added: 'a date with a year, such as 2026-03-11',
  slug: 'a name of at most 80 small letters, digits and single hyphens, such as spring-reading (day, week, month, year, page, feed and index are taken, and con, prn, aux, nul, com1 and lpt1 are devices to Windows)',
};

export function reportKey(line: number, key: string, meant: string): Finding {
  return {
    code: 'front-matter-unknown-key',
    line,
    message: `${quote(key)} is not a field of front matter. If "${meant}" was meant, correct it.`,
  };
}
