// The site's two list views in its own markup, from records: what the tools are run over.
//
// `list` is the page of a day or of a search (votes, title, abstract, authors or organisation, date,
// comments); `trending` has submitters, a longer date, an `Upvote` box, repository and arXiv link.
import type { Entry } from '../../../src/dump/types.ts';

export type View = 'list' | 'trending';

/** A whole page. The printed date of the page and of papers leaves the current year out, as the site does. */
export function writePage(view: View, entries: readonly Entry[], day: string, query: string): string {
  const cards = entries.map((entry, index) =>
    view === 'list' ? writeListCard(entry, index) : writeTrendingCard(entry, index),
  );
  const title = view === 'list' ? 'Daily Papers' : 'Trending Papers';
  return `<!DOCTYPE html>
<html class=""><head><meta charset="utf-8"><title>${title} - Hugging Face</title>
<style>.x { color: red }</style><script>window.dataLayer = [];</script></head>
<body class="flex flex-col min-h-dvh bg-white"><div class="flex min-h-dvh flex-col">
<header class="border-b"><div class="w-full px-4 flex items-center"><a class="flex items-center" href="/"><img alt="Hugging Face's logo" src="/front/assets/logo.svg"> <span>Hugging Face</span></a>
<div class="relative flex-1"><input placeholder="Search models, datasets, users..." type="text"></div>
<nav aria-label="Main"><ul class="flex items-center"><li><a href="/models"><svg></svg> Models</a></li><li><a href="/datasets"><svg></svg> Datasets</a></li><li><a href="/spaces"><svg></svg> Spaces</a></li><li><a href="/docs"><svg></svg> Docs</a></li><li><a href="/enterprise">Enterprise</a></li><li><a href="/pricing">Pricing</a></li><li><hr></li><li><a href="/login">Log In</a></li><li><a href="/join">Sign Up</a></li></ul></nav></div></header>
<main class="flex flex-1 flex-col"><div class="bg-linear-to-r"><div class="bg-black">new</div>
<p class="hidden sm:inline">Get trending papers in your email inbox once a day!</p>
<p class="sm:hidden">Get trending papers in your email inbox!</p>
<a href="/login?next=%2Fpapers" class="btn">Subscribe</a></div>
<section class="container relative mb-20 mt-8"><div class="grid"><div><h1 class="text-2xl"><a href="/papers">${title}</a></h1>
<h2 class="flex items-center gap-2">by <a href="/akhaliq" class="flex items-center"><img src="/front/assets/papers-by.png">AK</a> and the research community</h2></div>
<div class="relative"><input placeholder="Search any paper with AI" type="text" value="${escapeHtml(query)}"></div>
<ul class="flex"><li><a href="/papers">Daily</a></li><li><a href="/papers/week/2026-W41">Weekly</a></li><li><a href="/papers/month/2026-10">Monthly</a></li></ul>
${view === 'list' ? `<a href="/papers/trending" class="btn">Trending Papers</a><div class="flex"><svg></svg> ${printDate(day)}</div>` : ''}</div>
<div class="relative grid grid-cols-1 gap-14">
${cards.join('\n')}
</div>
${view === 'list' ? '<div class="flex"><a href="/papers/date/2026-10-06" class="btn"><svg></svg> Previous</a><a href="/papers/trending">Trending Papers ranked by GitHub stars activity</a></div>' : ''}
</section></main>
<footer class="border-t"><div class="flex"><div><svg></svg><button type="button">System theme</button></div>
<div><div class="font-semibold">Company</div><a href="/terms-of-service">TOS</a><a href="/privacy">Privacy</a><a href="/huggingface">About</a><a href="https://apply.workable.com/huggingface/">Careers</a><a href="/"><svg></svg></a></div>
<div><div class="font-semibold">Website</div><a href="/models">Models</a><a href="/datasets">Datasets</a><a href="/spaces">Spaces</a><a href="/pricing">Pricing</a><a href="/docs">Docs</a></div></footer></div></body></html>
`;
}

