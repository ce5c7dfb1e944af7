// An index as a search reads it: files fetched when first wanted, and kept.

import type { OrderName } from '../../paper/choices.ts';
import { fileOf } from '../hash.ts';
import type { Acronyms } from '../index/acronyms.ts';
import { type KnownWord, readDictionary } from '../index/dictionary.ts';
import { type FormKind, readForms } from '../index/forms.ts';
import {
  acronymsPath,
  type Card,
  type Column,
  type ColumnName,
  cardsAPack,
  cardsPath,
  columnPath,
  type Facet,
  format,
  formsFile,
  type Manifest,
  manifestFile,
  type SegmentEntry,
  shardPath,
  wordsPath,
} from '../index/manifest.ts';
import { wordVectorsPath } from '../index/meaning.ts';
import { saysOtherwise } from '../index/otherwise.ts';
import { readShard } from '../index/postings.ts';
import { unpackShard } from '../index/shard.ts';

/** A file's bytes; null where there is none of that name. Throws where it cannot be had. */
export type Fetch = (path: string) => Promise<Uint8Array | null>;

/** Papers by their place in the whole archive, with a term's level in each. */
export interface Found {
  readonly papers: readonly number[];
  readonly levels: readonly number[];
}

export class Archive {
  readonly #fetch: Fetch;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly manifest: Manifest;

  private constructor(fetch: Fetch, manifest: Manifest) {
    this.#fetch = fetch;
    this.manifest = manifest;
  }

  static async open(fetch: Fetch): Promise<Archive> {
    const bytes = await fetch(manifestFile);
    if (bytes === null) throw new Error('there is no search index');
    const manifest = parse<Manifest>(bytes);
    if (manifest.format !== format) throw new Error(`an index of form ${manifest.format}, not ${format}`);
    return new Archive(fetch, manifest);
  }

  /** Where each of the terms stands; a term that no paper has is left out. */
  async find(terms: ReadonlySet<string>): Promise<ReadonlyMap<string, Found>> {
    const found = new Map<string, { readonly papers: number[]; readonly levels: number[] }>();
    const parts = await Promise.all(this.#segments().map((segment) => this.#findIn(segment, terms)));
    for (const [i, { first }] of this.#segments().entries()) {
      for (const [term, { papers, levels }] of parts[i] ?? []) {
        const all = found.get(term) ?? { papers: [], levels: [] };
        found.set(term, all);
        for (const paper of papers) all.papers.push(first + paper);
        for (const level of levels) all.levels.push(level);
      }
    }
    return found;
  }

  async #findIn({ entry }: Place, terms: ReadonlySet<string>): Promise<ReadonlyMap<string, Found>> {
    const shards = new Map<number, Set<string>>();
    for (const term of terms) {
      const shard = fileOf(term, entry.shards);
      shards.set(shard, (shards.get(shard) ?? new Set()).add(term));
    }
    const found = await Promise.all(
      [...shards].map(async ([shard, own]) => {
        const file = await this.read(shardPath(entry.id, shard), unpackShard);
        return file === null ? new Map<string, Found>() : readShard(file.postings, own);
      }),
    );
    return new Map(found.flatMap((part) => [...part]));
  }

  /** The vectors of some words, `stem` among them where it has one. */
  async vectorsWith(stem: string): Promise<Uint8Array | null> {
    const { meaning, segments } = this.manifest;
    const [first] = segments;
    if (meaning === null || first === undefined) return null;
    if (meaning.words > 0) return this.read(wordVectorsPath(fileOf(stem, meaning.words)), (bytes) => bytes);
    const file = await this.read(shardPath(first.id, fileOf(stem, first.shards)), unpackShard);
    return file?.vectors ?? null;
  }

