// The line to search by: what is asked stands in the page's address, and what was found is said beside the line.
import { part } from '../part.ts';
import { longestQuestion } from '../question.ts';
import type { FoundPapers } from './find.ts';

export interface MapQuestion {
  /** Papers that answer; null where nothing is asked, or nothing could be. */
  readonly found: () => ReadonlySet<number> | null;
}

/** `find` is asked as the reader types; an answer that comes after the next question is left. */
export function offerQuestion(
  form: HTMLFormElement,
  status: HTMLElement,
  find: (words: string) => Promise<FoundPapers>,
  onFound: () => void,
): MapQuestion {
  const line = part(form, '[name="q"]', HTMLInputElement);
  let found: ReadonlySet<number> | null = null;
  const asked = (): string => line.value.trim().slice(0, longestQuestion);
  const answer = async (): Promise<void> => {
    const words = asked();
    const { papers, said } = words === '' ? { papers: null, said: [] } : await find(words);
    if (asked() !== words) return;
    found = papers;
    status.replaceChildren(...said);
    onFound();
  };
  const ask = (): void => {
    const address = new URL(location.href);
    if (asked() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', asked());
    history.replaceState(null, '', address);
    void answer();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  line.addEventListener('search', ask);
  line.addEventListener('input', ask);
  line.value = new URL(location.href).searchParams.get('q') ?? '';
  if (asked() !== '') void answer();
  return { found: () => found };
}
