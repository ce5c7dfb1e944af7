// A warm build gives the bytes of a cold one, whatever was edited in between: content, a template, a style;
// and whatever became of what the last builds left: a flipped byte may cost time, never a byte of the result.
//
// The project is copied, so that templates can be edited too. Edits are drawn at random, every one once, a few
// before each build: with what came before them they meet in ways nobody thought of. The site that grew from
// build to build is compared with one made from nothing. OFFPRINT_SEED draws other edits.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/random.ts';
import { listFiles } from '../setup/pages.ts';

const seed = Number(process.env.OFFPRINT_SEED ?? 20_260_611);
const editsBetweenBuilds = 4;

const folder = mkdtempSync(join(tmpdir(), 'offprint-warm-'));
const project = join(folder, 'project');
const content = join(project, 'content');
const dumps = join(content, 'dumps');

afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

interface Edit {
  readonly name: string;
  readonly make: (random: Random) => void;
}

const edits: readonly Edit[] = [
  {
    name: 'a dump is added',
    make: (random) => write(`dumps/2026-0${1 + below(9, random)}-11.txt`, dumpOf(random)),
  },
  {
    name: 'a dump without a date is added',
    make: (random) => write(`dumps/extra-${below(5, random)}.txt`, dumpOf(random)),
  },
  {
    name: 'a dump that repeats papers of another is added',
    make: (random) =>
      write(
        'dumps/2026-10-12.txt',
        `${readFileSync(join(dumps, pick(random, dumpNames())), 'utf8')}\n\n${dumpOf(random)}`,
      ),
  },
  {
    name: 'a dump is changed',
    make: (random) =>
      change(`dumps/${pick(random, dumpNames())}`, (text) =>
        text.replaceAll('matroids', 'hypergraphs').replace(/flows/i, 'currents'),
      ),
  },
  {
    name: 'a dump is renamed',
    make: (random) =>
      renameSync(join(dumps, pick(random, dumpNames())), join(dumps, `renamed-${below(1000, random)}.txt`)),
  },
  {
    name: 'a dump is removed',
    make: (random) => {
      if (dumpNames().length > 2) rmSync(join(dumps, pick(random, dumpNames())));
    },
  },
  {
    name: 'a topic is changed',
    make: () =>
      change('topics/kernel-bounds.md', (text) =>
        text.replace(/^scope:.*$/m, 'scope: Bounds by kernels, and for them.'),
      ),
  },
  {
    name: 'a topic learns a term',
    make: () =>
      change('topics/sparse-graphs.md', (text) => text.replace(/^terms:$/m, 'terms:\n  hypergraphs: 3')),
  },
  {
    name: 'a correction is changed',
    make: (random) =>
      change(
        'papers/what-bees-know-about-maps-218n94.md',
        (text) => `${text}\nRead it twice (${below(100, random)}).\n`,
      ),
  },
  {
    name: 'the site is renamed',
    make: (random) =>
      change('site.md', (text) => text.replace(/^title:.*$/m, `title: Papers ${below(100, random)}`)),
  },
  {
    name: 'a page is changed',
    make: (random) => change('pages/about.md', (text) => `${text}\nEdition ${below(100, random)}.\n`),
  },
  {
    name: 'a template is changed',
    make: (random) =>
      change('../templates/pages/digest.11ty.tsx', (text) =>
        text.replace('class="sheet"', `class="sheet" id="sheet-${below(1000, random)}"`),
      ),
  },
  {
    name: 'a component is changed',
    make: (random) =>
      change('../templates/components/Footer.tsx', (text) =>
        text.replace('Set from scraped text', `Set from scraped text, ${below(1000, random)}`),
      ),
  },
  {
    name: 'a style is changed',
    make: (random) =>
      change(
        '../templates/styles/blocks/footer.css',
        (text) => `${text}\n.footer { order: ${below(9, random)}; }\n`,
      ),
  },
  {
    name: 'bytes of what is kept are flipped',
    make: (random) => {
      for (const file of listFiles(join(folder, 'warm-cache')))
        flip(join(folder, 'warm-cache', file), random);
    },
  },
  {
    name: 'a page of the site is edited by hand',
    make: (random) => flip(join(folder, 'warm', pick(random, pagesOfPapers())), random),
  },
];

