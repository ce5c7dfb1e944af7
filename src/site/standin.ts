// Stands in for the view until library, topics and render have landed.
import katex from 'katex';
import { restoreMath } from '../math/index.ts';
import type { DigestView, PaperView, RichText, SafeHtml, SiteView } from './view.ts';

const safe = (html: string): SafeHtml => html as SafeHtml;
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function rich(text: string, limit = Number.POSITIVE_INFINITY): RichText {
  let html = '';
  let at = 0;
  for (const { start, end, tex, confidence } of restoreMath(text)) {
    if (end > limit) break;
    const source = text.slice(start, end);
    html += escaped(text.slice(at, start));
    const doubtful =
      confidence < 0.6 ? ` class="math doubtful" title="As scraped: ${escaped(source)}"` : ' class="math"';
    html += `<span${doubtful}>${katex.renderToString(tex, { throwOnError: false })}</span>`;
    at = end;
  }
  const rest = text.slice(at, Math.min(text.length, limit));
  return {
    html: safe(html + escaped(rest) + (text.length > limit ? '…' : '')),
    plain: text.length > limit ? `${text.slice(0, limit)}…` : text,
    hasMath: html.includes('katex'),
  };
}

export function standIn(
  files: readonly { file: string; text: string }[],
  config: SiteView['config'],
): SiteView {
  const papers: PaperView[] = [];
  const digests: DigestView[] = files.map(({ file, text }, index) => {
    const own = text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line.length > 12)
      .slice(3, 123);
    const name = file.replace(/^.*\/|\.txt$/g, '');
    const listed: PaperView[] = [];
    for (let i = 0; i + 1 < own.length; i += 2) {
      const title = own[i] ?? '';
      const abstract = own[i + 1] ?? '';
      const slug = `${name}-${i}`;
      const topic = { slug: 'topic-a', area: 'area-a', title: 'A topic', url: '/topics/topic-a/' };
      listed.push({
        slug,
        url: `/papers/${slug}/`,
        title: rich(title),
        teaser: rich(abstract, 200),
        abstract: rich(abstract),
        primary: i % 10 === 0 ? null : topic,
        arxivId: null,
        publishedOn: null,
        upvotes: null,
        otherAbstracts: [],
        scrapedTitle: title,
        scrapedAbstract: abstract,
        listings: [{ digest: { title: `Digest ${index}`, url: `/digests/${name}/` }, file, line: i }],
        topics: i % 10 === 0 ? [] : [{ ...topic, score: 0.8, because: ['kernel', 'convergence'] }],
        lookups: [
          {
            label: 'Google Scholar',
            url: `https://scholar.google.com/scholar?q=${encodeURIComponent(title)}` as never,
          },
        ],
        code: [],
        authors: null,
        authorsCount: null,
        organization: null,
        githubStars: null,
        note: null,
        links: [],
        corrected: false,
        formulas: { rebuilt: 3, doubtful: 1 },
        neighbours: papers
          .slice(0, 5)
          .map((paper) => ({ ...paper, because: ['kernel', 'gradient descent'] })),
      });
    }
    papers.push(...listed);
    return {
      slug: name,
      url: `/digests/${name}/`,
      title: `Kernels, continual learning and convergence ${index}`,
      date: index % 2 === 0 ? { value: '--03-11' as never, label: '11 March', datetime: '03-11' } : null,
      file,
      papers: listed,
      next:
        index > 0
          ? { title: 'Newer', url: `/digests/${files[index - 1]?.file.replace(/^.*\/|\.txt$/g, '')}/` }
          : null,
      previous: null,
      topics: [{ slug: 'topic-a', area: 'area-a', title: 'A topic', url: '/topics/topic-a/', count: 40 }],
    };
  });
  const topic = {
    slug: 'topic-a',
    area: 'area-a',
    title: 'A topic',
    url: '/topics/topic-a/',
    areaTitle: 'An area',
    areaUrl: '/topics/areas/area-a/',
    scope: 'What it is about.',
    introduction: { html: safe('<p>An introduction.</p>'), plain: 'An introduction.', hasMath: false },
    papers: papers.filter((paper) => paper.primary !== null),
    primaryCount: 100,
    related: [],
    share: digests.map((digest) => ({ digest, count: 20, of: digest.papers.length })),
  };
  return {
    config,
    papers,
    digests,
    areas: [{ slug: 'area-a', title: 'An area', url: '/topics/areas/area-a/', topics: [topic], count: 100 }],
    topics: [topic],
    unsorted: papers.filter((paper) => paper.primary === null),
    prose: [
      {
        slug: 'about',
        title: 'About',
        url: '/about/',
        description: 'What this is',
        body: { html: safe('<p>About.</p>'), plain: 'About.', hasMath: false },
      },
    ],
    redirects: [],
    report: {
      dumps: files.map(({ file }) => ({
        file,
        layout: 'spaced',
        digest: null,
        lines: 100,
        entries: 60,
        papers: 50,
        merged: 10,
        unrecognised: 1,
        diagnostics: [
          {
            code: 'unrecognised-line',
            severity: 'warning',
            file,
            line: 12,
            message: 'What was seen and what to do.',
          },
        ],
      })),
      diagnostics: [],
      formulas: { rebuilt: 1000, doubtful: 100, fallenBack: 10 },
      unsortedTerms: [{ term: 'lattice', papers: 3 }],
    },
    totals: { entries: 636, papers: papers.length, digests: digests.length, topics: 1 },
  };
}
