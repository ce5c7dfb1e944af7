// Which mark opens the papers of a list, and how sure that is: the one below which the abstracts stand, one each.
//
// An abstract is what a label calls so, else a paragraph that reads like one. Without labels the papers must say
// where they are or who wrote them: headings with paragraphs below them are any text's.

import type { Role } from '../records/roles.ts';
import { scoreAbstract } from '../score-abstract.ts';
import type { Source } from '../source.ts';
import { isCalledAbstract } from './labels.ts';
import { type LineContent, type MarkedLine, markedLines, type Opening, quoteMarks, roleOf } from './lines.ts';
import { isPaper } from './links.ts';
import { namesBeside } from './title.ts';

export interface Survey {
  readonly opening: Opening | null;
  /** Where the label `Title:` marks the papers: the label that stands above it, in each (`ID: 2610.01234`), or itself. */
  readonly lead: Role;
  /** 0 to 1: how well marks and abstracts go together. */
  readonly fit: number;
  readonly isLabelled: boolean;
  readonly marks: number;
  /** Marks with an address of a paper at or below them, of all. */
  readonly addressed: number;
  /** At least half of the marks have names below them. */
  readonly isBylined: boolean;
  /** Marks that are links to their papers themselves, of all. */
  readonly linked: number;
  /** Marks whose line goes on in small letters below, of all: what stands there is no title. */
  readonly broken: number;
  /** Marks whose abstract stands on their line, under a title of several words or with its address, of all. */
  readonly runIn: number;
  /** Links go on in the next line: Markdown that its own readers read. */
  readonly isWrapped: boolean;
}

/** What a paper shows below its mark. */
type Sign = 'label' | 'paragraph' | 'address' | 'byline';

/** What the marks of one kind were seen with. */
class Tally {
  marks = 0;
  linked = 0;
  runIn = 0;
  broken = 0;
  /** How many papers have shown each. */
  readonly shown: Record<Sign, number> = { label: 0, paragraph: 0, address: 0, byline: 0 };
  /** What the paper opened last has shown. */
  readonly #seen = new Set<Sign>();

  open(isLinked: boolean, isRunIn: boolean): this {
    this.marks++;
    if (isLinked) this.linked++;
    if (isRunIn) this.runIn++;
    this.#seen.clear();
    return this;
  }

  show(sign: Sign): void {
    if (!this.#seen.has(sign)) this.shown[sign]++;
    this.#seen.add(sign);
  }

  breakOff(): void {
    this.broken++;
  }
}

/** How a file is turned into the lines of a list; `isBylined` says that it prints authors below titles. */
export type ReadLines = (source: Source, isBylined?: boolean) => Iterable<MarkedLine>;

/** Looks at the first `sample` lines. */
export function surveyMarks(source: Source, linesOf: ReadLines = markedLines): Survey {
  const tallies = new Map<Opening, Tally>();
  const leads = new Leads();
  let [labels, paragraphs, lines] = [0, 0, 0];
  const show = (sign: Sign): void => {
    for (const tally of tallies.values()) tally.show(sign);
  };
  let isWrapped = false;
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0 && scoreAbstract(paragraph.join(' ')) > 0) {
      paragraphs++;
      show('paragraph');
    }
    paragraph = [];
  };
  let above: MarkedLine | null = null;
  for (const line of linesOf(source)) {
    if (++lines > sample) break;
    const { content } = line;
    const opened: readonly Opening[] = above === null ? [] : openingsOf(above);
    above = line;
    if (content.kind === 'text' && /^\p{Ll}/u.test(content.text))
      for (const opening of opened) tallies.get(opening)?.breakOff();
    leads.add(line);
    isWrapped ||= (content.kind === 'text' || content.kind === 'title') && wrapped.test(content.text);
    const text = proseOf(line, paragraph.length, () => true);
    if (text !== null) {
      paragraph.push(text);
      continue;
    }
    endParagraph();
    const openings = openingsOf(line);
    for (const opening of openings) {
      const tally = tallies.get(opening) ?? new Tally();
      tallies.set(opening, tally.open(openings.includes('link'), isTellingRunIn(line)));
    }
    if (line.hrefs.some(isPaper)) show('address');
    if (content.kind === 'authors' || namesBeside(content, false) !== null) show('byline');
    if (roleOf(content) === 'abstract' && content.kind === 'label' && isCalledAbstract(content.name)) {
      labels++;
      show('label');
    }
  }
  endParagraph();
  const all = { lead: leads.finish(), labels, paragraphs, isWrapped };
  const rated = [...tallies].map(([opening, tally]) => rate(opening, tally, all));
  const none = rate(null, new Tally(), all);
  return rated.reduce((best, one) => (isBetter(one, best) ? one : best), none);
}

/** Whether a paper begins with this line. */
export function opensPaper({ opening, lead }: Survey, line: MarkedLine): boolean {
  if (opening !== 'label' || lead === 'title') return opening !== null && openingsOf(line).includes(opening);
  return roleOf(line.content) === lead;
}

/**
 * The label that stands above the first title, and as often as titles do; where lines are drawn between papers, or nothing but blank
 * lines stand there, the one that stands first below most of them: a list that has lost something has one title more or less.
 */
class Leads {
  readonly #counts = new Map<Role, number>();
  readonly #blocks = [new Block('rule'), new Block('blank')] as const;

