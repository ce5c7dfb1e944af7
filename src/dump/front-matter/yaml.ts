// The YAML of a dump's front matter to a record of strings, refusing what a dump has no use for.
//
// Anchors and aliases can blow a line up into gigabytes and tags can name types, so a block that holds
// any is refused before YAML sees it. Values stay as they are written: a date that YAML would turn into
// an instant (and 30 February into 2 March) is read by our own rules instead.
import matter from 'gray-matter';

export type YamlResult =
  | { readonly kind: 'record'; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused' | 'invalid'; readonly line: number; readonly why: string };

/** Reads the lines between the `---` lines; line numbers in the result count from 1 in the block. */
export function parseYaml(block: string): YamlResult {
  const lines = block.split(/\r\n|[\r\n]/);
  const refused = lines.findIndex((line) => REFUSED.test(line));
  if (refused !== -1) {
    return { kind: 'refused', line: refused + 1, why: 'an anchor, an alias or a tag' };
  }
  try {
    const { data } = matter(`---\n${lines.join('\n')}\n---\n`, { language: 'yaml', engines: ENGINES });
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return { kind: 'invalid', line: 1, why: 'no "key: value" lines' };
    }
    return { kind: 'record', record: keepWritten(data, lines) };
  } catch (error) {
    return { kind: 'invalid', line: findErrorLine(error), why: findReason(error) };
  }
}

/** Scalars other than strings as they are written in the block. */
function keepWritten(data: object, lines: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => {
    if (
      typeof value === 'string' ||
      value === null ||
      (typeof value === 'object' && !(value instanceof Date))
    ) {
      return [key, value];
    }
    const line = lines.find((other) => other.startsWith(`${key}:`)) ?? '';
    return [
      key,
      line
        .slice(key.length + 1)
        .replace(/\s#.*$/, '')
        .trim(),
    ];
  });
  return Object.fromEntries(entries);
}

function findErrorLine(error: unknown): number {
  const mark = typeof error === 'object' && error !== null && 'mark' in error ? error.mark : null;
  const line = typeof mark === 'object' && mark !== null && 'line' in mark ? mark.line : null;
  // gray-matter hands YAML the text from the end of the opening line on: its line 0 is that line.
  return typeof line === 'number' ? Math.max(line, 1) : 1;
}

function findReason(error: unknown): string {
  const reason = typeof error === 'object' && error !== null && 'reason' in error ? error.reason : null;
  return typeof reason === 'string' ? reason : 'it cannot be read';
}

/** Off, so that no text of a dump is ever run or read as another language. */
function refuseLanguage(): never {
  throw new Error('front matter is YAML');
}

const ENGINES = {
  js: refuseLanguage,
  javascript: refuseLanguage,
  json: refuseLanguage,
  coffee: refuseLanguage,
};
// `&name`, `*name`, `!tag` where a value or an item may begin.
const REFUSED = /(?:^|[:,[{?-])[ \t]{0,40}[&*!][^\s,\]}]|^[ \t]{0,40}%[A-Z]|<<[ \t]{0,8}:/;
