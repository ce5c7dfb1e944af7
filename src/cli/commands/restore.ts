// `offprint restore`: JSON lines {id, text} on stdin -> {id, spans} on stdout, one line each, as they come; or
// one text on stdin -> the text with its formulas between dollars.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { restoreMath } from '../../math/index.ts';
import { type Command, readArgs, UsageError } from '../command.ts';
import { readJsonLines } from '../json-lines.ts';
import { openOutput } from '../output.ts';

const record = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const command: Command = {
  summary:
    'Finds and rebuilds the formulas of JSON lines {id, text}; writes JSON lines {id, spans}. With --stdin-format text: of one text, which it writes with its formulas between dollars.',
  usage: 'restore [--stdin-format jsonl|text] < IN > OUT',
  async run(args) {
    const { values } = readArgs(() =>
      parseArgs({ args: [...args], options: { 'stdin-format': { type: 'string', default: 'jsonl' } } }),
    );
    const format = values['stdin-format'];
    if (format === 'text') return restoreText();
    if (format !== 'jsonl') throw new UsageError(`--stdin-format is jsonl or text, not "${format}".`);
    const out = openOutput();
    let status = 0;
    for await (const line of readJsonLines(process.stdin, record, '{"id": …, "text": "…"}')) {
      if (line.kind === 'problem') {
        status = 1;
        process.stderr.write(`offprint restore: ${line.problem}\n`);
        continue;
      }
      const { id, text } = line.record;
      await out.write(`${JSON.stringify({ id, spans: restoreMath(text) })}\n`);
    }
    return status;
  },
};

export default command;

async function restoreText(): Promise<number> {
  const text = await readAll(process.stdin);
  const out = openOutput();
  let at = 0;
  for (const { start, end, tex } of restoreMath(text)) {
    await out.write(`${text.slice(at, start)}$${tex}$`);
    at = end;
  }
  await out.write(text.slice(at));
  return 0;
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
