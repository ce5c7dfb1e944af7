// The publisher's one place: `content/site.md`. Front matter says what the site is called and where
// it lives; the body is the home page's own words. A mistake here stops the build and names the field.
import { z } from 'zod';
import { asText } from '../front-matter.ts';
import { readChecked } from './front-matter.ts';

const line = z
  .string({ error: asText })
  .trim()
  .min(1, 'must not be empty')
  .max(300, 'is longer than 300 characters');

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
});

export interface SiteConfig {
  readonly title: string;
  readonly description: string;
  readonly origin: string | null;
  readonly repository: string | null;
  /** Whether link previews get a drawn card; it costs about 50 kB a paper. */
  readonly cards: boolean;
  /** Markdown of the home page. */
  readonly welcome: string;
}

/** Throws with the file and the field for anything that is not as it should be. */
export function parseSiteConfig(text: string, file: string): SiteConfig {
  const { data, body } = readChecked(text, file, schema);
  const { title, description, origin, repository, cards } = data;
  return {
    title,
    description,
    origin: origin ?? null,
    repository: repository ?? null,
    cards: cards ?? false,
    welcome: body.trim(),
  };
}

function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}
