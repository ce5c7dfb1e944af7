// Measures how lists come back from forms that carry data: `npx tsx tests/bench/data-forms.ts FOLDER [EVERY [NAME]]`.
// FOLDER holds days of the site's public list as JSON. Each day is written as tools write it (feeds, tables,
// records under other names, Python's own print) and read. Real days are not committed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, parseDump } from '../../src/dump/index.ts';

type Text = (entries: readonly Entry[]) => string;
interface Form {
  readonly write: Text;
  readonly carries: readonly (keyof Entry)[];
}

const [folder, every = '1', only = ''] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx tests/bench/data-forms.ts FOLDER [EVERY [NAME]]');
const days = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .filter((_, index) => index % Number(every) === 0)
  .map((name) => parseDump(readFileSync(join(folder, name)), name).entries);

const xml = (text: unknown): string =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
const cell = (text: unknown): string => `"${String(text ?? '').replaceAll('"', '""')}"`;
const bar = (text: unknown): string => String(text ?? '').replaceAll('|', '\\|');
const link = ({ arxivId }: Entry): string => `https://huggingface.co/papers/${arxivId}`;
const names = ({ authors }: Entry): string => (authors ?? []).join(', ');
const html = (entry: Entry): string =>
  `<p>Authors: ${(entry.authors ?? []).map(xml).join('; ')}</p><h3>AI summary</h3><p>A machine says so.</p><h3>Abstract</h3><p>${xml(entry.abstract)}</p>`;
