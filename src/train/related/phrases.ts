// Reads how words stand in the abstracts of DATA_DIR/archive/papers.jsonl.xz and
// DATA_DIR/daily, and writes src/related/phrase-ends.weights.json. Only the words are kept.
import { writeFileSync } from 'node:fs';
import { defineScript, runScript } from '../../cli/script.ts';
import { foldWord } from '../../related/fold.ts';
import { type PhraseEndsTable, phraseEndsLabel } from '../../related/phrase-ends.ts';
import { wordSet } from '../../text/word-set.ts';
import { lineOf } from '../../weights-label.ts';
import { dataPath } from '../data-folder.ts';
import { readTexts } from '../vectors/corpus.ts';

/** A rarer word is neither. */
const leastSeen = 30;
/** A verb stands behind such a word as `to`, or before an article, at least so often; a noun may (`design`), but ends phrases. */
const verbShare = 0.2;
/** A modifier comes before a stop, or before what no name has within, less often; and one that is often a noun, too. */
const modifierShare = 0.12;
const partShare = 0.25;

const token = /\p{L}[\p{L}\p{M}\p{N}]{0,60}|[.,;:()!?]/gu;
const startsWithLetter = /^\p{L}/u;
const articles = wordSet('a an the these this those our their its his any each such some no how whether');
const beforeVerbs = wordSet(
  'to we can that which may will not while thereby thus could further also would they it',
);
const afterPhrases = wordSet(
  `of for in is are was were and or that to with by from on at as which can has have be via when where while into
  than between under but we it through without within over using across if may will not also so because since both
  after before during only`,
);

await runScript(
  defineScript(
    'train:phrases',
    'Learns which words end phrases, for reasons of neighbours (src/train/DATA.md).',
  )
    .argument('<DATA_DIR>', 'the folder with archive/ and daily/')
    .action((dataDir) => {
      const sources = ['archive/papers.jsonl.xz', 'daily'].map((name) => ({
        path: dataPath(dataDir, name),
        times: 1,
      }));
      const abstracts = readTexts(sources, new Set()).map(({ abstract }) => abstract);
      const target = new URL('../../related/phrase-ends.weights.json', import.meta.url);
      writeFileSync(target, `${JSON.stringify(learn(abstracts), null, 1)}\n`);
      console.log(`${abstracts.length} abstracts read.`);
    }),
);

interface Seen {
  all: number;
  /** As a verb stands. */
  done: number;
  /** As the end of a phrase. */
  ends: number;
}

function learn(texts: readonly string[]): PhraseEndsTable {
  const words = new Map<string, Seen>();
  for (const text of texts) count(text, words);
  const common = [...words].filter(([, { all }]) => all >= leastSeen).sort(([a], [b]) => (a < b ? -1 : 1));
  const isVerb = ({ all, done, ends }: Seen): boolean => done >= verbShare * all && ends < partShare * all;
  const verbs = common.filter(([, seen]) => isVerb(seen));
  const between = (least: number, most: number) =>
    common.filter(
      ([, seen]) => !isVerb(seen) && seen.ends >= least * seen.all && seen.ends < most * seen.all,
    );
  const join = (list: typeof common): string => list.map(([word]) => word).join('|');
  return {
    label: lineOf(phraseEndsLabel()),
    verbs: join(verbs),
    modifiers: join(between(0, modifierShare)),
    parts: join(between(modifierShare, partShare)),
  };
}

function count(text: string, words: Map<string, Seen>): void {
  const tokens = text.match(token) ?? [];
  for (const [at, word] of tokens.entries()) {
    if (!startsWithLetter.test(word)) continue;
    const folded = foldWord(word);
    const seen = words.get(folded) ?? { all: 0, done: 0, ends: 0 };
    words.set(folded, seen);
    const [before, after] = [tokens[at - 1]?.toLowerCase() ?? '', tokens[at + 1]?.toLowerCase() ?? '.'];
    seen.all++;
    if (beforeVerbs.has(before)) seen.done++;
    if (articles.has(after)) seen.done++;
    if (!startsWithLetter.test(after) || afterPhrases.has(after)) seen.ends++;
  }
}
