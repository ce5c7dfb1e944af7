// The day that a list's own headings say, and files in which they say several.
import { describe, expect, test } from 'vitest';
import { clocks, ids, legends, levees, readText } from './invented.ts';

const one = (paper: typeof clocks, id: string, level = 3) =>
  `${'#'.repeat(level)} [${paper.title}](https://huggingface.co/papers/${id})\n\n${paper.abstract}\n\n`;
const papers = [one(clocks, ids.clocks), one(legends, ids.legends), one(levees, ids.levees)];

describe('The day of a list is that of the heading above all its papers:', () => {
  test.each([
    ['# Papers of March 11, 2026\n\n', '2026-03-11'],
    ['# Papers\n\n## Wednesday, 11 March 2026\n\n', '2026-03-11'],
    ['# Papers 2026-03-10 ff.\n\n## 2026-03-11\n\n', '2026-03-11'],
    ['# Papers\n\n', null],
  ])('%j', (heading, date) => {
    expect(readText(heading + papers.join(''))).toMatchObject({
      date,
      entries: [{}, {}, {}],
      diagnostics: [],
    });
  });

  test('not that of a paper, which may be called by a day', () => {
    const dated = one({ ...clocks, title: 'Two Cheap Clocks on March 10, 2026' }, ids.clocks);
    expect(readText(dated + papers.slice(1).join('')).date).toBeNull();
  });

  test('not that of a heading below the first', () => {
    const text = `${papers[0]}## Older, from March 3, 2026\n\n${papers.slice(1).join('')}`;
    expect(readText(text).date).toBeNull();
  });

  test('and what the publisher says counts before it', () => {
    const text = `---\ndate: 2026-03-12\n---\n# Papers of March 11, 2026\n\n${papers.join('')}`;
    expect(readText(text)).toMatchObject({
      date: '2026-03-12',
      diagnostics: [{ code: 'date-contradiction' }],
    });
  });
});

describe('A file of several days has none of them, and that is told, where they stand', () => {
  test('in headings', () => {
    const text = `# 2026-03-10\n\n${papers[0]}# 2026-03-11\n\n${papers.slice(1).join('')}`;
    expect(readText(text)).toMatchObject({
      date: null,
      entries: [{}, {}, {}],
      diagnostics: [{ code: 'several-days', severity: 'warning' }],
    });
    expect(readText(`---\ndate: 2026-03-11\n---\n${text}`)).toMatchObject({
      date: '2026-03-11',
      diagnostics: [],
    });
  });

  test('below the page’s name, where no date is the paper’s above it', () => {
    const page = (day: string, { title, abstract }: typeof clocks) =>
      `Daily Papers\n\n${day}\n\n${title}\n\n${abstract}\n\n`;
    const { date, entries, diagnostics } = readText(page('Mar 10', clocks) + page('Mar 11', legends));
    expect(date).toBeNull();
    expect(entries.map(({ publishedOn }) => publishedOn)).toEqual([null, null]);
    expect(diagnostics).toMatchObject([{ code: 'several-days' }]);
  });
});
