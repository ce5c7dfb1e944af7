// `offprint classify < papers.jsonl`: a paper a line in, its topics a line out.
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createClassifier, loadTaxonomy, type Taxonomy } from '../../topics/index.ts';
import type { Command } from '../command.ts';

const topicsDirectory = 'content/topics';

const paperLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  abstract: z.string().default(''),
});

const command: Command = {
  summary: 'Puts papers under topics: JSON lines {id, title, abstract} in, {id, primary, topics} out.',
  usage: 'classify < PAPERS.jsonl',
  run: async () => {
    const { topics, diagnostics } = readTaxonomy(topicsDirectory);
    for (const { severity, file, line, message } of diagnostics) {
      console.error(`${severity}: ${file}${line === null ? '' : `:${line}`}: ${message}`);
    }
    if (topics.length === 0) {
      console.error(`offprint classify: there is no usable topic in ${topicsDirectory}.`);
      return 1;
    }
    const classify = createClassifier(topics);
    let failed = false;
    let number = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (line.trim() === '') continue;
      const paper = parsePaperLine(line);
      if (typeof paper === 'string') {
        console.error(`offprint classify: line ${number}: ${paper}`);
        failed = true;
        continue;
      }
      const { primary, topics: found } = classify(paper);
      const scored = found.map(({ slug, score }) => ({ slug, score: Number(score.toFixed(4)) }));
      process.stdout.write(`${JSON.stringify({ id: paper.id, primary, topics: scored })}\n`);
    }
    return failed ? 1 : 0;
  },
};

export default command;

function readTaxonomy(directory: string): Taxonomy {
  const names = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return loadTaxonomy(
    names.map((name) => {
      const file = `${directory}/${name}`;
      return { file, text: readFileSync(file, 'utf8') };
    }),
  );
}

/** The paper, or what is wrong with the line. */
function parsePaperLine(line: string): z.infer<typeof paperLine> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON; expected {"id", "title", "abstract"}.';
  }
  const checked = paperLine.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  return `field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'not a paper'}.`;
}
