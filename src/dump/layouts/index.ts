// The table of layouts. A new one is one module beside this file and one line here, or a row in scrapers.ts.
import type { Layout } from '../layout.ts';
import { arxivText } from './arxiv-text.ts';
import { cardLines } from './card-lines.ts';
import { csv } from './csv.ts';
import { feed } from './feed.ts';
import { publicJson, pythonRepr } from './json.ts';
import { markdownTable } from './markdown-table.ts';
import { markedList } from './marked-list.ts';
import { namedHtml } from './named-html.ts';
import { paperPage } from './paper-page.ts';
import { packed, spaced } from './plain.ts';
import { references } from './references.ts';
import { savedHtml } from './saved-html.ts';
import { scrapers } from './scrapers.ts';

export const layouts: readonly Layout[] = [
  // A header that names its columns is no accident, nor is an entry's: tables and references come before what looks like plain lines.
  csv,
  markdownTable,
  references,
  spaced,
  packed,
  arxivText,
  cardLines,
  ...scrapers,
  markedList,
  publicJson,
  pythonRepr,
  feed,
  savedHtml,
  namedHtml,
  paperPage,
];
