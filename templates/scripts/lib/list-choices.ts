// How a reader likes lists, kept in this browser; where it keeps nothing, chosen for the page at hand alone.
import { readStored, store } from './stored.ts';

export const shows = ['titles', 'teasers', 'abstracts'] as const;
export const orders = ['as listed', 'by votes', 'by topic'] as const;

export interface ListChoices {
  readonly show: (typeof shows)[number];
  readonly order: (typeof orders)[number];
  readonly unread: boolean;
}

function keyOf(base: string): string {
  return `offprint-list ${base}`;
}

/** What is not one of the choices there are is the usual one. */
export function readChoices(base: string): ListChoices {
  const [show, order, unread] = readStored(keyOf(base)).split(',');
  return {
    show: shows.find((each) => each === show) ?? 'teasers',
    order: orders.find((each) => each === order) ?? 'as listed',
    unread: unread === 'unread',
  };
}

export function writeChoices(base: string, { show, order, unread }: ListChoices): void {
  store(keyOf(base), [show, order, unread ? 'unread' : ''].join(','));
}
