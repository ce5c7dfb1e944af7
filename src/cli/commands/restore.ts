// `offprint restore`: JSON lines {id, text} on stdin -> {id, spans} on stdout, one line each, as they come.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { restoreMath } from '../../math/index.ts';
import { type Command, readArgs } from '../command.ts';
import { readJsonLines } from '../json-lines.ts';
import { openOutput } from '../output.ts';

const record = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const command: Command = {
  summary: 'Finds and rebuilds the formulas of JSON lines {id, text}; writes JSON lines {id, spans}.',
  usage: 'restore < IN.jsonl > OUT.jsonl',
  async run(args) {
    readArgs(() => parseArgs({ args: [...args] }));
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
