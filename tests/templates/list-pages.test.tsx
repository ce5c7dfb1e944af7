import { describe, expect, test } from 'vitest';
import type { CalendarMonth } from '../../src/site/kinds/calendar.ts';
import type { PaperRefView } from '../../src/site/views/index.ts';
import { Calendars } from '../../templates/components/Calendar.tsx';
import { Contents } from '../../templates/components/Contents.tsx';
import { ShareChart } from '../../templates/components/ShareChart.tsx';
import AreaPage from '../../templates/pages/area.11ty.tsx';
import DigestPage from '../../templates/pages/digest.11ty.tsx';
import HomePage from '../../templates/pages/home.11ty.tsx';
import PeriodPage from '../../templates/pages/period.11ty.tsx';
import TermPage from '../../templates/pages/term.11ty.tsx';
import TopicPage from '../../templates/pages/topic.11ty.tsx';
import TopicsPage from '../../templates/pages/topics.11ty.tsx';
import { render } from './render.ts';
import { digest, link, paperRow as paper, rich, share, topic } from './samples.ts';

const single = { number: null, name: null, turns: [] };

const digestPage = {
  ...digest,
  papers: [paper],
  month: null,
  next: null,
  previous: null,
  edition: '/digests/flows/abstracts/',
  mails: true,
};

describe("a digest's page", () => {
  test('holds the whole list, numbered from one', () => {
    const papers = Array.from({ length: 229 }, (_, index) => ({ ...paper, slug: `paper-${index}` }));
    const html = render(<DigestPage item={{ ...digestPage, papers }} />);
    expect(html.match(/class="ordinal"/g)).toHaveLength(229);
    expect(html).not.toContain('page-numbers');
  });

  test('can copy formulas as TeX where its abstracts alone have any, without asking for their styles', () => {
    const html = render(<DigestPage item={digestPage} />, '/', {}, { 'copy-tex': '/assets/copy-tex.js' });
    expect(html).toContain('src="/assets/copy-tex.js"');
    expect(html).not.toContain('/assets/math.css');
  });

  test('names no day where the dump names none', () => {
    expect(render(<DigestPage item={digestPage} />)).not.toContain('<time');
  });

  test('leads to its month where the day is known', () => {
    const month = { title: 'March 2026', url: '/digests/month/2026-03/' };
    expect(render(<DigestPage item={{ ...digestPage, month }} />)).toContain(`href="${month.url}"`);
  });

  test('says its theme below a date, and what comes before and after', () => {
    const previous = { ...digest, url: '/digests/old/', title: '10 March 2026', theme: 'Kernels', count: 9 };
    const html = render(<DigestPage item={{ ...digestPage, theme: 'Flows', previous }} />);
    expect(html).toContain('Flows; 1 paper');
    expect(html).toContain('10 March 2026: Kernels; 9 papers');
  });

  test('says votes, organisation and code quietly, where the list knows them', () => {
    const known = {
      ...paper,
      upvotes: 71,
      organisation: { name: 'A Lab', url: '/organisations/a-lab/' },
      repository: link('github.com/a/b', 'https://github.com/a/b'),
      githubStars: 1200,
    };
    const html = render(<DigestPage item={{ ...digestPage, papers: [known] }} />);
    expect(html).toContain('71 votes');
    expect(html).toContain('href="/organisations/a-lab/"');
    expect(html).toContain('1,200 stars');
    expect(render(<DigestPage item={digestPage} />)).not.toContain('entry-facts');
  });
});

