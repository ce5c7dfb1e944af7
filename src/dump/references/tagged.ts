// The entries of files in which a tag opens each line: RIS (`TI  - A Lamp`), PubMed's (`TI  - A Lamp.`) and EndNote's
// (`%T A Lamp`). A line without a tag goes on with the one above.
import { type Source, skipBlank } from '../source.ts';
import { makeReference, namesOf, type Reference, type ReferenceField, type ReferenceName } from './record.ts';

/** One program's way of tagging lines. */
export interface Dialect {
  readonly name: string;
  /** How an entry begins; to be found anywhere in a file. */
  readonly opening: RegExp;
  /** Tag and text of a line that has one; the tag that opens an entry, and what the others mean. */
  readonly line: RegExp;
  readonly opens: string;
  readonly names: ReadonlyMap<string, ReferenceName>;
  /** An abstract is there. */
  readonly hasAbstract: RegExp;
  /** Tags that say the same, the better first: of an entry's lines those of the others are left out. */
  readonly better?: readonly [string, string];
  /** A value as the others write it. */
  readonly plain?: (tag: string, text: string) => string;
}

export function* readTagged(source: Source, dialect: Dialect): Generator<Reference> {
  let entry: { readonly start: number; readonly lines: TaggedLine[] } | null = null;
  let end = 0;
  for (let line = source.first; line < source.lines; line++) {
    const written = source.line(line);
    const found = readTag(dialect, written);
    const text = (found?.text ?? written).trim();
    if (found !== null && found.tag === dialect.opens) {
      if (entry !== null) yield makeReference(entry.start, end, toFields(dialect, entry.lines));
      entry = { start: source.start(line), lines: [] };
    }
    if (text === '' && found === null) continue;
    end = source.start(line) + written.trimEnd().length;
    const last = entry?.lines.at(-1);
    if (found !== null) entry?.lines.push({ tag: found.tag, texts: [text], start: end - text.length, end });
    else if (last !== undefined) {
      last.texts.push(text);
      last.end = end;
    }
  }
  if (entry !== null) yield makeReference(entry.start, end, toFields(dialect, entry.lines));
}

interface TaggedLine {
  readonly tag: string;
  readonly texts: string[];
  readonly start: number;
  end: number;
}

function toFields(
  { names, better, plain }: Dialect,
  lines: readonly TaggedLine[],
): readonly ReferenceField[] {
  const left = better !== undefined && lines.some(({ tag }) => tag === better[0]) ? better[1] : null;
  return lines.map(({ tag, texts, start, end }) => {
    const text = texts.join('\n');
    const name = tag === left ? undefined : names.get(tag);
    return { name: name ?? 'nothing', text: plain?.(tag, text) ?? text, start, end };
  });
}

/** That of a file whose first line opens an entry, and where an abstract is; else null. */
export function findDialect(source: Source): Dialect | null {
  const first = source.line(skipBlank(source, source.first));
  const own = dialects.find((dialect) => readTag(dialect, first)?.tag === dialect.opens);
  return own?.hasAbstract.test(source.text) === true ? own : null;
}

function readTag({ line }: Dialect, written: string): { readonly tag: string; readonly text: string } | null {
  const [, tag, text = ''] = line.exec(written) ?? [];
  return tag === undefined ? null : { tag, text };
}

const ris: Dialect = {
  name: 'RIS',
  opening: /^TY {1,2}- /gm,
  // Two spaces by the book; some write one.
  line: /^\uFEFF?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/s,
  opens: 'TY',
  hasAbstract: /^(?:AB|N2) {1,2}- ?\S/m,
  names: namesOf(
    ['title', 'TI T1'],
    ['abstract', 'AB N2'],
    ['author', 'AU A1'],
    ['url', 'UR'],
    ['doi', 'DO'],
    ['published', 'DA Y1'],
    ['note', 'JO T2'],
  ),
};

const pubmed: Dialect = {
  name: 'PubMed',
  opening: /^PMID- /gm,
  line: /^\uFEFF?([A-Z]{2,4}) {0,2}- (.*)$/s,
  opens: 'PMID',
  hasAbstract: /^AB {2}- ?\S/m,
  names: namesOf(
    ['title', 'TI'],
    ['abstract', 'AB'],
    ['author', 'FAU AU'],
    ['doi', 'LID AID'],
    ['published', 'DP'],
    ['note', 'SO'],
  ),
  // `FAU - Quill, Ada` and `AU  - Quill A` are one person.
  better: ['FAU', 'AU'],
  plain: (tag, text) => {
    // PubMed ends each title with a full stop of its own.
    if (tag === 'TI') return text.replace(/(?<!\.)\.$/, '');
    // `10.5555/lamps.17 [doi]`; what is no DOI is some other number.
    if (tag === 'LID' || tag === 'AID') return / \[doi\]$/.test(text) ? text.slice(0, -' [doi]'.length) : '';
    return text;
  },
};

const endnote: Dialect = {
  name: 'EndNote',
  opening: /^%0[ \t]/gm,
  line: /^\uFEFF?%([A-Z0-9@+[\]<>~])[ \t](.*)$/s,
  opens: '0',
  hasAbstract: /^%X[ \t]\S/m,
  names: namesOf(
    ['title', 'T'],
    ['abstract', 'X'],
    ['author', 'A'],
    ['url', 'U'],
    ['doi', 'R'],
    ['published', '8'],
    ['note', 'J'],
  ),
};

export const dialects: readonly Dialect[] = [ris, pubmed, endnote];
