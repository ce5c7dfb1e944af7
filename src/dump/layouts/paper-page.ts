// The layout `paper-page`: the page of one paper, the list's own or arXiv's, as text, as Markdown, as a clipper's note, or
// saved by a browser. It is read as a list of one paper.
import { claimTop, type Layout } from '../layout.ts';
import { readCitation } from '../paper-page/citation.ts';
import { addSaid, readNote, readSaid } from '../paper-page/note.ts';
import { readPaperPage } from '../paper-page/read.ts';
import { isPaperPage, isWholePage } from '../paper-page/signs.ts';
import { readIsland } from './saved-html.ts';

export const paperPage: Layout = {
  name: 'paper-page',
  scope: 'paper',
  claim: (source) =>
    claimTop(
      source,
      isPaperPage(source) ? 0.98 : 0,
      'no heading "Abstract" above the "Community" of one paper',
    ),
  read: (source) => {
    const island = readIsland(source);
    if (island?.entries.length === 1) return island;
    const said = readSaid(source);
    if (said !== null && !isWholePage(source)) return readNote(source, said);
    const page = readPaperPage(source);
    if (page.entries.length === 1) return said === null ? page : addSaid(page, said);
    return readCitation(source) ?? (said === null ? page : readNote(source, said));
  },
};
