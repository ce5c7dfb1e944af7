// The layout `marked-list`: text or Markdown in which a mark opens each paper (`Title: …`, `## …`, `3. …`, `**…**`), and
// labels or addresses stand below it (`Authors: …`, `Abstract: …`, `https://…`): what scripts print, what mails and
// the templates of daily lists say.
import type { Layout } from '../layout.ts';
import { readMarked } from '../marked/read.ts';
import { surveyMarks } from '../marked/survey.ts';

export const markedList: Layout = {
  name: 'marked-list',
  claim: (source) => {
    const { opening, fit, isLabelled, addressed, linked, isWrapped } = surveyMarks(source);
    // Where titles are links and nothing is labelled, the readers of linked Markdown know more.
    const sure =
      isLabelled || (opening === 'label' && !isWrapped)
        ? SURE_BY_LABEL
        : linked >= HALF || isWrapped || addressed < HALF
          ? 0
          : SURE_BY_ADDRESS;
    return {
      certainty: sure * fit,
      line: source.first + 1,
      missing: 'no titles marked alike, each with the label "Abstract:" or an address of a paper below it',
    };
  },
  read: readMarked,
};

const SURE_BY_LABEL = 0.96;
const SURE_BY_ADDRESS = 0.75;
const HALF = 0.5;
