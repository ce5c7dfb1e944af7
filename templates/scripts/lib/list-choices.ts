// How a reader likes lists, kept in this browser.

export interface ListChoices {
  readonly show: 'titles' | 'teasers' | 'abstracts';
  readonly order: 'as listed' | 'by votes' | 'by topic';
  readonly unread: boolean;
}

const usual: ListChoices = { show: 'teasers', order: 'as listed', unread: false };
const shows: readonly string[] = ['titles', 'teasers', 'abstracts'];
const orders: readonly string[] = ['as listed', 'by votes', 'by topic'];

export function readChoices(base: string): ListChoices {
  try {
    return parseChoices(localStorage.getItem(`offprint-list ${base}`) ?? '');
  } catch {
    return usual;
  }
}

/** What is not one of the choices there are is the usual one. */
function parseChoices(text: string): ListChoices {
  const [show = '', order = '', unread = ''] = text.split(',');
  return {
    show: isShow(show) ? show : usual.show,
    order: isOrder(order) ? order : usual.order,
    unread: unread === 'unread',
  };
}

export function writeChoices(base: string, { show, order, unread }: ListChoices): void {
  try {
    localStorage.setItem(`offprint-list ${base}`, [show, order, unread ? 'unread' : ''].join(','));
  } catch {
    // No room, or storage is forbidden: chosen for this page alone.
  }
}

function isShow(value: string): value is ListChoices['show'] {
  return shows.includes(value);
}

function isOrder(value: string): value is ListChoices['order'] {
  return orders.includes(value);
}
