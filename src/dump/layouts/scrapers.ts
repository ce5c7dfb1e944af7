// The layouts of scrapers that print the page's cards in their own way of writing headings and links down, a row each,
// known by the marks that they leave. What the cards say is read alike (../cards/read.ts).
import { linkToPaper } from '../../paper/arxiv.ts';
import { claimByMarks, type Mark } from '../cards/claim.ts';
import { readCards } from '../cards/read.ts';
import type { Layout, Reading } from '../layout.ts';
import type { Source } from '../source.ts';
import { tokeniseInlineUrls } from '../syntax/inline-urls.ts';
import { tokeniseMarkup } from '../syntax/markup.ts';

function scraper(name: string, marks: readonly Mark[], read: (source: Source) => Reading): Layout {
  return { name, claim: (source) => claimByMarks(source, marks), read };
}

/** Markdown with addresses: every title leads to its paper. */
const readLinked = (source: Source): Reading =>
  readCards(source, tokeniseMarkup(source, 'inline'), { areTitlesLinked: true });

const paper = linkToPaper.source;
const item = String.raw`(?:#{1,6}\s+|[-*+]\s+)?(?:\d{1,4}[.)]\s+)?(?:\*\*|__)?`;
// A title on one line; as a tag in a heading; in a heading that is wrapped before the link closes.
const linkedTitle = new RegExp(
  [
    // `[{` opens JSON, whose texts may hold links.
    String.raw`^${item}\[(?!\{|"[#\\]).{8,300}\]\([^\s()]{0,200}${paper}`,
    String.raw`^#{1,6}\s+<a\s[^<>]{0,300}href="[^"]{0,200}${paper}`,
    String.raw`^#{1,6}\s+(?:\d{1,4}[.)]\s+)?\[[^\]]{8,300}$`,
  ].join('|'),
  'i',
);

export const scrapers: readonly Layout[] = [
  // Everything that the page links is a link, the abstract too; a paper's vote box stands above its title, lines of a
  // wrapped abstract end in `\\`.
  scraper(
    'firecrawl-markdown',
    [
      { name: 'heading "### [title](…/papers/ID)"', pattern: /^#{1,4} \[.{1,300}/, weight: 0.1 },
      {
        name: 'address of a paper closing a heading',
        pattern: /^#{1,4} \[.*\]\([^\s()]*\/papers\/\d/,
        weight: 0.3,
      },
      {
        name: 'vote box "[12](…/login?next=%2Fpapers%2FID)"',
        pattern: /^\[[\d.,k-]{1,9}\]\([^\s()]*\/login\?next=/,
        weight: 0.3,
      },
      {
        name: 'abstract as a link to its paper',
        pattern: /^(?!#).{60,}\]\([^\s()]*\/papers\/\d[^\s()]*\)$/,
        weight: 0.25,
      },
    ],
    readLinked,
  ),
  // What a text browser prints, links as `[text][12]`; the addresses are lost. A vote box, an abstract, an author count
  // is a link spread over lines.
  scraper(
    'text-browser-numbered-links',
    [
      { name: 'heading "### [title][12]"', pattern: /^### \[.{1,300}/, weight: 0.25 },
      { name: 'number closing a heading', pattern: /^### .*\]\[\d{1,6}\]$/, weight: 0.35 },
      { name: 'line "][12]" closing a link', pattern: /^\]\[\d{1,6}\]$/, weight: 0.25 },
      { name: 'line "* N authors"', pattern: /^\* \d{1,6} authors?$/, weight: 0.1 },
    ],
    (source) => readCards(source, tokeniseMarkup(source, 'numbered')),
  ),
  // Plain lines, each link's text followed by its address on a line of its own; no headings. Title and abstract lead to
  // the same address.
  scraper(
    'notebook-inline-urls',
    [
      {
        name: 'line that is the address of a paper',
        pattern: /^https?:\/\/\S{1,80}\/papers\/\d{4}\.\d{4,5}$/,
        weight: 0.5,
      },
      {
        name: 'line that is a login address',
        pattern: /^https?:\/\/\S{1,80}\/login\?next=%2Fpapers%2F\d/,
        weight: 0.25,
      },
      { name: 'vote box "[-] 12"', pattern: /^\[-\] (?:-|[\d.,k]{1,9})$/, weight: 0.2 },
    ],
    (source) => readCards(source, tokeniseInlineUrls(source)),
  ),
  // Markdown without addresses; a title is a heading, the abstract stands below it, then `- N authors` and
  // `[LINK: GitHub STARS](…)` without a blank line between.
  scraper(
    'trending-markdown',
    [
      { name: 'heading "### title"', pattern: /^### [^[\s]/, weight: 0.4 },
      { name: 'link "[LINK: GitHub …](…)"', pattern: /^\[LINK: /, weight: 0.35 },
      { name: 'line "- N authors"', pattern: /^- \d{1,6} authors?$/, weight: 0.2 },
    ],
    (source) => readCards(source, tokeniseMarkup(source, 'inline')),
  ),
  // Markdown drawn from a saved page section by section, with an anchor before every heading, plain abstracts, and a vote
  // box below the title, broken over lines.
  scraper(
    'trending-structured-html',
    [
      { name: 'heading "### [title](…/papers/ID)"', pattern: /^#{1,4} \[.{1,300}/, weight: 0.3 },
      {
        name: 'anchor "<a id=…></a>" before a heading',
        pattern: /^<a id="[^"<>]{1,80}"><\/a>$/,
        weight: 0.3,
      },
      { name: 'vote box "[Upvote"', pattern: /^\[Upvote\b/i, weight: 0.25 },
      { name: 'link "[arXiv Page](…)"', pattern: /\[arXiv Page\]\(/i, weight: 0.1 },
    ],
    readLinked,
  ),
  // Any other Markdown in which titles link to their papers, on the site or on arXiv: as headings, in bold, as items of a
  // list, numbered or not. It claims less surely than the layouts that know their scraper.
  scraper(
    'linked-markdown',
    [
      {
        name: 'title that links to a paper, "[title](…/papers/ID)" or "[title](…arxiv.org/abs/ID)"',
        pattern: linkedTitle,
        weight: 0.61,
      },
    ],
    readLinked,
  ),
];
