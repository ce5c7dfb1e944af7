// What is new since the last visit: the papers of new digests, those listed before left out.
import { fetchRecent } from './lib/recent.ts';
import { readShelf } from './lib/shelf.ts';

const place = document.querySelector<HTMLElement>('#news');
if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  const digests = await fetchRecent(place.dataset.recent ?? '');
  if (digests === null) return;
  const { before, read } = readShelf();
  const known = new Set(
    digests.filter(({ url }) => before.includes(url)).flatMap(({ papers }) => papers.map(([url]) => url)),
  );
  const fresh = before.length === 0 ? [] : digests.filter(({ url }) => !before.includes(url));
  if (fresh.length === 0) {
    place.textContent =
      before.length === 0
        ? 'This is your first visit: everything is new.'
        : 'Nothing new since you were last here.';
    return;
  }
  place.replaceChildren(
    ...fresh.map(({ url, title, papers }) => {
      const section = document.createElement('section');
      const heading = document.createElement('h2');
      heading.append(link(url, title));
      const list = document.createElement('ol');
      list.className = 'contents titles quiet';
      for (const [paper, name] of papers) {
        if (known.has(paper)) continue;
        known.add(paper);
        const entry = document.createElement('li');
        entry.classList.toggle('is-read', read.includes(paper));
        const head = document.createElement('h3');
        head.append(link(paper, name));
        entry.append(head);
        list.append(entry);
      }
      section.append(heading, list);
      return section;
    }),
  );
}

function link(url: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = text;
  return made;
}
