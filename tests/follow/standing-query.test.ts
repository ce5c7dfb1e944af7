// A publisher's file of a standing question: what it says, and what is said about its mistakes.
import { describe, expect, test } from 'vitest';
import { parseStandingQuery } from '../../src/site/standing-query.ts';

const file = 'content/follow/small-models.md';
const parse = (frontMatter: string, body = '', name = file) =>
  parseStandingQuery(`---\n${frontMatter}\n---\n${body}`, name, '/');

describe('a standing question', () => {
  test('has a title, what is asked in order, and an introduction', () => {
    const query = parse(
      'title: Small models\nwords: small language model\ntopics: [distillation, Pruning]\nterms: [LoRA]',
      'What runs on a *phone*.',
    );
    expect(query).toMatchObject({
      slug: 'small-models',
      title: 'Small models',
      match: 'all',
      asks: [
        { kind: 'words', value: 'small language model' },
        { kind: 'topic', value: 'distillation' },
        { kind: 'topic', value: 'Pruning' },
        { kind: 'term', value: 'LoRA' },
      ],
    });
    expect(query.introduction.html).toContain('<em>phone</em>');
  });

  test('may ask for any of it', () => {
    expect(parse('title: A\nmatch: any\nauthors: [Ada Lovelace, Paul Erdős]').match).toBe('any');
  });
});

describe('a mistake names its field and says what to write', () => {
  test.each([
    ['words: a', /field "title": is missing/],
    ['title: A', /field "words": is missing.*such as words: test-time compute/],
    ['title: A\nwords: "?!"', /field "words.0": asks for nothing.*such as test-time compute/],
    ['title: A\nwords: []', /field "words": must name something, such as \[test-time compute\]/],
    ['title: A\nmatch: some\nwords: a', /field "match": must be all or any/],
    ['title: A\nwords: 2024', /field "words\.0": must be text; put it in quotes \(seen: "2024"\)/],
    ['title: A\nauthors: { name: Ada }', /field "authors": must be a list, such as \[Ada Lovelace\]/],
    ['title: A\nword: a', /field "word"/],
  ])('%j', (frontMatter, message) => expect(() => parse(frontMatter)).toThrow(message));

  test('a name that gives no address is refused with one that would', () => {
    expect(() => parse('title: A\nwords: a', '', 'content/follow/Small Models.md')).toThrow(
      /lower-case words joined by hyphens, such as test-time-compute\.md/,
    );
  });
});
