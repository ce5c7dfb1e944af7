// Papers to learn from -> their words as numbers: a title, the sentences of an abstract, and what a reader asked.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { meaningWords } from '../../search/vectors/words.ts';
import { readDays, readJsonLines } from '../data-folder.ts';
import { keyOfTitle } from '../title-key.ts';

export interface Texts {
  /** Of a daily list's paper: its arXiv id. */
  readonly id: string | null;
  readonly title: string;
  readonly abstract: string;
}

/** A file or folder, and how many times over its papers are learned from. */
export interface Source {
  readonly path: string;
  readonly times: number;
}

/** A paper's words as places in the vocabulary, each sentence's repeats left out. */
export interface Example {
  /** The same for all examples of one paper. */
  readonly paper: Texts;
  readonly title: Int32Array;
  readonly sentences: readonly Int32Array[];
  /** What a reader asks for it by; null where it is asked for by its own words. */
  readonly asked: Int32Array | null;
}

export interface Corpus {
  /** In alphabetical order. */
  readonly words: readonly string[];
  /** Papers that say the word, or are asked for by it, by the word's place. */
  readonly papers: Int32Array;
  readonly examples: readonly Example[];
}

/**
 * JSON lines (`.xz` by the xz program) or folders of the list's public JSON by day. Papers that are kept apart are
 * left out wherever they stand, and a title that two sources have counts in the first.
 */
export function readTexts(sources: readonly Source[], apart: ReadonlySet<string>): readonly Texts[] {
  const seen = new Set<string>();
  const read = sources.map(({ path, times }) => ({ papers: readPath(path), times }));
  for (const { papers } of read)
    for (const { id, title } of papers) if (id !== null && isKeptApart(id)) seen.add(foldTitle(title));
  return read.flatMap(({ papers, times }) => {
    const own = papers.filter(({ title }) => {
      const key = foldTitle(title);
      return !apart.has(key) && !seen.has(key) && seen.add(key);
    });
    return Array.from({ length: times }, () => own).flat();
  });
}

/** One paper of the daily lists in forty, to ask questions of: by its id, so that it is the same whatever else there is. */
function isKeptApart(id: string): boolean {
  return Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 40 === 0;
}

export function foldTitle(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Places of a text's words in a vocabulary, each once; words without one are passed over. */
export function placesOf(text: string, places: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(meaningWords(text).flatMap((word) => places.get(word) ?? []));
}

/** Readers' questions by the key of the paper's title, and how many examples each is. */
export interface Questions {
  readonly byPaper: ReadonlyMap<string, readonly string[]>;
  readonly times: number;
}

/** Lines of a paper's key and a question for it, apart by a tab. */
export function readQuestions(lines: string): ReadonlyMap<string, readonly string[]> {
  const byPaper = new Map<string, readonly string[]>();
  for (const line of contentOf(lines)) {
    const [key = '', question = ''] = line.split('\t');
    byPaper.set(key, [...(byPaper.get(key) ?? []), question]);
  }
  return byPaper;
}

/** Lines of a file by hand, without those that say what it is. */
export function contentOf(lines: string): readonly string[] {
  return lines.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Words that at least so many papers say, or are asked for by; a paper that is learned from often is one paper. It
 * is an example as often as it stands in `texts`, and again for a reader's question.
 */
export function readCorpus(texts: readonly Texts[], { byPaper, times }: Questions, least: number): Corpus {
  const papers = new Map<string, number>();
  const different = [...new Set(texts)];
  const asked = new Map(different.map((text) => [text, byPaper.get(keyOfTitle(text.title)) ?? []]));
  for (const [{ title, abstract }, questions] of asked) {
    for (const word of new Set(meaningWords([`${title}. ${abstract}`, ...questions].join('. '))))
      papers.set(word, (papers.get(word) ?? 0) + 1);
  }
  const words = [...papers].flatMap(([word, count]) => (count < least ? [] : [word])).sort();
  const places = new Map(words.map((word, place) => [word, place]));
  const encode = (text: string): Int32Array => Int32Array.from(placesOf(text, places));
  const encoded = new Map(
    different.map((paper): [Texts, Example] => {
      const sentences = paper.abstract.split(/(?<=[.?!])\s+(?=[A-Z])/).map(encode);
      const long = sentences.filter(({ length }) => length > 3);
      return [paper, { paper, title: encode(paper.title), sentences: long, asked: null }];
    }),
  );
  const questions = [...asked].flatMap(([text, all]): readonly Example[] => {
    const own = encoded.get(text);
    if (own === undefined) return [];
    return all.flatMap((question) =>
      Array.from({ length: times }, () => ({ ...own, asked: encode(question) })),
    );
  });
  return {
    words,
    papers: Int32Array.from(words, (word) => papers.get(word) ?? 0),
    examples: [...texts.flatMap((text) => encoded.get(text) ?? []), ...questions],
  };
}

const record = z.object({
  title: z.string(),
  summary: z.string().optional(),
  abstract: z.string().optional(),
});

function readPath(path: string): readonly Texts[] {
  const papers = statSync(path).isDirectory()
    ? readDays(path)
    : readJsonLines(path, record, readLines(path)).map(({ title, summary, abstract }) => ({
        id: null,
        title,
        summary: summary ?? abstract ?? '',
      }));
  return papers.map(({ id, title, summary }) => ({ id, title, abstract: summary.replace(/\s+/g, ' ') }));
}

function readLines(path: string): string {
  if (!path.endsWith('.xz')) return readFileSync(path, 'utf8');
  try {
    return execFileSync('xz', ['-dc', path], {
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).toString();
  } catch (error) {
    throw new Error(`${path} cannot be unpacked: that takes the program xz (xz-utils), and a whole file.`, {
      cause: error,
    });
  }
}
