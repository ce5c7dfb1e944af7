// `offprint restore`: JSON lines {id, text} on stdin -> {id, spans} on stdout, one line each, as they come.
import { once } from 'node:events';
import { z } from 'zod';
import { restoreMath } from '../../math/index.ts';
import type { Command } from '../command.ts';

const record = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

const command: Command = {
  summary: 'Finds and rebuilds the formulas of JSON lines {id, text}; writes JSON lines {id, spans}.',
  usage: 'restore < IN.jsonl > OUT.jsonl',
  run: async () => {
    let line = 0;
    let failed = 0;
    for await (const source of linesOf(process.stdin)) {
      line++;
      if (source.trim() === '') continue;
      const parsed = parseRecord(source);
      if (parsed === null) {
        failed++;
        console.error(`restore: line ${line} is not {"id": …, "text": "…"}; it is left out.`);
        continue;
      }
      const written = process.stdout.write(
        `${JSON.stringify({ id: parsed.id, spans: restoreMath(parsed.text) })}\n`,
      );
      if (!written) await once(process.stdout, 'drain');
    }
    return failed === 0 ? 0 : 1;
  },
};

export default command;

/** Splits at line feeds only: readline also splits at U+2028, which JSON allows inside a string. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function parseRecord(source: string): z.infer<typeof record> | null {
  try {
    return record.safeParse(JSON.parse(source)).data ?? null;
  } catch {
    return null;
  }
}
