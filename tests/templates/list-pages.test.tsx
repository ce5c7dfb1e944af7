import { describe, expect, test } from 'vitest';
import { ShareChart } from '../../templates/components/ShareChart.tsx';
import DigestPage from '../../templates/pages/digest.11ty.tsx';
import TopicPage from '../../templates/pages/topic.11ty.tsx';
import { render } from './render.ts';
import { digest, paper, topic } from './samples.ts';

const single = { from: 1, number: 1, of: 1 };

describe("a digest's page", () => {
  test('counts on from the pages before it', () => {
    const urls = [digest.url, `${digest.url}page/2/`];
    const item = { ...single, subject: digest, url: urls[1] ?? '', items: [paper], urls };
    const html = render(<DigestPage item={{ ...item, from: 3, number: 2, of: 2 }} />);
    expect(html).toContain('start="3"');
    expect(html).toContain('page\u00a02\u00a0of\u00a02');
  });

  test('names no day where the dump names none', () => {
    const item = { ...single, subject: digest, url: digest.url, items: digest.papers, urls: [digest.url] };
    expect(render(<DigestPage item={item} />)).not.toContain('<time');
  });
});

describe("a topic's page", () => {
  test('parts the papers first of all about it from the others', () => {
    const other = { ...paper, slug: 'other', primary: null };
    const item = { ...single, subject: topic, url: topic.url, items: [paper, other], urls: [topic.url] };
    const html = render(<TopicPage item={item} />);
    expect(html.indexOf('First of all about this')).toBeLessThan(html.indexOf('Also about this'));
  });
});

describe('the share of a topic', () => {
  test('is drawn and said in figures', () => {
    const html = render(<ShareChart topic={topic} />);
    expect(html).toContain('<path class="bar"');
    expect(html).toContain('>30%<');
  });

  test('is not drawn where there is nothing to compare', () => {
    expect(render(<ShareChart topic={{ ...topic, share: topic.share.slice(0, 1) }} />)).toBe('');
  });
});
