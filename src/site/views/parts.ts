// The pieces that views are made of: texts with their HTML, links, dates.
import { type DateForm, formatDate, machineDate, type PartialDate } from '../../paper/dates.ts';
import type { TextRun } from '../../reading/runs.ts';
import type { HttpUrl } from '../../text/types.ts';
import { ownLanguage } from '../language.ts';
import type { SafeHtml } from '../safe-html.ts';

export interface ShownText {
  /** Inline HTML: typography, links and KaTeX. */
  readonly html: SafeHtml;
  readonly hasMath: boolean;
}

export interface RichText extends ShownText {
  /** Readable text; formulas as Unicode or TeX source. */
  readonly plain: string;
}

export interface UnicodeText extends RichText {
  /** One line, formulas in Unicode: `O(√n) rounds for x ∈ ℝⁿ`. */
  readonly unicode: string;
}

/** A title or an abstract, which other formats than HTML want too. */
export interface ScrapedText extends UnicodeText {
  /** Text and TeX in turn. */
  readonly runs: readonly TextRun[];
}

/** An outgoing address. */
export interface LinkView {
  readonly label: string;
  readonly url: HttpUrl;
}

/** A page of this site. */
export interface RefView {
  readonly title: string;
  /** Of the title, where that is not in the language of pages: a date, or the publisher's own words. */
  readonly lang?: string | undefined;
  readonly url: string;
}

/** A date as far as it is known. */
export interface DateView {
  readonly value: PartialDate;
  /** `11 March 2026`, or `11 March` where no year is known. */
  readonly label: string;
  readonly lang?: string | undefined;
  /** For `<time datetime>`: `2026-03-11` or `03-11`, both valid there. */
  readonly datetime: string;
}

export function viewDate(value: PartialDate, form: DateForm): DateView {
  return { value, label: formatDate(value, form), lang: dateLanguage(form), datetime: machineDate(value) };
}

/** For `lang` on dates: those in figures are in no language. */
export function dateLanguage(form: DateForm): string | undefined {
  return form.length === 'iso' ? undefined : ownLanguage(form.locale);
}

export interface TopicRefView extends RefView {
  readonly slug: string;
  /** Area slug: gives the hue. */
  readonly area: string;
}

/** A digest: two may be of one theme. */
export interface DatedRefView extends RefView {
  readonly date: DateView | null;
}
