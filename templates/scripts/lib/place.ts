// Where the reader was in a list of results, kept with the address in the browser's history: Back brings
// back as many results, at the same place.

export interface Place {
  readonly shown: number;
  readonly scroll: number;
  /** The result that one left by, where one goes by keys; -1 for none. */
  readonly focused: number;
}

export function keepPlace({ shown, focused }: Pick<Place, 'shown' | 'focused'>): void {
  history.replaceState({ shown, focused, scroll: window.scrollY }, '');
}

export function lastPlace(): Place | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('shown' in state) || !('scroll' in state)) return null;
  const { shown, scroll } = state;
  const focused = 'focused' in state && typeof state.focused === 'number' ? state.focused : -1;
  return typeof shown === 'number' && typeof scroll === 'number' ? { shown, scroll, focused } : null;
}
