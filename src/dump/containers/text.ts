// A text to its list: as it stands, else as the lines that it quotes; or as the page of which a browser saved it, where that
// says more. A file that shows no paper so may hold one deeper: in strings of JSON, or in blocks of code.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Decoded } from '../decode/decode.ts';
import { isJson } from '../layouts/json.ts';
import { withoutSlugs } from '../lines/organizations.ts';
import { parseDecoded } from '../parse.ts';
import type { DateWitness } from '../resolve-date.ts';
import { openSource } from '../source.ts';
import type { Dump, Entry } from '../types.ts';
import { lengthOfFrontMatter } from './above.ts';
import { findFenced } from './fenced.ts';
import { findQuoted } from './quoted.ts';
import { findSavedPage } from './saved-text.ts';
import { findWrapped } from './wrapped.ts';

/** A text in another that shows no paper by itself. */
export interface Held extends Decoded {
  /** What is known of its day, its page, and what of the other is left out. */
  readonly around?: readonly DateWitness[];
  readonly url?: string | null;
  readonly leftOut?: Omit<Diagnostic, 'file'> | null;
}

/**
 * Reads a text as it is, or as the saved page that it is: with addresses behind words where it says as much so, with numbers
 * before them where it says more.
 */
export function parseText(decoded: Decoded, file: string, around: readonly DateWitness[] = []): Dump {
  const whole = parseDecoded(decoded, file, around);
  if (!decoded.isText) return whole;
  const dump = whole.entries.length > 0 ? whole : (parseHeld(findQuoted(decoded), file, around) ?? whole);
  const page = isData(dump, decoded.text) ? null : findSavedPage(decoded.text);
  if (page === null) return dump;
  // Which of the two says more is known only when both are read.
  const saved = parseDecoded({ ...decoded, text: page.markdown }, file, around);
  const more = compareDumps(saved, dump);
  if (saved.layout === null || more < 0 || (more === 0 && page.isNumbered)) return dump;
  return { ...saved, entries: withoutSlugs(saved.entries) };
}

/** Reads what lies deeper in a file; null where that shows no paper either. */
export function parseWithin(decoded: Decoded, file: string): Dump | null {
  return parseHeld(findWrapped(decoded.text), file) ?? parseHeld(findFenced(decoded), file);
}

/** Above 0 where `one` shows more papers, or says more of as many. */
export function compareDumps(one: Dump, other: Dump): number {
  return one.entries.length - other.entries.length || countFacts(one) - countFacts(other);
}

function parseHeld(held: Held | null, file: string, around: readonly DateWitness[] = []): Dump | null {
  if (held === null) return null;
  const { url = null, leftOut = null } = held;
  const dump = parseDecoded(held, file, held.around ?? around);
  if (dump.entries.length === 0) return null;
  const told = leftOut === null ? [] : [{ ...leftOut, file }];
  return { ...dump, url: dump.url ?? url, diagnostics: [...dump.diagnostics, ...told] };
}

function countFacts({ entries }: Dump): number {
  const known = (entry: Entry): number => Object.values(entry).filter((value) => value !== null).length;
  return entries.reduce((sum, entry) => sum + known(entry), 0);
}

/** Brackets and lines are the file's own: no address in it stands behind its words. */
function isData({ layout }: Dump, text: string): boolean {
  if (layout !== null && ofData.has(layout)) return true;
  return isJson(openSource(text.slice(lengthOfFrontMatter(text))));
}

/** Layouts of files whose brackets and lines are their own. */
const ofData: ReadonlySet<string> = new Set(
  'csv markdown-table references public-json python-repr feed saved-html named-html'.split(' '),
);
