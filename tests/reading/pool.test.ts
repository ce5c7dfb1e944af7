// The pool: what its processes make of items, whichever of them makes it.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { Pool } from '../../src/reading/index.ts';

const job = import.meta.resolve('./pool-job.ts');
const words = ['one', 'two', 'three', 'four', 'five'];
const pool = new Pool();
afterEach(() => pool.close());
const whoMade = async (asked = job) => Number((await pool.apart(asked, ['who'])).map(String)[0]);

describe('of many items', () => {
  test.each([
    ['by processes', 1],
    ['here, where they are too few for processes', 100],
  ])('each is made once, %s', async (_how, worthProcesses) => {
    const made = new Map<string, string>();
    const asked = words.map((word) => ({ item: word, word }));
    const note = ({ word }: { word: string }, bytes: Buffer) => made.set(word, bytes.toString());
    await pool.map(job, asked, note, { worthProcesses, batchSize: 2, shared: '!' });
    expect([...made].sort()).toEqual(words.map((word) => [word, `${word.toUpperCase()}!`]).sort());
  });

  test('too few are made by a process apart where that is wished', async () => {
    const made: string[] = [];
    const asked = [{ item: 'who' }, { item: 'one' }];
    await pool.map(job, asked, (_, bytes) => made.push(bytes.toString()), {
      worthProcesses: 100,
      batchSize: 2,
      shared: '!',
      fewApart: true,
    });
    expect(made).toHaveLength(2);
    expect(made[0] === String(process.pid)).toBe(availableParallelism() === 1);
    expect(made[1]).toBe('ONE!');
  });

  test.runIf(availableParallelism() > 1)('few that are long are made by processes', async () => {
    const made: string[] = [];
    const asked = [{ item: 'who' }, { item: 'one' }];
    const how = { worthProcesses: 100, worthLength: 4, batchSize: 2 };
    await pool.map(job, asked, (_, bytes) => made.push(bytes.toString()), how);
    expect(made).not.toContain(String(process.pid));
    expect(made).toHaveLength(2);
  });

  test('others have their turn between two that are made here', async () => {
    const order: string[] = [];
    const asked = [{ item: 'one' }, { item: 'two' }];
    const note = (_: unknown, bytes: Buffer) => {
      order.push(bytes.toString());
      setImmediate(() => order.push('other'));
    };
    await pool.map(job, asked, note, { worthProcesses: 100, batchSize: 2 });
    expect(order.slice(0, 3)).toEqual(['ONE', 'other', 'TWO']);
  });

  test('whoever ends the build is heard between the first two, though they were asked for in answer to a file', async () => {
    const order: string[] = [];
    const note = (_: unknown, bytes: Buffer) => {
      order.push(bytes.toString());
      // A signal is heard where timers are.
      setTimeout(() => order.push('heard'), 0);
      const end = performance.now() + 5;
      while (performance.now() < end);
    };
    await import(job);
    await readFile(new URL(job));
    await pool.map(job, [{ item: 'one' }, { item: 'two' }], note, { worthProcesses: 100, batchSize: 2 });
    expect(order.slice(0, 3)).toEqual(['ONE', 'heard', 'TWO']);
  });

  test('two lots that are asked for at once each get their own', async () => {
    const shout = async (shared: string) => {
      const made: string[] = [];
      const asked = words.map((item) => ({ item }));
      const how = { worthProcesses: 1, batchSize: 1, shared };
      await pool.map(job, asked, (_, bytes) => made.push(bytes.toString()), how);
      return made.sort();
    };
    const loud = (mark: string) => words.map((word) => word.toUpperCase() + mark).sort();
    expect(await Promise.all([shout('!'), shout('?')])).toEqual([loud('!'), loud('?')]);
  });

  test('one that cannot be made fails all, with its reason', async () => {
    const work = pool.map(job, [{ item: 'one' }, { item: '' }], () => undefined, {
      worthProcesses: 1,
      batchSize: 1,
    });
    await expect(work).rejects.toThrow('There is nothing to shout.');
  });
});

describe('apart', () => {
  test('all are made in their order, by a process that has them before it answers', async () => {
    const order: string[] = [];
    const made = await pool.apart(job, words, () => order.push('sent'));
    order.push('made');
    expect(made.map(String)).toEqual(words.map((word) => word.toUpperCase()));
    expect(order).toEqual(availableParallelism() === 1 ? ['made'] : ['sent', 'made']);
  });

  test('what comes next is made by the same process, unless that rests', async () => {
    const first = await whoMade();
    expect(await whoMade()).toBe(first);
    pool.rest();
    if (availableParallelism() > 1) expect(await whoMade()).not.toBe(first);
  });

  test.runIf(availableParallelism() > 1)(
    'who has read a job’s code does that job, and leaves others',
    async () => {
      const other = `${job}?other`;
      pool.makeReady(job);
      const maker = await whoMade(other);
      const reader = await whoMade();
      expect(reader).not.toBe(maker);
      expect([await whoMade(other), await whoMade(), await whoMade(other)]).toEqual([maker, reader, maker]);
    },
  );

  test.runIf(availableParallelism() > 1)(
    'who waits for code to be read does nothing once all is closed',
    async () => {
      pool.makeReady(job);
      const made = pool.apart(job, ['who']);
      pool.close();
      await expect(made).rejects.toThrow('ended early');
    },
  );

  test('one that cannot be made fails all, with its reason', async () => {
    await expect(pool.apart(job, ['one', ''])).rejects.toThrow('There is nothing to shout.');
  });

  test('a mistake of the job itself is told of with its place', async () => {
    await expect(pool.apart(job, ['broken'])).rejects.toThrow(/^TypeError: [\s\S]*pool-job\.ts:\d+:\d+/);
  });
});

describe.runIf(availableParallelism() > 1)('where the system ends a process that waits', () => {
  const isRunning = (id: number): boolean => {
    try {
      return process.kill(id, 0);
    } catch {
      return false;
    }
  };
  const endIt = async (id: number) => {
    process.kill(id, 'SIGKILL');
    await expect.poll(() => isRunning(id)).toBe(false);
  };

  test('another makes what comes next apart', async () => {
    const [who = Buffer.alloc(0)] = await pool.apart(job, ['who']);
    await endIt(Number(who));
    expect((await pool.apart(job, words)).map(String)).toEqual(words.map((word) => word.toUpperCase()));
  });

  test('another makes its part of what comes next', async () => {
    const made: string[] = [];
    const make = (item: string) =>
      pool.map(job, [{ item }, { item }, { item }], (_, bytes) => made.push(bytes.toString()), {
        worthProcesses: 1,
        batchSize: 1,
      });
    await make('who');
    await endIt(Number(made[0]));
    await make('one');
    expect(made.slice(3)).toEqual(['ONE', 'ONE', 'ONE']);
  });
});
