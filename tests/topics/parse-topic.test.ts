import { describe, expect, test } from 'vitest';
import { flattenTopics, loadTaxonomy, parseTopic } from '../../src/topics/index.ts';
import { partFile, topicFile } from './taxonomy.ts';

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
      parent: null,
      area: { slug: 'crafts', title: 'Crafts' },
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

  test('names each related topic once', () =>
    expect(refusal('knitting', { related: '[lace, yarn, lace]' }).topic?.related).toEqual(['lace', 'yarn']));

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

  test('is refused where it or its area would have a page that Windows cannot write', () => {
    const { file, text } = topicFile('aux');
    expect(parseTopic(text, file).diagnostics).toMatchObject([{ code: 'invalid-topic', line: null }]);
    const inDevice = topicFile('kites', { area: 'con' });
    expect(parseTopic(inDevice.text, inDevice.file).diagnostics).toMatchObject([
      { code: 'invalid-topic', line: 3, message: expect.stringContaining('(seen: "con")') },
    ]);
  });
});

describe('the topics together', () => {
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

describe('a part of a topic', () => {
  test('stands below its parent, in its area, and in no list of topics', () => {
    const { topics, diagnostics } = loadTaxonomy([
      topicFile('knitting'),
      partFile('lace', 'knitting', { title: 'Lace', related: '[knitting]' }),
      partFile('cables', 'knitting', { title: 'Cables', related: '[lace]' }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(topics.map(({ slug }) => slug)).toEqual(['knitting']);
    const parts = topics[0]?.subtopics ?? [];
    expect(parts.map(({ slug, parent, area, areaTitle }) => [slug, parent, area, areaTitle])).toEqual([
      ['cables', 'knitting', 'crafts', 'Crafts'],
      ['lace', 'knitting', 'crafts', 'Crafts'],
    ]);
    expect(parts.map(({ related }) => related)).toEqual([['lace'], ['knitting']]);
    expect(flattenTopics(topics).map(({ slug }) => slug)).toEqual(['knitting', 'cables', 'lace']);
  });

  test.each([
    ['a parent that does not exist', [topicFile('knitting'), partFile('lace', 'weaving')]],
    [
      'a parent that is a part itself',
      [topicFile('knitting'), partFile('cables', 'knitting'), partFile('lace', 'cables')],
    ],
    ['itself as its parent', [topicFile('knitting'), partFile('lace', 'lace')]],
  ])('with %s is left out, and the line is named', (_what, files) => {
    const { topics, diagnostics } = loadTaxonomy(files);
    expect(flattenTopics(topics).map(({ slug }) => slug)).not.toContain('lace');
    expect(diagnostics).toMatchObject([
      { code: 'unknown-parent-topic', severity: 'error', file: 'content/topics/lace.md', line: 6 },
    ]);
  });

  test('that names an area, too, is refused', () => {
    const { file, text } = partFile('lace', 'knitting', { area: 'crafts' });
    const { topic, diagnostics } = parseTopic(text, file);
    expect(topic).toBeNull();
    expect(diagnostics[0]?.message).toContain('"area"');
  });
});