describe('the stylesheet of formulas is asked for', () => {
  const home = {
    totals: { entries: 0, papers: 0, digests: 0, topics: 0 },
    pinned: [],
    newest: null,
    earlier: [],
    hasMore: false,
    areas: [],
    followed: 0,
    welcome: rich('Welcome.'),
  };
  const formula = { ...rich('n'), hasMath: true };

  test('where the words of welcome have one', () => {
    expect(render(<HomePage item={home} />)).not.toContain('/assets/math.css');
    expect(render(<HomePage item={{ ...home, welcome: formula }} />)).toContain('/assets/math.css');
  });

  test('in a week, where a title has one: beginnings are not shown there', () => {
    const week = { kind: 'week', title: '9 – 15 March 2026', url: '/digests/week/2026-W11/' } as const;
    const page = (papers: readonly PaperRefView[]) =>
      render(<PeriodPage item={{ ...week, digests: [digest], papers, next: null, previous: null }} />);
    expect(page([{ ...paper, teaser: formula }])).not.toContain('/assets/math.css');
    expect(page([{ ...paper, title: formula }])).toContain('/assets/math.css');
  });

  test('on every page, where its foot has one', () => {
    expect(render(<HomePage item={home} />, '/', { footer: formula })).toContain('/assets/math.css');
  });
});

test.each([
  { counts: [1, 1], said: '2 digests, 2 papers' },
  { counts: [2, 1], said: '2 digests, 2 papers once repeats are folded' },
])('a week of lists of $counts papers says “$said”', ({ counts, said }) => {
  const digests = counts.map((count, at) => ({
    ...digest,
    slug: `list-${at}`,
    url: `/digests/list-${at}/`,
    count,
  }));
  const papers = [paper, { ...paper, slug: 'other', url: '/papers/other/' }];
  const week = { kind: 'week', title: '9 – 15 March 2026', url: '/digests/week/2026-W11/' } as const;
  const html = render(<PeriodPage item={{ ...week, digests, papers, next: null, previous: null }} />);
  expect(html).toContain(`>${said}<`);
});

describe("a topic's page", () => {
  test('parts the papers mainly about it from the others', () => {
    const other = { ...paper, slug: 'other', primary: null };
    const item = {
      ...single,
      subject: topic,
      front: { ...topic, share },
      url: topic.url,
      items: listed([paper, other]),
      urls: [topic.url],
    };
    const html = render(<TopicPage item={item} />);
    expect(html.indexOf('Mainly about this')).toBeLessThan(html.indexOf('Also about this'));
  });

  test.each([
    { count: 1, primaryCount: 1, said: '1 paper' },
    { count: 1, primaryCount: 0, said: '1 paper, mainly about something else' },
    { count: 8, primaryCount: 0, said: '8 papers, none of them mainly about this' },
    { count: 8, primaryCount: 1, said: '8 papers, 1 of them mainly about this' },
  ])('says of $count papers, $primaryCount mainly about it, “$said”', ({ said, ...counts }) => {
    const front = { ...topic, ...counts, share };
    const html = render(
      <TopicPage
        item={{ ...single, subject: topic, front, url: topic.url, items: listed([paper]), urls: [topic.url] }}
      />,
    );
    expect(html).toContain(`>${said}<`);
  });

  test('says once that it has no papers, and offers no citations of none', () => {
    const front = { ...topic, count: 0, primaryCount: 0, share: null };
    const item = { ...single, subject: topic, front, url: topic.url, items: [], urls: [topic.url] };
    const html = render(<TopicPage item={item} />);
    expect(html).toContain('No paper of this archive is about this yet.');
    expect(html).not.toContain('0 papers');
    expect(html).not.toContain('class="meta"');
    expect(html).not.toContain('BibTeX');
  });
});

const listed = (papers: readonly PaperRefView[]) => papers.map((each) => ({ ...each, listed: null }));

test.each([
  [1, '1 paper</a> fits none.'],
  [2, '2 papers</a> fit none.'],
])('the page of topics says of %i papers that they are about none', (unsorted, said) => {
  expect(render(<TopicsPage item={{ count: 0, areas: [], ways: [], unsorted }} />)).toContain(said);
});

test('an area calls its papers the newest only where it is known when they were listed', () => {
  const area = { slug: 'theory', title: 'Theory', url: '/topics/areas/theory/', count: 1, topics: [] };
  const page = (isOrdered: boolean) =>
    render(<AreaPage item={{ ...area, newest: listed([paper]), isOrdered }} />);
  expect(page(true)).toContain('Newest papers');
  expect(page(false)).not.toContain('Newest');
});

