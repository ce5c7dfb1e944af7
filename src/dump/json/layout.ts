// Reads a file that is JSON, or stands for JSON, to entries: what the layouts of JSON share.

import { openCoverage } from '../coverage.ts';
import type { Finding, Reading } from '../layout.ts';
import { bodyOf, headOf, type Source } from '../source.ts';
import { openJson } from './open.ts';
import { readPapers } from './read.ts';

export function readOpenJson(source: Source): Reading {
  const opened = openJson(source);
  return opened === null || isEmptyList(source)
    ? {
        parts: openCoverage(source, 'chrome').close(),
        entries: [],
        findings: [reportEmptyList()],
        date: null,
      }
    : readPapers(source, opened);
}

/** One object or list, whole and sound. */
export function isJson(source: Source): boolean {
  if (!/^[\s\uFEFF]{0,200}[[{]/.test(headOf(source, 256))) return false;
  try {
    JSON.parse(bodyOf(source).replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** `[]`, or an object that holds nothing but empty lists beside short words: what the site answers on a Sunday. */
export function isEmptyList(source: Source): boolean {
  const text = bodyOf(source).replace(/^\uFEFF/, '');
  if (text.length > longestEmpty || !text.includes('[')) return false;
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value.length === 0;
    const values = typeof value === 'object' && value !== null ? Object.values(value) : [];
    return (
      values.some((one) => Array.isArray(one)) &&
      values.every((one) => (Array.isArray(one) ? one.length === 0 : typeof one !== 'object'))
    );
  } catch {
    return false;
  }
}

function reportEmptyList(): Finding {
  return {
    code: 'empty-dump',
    message:
      'The list is empty, as the site’s is at weekends and in the early hours. Download it again later, or delete the file.',
  };
}

const longestEmpty = 4096;
