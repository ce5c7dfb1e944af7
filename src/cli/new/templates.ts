// What `offprint new` writes: a file of each kind with every field that it may have, explained. It can be
// built as it is; what is optional stands behind "#".
import { fromFacts, makeFacts } from '../../paper/facts.ts';
import { capitalised } from '../../text/capitalised.ts';
import { readYaml } from '../../yaml.ts';

/** The text of a new file; `name` is what the file is called, without `.md`. */
export type Template = (name: string) => string;

export interface ContentKind {
  /** Its folder in content/. */
  readonly folder: string;
  /** For a person who asks what to write. */
  readonly summary: string;
  readonly template: Template;
}

export const contentKinds: Readonly<Record<string, ContentKind>> = {
  correction: {
    folder: 'papers',
    summary: "a correction; NAME is the paper's slug or address (/papers/NAME/)",
    template: correction,
  },
  topic: { folder: 'topics', summary: 'a topic, or a part of one', template: topic },
  page: { folder: 'pages', summary: 'a page of your own, at /NAME/', template: page },
  follow: {
    folder: 'follow',
    summary: 'a standing question, with its papers and a feed at /follow/NAME/',
    template: follow,
  },
};

function correction(): string {
  const facts = fromFacts(
    makeFacts((_name, { example }) => example),
    ({ correction }, value) => correction && `# ${correction.key}: ${written(value)}  # ${correction.means}`,
  );
  return `---
# Remove the "#" before what is otherwise than the dumps say. "none" instead of a value from arxivId down to
# stars says that there is no such thing.
# title: The Title as It Should Be
# abstract: 'The abstract as it should be, with $O(\\log n)$.'  # single quotes keep backslashes as they are
${facts.join('\n')}
# topics: [pruning, quantization]  # names of files in topics/, the foremost first; [] for none
# differsFrom: [one-paper-jfzfng]  # slugs of papers that are like this one, and others
# links:  # shown on its page
#   - label: Talk
#     url: https://example.org/talk
# pin: true  # on the first page
# hide: true  # out of the site
---

`;
}

/** As YAML has it on one line: `[Ada Lovelace, Paul Erdős]`. */
function written(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

function topic(name: string): string {
  return `---
# What readers see.
title: ${asText(titleOf(name))}
# The area that it stands in, with the title that all topics of this area give it. For a part of another
# topic write "parent: pruning" (a name of a file in topics/) in place of the two.
area: ${asText(name)}
areaTitle: ${asText(titleOf(name))}
# What belongs here and what does not, in a sentence.
scope: Papers on ${titleOf(name).toLowerCase()}.
# Words that speak for it, from 0 to 5, and against it, down to -5. Words in capitals meet capitals only.
terms:
  ${asText(wordsOf(name))}: 3
# Topics that are near, by the names of their files.
# related: [pruning]
---

Markdown here becomes the introduction on the topic's page.
`;
}

function page(name: string): string {
  return `---
# What readers see, and what search engines and link previews show of it.
title: ${asText(titleOf(name))}
description: What this page says, in a sentence.
---

Write Markdown here: \`[the topics](/topics/)\` links a page of the site, \`![A map](/static/map.png)\` shows a
picture that lies in \`static/\`, beside \`site.md\`.
`;
}

function follow(name: string): string {
  return `---
# What readers see.
title: ${asText(titleOf(name))}
# A paper must have all of what follows, or any of it.
match: all
# What one would type on the search page: words, "words in quotes", author:"Ada Lovelace".
words: ${asText(wordsOf(name))}
# topics: [pruning]  # names of files in topics/
# authors: [Ada Lovelace]
# organisations: [Analytical Engines]
# terms: [GRPO]  # a name or an acronym, word for word
---

Markdown here introduces the question on its page.
`;
}

/** `sparse-flows` is `Sparse flows`. */
function titleOf(name: string): string {
  return capitalised(wordsOf(name));
}

function wordsOf(name: string): string {
  return name.replaceAll('-', ' ');
}

/** As YAML has a text: in quotes where it would read a number (`2024`), a truth or nothing. */
function asText(text: string): string {
  return readYaml(`text: ${text}`).record.text === text ? text : JSON.stringify(text);
}
