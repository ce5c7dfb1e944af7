// Makes tests/fixtures/tools anew: `FORM_TOOLS=DIR npx tsx tests/bench/forms/make-fixtures.ts` runs every tool over
// pages of invented papers (papers.ts, page.ts) and keeps what it prints. tools.ts says what must be installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { writePage } from './page.ts';
import { inventedPapers, pageDate } from './papers.ts';
import { tools } from './tools.ts';

const folder = 'tests/fixtures/tools';

mkdirSync(folder, { recursive: true });
for (const view of ['list', 'trending'] as const) {
  const page = writePage(view, inventedPapers, pageDate, 'streams & more');
  for (const [name, { run }] of Object.entries(tools)) {
    // Readability leaves cards out as it likes: what it keeps is measured, not promised.
    if (!name.startsWith('readability')) writeFileSync(`${folder}/${view}.${name}.txt`, run(page));
  }
}
