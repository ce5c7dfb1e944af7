// A paper of the library as pages ask for it. Nearly everything is a getter: an archive of 100,000 papers is
// a list of small objects, and a page's HTML exists while that page is written.
import type { DigestSlug, Listing, Paper } from '../../library/types.ts';
import type { Facts } from '../../paper/facts.ts';
import { pickFacts } from '../../paper/from-facts.ts';
import { keyOfText } from '../../reading/index.ts';
import { sha256 } from '../../sha256.ts';
import { beginningOf, longestListedTitle } from '../../text/index.ts';
import { renderProse } from '../render/prose.ts';
import { digestRef, paperUrl, topicRef, type ViewContext } from './context.ts';
import { codeLinks, lookupLinks } from './links.ts';
import type { PaperView } from './paper.ts';
import type { DatedRefView, LinkView, RefView, RichText, ScrapedText, TopicRefView } from './parts.ts';
import type { NameView } from './people.ts';
import { linkless, viewExplained, viewTeaser, viewText } from './text.ts';

export function viewPaper(context: ViewContext, paper: Paper): PaperView {
  const known = context.views.get(paper.slug);
  if (known !== undefined) return known;
  const view = new LibraryPaper(context, paper);
  context.views.set(paper.slug, view);
  return view;
}

class LibraryPaper implements PaperView {
  readonly slug: string;
  readonly #context: ViewContext;
  readonly #paper: Paper;
  #refKey: string | null = null;
  #textKey: string | null = null;
  #key: string | null = null;
  /** Orders and charts ask for them again and again. */
  #facts: Facts | null = null;

  constructor(context: ViewContext, paper: Paper) {
    this.slug = paper.slug;
    this.#context = context;
    this.#paper = paper;
  }

  get refKey(): string {
    this.#refKey ??= hashOf([withoutTexts(this.#paper), readyGetters.map((get) => get.call(this))]);
    return this.#refKey;
  }

  get textKey(): string {
    this.#textKey ??= `${this.refKey} ${this.#agreedAcronyms().join('\n')}`;
    return this.#textKey;
  }

