// Standing questions on a small library: their pages, their feed, and what a build says about them.
import { expect, test } from 'vitest';
import { feeds } from '../../src/site/exports/feeds.ts';
import { listPages, pageKinds } from '../../src/site/kinds/index.ts';
import { ofAnotherDay, smallSite } from './small-site.ts';

const site = await smallSite();
const pages = listPages(site);
const itemAt = (url: string): unknown => pages.find((page) => page.url === url)?.item();

test('a standing question has the papers that answer it, newest first, and says what was asked', () => {
  const titles = [
    'Sparse Flows on Graphs',
    'Poincaré Inequalities for Small Networks',
    'Pruning Small Networks',
  ];
  const papers = site.followed[0]?.papers ?? [];
  expect(papers.map(({ title }) => title.unicode).sort()).toEqual(titles.sort());
  const order = site.newest.filter((paper) => papers.includes(paper));
  expect(papers).toEqual(order);
  expect(itemAt('/follow/sparse-and-small/')).toMatchObject({
    subject: { title: 'Sparse or small' },
    front: {
      match: 'any',
      count: 3,
      asks: [
        {
          kind: 'words',
          title: '“flows on sparse graphs”',
          url: '/search/?q=%22flows+on+sparse+graphs%22',
        },
        { kind: 'words', title: '“small networks”' },
        { kind: 'topic', title: 'no-such-topic', url: null },
      ],
    },
  });
});

test('the index has every question with the beginning of its words', () => {
  expect(itemAt('/follow/')).toEqual({
    questions: [
      {
        title: 'Sparse or small',
        url: '/follow/sparse-and-small/',
        count: 3,
        about: 'Whatever is sparse or small.',
      },
    ],
  });
});

test('readers find it among the topics, on the first page and among the feeds', () => {
  expect(itemAt('/topics/')).toMatchObject({
    ways: expect.arrayContaining([{ title: 'Standing questions', url: '/follow/' }]),
  });
  expect(itemAt('/')).toMatchObject({ followed: 1 });
  expect(JSON.stringify(itemAt('/feeds/'))).toContain('/follow/sparse-and-small/');
  const files = 'files' in feeds ? [...feeds.files(site, pageKinds, (_, make) => make())] : [];
  const opml = files.find(({ url }) => url === '/feeds/feeds.opml');
  expect(String(opml?.text())).toContain('https://papers.example/follow/sparse-and-small/feed.xml');
  const feed = files.find(({ url }) => url === '/follow/sparse-and-small/feed.xml');
  expect(String(feed?.text()).match(/<item>/g)).toHaveLength(3);
});

test('what no paper has is said in a note that names the file', () => {
  expect(site.sources.diagnostics.filter(({ code }) => code === 'nothing-followed')).toEqual([
    {
      code: 'nothing-followed',
      severity: 'info',
      file: 'tests/fixtures/content/follow/sparse-and-small.md',
      line: null,
      message: expect.stringContaining('No paper has the topic "no-such-topic" so far.'),
    },
  ]);
});

test('a digest that answers nothing leaves its page as it was', async () => {
  const after = listPages(await smallSite(ofAnotherDay));
  const page = after.find(({ url }) => url === '/follow/sparse-and-small/');
  expect(JSON.stringify(page?.item())).toBe(JSON.stringify(itemAt('/follow/sparse-and-small/')));
});
