// A result as an entry of the list: title, the abstract's lines around what was asked, the authors whose names have what
// neither says, why it is here, topic and date. Abstract and authors are fetched when the entry comes into view.
import type { Hit } from '../../../src/search/ask/ask.ts';
import type { Card } from '../../../src/search/index/manifest.ts';
import { dated } from './dated.ts';
import { excerpt, excerptLength, markedText, wordsIn } from './excerpt.ts';
import { make } from './make.ts';
import { fetchPaperText } from './paper-text.ts';
import { titleNodes } from './title.ts';

export interface Result {
  readonly hit: Hit;
  readonly card: Card;
}

export interface ResultList {
  readonly add: (results: readonly Result[], stems: ReadonlySet<string>) => readonly HTMLLIElement[];
  /** From now on the abstracts of those added are fetched as they come into view: after all of them, which come first. */
  readonly readInView: () => void;
  readonly clear: () => void;
}

/** `base` is the site's folder. */
export function createResults(list: HTMLOListElement, base: string): ResultList {
  const waiting = new Map<Element, () => void>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        waiting.get(target)?.();
        waiting.delete(target);
      }
    },
    { rootMargin: '0px 0px 10% 0px' },
  );
  return {
    add: (results, stems) => {
      const items = results.map((result) => {
        const made = makeItem(result, stems, base);
        const { item } = made;
        waiting.set(item, () => void fillTeaser(made, result.card[1], stems));
        return item;
      });
      list.append(...items);
      window.dispatchEvent(new Event('offprint-papers'));
      return items;
    },
    readInView: () => {
      for (const item of waiting.keys()) observer.observe(item);
    },
    clear: () => {
      observer.disconnect();
      waiting.clear();
      list.replaceChildren();
    },
  };
}

async function fillTeaser(
  { teaser, url }: ReturnType<typeof makeItem>,
  heading: string,
  stems: ReadonlySet<string>,
): Promise<void> {
  const paper = await fetchPaperText(url);
  if (paper === null) {
    teaser.remove();
    return;
  }
  const { abstract, authors } = paper;
  const said = wordsIn(`${heading} ${abstract}`, stems);
  const unsaid = new Set([...stems].filter((stem) => !said.has(stem)));
  const names = authorsWith(authors, unsaid).join(', ');
  // In the lines that are kept for the abstract, so that nothing below moves.
  if (names !== '')
    teaser.append(make('span', { className: 'search-why' }, 'by ', markedText(names, unsaid)), ' · ');
  teaser.append(
    markedText(excerpt(abstract, stems, Math.max(excerptLength / 2, excerptLength - names.length)), stems),
  );
}

/** Those whose names have the most of the words, the first few of them. */
function authorsWith(authors: readonly string[], stems: ReadonlySet<string>): readonly string[] {
  const counts = authors.map((name) => wordsIn(name, stems).size);
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  return most < 1 ? [] : authors.filter((_, i) => counts[i] === most).slice(0, mostNames);
}

const mostNames = 3;

function makeItem({ hit, card }: Result, stems: ReadonlySet<string>, base: string) {
  const [slug, heading, topic, date] = card;
  const url = `${base}papers/${slug}/`;
  const link = make('a', { href: url }, ...titleNodes(heading, (text) => markedText(text, stems)));
  link.dir = 'auto';
  const teaser = make('p', { className: 'teaser' });
  teaser.dir = 'auto';
  const why = reason(hit);
  const text = make(
    'div',
    { className: 'entry-text' },
    make('h2', {}, link),
    teaser,
    ...(why === null ? [] : [make('p', { className: 'search-why' }, why)]),
  );
  const margin = [
    ...(topic === null ? [] : [make('span', { className: 'search-topic' }, topic)]),
    ...(date === null ? [] : [dated(date)]),
  ];
  const item = make(
    'li',
    {},
    text,
    ...(margin.length === 0
      ? []
      : [make('p', { className: 'entry-margin' }, ...margin.flatMap((part) => [part, ' ']))]),
  );
  return { item, teaser, url };
}

/** Nothing where it has all that was asked. */
function reason({ by, without }: Hit): string | null {
  if (by === 'meaning') return 'near in meaning';
  if (by === 'apart') return 'with these words, perhaps apart';
  return by === 'most' ? `without: ${without.join(', ')}` : null;
}
