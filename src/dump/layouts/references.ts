// The layout `references`: what reference managers and libraries export, in BibTeX, RIS, PubMed's form or EndNote's. An entry is
// a paper where it has a title and an abstract; dates of entries are theirs, and no day of a list.

import { claimTop, type Finding, type Layout, type Reading } from '../layout.ts';
import { isBibtex, readBibtex } from '../references/bibtex.ts';
import { dialects, findDialect, readTagged } from '../references/tagged.ts';
import type { Source } from '../source.ts';
import { TableReader } from '../table/rows.ts';

export const references: Layout = {
  name: 'references',
  claim: (source) => {
    const found = isBibtex(source) || findDialect(source) !== null;
    return claimTop(source, found ? 1 : 0, 'no entry of BibTeX, RIS, PubMed or EndNote with an abstract');
  },
  read: readReferences,
};

function readReferences(source: Source): Reading {
  const table = new TableReader(source, 'Complete the entry, or delete it.');
  const broken: Finding[] = [];
  const dialect = findDialect(source);
  for (const entry of dialect === null ? readBibtex(source) : readTagged(source, dialect)) {
    if ('brokenAt' in entry)
      broken.push({ code: 'invalid-row', line: source.lineAt(entry.brokenAt) + 1, message: brokenEntry });
    else table.add(entry.names, entry);
  }
  const { parts, entries, findings } = table.finish();
  // The names of fields are the format's own: how they were understood is no news.
  const told = findings.filter(({ code }) => code !== 'fields-read');
  return { parts, entries, findings: [...broken, ...told, ...reportOtherForms(source)], date: null };
}

const forms = [{ name: 'BibTeX', opening: /^@[a-z]{3,30}\s?[{(]/gim }, ...dialects];

/** Files put together of several forms: the one that comes first is read. */
function reportOtherForms(source: Source): readonly Finding[] {
  const [read, ...others] = forms
    .map(({ name, opening }) => ({
      name,
      at: [...source.text.matchAll(opening)].map(({ index }) => index),
    }))
    .filter(({ at }) => at.length > 0)
    .sort((one, other) => (one.at[0] ?? 0) - (other.at[0] ?? 0));
  return others.map(({ name, at }) => ({
    code: 'left-out',
    line: source.lineAt(at[0] ?? 0) + 1,
    message: `${at.length === 1 ? 'An entry' : `${at.length} entries`} in the form of ${name}, the first here, ${at.length === 1 ? 'is' : 'are'} left out, since the file begins in that of ${read?.name}. Save what is in one form as a file of its own.`,
  }));
}

const brokenEntry =
  'The entry that begins here is left out: in it a brace or a quotation mark is not closed, or a comma is missing. Mend it, or export it again.';
