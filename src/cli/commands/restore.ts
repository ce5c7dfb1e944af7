// `offprint restore`: JSON lines {id, text} on stdin -> {id, spans} on stdout, one line each, as they come; or
// one text on stdin -> the text with its formulas between dollars.
import { Option } from '@commander-js/extra-typings';
import { z } from 'zod';
import { restoreMath } from '../../math/index.ts';
import { defineCommand } from '../command.ts';
import { lineId, readJsonLines } from '../json-lines.ts';
import { openOutput } from '../output.ts';

const record = z.object({ id: lineId, text: z.string('must be text') });

const command = defineCommand(
  'restore',
  'Finds and rebuilds formulas: JSON lines {id, text} in, {id, spans} out.',
)
  .helpGroup('Data for other programs:')
  .usage('[options] < IN > OUT')
  .addOption(
    new Option('--stdin-format <form>', 'text: one text, written with its formulas between dollars')
      .choices(['jsonl', 'text'])
      .default('jsonl'),
  )
  .action(async ({ stdinFormat }) => {
    if (stdinFormat === 'text') return restoreText();
    const out = openOutput();
    for await (const line of readJsonLines(process.stdin, record, '{"id": …, "text": "…"}')) {
      if (line.kind === 'problem') {
        process.exitCode = 1;
        process.stderr.write(`offprint restore: ${line.problem}\n`);
        continue;
      }
      const { id, text } = line.record;
      await out.write(`${JSON.stringify({ id, spans: restoreMath(text) })}\n`);
    }
  });

export default command;

async function restoreText(): Promise<void> {
  const text = await readAll(process.stdin);
  const out = openOutput();
  let at = 0;
  for (const { start, end, tex } of restoreMath(text)) {
    await out.write(`${text.slice(at, start)}$${tex}$`);
    at = end;
  }
  await out.write(text.slice(at));
}

async function readAll(input: AsyncIterable<Buffer | string>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
