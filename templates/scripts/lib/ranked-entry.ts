// A paper in the list of "for you": what decided its place, whether it is for this reader, and a star.
import type { RankedPaper } from '../../../src/follow/rank.ts';
import { toggle } from './controls.ts';
import { make, makeButton } from './make.ts';
import { keepPage } from './offline.ts';
import { changeRecord, readRecord, toggleStar } from './record.ts';
import { titleNodes } from './title.ts';

interface Choices {
  readonly isAside: boolean;
  readonly onAside: () => void;
  readonly onStar: () => void;
}

export function rankedEntry(paper: RankedPaper, base: string, choices: Choices): HTMLLIElement {
  const { slug, title, topic } = paper;
  const url = `${base}papers/${slug}/`;
  const { read, stars } = readRecord(base);
  const item = make('li', {});
  item.classList.toggle('is-read', read.includes(url));
  item.classList.toggle('is-aside', choices.isAside);
  const aside = toggle('not for me', choices.isAside, (isOn) => {
    item.classList.toggle('is-aside', isOn);
    choices.onAside();
  });
  aside.setAttribute('aria-label', `${title}: not for me`);
  const star = makeButton('', () => {
    const on = new Date().toISOString().slice(0, 10);
    const { record } = changeRecord(base, (before) => toggleStar(before, { url, title, on }));
    const isOn = record.stars.some((each) => each.url === url);
    showStar(isOn);
    if (isOn) keepPage(url);
    choices.onStar();
  });
  star.className = 'star';
  star.setAttribute('aria-label', `Star ${title}`);
  const showStar = (isOn: boolean): void => {
    item.classList.toggle('is-starred', isOn);
    star.setAttribute('aria-pressed', String(isOn));
  };
  showStar(stars.some((each) => each.url === url));
  const heading = make('h2', {}, make('a', { href: url }, ...titleNodes(title)));
  const why = make('p', { className: 'search-why' }, reasonsOf(paper));
  const margin = make('p', { className: 'entry-margin' });
  if (topic !== null) margin.append(make('a', { href: `${base}topics/${topic.slug}/` }, topic.title), ' ');
  margin.append(aside, star);
  item.append(make('div', { className: 'entry-text' }, heading, why), margin);
  return item;
}

function reasonsOf({ because, despite }: RankedPaper): string {
  const parts = [
    ...(because.length > 0 ? [`for ${because.join(', ')}`] : []),
    ...(despite.length > 0 ? [`against ${despite.join(', ')}`] : []),
  ];
  return parts.join('; ');
}
