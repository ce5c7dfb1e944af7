// The publisher's own stylesheet: that it is one, and asks nothing of another host.
import { isAbsolute, relative } from 'node:path';
import {
  type CustomAtRules,
  type TransformOptions,
  type TransformResult,
  transform,
  type Visitor,
} from 'lightningcss';
import type { Diagnostic } from '../diagnostic.ts';
import { ContentError } from '../front-matter.ts';
import { isOnAnotherHost } from './href.ts';
import type { OwnLink } from './own-links.ts';

/** Throws a ContentError where `text` is no CSS, or loads something from elsewhere. */
export function checkOwnStyles(text: string, file: string): void {
  const foreign = addressesIn(text, file).flatMap(({ line, address }): readonly Diagnostic[] => {
    if (!isOnAnotherHost(address)) return [];
    const message = `"${address}" is on another host, and pages ask nothing of others. Save it in static/, beside site.md, and write /static/ and its name`;
    return [{ code: 'invalid-content', severity: 'error', file, line, message }];
  });
  if (foreign.length > 0) throw new ContentError(foreign);
}

/** Links to the publisher's files, of a sheet that has been checked. */
export function listStyleLinks({
  text,
  file,
}: {
  readonly text: string;
  readonly file: string;
}): readonly OwnLink[] {
  return addressesIn(text, file)
    .filter(({ address }) => isOwnFile.test(address))
    .map((link) => ({ ...link, file, from: '/' }));
}

function addressesIn(text: string, file: string): readonly Pick<OwnLink, 'line' | 'address'>[] {
  const sheet = { filename: file, code: Buffer.from(text), analyzeDependencies: true } as const;
  return (transformed(sheet).dependencies || []).flatMap((dependency) =>
    'url' in dependency ? [{ line: dependency.loc.start.line, address: dependency.url }] : [],
  );
}

/** As pages call them, or as they lie beside the sheet. */
const isOwnFile = /^(?:\/|\.\/)?static\//;

/**
 * Leads to the site's files from where the sheet is served, below /assets/, wherever the site is: `/static/logo.svg`
 * as pages write it, `static/logo.svg` as the folder has it beside the sheet.
 */
export const toSiteFiles: Visitor<CustomAtRules> = {
  Url: (url) => ({
    ...url,
    url: url.url.replace(/^\/(?!\/)/, '../').replace(/^(?:\.\/)?static\//, '../static/'),
  }),
};

/** Some editors put a byte order mark before a file, which is no part of a rule and is taken for one. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

const marked =
  'cannot be read: it begins with a byte order mark, which becomes part of the first rule. Save it as UTF-8 without one';

function transformed(sheet: TransformOptions<never>): TransformResult {
  try {
    return transform(sheet);
  } catch (error) {
    if (hasMark(sheet.code)) throw ContentError.in(sheet.filename, marked, 1);
    throw placed(sheet.filename, error);
  }
}

/** `error` as one of `file`, or of the one that it imports, where it says at which line. */
export function placed(file: string, error: unknown): unknown {
  if (!isPlaced(error)) return error;
  const faulty = isAbsolute(error.fileName ?? '') ? relative('.', error.fileName ?? '') : file;
  const reason = error.message
    .replace(/ \(os error \d+\)$/, '')
    .replace(/^./, (letter) => letter.toLowerCase());
  return ContentError.in(
    faulty,
    `cannot be read: ${reason}. Mend the line, or delete it`,
    error.loc.line,
    error.loc.column,
  );
}

/** As the parser of styles throws it, its places counted from one. */
interface Placed extends Error {
  readonly fileName?: string;
  readonly loc: { readonly line: number; readonly column: number };
}

function isPlaced(error: unknown): error is Placed {
  return error instanceof Error && typeof Object(Reflect.get(error, 'loc')).line === 'number';
}
