// The layouts of a file that is JSON, or stands for JSON.
import { openJson } from '../json/open.ts';
import { readPapers } from '../json/read.ts';
import { claimTop, type Layout, type Reading } from '../layout.ts';
import { PaperList } from '../paper-list.ts';
import { bodyOf, headOf, type Source } from '../source.ts';

/**
 * The site's public list, `[{"paper": {"id": …, "title": …, "summary": …}}]`, the papers alone, one a line, or any JSON
 * whose objects have a title and an abstract by the meaning of their names: other tools' lists, JSON feeds, JSON inside
 * the strings of JSON.
 */
export const publicJson: Layout = {
  name: 'public-json',
  readsJson: true,
  claim: (source) => {
    const opened = openJson(source);
    if (opened === null || opened.dialect !== 'json') return claimTop(source, 0, 'no JSON');
    const found = opened.scan.papers.length > 0 || isEmptyList(source);
    return claimTop(source, found ? 0.95 : 0.2, 'no object with "title" and "summary"');
  },
  read: readOpenJson,
};

/**
 * Objects as Python prints them, `{'paper': {'id': …, 'hidden': False}}`, in a file, one a line, in a list, or in the
 * strings of JSON. They are read as the JSON they stand for.
 */
export const pythonRepr: Layout = {
  name: 'python-repr',
  readsJson: true,
  claim: (source) => {
    const isPython = openJson(source)?.dialect === 'python';
    const missing = "no objects as Python prints them, {'title': …, 'summary': …}";
    return claimTop(source, isPython ? 0.95 : 0, missing);
  },
  read: readOpenJson,
};

function readOpenJson(source: Source): Reading {
  const opened = openJson(source);
  if (opened !== null && !isEmptyList(source)) return readPapers(source, opened);
  const list = new PaperList(source, 'chrome');
  list.findings.push({ code: 'empty-dump', message: emptyList });
  return list.finish();
}

/** One object or list, whole and sound. */
export function isJson(source: Source): boolean {
  return readWhole(source) !== null;
}

/** Null for a text that is no object and no list. */
function readWhole(source: Source): object | null {
  if (!/^[\s\uFEFF]{0,200}[[{]/.test(headOf(source, 256))) return null;
  try {
    return JSON.parse(bodyOf(source).replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** `[]`, or an object that holds nothing but empty lists beside short words: what the site answers on a Sunday. */
function isEmptyList(source: Source): boolean {
  const value = bodyOf(source).length > longestEmpty ? null : readWhole(source);
  if (value === null || Array.isArray(value)) return value?.length === 0;
  const values: readonly unknown[] = Object.values(value);
  return (
    values.some((one) => Array.isArray(one)) &&
    values.every((one) => (Array.isArray(one) ? one.length === 0 : typeof one !== 'object'))
  );
}

const emptyList =
  'The list is empty, as the site’s is at weekends and in the early hours. Download it again later, or delete the file.';
const longestEmpty = 4096;
