// The YAML of a dump's front matter to a record of strings, refusing what a dump has no use for.
//
// Anchors and aliases can blow a line up into gigabytes and tags can name types, so a block that holds
// any is refused before YAML sees it. Values stay as they are written, and are read by our own rules.
import { readYaml, YamlError } from '../../yaml.ts';
import { splitLines } from '../source.ts';

export type YamlResult =
  | {
      readonly kind: 'record';
      readonly record: Readonly<Record<string, unknown>>;
      /** The line of a key's value; null where it has none. */
      readonly lineOf: (key: string) => number | null;
    }
  | { readonly kind: 'refused' | 'invalid'; readonly line: number; readonly why: string };

/** Reads the lines between the `---` lines; line numbers in the result count from 1 in the block. */
export function parseYaml(block: string): YamlResult {
  const lines = splitLines(block);
  const refused = lines.findIndex((line) => refusedSyntax.test(line) && !quotedValue.test(line));
  if (refused !== -1) {
    return { kind: 'refused', line: refused + 1, why: 'an anchor, an alias or a tag' };
  }
  try {
    const { record, lineOf } = readYaml(lines.join('\n'), 'written');
    return { kind: 'record', record, lineOf: (key) => lineOf([key]) };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { kind: 'invalid', line: error.line, why: error.message };
  }
}

// `&name`, `*name`, `!tag` where a value or an item may begin.
const refusedSyntax = /(?:^|[:,[{?-])[ \t]{0,40}[&*!][^\s,\]}]|^[ \t]{0,40}%[A-Z]|<<[ \t]{0,8}:/;
// `description: "We show: *all* of it"`, whatever stands in the quotes.
const quotedValue =
  /^[ \t]{0,40}(?:-[ \t]{1,8})?(?:["']?[\w .-]{1,60}["']?:[ \t]{1,40})?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*$/;
