// Records -> the folder that search reads: /search/index/ (Pagefind's) and /search/words/ (spelling).
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { recordHtml, type SearchRecord } from './record.ts';
import { wordsByLength } from './words.ts';

/**
 * Writes `out`/search/. Throws with Pagefind's own words when it fails. The same records in the same
 * order give the same bytes.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  out: string,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  await writeWords(records, join(out, 'search', 'words'));
  const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments: MAX_FRAGMENTS });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const add = async (record: SearchRecord): Promise<void> => {
      const { errors } = await index.addHTMLFile({ url: record.url, content: recordHtml(record) });
      if (errors.length > 0) throw new Error(`Pagefind, ${record.url}: ${errors.join('; ')}`);
    };
    for (let done = 0; done < records.length; done += AT_ONCE) {
      onProgress(done, records.length);
      await Promise.all(records.slice(done, done + AT_ONCE).map(add));
    }
    const folder = join(out, 'search', 'index');
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    await Promise.all(UNUSED.map((file) => rm(join(folder, file), { force: true })));
  } finally {
    await close();
  }
}

/** Records on their way to Pagefind, which takes them in order; one by one each would wait its turn here. */
const AT_ONCE = 64;

/** Beyond so many papers Pagefind bundles their texts: a folder of 100,000 files deploys badly. */
const MAX_FRAGMENTS = 20_000;

/** Pagefind's ready-made interfaces; the search page has its own. */
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

async function writeWords(records: readonly SearchRecord[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lists = wordsByLength(records.map(({ title, text }) => `${title} ${text}`));
  for (const [length, words] of lists) await writeFile(join(folder, `${length}.txt`), words.join('\n'));
}
