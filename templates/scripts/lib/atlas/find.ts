// What the map asks the search's index: the papers that a question finds, and a paper's title. The index
// numbers papers as the map does.
import type { Archive } from '../../../../src/search/ask/archive.ts';
import { ask } from '../../../../src/search/ask/ask.ts';
import { counted } from '../../../../src/text/counted.ts';
import { dated } from '../dated.ts';
import { openIndexFiles, unreadIndex } from '../index-files.ts';
import { make } from '../make.ts';
import { titleNodes } from '../title.ts';

export type OpenArchive = () => Promise<Archive>;

/** The index of a map of so many papers, opened when first wanted; rejects where it is that of another build. */
export function archiveOfMap(index: string, papers: number): OpenArchive {
  const { open } = openIndexFiles(index);
  return async () => {
    const archive = await open();
    if (archive.manifest.papers !== papers) throw new Error('The map and the index are of two builds.');
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
    return {
      papers,
      said: [
        `${counted(papers.size, 'paper')} ${complete > 0 ? 'with' : 'near'} “${words}”; `,
        make('a', { href: `${base}search/?q=${encodeURIComponent(words)}`, dir: 'auto' }, 'as a list'),
        '.',
      ],
    };
  } catch {
    return { papers: null, said: [unreadIndex] };
  }
}
