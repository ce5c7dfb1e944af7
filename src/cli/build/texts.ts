// The library's scraped texts, rendered once for all who need them: pages, neighbours, terms.
import { join } from 'node:path';
import type { Library, Paper } from '../../library/index.ts';
import type { RelatedInput } from '../../related/types.ts';
import { TextCache } from '../../site/render/cache.ts';
import { Texts } from '../../site/render/texts.ts';
import { renderVersion } from '../../site/render/version.ts';
import type { Step } from './progress.ts';

/** Every scraped text of the library rendered, or fetched from the cache. */
export async function renderAllTexts(library: Library, cache: string, step: Step): Promise<Texts> {
  const store = await TextCache.open(join(cache, 'texts'), await renderVersion());
  const texts = new Texts(store);
  const all = library.papers.flatMap(({ title, abstract, otherAbstracts }) => [
    title,
    abstract,
    ...otherAbstracts.map((other) => other.abstract),
  ]);
  await texts.prepare(all, step);
  await store.save();
  return texts;
}

/** A paper as the comparison of words sees it: mathematics left out. */
export function relatedInput({ slug, title, abstract }: Paper, texts: Texts): RelatedInput {
  return { slug, title: texts.words(title).plain, prose: texts.words(abstract).prose };
}
