// A paper at random, of the digests of late.
import { fetchRecent } from './lib/recent.ts';

const place = document.querySelector<HTMLElement>('[data-random]');
if (place) void go(place);

async function go(place: HTMLElement): Promise<void> {
  const papers = ((await fetchRecent(place.dataset.random ?? '')) ?? []).flatMap((digest) => digest.papers);
  const chosen = papers[Math.floor(Math.random() * papers.length)];
  if (chosen?.[0].startsWith('/')) location.replace(chosen[0]);
  else place.textContent = 'No paper could be fetched; are you offline?';
}
