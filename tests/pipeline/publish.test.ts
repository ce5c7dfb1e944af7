import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLock } from '../../src/pipeline/lock.ts';
import { publish, siteMark } from '../../src/pipeline/publish.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-publish-'));
  out = join(folder, '_site');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const writePage = (words: string) => async (target: string) => {
  writeFileSync(join(target, 'index.html'), words);
  writeFileSync(join(target, siteMark), '');
};
const page = () => readFileSync(join(out, 'index.html'), 'utf8');

describe('publishing', () => {
  test('replaces the last site by the new one', async () => {
    await publish(out, writePage('first'));
    await publish(out, writePage('second'));
    expect(page()).toBe('second');
    expect([existsSync(`${out}.new`), existsSync(`${out}.old`), existsSync(`${out}.lock`)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('leaves the last site when writing fails, at whatever moment', async () => {
    await publish(out, writePage('first'));
    const failing = publish(out, async (target) => {
      await writePage('half')(target);
      throw new Error('no space left on device');
    });
    await expect(failing).rejects.toThrow('no space left');
    expect(page()).toBe('first');
    expect(existsSync(`${out}.new`)).toBe(false);
  });

  test('clears up after a build that was killed', async () => {
    mkdirSync(`${out}.new`);
    writeFileSync(join(`${out}.new`, 'half.html'), '');
    writeFileSync(`${out}.lock`, '999999999 1');
    await publish(out, writePage('whole'));
    expect(existsSync(join(out, 'half.html'))).toBe(false);
  });

  test('refuses to replace a folder that is no site', async () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.tex'), '');
    await expect(publish(out, writePage('x'))).rejects.toThrow('no site');
    expect(existsSync(join(out, 'thesis.tex'))).toBe(true);
  });

  test('does not begin while another does', async () => {
    const second = publish(out, async (target) => {
      await expect(publish(out, writePage('other'))).rejects.toThrow(`process ${process.pid}`);
      await writePage('own')(target);
    });
    await second;
    expect(page()).toBe('own');
  });
});

describe('a lock', () => {
  test('is free again once released', async () => {
    const release = await acquireLock(join(folder, 'lock'));
    await release();
    await expect(acquireLock(join(folder, 'lock'))).resolves.toBeTypeOf('function');
  });

  test.each(['', 'nonsense', '0', '-1', '999999999 5', `${process.pid} 1`])(
    'whose holder is gone is taken over: "%s"',
    async (holder) => {
      writeFileSync(join(folder, 'lock'), holder);
      await expect(acquireLock(join(folder, 'lock'))).resolves.toBeTypeOf('function');
    },
  );
});
