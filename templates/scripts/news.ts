// What is new: the papers of digests that were not opened yet, those of digests the reader knows left
// out. A digest stays here until it is opened, or until the reader says that all were seen.
import { fetchRecent } from './lib/recent.ts';
import { changeRecord, newDigests, openDigests, readRecord } from './lib/record.ts';

const base = document.documentElement.dataset.base ?? '/';
const place = document.querySelector<HTMLElement>('#news');
if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  const digests = await fetchRecent(place.dataset.recent ?? '');
  if (digests === null) return;
  const record = readRecord(base);
  if (record.known === null) {
    place.textContent = 'This is your first visit: everything is new.';
    return;
  }
  const news = newDigests(
    record,
    digests.map(({ url }) => url),
  );
  if (news.length === 0) {
    place.textContent = 'Nothing new since you were last here.';
    return;
  }
  const known = new Set(
    digests.filter(({ url }) => !news.includes(url)).flatMap(({ papers }) => papers.map(([url]) => url)),
  );
  const sections = digests
    .filter(({ url }) => news.includes(url))
    .map(({ url, title, papers }) => {
      const section = document.createElement('section');
      const heading = document.createElement('h2');
      heading.append(link(url, title));
      const list = document.createElement('ol');
      list.className = 'contents titles quiet';
      for (const [paper, name] of papers) {
        if (known.has(paper)) continue;
        known.add(paper);
        const entry = document.createElement('li');
        entry.classList.toggle('is-read', record.read.includes(paper));
        const head = document.createElement('h3');
        head.append(link(paper, name));
        entry.append(head);
        list.append(entry);
      }
      section.append(heading, list);
      return section;
    });
  place.replaceChildren(seenButton(place, news), ...sections);
}

function seenButton(place: HTMLElement, news: readonly string[]): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'I have seen these';
  button.addEventListener('click', () => {
    changeRecord(base, (record) => openDigests(record, news));
    place.textContent = 'Nothing new since you were last here.';
    document.querySelector('.masthead .news')?.remove();
  });
  const tools = document.createElement('p');
  tools.append(button);
  return tools;
}

function link(url: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = text;
  return made;
}