  add({ content, words }: MarkedLine): void {
    const role = roleOf(content);
    if (role !== null) count(this.#counts, role);
    // Two backslashes part the pieces of one paper in arXiv's mails, too.
    if (content.kind === 'rule' && words.startsWith('\\')) return;
    for (const block of this.#blocks) block.add(content.kind, role);
  }

  finish(): Role {
    const titles = this.#counts.get('title') ?? 0;
    for (const { leads } of this.#blocks) {
      const lead = leadOf(leads, titles);
      if (lead !== null) return lead;
    }
    // In the order in which they first came.
    for (const [role, count] of this.#counts)
      if (role === 'title' || (titles > 1 && count === titles)) return role;
    return 'title';
  }
}

/** The labels between two lines drawn, or two blank lines. */
class Block {
  /** How many titles each leads; a title itself where none stands above it. */
  readonly leads = new Map<Role, number>();
  #first: Role | null = null;
  /** Neither a title nor an abstract has stood in it: above a second title stands the paper before. */
  #isOpen = true;

  constructor(private readonly border: 'rule' | 'blank') {}

  add(kind: LineContent['kind'], role: Role | null): void {
    if (role === 'title') count(this.leads, this.#first ?? 'title');
    if (kind === this.border) this.#isOpen = true;
    else if (role === 'title' || role === 'abstract') this.#isOpen = false;
    if (kind === this.border || !this.#isOpen) this.#first = null;
    else this.#first ??= role;
  }
}

/** The label that leads all titles but one. */
function leadOf(firsts: ReadonlyMap<Role, number>, titles: number): Role | null {
  if ((firsts.get('title') ?? 0) > 1) return null;
  for (const [role, count] of firsts)
    if (role !== 'title' && count >= fewestLeads && count >= titles - 1) return role;
  return null;
}

function count(counts: Map<Role, number>, role: Role): void {
  counts.set(role, (counts.get(role) ?? 0) + 1);
}

/** In which ways a line could open a paper. */
function openingsOf({ content }: MarkedLine): readonly Opening[] {
  if (content.kind === 'title') return content.openings;
  return content.kind === 'label' && content.text !== '' && roleOf(content) === 'title' ? ['label'] : [];
}

/**
 * The words of a line that is part of a paragraph of so many lines above it, or begins one; null for any other. `isTitle` tells
 * which of those that could open a paper are none of it.
 */
export function proseOf(
  line: MarkedLine,
  linesAbove: number,
  isTitle: (openings: readonly Opening[]) => boolean,
): string | null {
  const { content } = line;
  if (content.kind === 'text') return content.text;
  if (content.kind === 'title') return isTitle(content.openings) ? null : content.written;
  return staysInParagraph(line, linesAbove) ? line.words.replace(quoteMarks, '') : null;
}

/** `Code: https://…` in a paragraph is its next line, but the paper's address is not. */
function staysInParagraph({ content, hrefs }: MarkedLine, linesAbove: number): boolean {
  if (linesAbove === 0 || hrefs.some(isPaper)) return false;
  return content.kind === 'links' || (content.kind === 'label' && !opensField.has(roleOf(content) ?? ''));
}

/** `**Speed** — …` may be a list of anything's. */
function isTellingRunIn({ content, hrefs }: MarkedLine): boolean {
  if (content.kind !== 'title' || content.isRunIn !== true) return false;
  return hrefs.some(isPaper) || content.text.split(/\s+/, fewestWords).length >= fewestWords;
}

type Whole = Pick<Survey, 'lead' | 'isWrapped'> & Readonly<Record<'labels' | 'paragraphs', number>>;

function rate(opening: Opening | null, tally: Tally, { lead, labels, paragraphs, isWrapped }: Whole): Survey {
  const { marks, linked, runIn, broken, shown } = tally;
  const share = (count: number): number => count / Math.max(1, marks);
  const fitOf = (hits: number, abstracts: number): number =>
    abstracts === 0 || marks === 0 ? 0 : (hits ** 2 / (marks * abstracts)) * (hits > 1 ? 1 : onlyOne);
  // Beside abstracts that are labelled, fewer paragraphs are what the list says of itself.
  const isOfPapers = labels < severalLabels || paragraphs > labels;
  const byLabel = fitOf(shown.label, labels);
  const byParagraph = isOfPapers ? fitOf(shown.paragraph, paragraphs) : 0;
  return {
    opening,
    lead,
    fit: Math.max(byLabel, byParagraph),
    isLabelled: byLabel >= byParagraph,
    marks,
    addressed: share(shown.address),
    isBylined: marks > 0 && 2 * shown.byline >= marks,
    linked: share(linked),
    runIn: share(runIn),
    broken: share(broken),
    isWrapped,
  };
}

function isBetter(one: Survey, other: Survey): boolean {
  return one.fit !== other.fit ? one.fit > other.fit : rankOf(one.opening) < rankOf(other.opening);
}

/** Of marks that fit alike the one that says most. */
function rankOf(opening: Opening | null): number {
  return opening === null ? ranks.length : ranks.findIndex((rank) => opening.startsWith(rank));
}

const ranks = ['label', 'named', 'link', 'heading', 'callout', 'number', 'bold', 'bare'];
const opensField: ReadonlySet<string> = new Set(['title', 'abstract', 'authors', 'arxivId', 'upvotes']);
const sample = 4000;
const fewestWords = 3;
const severalLabels = 2;
const fewestLeads = 2;
// One title above one abstract may be anything's.
const onlyOne = 0.8;
const wrapped = /^[^\]]{0,300}\]\([^\s()]{1,600}\)|^\[[^\]]{0,2000}$/;