const fold = (text: string): string => text.replace(/(.{1,72})(?:\s|$)/g, '$1\n').trimEnd();
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Papers</title>${items}</channel></rss>`;
const python = (value: unknown): string =>
  value === null
    ? 'None'
    : Array.isArray(value)
      ? `[${value.map(python).join(', ')}]`
      : typeof value === 'object'
        ? `{${Object.entries(value)
            .map(([name, own]) => `'${name}': ${python(own)}`)
            .join(', ')}}`
        : typeof value === 'string'
          ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
          : String(value);
const other = (entry: Entry): object => ({
  paper_title: entry.title,
  abstractText: entry.abstract,
  hf_link: link(entry),
  published_date: entry.publishedOn,
  num_upvotes: entry.upvotes,
  author_list: entry.authors,
  github_url: entry.githubUrl,
});
const all = ['arxivId', 'publishedOn', 'upvotes', 'authors', 'githubUrl'] as const;

const forms: Readonly<Record<string, Form>> = {
  'JSON, other names': { write: (entries) => JSON.stringify(entries.map(other)), carries: all },
  'JSON lines, an object around': {
    write: (entries) =>
      entries
        .map((e) =>
          JSON.stringify({
            paper_id: e.arxivId,
            authors: e.authors,
            details: { title: e.title, abstract: e.abstract },
          }),
        )
        .join('\n'),
    carries: ['arxivId', 'authors'],
  },
  'JSON feed': {
    write: (entries) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Papers',
        items: entries.map((e) => ({
          id: link(e),
          url: link(e),
          title: e.title,
          content_html: html(e),
          date_published: e.publishedOn,
        })),
      }),
    carries: ['arxivId', 'publishedOn', 'authors'],
  },
  Python: { write: (entries) => python(entries.map((e) => ({ paper: other(e) }))), carries: all },
  'RSS, plain': {
    write: (entries) =>
      rss(
        entries
          .map(
            (e) =>
              `<item><title>${xml(e.title)}</title><link>${link(e)}</link><description>${xml(e.abstract)}</description></item>`,
          )
          .join('\n'),
      ),
    carries: ['arxivId'],
  },
  'RSS, HTML in CDATA': {
    write: (entries) =>
      rss(
        entries
          .map(
            (e) =>
              `<item><title>${xml(e.title)}</title><link>${link(e)}</link><description><![CDATA[${html(e)}]]></description></item>`,
          )
          .join('\n'),
      ),
    carries: ['arxivId', 'authors'],
  },
  Atom: {
    write: (entries) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Q</title>${entries
        .map(
          (e) =>
            `<entry><id>http://arxiv.org/abs/${e.arxivId}v1</id><title>${xml(e.title)}</title><summary>${xml(e.abstract)}</summary><published>${e.publishedOn}T00:00:00Z</published>${(e.authors ?? []).map((name) => `<author><name>${xml(name)}</name></author>`).join('')}</entry>`,
        )
        .join('\n')}</feed>`,
    carries: ['arxivId', 'publishedOn', 'authors'],
  },
  CSV: {
    write: (entries) =>
      `url,Title,Votes,Authors,Abstract,GitHub\n${entries.map((e) => [link(e), e.title, e.upvotes, python(e.authors), e.abstract, e.githubUrl].map(cell).join(',')).join('\n')}\n`,
    carries: ['arxivId', 'upvotes', 'authors', 'githubUrl'],
  },
  TSV: {
    write: (entries) =>
      `title\tabstract\tarxiv_id\tpublished\n${entries.map((e) => [e.title, e.abstract, e.arxivId, e.publishedOn].map(cell).join('\t')).join('\n')}\n`,
    carries: ['arxivId', 'publishedOn'],
  },
  'labels, parted by rules': {
    write: (entries) =>
      entries
        .map(
          (e) =>
            `Title: ${e.title}\nURL: ${link(e)}\nUpvotes: ${e.upvotes}\nAbstract: ${e.abstract}\n${'-'.repeat(40)}`,
        )
        .join('\n'),
    carries: ['arxivId', 'upvotes'],
  },
  'headings with a folded abstract': {
    write: (entries) =>
      entries
        .map(
          (e, index) =>
            `### [${index + 1}] [${e.title}](https://arxiv.org/abs/${e.arxivId})\n*${(e.authors ?? []).join(', ')}*\n\nTL;DR: A machine says so.\n\n<details>\n  <summary>Details</summary>\nMotivation: A machine says why.\n\nAbstract: ${e.abstract}\n\n</details>\n\n---\n`,
        )
        .join('\n'),
    carries: ['arxivId', 'authors'],
  },
  'numbered, address below, wrapped': {
    write: (entries) =>
      entries.map((e, index) => `${index + 1}. ${e.title}\n${link(e)}\n\n${fold(e.abstract)}\n`).join('\n'),
    carries: ['arxivId'],
  },
  'names below titles': {
    write: (entries) => entries.map((e) => `${e.title}\n${names(e)}\n${e.abstract}`).join('\n'),
    carries: ['authors'],
  },
  'names below abstracts, address below': {
    write: (entries) =>
      entries.map((e) => `${e.title}\n\n${e.abstract}\n\n${names(e)}\n\n${link(e)}`).join('\n\n'),
    carries: ['authors', 'arxivId'],
  },
  'headings, names below': {
    write: (entries) => entries.map((e) => `## ${e.title}\n\n${names(e)}\n\n${e.abstract}\n`).join('\n'),
    carries: ['authors'],
  },
  'numbers, id beside the title': {
    write: (entries) =>
      entries
        .map((e, i) => `${i + 1}. ${e.title} (arXiv:${e.arxivId})\n   ${names(e)}\n   ${e.abstract}\n`)
        .join('\n'),
    carries: ['authors', 'arxivId'],
  },
  'an HTML page of links to arXiv': {
    write: (entries) =>
      `<html><body>${entries
        .map(
          (e) =>
            `<h3><a href="https://arxiv.org/abs/${e.arxivId}">${xml(e.title)}</a></h3><p>${xml(names(e))}</p><p>${xml(e.abstract)}</p>`,
        )
        .join('\n')}</body></html>`,
    carries: ['authors', 'arxivId'],
  },
  'Markdown table': {
    write: (entries) =>
      `| Title | Votes | Abstract |\n|---|---|---|\n${entries.map((e) => `| [${bar(e.title)}](${link(e)}) | ${e.upvotes ?? ''} | ${bar(e.abstract)} |`).join('\n')}\n`,
    carries: ['arxivId', 'upvotes'],
  },
};

console.log(
  '| form | papers found of papers present | invented | abstracts right | fields right of fields present |',
);
console.log('| --- | --- | --- | --- | --- |');
for (const [name, { write, carries }] of Object.entries(forms)) {
  if (!name.includes(only)) continue;
  const score = { papers: 0, found: 0, invented: 0, abstracts: 0, right: 0, present: 0 };
  for (const entries of days) {
    const read = new Map(parseDump(Buffer.from(write(entries)), 'a').entries.map((e) => [e.title, e]));
    score.papers += entries.length;
    for (const entry of entries) {
      const back = read.get(entry.title);
      if (back !== undefined) score.found++;
      if (back?.abstract === entry.abstract) score.abstracts++;
      for (const field of carries) {
        if (entry[field] === null) continue;
        score.present++;
        if (JSON.stringify(back?.[field]) === JSON.stringify(entry[field])) score.right++;
      }
      read.delete(entry.title);
    }
    score.invented += read.size;
  }
  console.log(
    `| ${name} | ${score.found} of ${score.papers} | ${score.invented} | ${score.abstracts} | ${score.right} of ${score.present} |`,
  );
}
