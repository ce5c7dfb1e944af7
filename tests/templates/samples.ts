// A paper, a digest and a topic as views, to be varied by each test.
import { nothingKnown } from '../../src/paper/from-facts.ts';
import type { PaperItem, PaperPage } from '../../src/site/kinds/paper.ts';
import type { ShareView } from '../../src/site/kinds/share.ts';
import { explainIn } from '../../src/site/render/abbreviations.ts';
import { asSafeHtml, type SafeHtml } from '../../src/site/safe-html.ts';
import type {
  DigestView,
  LinkView,
  PaperRefView,
  PaperView,
  ScrapedText,
  TopicRefView,
  TopicView,
} from '../../src/site/views/index.ts';
import { acronymMeanings } from '../../src/terms/index.ts';

/** Rich text of plain words, escaped as the renderer would. */
export function rich(text: string): ScrapedText {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    html: html as SafeHtml,
    plain: text,
    hasMath: false,
    unicode: text,
    runs: [{ kind: 'text', text }],
  };
}

/** The same with its acronyms explained; the archive says of its names what is `agreed`. */
export function explained(
  text: ScrapedText,
  agreed: readonly (readonly [key: string, expansion: string])[],
): ScrapedText {
  const meanings = acronymMeanings(text.plain, new Map(agreed));
  return { ...text, html: asSafeHtml(explainIn(text.html, meanings)) };
}

export function link(label: string, url: string): LinkView {
  return { label, url: url as LinkView['url'] };
}

const topicRef: TopicRefView = {
  slug: 'kernels',
  area: 'theory',
  title: 'Kernel methods',
  url: '/topics/kernels/',
};

export const paper: PaperView = {
  key: 'key',
  refKey: 'refKey',
  textKey: 'textKey',
  slug: 'sparse-flows',
  url: '/papers/sparse-flows/',
  title: rich('Sparse Flows'),
  listedTitle: rich('Sparse Flows'),
  teaser: rich('We show that flows are sparse…'),
  abstract: rich('We show that flows are sparse. They are.'),
  primary: topicRef,
  facts: nothingKnown,
  otherAbstracts: [],
  scrapedTitle: 'Sparse Flows',
  scrapedAbstract: 'We show that flows are sparse. They are.',
  listings: [
    {
      digest: { title: 'Flows', url: '/digests/flows/', date: null },
      file: 'content/dumps/flows.txt',
      line: 12,
      place: null,
    },
  ],
  topics: [{ ...topicRef, score: 0.9, because: ['kernel', 'norm'] }],
  lookups: [link('arXiv', 'https://arxiv.org/search/?query=Sparse+Flows')],
  code: [],
  authorNames: null,
  organisation: null,
  repository: null,
  note: null,
  links: [],
  corrected: false,
  isPinned: false,
  formulas: { rebuilt: 0, doubtful: 0 },
  neighbours: [],
  next: null,
  previous: null,
  listedFirst: { title: 'Flows', url: '/digests/flows/' },
};

export const paperRow: PaperRefView = { ...paper, upvotes: null, githubStars: null };

export const paperPage: PaperPage = {
  ...paper,
  teaser: paper.teaser.plain,
  neighbours: [],
  citation: { ...paper, url: null },
};

export const paperItem: PaperItem = { ...paperPage };

export const digest: DigestView = {
  slug: 'flows',
  url: '/digests/flows/',
  title: 'Flows and kernels',
  theme: null,
  isPlaced: true,
  date: null,
  file: 'content/dumps/flows.txt',
  count: 1,
  papers: [paper],
  topics: [{ ...topicRef, count: 1 }],
};

export const topic: TopicView = {
  ...topicRef,
  areaTitle: 'Learning theory',
  areaUrl: '/topics/areas/theory/',
  scope: 'Kernels and their norms.',
  introduction: rich('A kernel is a similarity.'),
  count: 1,
  papers: [paper],
  parent: null,
  subtopics: [],
  primaryCount: 1,
  related: [],
};

export const share: ShareView = {
  isOrdered: true,
  unit: 'month',
  parts: [
    { title: 'March 2026', url: '/digests/month/2026-03/', count: 1, of: 10 },
    { title: 'April 2026', url: '/digests/month/2026-04/', count: 3, of: 10 },
  ],
};
