// Words that say nothing about a paper's topic: grammar, and what every abstract says of itself.
import { parseWords } from './words.ts';

const grammar = `a an the of in on for to and or nor but not no so than then too very is are was were be been being
  am by with without within as at from into onto upon over under up down out off about against between among through
  during before after above below again once here there this that these those it its itself he she they them their
  theirs we us our ours you your i me my who whom whose which what when where why how all any both each every few
  more most much many other others another some such same only own just also even still yet already rather quite
  either neither whether if because since while although though however moreover furthermore therefore thus hence
  can could may might must shall should will would do does did done doing have has had having one two three four
  first second third via per e.g i.e etc et al vs`;

const self = `paper work works study studies present presents presented propose proposes proposed introduce
  introduces introduced show shows shown showing demonstrate demonstrates demonstrated find finds found result
  results based new novel approach approaches method methods use uses used using further provide provides provided
  achieve achieves achieved different several various existing recent recently well make makes made like state art
  model models data learning performance problem problems`;

const stopWords: ReadonlySet<string> = new Set(parseWords(`${grammar} ${self}`).map((word) => word.stem));

export function isStopWord(stem: string): boolean {
  return stopWords.has(stem);
}
