import { describe, expect, test } from 'vitest';
import { explainError, explainFailure } from '../../src/cli/failure.ts';
import { formatSummary } from '../../src/cli/summary.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { startProgress } from '../../src/pipeline/progress.ts';

const warning = (line: number): Diagnostic => ({
  code: 'unrecognised-line',
  severity: 'warning',
  file: 'content/dumps/a.txt',
  line,
  message: 'Seen. Do this.',
});

const result = (diagnostics: readonly Diagnostic[], toldBefore: readonly Diagnostic[] = []) => ({
  totals: { entries: 1200, papers: 1, digests: 2, topics: 3 },
  pages: 4,
  diagnostics,
  toldBefore: new Set(toldBefore),
  notices: [],
});

describe('the summary', () => {
  test('counts, and says how long it took', () => {
    expect(formatSummary(result([]), 1.26, '_site')).toBe(
      '_site/: 1,200 entries, 1 paper, 2 digests, 3 topics, 4 pages in 1.3 s\n0 errors, 0 warnings, 0 notes',
    );
  });

  test('shows errors before warnings, each with its place, and leaves notes to the report', () => {
    const error: Diagnostic = { ...warning(9), severity: 'error', line: null };
    const lines = formatSummary(
      result([warning(2), { ...warning(1), severity: 'info' }, error]),
      1,
      '_site',
    ).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'content/dumps/a.txt: error: Seen. Do this. [unrecognised-line]',
      'content/dumps/a.txt:2: warning: Seen. Do this. [unrecognised-line]',
    ]);
    expect(lines.at(-1)).toBe('1 error, 1 warning, 1 note');
  });

  test('does not scroll away under a thousand warnings', () => {
    const many = Array.from({ length: 1000 }, (_, index) => warning(index + 1));
    const lines = formatSummary(result(many), 1, '_site').split('\n');
    expect(lines.length).toBeLessThan(25);
    expect(lines).toContain('… and 980 more; the build report has them all (/report/).');
  });

  test('counts the warnings that the last build gave, too, and shows those of the new dump', () => {
    const old = Array.from({ length: 100 }, (_, index) => warning(index + 1));
    const fresh: Diagnostic = { ...warning(1), file: 'content/dumps/z.txt' };
    expect(
      formatSummary(result([...old, fresh], old), 1, '_site')
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'content/dumps/z.txt:1: warning: Seen. Do this. [unrecognised-line]',
      'As after the last build: 100 warnings; the build report has them all (/report/).',
    ]);
  });

  test('shows an error as long as it stands', () => {
    const error: Diagnostic = { ...warning(9), severity: 'error' };
    expect(formatSummary(result([error], [error]), 1, '_site')).toContain('a.txt:9: error: Seen.');
  });
});

describe('a failure', () => {
  test('names what was being done and why it failed, outermost first', () => {
    const cause = new Error('field "origin": must be an address');
    const said = explainFailure(Object.assign(new Error('Having trouble'), { originalError: cause }), 'src');
    expect(said).toMatch(/^The build failed: Having trouble\n {2}field "origin"/);
    expect(said).toContain('src/ is as it was before.');
    expect(said).not.toContain('    at ');
    expect(explainFailure(cause, 'nowhere')).toContain('Nothing was written to nowhere/.');
  });

  test('of a full disk says what to do', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(explainFailure(full, '_site')).toContain('The disk is full');
    // What a process of the build says of it.
    expect(explainFailure(new Error(`Pages\n  ${full.message}`), '_site')).toContain('The disk is full');
  });

  test('of a path through a file, or of an address that is another computer’s, says so', () => {
    const refused = (syscall: string, code: string) =>
      explainError(Object.assign(new Error(`${code}: ${syscall}`), { syscall, code }));
    expect(refused('lstat', 'ENOTDIR')).toContain('is a file, and should be a folder');
    expect(refused('listen', 'EADDRNOTAVAIL')).toContain('--host');
    expect(refused('listen', 'EACCES')).toContain('--port');
    expect(refused('open', 'EACCES')).toContain('check its permissions');
  });

  test('names the place as it was named', () => {
    const error = new Error('Seen.');
    expect(explainFailure(error, '/')).toMatch(/\n\/ is as it was before\.$/);
    expect(explainFailure(error, 'package.json')).toMatch(/\npackage\.json is as it was before\.$/);
  });

  test('of what was written, and not of the program, shows no stack', () => {
    expect(explainError(new Error('lists/ holds no dumps.'))).toBe('lists/ holds no dumps.');
  });

  test('of the program itself shows where', () => {
    expect(explainFailure(new TypeError('x is not a function'), '_site')).toContain('    at ');
  });
});

describe('progress', () => {
  test('is redrawn in place on a terminal', async () => {
    const written: string[] = [];
    const progress = startProgress({ isTTY: true, write: (text) => written.push(text) });
    await progress.phase('Pages', async (step) => step(2000, 2000));
    expect(written.join('')).toContain('\r\u001b[2KPages 2,000 of 2,000');
    expect(written.at(-1)?.replace('\r\u001b[2K', '')).toMatch(/^Pages \d+\.\d s\n$/);
  });

  test('shows phases side by side on one line', async () => {
    const written: string[] = [];
    const progress = startProgress({ isTTY: true, write: (text) => written.push(text) });
    await progress.phase('Search', () =>
      progress.phase('Citations', async (step) => {
        step(9, 9);
      }),
    );
    expect(written).toContain('\r\u001b[2KSearch … · Citations 9 of 9');
    expect(written.at(-2)).toBe('\r\u001b[2KSearch …');
  });

  test('is a line per phase elsewhere, and keeps the seconds', async () => {
    const written: string[] = [];
    const progress = startProgress({ write: (text) => written.push(text) });
    expect(await progress.phase('Pages', async () => 'done')).toBe('done');
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^Pages \d+\.\d s\n$/);
    expect(Object.keys(progress.seconds())).toEqual(['Pages']);
  });
});
