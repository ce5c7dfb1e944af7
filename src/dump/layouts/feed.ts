// The layout `feed`: an RSS feed (2.0 and its forebears, RDF) or an Atom feed whose items are papers, such as
// the answer of arXiv's own interface. An item's text may be HTML with more in it than the abstract.

import { linkToPaper } from '../../paper/arxiv.ts';
import { quote } from '../../text/quote.ts';
import { markRecord } from '../coverage.ts';
import { readFeed } from '../feed/items.ts';
import { findItems } from '../feed/spans.ts';
import { firstOf } from '../first-of.ts';
import { claimTop, type Finding, type Layout, type Reading } from '../layout.ts';
import { PaperList } from '../paper-list.ts';
import { agreeOnDay, type ListDay } from '../records/day.ts';
import { type Field, type PaperRecord, readRecord } from '../records/read.ts';
import { readDate } from '../records/values.ts';
import { namePlace, reportTruncation } from '../report.ts';
import { headOf, type Source } from '../source.ts';

export const feed: Layout = {
  name: 'feed',
  claim: (source) => claimTop(source, feedRoot.test(headOf(source, headLength)) ? 0.97 : 0, 'no feed'),
  read: readFeedFile,
};

function readFeedFile(source: Source): Reading {
  const { text } = source;
  const from = source.start(source.first);
  const spans = findItems(text, from);
  const { items, dates } = readFeed(text, from, spans);
  const list = new PaperList(source, 'chrome', 'Complete the item, or delete it.');
  const records: PaperRecord[] = [];
  for (const [index, span] of spans.entries()) {
    const fields = items[index] ?? null;
    const record = fields === null ? null : readRecord(fields);
    const texts = {
      title: span.elements.get('title'),
      abstract: span.elements.get(record?.account.nameOf('abstract') ?? 'description'),
    };
    const line = source.lineAt(markRecord(list.coverage, span, texts)) + 1;
    const place = namePlace(index, spans.length, record?.fields.arxivId ?? null);
    const at = (finding: Finding): void => void list.findings.push({ ...finding, place });
    if (record === null) {
      at(span.isWhole ? { code: 'invalid-xml', line, message: brokenItem } : reportTruncation(line));
      continue;
    }
    const { title, abstract } = record;
    const papers = record.fields.arxivId === null ? countPapers(fields ?? []) : 0;
    if (papers >= fewestListed) at(reportList(line, title ?? 'An item', papers));
    else if (!list.add({ line, place, title, abstract, ...record.fields }))
      at({ code: 'invalid-xml', line, message: brokenItem });
    else if (title !== null && abstract !== null) records.push(record);
  }
  if (spans.length === 0) list.findings.push({ code: 'empty-dump', message: noItems });
  return list.finish(dayOfItems(records) ?? dayOfFeed(dates));
}

/** A daily feed dates all its items alike; what arXiv answers dates papers, not a list. */
function dayOfItems(records: readonly PaperRecord[]): ListDay | null {
  const days = records.map(({ fields, account }) => {
    const name = account.nameOf('publishedOn') ?? '';
    const isOfPaper = name === 'published' && fields.arxivId !== null && account.nameOf('arxivId') === 'id';
    return {
      day: fields.publishedOn === null || isOfPaper ? null : { date: fields.publishedOn, name },
      isDayDoubtful: true,
    };
  });
  return agreeOnDay([], days).day;
}

function dayOfFeed(dates: readonly Field[]): ListDay | null {
  return firstOf(dates, ({ name, value }) => {
    const date = readDate(value);
    return date === null ? null : { date, dateFrom: `"${name}" of the feed` };
  });
}

/** To how many papers an item leads. */
function countPapers(fields: readonly Field[]): number {
  const found = new Set<string>();
  for (const { value } of fields)
    if (typeof value === 'string')
      for (const [address] of value.matchAll(everyPaper)) found.add(address.slice(address.lastIndexOf('/')));
  return found.size;
}

/** A newsletter's item is a list, not a paper. */
function reportList(line: number, title: string, papers: number): Finding {
  return {
    code: 'left-out',
    line,
    message: `${quote(title)} leads to ${papers} papers and is none itself, so it is left out. Save the page that it stands on, and add that.`,
  };
}

const brokenItem = 'The XML is broken here; the paper in it is left out. Download the feed again.';
const noItems = 'The feed has no items. Download it again later, or delete the file.';
const everyPaper = new RegExp(linkToPaper, 'gi');
const fewestListed = 3;
// A document type of its own may define what stands for whole texts; one that only names where it is defined, as old feeds do, does not.
const feedRoot =
  /^[\s\uFEFF]{0,200}(?:<\?xml[^<>]{0,300}\?>\s{0,200})?(?:<\?[^<>]{0,500}\?>\s{0,200}|<!DOCTYPE\s[^<>[\]]{0,500}>\s{0,200}|<!--(?:(?!-->)[\s\S]){0,2000}-->\s{0,200}){0,5}<(?:rss[\s>]|rdf:RDF[\s>]|feed\s[^<>]{0,1000}http:\/\/www\.w3\.org\/2005\/Atom)/i;
const headLength = 8192;
