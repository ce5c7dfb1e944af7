// Reads the page of one paper: its title, its id and its abstract must stand where the page has them, else nothing is
// read. What stands below (the community, models, papers alike) is none of this paper's.

import { parseArxivAddress, parsePaperId } from '../../paper/arxiv.ts';
import { parseDate } from '../../paper/dates.ts';
import type { Block } from '../cards/block.ts';
import {
  isProfile,
  parseCount,
  parsePublished,
  parseRepository,
  parseRepositoryLabel,
  parseUpvotes,
} from '../cards/phrases.ts';
import { isChrome } from '../chrome.ts';
import { firstOf, takeUntil } from '../first-of.ts';
import { undoReferences } from '../html/references.ts';
import type { Finding, Reading } from '../layout.ts';
import { PaperList } from '../paper-list.ts';
import { readAuthors } from '../records/values.ts';
import type { Source } from '../source.ts';
import type { Entry } from '../types.ts';
import { unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';
import { readItems } from './items.ts';

export function readPaperPage(source: Source): Reading {
  const from = source.start(source.first);
  const list = new PaperList(source, 'chrome');
  const items = [...readItems(source)].slice(0, mostItems);
  const abstract = findAbstract(items);
  const above = items.slice(0, abstract.label);
  const head = source.text.slice(0, from + headLength);
  const title = findTitle(head, above);
  const id = findId(head, items);
  if (title === null || id === null || abstract.items.length === 0) return list.finish();
  const [first = null] = abstract.items;
  const last = abstract.items.at(-1) ?? null;
  if (title.item !== null && title.item.end > title.item.start && title.item.end <= (first?.start ?? 0))
    list.mark('title', title.item);
  if (first !== null && last !== null && last.end > first.start)
    list.mark('abstract', { start: first.start, end: last.end });
  const hasWord = collectVocabulary(source.text);
  list.add({
    line: source.lineAt(title.item?.start ?? from) + 1,
    title: title.text,
    abstract: unwrap(join(source, abstract.items), hasWord).replace(abstractLabel, ''),
    arxivId: id,
    ...readFacts(items, abstract.label),
  });
  if (last !== null && last.end > last.start) list.tell(reportOther(source, last.end));
  return list.finish();
}

/** Pages one below the other: what stands below an abstract is not read, and so the next page neither. */
function reportOther(source: Source, from: number): readonly Finding[] {
  const at = source.text.slice(from).search(/^[ \t]*(?:#{1,4} )?Abstract(?::|[ \t]*$)/m);
  if (at === -1) return [];
  const message =
    'Another abstract stands below that of the page which is read, and is left out. Save the page of each paper in a file of its own.';
  return [{ code: 'left-out', line: source.lineAt(from + at) + 1, message }];
}

/** The texts below `Abstract`, without a machine's summary above them. */
function findAbstract(items: readonly Block[]): { readonly label: number; readonly items: readonly Block[] } {
  const label = items.findIndex(({ text }) => /^abstract$/i.test(text) || abstractLabel.test(text));
  if (label === -1) return { label: items.length, items: [] };
  const first = abstractLabel.test(items[label]?.text ?? '') ? label : label + 1;
  const texts = takeUntil(
    items.slice(first),
    ({ kind, text }, at) => (kind === 'heading' && at > 0) || below.test(text),
  ).filter(({ text }) => text !== '');
  const isMachine = ({ text }: Block): boolean => /^ai[- ]generated summary$/i.test(text);
  const own = texts.slice(texts.findIndex(isMachine) + 1);
  return { label, items: own.length > 0 ? own : takeUntil(texts, isMachine) };
}

/** Words that links part on one line stay together: `[clocks](…), read`. */
function join({ text }: Source, items: readonly Block[]): string {
  return items
    .map((item, at) => {
      const before = items[at - 1];
      const isGlued =
        before !== undefined &&
        before.end > before.start &&
        before.end === item.start &&
        /^\S\S$/.test(text.slice(item.start - 1, item.start + 1));
      return `${at === 0 || isGlued ? '' : '\n'}${item.text}`;
    })
    .join('');
}

/** By the page's own title, else by the heading above the abstract, else by the line below the id. */
function findTitle(
  head: string,
  above: readonly Block[],
): { readonly text: string; readonly item: Block | null } | null {
  const named =
    /(?:<title>|^(?:# )?title:\s{0,8}["']?|^# )\s{0,20}Paper page - (.{1,400}?)["']?\s{0,20}(?:<\/title>|$)/im.exec(
      head,
    )?.[1];
  const headings = above.filter(
    ({ kind, text }) =>
      kind === 'heading' &&
      !isChrome(text) &&
      !/^(?:paper page -|authors?:?$|computer science|\W*$)/i.test(text),
  );
  const below = above.findIndex(({ text }) =>
    /^(?:arxiv:\d{4}\.\d{4,5}(?: \([\w.-]{2,20}\))?|\[submitted on .{1,80}\])$/i.test(text),
  );
  const line = above.slice(below + 1).find(({ text }) => !/^\[submitted on|^\W*$/i.test(text));
  const item = headings.at(-1) ?? (below === -1 ? undefined : line);
  const text = undoReferences(named ?? item?.text ?? '')
    .replace(/^title:\s{0,4}/i, '')
    .trim();
  if (text === '' || text.length > longestTitle) return null;
  const own = above.filter((one) => one.text.replace(/^title:\s{0,4}/i, '') === text).at(-1);
  return { text, item: own ?? item ?? null };
}

/** By the page's address, else by what it calls its own. */
function findId(head: string, items: readonly Block[]): string | null {
  const address =
    /^(?:source|url|url source):\s{0,8}["']?(\S{1,300}?)["']?$|(?:og:url"|rel="canonical") [^<>]{0,100}(?:content|href)="([^"]{1,300})"/im.exec(
      head,
    );
  const href = address?.[1] ?? address?.[2] ?? null;
  const stated = /\barxiv:\s?(\d{4}\.\d{4,5})/i.exec(head)?.[1];
  const linked = firstOf(items, ({ href }) => parseArxivAddress(href));
  return parsePaperId(href) ?? parseArxivAddress(href) ?? stated ?? linked;
}

/** What stands beside the title, and between the abstract and what is below it. */
function readFacts(items: readonly Block[], label: number): Partial<Entry> {
  const own = takeUntil(items, ({ text }, at) => at > label && community.test(text));
  const above = own.slice(0, label);
  const aboveNames = takeUntil(above, ({ text }) => /^authors?\b:?/i.test(text));
  const written = above.slice(aboveNames.length);
  const listed = readAuthors(
    takeUntil(written, ({ text }) => below.test(text))
      .map(({ text }) => text.replace(/^authors?:?\s{0,4}/i, ''))
      .join(' ')
      .replace(/(?<!\s)\s+,/g, ','),
  );
  const authors = listed?.every((name) => nameShape.test(name)) ? listed : null;
  const repository = firstOf(own, ({ href }) => parseRepository(href));
  const submitter = above.findIndex(({ text }) => /submitted by$/i.test(text));
  return {
    authors,
    authorsCount: authors?.length ?? null,
    organization:
      aboveNames.find(
        ({ kind, href, text }, at) =>
          kind === 'link' && isProfile(href) && at !== submitter + 1 && text !== '',
      )?.text ?? null,
    publishedOn: firstOf(above, ({ text }) =>
      /^published on\b|^·?\s{0,4}published/i.test(text)
        ? parsePublished(text)
        : parseDate(submitted.exec(text)?.[1] ?? ''),
    ),
    upvotes: firstOf(above, ({ text }, at) =>
      /^upvote$/i.test(text)
        ? parseCount(above[at + 1]?.text ?? '')
        : /^upvote\b/i.test(text)
          ? (parseUpvotes(text)?.upvotes ?? null)
          : null,
    ),
    githubUrl: repository,
    githubStars:
      repository === null ? null : firstOf(own, ({ text }) => parseRepositoryLabel(text)?.stars ?? null),
  };
}

const abstractLabel = /^abstract:\s{0,4}(?=\S)/i;
/** The first version's day, on arXiv's own page. */
const submitted = /^\[submitted on (\d{1,2} \p{L}{3} \d{4})\b/iu;
const community = /^(?:community|(?:models|datasets|spaces) citing this paper|submission history)\b/i;
const below =
  /^(?:view arxiv page|view pdf|project page|github|add to collection|community|(?:models|datasets|spaces) citing this paper|comments?:|subjects?:|cite as|journal reference|submission history|\|)/i;
const nameShape = /^\p{L}[\p{L}\p{M} .'’-]{1,60}$/u;
const longestTitle = 400;
const mostItems = 5000;
const headLength = 8000;
