// Permalinks that depend on the thing alone.
//
// A paper's slug is its folded title in ASCII, cut at a word, and a hash of the folded title and the
// first letters of the abstract: `a-tale-of-two-kernels-7k2m9x`. Order, file names and other papers do
// not enter; neither do wrapping, case, accents, TeX, or where a scrape cut the abstract off. Two papers
// with one title get two slugs. The hash also keeps slugs apart from the site's own paths, and from each
// other when they would differ in case only (everything is in lower case).
//
// A digest's slug is its date; where that is not known as a whole, a hash of what it lists, in order, follows.
import slugify from '@sindresorhus/slugify';
import { sha256 } from '../sha256.ts';
import type { DigestSlug, PaperSlug } from './types.ts';

/** Letters of the abstract that count. Scrapes that cut earlier get a slug of their own: an alias. */
const openingLength = 64;

const longestReadable = 64;

/**
 * The slug of a paper listed as `titleKey` (see titleKeyOf) with an abstract of these `letters`.
 * `salt` is for slugs that collide: it tells the papers apart by more of what they are.
 */
export function paperSlug(titleKey: string, letters: string, salt = ''): PaperSlug {
  const readable = cutAtWord(slugify(titleKey.slice(0, 4 * longestReadable)));
  const hash = hashOf(`${titleKey}\n${letters.slice(0, openingLength)}${salt === '' ? '' : `\n${salt}`}`);
  // A title that leaves nothing readable has only its hash to be told by.
  const length = readable === '' || salt !== '' ? 12 : 6;
  return `${readable === '' ? 'paper' : readable}-${hash.slice(0, length)}` as PaperSlug;
}

/**
 * `2026-03-11-4h7x2k`, `03-11-4h7x2k` or `undated-4h7x2k`. `content` is what tells the digest from others;
 * `length` more than 6 tells those apart whose hashes begin alike.
 */
export function digestSlug(date: string | null, content: readonly string[], length = 6): DigestSlug {
  const when = date === null ? 'undated' : date.replace(/^--/, '');
  return `${when}-${hashOf(content.join('\n')).slice(0, length)}` as DigestSlug;
}

/** A date of its own, or a name the publisher chose. */
export function plainDigestSlug(name: string): DigestSlug {
  return name as DigestSlug;
}

function cutAtWord(slug: string): string {
  if (slug.length <= longestReadable) return slug;
  const head = slug.slice(0, longestReadable + 1);
  const end = head.lastIndexOf('-');
  return end > longestReadable / 2 ? head.slice(0, end) : head.slice(0, longestReadable);
}

/** Digits and small letters without i, l, o, u: nothing to misread, and no words by chance. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

function hashOf(text: string): string {
  return Array.from(Buffer.from(sha256(text, 32), 'hex'), (byte) => alphabet[byte & 31]).join('');
}
