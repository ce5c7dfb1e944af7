// YAML, read safely and without surprises: the one reader of all front matter.
//
// A number that YAML would write otherwise stays the text it is (`2410.05430` would lose its last zero),
// dates are text (YAML 1.2), and every value knows its line. Tags make no objects. There are no aliases: a value
// that begins with a star was meant as text, and aliases of aliases blow a line up into gigabytes. What double quotes
// would make of TeX is refused.
import {
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { isRecord } from './is-record.ts';

export interface Yaml {
  readonly record: Readonly<Record<string, unknown>>;
  /** 1-based line in the text of the value at a path, or of the nearest one above it; null for none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
}

/** Thrown for what is no YAML, or no record. */
export class YamlError extends Error {
  constructor(
    message: string,
    /** 1-based. */
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

/** `scalars`: `written` keeps every value as the text that stands there. */
export function readYaml(text: string, scalars: 'typed' | 'written' = 'typed'): Yaml {
  const deep = findTooDeep(text);
  if (deep !== null)
    throw new YamlError(`values stand in values, more than ${deepest} deep; write it flat`, deep, 1);
  const lines = new LineCounter();
  // The parser would compare each key with all above it.
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const fault = faultOf(document.errors);
  if (fault !== null) {
    const { line, col } = lines.linePos(fault.at);
    throw new YamlError(fault.reason, line, col);
  }
  const refuse = (node: unknown, reason: string): never => {
    const { line, col } = lines.linePos(startOf(node) ?? 0);
    throw new YamlError(reason, line, col);
  };
  const named = new Map<YAMLMap, ReadonlyMap<string, unknown>>();
  visit(document, {
    Map(_key, map) {
      const values = new Map<string, unknown>();
      for (const { key, value } of map.items) {
        const name = isScalar(key) ? (key.source ?? String(key.value)) : null;
        if (name === null) continue;
        if (values.has(name)) refuse(key, 'the key stands twice; delete one of the two lines');
        values.set(name, value);
      }
      named.set(map, values);
    },
    Alias(_key, node) {
      refuse(node, 'the value begins with "*"; write it in quotes');
    },
    Scalar(_key, node) {
      const { value, source, range } = node;
      const isEaten = node.type === 'QUOTE_DOUBLE' && eatenCommand.test(text.slice(range?.[0], range?.[1]));
      if (isEaten && scalars === 'typed') refuse(node, inSingleQuotes);
      const isOther = typeof value === 'number' ? String(value) !== source : scalars === 'written';
      if (isOther && value !== null && source !== undefined) node.value = source;
    },
  });
  if (document.contents !== null && !isMap(document.contents)) {
    throw new YamlError('it has no lines such as "title: Robots"', 1, 1);
  }
  const record: unknown = document.toJS() ?? {};
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    let node: unknown = document.contents;
    let start: number | null = null;
    for (const step of path) {
      if (isMap(node)) node = named.get(node)?.get(String(step));
      else node = isSeq(node) ? node.items[Number(step)] : undefined;
      start = startOf(node) ?? start;
    }
    return start === null ? null : lines.linePos(start).line;
  };
  return { record: isRecord(record) ? record : {}, lineOf };
}

/**
 * The 1-based line on which values stand in values too deep, by brackets, by dashes on one line or by indentation; null
 * for none. The parser goes down by recursion, and a pattern that is compiled near the end of the stack ends the process.
 */
function findTooDeep(text: string): number | null {
  let [line, brackets, dashes, isFirst] = [1, 0, 0, true];
  let indents: readonly number[] = [];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?') dashes++;
    if (isFirst) indents = [...indents.filter((indent) => indent < token.length), token.length];
    isFirst = /[\r\n]$/.test(token);
    if (brackets + dashes + indents.length > deepest) return line;
    if (!isFirst) continue;
    line += token.split('\n').length - 1;
    dashes = 0;
  }
  return null;
}

const deepest = 100;

function startOf(node: unknown): number | null {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  const start: unknown = Array.isArray(range) ? range[0] : null;
  return typeof start === 'number' ? start : null;
}

/** What a person can do something about, of the errors that one slip causes. */
function faultOf(errors: readonly YAMLParseError[]): { readonly reason: string; readonly at: number } | null {
  // An indented line makes the lines above it wrong; its own beginning is where the error above it ends.
  const indented = errors.find(({ code }) => code === 'MULTILINE_IMPLICIT_KEY');
  if (indented !== undefined)
    return {
      reason: 'the line is indented, and nothing above it is open; begin it at the left',
      at: indented.pos[1],
    };
  const [first] = errors;
  if (first === undefined) return null;
  return { reason: plainReasons[first.code] ?? `${sentence(first.message)}. ${inQuotes}`, at: first.pos[0] };
}

const inQuotes = 'Put values that hold ": ", "#" or brackets in quotes';
const inSingleQuotes =
  'in double quotes a backslash does not stand for itself; put the whole value in single quotes';

/**
 * The beginning of a TeX command that YAML reads as a sign nobody sees, in a value that somebody wrote: `"\frac"` is a
 * new page and "rac". A line end or a tab, which may be meant, only where the letters behind it make a command of it.
 */
const eatenCommand =
  /(?:^|[^\\])(?:\\\\)*\\(?:[abefvNLP][A-Za-z]|_\S|(?:n(?:abla|eq|ot|otin|u)|r(?:angle|ho|ightarrow)|t(?:au|ext|heta|ilde|imes|o))(?![A-Za-z]))/;

const plainReasons: Readonly<Partial<Record<string, string>>> = {
  BAD_DQ_ESCAPE: inSingleQuotes,
  BLOCK_AS_IMPLICIT_KEY: 'the value holds ": "; put the whole value in quotes',
  BAD_INDENT: `a bracket is never closed, or the line is not indented as those above it. ${inQuotes}`,
  MISSING_CHAR: `a quotation mark or a bracket is never closed. ${inQuotes}`,
  TAB_AS_INDENT: 'the line is indented with a tab; use spaces',
};

/** As the middle of one. */
function sentence(message: string): string {
  return message.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase());
}
