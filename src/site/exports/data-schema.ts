// The JSON Schema of a published paper. tests/site hold every published paper against it.

const nullable = (type: string, more: object = {}) => ({ type: [type, 'null'], ...more });
const text = {
  type: 'object',
  required: ['text', 'tex', 'scraped'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', description: 'Readable; formulas in Unicode.' },
    tex: { type: 'string', description: 'Formulas as restored LaTeX between dollar signs.' },
    scraped: { type: 'string', description: 'As the dump has it.' },
  },
};

const properties = {
  slug: { type: 'string' },
  url: { type: 'string', description: 'Page of the paper, from the root of the site.' },
  title: text,
  abstract: text,
  arxivId: nullable('string'),
  publishedOn: nullable('string', {
    pattern: '^(\\d{4}|-)-\\d\\d-\\d\\d$',
    description: '2026-03-11, or --03-11 where no year is known.',
  }),
  authors: nullable('array', { items: { type: 'string' } }),
  authorsCount: nullable('integer'),
  organization: nullable('string'),
  upvotes: nullable('integer'),
  githubUrl: nullable('string'),
  githubStars: nullable('integer'),
  topics: {
    type: 'array',
    maxItems: 4,
    items: {
      type: 'object',
      required: ['slug', 'title', 'score'],
      additionalProperties: false,
      properties: {
        slug: { type: 'string' },
        title: { type: 'string' },
        score: { type: 'number', minimum: 0, maximum: 1 },
      },
    },
  },
  primaryTopic: nullable('string'),
  listings: {
    type: 'array',
    items: {
      type: 'object',
      required: ['digest', 'url', 'file', 'line'],
      additionalProperties: false,
      properties: {
        digest: { type: 'string' },
        url: { type: 'string' },
        file: { type: 'string' },
        line: { type: 'integer', minimum: 1 },
      },
    },
  },
  formulas: {
    type: 'object',
    required: ['rebuilt', 'doubtful'],
    additionalProperties: false,
    properties: { rebuilt: { type: 'integer', minimum: 0 }, doubtful: { type: 'integer', minimum: 0 } },
  },
  corrected: { type: 'boolean' },
};

export const paperSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Paper',
  description: 'One line of papers.jsonl, one item of papers.json. null is what no dump says.',
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
};
