// Words that say nothing of a paper's subject, folded as foldWord() folds: function words, and the
// verbs and nouns of which every abstract is made. What is merely frequent needs no place here: the
// background statistics make it light.
import { wordSet } from '../text/word-set.ts';

export const stopWords = wordSet(
  `a about above across after again against all almost along already also although alway among an and
  another any are around as at based be because been before being below best better between both but by can
  cannot could despite did different do doe done due during each either enough especially etc even every few
  first for found four from full further give given good had has have having he hence her here high however
  http https i im ie if in indeed into is it itself just know known large largely last later lead least les less let like
  low made make many may me method might more moreover most much must near need never new no non nor not now
  of off often on one only onto or other our out over own paper per perhap possible prior propose proposed
  rather recent recently respectively result same second see seem set several shall she short should show
  shown significantly since small so some specifically still study such take term than that the their them
  then there therefore these they thi this those though three through thu thus to together too toward towards
  two typically under up upon use used useful using usually various very via want was way we well were what
  when where whether which while who whose why widely will with within without work would yet you your
  approach achieve demonstrate introduce present problem provide state art outperform performance improve
  existing experiment experimental extensive code available github com www
  et al eg ie cf package python discuss introduction beyond reduce reducing surprising fundamental
  comprehensive novel`,
);