test(`after each of many edits, drawn at random by the seed ${seed}`, async () => {
  cpSync('tests/fixtures/content', content, { recursive: true });
  for (const name of ['src', 'templates', 'package.json', 'tsconfig.json', 'eleventy.config.ts'])
    cpSync(name, join(project, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const random = createRandom(seed);
  for (let day = 1; day < 5; day++) write(`dumps/2026-05-0${day}.txt`, dumpOf(random));
  await build('warm');
  const drawn = shuffled(edits, random);
  for (let at = 0; at < drawn.length; at += editsBetweenBuilds) {
    const made = drawn.slice(at, at + editsBetweenBuilds);
    for (const { make } of made) make(random);
    rmSync(join(folder, 'cold'), { recursive: true, force: true });
    rmSync(join(folder, 'cold-cache'), { recursive: true, force: true });
    await Promise.all([build('warm'), build('cold')]);
    expect(differing(), made.map(({ name }) => name).join('; ')).toEqual([]);
  }
}, 1_800_000);

function build(name: string): Promise<void> {
  const to = ['--out', join(folder, name), '--cache', join(folder, `${name}-cache`)];
  const args = ['build', '--quiet', '--content', 'content', ...to];
  const child = spawn(process.execPath, ['src/cli/launch.js', ...args], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (status) => (status === 0 ? done() : reject(new Error(said))));
  });
}

/** Files that are not the same in both sites. */
function differing(): readonly string[] {
  const [warm, cold] = [hashes('warm'), hashes('cold')];
  return [...new Set([...warm.keys(), ...cold.keys()])]
    .filter((path) => warm.get(path) !== cold.get(path))
    .sort();
}

function hashes(name: string): ReadonlyMap<string, string> {
  const site = join(folder, name);
  return new Map(
    listFiles(site).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );
}

function dumpNames(): readonly string[] {
  return readdirSync(dumps).sort();
}

function pagesOfPapers(): readonly string[] {
  return listFiles(join(folder, 'warm')).filter((path) => path.startsWith('papers/'));
}

/** `path` is from the publisher's folder. */
function write(path: string, text: string): void {
  writeFileSync(join(content, path), text);
}

function change(path: string, edit: (text: string) => string): void {
  write(path, edit(readFileSync(join(content, path), 'utf8')));
}

/** Into a new file, since a site's own may be shared with another. */
function flip(file: string, random: Random): void {
  const bytes = readFileSync(file);
  const at = below(bytes.length, random);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  rmSync(file);
  writeFileSync(file, bytes);
}

const subjects = ['matroids', 'kernel bounds', 'sparse graphs', 'flows in networks', 'spectral gaps', 'bees'];
const claims = [
  'We prove that their rank is at most n^2 and that a greedy algorithm finds it.',
  'A neural tangent kernel (NTK) explains the rate O(1/n) on four data sets.',
  'Experiments on ImageNet confirm the bound within a factor of 2.',
  'The proof follows from a lemma on random walks and holds for every regular graph.',
  'Large language models (LLMs) are not needed, and none is used.',
];

function dumpOf(random: Random): string {
  const papers = Array.from({ length: 3 }, () => {
    const [one, other] = [pick(random, subjects), pick(random, subjects)];
    const abstract = Array.from({ length: 4 }, () => pick(random, claims)).join(' ');
    return `On ${one} and ${other} ${below(50, random)}\n\nWe study ${one}, which meet ${other}. ${abstract}`;
  });
  return ['Daily Papers', 'by AK and the research community', ...papers, ''].join('\n\n');
}

function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[below(from.length, random)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** A whole number from 0, below `end`. */
function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
