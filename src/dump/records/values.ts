// What a field's value says, whatever form a tool gave it: null where it holds nothing of the kind.

import { isRecord } from '../../is-record.ts';
import { parseArxivAddress, parseArxivId, parsePaperId } from '../../paper/arxiv.ts';
import { type PartialDate, parseDate, parseMoment } from '../../paper/dates.ts';
import { parseDoi } from '../../paper/doi.ts';
import { inReadingOrder, parseAuthors } from '../authors.ts';
import { parseCount, parseRepository } from '../cards/phrases.ts';
import { firstOf } from '../first-of.ts';
import { parsePython } from '../python/translate.ts';
import { unwrap } from '../unwrap.ts';

/**
 * What an object holds for the field that it stands in: OpenReview gives every field as `{"value": …}`, readers of feeds a
 * text as `{"type": "html", "value": …}`. Undefined where it holds nothing so.
 */
export function wrappedIn(value: unknown): unknown {
  return isRecord(value) ? value[wrapperName] : undefined;
}

export const wrapperName = 'value';

/** A text on one line; a list of texts is their sequence. */
export function readText(value: unknown): string | null {
  if (typeof value === 'string') return unwrap(value) || null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return unwrap(value.join(' ')) || null;
  if (isRecord(value)) return readText(value.text ?? value['#text'] ?? null);
  return null;
}

/**
 * A text of which only the places of its words are given, as OpenAlex does: `{"We": [0], "show": [1]}`. Null where they are not those of a
 * whole text.
 */
export function readPlacedWords(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const words: string[] = [];
  let count = 0;
  for (const [word, places] of Object.entries(value)) {
    if (!Array.isArray(places)) return null;
    for (const place of places) {
      if (!Number.isInteger(place) || place < 0 || place >= mostWords || words[place] !== undefined)
        return null;
      words[place] = word;
      count++;
    }
  }
  return count === 0 || words.length !== count ? null : words.join(' ');
}

/** What an address says: alone, in the object of a link, or the first in a list that says it. */
function fromAddress(parse: (address: string) => string | null): (value: unknown) => string | null {
  const read = (value: unknown): string | null => {
    if (Array.isArray(value)) return firstOf(value, read);
    if (isRecord(value)) return read(value.href ?? value.url ?? value['@id'] ?? null);
    return typeof value === 'string' && value.length <= longestAddress ? parse(value.trim()) : null;
  };
  return read;
}

/** An arXiv id, alone, with its prefix, or in an address of a site that shows the paper. */
export const readArxivId = fromAddress(
  (text) =>
    parseArxivId(text) ??
    parsePaperId(text) ??
    parseArxivAddress(text) ??
    inAnotherAddress.exec(text)?.[1] ??
    null,
);

/** A DOI, alone or in an address. */
export const readDoi = fromAddress(parseDoi);

/** A repository among addresses of any kind. */
export const readRepositoryAddress = fromAddress(parseRepository);

/** A whole number from 0: `7`, `"7"`, `"1.2k"`. */
export function readCount(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null;
  return typeof value === 'string' ? parseCount(value.trim().replace(/\.0+$/, '')) : null;
}

/** A date as a text, or the seconds or milliseconds that computers count. */
export function readDate(value: unknown): PartialDate | null {
  if (typeof value === 'number') return readClock(value);
  // `{"$date": "2026-10-01T00:00:00Z"}`, as a database prints it.
  if (isRecord(value)) return readDate(value.$date ?? datePartsOf(value)?.join('-') ?? null);
  if (typeof value !== 'string' || value.length > 100) return null;
  const text = value.trim();
  return (
    parseDate(text) ?? parseMoment(text) ?? (/^1\d{9}(?:\d{3})?$/.test(text) ? readClock(Number(text)) : null)
  );
}

/** 2026, 10 and 01 of `{"date-parts": [[2026, 10, 1]]}`, as Crossref and reference managers write dates. */
function datePartsOf(value: unknown): readonly string[] | null {
  const dates = isRecord(value) ? value['date-parts'] : null;
  const parts: unknown = Array.isArray(dates) ? dates[0] : null;
  return Array.isArray(parts) ? parts.map((part) => String(part).padStart(2, '0')) : null;
}

/** A date of which only the year or the month is known, or nothing: it is no day, and no fault either. */
export function hasNoDay(value: unknown): boolean {
  if (typeof value === 'string') return /^\d{4}(?:-\d\d)?$/.test(value.trim());
  if (!isRecord(value)) return false;
  return 'date-parts' in value ? (datePartsOf(value)?.length ?? 0) < 3 : hasNoDay(value.raw);
}

