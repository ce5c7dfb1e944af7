// Where the reader was in a list of results, kept with the address in the browser's history: Back brings
// back as many results, at the same place.

export interface Place {
  readonly shown: number;
  readonly scroll: number;
}

export function keepPlace(shown: number): void {
  history.replaceState({ shown, scroll: window.scrollY }, '');
}

export function lastPlace(): Place | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('shown' in state) || !('scroll' in state)) return null;
  const { shown, scroll } = state;
  return typeof shown === 'number' && typeof scroll === 'number' ? { shown, scroll } : null;
}