  /** Papers that say a word in others, each with what stands for it (`kinds`) for its level; null where none is known. */
  async otherwise(stem: string): Promise<Found | null> {
    const [first] = this.manifest.segments;
    if (first === undefined || !saysOtherwise(this.manifest.papers)) return null;
    const file = await this.read(shardPath(first.id, fileOf(stem, first.shards)), unpackShard);
    return file === null ? null : (readShard(file.otherwise, new Set([stem])).get(stem) ?? null);
  }

  /** What the archive knows of words with the first letter of `word`. */
  async words(word: string): Promise<readonly KnownWord[]> {
    const letter = word.charAt(0);
    if (!/^[a-z]$/.test(letter)) return [];
    const decode = (bytes: Uint8Array) => readDictionary(new TextDecoder().decode(bytes));
    return (await this.read(wordsPath(letter), decode)) ?? [];
  }

  /** Whether the archive has it: see `FormKind`. */
  async hasForm(kind: FormKind, form: string): Promise<boolean> {
    return (await this.read(formsFile, readForms))?.has(kind, form) ?? false;
  }

  /** What an acronym stands for, commonest first. */
  async meaningsOf(short: string): Promise<readonly string[]> {
    const { acronyms } = this.manifest;
    if (acronyms === 0 || !(await this.hasForm('acronym', short))) return [];
    const file = await this.read(acronymsPath(fileOf(short, acronyms)), parse<Acronyms>);
    return file !== null && Object.hasOwn(file, short) ? (file[short] ?? []) : [];
  }

  async card(paper: number): Promise<Card> {
    const { entry, first } = this.#placeOf(paper);
    const at = paper - first;
    const pack = await this.read(cardsPath(entry, Math.floor(at / cardsAPack)), parse<readonly Card[]>);
    const card = pack?.[at % cardsAPack];
    if (card === undefined) throw new Error('a result has no card');
    return card;
  }

  /** The values of every paper; a paper without any has an empty list. */
  async facet(facet: Facet): Promise<readonly (readonly string[])[]> {
    const columns = await this.#columns<Column>(facet);
    return columns.flatMap(({ papers, column }) =>
      column === null
        ? Array.from({ length: papers }, () => [])
        : column.of.map((own) => own.map((place) => column.values[place] ?? '')),
    );
  }

  /** A number for every paper, 0 where it is not known. */
  async order(order: OrderName): Promise<readonly number[]> {
    const columns = await this.#columns<readonly number[]>(order);
    return columns.flatMap(({ papers, column }) => column ?? Array.from({ length: papers }, () => 0));
  }

  has(column: ColumnName): boolean {
    return this.manifest.segments.some(({ columns }) => columns.includes(column));
  }

  #columns<T>(
    name: Facet | OrderName,
  ): Promise<readonly { readonly papers: number; readonly column: T | null }[]> {
    return Promise.all(
      this.manifest.segments.map(async ({ id, papers, columns }) => ({
        papers,
        column: columns.includes(name) ? await this.read(columnPath(id, name), parse<T>) : null,
      })),
    );
  }

  #segments(): readonly Place[] {
    let first = 0;
    return this.manifest.segments.map((entry) => {
      const place = { entry, first };
      first += entry.papers;
      return place;
    });
  }

  #placeOf(paper: number): Place {
    const place = this.#segments().find(({ entry, first }) => paper < first + entry.papers);
    if (place === undefined) throw new Error('a result is of no segment');
    return place;
  }

  /** A file as `read` takes it, null where there is none. One path is always read in one way. */
  read<T>(path: string, read: (bytes: Uint8Array) => T): Promise<T | null> {
    const known = this.#files.get(path);
    if (known !== undefined) return known as Promise<T | null>;
    const file = this.#fetch(path).then((bytes) => (bytes === null ? null : read(bytes)));
    // What could not be had may be had the next time.
    file.catch(() => this.#files.delete(path));
    this.#files.set(path, file);
    return file;
  }
}

interface Place {
  readonly entry: SegmentEntry;
  readonly first: number;
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
