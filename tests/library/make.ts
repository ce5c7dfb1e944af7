// Dumps and entries for tests, made from what matters in the test.

import type { Dump, Entry } from '../../src/dump/index.ts';
import { parseDump } from '../../src/dump/index.ts';
import {
  buildLibrary,
  type Correction,
  type Library,
  type Paper,
  parseCorrection,
} from '../../src/library/index.ts';
import type { PartialDate } from '../../src/paper/dates.ts';
import { makeEntry } from '../../src/paper/entry.ts';

export function entry(title: string, abstract: string, more: Partial<Entry> = {}): Entry {
  return makeEntry({ line: 1, title, abstract, ...more });
}

const empty = parseDump(new Uint8Array(), 'empty.txt');

/** A dump of `entries`; `date` as parseDump would give it. */
export function dump(file: string, entries: readonly Entry[], date: string | null = null): Dump {
  const lined = entries.map((each, at) => ({ ...each, line: 2 * at + 1 }));
  return { ...empty, file, date: date as PartialDate | null, entries: lined, diagnostics: [] };
}

export function library(...dumps: readonly Dump[]): Library {
  return buildLibrary(dumps, []);
}

export function papers(...entries: readonly Entry[]): readonly Paper[] {
  return library(dump('content/dumps/a.txt', entries)).papers;
}

/** The papers of entries that come from a dump each. */
export function papersOfDumps(...entries: readonly Entry[]): readonly Paper[] {
  return library(...entries.map((each, at) => dump(`content/dumps/${at}.txt`, [each]))).papers;
}

export function correction(slug: string, frontMatter: string, note = ''): Correction {
  const parsed = parseCorrection(`---\n${frontMatter}\n---\n${note}`, `content/papers/${slug}.md`);
  if (parsed.correction === null) throw new Error(parsed.diagnostics[0]?.message ?? 'no correction');
  return parsed.correction;
}

/** Abstracts about different things, long enough to be told apart. */
export const abstracts = {
  kernels: `Kernel machines trained on growing streams forget what they saw first. We ask how much of that
forgetting is a matter of memory and how much of the order in which examples arrive, and answer with a bound
that separates the two. A sketch of the past, kept in a handful of random features, removes the second part
entirely. On four streams of sensor readings the sketch costs a tenth of the memory that replay needs, and the
bound predicts which of the streams profit from it.`.replaceAll('\n', ' '),
  bridges:
    `A bridge that is inspected once a decade tells little about its health in between. This paper turns
the traffic itself into an inspection: the sway that each lorry leaves behind is recorded by two accelerometers
and compared with a model of the span in good order. Over three winters the method found both of the defects
that were later confirmed by divers, and raised one false alarm, which a passing train explains.`.replaceAll(
      '\n',
      ' ',
    ),
  proteins: `Folding models see a protein as a chain and guess the shape of its loops from relatives. Orphan
proteins have no relatives. We show that a language model of single sequences carries enough of the grammar of
folding to place loops within two angstroms, provided it was shown synthetic orphans while it was trained, and
we release the orphans together with the model and the scripts that made them.`.replaceAll('\n', ' '),
} as const;
