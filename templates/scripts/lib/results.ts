// A result as an entry of the list: title, the abstract's lines around what was asked, why it is here, topic
// and date. The abstract is fetched when the entry comes into view.
import type { Hit } from '../../../src/search/ask/ask.ts';
import type { Card } from '../../../src/search/index/manifest.ts';
import { fetchAbstract } from './abstract.ts';
import { dated } from './dated.ts';
import { excerpt, markedText } from './excerpt.ts';
import { make } from './make.ts';
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
        const { item, teaser, url } = makeItem(result, stems, base);
        waiting.set(item, () => void fillTeaser(teaser, url, stems));
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

async function fillTeaser(teaser: HTMLElement, url: string, stems: ReadonlySet<string>): Promise<void> {
  const abstract = await fetchAbstract(url);
  if (abstract === null) teaser.remove();
  else teaser.append(markedText(excerpt(abstract, stems), stems));
}

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
