// Formulas by sight: runs of tokens of which none can be prose.
//
// A long formula has so many likely beginnings and ends that no one of its spans may be likely enough to be chosen. What
// is left raw then, `=varepsilon^{mu-N}[|x|^{-mu}*F(u)]f(u)`, is worse for a reader than an end in the wrong place.
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';
import { ControlClass, controlClassOf } from './control-names.ts';
import type { Examined } from './examine.ts';

/** The chosen spans, ascending and disjoint; a run that holds a raw script takes the place of those that it overlaps, and holds them. */
export function takeRuns(
  { tokens, residue, description: { partner } }: Pick<Examined, 'tokens' | 'residue' | 'description'>,
  chosen: readonly CandidateSpan[],
): readonly CandidateSpan[] {
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of chosen) taken.fill(1, first, last + 1);
  const spans: CandidateSpan[] = [];
  let next = 0;
  for (let first = 0; first < tokens.length; first++) {
    let last = first;
    while (last < tokens.length && residue[last] !== 1 && isNoProse(tokens, last)) last++;
    const run = within(tokens, partner, first, last - 1);
    first = Math.max(first, last);
    if (run === null || !isUnmistakable(tokens, run) || !hasRawScript(tokens, taken, run)) continue;
    let { first: from, last: to } = run;
    for (; (chosen[next]?.first ?? tokens.length) <= to; next++) {
      const span = chosen[next];
      if (span === undefined) break;
      if (span.last < from) spans.push(span);
      else [from, to] = [Math.min(from, span.first), Math.max(to, span.last)];
    }
    spans.push({ first: from, last: to, probability });
  }
  return spans.length === 0 ? chosen : [...spans, ...chosen.slice(next)];
}

/** Of what is found so: a reader sees the doubt. */
const probability = 0.5;

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The run from its first bracket that closes outside of it on, or up to the next, without signs at its edges that stand between two things. */
function within(tokens: readonly Token[], partner: Int32Array, from: number, to: number): Run | null {
  let [first, last] = [from, from - 1];
  for (let i = from; i <= to; i++) {
    const other = partner[i] ?? -1;
    const isOpen = /^[([{]$/.test(tokens[i]?.text ?? '') && (other < 0 || other > to);
    const isClosed = /^[)\]}]$/.test(tokens[i]?.text ?? '') && other < first;
    if (!isOpen && !isClosed) last = i;
    else if (last - first >= shortest) break;
    else [first, last] = [i + 1, i];
  }
  while (last > first && wantsMore(tokens[last]?.text ?? '')) last--;
  while (first < last && /^[+=<>/*,^_]$/.test(tokens[first]?.text ?? '')) first++;
  const length = last - first + 1;
  return length >= shortest && length <= longest ? { first, last } : null;
}

/** A sign between two things, and a name that takes something. */
function wantsMore(text: string): boolean {
  return /^[-+=<>/*,]$/.test(text) || transitive.has(controlClassOf(text));
}

const transitive: ReadonlySet<ControlClass> = new Set([
  ControlClass.relation,
  ControlClass.binary,
  ControlClass.font,
  ControlClass.accent,
]);

/** In tokens; what is shorter may be a name, and what is longer is no formula of an abstract. */
const [shortest, longest] = [8, 240];

/** Two scripts, or one and the name of a sign, with a sign between two things; no part of a word, nor of TeX that kept its backslashes. */
function isUnmistakable(tokens: readonly Token[], { first, last }: Run): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (before?.text === '*' || (tokens[first]?.glued === true && !/^[(:,;]$/.test(before?.text ?? '')))
    return false;
  if (after?.glued === true && !/^[),.;:-]$/.test(after.text)) return false;
  const around = tokens.slice(Math.max(0, first - near), last + near + 1);
  if (around.some(({ kind, text }) => kind === 'control' || text === '&')) return false;
  const own = tokens.slice(first, last + 1);
  const scripts = own.filter((_, k) => isScript(tokens, first + k)).length;
  const named = own.filter(isSignsName).length;
  return scripts > 0 && scripts + named > 1 && own.some(({ text }) => /^[-+=<>/*]$/.test(text));
}

/** In tokens. */
const near = 8;

function hasRawScript(tokens: readonly Token[], taken: Uint8Array, { first, last }: Run): boolean {
  for (let i = first; i <= last; i++) if (taken[i] === 0 && isScript(tokens, i)) return true;
  return false;
}

function isScript(tokens: readonly Token[], i: number): boolean {
  const [mark, after] = [tokens[i], tokens[i + 1]];
  if (mark?.glued !== true || (mark.text !== '^' && mark.text !== '_')) return false;
  return after?.glued === true && /^[{\w*+-]/.test(after.text);
}

/** A name that is no word of English. */
function isSignsName({ kind, text }: Token): boolean {
  const found = kind === 'word' ? controlClassOf(text) : ControlClass.none;
  return found !== ControlClass.none && found < ControlClass.in;
}

/** Marks, numbers, names of signs, letters, and a few letters in a row behind a mark (`^{ps}`); a comma only amid what is glued. */
function isNoProse(tokens: readonly Token[], i: number): boolean {
  const [token, after] = [tokens[i], tokens[i + 1]];
  if (token === undefined) return false;
  const { kind, text, glued } = token;
  if (kind === 'mark') return mark.test(text) || (text === ',' && glued && after?.glued === true);
  if (kind !== 'word') return kind === 'number';
  if (isSignsName(token)) return true;
  if (text.length === 1) return !/^[aAI]$/.test(text) || glued || after?.glued === true;
  return glued && /^[A-Za-z]{2,3}$/.test(text) && mark.test(tokens[i - 1]?.text ?? '');
}

const mark = /^[\^_{}()[\]|+\-*/=<>'!\u0370-\u03ff]$/;
