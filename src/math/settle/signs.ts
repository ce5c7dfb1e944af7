// Names of signs that stand in prose by themselves: `English rightarrow French`, `3times faster`.
//
// Some names are no word of any language, and are the sign wherever they stand. Others are words too (a cup,
// at 3 pm, approx.): they are the sign only between what a sign stands between.

import { findAll } from '../../text/match-at.ts';
import type { Span } from '../../text/types.ts';
import { greekLetters } from '../greek.ts';
import { findArrows } from './arrows.ts';

/** A name in `text` and the sign that it was. */
export interface Sign extends Span {
  readonly tex: string;
}

/** No words. (`rightarrow` is found inside a run too: `lossrightarrow`.) */
const neverWords =
  'rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow Longrightarrow ' +
  'hookrightarrow rightharpoonup uparrow downarrow updownarrow nearrow searrow leadsto mapsto leq geq neq leqslant geqslant ' +
  'lesssim gtrsim subseteq supseteq subsetneq setminus otimes oplus odot langle rangle lceil rceil lfloor ' +
  'rfloor infty forall emptyset nabla propto cdot cdots approxeq simeq varnothing';

const listed = new RegExp(`(?<![A-Za-z\\\\-])(?:${neverWords.replaceAll(' ', '|')})(?![A-Za-z-])`, 'g');

/** No letter, sign of a script or slash before the name. */
const opening = '(?<![A-Za-z\\\\_^{/])';

/** What a sign stands between: a number, or a capital that may carry a script. */
const number = '(?:(?<![\\d.,])\\d[\\d.,]{0,15}[%KMBk]?)';
const set = '(?:(?<![A-Za-z])[A-Z](?:_\\w)?)';

/** The word `times` stands behind such before a number too: how often, and what takes time. */
const oftenOrLong = (
  'of at several many multiple more few two three four five six seven eight nine ten hundred thousand different ' +
  'inference training response reaction execution processing compile run waiting travel correlation'
).replaceAll(' ', '|');

/** `4 judges `, `12 frozen layers `. */
const counted = '(?<![\\w.,])\\d[\\w.,]* ~?(?:[A-Za-z-]+ ){1,3}';

/** Glued to a number: `3times`. */
const glued = /(\d[KMB]?)times(?![A-Za-z])/g;

/** Who glues the sign to one number sets it behind the others too, but for what only the word says (27 of 28). */
const apart = /times(?![\w-]|\s(?:faster|as|per|the|that|in)\b)(?<=\d[KMB]?\stimes)/g;

/**
 * The first group of each is what stands before the name; the sign needs it, but does not hold it. A pattern is tried where the
 * text has the letters before it, which all that it finds have in them.
 */
