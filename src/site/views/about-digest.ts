// What is said of a digest beside its title.
import { counted } from '../../text/counted.ts';
import type { DigestRowView } from './digest.ts';

/** `Agents and pruning; 26 papers`. */
export function aboutDigest({ theme, count }: Pick<DigestRowView, 'theme' | 'count'>): string {
  return `${theme === null ? '' : `${theme}; `}${counted(count, 'paper')}`;
}

/** Its day; null where there is none, or the digest is called by it. */
export function dayOf({ title, date }: DigestRowView): DigestRowView['date'] {
  return date?.label === title ? null : date;
}
