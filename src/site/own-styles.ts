// The publisher's own stylesheet: that it is one, and asks nothing of another host.
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

/** Throws a ContentError where `text` is no CSS, or loads something from elsewhere. */
export function checkOwnStyles(text: string, file: string): void {
  const sheet = { filename: file, code: Buffer.from(text), analyzeDependencies: true } as const;
  const { dependencies } = transformed(sheet);
  const foreign = (dependencies || []).flatMap((dependency): readonly Diagnostic[] => {
    if (!('url' in dependency) || !isOnAnotherHost(dependency.url)) return [];
    const message = `"${dependency.url}" is on another host, and pages ask nothing of others. Save it in content/static/ and write /static/ and its name`;
    return [{ code: 'invalid-content', severity: 'error', file, line: dependency.loc.start.line, message }];
  });
  if (foreign.length > 0) throw new ContentError(foreign);
}

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

function transformed(sheet: TransformOptions<never>): TransformResult {
  try {
    return transform(sheet);
  } catch (error) {
    throw placed(sheet.filename, error);
  }
}

/** `error` as one of `file`, where it says at which line. */
export function placed(file: string, error: unknown): unknown {
  if (!isPlaced(error)) return error;
  const reason = error.message
    .replace(/ \(os error \d+\)$/, '')
    .replace(/^./, (letter) => letter.toLowerCase());
  return ContentError.in(
    file,
    `cannot be read: ${reason}. Mend the line, or delete it`,
    error.loc.line,
    error.loc.column,
  );
}

/** As the parser of styles throws it, its places counted from one. */
interface Placed extends Error {
  readonly loc: { readonly line: number; readonly column: number };
}

function isPlaced(error: unknown): error is Placed {
  return error instanceof Error && typeof Object(Reflect.get(error, 'loc')).line === 'number';
}