function writeListCard(entry: Entry, index: number): string {
  const paper = `/papers/${entry.arxivId}`;
  return `<article class="relative flex flex-col"><div class="flex w-full gap-6"><a href="/login?next=%2Fpapers%2F${entry.arxivId}" class="self-start"><div class="shadow-alternate flex flex-col"><input type="checkbox" disabled class="peer hidden"><svg viewBox="0 0 12 12"></svg><div class="leading-none">${entry.upvotes ?? '-'}</div></div></a>
<div class="w-full"><h3 class="mb-1"><a href="${paper}" class="line-clamp-3">${escapeHtml(entry.title)}</a></h3>
<p class="line-clamp-2"><a href="${paper}">${escapeHtml(entry.abstract)}</a></p>
<div class="flex items-center">${writeBy(entry)}<span class="text-gray-400">·</span><time class="ml-1" datetime="${entry.publishedOn}T00:00:00">${printDate(entry.publishedOn)}</time>${index % 3 === 1 ? `<a href="${paper}#community" class="ml-2"><svg></svg> ${1 + (index % 7)}</a>` : ''}</div></div></div></article>`;
}

function writeTrendingCard(entry: Entry, index: number): string {
  const paper = `/papers/${entry.arxivId}`;
  const repository =
    entry.githubUrl === null
      ? ''
      : `<a href="${entry.githubUrl}" class="btn"><svg></svg><span>GitHub</span><span>${printCount(entry.githubStars ?? 0)}</span></a>`;
  return `<article class="flex flex-col"><a href="${paper}" class="thumbnail"><img src="/thumbnails/${entry.arxivId}.png"></a>
<div class="w-full"><div class="flex"><span>Submitted by</span><div class="inline-block"><img alt="" src="/avatars/${index}.png"> user-${index}</div></div>
<h3><a href="${paper}" class="line-clamp-3">${escapeHtml(entry.title)}</a></h3>
<p class="line-clamp-2"><a href="${paper}">${escapeHtml(entry.abstract)}</a></p>
<div class="flex items-center">${writeBy(entry)}<span>·</span><span class="ml-1">Published on ${printDate(entry.publishedOn, true)}</span></div>
<div class="flex"><a href="/login?next=%2Fpapers%2F${entry.arxivId}" class="btn"><div>Upvote</div><div class="font-semibold">${entry.upvotes ?? '-'}</div></a>${repository}<a href="https://arxiv.org/abs/${entry.arxivId}" class="btn"><svg></svg><span>arXiv Page</span></a></div></div></article>`;
}

function writeBy({ organization, authorsCount, arxivId }: Entry): string {
  if (organization !== null) {
    const slug = organization.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'team';
    return `<a href="/${slug}" class="flex items-center"><img alt="${slug}" src="/avatars/${slug}.png"> <span>${escapeHtml(organization)}</span></a>`;
  }
  if (authorsCount === null) return '';
  const avatars = '<li class="-mr-2"><img src="/avatars/a.png" alt=""></li>'.repeat(
    Math.min(3, authorsCount),
  );
  return `<a href="/papers/${arxivId}"><ul class="flex items-center">${avatars}<li class="text-xs">${authorsCount} author${authorsCount === 1 ? '' : 's'}</li></ul></a>`;
}

/** `Oct 4` for the current year, `Dec 1, 2023` for others, `Oct 4, 2026` in full. */
function printDate(date: string | null, full = false): string {
  const [year, month, day] = (date ?? currentYear).split('-').map(Number);
  const name = months[(month ?? 1) - 1];
  return `${name} ${day ?? 1}${full || String(year) !== currentYear ? `, ${year}` : ''}`;
}

/** `3.29k` for 3290, `131` for 131: three digits, as the site rounds. */
function printCount(count: number): string {
  return count < 1000 ? String(count) : `${Number((count / 1000).toPrecision(3))}k`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const currentYear = '2026';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
