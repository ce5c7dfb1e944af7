// A page of the publisher's own, `content/pages/<slug>.md`.
import { z } from 'zod';
import { asText, ContentError } from '../front-matter.ts';
import { readChecked } from './front-matter.ts';
import { renderProse } from './render/prose.ts';
import { reservedSlugs } from './reserved.ts';
import type { ProseView } from './views/site.ts';

const schema = z.strictObject({
  title: z.string({ error: asText }).trim().min(1, 'must not be empty'),
  description: z.string({ error: asText }).trim().min(1, 'must not be empty'),
});

/** Throws with the file and the field. `content/pages/about.md` becomes `/about/`. */
export function parseProsePage(text: string, file: string, pathPrefix: string): ProseView {
  const slug = /([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file)?.[1];
  if (slug === undefined || !file.endsWith(`/${slug}.md`)) {
    throw ContentError.in(file, `the name gives the page's address; use lower-case words joined by hyphens.`);
  }
  if (reservedSlugs.has(slug)) {
    throw ContentError.in(file, `the site has a page of its own at /${slug}/; give the file another name.`);
  }
  const { data, body } = readChecked(text, file, schema);
  return { slug, url: `/${slug}/`, ...data, body: renderProse(body, pathPrefix) };
}
