// Papers to learn from -> their words as numbers: a title, and the sentences of an abstract.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { meaningWords } from '../../search/vectors/words.ts';

export interface Texts {
  /** Empty where it is not known. */
  readonly title: string;
  readonly abstract: string;
  /** How often it is taken in each round. */
  readonly share: number;
}

/** A paper's words as places in the vocabulary, each sentence's repeats left out. */
export interface Example {
  readonly title: Int32Array;
  readonly sentences: readonly Int32Array[];
  readonly share: number;
}

export interface Corpus {
  /** In alphabetical order. */
  readonly words: readonly string[];
  /** Papers that say the word, by the word's place. */
  readonly papers: Int32Array;
  readonly examples: readonly Example[];
}

/**
 * Where papers are found below the data folder, and how often one is taken in each round: what is like the
 * papers of a daily list is taken more often, mathematics and physics less.
 */
const SOURCES: readonly { readonly path: string; readonly share: number }[] = [
  { path: 'archive/papers.jsonl.xz', share: 1 },
  { path: 'daily', share: 3 },
  { path: 'topicbench/background.jsonl', share: 1.5 },
  { path: 'mathbench/arxiv-computing.jsonl', share: 1 },
  { path: 'mathbench/plain.jsonl', share: 1 },
];
const AFAR = 0.35;

/** JSON lines (`.xz` by the xz program) or folders of the list's public JSON, a title or beginning once. */
export function readTexts(folder: string): readonly Texts[] {
  const seen = new Set<string>();
  return SOURCES.flatMap(({ path, share }) => readPath(join(folder, path), share)).filter((texts) => {
    const key = (texts.title || texts.abstract.slice(0, 80)).toLowerCase().replace(/\s+/g, ' ');
    return !seen.has(key) && seen.add(key);
  });
}

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
  const examples = texts.map(({ title, abstract, share }) => ({
    share,
    title: encode(title),
    sentences: abstract
      .split(/(?<=[.?!])\s+(?=[A-Z])/)
      .map(encode)
      .filter((sentence) => sentence.length > 3),
  }));
  return { words, papers: Int32Array.from(words, (word) => papers.get(word) ?? 0), examples };
}

const line = z.object({
  title: z.string().default(''),
  summary: z.string().optional(),
  abstract: z.string().optional(),
  text: z.string().optional(),
  categories: z.array(z.string()).default([]),
});
const day = z.array(z.object({ paper: line }));

function readPath(path: string, share: number): readonly Texts[] {
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
  return papers.map(({ title, summary, abstract, text, categories }) => ({
    title,
    abstract: (summary ?? abstract ?? text ?? '').replace(/\s+/g, ' '),
    share: isAfar(categories[0]) ? share * AFAR : share,
  }));
}

function isAfar(category: string | undefined): boolean {
  return category !== undefined && !/^(?:cs|stat|eess|q-bio)\b|^math\.(?:OC|ST|NA|PR)$/.test(category);
}

function readLines(path: string): string {
  if (!path.endsWith('.xz')) return readFileSync(path, 'utf8');
  return execFileSync('xz', ['-dc', path], { maxBuffer: 2 ** 30 }).toString();
}
