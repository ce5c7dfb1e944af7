// A file to JSON that can be scanned, whatever it was printed by: as it stands, or Python's way of writing
// objects, or either of these inside strings.

import { oncePer } from '../../with-memory.ts';
import { translatePython } from '../python/translate.ts';
import { headOf, type Source } from '../source.ts';
import type { Rewritten } from '../syntax/rewriting.ts';
import { rowsOf } from './columns.ts';
import { readFolded } from './folded.ts';
import type { ScannedJson } from './read.ts';
import { scanPapers } from './scan.ts';

export interface OpenJson extends ScannedJson {
  readonly dialect: 'json' | 'python';
}

/**
 * The first of the four ways that shows a paper, else the text as it stands; null where it is none of it. Several layouts
 * ask, and one of them reads.
 */
export const openJson = oncePer((source: Source): OpenJson | null => {
  const from = source.start(source.first);
  const { text } = source;
  const head = headOf(source, headLength);
  if (!beginsAsJson.test(head) && !beginsAsPython.test(head)) return null;
  const plain: OpenJson = {
    dialect: 'json',
    json: text,
    scan: scanPapers(text, from),
    openMap: () => (offset) => offset,
  };
  // What strings of JSON say is anything.
  const isPython = pythonWord.test(head.replace(stringOfJson, '""'));
  if (plain.scan.papers.length > 0 && !isPython) return plain;
  const found = asPython(translatePython(text, from)) ?? (plain.scan.papers.length > 0 ? plain : null);
  if (found !== null) return found;
  const rows = rowsOf(text.slice(from));
  if (rows !== null)
    return { dialect: 'json', json: rows, scan: scanPapers(rows), openMap: () => () => from };
  const folded = readFolded(text, from);
  if (folded.text === '') return plain;
  const inside = scanPapers(folded.text);
  if (inside.papers.length > 0)
    return { dialect: 'json', json: folded.text, scan: inside, openMap: () => folded.toSource };
  const python = translatePython(folded.text);
  return (
    asPython({ text: python.text, toSource: (offset) => folded.toSource(python.toSource(offset)) }) ?? plain
  );
});

function asPython({ text, toSource }: Rewritten): OpenJson | null {
  const scan = scanPapers(text);
  return scan.papers.length === 0 ? null : { dialect: 'python', json: text, scan, openMap: () => toSource };
}

// `papers = […]` of a program's own text is its value.
const named = String.raw`^[\s\uFEFF]{0,200}(?:(?:export )?(?:const |let |var |default )?(?:[\w.$]{1,80}\s{0,8}(?::\s?[\w[\]<>., ]{1,80})?=\s{0,20})?)`;
const beginsAsJson = new RegExp(String.raw`${named}(?:\[\s{0,200}){0,20}[{"\]]`);
// A dictionary, a call, a list of either, or the fields of a model.
const beginsAsPython = new RegExp(
  String.raw`${named}(?:[[(]\s{0,200}){0,20}(?:\{\s{0,200}['"]|(?:collections\.)?OrderedDict\(|['"]?[A-Za-z_][\w.]{0,100}\(\s{0,200}[A-Za-z_]\w{0,100}=|[a-z_]\w{0,60}=['"])`,
);
const pythonWord = /[{,[(]\s{0,200}[uUbB]?'[\w .-]{1,60}'\s{0,20}:|[:,]\s{0,20}(?:True|False|None)\b/;
// One that is not closed is taken, too, and so none is begun again at each of its quotes.
const stringOfJson = /"(?:[^"\\\n]|\\.)*"?/g;
const headLength = 1 << 16;
