// The layout `named-html`: a saved page of any site that lists papers with their abstracts: a venue's proceedings,
// arXiv's listings and searches, a list of one's own. Titles are headings, bold lines or what the page names so.

import { isHtmlPage } from '../html/page.ts';
import { claimTop, type Layout } from '../layout.ts';
import { htmlLines } from '../marked/html-lines.ts';
import { readMarked } from '../marked/read.ts';
import { surveyMarks } from '../marked/survey.ts';

export const namedHtml: Layout = {
  name: 'named-html',
  claim: (source) => {
    if (!isHtmlPage(source)) return claimTop(source, 0, 'no HTML');
    const { fit, isLabelled, isBylined, addressed } = surveyMarks(source, htmlLines);
    const sure = isLabelled ? sureByName : isBylined || addressed >= half ? sureByPlace : 0;
    return claimTop(source, sure * fit, 'no titles with abstracts of their own below them');
  },
  read: (source) => readMarked(source, htmlLines, 'chrome'),
};

// Less than the readers that know their page, or links to papers.
const sureByName = 0.9;
const sureByPlace = 0.58;
const half = 0.5;
