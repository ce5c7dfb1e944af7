// Detects addresses in running text: `https://…` anywhere, `github.com/x/y` without a scheme where it
// is clear.
//
// Where an address ends is a guess, made as readers make it: at white space, quotes, braces or a
// character outside ASCII; then without the sentence's punctuation; a closing bracket belongs to the
// address only if it was opened in it (`https://en.wikipedia.org/wiki/Set_(mathematics)`).
import { httpUrl } from './http-url.ts';
import type { HttpUrl, Span } from './types.ts';

export interface Address extends Span {
  readonly url: HttpUrl;
}

// `\_`, `\#`, `\%`, `\&` are TeX's spelling of what the address holds.
const withScheme = /https?:\/\/(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|\\[_#%&~]){1,2000}/gi;

// A heuristic, from the abstracts of some 20,000 papers: `github.com/x/y`, `x.github.io` and
// `sites.google.com/x` are meant as links; `Walmart.com`, `Code.org` and `crates.io` are names.
// A host counts when a path follows, when it begins with `www.`, or when it is a pages host.
const withoutScheme =
  /(?<![\p{L}\p{N}@./\\_-])(?:(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|io|ai|edu|gov|dev|co|me|app|science|tech|xyz|info|cn|jp|de|fr|uk|ch|eu|nl|in|kr)(?:\/(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|\\[_#%&~]){0,2000})?)(?![\p{L}\p{N}@])/giu;

/** Addresses in `text`, in order, not overlapping. */
export function detectAddresses(text: string): readonly Address[] {
  const found: Address[] = [];
  if (text.includes('://')) find(text, withScheme, '', found);
  if (mayBeClear.test(text)) find(text, withoutScheme, 'https://', found);
  return inOrder(found);
}

const withSchemeHere = new RegExp(`^${withScheme.source}`, 'i');
const withoutSchemeHere = new RegExp(`^${withoutScheme.source}`, 'iu');

/** The address that begins exactly at `at`, or null. */
export function readAddress(text: string, at: number): Address | null {
  const near = text.slice(at, at + 2100);
  const raw = withSchemeHere.exec(near)?.[0];
  if (raw !== undefined) return check(raw, '', at);
  const bare = withoutSchemeHere.exec(near)?.[0];
  return bare === undefined ? null : check(bare, 'https://', at);
}

function find(text: string, form: RegExp, scheme: string, found: Address[]): void {
  form.lastIndex = 0;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const address = check(match[0], scheme, match.index);
    if (address !== null) found.push(address);
    // What was cut off may hold another address: `[https://a.b](https://a.b)`.
    form.lastIndex = address?.end ?? match.index + Math.min(8, match[0].length);
  }
}

function check(raw: string, scheme: string, start: number): Address | null {
  const address = raw.slice(0, endOfAddress(raw));
  if (scheme !== '' && !isClearWithoutScheme(address)) return null;
  const url = httpUrl(scheme + address.replaceAll('\\', ''));
  return url === null ? null : { start, end: start + address.length, url };
}

/** What every address that is clear without a scheme holds, and few texts do. */
const mayBeClear = /\/|www\.|\.io/i;

function isClearWithoutScheme(address: string): boolean {
  return /^www\.|^[^/]+\.(?:github|gitlab)\.io|^[^/]+\/./i.test(address) || /^[a-z0-9.-]+\/$/i.test(address);
}

const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** How much of `raw` is the address, without the sentence's punctuation. Linear: brackets are counted once. */
function endOfAddress(raw: string): number {
  const open: Record<string, number> = { '(': 0, '[': 0 };
  let unopened = raw.length;
  for (let at = 0; at < raw.length && unopened === raw.length; at += 1) {
    const character = raw[at] ?? '';
    const opener = openers[character];
    if (opener !== undefined) {
      const depth = open[opener] ?? 0;
      if (depth === 0) unopened = at;
      open[opener] = depth - 1;
    } else if (character in open) open[character] = (open[character] ?? 0) + 1;
  }
  let end = unopened;
  while (end > 0 && /[.,;:!?'*~|$\\_]/.test(raw[end - 1] ?? '')) end -= 1;
  // `(https://a.b/c` cut before its own closing bracket keeps no lone opening one.
  while (end > 0 && /[([]/.test(raw[end - 1] ?? '')) end -= 1;
  return end;
}

function inOrder(found: Address[]): readonly Address[] {
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = 0;
  return found.filter((address) => {
    if (address.start < reached) return false;
    reached = address.end;
    return true;
  });
}
