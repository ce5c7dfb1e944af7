// What a dump says of the page it was scraped from: its address, and in it the search and the day.

import { type PartialDate, parseDate } from '../paper/dates.ts';
import { parseUrl } from '../text/parse-url.ts';
import { firstOf } from './first-of.ts';
import type { Source } from './source.ts';

/** The page's own address as the scraper noted it in the header; links to other pages do not count. */
export function findPageUrl(source: Source): string | null {
  const last = Math.min(source.lines, source.first + headerLines);
  for (let line = source.first; line < last; line++) {
    const text = source.line(line).slice(0, lineLength);
    for (const note of notes) {
      const url = readPageUrl(note.exec(text)?.[1] ?? null);
      if (url !== null) return url;
    }
  }
  return null;
}

/** The address of a page of the list, or of a paper there; else null. */
export function readPageUrl(text: string | null): string | null {
  return text !== null && /^https?:\/\/[^/?#\s]{1,100}\/papers(?:[/?#]\S{0,2000})?$/i.test(text)
    ? text
    : null;
}

/** The search in an address: `map legends` of `…/papers?q=map%20legends`; null where there is none. */
export function parseQuery(url: string | null): string | null {
  return (
    parseUrl(url ?? '')
      ?.searchParams.get('q')
      ?.trim() || null
  );
}

/** The day in an address: `…/papers/date/2026-03-11`. */
export function parseAddressDate(url: string | null): PartialDate | null {
  return parseDate(/\/papers\/date\/(\d{4}-\d{2}-\d{2})(?=$|[/?#])/.exec(url ?? '')?.[1] ?? '');
}

/**
 * The day in a file's name: `2026-03-11.txt`, `papers_20260311.md`; else in the name of the archive it came
 * from, or in those of its folders: `lists-2026-03-11.zip/a.json`, `2026-03-11/a.txt`, `2026/03/11.json`.
 */
export function parseFileDate(file: string): PartialDate | null {
  const [name = '', ...around] = file.split(/[\\/]/).reverse();
  const own = findDay(name);
  if (own !== null) return own;
  for (const folder of around.slice(0, mostFolders)) {
    const date = /\.zip$/i.test(folder) ? findDay(folder) : parseDate(folder);
    if (date !== null) return date;
  }
  const path = /(?:^|[\\/])(\d{4})[\\/](\d{2})[\\/](\d{2})(?:[\\/.][^\\/]{0,200})?$/.exec(file);
  return path === null ? null : parseDate(path.slice(1, 4).join('-'));
}

/** The first date in a line: `Papers of Oct 6, 2026`, `[2026-10-06] Papers`. */
export function findDate(text: string): PartialDate | null {
  return firstOf(text.slice(0, 300).matchAll(writtenDay), ([written]) => parseDate(written));
}

function findDay(name: string): PartialDate | null {
  const written = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0];
  if (written !== undefined) return parseDate(written);
  // Without its dashes a date is only told from other numbers where it stands alone.
  const plain = /(?<![\dA-Za-z])(\d{4})([_.]?)(\d{2})\2(\d{2})(?![\dA-Za-z])/.exec(name);
  return plain === null ? null : parseDate(`${plain[1]}-${plain[3]}-${plain[4]}`);
}

// A year that a month follows is of another date: `25 papers, 2026-03-11`; and `Week 11 of May 2026` has no day.
const writtenDay =
  /\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:, ?| )\d{4}(?![-\d])|\d{1,2}(?:(?:st|nd|rd|th)(?: of)?|\.|º|er)? (?:de )?\p{L}[\p{L}\p{M}]{2,10}\.?(?:,? | de | del )\d{4}(?![-\d])/gu;
const notes = [
  // `- URL: https://…`, `**URL:** https://…`, `Source URL: https://…`, `URL Source: https://…`
  /^\W{0,6}(?:(?:source|page|original)[ _-])?(?:url|link|address)(?: source)?\W{1,6}?(https?:\/\/[^\s<>"')\]]{1,2000})/i,
  /^\W{0,6}source\W{1,6}?(https?:\/\/[^\s<>"')\]]{1,2000})/i,
  // At the foot of a printed page, before its number.
  /^(https?:\/\/[^\s<>"')\]]{1,2000})\s{1,200}\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?\s{0,9}$/,
  // Saved pages.
  /saved from url=(?:\(\d{1,6}\))?(https?:\/\/[^\s<>"']{1,2000})/i,
  /<link [^<>]{0,200}rel=["']?canonical["']? [^<>]{0,200}?href=["']?(https?:\/\/[^\s<>"']{1,2000})/i,
  /<meta [^<>]{0,200}property=["']?og:url["']? [^<>]{0,200}?content=["']?(https?:\/\/[^\s<>"']{1,2000})/i,
];
const headerLines = 80;
const lineLength = 20_000;
const mostFolders = 4;
