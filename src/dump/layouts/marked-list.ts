// The layout `marked-list`: text or Markdown in which a mark opens each paper (`Title: …`, `## …`, `3. …`, `**…**`), and
// labels or addresses stand below it (`Authors: …`, `Abstract: …`, `https://…`): what scripts print, what mails and
// the templates of daily lists say.
import { rateArxivPage } from '../arxiv/read.ts';
import { claimThreshold, claimTop, type Layout } from '../layout.ts';
import { readMarked } from '../marked/read.ts';
import { type Survey, surveyMarks } from '../marked/survey.ts';

export const markedList: Layout = {
  name: 'marked-list',
  claim: (source) => {
    const survey = surveyMarks(source);
    // Pages of arXiv's label their titles too, but nothing below these.
    const isOther = rateArxivPage(source) >= claimThreshold;
    return claimTop(
      source,
      isOther ? 0 : sureBy(survey),
      'no titles marked alike, each with the label "Abstract:", names of authors or an address of a paper below it',
    );
  },
  read: readMarked,
};

/** How sure what the list says of its papers makes one, and that the abstracts stand below the marks. */
function sureBy(survey: Survey): number {
  const { opening, fit, isLabelled, addressed, isBylined, linked, isWrapped } = survey;
  if (isLabelled || (opening === 'label' && !isWrapped)) return sureByLabel * fit;
  if (opening === 'bare-above-names') return 0;
  const isPlain = isCounted(survey) || isBoxed(survey) || isRunIn(survey);
  if (isWrapped || !(isBylined || addressed >= half || isPlain)) return 0;
  if (linked < half) return sureByAddress * fit;
  // Where titles are links and nothing is labelled, the readers of linked Markdown know more.
  return fit >= nearlyAll ? afterOthers : 0;
}

/** `1.`, `2.`, `3.`: a paragraph below each, no other, and no sentence that begins with the number. */
function isCounted({ opening, marks, fit, broken }: Survey): boolean {
  return opening === 'number' && marks >= fewestCounted && fit > allButAll && broken < half;
}

/** Boxes that say they are of papers, and no paragraph outside of them. */
function isBoxed({ opening, marks, fit }: Survey): boolean {
  return opening === 'callout-paper' && marks >= fewestBoxed && fit > allButAll;
}

/** `**Two Cheap Clocks** — Clocks drift. We show …`, most of them so. */
function isRunIn({ runIn, marks, fit }: Survey): boolean {
  return runIn >= most && marks >= fewestRunIn && fit > allButAll;
}

const fewestRunIn = 2;
const most = 0.75;
const fewestCounted = 3;
/** One may be any note's own summary. */
const fewestBoxed = 2;
const allButAll = 0.9;
/** As of one paper by itself. */
const nearlyAll = 0.8;
const sureByLabel = 0.96;
const sureByAddress = 0.75;
/** Reads where nobody else finds a paper. */
const afterOthers = claimThreshold;
const half = 0.5;
