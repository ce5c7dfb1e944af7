// What a dump would add to the library: new papers, repeats, and what is doubtful.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Dump, Entry } from '../../dump/index.ts';
import {
  buildLibrary,
  type Correction,
  type EntryText,
  type Library,
  type Paper,
  readEntry,
} from '../../library/index.ts';

export interface Additions {
  /** In the dump's order, like the repeats. */
  readonly added: readonly Paper[];
  /** Papers that other dumps list too, with the file of one. */
  readonly repeated: readonly { readonly paper: Paper; readonly file: string }[];
  /** What the library says of this dump, and did not say before. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The dumps there are, growing by what is added: no entry is read twice, and no library made twice. */
export class KnownDumps {
  readonly #dumps: Dump[] = [];
  readonly #corrections: readonly Correction[];
  readonly #texts = new WeakMap<Entry, EntryText>();
  readonly #read: (entry: Entry) => EntryText;
  #library: Library | null = null;
  /** What the last comparison made, for when its dump is added. */
  #next: { readonly dump: Dump; readonly library: Library } | null = null;

  /** `read` tells what an entry is compared by. */
  constructor(corrections: readonly Correction[], read = readEntry) {
    this.#corrections = corrections;
    this.#read = read;
  }

  get dumps(): readonly Dump[] {
    return this.#dumps;
  }

  add(dump: Dump): void {
    this.#dumps.push(dump);
    this.#library = this.#next?.dump === dump ? this.#next.library : null;
    this.#next = null;
  }

  compare(dump: Dump): Additions {
    this.#library ??= this.#build(this.#dumps);
    const before = this.#library;
    const after = this.#build([...this.#dumps, dump]);
    this.#next = { dump, library: after };
    // A paper keeps every slug it ever had, so the slugs tell who it is and who it was before.
    const now = byName(after.papers);
    const then = byName(before.papers);
    const alone = buildLibrary([dump], [], { textOf: this.#textOf });
    const listed = new Set(
      alone.digests.flatMap((digest) => digest.papers.flatMap((slug) => now.get(slug) ?? [])),
    );
    const added: Paper[] = [];
    const repeated: { readonly paper: Paper; readonly file: string }[] = [];
    for (const paper of listed) {
      const earlier = namesOf(paper).flatMap((name) => then.get(name) ?? [])[0];
      if (earlier === undefined) added.push(paper);
      else repeated.push({ paper, file: earlier.listings[0]?.file ?? '' });
    }
    const told = new Set(before.diagnostics.map(({ message }) => message));
    return { added, repeated, diagnostics: after.diagnostics.filter(({ message }) => !told.has(message)) };
  }

  #build(dumps: readonly Dump[]): Library {
    return buildLibrary(dumps, this.#corrections, { textOf: this.#textOf });
  }

  readonly #textOf = (entry: Entry): EntryText => {
    const text = this.#texts.get(entry) ?? this.#read(entry);
    this.#texts.set(entry, text);
    return text;
  };
}

function byName(papers: readonly Paper[]): ReadonlyMap<string, Paper> {
  return new Map(papers.flatMap((paper) => namesOf(paper).map((name) => [name, paper] as const)));
}

function namesOf({ slug, aliases }: Paper): readonly string[] {
  return [slug, ...aliases];
}
