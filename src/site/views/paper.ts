// A paper as a template sees it. Nearly everything is a getter: an archive of 100,000 papers is a
// list of small objects, and a page's HTML exists while that page is written.
import type { DigestSlug, Listing, Paper } from '../../library/types.ts';
import { renderProse } from '../render/prose.ts';
import type {
  DatedRefView,
  DateView,
  LinkView,
  NeighbourView,
  PaperView,
  RefView,
  RichText,
  ScrapedText,
  TopicRefView,
} from '../view.ts';
import { digestRef, paperUrl, topicRef, type ViewContext } from './context.ts';
import { viewDate } from './date.ts';
import { codeLinks, lookupLinks } from './links.ts';
import { explainAcronymsOf, viewTeaser, viewText } from './text.ts';

export function viewPaper(context: ViewContext, paper: Paper): PaperView {
  return new LibraryPaper(context, paper);
}

class LibraryPaper implements PaperView {
  readonly slug: string;
  readonly #context: ViewContext;
  readonly #paper: Paper;

  constructor(context: ViewContext, paper: Paper) {
    this.slug = paper.slug;
    this.#context = context;
    this.#paper = paper;
  }

  get url(): string {
    return paperUrl(this.slug);
  }

  get title(): ScrapedText {
    return viewText(this.#context.texts, this.#paper.title);
  }

  get abstract(): ScrapedText {
    const { texts, ledger } = this.#context;
    const text = viewText(texts, this.#paper.abstract);
    return explainAcronymsOf(text, () => texts.words(this.#paper.abstract).prose, ledger);
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
      return ref === null ? [] : [{ digest: ref, file, line: entry.line }];
    });
  }

  #digestRef(slug: DigestSlug): DatedRefView | null {
    const digest = this.#context.digestBySlug.get(slug);
    return digest === undefined ? null : digestRef(this.#context, digest);
  }

  get lookups(): readonly LinkView[] {
    return lookupLinks(this.title.plain, this.#paper.arxivId);
  }

  get code(): readonly LinkView[] {
    return codeLinks(this.#paper.githubUrl, this.#paper.abstract);
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

  get neighbours(): readonly NeighbourView[] {
    return (this.#context.neighbours.get(this.slug) ?? []).flatMap(({ slug, because }) => {
      const paper = this.#context.paperBySlug.get(slug);
      return paper === undefined ? [] : [{ paper: viewPaper(this.#context, paper), because }];
    });
  }

  get next(): RefView | null {
    return this.#beside(1);
  }

  get previous(): RefView | null {
    return this.#beside(-1);
  }

  #beside(step: number): RefView | null {
    const place = this.#context.placeOf.get(this.#paper.slug);
    const slug = place?.digest.papers[place.index + step];
    const paper = slug === undefined ? undefined : this.#context.paperBySlug.get(slug);
    if (paper === undefined) return null;
    return { title: viewText(this.#context.texts, paper.title).plain, url: paperUrl(paper.slug) };
  }

  get publishedOn(): DateView | null {
    return this.#paper.publishedOn === null ? null : viewDate(this.#paper.publishedOn);
  }

  get arxivId(): string | null {
    return this.#paper.arxivId;
  }

  get upvotes(): number | null {
    return this.#paper.upvotes;
  }

  get authors(): readonly string[] | null {
    return this.#paper.authors;
  }

  get authorsCount(): number | null {
    return this.#paper.authorsCount;
  }

  get organization(): string | null {
    return this.#paper.organization;
  }

  get githubUrl(): string | null {
    return this.#paper.githubUrl;
  }

  get githubStars(): number | null {
    return this.#paper.githubStars;
  }
}