function readClock(count: number): PartialDate | null {
  if (!Number.isFinite(count) || count < 1e9 || count >= 1e13) return null;
  return parseDate(new Date(count < 1e11 ? count * 1000 : count).toISOString());
}

/** Names, as a list or in a text. A list cut at `et al.` is none. */
export function readAuthors(value: unknown): readonly string[] | null {
  if (Array.isArray(value)) {
    const names = value.map(readName);
    const [only] = names;
    // One text of several names, as feeds have it: `Ada Quill, Bo Fern`; `Quill, Ada` is one person.
    if (names.length === 1 && typeof only === 'string' && /\S\s+\S[^,;]{0,100}[,;]|,[^,]{1,100},/.test(only))
      return readAuthors(only);
    return names.length === 0 || names.some((name) => name === null)
      ? null
      : inReadingOrder(names.flatMap((name) => (name === null || name === '' ? [] : [name])));
  }
  if (isRecord(value)) return value.name === undefined ? null : readAuthors([value]);
  if (typeof value !== 'string') return null;
  const text = unwrap(value);
  if (!text.startsWith('[')) return parseAuthors(text)?.names ?? null;
  return readAuthors(parsePython(text)) ?? readFlow(text);
}

/** `[Ada Quill, 'Bo Fern']`, as YAML writes a list in a line. */
function readFlow(text: string): readonly string[] | null {
  const inner = /^\[([^[\]{}]{1,20000})\]$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const names = inner.split(',').map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'));
  return parseAuthors(names.map((name) => `${name};`).join(' '))?.names ?? null;
}

function readName(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  // `Author('Ada Quill')`, as Python prints an object of one value.
  if (Array.isArray(value)) return value.length === 1 ? readName(value[0]) : null;
  if (!isRecord(value)) return null;
  const name =
    value.name ?? value.fullname ?? value.fullName ?? value.full_name ?? value.display_name ?? value.author;
  if (isRecord(name)) return readName(name);
  if (typeof name === 'string' && name.trim() !== '') return name.trim();
  const [first, last] = [
    value.first ?? value.given ?? value.firstName,
    value.last ?? value.family ?? value.lastName,
  ];
  return typeof last === 'string' ? `${typeof first === 'string' ? `${first} ` : ''}${last}`.trim() : '';
}

/** `{fullname, name}` or a name; of several the first. */
export function readOrganization(value: unknown): string | null {
  if (Array.isArray(value)) return firstOf(value, readOrganization);
  if (isRecord(value)) return readOrganization(value.fullname ?? '') ?? readOrganization(value.name ?? '');
  if (typeof value !== 'string') return null;
  const name = unwrap(value);
  return name === '' || name.length > longestName || /^https?:/.test(name) ? null : name;
}

/** The `name` beside a `fullname` that is another. */
export function readShortName(value: unknown): string | null {
  if (Array.isArray(value)) return firstOf(value, readShortName);
  if (!isRecord(value)) return null;
  const full = readOrganization(value.fullname ?? '');
  const short = readOrganization(value.name ?? '');
  return full === null || short === full ? null : short;
}

/** An address of any host that keeps code, or `owner/name` on the commonest; a line end in it is undone. */
export function readRepository(value: unknown): string | null {
  if (isRecord(value)) return readRepository(value.url ?? value.href ?? null);
  if (typeof value !== 'string') return null;
  const text = value.replace(/\s+/g, '');
  if (text.length > longestAddress) return null;
  if (/^https?:\/\/[^/]{1,200}\/.+$/i.test(text)) return text;
  if (/^(?:www\.)?github\.com\/.+$/i.test(text)) return `https://${text}`;
  return /^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text) ? `https://github.com/${text}` : null;
}

// `…/abs/ID` of a mirror, `…/arXiv:ID`, a DOI of arXiv's own, `oai:arXiv.org:ID`.
const inAnotherAddress =
  /(?:\/(?:(?:abs|pdf|html|papers?|overview)\/|arxiv:)|10\.48550\/arxiv\.|^oai:arxiv\.org:)(\d{4}\.\d{4,5})(?:v\d{1,2})?(?:\.pdf)?(?=$|[/?#])/i;
const longestAddress = 2000;
const mostWords = 100_000;
const longestName = 200;
