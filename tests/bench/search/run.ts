// `npm run search-bench -- SITE_DIR…`: how many known papers a site's search finds, and what that costs.
//
// known.tsv has questions for a paper that the reader knows (kind, question, paper), meaning.tsv questions in
// other words than the paper's own (question, paper); meaning-new.tsv has others, chosen by too, on papers that vectors
// were learned from; known-later.tsv, meaning-apart.tsv and meaning-later.tsv have others that nothing was chosen by;
// by meaning-fresh.tsv, on papers that vectors were learned from, earlier vectors were chosen once; meaning-once.tsv was
// asked of the vectors there are when all was chosen. A question was learned from (src/train/vectors/questions.tsv) on five
// of all these papers: one of meaning.tsv, two of known.tsv and two of meaning-once.tsv, of which one is found. A paper is a title or an arXiv id; questions whose paper the site does not have are
// left out. Of a question by meaning the words are taken out that stand in the paper's
// title, and all but one that stand in its abstract. Files are those asked for by one who has asked nothing before, the
// cards of the first ten results among them; bytes are as a server compresses them, with 200 for each answer's head.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { defineScript, runScript } from '../../../src/cli/script.ts';
import { Archive, type Fetch } from '../../../src/search/ask/archive.ts';
import { ask } from '../../../src/search/ask/ask.ts';
import { stopWords } from '../../../src/search/stop-words.ts';
import { meaningWords } from '../../../src/search/vectors/words.ts';
import { builtSite } from '../built-site.ts';

const head = 200;

await runScript(
  defineScript('search-bench', 'Says how many known papers the search of built sites finds.')
    .argument('<SITE_DIR...>', 'built sites')
    .action(async (sites) => {
      for (const site of sites.map(builtSite)) await measureSite(site);
    }),
);

async function measureSite(site: string): Promise<void> {
  const papers = await listPapers(site);
  console.log(`${site}: ${papers.count} papers`);
  await measure(site, 'known', await questions('known.tsv'), 5, papers);
  await measure(site, 'known, later', await questions('known-later.tsv'), 5, papers);
  await measure(site, 'by meaning', await questions('meaning.tsv'), 10, papers);
  await measure(site, 'by meaning, apart', await questions('meaning-apart.tsv'), 10, papers);
  await measure(site, 'by meaning, new', await questions('meaning-new.tsv'), 10, papers);
  await measure(site, 'by meaning, later', await questions('meaning-later.tsv'), 10, papers);
  await measure(site, 'by meaning, fresh', await questions('meaning-fresh.tsv'), 10, papers);
  await measure(site, 'by meaning, once', await questions('meaning-once.tsv'), 10, papers);
}

interface Asked {
  readonly kind: string;
  readonly question: string;
  readonly paper: string;
}

async function questions(file: string): Promise<readonly Asked[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const parts = line.split('\t');
      const [kind, question = '', paper = ''] = parts.length === 2 ? ['meaning', ...parts] : parts;
      return { kind: kind ?? '', question, paper };
    });
}

interface Papers {
  readonly count: number;
  /** From a title or an arXiv id to the paper's place; null where the site does not have it. */
  readonly find: (paper: string) => Promise<{ readonly place: number; readonly slug: string } | null>;
}

async function listPapers(site: string): Promise<Papers> {
  const archive = await Archive.open(fetchFrom(site, () => {}));
  const count = archive.manifest.papers;
  const places = new Map<string, number>();
  for (let place = 0; place < count; place++) {
    const [, heading] = await archive.card(place);
    places.set(keyOf(heading), place);
  }
  return {
    count,
    find: async (paper) => {
      const byId = (await archive.find(new Set([`=${paper}`]))).get(`=${paper}`)?.papers[0];
      const place = byId ?? places.get(keyOf(paper));
      return place === undefined ? null : { place, slug: (await archive.card(place))[0] };
    },
  };
}

/** Formulas and quotation marks are set in more ways than one. */
function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);
}

function fetchFrom(site: string, onBytes: (count: number) => void): Fetch {
  return async (path) => {
    try {
      const bytes = await readFile(join(site, 'search', 'index', path));
      onBytes(gzipSync(bytes).length + head);
      return bytes;
    } catch {
      return null;
    }
  };
}

async function measure(
  site: string,
  name: string,
  asked: readonly Asked[],
  first: number,
  papers: Papers,
): Promise<void> {
  const kinds = new Map<string, { found: number; of: number }>();
  const costs: number[] = [];
  const counts: number[] = [];
  for (const { kind, question, paper } of asked) {
    const target = await papers.find(paper);
    if (target === null) continue;
    let bytes = 0;
    let files = 0;
    const archive = await Archive.open(
      fetchFrom(site, (count) => {
        bytes += count;
        files += 1;
      }),
    );
    const words = kind === 'meaning' ? await foreignWords(site, question, target.slug) : question;
    const { hits } = await ask(archive, words);
    await Promise.all(hits.slice(0, 10).map(({ paper: hit }) => archive.card(hit)));
    costs.push(bytes);
    counts.push(files);
    const rank = hits.findIndex(({ paper: hit }) => hit === target.place) + 1;
    const own = kinds.get(kind) ?? { found: 0, of: 0 };
    own.of += 1;
    if (rank > 0 && rank <= first) own.found += 1;
    else console.log(`  missed (${rank === 0 ? 'not listed' : `place ${rank}`}): ${words}`);
    kinds.set(kind, own);
  }
  if (costs.length === 0) return;
  const all = [...kinds.values()].reduce(
    (sum, { found, of }) => ({ found: sum.found + found, of: sum.of + of }),
    {
      found: 0,
      of: 0,
    },
  );
  const middleAndMost = (values: readonly number[]): readonly [number, number] => {
    const sorted = values.toSorted((a, b) => a - b);
    return [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted.at(-1) ?? 0];
  };
  const kilobytes = middleAndMost(costs).map((bytes) => (bytes / 1000).toFixed(0));
  const files = middleAndMost(counts);
  console.log(`  ${name}: ${all.found} of ${all.of} among the first ${first}`);
  for (const [kind, { found, of }] of kinds) console.log(`    ${kind}: ${found} of ${of}`);
  console.log(
    `    a first question costs ${kilobytes[0]} kB in ${files[0]} files, at most ${kilobytes[1]} kB, ${files[1]} files`,
  );
}

/** The question without words of the title, and with one word of the abstract at most. */
async function foreignWords(site: string, question: string, slug: string): Promise<string> {
  const page = load(await readFile(join(site, 'papers', slug, 'index.html'), 'utf8'));
  const title = new Set(meaningWords(page('h1').text()));
  const abstract = new Set(meaningWords(page('.abstract').text()));
  let own = 0;
  return question
    .split(' ')
    .filter((word) => {
      const stems = stopWords.has(word) ? [] : meaningWords(word);
      if (stems.some((stem) => title.has(stem))) return false;
      return !stems.some((stem) => abstract.has(stem)) || own++ < 1;
    })
    .join(' ');
}
