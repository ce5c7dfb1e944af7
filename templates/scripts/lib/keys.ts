// Keys for those who read with their hands on them. None works while one writes, nor with Ctrl, Alt
// or Meta; `?` lists them, and a reader may switch them off there (WCAG 2.1.4).
import type { PaperEntry } from './entries.ts';

interface KeyActions {
  readonly entries: readonly PaperEntry[];
  readonly base: string;
  /** The entry chosen, or the page's own paper. */
  readonly star: (entry: PaperEntry | null) => void;
  /** Begins to read the page's own paper aloud, or pauses. */
  readonly listen: () => void;
}

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

export function offerKeys({ entries, base, star, listen }: KeyActions): void {
  let at = -1;
  const move = (step: number): void => {
    if (entries.length === 0) return;
    at = Math.min(entries.length - 1, Math.max(0, at + step));
    const entry = entries[at];
    entry?.link?.focus();
    entry?.element.scrollIntoView({ block: 'nearest' });
  };
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (field) field.focus();
      else location.assign(`${base}search/`);
    },
    j: () => move(1),
    k: () => move(-1),
    o: () => entries[at]?.link?.click(),
    s: () => star(entries[at] ?? null),
    l: listen,
    r: () => location.assign(`${base}random/`),
    g: () => location.assign(`${base}reading-list/`),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isWriting(event.target))
      return;
    if (event.key === '?') showLegend();
    else if (!areOff() && Object.hasOwn(actions, event.key)) {
      event.preventDefault();
      actions[event.key]?.();
    }
  });
  offerLegend();
  document.addEventListener('focusin', (event) => {
    const focused = entries.findIndex(({ link }) => link === event.target);
    if (focused >= 0) at = focused;
  });
}

/** The footer says that there are keys, where there is a keyboard to press them on. */
function offerLegend(): void {
  const place = document.querySelector('#keys');
  if (!place || !matchMedia('(hover: hover)').matches) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Keys';
  button.addEventListener('click', showLegend);
  place.replaceChildren(button, '.');
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}

function areOff(): boolean {
  try {
    return localStorage.getItem(offKey) === 'off';
  } catch {
    return false;
  }
}

function showLegend(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys';
  dialog.setAttribute('aria-label', 'Keys');
  const list = document.createElement('dl');
  for (const [keys, meaning] of legend) list.append(element('dt', keys), element('dd', meaning));
  const off = element('button', areOff() ? 'Switch the keys on' : 'Switch the keys off');
  const close = element('button', 'Close');
  off.addEventListener('click', () => {
    try {
      if (areOff()) localStorage.removeItem(offKey);
      else localStorage.setItem(offKey, 'off');
    } catch {
      // Storage is forbidden: the keys stay on.
    }
    dialog.close();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  const actions = document.createElement('p');
  actions.append(close, ' ', off);
  dialog.append(element('h2', 'Keys'), list, actions);
  document.body.append(dialog);
  close.autofocus = true;
  dialog.showModal();
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
