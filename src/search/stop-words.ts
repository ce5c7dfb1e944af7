// Words that nearly every text has. They are found in titles alone ("All you need is a good init"), and a
// question is held to them only where it has no other word.

export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about across after all also although always am among an and any are as at be because been before being ' +
    'between both but by can cannot could did do does doing done due during each either etc every few for from ' +
    'further had has have having he her here his how however i if in into is it its itself just less like many ' +
    'may me might more most much must my neither no nor not now of off often on once one only onto or other our ' +
    'out over own per rather same she should since so some such than that the their them then there therefore ' +
    'these they this those through thus to too toward towards two under until up upon us use used uses using ' +
    'very via was we well were what when where whether which while who whom whose why will with within without ' +
    'would yet you your'
  ).split(' '),
);
