import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { plainDates } from '../../src/paper/dates.ts';
import { viewReport } from '../../src/site/kinds/report.ts';
import type { Texts } from '../../src/site/render/texts.ts';
import { createContext } from '../../src/site/views/context.ts';
import { abstracts, dump, entry, library } from '../library/make.ts';

const [abstract = ''] = Object.values(abstracts).flat();
const first = dump('a.txt', [entry('One Title', abstract)]);
const copy = dump('b.txt', first.entries);
const fault: Diagnostic = {
  code: 'title-without-abstract',
  severity: 'warning',
  file: 'c.txt',
  line: 1,
  message: 'None.',
};
const empty = { ...dump('c.txt', []), layout: null, lines: 3, diagnostics: [fault] };

function report() {
  const dumps = [empty, copy, first];
  const context = createContext({
    library: library(...dumps),
    topics: [],
    classifications: new Map(),
    wordsOf: () => [],
    neighbours: new Map(),
    themes: new Map(),
    glossary: { terms: [], agreed: new Map() },
    texts: { countFormulas: () => ({ rebuilt: 0, doubtful: 0, fallenBack: 0 }) } as unknown as Texts,
    dates: plainDates,
    pathPrefix: '/',
    dumps,
    diagnostics: [],
    unsortedTerms: [],
  });
  return viewReport(context);
}

test('every dump has its line, those that make no digest too', () => {
  expect(
    report().dumps.map(({ file, digest, entries, papers, merged }) => [
      file,
      digest?.title ?? null,
      entries,
      papers,
      merged,
    ]),
  ).toEqual([
    ['a.txt', 'a', 1, 1, 0],
    ['b.txt', 'a', 1, 0, 1],
    ['c.txt', null, 0, 0, 0],
  ]);
});

test('what was found in a dump stands with the dump, whether it makes a digest or not', () => {
  const { dumps, diagnostics } = report();
  const codes = dumps.map((one) => one.diagnostics.map(({ code }) => code));
  expect(codes).toEqual([['undated-dump'], ['duplicate-dump'], ['title-without-abstract']]);
  expect(diagnostics).toEqual([]);
});