describe("a term's page", () => {
  const page = (kind: 'acronym' | 'benchmark', ...expansions: readonly (readonly [string, number])[]) => {
    const meanings = expansions.map(([text, papers]) => ({ text, papers }));
    const front = { title: 'SF', kind, expansions: meanings, count: 12, share: null };
    const subject = { title: 'SF', url: '/terms/sf/' };
    const item = { ...single, subject, front, url: subject.url, items: listed([paper]), urls: [subject.url] };
    return render(<TermPage item={item} />).replace(/.*<h1>/s, '');
  };

  test('says how many papers it has, and what it is where they agree', () => {
    expect(page('acronym')).toContain('<div class="meta">12 papers</div>');
    expect(page('benchmark', ['sparse flows', 12])).toMatch(/SF: sparse flows\..*Benchmark, 12 papers/s);
  });

  test.each([
    { meanings: [['sparse flows', 5]], said: '5 of 12 papers say that SF stands for sparse flows.' },
    { meanings: [['sparse flows', 1]], said: '1 of 12 papers says that SF stands for sparse flows.' },
    {
      meanings: [
        ['sparse flows', 11],
        ['small flames', 1],
      ],
      said: 'All 12 papers say what SF stands for: sparse flows (11), small flames (1).',
    },
  ] as const)('says in a sentence: $said', ({ meanings, said }) => {
    expect(page('acronym', ...meanings)).toContain(said);
  });

  test('counts them once where some of them say what it is', () => {
    expect(page('acronym', ['sparse flows', 1]).match(/12 papers/g)).toHaveLength(1);
    expect(page('acronym', ['sparse flows', 5], ['small flames', 2])).toContain('7 of 12 papers say');
    expect(page('acronym', ['sparse flows', 5])).not.toContain('class="meta"');
    expect(page('benchmark', ['sparse flows', 5])).toContain('<div class="meta">Benchmark</div>');
  });
});

describe('where a paper was listed', () => {
  const known = { ...paper, upvotes: 7, listed: { title: '2 May', url: '/digests/may/', date: null } };

  test('is one of its facts, and runs on with them', () => {
    const html = render(<Contents papers={[known]} />);
    expect(html).toMatch(
      /class="entry-facts"><span><a href="\/digests\/may\/">2 May<\/a><\/span> <span>7 votes</,
    );
  });
});

describe('a share of the papers', () => {
  test('is drawn and said in figures', () => {
    const html = render(<ShareChart share={share} />);
    expect(html).toContain('<path class="bar"');
    expect(html).toContain('>30%<');
    expect(html).toContain('March 2026 to April 2026');
  });

  test('says no months that a page of many charts says for all', () => {
    const html = render(<ShareChart share={share} isOfMany />);
    expect(html).toContain('At\u00a0most\u00a030%.');
    expect(html).not.toContain('March 2026 to');
  });

  test('claims no order of time where none is known', () => {
    const html = render(<ShareChart share={{ ...share, isOrdered: false, unit: 'digest' }} />);
    expect(html).toContain('List by list');
    expect(html).not.toContain('oldest');
  });

  test('is not drawn where there is nothing to compare', () => {
    expect(render(<ShareChart share={{ ...share, parts: share.parts.slice(0, 1) }} />)).toBe('');
  });
});

describe('a calendar', () => {
  const month = (days: CalendarMonth['days']): CalendarMonth => ({
    title: 'March 2026',
    url: '/digests/month/2026-03/',
    count: 12,
    weekday: 7,
    days,
  });

  test('links the days that have a list, and begins its weeks on Monday', () => {
    const digestOfDay = { title: 'Kernels', url: '/digests/a/', count: 12 };
    const html = render(
      <Calendars
        months={[
          month([
            { day: 1, digest: digestOfDay },
            { day: 2, digest: null },
          ]),
        ]}
      />,
    );
    expect(html).toContain('href="/digests/a/"');
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(html).toContain('<span class="without">2</span>');
    // Who hears it hears what the second number counts.
    expect(html).toContain('1<small>12<span class="visually-hidden"> papers</span></small>');
  });
});
