// `offprint classify < papers.jsonl`: a paper a line in, its topics a line out.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readContent } from '../../pipeline/content.ts';
import { createClassifier, loadTaxonomy } from '../../topics/index.ts';
import { type Command, readArgs } from '../command.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';
import { readJsonLines } from '../json-lines.ts';
import { openOutput } from '../output.ts';

const paperLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  abstract: z.string().default(''),
});

const command: Command = {
  summary:
    'Puts papers under topics: JSON lines {id, title, abstract} in, {id, primary, subtopic, topics} out.',
  usage: 'classify [--content DIR] < PAPERS.jsonl',
  async run(args) {
    const content = readArgs(() => {
      const { values } = parseArgs({ args: [...args], options: { content: { type: 'string' } } });
      return values.content ?? 'content';
    });
    const { topics, diagnostics } = loadTaxonomy((await readContent(content)).topics);
    for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    if (topics.length === 0) {
      process.stderr.write(`offprint classify: there is no usable topic in ${join(content, 'topics')}.\n`);
      return 1;
    }
    const classify = createClassifier(topics);
    const out = openOutput();
    let status = 0;
    for await (const line of readJsonLines(process.stdin, paperLine, '{"id", "title", "abstract"}')) {
      if (line.kind === 'problem') {
        status = 1;
        process.stderr.write(`offprint classify: ${line.problem}\n`);
        continue;
      }
      const { primary, topics: found } = classify(line.record);
      const scored = found.map(({ slug, score, subtopic }) => ({
        slug,
        score: Number(score.toFixed(4)),
        subtopic,
      }));
      const subtopic = found[0]?.subtopic ?? null;
      await out.write(`${JSON.stringify({ id: line.record.id, primary, subtopic, topics: scored })}\n`);
    }
    return status;
  },
};

export default command;
