// Papers to learn from -> their words as numbers: a title, and the sentences of an abstract.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { meaningWords } from '../../search/vectors/words.ts';

export interface Texts {
  readonly title: string;
  readonly abstract: string;
}

/** A paper's words as places in the vocabulary, each sentence's repeats left out. */
export interface Example {
  readonly title: Int32Array;
  readonly sentences: readonly Int32Array[];
}

export interface Corpus {
  /** In alphabetical order. */
  readonly words: readonly string[];
  /** Papers that say the word, by the word's place. */
  readonly papers: Int32Array;
  readonly examples: readonly Example[];
}

/** JSON lines (`.xz` by the xz program) or folders of the list's public JSON by day; a title once. */
export function readTexts(paths: readonly string[]): readonly Texts[] {
  const seen = new Set<string>();
  return paths.flatMap(readPath).filter(({ title }) => {
    const key = title.toLowerCase().replace(/\s+/g, ' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** Words that at least so many papers say. */
export function readCorpus(texts: readonly Texts[], least: number): Corpus {
  const papers = new Map<string, number>();
  for (const { title, abstract } of texts) {
    for (const word of new Set(meaningWords(`${title}. ${abstract}`)))
      papers.set(word, (papers.get(word) ?? 0) + 1);
  }
  const words = [...papers].flatMap(([word, count]) => (count < least ? [] : [word])).sort();
  const places = new Map(words.map((word, place) => [word, place]));
  const encode = (text: string): Int32Array =>
    Int32Array.from(new Set(meaningWords(text).flatMap((word) => places.get(word) ?? [])));
  const examples = texts.map(({ title, abstract }) => ({
    title: encode(title),
    sentences: abstract
      .split(/(?<=[.?!])\s+(?=[A-Z])/)
      .map(encode)
      .filter((sentence) => sentence.length > 3),
  }));
  return { words, papers: Int32Array.from(words, (word) => papers.get(word) ?? 0), examples };
}

const line = z.object({ title: z.string(), summary: z.string() });
const day = z.array(z.object({ paper: line }));

function readPath(path: string): readonly Texts[] {
  const papers = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .flatMap((name) => day.parse(JSON.parse(readFileSync(join(path, name), 'utf8'))))
        .map(({ paper }) => paper)
    : readLines(path)
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => line.parse(JSON.parse(text)));
  return papers.map(({ title, summary }) => ({ title, abstract: summary.replace(/\s+/g, ' ') }));
}

function readLines(path: string): string {
  if (!path.endsWith('.xz')) return readFileSync(path, 'utf8');
  return execFileSync('xz', ['-dc', path], { maxBuffer: 2 ** 30 }).toString();
}
