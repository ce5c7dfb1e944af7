// The pages are valid HTML, forbid what they do not need, and load only what they use.
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { parsePage, readersPages, readPages, samplePages } from '../setup/pages.ts';

const site = inject('site');
const pages = readersPages(site);
const everything = readPages(site).map((page) => ({ ...page, $: parsePage(page) }));
const parsed = pages.map((page) => ({ ...page, $: parsePage(page) }));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Preact closes void elements with a slash.
    'void-style': ['error', { style: 'selfclose' }],
    // KaTeX places its boxes with style attributes.
    'no-inline-style': 'off',
    // A paper's title is as long as its authors made it.
    'long-title': 'off',
    // Safari takes the role from a list whose markers are hidden; role="list" gives it back.
    'no-redundant-role': 'off',
    // The search answers as one types; Enter opens a result.
    'wcag/h32': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
    'doctype-style': ['error', { style: 'lowercase' }],
  },
});

describe('html-validate finds nothing', () => {
  test.each(samplePages(pages, site.pathPrefix).map((page) => [page.url, page] as const))(
    'on %s',
    async (_, page) => {
      expect(await problemsOf(page.html)).toEqual([]);
    },
  );

  test('on every twentieth page', async () => {
    for (const page of pages.filter((_, index) => index % 20 === 0)) {
      expect(await problemsOf(page.html), page.url).toEqual([]);
    }
  });
});

describe('every page', () => {
  test('has no link in a link, not even in the title of a paper that is an address', () => {
    // Parsed as it is written: a browser would end the first link where the second begins.
    const nested = [site, inject('hostileSite')]
      .flatMap(readPages)
      .filter(({ html }) => load(html, { xml: { xmlMode: false } })('a a').length > 0);
    expect(nested.map(({ url }) => url)).toEqual([]);
  });

  test('has a language, a title, one h1 and one main', () => {
    const wrong = parsed
      .filter(
        ({ $ }) =>
          $('html').attr('lang') !== 'en' ||
          $('title').text().trim() === '' ||
          $('h1').length !== 1 ||
          $('main').length !== 1,
      )
      .map(({ url }) => url);
    expect(wrong).toEqual([]);
  });

  test('says the title of a paper with its mathematics where text alone can stand: to those who cite it, in its tab, on the way to it', () => {
    const papers = parsed.filter(({ $ }) => $('meta[name=citation_title]').length > 0);
    const cited = ({ $ }: (typeof papers)[number]) => $('meta[name=citation_title]').attr('content') ?? '';
    const titles = new Map(papers.map((page) => [page.url, cited(page)]));
    expect([...titles.values()].filter((title) => /[ℝ∞ₙ²√α-ω]/.test(title))).not.toEqual([]);
    expect(papers.filter((page) => !page.$('title').text().startsWith(cited(page)))).toEqual([]);
    const ways = papers.flatMap(({ $ }) =>
      $('.turning :is(.prev, .next)')
        .map((_, way) => ({ url: $(way).attr('href') ?? '', said: $(way).text().replace(/\s/g, ' ') }))
        .get(),
    );
    expect(ways.filter(({ url, said }) => !said.endsWith(titles.get(url) ?? '?'))).toEqual([]);
  });

  test('carries the Content-Security-Policy before anything it governs', () => {
    const wrong = parsed
      .filter(({ $ }) => {
        const policy = $('head > meta[http-equiv="Content-Security-Policy"]');
        const content = policy.attr('content') ?? '';
        const governed = policy.prevAll('link, script, style');
        return (
          !content.includes("default-src 'none'") ||
          content.includes("script-src 'unsafe") ||
          governed.length > 0
        );
      })
      .map(({ url }) => url);
    expect(wrong).toEqual([]);
  });

  test('has no inline script, no style element and no event handler', () => {
    const wrong = everything
      .filter(
        ({ $ }) =>
          $('script:not([src]):not([type="application/ld+json"]), style').length > 0 ||
          $('*').is(
            (_, node) => 'attribs' in node && Object.keys(node.attribs).some((name) => name.startsWith('on')),
          ),
      )
      .map(({ url }) => url);
    expect(wrong).toEqual([]);
  });

  test('asks for the stylesheet of formulas exactly when it has a formula', () => {
    const wrong = parsed
      .filter(
        ({ $ }) => $('.katex').length > 0 !== $('link[rel=stylesheet][href*="/assets/math"]').length > 0,
      )
      .map(({ url }) => url);
    expect(wrong).toEqual([]);
  });

  test('loads nothing from another origin', () => {
    const foreign = everything.flatMap(({ url, $ }) =>
      $('link[href]:not([rel=canonical]), script[src], img[src], iframe, object, embed, source[src]')
        .map((_, node) => $(node).attr('href') ?? $(node).attr('src') ?? '')
        .get()
        .filter((address) => !address.startsWith(site.pathPrefix))
        .map((address) => `${url} -> ${address}`),
    );
    expect(foreign).toEqual([]);
  });
});

async function problemsOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
