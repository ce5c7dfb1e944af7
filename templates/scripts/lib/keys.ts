// Keys for those who read with their hands on them. None works while one writes, nor with Ctrl, Alt
// or Meta; `?` lists them, and a reader may switch them off there (WCAG 2.1.4).
import type { PaperEntry } from './entries.ts';
import { make, makeButton } from './make.ts';

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
  let at: PaperEntry | null = null;
  const move = (step: number): void => {
    // As the list stands now: its reader may have sorted it, or left papers out.
    const shown = [...document.querySelectorAll('.contents > li:not([hidden])')].flatMap(
      (item) => entries.find(({ element }) => element === item) ?? [],
    );
    const before = shown.findIndex(({ link }) => link === at?.link);
    at = shown[Math.min(shown.length - 1, Math.max(0, before + step))] ?? null;
    at?.link?.focus();
    at?.element.scrollIntoView({ block: 'nearest' });
  };
  const actions: Readonly<Record<string, () => void>> = {
    '/': () => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (field) field.focus();
      else location.assign(`${base}search/`);
    },
    j: () => move(1),
    k: () => move(-1),
    o: () => at?.link?.click(),
    s: () => star(at),
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
    at = entries.find(({ link }) => link === event.target) ?? at;
  });
}

/** The footer says that there are keys, where there is a keyboard to press them on. */
function offerLegend(): void {
  const place = document.querySelector('#keys');
  if (!place || !matchMedia('(hover: hover)').matches) return;
  place.replaceChildren(makeButton('Keys', showLegend), '.');
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
  const dialog = make('dialog', { className: 'keys', ariaLabel: 'Keys' });
  const terms = legend.flatMap(([keys, meaning]) => [make('dt', {}, keys), make('dd', {}, meaning)]);
  const off = makeButton(`Switch the keys ${areOff() ? 'on' : 'off'}`, () => {
    try {
      if (areOff()) localStorage.removeItem(offKey);
      else localStorage.setItem(offKey, 'off');
    } catch {
      // Storage is forbidden: the keys stay on.
    }
    dialog.close();
  });
  const close = makeButton('Close', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(make('h2', {}, 'Keys'), make('dl', {}, ...terms), make('p', {}, close, ' ', off));
  document.body.append(dialog);
  close.autofocus = true;
  dialog.showModal();
}
