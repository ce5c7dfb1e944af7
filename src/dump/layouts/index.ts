// The table of layouts. A new one is one module beside this file and one line here.
import type { Layout } from '../layout.ts';
import { arxivText } from './arxiv-text.ts';
import { cardLines } from './card-lines.ts';
import { csv } from './csv.ts';
import { feed } from './feed.ts';
import { firecrawlMarkdown } from './firecrawl-markdown.ts';
import { linkedMarkdown } from './linked-markdown.ts';
import { markdownTable } from './markdown-table.ts';
import { markedList } from './marked-list.ts';
import { namedHtml } from './named-html.ts';
import { notebookInlineUrls } from './notebook-inline-urls.ts';
import { packed } from './packed.ts';
import { paperPage } from './paper-page.ts';
import { publicJson } from './public-json.ts';
import { pythonRepr } from './python-repr.ts';
import { references } from './references.ts';
import { savedHtml } from './saved-html.ts';
import { spaced } from './spaced.ts';
import { textBrowserNumberedLinks } from './text-browser-numbered-links.ts';
import { trendingMarkdown } from './trending-markdown.ts';
import { trendingStructuredHtml } from './trending-structured-html.ts';

export const layouts: readonly Layout[] = [
  // A header that names its columns is no accident, nor is an entry's: tables and references come before what looks like plain lines.
  csv,
  markdownTable,
  references,
  spaced,
  packed,
  arxivText,
  cardLines,
  firecrawlMarkdown,
  textBrowserNumberedLinks,
  notebookInlineUrls,
  trendingMarkdown,
  trendingStructuredHtml,
  linkedMarkdown,
  markedList,
  publicJson,
  pythonRepr,
  feed,
  savedHtml,
  namedHtml,
  paperPage,
];
