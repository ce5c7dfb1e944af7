import { describe, expect, test } from 'vitest';
import { loadTaxonomy, parseTopic } from '../../src/topics/index.ts';
import { taxonomy, topicFile } from './taxonomy.ts';

function refusal(slug: string, fields: Readonly<Record<string, string | undefined>>) {
  const { file, text } = topicFile(slug, fields);
  return parseTopic(text, file);
}

describe('a topic file', () => {
  test('gives slug, fields, terms and introduction', () => {
    const { file, text } = topicFile('knitting');
    const { topic, diagnostics } = parseTopic(text, file);
    expect(diagnostics).toEqual([]);
    expect(topic).toEqual({
      slug: 'knitting',
      title: 'Knitting machines',
      area: 'crafts',
      areaTitle: 'Crafts',
      scope: 'Machines that knit.',
      terms: [
        { term: 'stitch', weight: 2 },
        { term: 'yarn tension', weight: 3 },
      ],
      related: [],
      introduction: 'An introduction.',
    });
  });

  test('works without terms and related topics', () => {
    const { topic } = refusal('knitting', { terms: undefined, related: undefined });
    expect(topic?.terms).toEqual([]);
  });

  test.each([
    ['title', { title: undefined }, null],
    ['area', { area: 'Two Words' }, 3],
    ['scope', { scope: "''" }, 5],
    ['terms.stitch', { terms: '{ stitch: heavy }' }, 6],
    ['terms.stitch', { terms: '{ stitch: 9 }' }, 6],
    ['related.0', { related: '[No Slug]' }, 7],
    ['colour', { colour: 'red' }, 8],
  ])('is refused with the field %s named', (field, fields, line) => {
    const { topic, diagnostics } = refusal('knitting', fields);
    expect(topic).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'invalid-topic', file: 'content/topics/knitting.md', line });
    expect(diagnostics[0]?.message).toContain(`"${field}"`);
  });

  test('is refused when it is not YAML, with the line', () => {
    const { topic, diagnostics } = parseTopic('---\ntitle: A\n  area: [\n---\n', 'content/topics/a.md');
    expect(topic).toBeNull();
    expect(diagnostics[0]?.line).toBe(3);
  });

  test('runs no code from its front matter', () => {
    const { topic, diagnostics } = parseTopic(
      '---js\n{ title: process.exit(1) }\n---\n',
      'content/topics/a.md',
    );
    expect(topic).toBeNull();
    expect(diagnostics[0]?.code).toBe('invalid-topic');
  });

  test('is refused when its name is no slug', () => {
    expect(parseTopic(topicFile('a').text, 'content/topics/Two Words.md').diagnostics[0]?.code).toBe(
      'invalid-topic',
    );
  });
});

describe('the topics together', () => {
  test('are the 70 of content without a complaint', () => {
    expect(taxonomy.diagnostics).toEqual([]);
    expect(taxonomy.topics).toHaveLength(70);
    expect(new Set(taxonomy.topics.map((topic) => topic.area)).size).toBe(14);
  });

  test('leave a bad file out and keep the rest', () => {
    const { topics, diagnostics } = loadTaxonomy([topicFile('a', { title: undefined }), topicFile('b')]);
    expect(topics.map((topic) => topic.slug)).toEqual(['b']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-topic']);
  });

  test('drop a related topic that does not exist, and say so', () => {
    const { topics, diagnostics } = loadTaxonomy([topicFile('a', { related: '[b, c]' }), topicFile('b')]);
    expect(topics[0]?.related).toEqual(['b']);
    expect(diagnostics).toMatchObject([{ code: 'unknown-related-topic', line: 7 }]);
  });

  test('agree on the title of an area', () => {
    const { topics, diagnostics } = loadTaxonomy([
      topicFile('a'),
      topicFile('b', { areaTitle: 'Handicraft' }),
    ]);
    expect(topics.map((topic) => topic.areaTitle)).toEqual(['Crafts', 'Crafts']);
    expect(diagnostics).toMatchObject([{ code: 'area-title-differs', line: 4 }]);
  });
});
