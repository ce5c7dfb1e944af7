// A star beside every paper of a list, also of one that a script made, and one on a paper's own page. It lights when
// the browser has kept it, and where it was not kept a line beside it says so.
import { base } from './base.ts';
import { plainLine } from './line.ts';
import { make, makeButton } from './make.ts';
import { keepPage } from './offline.ts';
import { changeRecord, type ReaderRecord, toggleStar } from './record.ts';
import { nothingKept } from './stored.ts';

const refusal = make('span', { role: 'alert' }, nothingKept);

/** Shows which papers of the page were read and which are starred; whatever has no star yet gets one. */
export function showMarks({ read, stars }: ReaderRecord): void {
  const opened = new Set(read);
  const starred = new Set(stars.map(({ url }) => url));
  for (const entry of document.querySelectorAll('.contents > li')) {
    const link = entry.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
    if (link === null) continue;
    const url = link.pathname;
    const star = entry.querySelector('.star') ?? offerStar(entry, link);
    star.ariaPressed = String(starred.has(url));
    entry.classList.toggle('is-starred', starred.has(url));
    entry.classList.toggle('is-read', opened.has(url));
  }
  const own = document.querySelector('#star');
  if (own === null) return;
  const isStarred = starred.has(location.pathname);
  own.ariaPressed = String(isStarred);
  own.textContent = isStarred ? 'Starred' : 'Star';
}

function offerStar(entry: Element, link: HTMLAnchorElement): HTMLButtonElement {
  const star = makeStar(link.pathname, link);
  star.className = 'star';
  star.ariaLabel = `Star ${plainLine(link)}`;
  (entry.querySelector('.entry-margin') ?? entry).append(star);
  return star;
}

/** `title` is what names the paper. */
export function makeStar(url: string, title: Element): HTMLButtonElement {
  const star = makeButton('', () => {
    // The reader's own day, as Swedes write it: `2026-03-11`.
    const on = new Date().toLocaleDateString('sv');
    const { record, isKept } = changeRecord(base, (before) =>
      toggleStar(before, { url, title: plainLine(title), on }),
    );
    if (record.stars.some((each) => each.url === url)) keepPage(url);
    showMarks(record);
    refusal.remove();
    if (!isKept) star.after(refusal);
  });
  return star;
}
