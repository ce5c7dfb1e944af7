// Words that nearly every text has. They are found in titles alone ("All you need is a good init"), and a
// question is held to them only where it has no other word.

import { wordSet } from '../text/word-set.ts';

export const stopWords = wordSet(
  'a about across after all also although always am among an and any are as at be because been before being ' +
    'between both but by can cannot could did do does doing done due during each either etc every few for from ' +
    'further had has have having he her here his how however i if in into is it its itself just less like many ' +
    'may me might more most much must my neither no nor not now of off often on once one only onto or other our ' +
    'out over own per rather same she should since so some such than that the their them then there therefore ' +
    'these they this those through thus to too toward towards two under until up upon us use used uses using ' +
    'very via was we well were what when where whether which while who whom whose why will with within without ' +
    'would yet you your',
);

/** Those that questions have most: 86 in 100 of all stop words in readers’ questions (src/train/vectors/questions.tsv). */
export const askedStopWords = wordSet(
  'and any are as at before by can do each few for from how in into is it like many of on one only or out over own ' +
    'so than that the their them then to two up use what when where which while with without you an',
);
