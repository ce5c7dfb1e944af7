// A page of the publisher's own, `content/pages/<slug>.md`.
import { z } from 'zod';
import { ContentError, textUpTo } from '../front-matter.ts';
import { readChecked, slugOfPage } from './front-matter.ts';
import { renderProse } from './render/prose.ts';
import { reservedSlugs } from './reserved.ts';
import type { ProseView } from './views/site.ts';

const schema = z.strictObject({
  title: textUpTo(2000),
  description: textUpTo(2000),
});

/** Throws with the file and the field. `content/pages/about.md` becomes `/about/`. */
export function parseProsePage(text: string, file: string, pathPrefix: string): ProseView {
  const slug = slugOfPage(file, 'about-us');
  if (reservedSlugs.has(slug)) {
    throw ContentError.in(file, `the site has a page of its own at /${slug}/; give the file another name.`);
  }
  const { data, body } = readChecked(text, file, schema);
  return { slug, url: `/${slug}/`, ...data, body: renderProse(body, pathPrefix) };
}
