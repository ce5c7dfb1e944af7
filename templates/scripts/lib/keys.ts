// Keys for those who read with their hands on them. None works while one writes, nor with Ctrl, Alt
// or Meta; `?` lists them, and a reader may switch them off there (WCAG 2.1.4).
import { make, makeButton } from './make.ts';
import { readStored, store } from './stored.ts';

const offKey = 'offprint-keys';
const legend: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['j, k', 'next and previous paper of a list'],
  ['o', 'open the paper'],
  ['s', 'star it, or take the star away'],
  ['l', 'listen to the paper, or pause, where the browser has a voice'],
  ['r', 'a paper at random'],
  ['g', 'reading list'],
  ['?', 'these keys'],
];

/** What leads from a list's entry to its paper. */
const entryLink = '.contents > li:not([hidden]) :is(h2, h3) a';

export function offerKeys(base: string): void {
  let at: HTMLElement | null = null;
  const move = (step: number): void => {
    // As the list stands now: its reader may have sorted it, left papers out, or asked for others.
    const links = [...document.querySelectorAll<HTMLElement>(entryLink)];
    // Who has chosen none begins with what is in view, as after Back, which brings the place back and no choice.
    const before = at?.isConnected
      ? links.indexOf(at)
      : links.findIndex((link) => link.getBoundingClientRect().top >= 0) - 1;
    at = links[Math.min(links.length - 1, Math.max(0, before + step))] ?? null;
    at?.focus();
    at?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (field) field.focus();
      else location.assign(`${base}search/`);
    },
    j: () => move(1),
    k: () => move(-1),
    o: () => at?.click(),
    s: () => (at?.closest('li')?.querySelector<HTMLElement>('.star') ?? button('star'))?.click(),
    l: () => button('listen')?.click(),
    r: () => location.assign(`${base}random/`),
    g: () => location.assign(`${base}reading-list/`),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isWriting(event.target))
      return;
    // It has the keys to itself while it stands open.
    const open = document.querySelector('dialog');
    if (event.key === '?') {
      if (open) open.close();
      else showLegend();
    } else if (!open && !areOff() && Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]?.();
    }
  });
  offerLegend();
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(entryLink)) at = target;
  });
}

/** Of the page's own paper. */
function button(id: string): HTMLElement | null {
  return document.getElementById(id);
}

/** The footer says that there are keys, where there is a keyboard to press them on. */
function offerLegend(): void {
  const place = document.querySelector('#keys');
  if (!place || !matchMedia('(hover: hover)').matches) return;
  place.replaceChildren(makeButton('Keys', showLegend), '.');
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
}

function areOff(): boolean {
  return readStored(offKey) === 'off';
}

function showLegend(): void {
  const dialog = make('dialog', { className: 'keys', ariaLabel: 'Keys' });
  const terms = legend.flatMap(([keys, meaning]) => [make('dt', {}, keys), make('dd', {}, meaning)]);
  const close = makeButton('Close', () => dialog.close());
  const off = makeButton(`Switch the keys ${areOff() ? 'on' : 'off'}`, () => {
    store(offKey, areOff() ? '' : 'off');
    dialog.close();
  });
  dialog.onclose = () => dialog.remove();
  dialog.append(make('h2', {}, 'Keys'), make('dl', {}, ...terms), make('p', {}, close, ' ', off));
  document.body.append(dialog);
  close.autofocus = true;
  dialog.showModal();
}
