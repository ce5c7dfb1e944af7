// A paper at random, of the digests of late.
const place = document.querySelector<HTMLElement>('[data-random]');
if (place) void go(place.dataset.random ?? '');

async function go(recent: string): Promise<void> {
  const response = await fetch(recent).catch(() => null);
  if (!response?.ok) return;
  const digests = (await response.json()) as readonly {
    readonly papers: readonly (readonly [string, string])[];
  }[];
  const papers = digests.flatMap((digest) => digest.papers);
  const chosen = papers[Math.floor(Math.random() * papers.length)];
  if (chosen?.[0].startsWith('/')) location.replace(chosen[0]);
}
