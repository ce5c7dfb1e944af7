// What a text looks like of which no paper was read, for want of surer signs: heuristics for messages alone.
import { isCitation, isReference } from '../citations.ts';
import { scoreAbstract } from '../score-abstract.ts';
import { splitLines } from '../source.ts';
import { widestWrap } from '../unwrap.ts';

/** Lines of prose, most of them as long as the longest, and hardly a blank one. */
export function isDense(sample: string): boolean {
  const lines = splitLines(sample, mostLines).map((line) => line.trim());
  const written = lines.filter((line) => line !== '');
  const width = Math.max(...written.map((line) => line.length));
  const full = written.filter((line) => line.length > width * 0.7).length;
  return (
    written.length >= fewestDense &&
    width <= widestWrap &&
    full > written.length / 2 &&
    lines.length < written.length * 1.1
  );
}

/** Whether a paragraph reads like an abstract, wrapped or not: a list of titles ends in no full stop. */
export function holdsAbstract(sample: string): boolean {
  return sample.split(/(?:\r?\n[ \t>]{0,20}){2}/).some((paragraph) => {
    const words = paragraph.replace(/\(?https?:\/\/[^\s()]{1,300}\)?/g, ' ').replace(/\s+/g, ' ');
    return scoreAbstract(words.trim()) > surelyAbstract;
  });
}

/** Paragraphs or lines that cite a paper, where they are every other one or more; else 0. */
export function countCitations(sample: string): number {
  return Math.max(...[/(?:\r?\n[ \t]{0,20}){2}/, /\r?\n/].map((end) => countIn(sample.split(end))));
}

function countIn(texts: readonly string[]): number {
  const written = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const citations = written.filter((text) => isReference(text) || isCitation(text)).length;
  return 2 * citations < written.length ? 0 : citations;
}

/** Links with as many words as titles have, and what the page calls titles. */
export function countTitles(sample: string): number {
  let titles = 0;
  for (const [, link, named = ''] of sample.matchAll(
    /<a\s[^<>]{1,1000}>((?:[^<]|<(?!\/?a\b)){1,1000})<\/a>|<\w{1,20}\s[^<>]{0,300}class="(?:[^"]{0,100}\s)?title[\s"][^<>]{0,300}>([^<]{1,400})</gi,
  )) {
    const text = (link ?? named).replace(/<[^<>]{0,500}>/g, ' ').trim();
    if (text.length >= shortestTitle && text.split(/\s+/).length >= 3) titles++;
  }
  return titles;
}

const mostLines = 2000;
const fewestDense = 10;
const shortestTitle = 15;
// A length alone and a full stop within.
const surelyAbstract = 6;
