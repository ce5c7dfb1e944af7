// A paper in the list of "for you": what decided its place, and whether it is for this reader.
import type { RankedPaper } from '../../../src/follow/rank.ts';
import { toggle } from './controls.ts';
import { make } from './make.ts';
import { titleNodes } from './title.ts';

interface Choices {
  readonly isAside: boolean;
  readonly onAside: () => void;
}

export function rankedEntry(paper: RankedPaper, base: string, choices: Choices): HTMLLIElement {
  const { slug, title, topic } = paper;
  const url = `${base}papers/${slug}/`;
  const item = make('li', {});
  item.classList.toggle('is-aside', choices.isAside);
  const aside = toggle('not for me', choices.isAside, (isOn) => {
    item.classList.toggle('is-aside', isOn);
    choices.onAside();
  });
  aside.setAttribute('aria-label', `${title}: not for me`);
  const heading = make('h2', {}, make('a', { href: url }, ...titleNodes(title)));
  const reasons = reasonsOf(paper);
  const why = reasons === '' ? [] : [make('p', { className: 'search-why' }, reasons)];
  const margin = make('p', { className: 'entry-margin' });
  if (topic !== null) margin.append(make('a', { href: `${base}topics/${topic.slug}/` }, topic.title), ' ');
  margin.append(aside);
  item.append(make('div', { className: 'entry-text' }, heading, ...why), margin);
  return item;
}

function reasonsOf({ because, despite }: RankedPaper): string {
  const parts = [
    ...(because.length > 0 ? [`for ${because.join(', ')}`] : []),
    ...(despite.length > 0 ? [`against ${despite.join(', ')}`] : []),
  ];
  return parts.join('; ');
}
