// The publisher's one place: `content/site.md`. Front matter says what the site is called and where
// it lives; the body is the home page's own words. A mistake here stops the build and names the field.
import { z } from 'zod';
import { asText, ContentError, textUpTo } from '../front-matter.ts';
import { type DateForm, dateLengths, plainDates } from '../paper/dates.ts';
import { parseUrl } from '../text/parse-url.ts';
import { quote } from '../text/quote.ts';
import { readChecked } from './front-matter.ts';

/** The publisher's, in the head of every page. */
export const mostWays = 6;

const line = textUpTo(300);

const schema = z.strictObject({
  title: line,
  description: line,
  /** `https://example.org`: feeds, sitemap and canonical links need it. */
  origin: z
    .string({ error: asText })
    .refine(isOrigin, 'must be an address without a path, such as https://example.org')
    .transform((url) => new URL(url).origin)
    .nullish(),
  /** The publisher's repository, where readers report mistakes. */
  repository: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://github.com/me/papers' })
    .nullish(),
  /** Whether to draw a card for each paper's link previews. */
  cards: z.boolean('must be true or false').nullish(),
  /** Of the site: of its pages' words, and of how dates are written. */
  language: z
    .string({ error: asText })
    .refine(isLanguage, 'must be a language such as en-GB or en-US')
    .nullish(),
  dates: z
    .enum(dateLengths, 'must be long (11 March 2026), short (11 Mar 2026) or iso (2026-03-11)')
    .nullish(),
  timeZone: z
    .string({ error: asText })
    .refine(isTimeZone, 'must be a time zone such as Europe/Berlin')
    .nullish(),
  /** Ways in the head of every page, after those of the site itself. */
  nav: z
    .array(
      z.strictObject(
        {
          label: line,
          url: z
            .string({ error: asText })
            .refine(isWay, 'must be an address such as /about/ or https://example.org'),
        },
        'must have a label and a url, such as { label: About, url: /about/ }',
      ),
      'must be a list, such as [{ label: About, url: /about/ }]',
    )
    .max(mostWays, `has more than ${mostWays} entries, which no phone has room for`)
    .nullish(),
  /** Markdown below every page. */
  footer: z.string({ error: asText }).trim().max(2000, 'is longer than 2,000 characters').nullish(),
});

/** Whether dates and languages are known by this tag. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

export interface SiteConfig {
  readonly title: string;
  readonly description: string;
  readonly origin: string | null;
  readonly repository: string | null;
  /** Whether link previews get a drawn card; it costs about 50 kB a paper. */
  readonly cards: boolean;
  /** BCP 47; `en` where the publisher names none. */
  readonly language: string;
  readonly dates: DateForm;
  /** Where the publisher's days begin; null is where the computer is. */
  readonly timeZone: string | null;
  /** Null where the publisher names none: then one to each of their own pages (`waysInHead`). */
  readonly nav: readonly NavItem[] | null;
  /** Markdown; empty where there is none. */
  readonly footer: string;
  /** Markdown of the home page. */
  readonly welcome: string;
}

export interface NavItem {
  readonly label: string;
  /** From the site's root, without the path prefix, or elsewhere. */
  readonly url: string;
}

/** Throws with the file and the field for a file that is missing (null) and for anything that is not as it should be. */
export function parseSiteConfig(text: string | null, file: string): SiteConfig {
  if (text === null) {
    const least = ['---', 'title: Our papers', 'description: What we read.', '---'];
    const lines = least.map((line) => quote(line)).join(', ');
    throw ContentError.in(
      file,
      `the file is missing, which names the site. Write at least these lines into it: ${lines}.`,
    );
  }
  const { data, body } = readChecked(text, file, schema);
  const { title, description, origin, repository, cards, language, dates, timeZone, nav, footer } = data;
  return {
    title,
    description,
    origin: origin ?? null,
    repository: repository ?? null,
    cards: cards ?? false,
    language: language ?? 'en',
    dates: { locale: language ?? plainDates.locale, length: dates ?? plainDates.length },
    timeZone: timeZone ?? null,
    nav: nav ?? null,
    footer: footer ?? '',
    welcome: body.trim(),
  };
}

function isOrigin(address: string): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  const { protocol, pathname, search, hash } = url;
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}

/** A page of the site, or a page elsewhere; never a script. */
function isWay(address: string): boolean {
  if (address.startsWith('/')) return !/^\/[/\\]/.test(address);
  return /^https?:$/.test(parseUrl(address)?.protocol ?? '');
}
