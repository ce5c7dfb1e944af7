// What must hold for a dump, whatever its bytes: nothing is thrown, nothing is lost, nothing is invented.
import { decodeDump } from '../../src/dump/decode/decode.ts';
import { parseDump } from '../../src/dump/index.ts';
import type { Dump, Entry } from '../../src/dump/types.ts';
import { createRandom } from '../../src/random.ts';
import { mutate } from './mutate.ts';
import type { Seed } from './seeds.ts';

/** The mutant of a number; the same seed and number give the same bytes. */
export function makeMutant(seeds: readonly Seed[], seed: number, index: number): Uint8Array {
  return mutate(seeds, createRandom(Math.imul(seed, 0x9e3779b1) + index));
}

/** What does not hold for these bytes; empty when all is well. */
export function findFaults(bytes: Uint8Array): readonly string[] {
  try {
    const dump = parseDump(bytes, 'mutant.txt');
    return [
      ...checkParts(dump, decodeDump(bytes).text),
      ...checkDiagnostics(dump),
      ...dump.entries.flatMap((entry) => checkEntry(entry, dump.lines)),
    ];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function checkParts(dump: Dump, text: string): readonly string[] {
  const faults: string[] = [];
  if (dump.parts.map((part) => part.text).join('') !== text)
    faults.push('the parts do not give the text back');
  if (dump.parts.some((part) => part.text === '')) faults.push('a part is empty');
  if (dump.date !== null && !date.test(dump.date)) faults.push(`the date is ${dump.date}`);
  const told = dump.diagnostics.some(({ code }) => tellingNothing.has(code));
  if (!told && dump.parts.some((part) => part.kind === 'unrecognised' && part.text.trim() !== '')) {
    faults.push('something is unrecognised and not told');
  }
  return faults;
}

function checkDiagnostics({ diagnostics, lines }: Dump): readonly string[] {
  return diagnostics
    .filter(
      ({ line, message }) =>
        (line !== null && !(line >= 1 && line <= Math.max(1, lines))) || message.length > 1500,
    )
    .map(({ code, line }) => `${code} names line ${line} of ${lines}`);
}

function checkEntry(entry: Entry, lines: number): readonly string[] {
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds)
      faults.push(`${what}: ${JSON.stringify({ ...entry, abstract: entry.abstract.slice(0, 80) })}`);
  };
  expect(entry.line >= 1 && entry.line <= lines, 'the line is not in the file');
  for (const text of [entry.title, entry.abstract]) {
    expect(text.trim() !== '', 'a text is empty');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(!/[\u0000-\u001f]/.test(text), 'a text holds control characters');
    expect(!/\p{Cs}/u.test(text), 'a text holds half a character');
  }
  for (const count of [entry.upvotes, entry.authorsCount, entry.githubStars]) {
    expect(count === null || (Number.isSafeInteger(count) && count >= 0), 'a count is no count');
  }
  for (const text of [entry.arxivId, entry.organization, entry.githubUrl])
    expect(text !== '', 'a text is empty, not null');
  expect(entry.githubUrl === null || /^https?:\/\//i.test(entry.githubUrl), 'the repository is no address');
  expect(entry.publishedOn === null || date.test(entry.publishedOn), 'the date is no date');
  return faults;
}

const date = /^(?:\d{4}|-)-\d{2}-\d{2}$/;

/** What is said of a text that is not read; a mark without width alone is nothing to read. */
const tellingNothing: ReadonlySet<string> = new Set([
  'unrecognised-line',
  'unknown-layout',
  'not-text',
  'empty-dump',
]);
