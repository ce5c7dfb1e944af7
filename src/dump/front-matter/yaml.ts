// The YAML of a dump's front matter to a record of strings, refusing what a dump has no use for.
//
// Anchors and aliases can blow a line up into gigabytes and tags can name types, so a block that holds
// any is refused before YAML sees it. Values stay as they are written, and are read by our own rules.
import { readYaml, YamlError } from '../../yaml.ts';
import type { Finding } from '../layout.ts';
import { type Source, splitLines } from '../source.ts';
import type { Written } from './fields.ts';
import { reportInvalid, reportRefused } from './report.ts';

/** What stands between two lines, or why it is not read. */
export function parseBlock(source: Source, open: number, close: number): Written | Finding {
  const lines = splitLines(source.text.slice(source.start(open + 1), source.start(close)));
  // The first below the opening line is the YAML's first.
  const lineOf = (line: number): number => open + 1 + line;
  const refused = lines.findIndex((line) => refusedSyntax.test(line) && !quotedValue.test(line));
  if (refused !== -1) return reportRefused(lineOf(refused + 1), 'it holds an anchor, an alias or a tag');
  try {
    const yaml = readYaml(lines.join('\n'), 'written');
    return { record: yaml.record, lineOf: (key) => lineOf(yaml.lineOf([key]) ?? 0) };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return reportInvalid(lineOf(error.line), error.message);
  }
}

// `&name`, `*name`, `!tag` where a value or an item may begin.
const refusedSyntax = /(?:^|[:,[{?-])[ \t]{0,40}[&*!][^\s,\]}]|^[ \t]{0,40}%[A-Z]|<<[ \t]{0,8}:/;
// `description: "We show: *all* of it"`, whatever stands in the quotes.
const quotedValue =
  /^[ \t]{0,40}(?:-[ \t]{1,8})?(?:["']?[\w .-]{1,60}["']?:[ \t]{1,40})?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*$/;
