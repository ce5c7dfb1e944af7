// Damage, as scrapers, editors, disks and hostile hands do it. The same random numbers do the same damage.
import type { Random } from '../../src/random.ts';
import type { Seed } from './seeds.ts';

/** One to eight damages, one after the other. */
export function mutate(seeds: readonly Seed[], random: Random): Uint8Array {
  let bytes: Uint8Array = pick(seeds, random).bytes;
  for (let times = 1 + below(8, random); times > 0; times--)
    bytes = pick(damages, random)(bytes, random, seeds);
  return bytes.subarray(0, mostBytes);
}

type Damage = (bytes: Uint8Array, random: Random, seeds: readonly Seed[]) => Uint8Array;

const damages: readonly Damage[] = [
  // Lines lost, doubled, moved.
  (bytes, random) =>
    editLines(bytes, (lines) => lines.toSpliced(below(lines.length, random), 1 + below(3, random))),
  (bytes, random) => editLines(bytes, (lines) => insert(lines, pick(lines, random), random)),
  (bytes, random) => editLines(bytes, (lines) => lines.toSorted(() => random() - 0.5)),
  (bytes) => editLines(bytes, (lines) => lines.filter((line) => line.trim() !== '')),
  (bytes, random) => editLines(bytes, (lines) => insert(lines, pick(tokens, random), random)),
  // Line ends of another system, or none at the end.
  (bytes) => replaceAll(bytes, '\n', '\r\n'),
  (bytes) => replaceAll(bytes, '\n', '\r'),
  (bytes) => bytes.subarray(0, Math.max(0, bytes.length - 1)),
  // Cut short, at either end.
  (bytes, random) => bytes.subarray(0, below(bytes.length + 1, random)),
  (bytes, random) => bytes.subarray(below(bytes.length + 1, random)),
  // Bytes changed, lost, added.
  (bytes, random) => changeBytes(bytes, random, () => below(256, random)),
  (bytes, random) => changeBytes(bytes, random, () => 0),
  (bytes, random) => splice(bytes, random, below(200, random), new Uint8Array()),
  (bytes, random) => splice(bytes, random, 0, randomBytes(below(50, random), random)),
  (bytes, random) => splice(bytes, random, 0, Buffer.from(pick(tokens, random))),
  (bytes, random) =>
    splice(bytes, random, below(4, random), Buffer.from(pick(tokens, random).repeat(1 + below(200, random)))),
  // Two files in one.
  (bytes, random, seeds) => splice(bytes, random, 0, pick(seeds, random).bytes.subarray(0, 4000)),
  // Another encoding.
  (bytes) => Buffer.from(text(bytes), 'latin1'),
  (bytes) => Buffer.from(Buffer.from(text(bytes)).toString('latin1')),
  (bytes) => Buffer.from(`\uFEFF${text(bytes)}`, 'utf16le'),
];

/** What layouts look for, and what breaks parsers. */
const tokens = [
  ...[
    '[',
    ']',
    '](',
    '](https://huggingface.co/papers/2601.00001)',
    '][12]',
    '### ',
    '### [',
    '- ',
    '* ',
    '`'.repeat(3),
  ],
  ...[
    '---\n',
    '---js\n',
    'date: 2026-03-11\n',
    'Subscribe',
    'Get trending papers in your email inbox!\n',
    'Mar 11\n',
  ],
  ...[
    'https://huggingface.co/papers/2601.00001\n',
    'https://huggingface.co/login?next=%2Fpapers%2F2601.00001\n',
  ],
  ...[
    '· ',
    '3 authors\n',
    'Upvote',
    '[Content truncated]\n',
    'Submitted by\n',
    '![](x)',
    '\\\\\n',
    '\\',
    '\n\n',
    '\n',
    '\r',
  ],
  ...[
    '{',
    '}',
    '"',
    '{"paper":{"title":"',
    '"summary":"',
    '&quot;',
    '&#x1F600;',
    '<',
    '>',
    '<!--',
    '</script>',
    '<article>',
    '<h3>',
    '<svg>',
  ],
  ...[
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\ud800',
    'â€™',
    'Ã©',
    'naïve',
    '机器学习',
    '😀',
    ' '.repeat(40),
    'A'.repeat(300),
  ],
];

function editLines(bytes: Uint8Array, edit: (lines: readonly string[]) => readonly string[]): Uint8Array {
  return Buffer.from(edit(text(bytes).split('\n')).join('\n'));
}

function insert(lines: readonly string[], line: string, random: Random): readonly string[] {
  return lines.toSpliced(below(lines.length + 1, random), 0, line);
}

function replaceAll(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(text(bytes).replaceAll(from, to));
}

function changeBytes(bytes: Uint8Array, random: Random, make: () => number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let times = 1 + below(10, random); times > 0; times--) changed[below(changed.length, random)] = make();
  return changed;
}

function splice(bytes: Uint8Array, random: Random, lost: number, added: Uint8Array): Uint8Array {
  const at = below(bytes.length + 1, random);
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + lost)]);
}

function randomBytes(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => below(256, random));
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

const mostBytes = 60_000;
