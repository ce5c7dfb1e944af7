// A file that holds no paper is an error that says what it is; pages of one paper are no lists.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const paragraph =
  'We present a lamp that needs no oil. It burns longer than four others, and costs no more than the cheapest of them. Of nine houses that tried it for a winter, eight kept it, and the ninth asked for a second one. We say what the light of such a lamp is good for, where it fails, and how it is mended by whoever has a pair of pliers at home.';
const kinds = [
  [
    'a login page',
    '# Log In\n\nUsername or Email address\n\nPassword\n\nForgot your password?\n\nSign Up\n',
    'a login page',
  ],
  [
    'an error page',
    '<!doctype html><html><head><title>504 Gateway Time-out</title></head><body><h1>504 Gateway Time-out</h1></body></html>',
    'an error page ("504")',
  ],
  [
    'a guard against robots',
    'Just a moment...\n\nEnable JavaScript and cookies to continue\n',
    'keeps robots out',
  ],
  [
    'a mail',
    'From: list@example.org\nTo: you@example.org\nSubject: Papers\nMIME-Version: 1.0\n\nHello!\n',
    'a mail',
  ],
  [
    'a sitemap',
    '<?xml version="1.0"?><urlset><url><loc>https://example.org/</loc></url></urlset>',
    'a sitemap',
  ],
  ['BibTeX', '@article{quill2026,\n  title = {A Lamp},\n}\n', 'a BibTeX file with 1 entry'],
  ['a table without abstracts', '| title | votes |\n| --- | --- |\n| A Lamp | 3 |\n', '"title", "votes"'],
  [
    'a gallery',
    'Submitted by\nquill\n117\nA Lamp That Needs No Oil\n·\n5 authors\n2\nSubmitted by\nfern\n46\nCounting Stairs\n·\n7 authors\n',
    'without abstracts',
  ],
  ['a list of feeds', '<?xml version="1.0"?><opml version="2.0"><body><outline/></body></opml>', 'OPML'],
  [
    'a table without a header',
    '"2610.01234","A Lamp","We present a lamp. It needs no oil."\n',
    'without a header',
  ],
  [
    'a listing of arXiv',
    '<html><body><dl><dt><a href="/abs/2610.01234">arXiv:2610.01234</a></dt></dl></body></html>',
    'a listing of arXiv with 1 paper',
  ],
  ['RIS', 'TY  - JOUR\nTI  - A Lamp\nER  - \n', 'a RIS file with 1 entry'],
  [
    'SQL',
    `CREATE TABLE papers (id TEXT, title TEXT, abstract TEXT);\nINSERT INTO papers VALUES('1','A Lamp','We present a lamp, and say why it burns.');\n`,
    'SQL',
  ],
  ['TOML', '[[paper]]\ntitle = "A Lamp"\n', 'TOML'],
  [
    'an HTML table',
    '<table><tr><th>Title</th></tr><tr><td>A Lamp</td></tr></table>',
    'an HTML page with a table',
  ],
  ['RTF', '{\\rtf1\\ansi\\f0 Daily Papers\\par A Lamp\\par}\n', 'a document in RTF'],
  [
    'curly JSON',
    '[\n {\n  “title”: “A Lamp”\n }\n]\n',
    'JSON whose quotation marks a word processor made curly',
  ],
  ['PubMed', 'PMID- 3911\nTI  - A Lamp\n', 'a file of PubMed with 1 entry'],
  [
    'PubMed’s XML',
    '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD A//EN" "https://example.org/a.dtd">\n<PubmedArticleSet><PubmedArticle><ArticleTitle>A Lamp</ArticleTitle></PubmedArticle></PubmedArticleSet>',
    'a file of PubMed (XML) with 1 entry',
  ],
  [
    'EndNote’s own',
    '%0 Journal Article\n%T A Lamp\n%A Ada Quill\n\n%0 Journal Article\n%T Which Knots Hold\n',
    'a file of EndNote with 2 entries',
  ],
  [
    'EndNote’s XML',
    '<?xml version="1.0"?><xml><records><record><titles><title>A Lamp</title></titles></record></records></xml>',
    'a file of EndNote (XML) with 1 entry',
  ],
  [
    'an answer of DBLP',
    '{"result": {"status": {"@code": "200", "text": "OK"}, "hits": {"@total": "1", "hit": [{"@id": "7", "info": {"title": "A Lamp.", "year": "2026", "url": "https://dblp.org/rec/journals/corr/abs-2610-01234"}}]}}}',
    'an answer of DBLP with 1 paper, which has no abstracts',
  ],
  [
    'a feed with definitions of its own',
    '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY lamp "A Lamp">]>\n<rss version="2.0"><channel><item><title>&lamp;</title></item></channel></rss>',
    'a feed with definitions of its own',
  ],
  ['Org', '#+TITLE: Papers\n* A Lamp\nWe present a lamp.\n', 'an Org file with 1 heading'],
  [
    'an export of Anki',
    '#separator:tab\n#html:true\nA Lamp That Needs No Oil\tWe present a lamp. It needs no oil.\tlamps\n',
    'the 3 cells "A Lamp That Needs No Oil", "We present a lamp. It needs no oil.", "lamps"; no layout reads it, so no paper is read from it. Write title,abstract,other3 in place of the lines',
  ],
  [
    'a table without a header, with ids and names in it',
    '2610.01234,"A Lamp That Needs No Oil","We present a lamp. It needs no oil.","Ada Quill, Bo Fern"\n',
    'Write id,title,abstract,authors above it',
  ],
  [
    'a table whose header says nothing',
    'Name,Notes\n"A Lamp That Needs No Oil","We present a lamp. It needs no oil, and burns longer than four others did. It is lit by the tide."\n',
    'a CSV table with the columns "Name", "Notes"',
  ],
  [
    'one paper’s PDF',
    'A Lamp That Needs No Oil\nAda Quill1\narXiv:2610.01234v1 [cs.DB] 8 Oct 2026\nAbstract\nWe present a lamp.\n1 Introduction\nLamps need oil.\n',
    'id_list=2610.01234,',
  ],
  [
    'a venue whose abstracts are folded',
    'A Lamp That Needs No Oil\nAda Quill, Bo Fern\nPublished: 22 Jan 2026, Last Modified: 01 Mar 2026\nShow details\n',
    'a list of OpenReview, and no abstracts beside its titles',
  ],
  [
    'Semantic Scholar',
    'Skip to search form\nA Lamp That Needs No Oil\nTLDR\nA lamp is lit.\nExpand\n',
    'a page of Semantic Scholar',
  ],
  [
    'an alert of Google Scholar',
    '[PDF] A Lamp That Needs No Oil\nA Quill, B Fern - arXiv preprint arXiv:2610.01234, 2026\nWe present a lamp that needs …\nSave Twitter LinkedIn Facebook\n',
    'id_list=2610.01234,',
  ],
  [
    'links that a chat shows',
    'ada — 09/25/2026 9:41 AM\nhttps://huggingface.co/papers/2610.01234\nPaper page - A Lamp That Needs No Oil\nJoin the discussion on this paper page\n',
    'id_list=2610.01234,',
  ],
  ['a report of Zotero', '<html><title>Zotero Report</title><h2>A Lamp</h2></html>', 'a report of Zotero'],
  ['Slack', '*Papers* <https://example.org/papers|all of them>\n', 'a message of Slack'],
  [
    'arXiv’s page of one paper',
    '<html><head><meta name="citation_arxiv_id" content="2610.01234"></head><body><blockquote class="abstract mathjax">A lamp.</blockquote></body></html>',
    'the page of one paper, but it does not say both',
  ],
  [
    'headings that nothing calls papers',
    '# Notes\n\n## On lamps\n\nLamps need oil.\n',
    'Markdown that begins with the heading "# Notes"',
  ],
  ['some other XML', '<papers><paper>A Lamp</paper></papers>', 'outermost element is "papers"'],
  [
    'a list of titles',
    'A Lamp That Needs No Oil\nWhich Knots Hold\n',
    'a text of 2 lines that begins "A Lamp',
  ],
  [
    'LaTeX',
    `${paragraph}\n\n`.replace(/^/gm, '\\section{A Lamp That Needs No Oil}\n\n').repeat(3),
    'that begins "\\section{A Lamp',
  ],
  [
    'an Org file with texts',
    `#+TITLE: Papers\n\n${`* TODO A Lamp That Needs No Oil\n:PROPERTIES:\n:ID: 4\n:END:\n${paragraph}\n\n`.repeat(3)}`,
    'an Org file with 3 headings',
  ],
  [
    'an Org file of tasks with texts',
    `* Papers\n${`** TODO [[https://example.org/a][A Lamp That Needs No Oil]] :home:\n${paragraph}\n`.repeat(3)}`,
    'an Org file with 4 headings',
  ],
  [
    'what a chat says, hours before it',
    '[06.10.26 09:00] Bo: A Lamp\n[06.10.26 09:01] Ada: Which Knots Hold\n',
    'a text of 2 lines',
  ],
  [
    'notes with addresses and abstracts, and nothing that marks a title',
    `# Notes\n\n${`<aside>\n💡 A Lamp\n</aside>\n\n[https://arxiv.org/abs/2610.01234](https://arxiv.org/abs/2610.01234)\n\n${paragraph}\n\n`.repeat(3)}`,
    'does not show which line is a title',
  ],
  [
    'links to papers alone',
    '- [A Lamp That Needs No Oil](https://arxiv.org/abs/2610.01234)\n'.repeat(12),
    'nothing that reads like their abstracts',
  ],
  [
    'a list of titles, each with a sentence behind it',
    '# Papers\n\n1. **A Lamp That Needs No Oil** — It burns longer than four others.\n2. **Which Knots Hold** — Some do, and some come undone.\n',
    'it is not sure that this text is an abstract',
  ],
  [
    'prose with hard line ends and nothing between its pieces',
    'On rivers and the lamps that one needs to see them by night,\nand on how to hang a door so that it closes without a noise\n'.repeat(
      6,
    ),
    'with nothing between titles and abstracts',
  ],
  ['an error of the API', '{"error": "Rate limited"}', 'an error page'],
] as const;

describe('A file without papers', () => {
  test.each(kinds)('that is %s is called so, as an error', (_, text, named) => {
    const dump = readText(text);
    expect(dump.entries).toEqual([]);
    const errors = dump.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message).join('\n')).toContain(named);
  });

  test('that names papers in addresses within addresses is told how to ask arXiv for them', () => {
    const link = 'https://click.example.org/L0/https:%2F%2Farxiv.org%2Fabs%2F2610.01234/1';
    const { diagnostics } = readText(`- [A Lamp That Needs No Oil](${link})\n`.repeat(12));
    expect(diagnostics.map(({ message }) => message).join()).toContain('id_list=2610.01234,');
  });

  test('that a layout claims is an error as well', () => {
    const dump = readText('<!doctype html><html><body><a href="/papers/2610.01234">PDF</a></body></html>');
    expect(dump).toMatchObject({ layout: 'saved-html', entries: [] });
    expect(dump.diagnostics).toMatchObject([{ code: 'no-papers', severity: 'error' }]);
  });

  test('is a warning where the list itself is empty', () => {
    expect(readText('[]').diagnostics).toMatchObject([{ code: 'empty-dump', severity: 'warning' }]);
    expect(readText('title,abstract,url\n').diagnostics).toMatchObject([
      { code: 'empty-dump', severity: 'warning' },
    ]);
    expect(readText(' \n').diagnostics).toMatchObject([{ code: 'empty-dump', severity: 'warning' }]);
  });
});

test('The page of one paper is never read as a list of the papers it links', () => {
  const dump = readText(
    'arxiv:2610.01234\n\n## A Lamp That Needs No Oil\n\n## Abstract\n\nWe present a lamp. It needs no oil.\n\n### Community\n\n[quill](https://huggingface.co/quill)\n\nPaper author Paper submitter [8 days ago](#69fd)\n\n- [A Reference Lamp for Streams](https://huggingface.co/papers/2604.16394) (2026)\n\n## Models citing this paper 0\n',
  );
  const titles = dump.entries.map(({ title }) => title);
  expect(titles).not.toContain('Community');
  expect(titles).not.toContain('A Reference Lamp for Streams');
  if (titles.length === 0)
    expect(dump.diagnostics.map(({ message }) => message).join('\n')).toContain('the page of one paper');
});

test('Headings of a page and its footer are no papers', () => {
  const dump = readText(
    '<article><h3>AI summary</h3><p>A gate keeps recall high.</p><h3>Abstract</h3><p>We present a lamp. It needs no oil.</p><a href="/papers/2610.01234">arXiv</a></article><footer><h3>Company</h3><p>TOS Privacy</p></footer>',
  );
  expect(dump.entries).toEqual([]);
  expect(dump.diagnostics.map(({ code }) => code)).toContain('no-papers');
});

test('What is said of a table stays short, whatever its columns are called', () => {
  const header = Array.from({ length: 20 }, (_, at) => `\u2060${'\u200b'.repeat(50)}${at}`).join('\t');
  const [finding] = readText(`${header}\n${header}\n`).diagnostics;
  expect(finding?.message).toMatch(/ and \d+ more/);
  expect(finding?.message.length).toBeLessThan(1500);
});
