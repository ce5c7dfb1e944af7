// The JSON Schema of a published paper. tests/site hold every published paper against it.
import { z } from 'zod';
import { publishedFacts } from '../../paper/from-facts.ts';

const text = z.strictObject({
  text: z.string().describe('Readable; formulas in Unicode.'),
  tex: z.string().describe('Formulas as restored LaTeX between dollar signs.'),
  scraped: z.string().describe('As the dump has it.'),
});

const paper = z.strictObject({
  slug: z.string(),
  url: z.string().describe('Page of the paper, from the root of the site.'),
  title: text,
  abstract: text,
  ...publishedFacts,
  topics: z
    .array(z.strictObject({ slug: z.string(), title: z.string(), score: z.number().min(0).max(1) }))
    .max(4),
  primaryTopic: z.string().nullable(),
  listings: z.array(
    z.strictObject({ digest: z.string(), url: z.string(), file: z.string(), line: z.int().min(1) }),
  ),
  formulas: z.strictObject({ rebuilt: z.int().min(0), doubtful: z.int().min(0) }),
  corrected: z.boolean(),
});

export const paperSchema = z.toJSONSchema(
  paper.meta({
    title: 'Paper',
    description: 'One line of a file of index.json. null is what no dump says.',
  }),
);
