// What the map asks the search's index: the papers that a question finds, and a paper's title. The index
// numbers papers as the map does.
import { Archive } from '../../../../src/search/ask/archive.ts';
import { ask } from '../../../../src/search/ask/ask.ts';
import { dated } from '../dated.ts';
import { make } from '../make.ts';
import { titleNodes } from '../title.ts';

export type OpenArchive = () => Promise<Archive>;

/** Opened when first wanted; a failure is tried again the next time. */
export function lazyArchive(index: string, papers: number): OpenArchive {
  let archive: Promise<Archive> | undefined;
  const open = async (): Promise<Archive> => {
    const opened = await Archive.open(async (path) => {
      const response = await fetch(index + path);
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    });
    if (opened.manifest.papers !== papers) throw new Error('The map and the index are of two builds.');
    return opened;
  };
  return () => {
    archive ??= open().catch((error: unknown) => {
      archive = undefined;
      throw error;
    });
    return archive;
  };
}

/** A paper's title as a link, its topic and its date; else a word about why not. */
export async function nameOf(
  open: OpenArchive,
  base: string,
  paper: number,
): Promise<readonly (Node | string)[]> {
  try {
    const [slug, heading, topic, date] = await (await open()).card(paper);
    const more = make('small', {}, topic ?? '');
    if (topic !== null && date !== null) more.append(' · ');
    if (date !== null) more.append(dated(date));
    return [make('a', { href: `${base}papers/${slug}/`, dir: 'auto' }, ...titleNodes(heading)), more];
  } catch {
    return ['Its title could not be fetched.'];
  }
}

export interface FoundPapers {
  /** Null where all stay as they are. */
  readonly papers: ReadonlySet<number> | null;
  readonly said: readonly (Node | string)[];
}

/** Papers with all of the words, or, where none has them, those that the search has to offer instead. */
export async function findPapers(open: OpenArchive, base: string, words: string): Promise<FoundPapers> {
  try {
    const { hits, complete } = await ask(await open(), words);
    const shown = complete > 0 ? hits.filter(({ by }) => by === 'all') : hits;
    const papers = new Set(shown.map(({ paper }) => paper));
    const count = `${papers.size.toLocaleString('en')} ${papers.size === 1 ? 'paper' : 'papers'}`;
    return {
      papers,
      said: [
        `${count} ${complete > 0 ? 'with' : 'near'} “${words}”; `,
        make('a', { href: `${base}search/?q=${encodeURIComponent(words)}`, dir: 'auto' }, 'as a list'),
        '.',
      ],
    };
  } catch {
    return { papers: null, said: ['The search index could not be read. Are you offline?'] };
  }
}
