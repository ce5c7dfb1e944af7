// Whether what an entry says stands in the file, at the entry's place: between the paper before it and the
// paper after it. What does not is invented, whatever the layout believes.
import { parseCount } from '../../src/dump/cards/phrases.ts';
import { openSource } from '../../src/dump/source.ts';
import type { Dump, Entry } from '../../src/dump/types.ts';
import { parseDate, parseMoment } from '../../src/paper/dates.ts';
import { type FactName, factNames } from '../../src/paper/facts.ts';

/** The values that the text does not hold, each as `upvotes 12 of "Two Cheap Clocks"`. */
export function findInvented(text: string, dump: Dump): readonly string[] {
  const source = openSource(text);
  const lines = [...new Set(dump.entries.map(({ line }) => line))].toSorted((one, other) => one - other);
  return dump.entries.flatMap((entry) => {
    const at = lines.indexOf(entry.line);
    const from = source.start(lines[at - 1] ?? 0);
    const to = source.start((lines[at + 1] ?? source.lines + 1) - 1);
    const place = undo(resolve(source.text.slice(from, to), text));
    return (['title', 'abstract', ...factNames] as const)
      .filter((field) => !(formsOf[field]?.(entry, place) ?? holds(place, entry[field])))
      .map((field) => `${field} of ${JSON.stringify(entry)}`);
  });
}

/** Facts that a file may write in other words than they are kept in. */
const formsOf: Partial<Record<keyof Entry, (entry: Entry, place: string) => boolean>> = {
  arxivId: ({ arxivId }, place) => arxivId === null || place.includes(arxivId),
  publishedOn: ({ publishedOn }, place) => publishedOn === null || datesIn(place).has(publishedOn),
  // `Quill, Ada` is Ada Quill.
  authors: ({ authors }, place) =>
    authors === null || authors.every((name) => name.split(' ').every((word) => place.includes(word))),
  authorsCount: ({ authorsCount, authors }, place) =>
    authors?.length === authorsCount || holds(place, authorsCount),
  githubUrl: ({ githubUrl }, place) =>
    githubUrl === null ||
    place.replace(/\s+/g, '').includes(githubUrl.replace(/^https?:\/\/(?:www\.)?github\.com\//i, '')),
};

/** What nobody says, stands everywhere; any other fact by its words or its number. */
function holds(place: string, value: Entry['title' | FactName]): boolean {
  if (value === null) return true;
  if (typeof value === 'number') return countsIn(place).has(value);
  return [value].flat().every((text) => holdsWords(place, text));
}

/** Numbers of links with the addresses that the file's list of references gives them. */
function resolve(place: string, text: string): string {
  const hrefs = new Map(
    [...text.matchAll(/^\s*\[?(\d+)[\].]\s+(\S+)\s*$/gm)].map(([, number, href]) => [number, href]),
  );
  return place.replace(/\[(\d+)\]/g, (written, number: string) => `${written} ${hrefs.get(number) ?? ''} `);
}

/** A text as written in JSON, HTML or an address, to the text that is meant. */
function undo(place: string): string {
  return place
    .replace(/(?<!\\)\\[nrt]/g, ' ')
    .replace(/%2F/gi, '/')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every word of the text, in order; other words may stand between, such as a link's address. */
function holdsWords(place: string, text: string): boolean {
  let at = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = place.indexOf(word, at);
    if (found === -1) return false;
    at = found + word.length;
  }
  return true;
}

function datesIn(place: string): ReadonlySet<string | null> {
  const patterns = [
    /\d{4}-\d{2}-\d{2}/g,
    /[A-Z][a-z]{2,8}\.? \d{1,2}(?:, ?\d{4})?(?!\d)/g,
    /\d{1,2} [A-Z][a-z]{2,8}(?:,? \d{4})?/g,
    /\d{4} [A-Z][a-z]{2} \d{1,2}/g,
  ];
  return new Set(
    patterns
      .flatMap((pattern) => place.replace(/\s+/g, ' ').match(pattern) ?? [])
      .map((date) => parseDate(date) ?? parseMoment(date)),
  );
}

function countsIn(place: string): ReadonlySet<number | null> {
  return new Set((place.match(/(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)[kKmM]?/g) ?? []).map(parseCount));
}
