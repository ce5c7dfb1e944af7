// The layout `public-json`: the site's public list, `[{"paper": {"id": …, "title": …, "summary": …}}]`,
// the papers alone, one a line, or any JSON whose objects have a title and an abstract by the meaning of
// their names: other tools' lists, JSON feeds, JSON inside the strings of JSON.
import { isEmptyList, readOpenJson } from '../json/layout.ts';
import { openJson } from '../json/open.ts';
import { claimTop, type Layout } from '../layout.ts';

export const publicJson: Layout = {
  name: 'public-json',
  readsJson: true,
  claim: (source) => {
    const opened = openJson(source);
    if (opened === null || opened.dialect !== 'json') return claimTop(source, 0, 'no JSON');
    const found = opened.scan.papers.length > 0 || isEmptyList(source);
    return claimTop(source, found ? 0.95 : 0.2, 'no object with "title" and "summary"');
  },
  read: readOpenJson,
};
