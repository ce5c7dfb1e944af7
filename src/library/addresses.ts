// The record of addresses: which slug each dump's digest has had, so that an address once given is kept.
//
// What a digest is called may hang on what it lists; once a dump is mended, nothing but a record knows what
// its address was. It stands with the publisher's content (`addresses.json`), grows with every build, and is
// theirs to edit.
import type { Diagnostic } from '../diagnostic.ts';
import { isRecord } from '../is-record.ts';
import { quote } from '../text/quote.ts';
import { slugPattern } from '../text/slug.ts';
import type { Digest } from './types.ts';

/** By a dump's file, the slugs its digest has had, the latest last. */
export type AddressRecord = ReadonlyMap<string, readonly string[]>;

export const noAddresses: AddressRecord = new Map();

/** Reads the record; `file` is its own name, and `folder` that of the dumps, to which its names are relative. */
export function parseAddresses(
  text: string,
  file: string,
  folder: string,
): { readonly record: AddressRecord; readonly diagnostics: readonly Diagnostic[] } {
  const value = parseJson(text);
  if (!isRecord(value)) {
    return { record: noAddresses, diagnostics: [reportInvalid(file)] };
  }
  const diagnostics: Diagnostic[] = [];
  const record = Object.entries(value).flatMap(([name, slugs]): [string, readonly string[]][] => {
    const all: readonly unknown[] = Array.isArray(slugs) ? slugs : [];
    const known = all.filter((slug) => isSlug(slug));
    if (!Array.isArray(slugs) || known.length < all.length) diagnostics.push(reportUnread(file, name));
    return Array.isArray(slugs) ? [[`${folder}/${name}`, known]] : [];
  });
  return { record: new Map(record), diagnostics };
}

/**
 * Whether a record can be read, all of it. One that cannot, such as a merge left in pieces or a line that was written by
 * hand, still holds what nothing else knows.
 */
export function isAddressRecord(text: string): boolean {
  const value = parseJson(text);
  return (
    isRecord(value) && Object.values(value).every((slugs) => Array.isArray(slugs) && slugs.every(isSlug))
  );
}

/** The record as it is written: a line a dump, by name. */
export function formatAddresses(record: AddressRecord, folder: string): string {
  const lines = [...record]
    .map(([file, slugs]) => `  ${JSON.stringify(file.slice(folder.length + 1))}: ${JSON.stringify(slugs)}`)
    .sort();
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** The record with the slugs that digests have now; what is gone stays in it. */
export function updateAddresses(
  record: AddressRecord,
  homes: ReadonlyMap<{ readonly file: string }, string>,
): AddressRecord {
  const updated = new Map(record);
  for (const [{ file }, slug] of homes) {
    const known = (record.get(file) ?? []).filter((each) => each !== slug);
    updated.set(file, [...known.slice(-mostSlugs), slug]);
  }
  return updated;
}

/** Addresses that were given and lead nowhere now, since their dumps are gone: one that is there and shows no paper says so itself. */
export function reportGone(
  record: AddressRecord,
  digests: readonly Pick<Digest, 'slug' | 'aliases'>[],
  dumps: readonly { readonly file: string }[],
  unread: readonly string[],
): readonly Diagnostic[] {
  const held = new Set<string>(digests.flatMap(({ slug, aliases }) => [slug, ...aliases]));
  const present = new Set(dumps.map(({ file }) => file));
  // Nothing is known of what lies in a folder or an archive that cannot be read.
  const isUnread = (file: string): boolean =>
    unread.some((one) => file === one || file.startsWith(`${one}/`));
  // Of a dump that was renamed and then deleted, every name that it had.
  const names = new Map<string, [string, ...string[]]>();
  for (const [file, slugs] of record) {
    const last = slugs.filter((slug) => !held.has(slug)).at(-1);
    if (present.has(file) || last === undefined || isUnread(file)) continue;
    names.set(last, [file, ...(names.get(last) ?? [])]);
  }
  return [...names].map(([slug, [file, ...others]]) => reportLost(file, slug, others));
}

function reportLost(file: string, slug: string, others: readonly string[]): Diagnostic {
  const more = others.length === 0 ? '' : `, and what stands there for ${others.join(' and ')}`;
  return {
    code: 'address-gone',
    severity: 'warning',
    file,
    line: null,
    message: `This dump is gone, so links to /digests/${slug}/ lead nowhere. Put it back, or write "slug: ${slug}" into the dump that takes its place. If it should be gone, delete its line in addresses.json${more}.`,
  };
}

function reportUnread(file: string, name: string): Diagnostic {
  return {
    code: 'invalid-addresses',
    severity: 'warning',
    file,
    line: null,
    message: `What stands for ${quote(name)} is not a list of addresses, such as ["robots-of-the-week"], and is not read where it is none; the record stays as it is. Correct that, or delete the line.`,
  };
}

function reportInvalid(file: string): Diagnostic {
  return {
    code: 'invalid-addresses',
    severity: 'warning',
    file,
    line: null,
    message:
      'The record of addresses is not valid JSON: it is not read, so former addresses of digests may lead nowhere, and stays as it is. Put it back as it was, or delete it.',
  };
}

/** Some editors put a byte order mark before it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function isSlug(slug: unknown): slug is string {
  return typeof slug === 'string' && slugPattern.test(slug) && slug.length <= 100;
}

const mostSlugs = 20;
