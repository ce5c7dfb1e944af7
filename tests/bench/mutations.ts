// Measures what damage costs the plain layouts: `npx tsx tests/bench/mutations.ts [SEED]`. The published
// dumps lose or double random lines, or are wrapped; an entry counts as right if title and abstract are those
// of the sound dump. Prints a Markdown table.
import { readdirSync, readFileSync } from 'node:fs';
import { parseDump } from '../../src/dump/index.ts';
import type { Entry } from '../../src/dump/types.ts';
import { createRandom, type Random } from '../../src/random.ts';

const folder = 'content/dumps';
const random = createRandom(Number(process.argv[2] ?? 1));

const damages: readonly [string, (lines: readonly string[]) => readonly string[]][] = [
  ['none', (lines) => lines],
  ['5% of lines lost', (lines) => lines.filter((line) => line.trim() === '' || random() >= 0.05)],
  ['20% of lines lost', (lines) => lines.filter((line) => line.trim() === '' || random() >= 0.2)],
  ['5% of lines lost, blank ones too', (lines) => lines.filter(() => random() >= 0.05)],
  ['20% of lines lost, blank ones too', (lines) => lines.filter(() => random() >= 0.2)],
  ['10% of lines doubled', (lines) => lines.flatMap((line) => (random() < 0.1 ? [line, line] : [line]))],
  ['10% of lines swapped', (lines) => swapLines(lines, random, 0.1)],
  ['wrapped at 80', (lines) => lines.flatMap((line) => wrap(line, 80, ''))],
  ['wrapped at 120', (lines) => lines.flatMap((line) => wrap(line, 120, ''))],
  ['wrapped at 80, ends in \\\\', (lines) => lines.flatMap((line) => wrap(line, 80, '\\\\'))],
  [
    'abstracts wrapped at 80',
    (lines) => lines.flatMap((line) => (line.length > 230 ? wrap(line, 80, '') : [line])),
  ],
  [
    'wrapped at 80, 5% of lines lost',
    (lines) => lines.flatMap((line) => wrap(line, 80, '')).filter(() => random() >= 0.05),
  ],
];

console.log('| damage | entries right of entries whole | entries wrong |');
console.log('| --- | --- | --- |');
for (const [name, damage] of damages) {
  let [whole, right, wrong] = [0, 0, 0];
  for (const file of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const sound = new Map(parse(text, file).map((entry) => [entry.title, entry.abstract]));
    const damaged = damage(text.split('\n'));
    const seen = new Set(damaged);
    const isWrap = name.includes('wrapped');
    const isWhole = (entry: Entry): boolean =>
      isWrap || ([...seen].some((line) => line.endsWith(entry.title)) && seen.has(entry.abstract));
    whole += parse(text, file).filter(isWhole).length;
    const found = new Set<string>();
    for (const entry of parse(damaged.join('\n'), file)) {
      if (sound.get(entry.title) === entry.abstract) found.add(entry.title);
      else wrong++;
    }
    right += found.size;
  }
  console.log(`| ${name} | ${right} of ${whole} | ${wrong} |`);
}

function parse(text: string, file: string): readonly Entry[] {
  return parseDump(Buffer.from(text), file).entries;
}

function wrap(line: string, width: number, ending: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current + ending);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

function swapLines(lines: readonly string[], next: Random, share: number): readonly string[] {
  const swapped = [...lines];
  for (let index = 1; index < swapped.length; index++) {
    if (next() < share)
      [swapped[index - 1], swapped[index]] = [swapped[index] ?? '', swapped[index - 1] ?? ''];
  }
  return swapped;
}