  get key(): string {
    this.#key ??= hashOf([
      this.textKey,
      this.#paper.otherAbstracts.map(({ digest }) => this.#digestRef(digest)),
      this.neighbours.map(({ paper, because }) => [paper.refKey, because]),
      [this.#beside(1), this.#beside(-1)].map((paper) => [paper?.slug, paper?.title]),
      this.authorNames,
    ]);
    return this.#key;
  }

  /** What the archive says of the acronyms in the abstract, by their keys. */
  #agreedAcronyms(): readonly (readonly [key: string, expansion: string])[] {
    const { texts, glossary } = this.#context;
    return texts.acronymsIn(this.#paper.abstract).flatMap((key) => {
      const expansion = glossary.agreed.get(key);
      return expansion === undefined ? [] : [[key, expansion] as const];
    });
  }

  get url(): string {
    return paperUrl(this.slug);
  }

  get title(): ScrapedText {
    return viewText(this.#context.texts, this.#paper.title);
  }

  get listedTitle(): RichText {
    const { title } = this;
    return linkless(
      title.plain.length > longestListedTitle ? viewTeaser(this.#context.texts, this.#paper.title) : title,
    );
  }

  get abstract(): ScrapedText {
    const { texts, glossary } = this.#context;
    return viewExplained(texts, this.#paper.abstract, glossary);
  }

  get teaser(): RichText {
    return viewTeaser(this.#context.texts, this.#paper.abstract);
  }

  get primary(): TopicRefView | null {
    const slug = this.#context.classifications.get(this.#paper.slug)?.primary;
    const topic = slug == null ? undefined : this.#context.topicBySlug.get(slug);
    return topic === undefined ? null : topicRef(topic);
  }

  get topics(): PaperView['topics'] {
    const scores = this.#context.classifications.get(this.#paper.slug)?.topics ?? [];
    return scores.flatMap(({ slug, score, because }) => {
      const topic = this.#context.topicBySlug.get(slug);
      return topic === undefined ? [] : [{ ...topicRef(topic), score, because }];
    });
  }

  get otherAbstracts(): PaperView['otherAbstracts'] {
    return this.#paper.otherAbstracts.flatMap(({ abstract, digest }) => {
      const ref = this.#digestRef(digest);
      return ref === null ? [] : [{ text: viewText(this.#context.texts, abstract), digest: ref }];
    });
  }

  get scrapedTitle(): string {
    return this.#scraped?.entry.title ?? this.#paper.title;
  }

  get scrapedAbstract(): string {
    return this.#scraped?.entry.abstract ?? this.#paper.abstract;
  }

  /** The listing whose text the page shows: without a correction the one with that very abstract. */
  get #scraped(): Listing | undefined {
    const { listings, abstract } = this.#paper;
    return listings.find(({ entry }) => entry.abstract === abstract) ?? listings[0];
  }

  get listings(): PaperView['listings'] {
    return this.#paper.listings.flatMap(({ digest, file, entry }) => {
      const ref = this.#digestRef(digest);
      return ref === null ? [] : [{ digest: ref, file, line: entry.line, place: entry.place }];
    });
  }

  #digestRef(slug: DigestSlug): DatedRefView | null {
    const digest = this.#context.digestBySlug.get(slug);
    return digest === undefined ? null : digestRef(this.#context, digest);
  }

  get lookups(): readonly LinkView[] {
    return lookupLinks(this.title.plain, this.#paper);
  }

  get code(): readonly LinkView[] {
    return codeLinks(this.#paper.githubUrl, this.#paper.abstract);
  }

  get repository(): LinkView | null {
    return this.code[0] ?? null;
  }

  get links(): readonly LinkView[] {
    return this.#paper.correction?.links ?? [];
  }

  get note(): RichText | null {
    const note = this.#paper.correction?.note ?? '';
    return note.trim() === '' ? null : renderProse(note, this.#context.pathPrefix);
  }

  get corrected(): boolean {
    return this.#paper.correction !== null;
  }

  get formulas(): PaperView['formulas'] {
    const { texts } = this.#context;
    const title = texts.countFormulas(this.#paper.title);
    const abstract = texts.countFormulas(this.#paper.abstract);
    const doubtful = title.doubtful + abstract.doubtful;
    return { rebuilt: title.rebuilt + abstract.rebuilt + doubtful, doubtful };
  }

  get neighbours(): PaperView['neighbours'] {
    return (this.#context.neighbours.get(this.slug) ?? []).flatMap(({ slug, because }) => {
      const paper = this.#context.paperBySlug.get(slug);
      return paper === undefined ? [] : [{ paper: viewPaper(this.#context, paper), because }];
    });
  }

  get next(): RefView | null {
    return this.#refTo(this.#beside(1));
  }

  get previous(): RefView | null {
    return this.#refTo(this.#beside(-1));
  }

  get listedFirst(): RefView | null {
    const place = this.#context.placeOf.get(this.#paper.slug);
    return place === undefined ? null : digestRef(this.#context, place.digest);
  }

  #beside(step: number): Paper | undefined {
    const place = this.#context.placeOf.get(this.#paper.slug);
    const slug = place?.digest.papers[place.index + step];
    return slug === undefined ? undefined : this.#context.paperBySlug.get(slug);
  }

  #refTo(paper: Paper | undefined): RefView | null {
    if (paper === undefined) return null;
    const { unicode } = viewText(this.#context.texts, paper.title);
    return { title: beginningOf(unicode, longestListedTitle), url: paperUrl(paper.slug) };
  }

  get facts(): Facts {
    this.#facts ??= pickFacts(this.#paper);
    return this.#facts;
  }

  get authorNames(): readonly NameView[] | null {
    return this.#paper.authors?.map(this.#context.people.author) ?? null;
  }

  get organisation(): NameView | null {
    const { organization } = this.#paper;
    return organization === null ? null : this.#context.people.organisation(organization);
  }

  get isPinned(): boolean {
    return this.#paper.correction?.pin === true;
  }
}

/**
 * What follows from a paper's record and the code alone is in the keys with that; what shows other papers, the
 * archive's acronyms or which authors have pages has a place of its own there. Everything else is quick to make and goes into the keys as it
 * is, so that a getter that is added is in them, too.
 */
const madeElsewhere: ReadonlySet<string> = new Set<keyof PaperView>([
  ...([
    'key',
    'refKey',
    'textKey',
    'title',
    'listedTitle',
    'abstract',
    'teaser',
    'otherAbstracts',
    'scrapedTitle',
  ] as const),
  ...(['scrapedAbstract', 'lookups', 'code', 'repository', 'note', 'formulas'] as const),
  ...(['url', 'facts', 'links', 'corrected', 'isPinned'] as const),
  ...(['neighbours', 'next', 'previous', 'authorNames'] as const),
]);

/** Its record with what each text is known by in the text's place, which stands there twice and is long. */
function withoutTexts(paper: Paper): unknown {
  const { title, abstract, otherAbstracts, listings } = paper;
  return {
    ...paper,
    title: keyOfText(title),
    abstract: keyOfText(abstract),
    otherAbstracts: otherAbstracts.map((other) => ({ ...other, abstract: keyOfText(other.abstract) })),
    listings: listings.map(({ entry, ...listing }) => ({
      ...listing,
      entry: { ...entry, title: keyOfText(entry.title), abstract: keyOfText(entry.abstract) },
    })),
  };
}

const readyGetters: readonly (() => unknown)[] = Object.entries(
  Object.getOwnPropertyDescriptors(LibraryPaper.prototype),
).flatMap(([name, { get }]) => (get === undefined || madeElsewhere.has(name) ? [] : [get]));

function hashOf(records: readonly unknown[]): string {
  return sha256(JSON.stringify(records), 20);
}
