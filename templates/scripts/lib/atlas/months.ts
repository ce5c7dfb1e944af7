// Time as a filter: a bar for each month, and two ends to move.
import type { AtlasMap } from '../../../../src/site/exports/atlas.ts';
import { counted } from '../../../../src/text/counted.ts';
import { dated } from '../dated.ts';

export interface MonthFilter {
  /** First and last month, by their place; null for all papers, dated or not. */
  readonly range: () => readonly [number, number] | null;
}

/** Fewer months are no history. */
const worthFiltering = 3;

export function offerMonths(
  element: HTMLElement | null,
  { months, month }: AtlasMap,
  onChange: () => void,
): MonthFilter {
  const bars = element?.querySelector('.bars');
  const from = element?.querySelector<HTMLInputElement>('[name="from"]');
  const to = element?.querySelector<HTMLInputElement>('[name="to"]');
  const said = element?.querySelector('output');
  if (!element || !bars || !from || !to || !said || months.length < worthFiltering)
    return { range: () => null };
  const last = months.length - 1;
  const counts = months.map(() => 0);
  for (const place of month) if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  const most = Math.max(...counts, 1);
  for (const count of counts) {
    const bar = document.createElement('i');
    bar.style.blockSize = `${Math.max(2, (100 * count) / most)}%`;
    bars.append(bar);
  }
  for (const [end, value] of [
    [from, 0],
    [to, last],
  ] as const) {
    end.max = String(last);
    end.value = String(value);
  }
  const range = (): readonly [number, number] | null => {
    const [first, final] = [from.valueAsNumber, to.valueAsNumber];
    return first === 0 && final === last ? null : [first, final];
  };
  const show = (): void => {
    const [first, final] = range() ?? [0, last];
    for (const [at, bar] of [...bars.children].entries())
      bar.classList.toggle('is-out', at < first || at > final);
    from.setAttribute('aria-valuetext', months[first] ?? '');
    to.setAttribute('aria-valuetext', months[final] ?? '');
    const count = counts.slice(first, final + 1).reduce((sum, each) => sum + each, 0);
    said.replaceChildren('Listed first in ', dated(months[first] ?? '', from.lang));
    if (first !== final) said.append(' to ', dated(months[final] ?? '', to.lang));
    said.append(`: ${counted(count, 'paper')}`);
  };
  // One end cannot pass the other.
  from.addEventListener('input', () => {
    if (from.valueAsNumber > to.valueAsNumber) from.value = to.value;
    show();
    onChange();
  });
  to.addEventListener('input', () => {
    if (to.valueAsNumber < from.valueAsNumber) to.value = from.value;
    show();
    onChange();
  });
  element.hidden = false;
  show();
  return { range };
}
