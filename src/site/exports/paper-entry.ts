// A paper as an entry of a feed: the whole abstract, and what is known beyond it.
import { isWholeDate } from '../../paper/dates.ts';
import { linesOf } from '../../paper/from-facts.ts';
import { beginningOf } from '../../text/index.ts';
import { addressesOf } from '../href.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { withMathmlOnly } from '../render/mathml.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import type { Remember } from './export.ts';
import type { FeedEntry } from './feed-record.ts';

/** Characters of the abstract's beginning. */
const summaryLength = 300;
/** Characters of HTML, several times what any abstract takes; of a longer one the beginning stands there, too. */
const mostHtml = 150_000;

/** A paper stands in several feeds, and in those of tomorrow: its entry is made once. */
export class PaperEntries {
  readonly #remember: Remember;
  readonly #dates: ReadonlyMap<string, string>;
  readonly #made = new Map<string, FeedEntry>();
  readonly #address: (url: string) => string;

  constructor(site: SiteView, remember: Remember) {
    this.#remember = remember;
    this.#dates = new Map(
      site.digests.flatMap(({ url, date }) =>
        date !== null && isWholeDate(date.value) ? [[url, date.value] as const] : [],
      ),
    );
    this.#address = addressesOf(site.config).address;
  }

  of(paper: PaperView): FeedEntry {
    const entry =
      this.#made.get(paper.slug) ?? this.#remember(`entry ${paper.textKey}`, () => this.#make(paper));
    this.#made.set(paper.slug, entry);
    return entry;
  }

  #make(paper: PaperView): FeedEntry {
    const { publishedOn, authors } = paper.facts;
    const whole = withMathmlOnly(paper.abstract.html);
    const text = beginningOf(paper.abstract.unicode, summaryLength);
    const listed = paper.listings.flatMap(({ digest }) => this.#dates.get(digest.url) ?? []).sort();
    return {
      id: this.#address(paper.url),
      url: this.#address(paper.url),
      title: paper.title.unicode,
      text,
      html: asSafeHtml(`<p>${whole.length > mostHtml ? escapeHtml(text) : whole}</p>${lineOfFacts(paper)}`),
      published: publishedOn !== null && isWholeDate(publishedOn) ? publishedOn : null,
      updated: listed.at(-1) ?? null,
      authors: authors ?? [],
      topics: paper.topics.map(({ title }) => title),
    };
  }
}

/** What is known beyond the text, as a last line; nothing where nothing is. */
function lineOfFacts({ facts }: PaperView): string {
  const lines = linesOf(facts, 'feed');
  return lines.length === 0 ? '' : `<p>${lines.map(({ text }) => escapeHtml(text)).join(' · ')}</p>`;
}
