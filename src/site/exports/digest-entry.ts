// A digest as an entry of a feed: its list as the day had it, each paper with its topic and its votes.
import { isWholeDate } from '../../paper/dates.ts';
import { counted } from '../../text/counted.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { withMathmlOnly } from '../render/mathml.ts';
import { asSafeHtml, type SafeHtml } from '../safe-html.ts';
import { aboutDigest } from '../views/about-digest.ts';
import type { DigestView } from '../views/digest.ts';
import type { PaperView } from '../views/paper.ts';
import type { FeedEntry } from './feed-record.ts';

/** Papers of one entry; a longer digest says how many it leaves to its page. */
const shownPapers = 250;
/** Titles of the entry's summary, which readers show as a line or two. */
const summarised = 8;
const shownTopics = 12;

/** `address` makes an address of the site whole. */
export function digestEntry(digest: DigestView, address: (url: string) => string): FeedEntry {
  const { date } = digest;
  const day = date !== null && isWholeDate(date.value) ? date.value : null;
  return {
    id: address(digest.url),
    url: address(digest.url),
    title: digest.title,
    text: summaryOf(digest),
    html: listOf(digest, address),
    published: day,
    updated: day,
    authors: [],
    topics: digest.topics.slice(0, shownTopics).map(({ title }) => title),
  };
}

/** In text alone. */
function summaryOf(digest: DigestView): string {
  const titles = digest.papers.slice(0, summarised).map(({ title }) => title.unicode);
  const left = digest.papers.length - titles.length;
  const last = left > 0 ? [`and ${left} more`] : [];
  return `${aboutDigest(digest)}: ${[...titles, ...last].join('; ')}.`;
}

function listOf(digest: DigestView, address: (url: string) => string): SafeHtml {
  const papers = digest.papers.slice(0, shownPapers);
  const left = digest.papers.length - papers.length;
  const items = papers.map((paper) => {
    const title = `<a href="${escapeHtml(address(paper.url))}">${withMathmlOnly(paper.listedTitle.html)}</a>`;
    const facts = factsOf(paper);
    return `<li>${title}${facts === '' ? '' : `<br>${escapeHtml(facts)}`}</li>`;
  });
  const rest =
    left > 0 ? `<p><a href="${escapeHtml(address(digest.url))}">${counted(left, 'paper')} more</a></p>` : '';
  return asSafeHtml(`<p>${escapeHtml(aboutDigest(digest))}</p><ol>${items.join('')}</ol>${rest}`);
}

/** `Pruning · 12 votes · Analytical Engines`, as far as it is known; no vote is no fact. */
function factsOf({ primary, facts }: PaperView): string {
  const { upvotes, organization } = facts;
  return [primary?.title, upvotes === null || upvotes === 0 ? null : counted(upvotes, 'vote'), organization]
    .filter((fact) => fact != null)
    .join(' · ');
}