const between: readonly (readonly [within: string, form: RegExp, tex: string])[] = [
  // After a blank it is the word, where nothing else says otherwise: `16 times fewer`.
  ['times', glued, '\\times'],
  // Before a number: `at times4`, and behind a word, `a times 1.5 speedup` (19 of 19, 11 of 11); `30 prompts times 2 runs` is
  // said in words too.
  ['times', /times(?=\d)(?<=(?:^|[\s(~])times)/g, '\\times'],
  [
    'times',
    new RegExp(
      `times(?=\\s~?\\d[\\d.,]*(?![\\d.,^]|x\\b| ?[<=]))(?<=[A-Za-z)\\]%]\\stimes)(?<!${counted}times|\\b(?:${oftenOrLong})\\stimes)`,
      'g',
    ),
    '\\times',
  ],
  // `state times action rightarrow state` (6 of 6).
  ['times', /times(?=\s[A-Za-z]{1,24}\s(?:long)?[rR]ightarrow)(?<=[A-Za-z]\stimes)/g, '\\times'],
  // `sim2real` is the word.
  ['sim', /((?:^|[\s(~[])[<>]?)sim(?= ?\d)(?!2(?!times)[a-z]{3})/g, '\\sim'],
  ['sim', new RegExp(`(${number} ?)sim(?= ?\\d)`, 'g'), '\\sim'],
  ['approx', /((?:^|[\s([=]))approx(?= ?[-+]?\d)/g, '\\approx'],
  ['pm', new RegExp(`([(=] ?${number} ?|\\d[.,]\\d{1,6}%? ?)pm(?= ?\\d)`, 'g'), '\\pm'],
  ['cup', new RegExp(`(${set} )cup(?= ${set})`, 'g'), '\\cup'],
  ['cap', new RegExp(`(${set} )cap(?= ${set})`, 'g'), '\\cap'],
  ['subset', new RegExp(`(${set} )subset(?= ${set})`, 'g'), '\\subset'],
  ['', /((?<![A-Za-z])[A-Za-z\d] )(le|ge|ne)(?= ?\d)/g, ''],
  // Glued to what it stands between: `0.12to0.59`, `8Bto4B`, `USDsim340`, `DALLcdotE`, `meanpmstd`.
  ['to', /(\d[%BMK]?)to(?=\d[\d.]*(?![\d.]*D))/g, '\\to'],
  ['sim', /([A-Z]{2})sim(?=\d)/g, '\\sim'],
  ['cdot', /([A-Z\d])cdot(?=[A-Z\d])/g, '\\cdot'],
  ['pm', /((?:\b(?:mean|median|average) ?|\())pm(?= ?(?:[a-z]{1,12}-)?(?:std|SD|SEM|standard))/g, '\\pm'],
  // Micro before a unit: `100mus`, `20 mum` (10 of 10).
  ['mu', /(\d ?)mu(?=(?:m|s|g|[lL]|W|A|V|F|M|J|T|Hz|Pa|rad|mol)(?![A-Za-z]))/g, '\\mu'],
  // `dapprox0.10` (11 of 11).
  ['approx', /((?<![A-Za-z\\])[A-Za-z])approx(?= ?\d)/g, '\\approx'],
  // Between a name's parts: `LongotimesShort`.
  ['', /([A-Za-z])(otimes|oplus|odot|checkmark)(?=[A-Z])/g, ''],
  // `NPsubseteqBPP` (85 of 86).
  ['', /([A-Z])(subseteq|supseteq|neq|leq|geq|setminus)(?=[A-Z])/g, ''],
  // `modeltimespersona` (12 of 12); `realtimestamp`, `multitimescale` are words.
  [
    'times',
    /((?<![A-Za-z\\])[a-z]{4,24})times(?!tamp|cale|hare|erie|pan|lice|tep|pent|ensi|tretch)(?=[a-z]{3})/g,
    '\\times',
  ],
  // The mark of an item, between sentences (7 of 7).
  ['bullet', /([.;:] )bullet(?= [A-Z])/g, '\\bullet'],
  // Nobody parts a number from its percent sign by a comma: `7.89,%`.
  ['%', /(\d),(?=\\?%)/g, '\\,'],
  // `Input times Gradient`: names, both with a capital.
  ['times', /([A-Z][a-z]+ )times(?= [A-Z][a-z])/g, '\\times'],
  // Counts multiplied in a row, `9 models times 4 judges times 5 tasks` (12 of 12), and the sides of something, `3 mm times 4 mm`.
  ['times', new RegExp(`times(?= ${counted}times ~?\\d)(?<=${counted}times)`, 'g'), '\\times'],
  ['times', new RegExp(`times(?= ~?\\d)(?<=times ${counted}times)`, 'g'), '\\times'],
  ['times', /(\d ?(?:[nµcmk]?m|px) )times(?= ?\d)/g, '\\times'],
  // A Greek letter's name in small letters, glued to capitals: `muP`, `alphaCSC` (41 of 41); `nuScenes` is a name.
  ['', new RegExp(`(${opening})(${greekLetters})(?=[A-Z]{1,12}(?![A-Za-z_^(]))`, 'g'), ''],
  // `perpGrad`, `nablaBS` (9 of 9), `Hinfty`.
  ['', new RegExp(`(${opening})(perp|nabla)(?=[A-Z])`, 'g'), ''],
  ['infty', /((?<![A-Za-z\\])[A-Z])(infty)(?![A-Za-z])/g, ''],
  // `modelrightarrowapplication`.
  ['ightarrow', /([A-Za-z](?<!left|Left|long|Long|hook|x))(rightarrow|Rightarrow)(?=[a-z]{3})/g, ''],
  // Between numbers, without the space on its sides: `0.8!-!0.9`, `40!times!20` (9 of 9).
  ['!-!', /(\d)!-!(?=\d)/g, '-'],
  ['!times!', /(\d)!times!(?=\d)/g, '\\times'],
  ['!to!', /(\d)!to!(?=\d)/g, '\\to'],
  // `rm QKR`: a switch of face shows nothing, but its name in capitals is upright.
  ['rm ', /((?:^|[\s(]))(rm [A-Z]{2,12})(?![\w^])/g, ''],
  // A thin space in a number.
  [',!', /(\d),!(?=\d{3}(?!\d))/g, '{,}'],
];

/** `langlequestion, answerrangle`: angle brackets that touch the words they hold. */
const tuple =
  /(?<![A-Za-z\\])langle(?=[A-Za-z][^<>{}$\\]{1,80}?[A-Za-z]rangle(?![A-Za-z]))|(?<=[A-Za-z])rangle(?![A-Za-z])/g;

/** The signs in `text`, ascending. Linear: every pattern looks a few characters around a name. */
export function findSigns(text: string): readonly Sign[] {
  const found: Sign[] = [];
  for (const match of findAll(listed, text)) {
    found.push({ start: match.index, end: match.index + match[0].length, tex: `\\${match[0]}` });
  }
  found.push(...findArrows(text));
  let opened = false;
  for (const { index, 0: name } of text.includes('rangle') ? findAll(tuple, text) : []) {
    if (name === 'langle' || opened) found.push({ start: index, end: index + name.length, tex: `\\${name}` });
    opened = name === 'langle';
  }
  const forms = text.search(glued) < 0 ? between : [...between, ['times', apart, '\\times'] as const];
  for (const [within, form, tex] of forms) {
    if (!text.includes(within)) continue;
    for (const match of findAll(form, text)) {
      const start = match.index + (match[1] ?? '').length;
      found.push({ start, end: match.index + match[0].length, tex: tex || `\\${match[2] ?? ''}` });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
