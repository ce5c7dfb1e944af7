// Which words are in which language. Papers and interface are English, so every page is; what the publisher writes,
// and dates, are in the publisher's language, and say so wherever that is another one.

/** Of pages: the publisher's English (`en-IN`), else `en`. */
export function pageLanguage(language: string): string {
  return isEnglish(language) ? language : 'en';
}

/** For `lang` on the publisher's own words and on dates; undefined where the page says it already. */
export function ownLanguage(language: string): string | undefined {
  return isEnglish(language) ? undefined : language;
}

/** A locale costs more to make than a page. */
const english = new Map<string, boolean>();

function isEnglish(language: string): boolean {
  const known = english.get(language) ?? new Intl.Locale(language).language === 'en';
  english.set(language, known);
  return known;
}
