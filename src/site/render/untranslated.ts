// Rendered HTML -> the same with names of methods, models and data sets left alone by page translation: a `LoRA`
// is no word. Formulas, code and explained acronyms say so themselves.
import { findNames } from '../../terms/names.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { RichText } from '../views/parts.ts';
import { mapText } from './abbreviations.ts';

export function untranslated<T extends RichText>(text: T): T {
  return { ...text, html: asSafeHtml(mapText(text.html, leaveNames)) };
}

/** Entities of our own HTML hold no capitals, and so no names. */
function leaveNames(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of findNames(text)) {
    parts.push(text.slice(at, start), '<span translate="no">', text.slice(start, end), '</span>');
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
