// The reading list's page: what is starred, taking it along, and what this browser keeps.
import { isOfflineOff, switchOffline } from './lib/offline.ts';
import { changeShelf, mergeShelves, parseShelf, readShelf, toggleStar } from './lib/shelf.ts';

/** Papers in one file of citations. */
const CITATION_LIMIT = 500;

const place = document.querySelector<HTMLElement>('#shelf');
const base = document.documentElement.dataset.base ?? '/';
if (place) start(place);

function start(place: HTMLElement): void {
  const list = document.createElement('ol');
  list.className = 'contents quiet';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const tools = document.createElement('p');
  tools.className = 'shelf-tools';
  place.replaceChildren(list, tools, status);
  showTools();
  showList();
  window.addEventListener('storage', showList);

  function showList(): void {
    const { stars } = readShelf();
    list.replaceChildren(...stars.toReversed().map((star) => item(star.url, star.title, star.on)));
    status.textContent =
      stars.length === 0 ? 'No star yet: press s on a paper, or use the button on its page.' : '';
  }

  function item(url: string, title: string, on: string): HTMLLIElement {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    const heading = document.createElement('h2');
    heading.append(link);
    const remove = button('Take the star away', () => {
      changeShelf((shelf) => toggleStar(shelf, { url, title, on }));
      showList();
    });
    remove.setAttribute('aria-label', `Take the star from ${title}`);
    const entry = document.createElement('li');
    const meta = document.createElement('p');
    meta.className = 'teaser';
    meta.append(on ? `starred on ${on} ` : '', remove);
    entry.append(heading, meta);
    return entry;
  }

  function showTools(): void {
    tools.replaceChildren(
      button('BibTeX', () => void cite('bib', '\n')),
      button('RIS', () => void cite('ris', '')),
      button('CSL-JSON', () => void cite('json', ',')),
      button('Everything kept here', () => save('offprint-shelf.json', JSON.stringify(readShelf(), null, 1))),
      button('Take in a file', takeIn),
      button(
        isOfflineOff() ? 'Keep pages for reading offline' : 'Keep no pages offline',
        () => void toggleOffline(),
      ),
    );
  }

  /** The papers' own citation files, one after the other. */
  async function cite(format: 'bib' | 'ris' | 'json', between: string): Promise<void> {
    const stars = readShelf().stars.slice(-CITATION_LIMIT);
    status.textContent = 'Gathering citations …';
    const parts: string[] = [];
    let lost = 0;
    for (const { url } of stars) {
      const response = await fetch(`${url}cite.${format}`).catch(() => null);
      if (response?.ok)
        parts.push(format === 'json' ? (await response.text()).trim().slice(1, -1) : await response.text());
      else lost++;
    }
    const text = parts.join(between);
    save(`reading-list.${format}`, format === 'json' ? `[${text}]\n` : text);
    status.textContent = lost === 0 ? '' : `${lost} of ${stars.length} could not be read; are you offline?`;
  }

  function takeIn(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'application/json';
    input.addEventListener('change', async () => {
      const file = input.files?.[0];
      if (!file) return;
      const other = parseShelf(await file.text());
      changeShelf((shelf) => mergeShelves(shelf, other));
      showList();
      status.textContent = `${other.stars.length} starred papers read from ${file.name}.`;
    });
    input.click();
  }

  async function toggleOffline(): Promise<void> {
    await switchOffline(isOfflineOff(), base).catch(() => undefined);
    showTools();
  }
}

function button(label: string, action: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', action);
  return made;
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
