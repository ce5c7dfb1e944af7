// Dates that scripts write are in the publisher's language, as those on pages are, and say so.
import { make } from './make.ts';

/** `lang`: empty where it is the page's own, which tells that of whole dates. */
export function dated(date: string, lang = document.documentElement.dataset.dates ?? ''): HTMLSpanElement {
  return make('span', lang === '' ? {} : { lang }, date);
}
