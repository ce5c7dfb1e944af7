// The table of layouts. A new one is one module beside this file and one line here, or a row in scrapers.ts or text.ts.
import type { Layout } from '../layout.ts';
import { csv } from './csv.ts';
import { feed } from './feed.ts';
import { publicJson, pythonRepr } from './json.ts';
import { markdownTable } from './markdown-table.ts';
import { markedList } from './marked-list.ts';
import { namedHtml } from './named-html.ts';
import { paperPage } from './paper-page.ts';
import { references } from './references.ts';
import { savedHtml } from './saved-html.ts';
import { scrapers } from './scrapers.ts';
import { texts } from './text.ts';

export const layouts: readonly Layout[] = [
  // A header that names its columns is no accident, nor is an entry's: tables and references come before what looks like plain lines.
  csv,
  markdownTable,
  references,
  ...texts,
  ...scrapers,
  markedList,
  publicJson,
  pythonRepr,
  feed,
  savedHtml,
  namedHtml,
  paperPage,
];
