// The papers of a list as they are read: an entry where a title stands with its abstract, else a word of what is missing.
import { makeEntry } from '../paper/entry.ts';
import type { Finding } from './layout.ts';
import { reportAbstract, reportTitle } from './report.ts';
import type { Entry } from './types.ts';

/** What was read of one paper; null where a text of it was not found. */
export interface ReadPaper extends Partial<Omit<Entry, 'title' | 'abstract'>> {
  readonly line: number;
  readonly title: string | null;
  readonly abstract: string | null;
}

export class EntryList {
  readonly entries: Entry[] = [];
  readonly findings: Finding[] = [];

  /** `remedy` tells what to do in a file of this kind where a text is missing. */
  constructor(private readonly remedy?: string) {}

  /** False for what has neither title nor abstract: that is yet to be told. */
  add({ title, abstract, ...known }: ReadPaper): boolean {
    const { line, place = null } = known;
    if (title !== null && abstract !== null) this.entries.push(makeEntry({ title, abstract, ...known }));
    else if (title !== null) this.findings.push({ ...reportTitle(line, title, this.remedy), place });
    else if (abstract !== null) this.findings.push({ ...reportAbstract(line, abstract, this.remedy), place });
    return title !== null || abstract !== null;
  }
}
