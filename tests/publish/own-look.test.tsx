import { describe, expect, test } from 'vitest';
import { parseSiteConfig } from '../../src/site/config.ts';
import { renderProse } from '../../src/site/render/prose.ts';
import { Masthead } from '../../templates/components/Masthead.tsx';
import { render } from '../templates/render.ts';

const site = (more: string) => `---\ntitle: T\ndescription: D\n${more}\n---\n`;

describe("the publisher's ways in the head of every page", () => {
  test('are pages of the site, or of elsewhere', () => {
    const text = site(
      'nav:\n  - { label: About, url: /about/ }\n  - { label: Code, url: https://example.org/ }',
    );
    expect(parseSiteConfig(text, 'site.md').nav).toEqual([
      { label: 'About', url: '/about/' },
      { label: 'Code', url: 'https://example.org/' },
    ]);
  });

  test('are neither scripts nor other hosts in disguise, and the message shows how to write them', () => {
    for (const url of ['javascript:alert(1)', '//evil.example/', '/\\evil.example/', 'about']) {
      const text = site(`nav:\n  - { label: X, url: '${url}' }`);
      expect(() => parseSiteConfig(text, 'site.md'), url).toThrow('must be an address such as /about/');
    }
    expect(() => parseSiteConfig(site('nav: About'), 'site.md')).toThrow('[{ label: About, url: /about/ }]');
  });

  test('stand after those of the site', () => {
    const html = render(<Masthead section={undefined} url="/" />, '/offprint/');
    expect(html).toContain('href="/offprint/digests/"');
    expect(html).not.toContain('About');
  });
});

test('pictures of the publisher get the path prefix as links do', () => {
  const { html } = renderProse('![A map](/static/map.png) and [about](/about/)', '/offprint/');
  expect(html).toContain('src="/offprint/static/map.png"');
  expect(html).toContain('href="/offprint/about/"');
});
