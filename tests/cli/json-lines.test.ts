import { expect, test } from 'vitest';
import { z } from 'zod';
import { readJsonLines } from '../../src/cli/json-lines.ts';
import { growsInProportion } from '../setup/cost.ts';

const schema = z.object({ id: z.number(), text: z.string() });

test('a line is a record; blank lines are none; the last needs no line end', async () => {
  expect(await read('{"id":1,"text":"a"}\n\n{"id":2,"text":"b"}')).toEqual([
    { id: 1, text: 'a' },
    { id: 2, text: 'b' },
  ]);
});

test('line ends of Windows and a byte order mark are no part of a record', async () => {
  expect(await read('\uFEFF{"id":1,"text":"a"}\r\n{"id":2,"text":"b"}\r\n')).toHaveLength(2);
});

test('a line separator inside a string parts no lines', async () => {
  expect(await read('{"id":1,"text":"a\u2028b"}\n')).toEqual([{ id: 1, text: 'a\u2028b' }]);
});

test('what is no record is told with its line, and costs no other', async () => {
  const [first, second, third] = await read('{"id":1\n{"id":"x","text":"a"}\n{"id":3,"text":"c"}\n');
  expect(first).toBe('line 1 is not {"id", "text"} (it is not JSON); it is left out.');
  expect(second).toMatch(/^line 2 is not \{"id", "text"\} \("id": .*\); it is left out\.$/);
  expect(third).toEqual({ id: 3, text: 'c' });
});

test('a character cut by the end of a chunk is whole again', async () => {
  const bytes = Buffer.from('{"id":1,"text":"é𝔼"}\n');
  const chunks = Array.from(bytes, (byte) => Buffer.from([byte]));
  expect(await collect(chunks)).toEqual([{ id: 1, text: 'é𝔼' }]);
});

test('a very long line costs what it is long', async () => {
  const readLine = (chunks: number) => {
    const pieces = Array.from({ length: chunks }, () => 'x'.repeat(1000));
    return collect(['{"id":1,"text":"', ...pieces, '"}\n']);
  };
  expect(await growsInProportion(readLine, 1000, 16_000)).toBe(true);
});

function read(text: string): Promise<readonly unknown[]> {
  return collect([Buffer.from(text)]);
}

async function collect(chunks: readonly (Buffer | string)[]): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const input = (async function* () {
    yield* chunks;
  })();
  for await (const line of readJsonLines(input, schema, '{"id", "text"}'))
    found.push(line.kind === 'record' ? line.record : line.problem);
  return found;
}
