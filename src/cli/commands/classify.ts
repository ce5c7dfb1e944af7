// `offprint classify < papers.jsonl`: a paper a line in, its topics a line out.
import { join } from 'node:path';
import { z } from 'zod';
import { readContent } from '../../pipeline/content.ts';
import { createClassifier, loadTaxonomy } from '../../topics/index.ts';
import { defineCommand } from '../command.ts';
import { formatDiagnostic } from '../diagnostic-line.ts';
import { lineId, readJsonLines } from '../json-lines.ts';
import { openOutput } from '../output.ts';

const paperLine = z
  .object({
    id: lineId,
    title: z.string('must be text').default(''),
    abstract: z.string('must be text').default(''),
  })
  .refine(({ title, abstract }) => `${title}${abstract}`.trim() !== '', {
    path: ['title'],
    message: 'is missing or empty, and so is "abstract"',
  });

const command = defineCommand(
  'classify',
  'Puts papers under topics: JSON lines {id, title, abstract} in, {id, primary, subtopic, topics} out.',
)
  .helpGroup('Data for other programs:')
  .usage('[options] < PAPERS.jsonl')
  .option('--content <folder>', 'folder of what you edit, with the topics', 'content')
  .action(async ({ content }) => {
    const { folder, strays, ...files } = await readContent(content);
    const { topics, diagnostics } = loadTaxonomy(files.topics);
    const unread = strays.filter(({ file }) => file.startsWith(`${folder}/topics/`));
    for (const diagnostic of [...unread, ...diagnostics])
      process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    if (topics.length === 0) {
      process.stderr.write(
        `offprint classify: ${join(content, 'topics')} holds no topic that can be read. Write one with npm run offprint -- new topic NAME.\n`,
      );
      process.exitCode = 1;
      return;
    }
    const classify = createClassifier(topics);
    const out = openOutput();
    for await (const line of readJsonLines(process.stdin, paperLine, '{"id", "title", "abstract"}')) {
      if (line.kind === 'problem') {
        process.exitCode = 1;
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
  });

export default command;
