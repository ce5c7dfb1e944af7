// Standing questions asked of every paper. What a paper has of them is kept under the questions and the
// paper's records, so that a new digest asks of its own papers alone.
import type { Diagnostic } from '../diagnostic.ts';
import {
  type Ask,
  answersAsk,
  type askKinds,
  authorsAsked,
  type FollowCandidate,
  isMember,
} from '../follow/index.ts';
import { createMatcher } from '../search/matches.ts';
import { authorTerm } from '../search/terms.ts';
import { searchUrl } from '../site/href.ts';
import { readRecord } from '../site/search/records.ts';
import type { StandingQuery } from '../site/standing-query.ts';
import { type AskView, type FollowedView, followedUrl } from '../site/views/followed.ts';
import type { PaperView } from '../site/views/paper.ts';
import type { RefView } from '../site/views/parts.ts';
import type { SiteView } from '../site/views/site.ts';
import { nameKey } from '../terms/names.ts';
import { setQuotes } from '../text/quote.ts';
import type { Kept } from './kept.ts';
import type { Step } from './progress.ts';
import { readingJob } from './texts.ts';

export interface FollowedQueries {
  readonly followed: readonly FollowedView[];
  readonly diagnostics: readonly Diagnostic[];
}

const sources = [readingJob, 'src/follow/index.ts', 'src/search/matches.ts', 'src/site/search/records.ts'];

export async function answerQueries(
  site: SiteView,
  queries: readonly StandingQuery[],
  kept: Kept,
  step: Step,
): Promise<FollowedQueries> {
  if (queries.length === 0) return { followed: [], diagnostics: [] };
  const cache = kept.open('follow', sources);
  const asks = queries.flatMap((query) => query.asks);
  const known = knownAuthors(site, authorsAsked(asks));
  const asksText = JSON.stringify([asks, [...known].sort()]);
  const answers = asks.map((ask) => answersAsk(ask, (name) => known.has(name)));
  const topicsOf = topicNames(site);
  const counts = asks.map(() => 0);
  const papers = queries.map((): PaperView[] => []);
  for (const [at, paper] of site.newest.entries()) {
    step(at, site.newest.length);
    const topics = topicsOf.get(paper.slug) ?? new Set<string>();
    const name = JSON.stringify(['follow', asksText, paper.refKey, [...topics]]);
    let has = cache.get(name);
    if (has === undefined) {
      const candidate: FollowCandidate = { matcher: createMatcher(readRecord(paper)), topics };
      has = Buffer.from(answers.map((answer) => (answer(candidate) ? 1 : 0)));
      cache.set(name, has);
    }
    let first = 0;
    for (const [place, query] of queries.entries()) {
      const own = [...has.subarray(first, first + query.asks.length)].map(Boolean);
      for (const [i, isSo] of own.entries()) if (isSo) counts[first + i] = (counts[first + i] ?? 0) + 1;
      if (isMember(query, own)) papers[place]?.push(paper);
      first += own.length;
    }
  }
  kept.save();
  const pagesOf = pageFinder(site);
  return {
    followed: queries.map(({ slug, title, introduction, match, asks }, place) => ({
      slug,
      title,
      url: followedUrl(slug),
      introduction,
      match,
      asks: asks.map(pagesOf),
      papers: papers[place] ?? [],
    })),
    diagnostics: unanswered(queries, counts),
  };
}

/** Those of the names asked for that an author of the archive has. */
function knownAuthors({ newest }: SiteView, asked: ReadonlySet<string>): ReadonlySet<string> {
  if (asked.size === 0) return asked;
  const names = newest.flatMap(({ facts }) => (facts.authors ?? []).map(authorTerm));
  return new Set(names.filter((name) => asked.has(name)));
}

/** By a paper's slug: its topics and their parts, by slug and by title. */
function topicNames({ topics, subtopics }: SiteView): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { slug, title, papers } of [...topics, ...subtopics]) {
    for (const paper of papers) {
      const own = names.get(paper.slug) ?? new Set();
      names.set(paper.slug, own.add(slug).add(title.toLowerCase()));
    }
  }
  return names;
}

/** A thing that is asked -> the page that gathers its papers; for words the search page. */
function pageFinder(site: SiteView): (ask: Ask) => AskView {
  const { people, glossary } = site.sources;
  const topics = new Map<string, RefView>();
  for (const topic of [...site.topics, ...site.subtopics]) {
    topics.set(topic.slug, topic).set(topic.title.toLowerCase(), topic);
  }
  const terms = new Map(glossary.terms.map(({ term, slug }) => [nameKey(term), `/terms/${slug}/`]));
  return ({ kind, value }) => {
    const topic = kind === 'topic' ? topics.get(value.toLowerCase()) : undefined;
    if (topic !== undefined) return { kind, title: topic.title, url: topic.url };
    const urls = {
      words: () => searchUrl(value),
      topic: () => null,
      author: () => people.author(value).url,
      organisation: () => people.organisation(value).url,
      term: () => terms.get(nameKey(value)) ?? null,
    } satisfies Record<(typeof askKinds)[number], () => string | null>;
    return { kind, title: setQuotes(value), url: urls[kind]() };
  };
}

/** What no paper has may be a slip of the publisher's hand, or come yet. */
function unanswered(queries: readonly StandingQuery[], counts: readonly number[]): readonly Diagnostic[] {
  let at = 0;
  return queries.flatMap(({ file, asks }) =>
    asks.flatMap(({ kind, value }): readonly Diagnostic[] => {
      if ((counts[at++] ?? 0) > 0) return [];
      const message = `No paper has the ${kind} "${value}" so far. Check how it is written, or wait for one.`;
      return [{ code: 'nothing-followed', severity: 'info', file, line: null, message }];
    }),
  );
}
