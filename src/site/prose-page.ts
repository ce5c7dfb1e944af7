// A page of the publisher's own, `content/pages/<slug>.md`.
import { z } from 'zod';
import { readFrontMatter } from '../front-matter.ts';
import { renderProse } from './render/prose.ts';
import type { ProseView } from './view.ts';

const schema = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty'),
  description: z.string().trim().min(1, 'must not be empty'),
});

/** Throws with the file and the field. `content/pages/about.md` becomes `/about/`. */
export function parseProsePage(text: string, file: string, pathPrefix: string): ProseView {
  const slug = /([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file)?.[1];
  if (slug === undefined || !file.endsWith(`/${slug}.md`)) {
    throw new Error(`${file}: the name gives the page's address; use lower-case words joined by hyphens.`);
  }
  const { data, body } = readFrontMatter(text);
  const checked = schema.safeParse(data);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`${file}: field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'is wrong'}`);
  }
  return { slug, url: `/${slug}/`, ...checked.data, body: renderProse(body, pathPrefix) };
}
